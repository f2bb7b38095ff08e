"""Entries of the ledger in words: what was logged, with Undo, or that it was taken back."""

from datetime import date, timedelta

from bot.ledger.entries import Entry
from bot.vocabulary import Answer, AskState, Direction, EntryKind
from messages import Message, formats
from messages.blocks import actions, button, section
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import kinds
from messages.reader import Reader

UNDO = "entry.undo"
LONGEST_QUOTE = 150


def value(entry: Entry) -> str:
    """What a button carries to name the entry, and an ask's state as it is shown."""
    state = f":{entry.ask_state}" if entry.ask_state else ""
    return f"{entry.id.kind}:{entry.id.id}{state}"


def logged(reader: Reader, entry: Entry) -> Message:
    """The answer to a command: the entry as it stands, and what follows from it."""
    texts = reader.texts
    if entry.reversed:
        text = texts(
            "Taken back: {what} ({name}).", what=what(texts, entry), name=entry.contact.name
        )
        return Message(text, [section(text)])
    text = Mrkdwn(" ".join(filter(None, (said(reader, entry), _next(reader, entry)))))
    undo = button(texts.plain("Undo"), UNDO, value(entry))
    return Message(text, [section(text), actions([undo])])


def what(texts: Texts, entry: Entry) -> str:
    """What was given, received or asked, quoted where it is in somebody's own words."""
    if entry.words:
        return quoted(texts, entry.words)
    return kinds.name(texts, entry.kind) if entry.kind else ""


def quoted(texts: Texts, words: str) -> str:
    """Somebody's own words on one line, in the language's quotation marks."""
    return texts.plain("“{words}”", words=formats.shortened(words, LONGEST_QUOTE))


def said(reader: Reader, entry: Entry) -> Mrkdwn:
    """The entry as a sentence."""
    texts = reader.texts
    told = {
        "name": formats.bold(entry.contact.name),
        "what": what(texts, entry),
        "when": _when(reader, entry.day),
    }
    if entry.id.kind is EntryKind.RESPONSE:
        return _response(texts, entry)
    if entry.direction is Direction.GIVEN:
        return texts("Logged: {name} got {what} from you {when}.", **told)
    if entry.direction is Direction.RECEIVED:
        return texts("Logged: you got {what} from {name} {when}.", **told)
    if entry.ask_state is AskState.PLANNED:
        day = reader.weekday(entry.day)
        return texts("Planned: on {day} I'll remind you to ask {name} for {what}.", day=day, **told)
    return texts("Noted: you asked {name} for {what} {when}.", **told)


def _response(texts: Texts, entry: Entry) -> Mrkdwn:
    told = {"name": formats.bold(entry.contact.name), "what": what(texts, entry)}
    match entry.answer:
        case Answer.YES:
            return texts("Noted: {name} said yes to {what}.", **told)
        case Answer.PARTLY:
            return texts("Noted: {name} partly said yes to {what}.", **told)
        case _:
            return texts("Noted: {name} said no to {what}.", **told)


def _next(reader: Reader, entry: Entry) -> str:
    """What the bot will do because of the entry."""
    texts = reader.texts
    if entry.thanks_on is not None:
        if entry.thanks_on <= reader.today:
            return texts("I'll remind you in your next nudge to say thanks.")
        return texts(
            "I'll remind you on {day} to say thanks.",
            day=reader.weekday(entry.thanks_on),
        )
    if entry.id.kind is not EntryKind.ASK or entry.ask_state is not AskState.MADE:
        return ""
    check = texts("A week after the ask I'll check with you whether an answer came.")
    if not entry.inside_window:
        return check
    early = texts("It fell inside the cooling-off time; the summary counts it as such.")
    return f"{early} {check}"


def _when(reader: Reader, day: date) -> str:
    texts = reader.texts
    if day == reader.today:
        return texts.plain("today")
    if day == reader.today - timedelta(days=1):
        return texts.plain("yesterday")
    return texts.plain("on {day}", day=reader.day(day))
