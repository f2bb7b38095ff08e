"""A reminder that somebody asks for: the questions about whom and when, and the promise."""

from datetime import date

from slack_sdk.models.blocks import DatePickerElement, InteractiveElement

from bot.cards.choice import Which
from bot.people.contacts import Contact
from bot.reminders.promises import Promised
from messages import Message, formats
from messages.blocks import actions, button, plain, section
from messages.catalogue import Mrkdwn, Texts, escape
from messages.ledger import entries
from messages.people import choice
from messages.reader import Reader
from messages.reminders import buttons
from messages.reminders.buttons import ContactButton, DayEnding, PromiseButton, When, WhenButton

LONGEST_NAME = 80
LONGEST_WORDS = 500
"""As many as a button holds, however they are written."""
LONGEST_ACTION = 255


def which(reader: Reader, meant: Which, day: date | None, words: str) -> Message:
    """The question of whom."""
    on, about = "" if day is None else day.isoformat(), formats.shortened(words, LONGEST_WORDS)

    return choice.which(
        reader.texts,
        meant,
        lambda place, label, one: button(
            label,
            f"{buttons.CONTACT}.{place}",
            ContactButton(reader.member.id, one.id, on, about).value(),
        ),
    )


def which_day(reader: Reader, contact: Contact, words: str) -> Message:
    """The question when."""
    texts, about = reader.texts, formats.shortened(words, LONGEST_WORDS)
    question = texts("When shall I remind you of {name}?", name=_bold(contact))
    text = Mrkdwn(" ".join(filter(None, (question, _quoted(texts, words)))))
    offers: list[InteractiveElement] = [
        button(
            label,
            f"{buttons.WHEN}.{when}",
            WhenButton(reader.member.id, contact.id, when, about).value(),
        )
        for when, label in (
            (When.TOMORROW, texts.plain("Tomorrow")),
            (When.NEXT_WEEK, texts.plain("Next week")),
        )
    ]
    ending = DayEnding(reader.member.id, contact.id, about).ending()
    if len(action_id := f"{buttons.DAY}.{ending}") <= LONGEST_ACTION:
        offers.append(
            DatePickerElement(action_id=action_id, placeholder=plain(texts.plain("Another day")))
        )
    leave = button(texts.plain("Cancel"), buttons.LEAVE, buttons.LEAVE)
    return Message(text, [section(text), actions([*offers, leave])])


def promised(reader: Reader, contact: Contact, promise: Promised) -> Message:
    """That the member is reminded, with Undo."""
    texts = reader.texts
    day = reader.weekday(promise.day)
    name, what = _bold(contact), _quoted(texts, promise.words)
    if what:
        text = texts("I'll remind you of {name} on {day}: {what}.", name=name, day=day, what=what)
    else:
        text = texts("I'll remind you of {name} on {day}.", name=name, day=day)
    value = PromiseButton(promise.reminder_id).value()
    undo = button(texts.plain("Undo"), buttons.UNDO, value)
    return Message(text, [section(text), actions([undo])])


def taken_back(reader: Reader, contact: Contact) -> Message:
    text = reader.texts("Taken back: no reminder of {name}.", name=_bold(contact))
    return Message(text, [section(text)])


def handled(reader: Reader, contact: Contact) -> Message:
    """That there is nothing to take back any more."""
    text = reader.texts("The reminder of {name} is done already.", name=_bold(contact))
    return Message(text, [section(text)])


def left(reader: Reader) -> Message:
    text = reader.texts("All right, no reminder.")
    return Message(text, [section(text)])


def _quoted(texts: Texts, words: str) -> Mrkdwn:
    return escape(entries.quoted(texts, words)) if words else Mrkdwn("")


def _bold(contact: Contact) -> Mrkdwn:
    return formats.bold(formats.shortened(contact.name, LONGEST_NAME))
