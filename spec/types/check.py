"""Checks that protocol.py has a type for each object of the schema, with the same fields.

Usage: check.py DIRECTORY SCHEMA
"""

import json
import sys
import typing


def objects(schema):
    """Yields every object type of the schema that has a title."""
    if isinstance(schema, dict):
        if "title" in schema and "properties" in schema:
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


def main(directory, path):
    sys.path.insert(0, directory)
    import protocol

    with open(path, encoding="utf-8") as file:
        described = list(objects(json.load(file)))
    for each in described:
        title, fields = each["title"], set(each["properties"])
        hints = typing.get_type_hints(getattr(protocol, title))
        if set(hints) != fields:
            sys.exit(f"check.py: {title} has the fields {sorted(hints)}, but the schema has {sorted(fields)}")
    for union in ("Request", "Event", "Line", "Instruction", "Hook"):
        getattr(protocol, union)
    print(f"check.py: {len(described)} types have the fields of the schema")


main(*sys.argv[1:])
