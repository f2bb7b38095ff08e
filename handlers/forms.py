"""What was filled in in a dialog, field by field.

A field goes by the name that its block id starts with; an ending after a full stop makes Slack draw
a field afresh. Slack sends null, or an empty list, for what was left empty.
"""

from datetime import date

from bot.letters import legible
from bot.refusals import Gone, NoSuchDate, RhythmOutOfRange
from handlers.payloads import Payload
from messages.carried import whole_number


def text(view: Payload, name: str) -> str:
    """What was written; an empty text for nothing."""
    return legible(str(_filled_in(view, name).get("value") or ""))


def day(view: Payload, name: str) -> date:
    """The date that was picked. Raises NoSuchDate for none."""
    said = str(_filled_in(view, name).get("selected_date") or "")
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise NoSuchDate(said) from None


def day_if_any(view: Payload, name: str) -> date | None:
    """The date that was picked, or None. Raises NoSuchDate for one that is in no calendar."""
    return day(view, name) if _filled_in(view, name).get("selected_date") else None


def days(view: Payload, name: str) -> int:
    """A number of days. Raises RhythmOutOfRange for anything else."""
    said = text(view, name).strip()
    if not (said.isascii() and said.isdecimal() and len(said) < 6):
        raise RhythmOutOfRange
    return int(said)


def choice(view: Payload, name: str) -> str | None:
    """The value that was chosen from a menu."""
    return chosen(_filled_in(view, name))


def number(view: Payload, name: str) -> int:
    """The number that was chosen from a menu; 0 for none. Raises Gone for what is no number."""
    return _number(choice(view, name) or "0")


def person(view: Payload, name: str) -> str:
    """The Slack id of the person who was chosen. Raises Gone for none."""
    chosen = person_if_any(view, name)
    if chosen is None:
        raise Gone
    return chosen


def person_if_any(view: Payload, name: str) -> str | None:
    """The Slack id of the person who was chosen, or None."""
    chosen = _filled_in(view, name).get("selected_user")
    return str(chosen) if chosen else None


def file(view: Payload, name: str) -> str | None:
    """The id of the file that was chosen; the first of several."""
    files = _filled_in(view, name).get("files") or ()
    return next((str(one["id"]) for one in files), None)


def ticked(view: Payload, name: str) -> frozenset[int]:
    """The numbers that are ticked in a list. Raises Gone for what is no number."""
    return frozenset(numbers(view, name))


def numbers(view: Payload, name: str) -> tuple[int, ...]:
    """The numbers that are chosen, in that order. Raises Gone for what is no number."""
    return tuple(map(_number, several(view, name)))


def several(view: Payload, name: str) -> tuple[str, ...]:
    """The values that are chosen from a list, in the order in which they were."""
    options = _filled_in(view, name).get("selected_options") or ()
    return tuple(str(option["value"]) for option in options)


def unticked(view: Payload, name: str) -> frozenset[int]:
    """The numbers that a list showed and that are not ticked. Raises Gone for what is no number."""
    shown = frozenset(
        _number(option["value"])
        for block in view["blocks"]
        if _is_of(block.get("block_id") or "", name)
        for option in (block.get("element") or {}).get("options", ())
    )
    return shown - ticked(view, name)


def chosen(menu: Payload) -> str | None:
    """The value that was chosen from a menu, as an action or a dialog's state holds it."""
    option = menu.get("selected_option")
    return None if option is None else str(option["value"])


def block_id(view: Payload, name: str) -> str:
    """The id of the field's block, with its ending."""
    ids = view["state"]["values"]
    return next((found for found in ids if _is_of(found, name)), name)


def _number(said: str) -> int:
    number = whole_number(said)
    if number is None:
        raise Gone
    return number


def _is_of(block_id: str, name: str) -> bool:
    """Whether a block is the field of that name, whatever its ending."""
    return block_id.partition(".")[0] == name


def _filled_in(view: Payload, name: str) -> Payload:
    """The value of the one element in the field; nothing where the dialog has no such field."""
    values: dict[str, Payload] = view["state"]["values"].get(block_id(view, name), {})
    return next(iter(values.values()), {})
