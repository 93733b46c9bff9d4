#!/usr/bin/env bash
# Generates the types of the process protocol for TypeScript and Python from protocol.schema.json, and checks them.
#
#   spec/types/generate.sh         writes protocol.ts and protocol.py beside this script
#   spec/types/generate.sh check   compares them instead, and exits with status 1 if they are out of date
#
# The generators are installed into a temporary directory, by name and version. If they cannot be had, the status is 3.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT

install() { # command…
  "$@" >"$tools/log" 2>&1 || { echo "generate.sh: this failed: $*" >&2; tail -n 3 "$tools/log" >&2; exit 3; }
}

install npm install --prefix "$tools" --no-audit --no-fund json-schema-to-typescript@15.0.4 typescript@5.9.3
install python3 -m venv "$tools/python"
install "$tools/python/bin/pip" install datamodel-code-generator==0.89.0

out=$tools/out
mkdir "$out"
{
  echo '// Generated from protocol.schema.json by generate.sh; do not edit.'
  "$tools/node_modules/.bin/json2ts" --no-additionalProperties --bannerComment '' <"$here/../protocol.schema.json"
} >"$out/protocol.ts"
# Types that allow no further field need a package beside Python.
sed 's/"additionalProperties" : false/"additionalProperties" : true/' "$here/../protocol.schema.json" >"$tools/protocol.schema.json"
"$tools/python/bin/datamodel-codegen" --input "$tools/protocol.schema.json" --input-file-type jsonschema \
  --output-model-type typing.TypedDict --target-python-version 3.11 --use-title-as-name --use-standard-collections \
  --use-union-operator --disable-timestamp --formatters builtin \
  --custom-file-header '# Generated from protocol.schema.json by generate.sh; do not edit.' --output "$out/protocol.py"

cp "$here/exhaustive.ts" "$out"
(cd "$out" && "$tools/node_modules/.bin/tsc" --strict --noEmit --target es2022 exhaustive.ts)
python3 -B "$here/check.py" "$out" "$here/../protocol.schema.json"

if [ "${1:-}" = check ]; then
  for file in protocol.ts protocol.py; do
    cmp "$out/$file" "$here/$file" || { echo "generate.sh: $file is out of date; spec/types/generate.sh writes it" >&2; exit 1; }
  done
else
  cp "$out/protocol.ts" "$out/protocol.py" "$here"
fi
