"""The settings dialog as a member fills it in."""

from collections.abc import Callable
from typing import Any

from messages.preferences import dialog
from tests.handlers.person import Person
from tests.payloads import Payload

Values = dict[str, Any]
"""What stands in its fields."""
Open = Callable[[], Payload]
"""Opens it."""


def submit(person: Person, view: Payload, values: Values) -> Payload:
    """Press Save; what the bot answers."""
    answer = person.sends(view, values)
    assert answer is not None
    return answer


def untouched(view: Payload) -> Values:
    """The state of a view in which nobody changed anything."""
    values: Values = {}
    for block in view["blocks"]:
        if block["type"] != "input":
            continue
        element = block["element"]
        value: Payload = {"type": element["type"]}
        match element["type"]:
            case "checkboxes":
                value["selected_options"] = element.get("initial_options", [])
            case "static_select":
                value["selected_option"] = element.get("initial_option")
            case "users_select":
                value["selected_user"] = element.get("initial_user")
            case "datepicker":
                value["selected_date"] = element.get("initial_date")
        values[block["block_id"]] = {element["action_id"]: value}
    return values


def block(view: Payload, block_id: str) -> Payload:
    found: Payload = next(one for one in view["blocks"] if one.get("block_id") == block_id)
    return found


def options(view: Payload, block_id: str) -> list[Payload]:
    element = block(view, block_id)["element"]
    groups = element.get("option_groups", [element])
    return [option for group in groups for option in group["options"]]


def choose(view: Payload, values: Values, block_id: str, text: str) -> None:
    """Choose the option that says `text`."""
    option = next(one for one in options(view, block_id) if one["text"]["text"] == text)
    (value,) = values[block_id].values()
    value["selected_option"] = option


def tick(view: Payload, values: Values, block_id: str, *texts: str) -> None:
    chosen = [one for one in options(view, block_id) if one["text"]["text"] in texts]
    values[block_id][dialog.CHOSEN]["selected_options"] = chosen


def pick(values: Values, block_id: str, day: str) -> None:
    values[block_id][dialog.CHOSEN]["selected_date"] = day


def name_stand_in(values: Values, user_id: str) -> None:
    values["away_stand_in"][dialog.CHOSEN]["selected_user"] = user_id
