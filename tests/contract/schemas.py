"""JSON Schemas of what Slack takes and sends, made of the types that Slack publishes."""

import json
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from tests.contract.differences import amend


class Schemas:
    """The schemas of slack.ts by their names; a method's dots may be written as such."""

    def __init__(self, generated: Path) -> None:
        self._schemas: dict[str, Any] = json.loads(generated.read_text())
        self._validators: dict[str, Draft7Validator] = {}
        for schema in self._schemas.values():
            amend(schema["definitions"])

    def names(self, prefix: str) -> set[str]:
        """The names that start with a prefix, without it."""
        return {name.removeprefix(prefix) for name in self._schemas if name.startswith(prefix)}

    def problems(self, name: str, value: Any) -> list[str]:
        """What is wrong with a value, and where."""
        return [_told(error) for error in self._validator(name).iter_errors(value)]

    def schema(self, name: str) -> Any:
        """The schema of a type, with the definitions that it refers to."""
        return self._schemas[_key(name)]

    def properties(self, name: str) -> dict[str, Any]:
        """The schemas of an object's properties, when it is of one kind."""
        definitions = self._schemas[_key(name)]["definitions"]
        schema: dict[str, Any] = definitions[_key(name)]
        while "$ref" in schema:
            schema = definitions[unquote(schema["$ref"]).removeprefix("#/definitions/")]
        properties: dict[str, Any] = schema.get("properties", {})
        return properties

    def _validator(self, name: str) -> Draft7Validator:
        key = _key(name)
        if key not in self._validators:
            self._validators[key] = Draft7Validator(self._schemas[key])
        return self._validators[key]


def _key(name: str) -> str:
    return name.replace(".", "_")


def _told(error: ValidationError) -> str:
    """The error, or what it comes from: in the alternative that the value is closest to."""
    while error.context:
        alternatives = groupby(error.context, key=lambda one: one.schema_path[0])
        closest = min((list(errors) for _, errors in alternatives), key=_distance)
        error = max(closest, key=lambda one: len(one.path))
    return f"{error.json_path}: {error.message[-300:]}"


def _distance(errors: list[ValidationError]) -> int:
    """How many words of a value, such as its type, are other than an alternative has them."""
    return sum(error.validator in ("const", "enum", "additionalProperties") for error in errors)
