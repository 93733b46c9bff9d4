#!/usr/bin/env bash
# fast.sh WORKTREE build | tests | run pkg.Class[#method]… | write WHAT [faults] | check ARGS… : plain javac, one JVM, no Maven. Own output: WORKTREE/.fast
set -euo pipefail

wt=$1; shift; what=$1; shift
case $wt in /*) ;; *) wt=/work/$wt;; esac
out=$wt/.fast
libs=$(tr ':' '\n' </tmp/q/cp-raw.txt | grep '\.m2' | tr '\n' ':')
J="-nowarn -proc:none -g -parameters -encoding UTF-8 --release 17 -J-XX:+UseSerialGC -J-XX:TieredStopAtLevel=1"
stale() { # dir marker
  [ ! -e "$2" ] || [ -n "$(find $1 -newer "$2" -type f \( -name '*.java' -o -name '*.feature' -o -name '*.md' -o -name '*.json' -o -name '*.txt' -o -path '*META-INF*' -o -path '*resources*' \) -print -quit 2>/dev/null)" ]
}
comp() { # name srcdir cp
  local o=$out/$1
  if stale "$wt/$2" "$o.ok" || [ "${FORCE:-}" = 1 ]; then
    rm -rf "$o"; mkdir -p "$o"
    javac $J -d "$o" -cp "$3" $(find $wt/$2 -name '*.java')
    touch "$o.ok"; FORCE=1
  fi
}
res() { [ -d "$wt/$1" ] && cp -r "$wt/$1/." "$2/" || true; }
build() {
  mkdir -p $out
  exec 9>$out.lock; flock 9
  comp spec spec/src/main/java "$libs"
  comp features features/src/main/java "$libs"
  rm -rf $out/features/features; mkdir -p $out/features
  bash /tmp/q/features.sh "$wt" "$out/features" "$out/spec"
  comp ref reference-impl/src/main/java "$out/spec:$libs"; res reference-impl/src/main/resources $out/ref
  comp kit conformance-tests/src/main/java "$out/spec:$out/features:$libs"; res conformance-tests/src/main/resources $out/kit
  mkdir -p $out/kit/dev/yieldpoint/tck/site/blocks; command cp $wt/reference-impl/src/test/java/dev/yieldpoint/documentation/*Test.java $out/kit/dev/yieldpoint/tck/site/blocks/
  [ "${1:-}" = main ] && return
  comp tests kit-tests/src/test/java "$out/spec:$out/features:$out/ref:$out/kit:$libs"; res kit-tests/src/test/resources $out/tests
}
cp() { command cp "$@"; }
CP="$out/tests:$out/kit:$out/features:$out/spec:$out/ref:$libs"
case $what in
  build) build; echo built;;
  main) build main; echo built main;;
  run) build; cd $wt/kit-tests; java -XX:+UseSerialGC -Xss2m -Dfile.encoding=UTF-8 -Djava.util.logging.config.file=src/test/resources/logging.properties -cp "$CP:/tmp/q/rt" RunTests "$@" > $out/run.log 2>&1 || true; (grep -nE -A12 "^RED" $out/run.log || true) | head -${LINES_SHOWN:-120}; tail -1 $out/run.log;;
  write) build; cd $wt/kit-tests; java -Dfile.encoding=UTF-8 -cp "$CP" dev.yieldpoint.tck.write.Write "$@";;
  check) build main; cd $wt; java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$out/kit:$out/features:$out/spec:$out/ref:$libs" dev.yieldpoint.tck.cli.Main check "$@";;
  java) build; cd $wt/kit-tests; java -cp "$CP:/tmp/q" "$@";;
esac
