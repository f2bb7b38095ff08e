"""Something of one of Slack's types, as its JSON Schema has it."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any
from urllib.parse import unquote

from tests.contract.schemas import Schemas

Json = dict[str, Any]

DEEPEST = 7
"""From this depth on nothing is made that could be left out."""
_LIKELY = 0.4


class Typed:
    """Makes values of the types in `schemas`; `texts` are for fields that hold any text.

    `ids` has what to choose from for a field whose name ends in the key.
    """

    def __init__(
        self, schemas: Schemas, texts: Sequence[str], ids: Mapping[str, Sequence[str]]
    ) -> None:
        self._schemas, self._texts, self._ids = schemas, texts, ids

    def made(self, name: str, rolled: Random) -> Json:
        """One of the type called `name`, which is an object."""
        schema = self._schemas.schema(name)
        made: Json = _Making(schema["definitions"], self._texts, self._ids, rolled).of(schema)
        return made


class _Making:
    def __init__(
        self,
        definitions: Json,
        texts: Sequence[str],
        ids: Mapping[str, Sequence[str]],
        rolled: Random,
    ) -> None:
        self._definitions, self._texts, self._ids = definitions, texts, ids
        self._rolled = rolled

    def of(self, schema: Json | bool, name: str = "", depth: int = 0) -> Any:
        if isinstance(schema, bool) or not schema:
            return self._text(name)
        if "$ref" in schema:
            known = unquote(schema["$ref"]).removeprefix("#/definitions/")
            return self.of(self._definitions[known], name, depth)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self._rolled.choice(schema["enum"])
        if "allOf" in schema:
            parts = [self.of(part, name, depth) for part in schema["allOf"]]
            return {key: value for part in parts for key, value in part.items()}
        if "anyOf" in schema:
            return self.of(self._alternative(schema["anyOf"], depth), name, depth + 1)
        return self._plain(schema, name, depth)

    def _alternative(self, alternatives: Sequence[Json], depth: int) -> Json:
        """One of them; from a certain depth on the shortest, since types hold each other."""
        if depth < DEEPEST:
            return self._rolled.choice(alternatives)
        return min(alternatives, key=lambda one: len(str(self._resolved(one))))

    def _resolved(self, schema: Json) -> Json:
        while "$ref" in schema:
            schema = self._definitions[unquote(schema["$ref"]).removeprefix("#/definitions/")]
        return schema

    def _plain(self, schema: Json, name: str, depth: int) -> Any:
        kind = schema.get("type", "string")
        if isinstance(kind, list):
            kind = self._rolled.choice(kind)
        match kind:
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, name, depth)
            case "boolean":
                return self._rolled.random() < 0.5
            case "number" | "integer":
                return self._rolled.choice([0, 1, 7, 1700000000])
            case "null":
                return None
        return self._text(name)

    def _object(self, schema: Json, depth: int) -> Json:
        required = schema.get("required", ())
        return {
            key: self.of(of, key, depth + 1)
            for key, of in schema.get("properties", {}).items()
            if key in required or (depth < DEEPEST and self._rolled.random() < _LIKELY)
        }

    def _array(self, schema: Json, name: str, depth: int) -> list[Any]:
        items = schema.get("items", {})
        if isinstance(items, list):
            return [self.of(item, name, depth + 1) for item in items]
        least = max(
            schema.get("minItems", 0), 0 if depth >= DEEPEST else self._rolled.randint(0, 2)
        )
        return [self.of(items, name, depth + 1) for _ in range(least)]

    def _text(self, name: str) -> str:
        for ending, ids in self._ids.items():
            if name == ending or name.endswith(f"_{ending}") or name == f"{ending}_id":
                return self._rolled.choice(ids)
        return self._rolled.choice(self._texts)
