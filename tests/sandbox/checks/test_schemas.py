"""The schemas are sound: a misspelt keyword or a name that leads nowhere would check nothing."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

SCHEMAS = {
    file.name: json.loads(file.read_text(encoding="utf-8"))
    for file in files("sandbox.checks").joinpath("schemas").iterdir()
}
KNOWN = {*Draft202012Validator.VALIDATORS, "kinds", "then"}


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """A schema and every schema inside it."""
    if not isinstance(schema, dict):
        return
    yield schema
    inner = [schema.get(keyword) for keyword in ("items", "if", "then")]
    named = schema.get("properties", {}).values()
    for one in (*inner, *named, *schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from parts(one)


PARTS = [
    pytest.param(part, file, id=f"{file} {name} {number}")
    for file, schema in SCHEMAS.items()
    for name, definition in schema["$defs"].items()
    for number, part in enumerate(parts(definition))
]


@pytest.mark.parametrize(("part", "file"), PARTS)
def test_schema_says_what_can_be_checked(part: dict[str, Any], file: str) -> None:
    Draft202012Validator.check_schema(part)
    assert set(part) <= KNOWN
    assert set(part.get("kinds", ())) <= set(SCHEMAS[file]["$defs"])
    if "$ref" in part:
        other, _, name = part["$ref"].partition("#/$defs/")
        assert name in SCHEMAS[other or file]["$defs"]
