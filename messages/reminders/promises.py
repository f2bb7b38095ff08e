"""A reminder that somebody asks for: the questions about whom and when, and the promise."""

from collections.abc import Sequence
from datetime import date

from slack_sdk.models.blocks import InteractiveElement

from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.policy.rooms import Room
from bot.reminders.promises import Promised
from messages import Message, commands, formats
from messages.blocks import actions, button, calendar, section
from messages.catalogue import Mrkdwn, Texts, escape
from messages.commands import Word
from messages.ledger import consequences, entries
from messages.people import choice, contacts
from messages.policy import rooms
from messages.reader import Reader
from messages.recording.buttons import ContactButton, PendingButton
from messages.refused_dates import LONGEST_DATE
from messages.reminders import buttons
from messages.reminders.buttons import PromiseButton, When, WhenButton


def which(reader: Reader, meant: Which, pending_id: int) -> Message:
    """The question of whom; or whether to bring back who is archived."""
    if meant.archived is not None:
        return _archived(reader, meant.archived, pending_id)
    return choice.which(
        reader.texts,
        meant,
        lambda place, label, one: button(
            label,
            f"{buttons.CONTACT}.{place}",
            ContactButton(pending_id, one.id).value(),
        ),
    )


def _archived(reader: Reader, contact: Contact, pending_id: int) -> Message:
    texts = reader.texts
    text = texts(
        "{name} is archived. Shall I bring this contact back?", name=contacts.bold(contact.name)
    )
    value = ContactButton(pending_id, contact.id).value()
    back = button(texts.plain("Bring back"), f"{buttons.BACK}.0", value)
    leave = button(texts.plain("Cancel"), buttons.LEAVE, PendingButton(pending_id).value())
    return Message(text, [section(text), actions([back, leave])])


def which_day(
    reader: Reader, contact: Contact, words: str, pending_id: int, unread: str = ""
) -> Message:
    """The question when; `unread` are the words of a day that is none."""
    return _asked(reader, _when(reader, contact, words, unread), pending_id)


def which_day_once(
    reader: Reader, contact: Contact, words: str, pending_id: int, unread: str = ""
) -> Message:
    """The same where it was to be again and again."""
    once = reader.texts(
        "A day you name is used once. How often you want to be in touch is on the card, "
        "under “Rhythm and stand-in”."
    )
    text = Mrkdwn(f"{once} {_when(reader, contact, words, unread)}")
    return _asked(reader, text, pending_id)


def only_once(reader: Reader) -> Message:
    """The answer to "remind me every Monday"."""
    texts = reader.texts
    text = texts(
        "I can remind you about somebody once, but not again and again. {remind} sets a day; "
        "anybody who hasn't heard from you for a while comes up without you asking.",
        remind=commands.usage(texts, Word.REMIND),
    )
    return Message(text, [section(text)])


def _when(reader: Reader, contact: Contact, words: str, unread: str) -> Mrkdwn:
    texts = reader.texts
    no_day = Mrkdwn("")
    if unread:
        no_day = texts(
            "I can't find a day “{words}” in the calendar.",
            words=formats.shortened(unread, LONGEST_DATE),
        )
    question = texts("When shall I remind you about {name}?", name=contacts.bold(contact.name))
    return Mrkdwn(" ".join(filter(None, (no_day, question, _quoted(texts, words)))))


def _asked(reader: Reader, text: Mrkdwn, pending_id: int) -> Message:
    texts = reader.texts
    offers: list[InteractiveElement] = [
        button(
            label,
            f"{buttons.WHEN}.{when}",
            WhenButton(pending_id, when).value(),
        )
        for when, label in (
            (When.TOMORROW, texts.plain("Tomorrow")),
            (When.NEXT_WEEK, texts.plain("Next week")),
        )
    ]
    line = PendingButton(pending_id).value()
    picker = calendar(texts.plain("Another day"), f"{buttons.DAY}.{line}")
    leave = button(texts.plain("Cancel"), buttons.LEAVE, line)
    return Message(text, [section(text), actions([*offers, picker, leave])])


def promised(
    reader: Reader, contact: Contact, promise: Promised, left: Sequence[Room] = ()
) -> Message:
    """That the member is reminded, with Undo; `left` is told of what may be a gift."""
    text = said(reader, contacts.bold(contact.name), promise)
    return _promised(reader, _with_room(reader, text, left), promise)


def promised_without_hour(
    reader: Reader, contact: Contact, promise: Promised, left: Sequence[Room] = ()
) -> Message:
    """The same, where an hour was told: it comes when all does."""
    text = said(reader, contacts.bold(contact.name), promise)
    hour = reader.texts(
        "I write once a day, when your work starts, so I can't keep to the time you named."
    )
    return _promised(reader, _with_room(reader, Mrkdwn(f"{text} {hour}"), left), promise)


def _with_room(reader: Reader, text: Mrkdwn, left: Sequence[Room]) -> Mrkdwn:
    if not left:
        return text
    told = reader.texts("That may be a gift. {told}", told=rooms.of_plan(reader, left))
    return Mrkdwn(f"{text} {told}")


def _promised(reader: Reader, text: Mrkdwn, promise: Promised) -> Message:
    value = PromiseButton(promise.reminder_id).value()
    undo = button(reader.texts.plain("Undo"), buttons.UNDO, value)
    return Message(text, [section(text), actions([undo])])


def said(reader: Reader, name: Mrkdwn, promise: Promised) -> Mrkdwn:
    """The same as a sentence; `name` may be those of several who are promised alike."""
    texts = reader.texts
    day, what = reader.weekday(promise.day), _quoted(texts, promise.words)
    if what:
        text = texts(
            "I'll remind you about {name} on {day}: {what}.", name=name, day=day, what=what
        )
    else:
        text = texts("I'll remind you about {name} on {day}.", name=name, day=day)
    if promise.instead_of is None:
        return text
    return Mrkdwn(f"{text} {_why(reader, promise, promise.instead_of)}")


def _why(reader: Reader, promise: Promised, instead_of: date) -> Mrkdwn:
    if promise.away_until is None and promise.quiet_until is not None:
        return reader.texts(
            "You asked for quiet up to and including {day}.",
            day=reader.weekday(promise.quiet_until),
        )
    return consequences.not_at_work(reader, instead_of, promise.away_until)


def taken_back(reader: Reader, contact: Contact) -> Message:
    text = reader.texts("Undone: the reminder about {name}.", name=contacts.bold(contact.name))
    return Message(text, [section(text)])


def unpromised(reader: Reader, contact: Contact, promise: Promised) -> Message:
    """The same, with when it would have come and what it was about: nobody pointed at it."""
    texts = reader.texts
    day, name = reader.weekday(promise.day), contacts.bold(contact.name)
    what = _quoted(texts, promise.words)
    if what:
        text = texts(
            "Undone: the reminder about {name} on {day} ({what}).", name=name, day=day, what=what
        )
    else:
        text = texts("Undone: the reminder about {name} on {day}.", name=name, day=day)
    return Message(text, [section(text)])


def handled(reader: Reader, contact: Contact) -> Message:
    """That there is nothing to take back any more."""
    text = reader.texts(
        "The reminder about {name} has already been dealt with.", name=contacts.bold(contact.name)
    )
    return Message(text, [section(text)])


def left(reader: Reader) -> Message:
    text = reader.texts("All right, no reminder.")
    return Message(text, [section(text)])


def _quoted(texts: Texts, words: str) -> Mrkdwn:
    return escape(entries.quoted(texts, words)) if words else Mrkdwn("")
