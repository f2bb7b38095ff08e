"""Entries of the ledger in words: what was logged, with Undo, or that it was taken back."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from slack_sdk.models.blocks import ButtonElement, InteractiveElement

from bot.ledger.entries import Ask, Entry, Gesture, Meeting, Response
from bot.money import Money
from bot.vocabulary import Answer, AskState, Direction
from messages import Message, formats
from messages.blocks import actions, button, calendar, section
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import approving, consequences, kinds, marks, noted_answers, put_off
from messages.ledger.buttons import (
    CHANGE,
    CHANGE_BACK,
    DETAILS,
    OTHER_DAY,
    THANK,
    UNDO,
    ChangeBackButton,
    EntryButton,
)
from messages.reader import Reader

LONGEST_QUOTE = 150
LONGEST_ANSWER = 150


def logged(reader: Reader, entry: Entry) -> Message:
    """The answer to a command: the entry as it stands, and what follows from it."""
    if entry.reversed:
        back = taken_back(reader.texts, [entry])
        parts = back, comes_again(reader, [entry]), noted_answers.gone(reader.texts, [entry])
        said_back = Mrkdwn(" ".join(filter(None, parts)))
        return approving.still_approved(reader.texts, said_back, entry) or _said(said_back)
    text = Mrkdwn(" ".join(filter(None, (said(reader, entry), consequences.told(reader, entry)))))
    pressed = EntryButton.of(entry).value()
    below: list[InteractiveElement] = [_undo(reader.texts, entry)]
    if isinstance(entry, Ask) and entry.state is AskState.PLANNED:
        below.append(calendar(reader.texts.plain("Another day"), f"{OTHER_DAY}.{pressed}"))
        below.append(button(reader.texts.plain("Write or change it"), CHANGE, pressed))
    elif isinstance(entry, Ask) and entry.state is AskState.MADE:
        below.append(button(reader.texts.plain("Change"), CHANGE, pressed))
    if isinstance(entry, Gesture):
        below.append(add_details(reader.texts, entry))
        below += approving.buttons(reader.texts, entry)
    if isinstance(entry, Response) and entry.thanks_id is not None:
        below.append(button(reader.texts.plain("Say thanks"), THANK, pressed))
    return Message(text, [section(text), actions(below)])


def add_details(texts: Texts, gesture: Gesture) -> ButtonElement:
    """What opens its dialog."""
    return button(texts.plain("Add details"), DETAILS, EntryButton.of(gesture).value())


def _undo(texts: Texts, entry: Entry) -> ButtonElement:
    """Of an ask that was changed it takes back the change."""
    if isinstance(entry, Ask) and entry.change is not None:
        changed = ChangeBackButton(entry.id.id, entry.change)
        return button(texts.plain("Undo"), CHANGE_BACK, changed.value())
    return button(texts.plain("Undo"), UNDO, EntryButton.of(entry).value())


def as_before(reader: Reader, ask: Ask) -> Message:
    """That a change of the ask was taken back, and how it stands now."""
    said, shown = reader.texts("Undone: the change."), logged(reader, ask)
    return Message(Mrkdwn(f"{said}\n{shown.text}"), [section(said), *shown.blocks])


def nothing_to_take_back(texts: Texts) -> Message:
    """The answer to "undo" where nothing was recorded, or all of it was taken back."""
    return _said(texts("You have nothing to undo."))


def none_fitting(texts: Texts) -> Message:
    """The answer to "undo the card" where no entry has such words."""
    return _said(
        texts(
            "I can't find anything you logged in those words, so everything stays as it is. "
            "“undo” on its own undoes the last thing you did."
        )
    )


def nothing_changed(texts: Texts) -> Message:
    """The answer to "never mind" where nothing is asked."""
    return _said(
        texts("All right, everything stays as it is. “undo” undoes the last thing you did.")
    )


def taken_back(texts: Texts, entries: Sequence[Entry], together: Money | None = None) -> Mrkdwn:
    """That the same, of each of its people, was taken back; or one present, worth `together`."""
    names, first = formats.listed(texts, [entry.contact.name for entry in entries]), entries[0]
    said = what(texts, first)
    if isinstance(first, Response):
        return texts("Undone: the answer from {name} ({what}).", what=said, name=names)
    known = list(_worth_and_marks(texts, first)) if isinstance(first, Gesture) else []
    if not known:
        return texts("Undone: {what} ({name}).", what=said, name=names)
    if together is not None:
        known[0] = texts.plain("{money} altogether", money=formats.money(texts, together))
    elif isinstance(first, Gesture) and first.worth is not None and len(entries) > 1:
        known[0] = texts.plain("{money} each", money=known[0])
    return texts("Undone: {what} ({worth}, {name}).", what=said, worth="; ".join(known), name=names)


def comes_again(reader: Reader, entries: Sequence[Entry]) -> Mrkdwn:
    """What needn't wait any longer, as these were taken back."""
    among_others = len(entries) > 1
    told = [
        put_off.told(reader, entry, among_others=among_others)
        for entry in entries
        if isinstance(entry, Gesture)
    ]
    return Mrkdwn(" ".join(filter(None, told)))


def _said(text: Mrkdwn) -> Message:
    return Message(text, [section(text)])


def what(texts: Texts, entry: Entry) -> str:
    """What was given, received, done or asked, quoted where it is in somebody's own words.

    What a colleague asked in words that aren't told is named by them and the day.
    """
    if isinstance(entry, Ask | Response) and entry.asked_by is not None:
        by = entry.asked_by
        return texts.plain(
            "what {member} asked on {day}",
            member=by.name,
            day=formats.day(texts, by.day, entry.day),
        )
    kind = entry.kind if isinstance(entry, Gesture) else None
    if entry.words and kind is not None and kinds.is_left_out(kind, entry.words):
        words = quoted(texts, entry.words)
        return texts.plain("{kind} ({words})", kind=kinds.name(texts, kind), words=words)
    if entry.words:
        return quoted(texts, entry.words)
    if kind is not None:
        return kinds.name(texts, kind)
    return texts.plain("a meeting") if isinstance(entry, Meeting) else ""


def what_and_worth(texts: Texts, entry: Entry) -> str:
    """The same, with what it was worth, and what made it feel valuable, where they said so."""
    told = list(_worth_and_marks(texts, entry)) if isinstance(entry, Gesture) else []
    if not told:
        return what(texts, entry)
    return texts.plain("{what} ({worth})", what=what(texts, entry), worth="; ".join(told))


def _worth_and_marks(texts: Texts, gesture: Gesture) -> Iterator[str]:
    if gesture.worth is not None:
        yield formats.money(texts, gesture.worth)
    if gesture.marks:
        yield marks.listed(texts, gesture.marks)


def quoted(texts: Texts, words: str) -> str:
    """Somebody's own words on one line, in the language's quotation marks."""
    return texts.plain("“{words}”", words=formats.shortened(words, LONGEST_QUOTE))


def said(reader: Reader, entry: Entry, names: Mrkdwn | None = None) -> Mrkdwn:
    """The entry as a sentence; `names` are all those of whom it is said, if they are several.

    Who got or answered something is one: such sentences are others for several.
    """
    told = {
        "name": names or formats.bold(entry.contact.name),
        "what": what_and_worth(reader.texts, entry),
    }
    match entry:
        case Gesture():
            return _gesture(reader, entry, told)
        case Meeting():
            return _meeting(reader, entry, told)
        case Ask():
            return _ask(reader, entry, told)
        case Response():
            return _late(reader.texts, entry, _response(reader.texts, entry, told))


def _gesture(reader: Reader, gesture: Gesture, told: Mapping[str, str]) -> Mrkdwn:
    texts, when = reader.texts, on(reader, gesture.day)
    if gesture.is_refused and gesture.direction is Direction.GIVEN:
        return texts(
            "Logged: you offered {name} {what} {when}, and it was refused.", when=when, **told
        )
    if gesture.is_refused:
        return texts("Logged: you refused {what} from {name} {when}.", when=when, **told)
    if gesture.direction is Direction.GIVEN:
        return texts("Logged: {name} got {what} from you {when}.", when=when, **told)
    return texts("Logged: you got {what} from {name} {when}.", when=when, **told)


def _meeting(reader: Reader, meeting: Meeting, told: Mapping[str, str]) -> Mrkdwn:
    texts, when = reader.texts, on(reader, meeting.day)
    if not meeting.words:
        return texts("Logged: you were in touch with {name} {when}.", name=told["name"], when=when)
    return texts("Logged: you were in touch with {name} {when}, {what}.", when=when, **told)


def _ask(reader: Reader, ask: Ask, told: Mapping[str, str]) -> Mrkdwn:
    texts = reader.texts
    if ask.state is AskState.PLANNED:
        day = reader.weekday(ask.day)
        return texts("Planned: on {day} I'll remind you to ask {name}: {what}.", day=day, **told)
    when = on(reader, ask.day)
    return texts("Logged: you asked {name} {when}: {what}.", when=when, **told)


def _response(texts: Texts, response: Response, told: Mapping[str, str]) -> Mrkdwn:
    match response.answer:
        case Answer.YES:
            return texts("Logged: {name} said yes ({what}).", **told)
        case Answer.PARTLY:
            return texts("Logged: {name} partly said yes ({what}).", **told)
        case Answer.NO:
            return texts("Logged: {name} said no ({what}).", **told)
        case Answer.OTHER:
            said = formats.shortened(response.said, LONGEST_ANSWER)
            return texts("Logged: {name} answered “{answer}” ({what}).", answer=said, **told)


def _late(texts: Texts, response: Response, said: Mrkdwn) -> Mrkdwn:
    if not response.is_late:
        return said
    late = texts("It counts as a late answer.")
    return Mrkdwn(f"{said} {late}")


def on(reader: Reader, day: date) -> str:
    """When a fact was: "yesterday", "on 2 November"."""
    texts = reader.texts
    if day == reader.today:
        return texts.plain("today")
    if day == reader.today - timedelta(days=1):
        return texts.plain("yesterday")
    return texts.plain("on {day}", day=reader.day(day))
