"""A shortcut in the menu of a message: using it, what stands in its dialog, and sending that."""

from datetime import date
from typing import Any

from tests import payloads
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

THURSDAY = date(2026, 11, 5)
LATE_THAT_DAY = "1793920200.000100"  # Thursday, 23:10 UTC: Friday in Amsterdam


def uses(
    person: Person, slack: FakeSlack, callback_id: str, text: str, ts: str = LATE_THAT_DAY
) -> Payload:
    """The dialog that a shortcut opens on a message."""
    person.send(payloads.encoded(payloads.used_on_message(person.user_id, callback_id, text, ts)))
    return dict(slack.wait_for("views.open").arguments["view"])


def starts_with(view: Payload) -> dict[str, Any]:
    """What stands in the fields of a dialog at first."""
    first: dict[str, Any] = {}
    for block in view["blocks"]:
        element = block["element"]
        chosen = (element.get("initial_option") or {}).get("value")
        said = element.get("initial_value") or element.get("initial_date") or chosen
        first[block["block_id"]] = said
    return first


def sends(person: Person, view: Payload, **other: str) -> Payload | None:
    values: Payload = {}
    for block in view["blocks"]:
        name, element = block["block_id"], block["element"]
        said = other.get(name, starts_with(view)[name])
        value = {
            "datepicker": {"selected_date": said},
            "static_select": {"selected_option": said and {"value": said}},
            "plain_text_input": {"value": said},
        }[element["type"]]
        values[name] = {element["action_id"]: {"type": element["type"], **value}}
    return person.sends(view, values)
