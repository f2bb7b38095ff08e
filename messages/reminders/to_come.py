"""The reminders that a member asked for and that are still to come, each with its way out."""

from collections.abc import Mapping, Sequence

from slack_sdk.models.blocks import Block

from bot.people.contacts import Contact
from bot.reminders.promises import Promised
from bot.vocabulary import Purpose
from messages import Message, formats
from messages.blocks import beside, button, section, told_apart
from messages.catalogue import Mrkdwn, escape
from messages.ledger import entries
from messages.people import contacts
from messages.reader import Reader
from messages.reminders import buttons
from messages.reminders.buttons import PromiseButton

_MOST_OF_ONE = 5
"""So many of one contact are told."""
_MOST_LISTED = 20
"""So many of all contacts are, the next to come."""
_LONGEST_TEXT = 3000


def listed(reader: Reader, promised: Sequence[Promised]) -> str:
    """Those of one contact, on its card."""
    told = "; ".join(when(reader, one) for one in promised[:_MOST_OF_ONE])
    left = len(promised) - _MOST_OF_ONE
    return f"{told}. {_more(reader, left)}" if left > 0 else told


def _more(reader: Reader, left: int) -> Mrkdwn:
    return reader.texts.plural("One more after this.", "{count} more after these.", left)


def drawn(reader: Reader, promised: Sequence[Promised], people: Mapping[int, Contact]) -> Message:
    """The next to come first; or that there is none. What was asked for can be let go here."""
    texts = reader.texts
    if not promised:
        text = texts("You have no reminders coming up.")
        return Message(text, [section(text)])
    said = texts("You asked me to remind you about:")
    shown, left = promised[:_MOST_LISTED], len(promised) - _MOST_LISTED
    told = [
        f"{contacts.bold(people[one.contact_id].name)}: {escape(when(reader, one))}"
        for one in shown
    ]
    rows = [_row(reader, one, people[one.contact_id]) for one in shown]
    if left <= 0:
        return Message(_cut([said, *told]), [section(said), *rows])
    more = _more(reader, left)
    return Message(_cut([said, *told, more]), [section(said), *rows, section(more)])


def _cut(said: Sequence[str]) -> Mrkdwn:
    return formats.cut("\n".join(said), _LONGEST_TEXT)


def when(reader: Reader, promised: Promised) -> str:
    """The day, and what it is about; of what came already, when it did. What is late comes soon."""
    is_late = promised.day < reader.today
    soon = reader.texts.plain("as soon as there's room in a message")
    day: str = soon if is_late else reader.weekday(promised.day)
    if promised.shown_on is not None and promised.shown_on < promised.day:
        shown = reader.weekday(promised.shown_on)
        day = reader.texts.plain("{day} (again; last reminder on {shown})", day=day, shown=shown)
    if promised.purpose is Purpose.THANK:
        return reader.texts.plain("{day}, to say thanks", day=day)
    if not promised.words:
        return day
    words = entries.quoted(reader.texts, promised.words)
    if promised.purpose is Purpose.ASK:
        return reader.texts.plain("{day}, your ask {words}", day=day, words=words)
    if promised.purpose is Purpose.RESPONSE:
        return reader.texts.plain("{day}, whether you got an answer: {words}", day=day, words=words)
    return f"{day}, {words}"


def _row(reader: Reader, promised: Promised, contact: Contact) -> Block:
    if promised.purpose is not Purpose.REMIND:
        told = escape(f"{contacts.label(contact)}\n{when(reader, promised)}")
        return section(told)
    value = PromiseButton(promised.reminder_id).value()
    leave = button(reader.texts.plain("No reminder"), buttons.UNDO, value)
    told_apart([leave], lambda label: f"{label}: {contact.name}")
    return beside([contacts.label(contact), when(reader, promised)], leave)
