"""The asks that a member has planned or waits for, each with what can be done about it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from slack_sdk.models.blocks import Block, InteractiveElement

from bot.ledger.entries import Ask
from bot.people.contacts import Contact
from bot.vocabulary import AskState
from messages import Message, formats
from messages.asking.buttons import (
    DROP,
    KEEP,
    KEEP_ALL,
    MORE,
    MOVE,
    AsksButton,
    MoreButton,
    MoveButton,
)
from messages.blocks import actions, button, calendar, section, told_apart
from messages.catalogue import Mrkdwn
from messages.ledger import deadlines, entries
from messages.ledger.buttons import CHANGE, OTHER_DAY, EntryButton
from messages.people import contacts
from messages.reader import Reader

_MOST_LISTED = 10
"""So many are; a message holds fifty blocks."""
_LONGEST_WORDS = 60
LONGEST_TEXT = 3000


def listed(reader: Reader, asks: Sequence[Ask], first: int = 0) -> Message:
    """All that are open, or that none is; from the one at the place `first` on."""
    texts = reader.texts
    if not asks:
        return _said(texts("You have no open asks: nothing is planned or waiting for an answer."))
    return _drawn(reader, texts("Your open asks:"), asks, MoreButton(first))


def listed_of(
    reader: Reader,
    people: Sequence[Contact],
    asks: Sequence[Ask],
    first: int = 0,
    day: date | None = None,
) -> Message:
    """The same of those that are made or planned to these people."""
    if not asks:
        return none(reader, people)
    text = reader.texts("Your open asks to {names}:", names=_names(reader, people))
    return _drawn(reader, text, asks, _more(people, day, first), day)


def unknown(reader: Reader, asks: Sequence[Ask]) -> Message:
    """The same, where a line is about one of them and names nobody whom we know."""
    if not asks:
        return listed(reader, asks)
    text = reader.texts("I don't know who you mean, so nothing has changed. Your open asks:")
    return _drawn(reader, text, asks, MoreButton(0))


def which_of_all(reader: Reader, asks: Sequence[Ask], *, is_part: bool = False) -> Message:
    """The question which of them is meant, where nobody is named.

    No button leads to the rest of what `is_part` of all that are open: it would show others.
    """
    if not asks:
        return listed(reader, asks)
    text = reader.texts("Which ask do you mean? Nothing has changed yet.")
    return _drawn(reader, text, asks, None if is_part else MoreButton(0))


def none(reader: Reader, people: Sequence[Contact]) -> Message:
    """That there is nothing to drop."""
    text = reader.texts(
        "You have no open asks to {name}: nothing is planned or waiting for an answer.",
        name=_names(reader, people),
    )
    return _said(text)


def none_planned(reader: Reader, people: Sequence[Contact]) -> Message:
    """That there is nothing to move."""
    text = reader.texts("You haven't planned an ask to {name}.", name=_names(reader, people))
    return _said(text)


def which(
    reader: Reader,
    people: Sequence[Contact],
    asks: Sequence[Ask],
    day: date | None = None,
    *,
    is_part: bool = False,
) -> Message:
    """The question which of them is meant, or whether it is this one: to be moved to the day."""
    texts, name = reader.texts, _names(reader, people)
    if len(asks) == 1:
        text = texts("Do you mean this ask to {name}? Nothing has changed yet.", name=name)
    else:
        text = texts("Which ask to {name} do you mean?", name=name)
    return _drawn(reader, text, asks, None if is_part else _more(people, day), day)


def to_when(reader: Reader, ask: Ask) -> Message:
    """The question on which day it is wanted instead."""
    text = reader.texts("Which day shall I move this ask to? Nothing has changed yet.")
    line, pressed = line_of(reader, ask), EntryButton.of(ask).value()
    below = [
        calendar(reader.texts.plain("Another day"), f"{OTHER_DAY}.{pressed}"),
        button(reader.texts.plain("Write or change it"), CHANGE, pressed),
    ]
    return Message(f"{text}\n{line}", [section(text), section(line), actions(below)])


def all_dropped(reader: Reader, asks: Sequence[Ask]) -> Message:
    """What became of several at once, with Undo of all."""
    text = reader.texts("Dropped: I won't remind you about these any more.")
    told = [_dropped_line(reader, ask) for ask in asks]
    said = Mrkdwn(formats.cut("\n".join([text, *told]), LONGEST_TEXT))
    undo = AsksButton.of(ask.id.id for ask in asks).value()
    return Message(said, [section(said), actions([button(_undo(reader), KEEP_ALL, undo)])])


def _dropped_line(reader: Reader, ask: Ask) -> Mrkdwn:
    name, words = contacts.bold(ask.contact.name), formats.shortened(ask.words, _LONGEST_WORDS)
    return reader.texts("{name}: {what}", name=name, what=entries.quoted(reader.texts, words))


def _names(reader: Reader, people: Sequence[Contact]) -> Mrkdwn:
    return Mrkdwn(formats.listed(reader.texts, [contacts.bold(one.name) for one in people]))


def _more(people: Sequence[Contact], day: date | None, first: int = 0) -> MoreButton | None:
    return MoreButton(first, people[0].id, day) if len(people) == 1 else None


def dropped(reader: Reader, ask: Ask) -> Message:
    """What became of one, with Undo."""
    texts = reader.texts
    told = {"name": contacts.bold(ask.contact.name), "what": entries.what(texts, ask)}
    match ask.state:
        case AskState.DROPPED:
            text = texts("Dropped: I won't remind you to ask {name} ({what}).", **told)
        case AskState.UNANSWERED:
            text = texts(
                "Closed: you're no longer waiting for an answer from {name} ({what}).", **told
            )
        case _:
            return entries.logged(reader, ask)
    undo = button(_undo(reader), KEEP, EntryButton.of(ask).value())
    return Message(text, [section(text), actions([undo])])


def _undo(reader: Reader) -> str:
    return reader.texts.plain("Undo")


def _drawn(
    reader: Reader,
    said: Mrkdwn,
    asks: Sequence[Ask],
    more: MoreButton | None = None,
    day: date | None = None,
) -> Message:
    if more is not None and more.first >= len(asks):
        more = replace(more, first=0)  # Some were dropped since.
    first = more.first if more is not None else 0
    shown, left = asks[first : first + _MOST_LISTED], len(asks) - first - _MOST_LISTED
    told = [line_of(reader, ask) for ask in shown]
    blocks: list[Block] = [section(said)]
    for place, (ask, line) in enumerate(zip(shown, told, strict=True)):
        below = _buttons(reader, ask, place, day)
        told_apart(below, lambda label, ask=ask: f"{label}: {ask.contact.name}, {ask.words}")  # type: ignore[misc]
        blocks += [section(line), actions(below)]
    if left > 0:
        rest = reader.texts.plural("One more after this.", "{count} more after these.", left)
        told.append(rest)
        blocks.append(section(rest))
    if more is not None and (first or left > 0):
        blocks.append(actions(_turning(reader, more, left)))
    return Message(formats.cut("\n".join([said, *told]), LONGEST_TEXT), blocks)


def _turning(reader: Reader, shown: MoreButton, left: int) -> list[InteractiveElement]:
    """Buttons to what comes before and after those that are shown."""
    offers: list[InteractiveElement] = []
    if shown.first:
        back = replace(shown, first=max(0, shown.first - _MOST_LISTED))
        offers.append(
            button(reader.texts.plain("Show the previous ones"), f"{MORE}.0", back.value())
        )
    if left > 0:
        on = replace(shown, first=shown.first + _MOST_LISTED)
        offers.append(button(reader.texts.plain("Show the next ones"), f"{MORE}.1", on.value()))
    return offers


def line_of(reader: Reader, ask: Ask) -> Mrkdwn:
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
    is_planned = ask.state is AskState.PLANNED
    if day is not None and is_planned:
        move = MoveButton(ask.id.id, day).value()
        label = texts.plain("Move to {day}", day=reader.weekday(day))
        return [button(label, f"{MOVE}.{place}", move)]
    drop = texts.plain("Drop it") if is_planned else texts.plain("Let it rest")
    change = texts.plain("Write or change it") if is_planned else texts.plain("Change")
    return [
        button(drop, f"{DROP}.{place}", about),
        button(change, f"{CHANGE}.{place}", about),
    ]


def _said(text: Mrkdwn) -> Message:
    return Message(text, [section(text)])
