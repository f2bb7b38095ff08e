"""Checks JSON against the schemas in `schemas`, and says in Slack's words what is wrong.

They are JSON Schema with one keyword more: `kinds` are the values that `type` may have, and each
names the definition in the same file that holds then. Lengths count Unicode code points.
"""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from sandbox.checks.problems import Problem

_TYPES = {
    "array": "must provide an array",
    "integer": "must be an integer",
    "number": "must be a number",
    "object": "must be an object",
    "string": "must be a string",
}


def shape_problems(value: Any, name: str, pointer: str) -> Iterator[Problem]:
    """Everything in which a value differs from a definition such as `blocks.json#/$defs/section`.

    `pointer` is where the value stands.
    """
    for error in _validator(name).iter_errors(value):
        at = "".join(f"/{step}" for step in error.absolute_path)
        yield Problem(_sentence(error), f"{pointer}{at}")


@cache
def _validator(name: str) -> Validator:
    validator: Validator = _Shapes(_definitions()[name])
    return validator


@cache
def _definitions() -> dict[str, Any]:
    """Every definition by its full name, with the names in it made full too."""
    found = {}
    for file in files("sandbox.checks").joinpath("schemas").iterdir():
        schema = json.loads(file.read_text(encoding="utf-8"))
        for name, definition in schema["$defs"].items():
            found[f"{file.name}#/$defs/{name}"] = _with_full_names(definition, file.name)
    return found


def _with_full_names(schema: Any, file: str) -> Any:
    match schema:
        case {"$ref": str(name), **more} if name.startswith("#"):
            return {"$ref": f"{file}{name}"} | _with_full_names(more, file)
        case {"kinds": [*kinds], **more}:
            named = {kind: f"{file}#/$defs/{kind}" for kind in kinds}
            return _with_full_names(more, file) | {"kinds": named}
        case dict():
            return {key: _with_full_names(inner, file) for key, inner in schema.items()}
        case list():
            return [_with_full_names(inner, file) for inner in schema]
    return schema


def _ref(shapes: Any, name: str, value: Any, _schema: Any) -> Iterator[ValidationError]:
    yield from shapes.descend(value, _definitions()[name])


def _kinds(
    shapes: Any, kinds: dict[str, str], value: Any, _schema: Any
) -> Iterator[ValidationError]:
    if not isinstance(value, dict):
        return
    kind = value.get("type")
    if isinstance(kind, str) and kind in kinds:
        yield from shapes.descend(value, _definitions()[kinds[kind]])
    else:
        yield ValidationError(f"unsupported type: {kind}", path=["type"])


def _required(
    _shapes: Any, names: list[str], value: Any, _schema: Any
) -> Iterator[ValidationError]:
    if isinstance(value, dict):
        for name in names:
            if name not in value:
                yield ValidationError(f"missing required field: {name}")


def descend(
    self: Any,
    instance: Any,
    schema: Any,
    path: str | int | None = None,
    schema_path: str | int | None = None,
) -> Iterator[ValidationError]:
    """Do what jsonschema does, but for the resolver of references that it makes for every value.

    Those would take four fifths of the time. The validator's own `$ref` finds what is meant.
    """
    if schema is True:
        return
    for keyword, wanted in schema.items():
        if keyword not in self.VALIDATORS:
            continue
        for error in self.VALIDATORS[keyword](self, wanted, instance, schema) or ():
            if not error.schema_path:  # else it comes from further down
                error.validator, error.validator_value = keyword, wanted
                error.schema_path.append(keyword)
            if path is not None:
                error.path.appendleft(path)
            if schema_path is not None:
                error.schema_path.appendleft(schema_path)
            yield error


_Shapes: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"$ref": _ref, "kinds": _kinds, "required": _required}
)
_Shapes.descend = descend


def _sentence(error: ValidationError) -> str:
    wanted: Any = error.validator_value
    match error.validator:
        case "type":
            return _TYPES[wanted]
        case "enum":
            return f"must be one of: {', '.join(wanted)}"
        case "minLength":
            return f"must be more than {wanted - 1} characters"
        case "maxLength":
            return f"must be less than {wanted + 1} characters"
        case "minItems":
            return f"no fewer than {wanted} items required"
        case "maxItems":
            return f"no more than {wanted} items allowed"
        case "maximum":
            return f"must be less than {wanted + 1}"
        case "exclusiveMinimum":
            return f"must be more than {wanted}"
        case "uniqueItems":
            return "must be unique"
        case "anyOf":
            return f"must provide {' or '.join(_alternatives(wanted))}"
        case "oneOf":
            return f"must provide exactly one of {', '.join(_alternatives(wanted))}"
    return error.message


def _alternatives(schemas: list[dict[str, list[str]]]) -> list[str]:
    return [name for schema in schemas for name in schema["required"]]
