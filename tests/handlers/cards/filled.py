"""A dialog of a card, filled in, and what is answered to it."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.people.details import Details
from tests.payloads import Payload

Opened = Mapping[str, Any]
Opens = Callable[[str], Opened]
Known = Callable[[], Details]


def filled(view: Opened, **changed: Any) -> Payload:
    """What stands in the fields of a dialog: what they began with, but for those `changed`."""
    values: Payload = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            element, name = block["element"], block["block_id"].partition(".")[0]
            value = changed.get(name, _first(element))
            values[block["block_id"]] = {
                element["action_id"]: {"type": element["type"], **_state(element, value)}
            }
    return values


def _first(element: Mapping[str, Any]) -> Any:
    initial = element.get("initial_option")
    ticked = element.get("initial_options")
    if initial is not None:
        return initial["value"]
    return (
        [option["value"] for option in ticked]
        if ticked is not None
        else element.get("initial_value", element.get("initial_date", element.get("initial_user")))
    )


def _state(element: Mapping[str, Any], value: Any) -> Payload:
    def option(one: Any) -> Payload:
        return {"text": {"type": "plain_text", "text": str(one)}, "value": str(one)}

    match element["type"]:
        case "checkboxes" | "multi_external_select":
            return {"selected_options": [option(one) for one in value or ()]}
        case "static_select" | "external_select" | "radio_buttons":
            return {"selected_option": None if value is None else option(value)}
        case "datepicker":
            return {"selected_date": value}
        case "users_select":
            return {"selected_user": value}
        case _:
            return {"value": value}


def errors(answer: Payload | None) -> dict[str, str]:
    """What is told at fields, by their names."""
    assert answer is not None
    assert answer["response_action"] == "errors"
    return {name.partition(".")[0]: said for name, said in answer["errors"].items()}


def shown(answer: Payload | None) -> Payload:
    """The dialog in place of the one that was sent."""
    assert answer is not None
    assert answer["response_action"] == "update"
    view: Payload = answer["view"]
    return view


def said(view: Opened) -> str:
    return "\n".join(
        block["text"]["text"] for block in view["blocks"] if block["type"] == "section"
    )


def typed(value: Payload) -> Any:
    """What stands in the one element of a field."""
    return next(iter(value.values())).get("value")


def drawn(answer: Mapping[str, Any] | None, view: Opened) -> Opened:
    """The dialog that was opened as it is after an answer that draws it anew."""
    assert answer is not None
    return {**view, **shown(dict(answer))}


def block(view: Opened, name: str) -> Mapping[str, Any]:
    """The field of that name."""
    found: Mapping[str, Any] = next(
        one for one in view["blocks"] if str(one.get("block_id")).partition(".")[0] == name
    )
    return found


def initial(view: Opened, name: str) -> Any:
    """What a field begins with."""
    return _first(block(view, name)["element"])
