"""The asks that a member has planned or waits for, each with what can be done about it."""

from collections.abc import Sequence
from datetime import date

from slack_sdk.models.blocks import Block, InteractiveElement

from bot.ledger.entries import Ask
from bot.people.contacts import Contact
from bot.vocabulary import AskState
from messages import Message, formats
from messages.asking.buttons import DROP, KEEP, MOVE, MoveButton
from messages.blocks import actions, button, section, told_apart
from messages.catalogue import Mrkdwn
from messages.ledger import deadlines, entries
from messages.ledger.buttons import CHANGE, EntryButton
from messages.people import contacts
from messages.reader import Reader

_MOST_LISTED = 10
"""So many are; a message holds fifty blocks."""
_LONGEST_WORDS = 60
LONGEST_TEXT = 3000


def listed(reader: Reader, asks: Sequence[Ask]) -> Message:
    """All that are open, or that none is."""
    texts = reader.texts
    if not asks:
        return _said(texts("None of your asks is open: nothing is planned or waits for an answer."))
    return _drawn(reader, texts("Your open asks:"), asks)


def unknown(reader: Reader, asks: Sequence[Ask]) -> Message:
    """The same, where a line is about one of them and names nobody whom we know."""
    if not asks:
        return listed(reader, asks)
    text = reader.texts("I don't know whom you mean, so nothing has changed. Your open asks:")
    return _drawn(reader, text, asks)


def none(reader: Reader, contact: Contact) -> Message:
    """That there is nothing to drop."""
    text = reader.texts(
        "None of your asks to {name} is open: nothing is planned or waits for an answer.",
        name=contacts.bold(contact.name),
    )
    return _said(text)


def none_planned(reader: Reader, contact: Contact) -> Message:
    """That there is nothing to move."""
    text = reader.texts("You have planned no ask to {name}.", name=contacts.bold(contact.name))
    return _said(text)


def which(
    reader: Reader, contact: Contact, asks: Sequence[Ask], day: date | None = None
) -> Message:
    """The question which of them is meant, or whether it is this one: to be moved to the day."""
    texts, name = reader.texts, contacts.bold(contact.name)
    if len(asks) == 1:
        text = texts("Do you mean this ask to {name}? So far nothing has changed.", name=name)
    else:
        text = texts("Which ask to {name} do you mean?", name=name)
    return _drawn(reader, text, asks, day)


def dropped(reader: Reader, ask: Ask) -> Message:
    """What became of one, with Undo."""
    texts = reader.texts
    told = {"name": contacts.bold(ask.contact.name), "what": entries.what(texts, ask)}
    match ask.state:
        case AskState.DROPPED:
            text = texts("Dropped: I won't remind you to ask {name} ({what}).", **told)
        case AskState.UNANSWERED:
            text = texts("Let rest: no answer is expected from {name} ({what}).", **told)
        case _:
            return entries.logged(reader, ask)
    undo = button(texts.plain("Undo"), KEEP, EntryButton.of(ask).value())
    return Message(text, [section(text), actions([undo])])


def _drawn(reader: Reader, said: Mrkdwn, asks: Sequence[Ask], day: date | None = None) -> Message:
    shown, left = asks[:_MOST_LISTED], len(asks) - _MOST_LISTED
    told = [_line(reader, ask) for ask in shown]
    blocks: list[Block] = [section(said)]
    for place, (ask, line) in enumerate(zip(shown, told, strict=True)):
        below = _buttons(reader, ask, place, day)
        told_apart(below, lambda label, ask=ask: f"{label}: {ask.contact.name}, {ask.words}")  # type: ignore[misc]
        blocks += [section(line), actions(below)]
    if left > 0:
        more = reader.texts.plural("One more after these.", "{count} more after these.", left)
        told.append(more)
        blocks.append(section(more))
    return Message(formats.cut("\n".join([said, *told]), LONGEST_TEXT), blocks)


def _line(reader: Reader, ask: Ask) -> Mrkdwn:
    """Whom, what, when, and by when it is needed."""
    texts = reader.texts
    told = {
        "name": contacts.bold(ask.contact.name),
        "what": entries.quoted(texts, formats.shortened(ask.words, _LONGEST_WORDS)),
        "day": reader.weekday(ask.day),
    }
    if ask.state is AskState.PLANNED:
        said = texts("{name}: {what}, planned for {day}.", **told)
    else:
        said = texts("{name}: {what}, asked on {day}, no answer yet.", **told)
    needed = deadlines.told(reader, ask.needed_by, ask.day)
    return Mrkdwn(" ".join(filter(None, (said, needed))))


def _buttons(reader: Reader, ask: Ask, place: int, day: date | None) -> list[InteractiveElement]:
    texts, about = reader.texts, EntryButton.of(ask).value()
    if day is not None:
        move = MoveButton(ask.id.id, day).value()
        label = texts.plain("Move to {day}", day=reader.weekday(day))
        return [button(label, f"{MOVE}.{place}", move)]
    is_planned = ask.state is AskState.PLANNED
    drop = texts.plain("Drop it") if is_planned else texts.plain("Let it rest")
    change = texts.plain("Write it or change it") if is_planned else texts.plain("Change")
    return [
        button(drop, f"{DROP}.{place}", about),
        button(change, f"{CHANGE}.{place}", about),
    ]


def _said(text: Mrkdwn) -> Message:
    return Message(text, [section(text)])
