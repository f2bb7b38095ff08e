"""The dialogs of a reminder: an answer, another day, another rhythm; and what each carries."""

from dataclasses import dataclass
from datetime import timedelta

from slack_sdk.models.blocks import (
    DatePickerElement,
    NumberInputElement,
    PlainTextInputElement,
)

from bot.nudges.shown_reminders import Suggestion
from bot.people.rhythm import LONGEST_DAYS
from messages import Dialog, formats
from messages.blocks import field, section
from messages.carried import Carried
from messages.catalogue import Texts
from messages.people import contacts
from messages.reader import Reader

PUT_OFF = "reminder.put_off"
RHYTHM = "reminder.rhythm"
ANSWER = "reminder.answered"

WORDS = "words"
DAY = "day"
IDEAL = "ideal"
MAXIMUM = "maximum"
LONGEST_ANSWER = 1000
_LONGEST_TITLE = 24
_A_WHILE = timedelta(days=14)


@dataclass(frozen=True)
class Origin(Carried):
    """What a dialog carries: the reminder that it is about, and the message it was opened from.

    That is a nudge, or else the answer to a line. A note from a nudge is in the words of a `turn`,
    where its draft has several: see `drafts.choices`.
    """

    reminder_id: int
    channel: str
    ts: str
    nudge_id: int | None = None
    turn: int | None = None


def put_off(reader: Reader, suggestion: Suggestion, origin: Origin) -> Dialog:
    """A day to be reminded on."""
    texts = reader.texts
    element = DatePickerElement(action_id=DAY, initial_date=(reader.today + _A_WHILE).isoformat())
    hint = texts.plain("If that's a day off, I'll remind you on your next working day.")
    return Dialog(
        PUT_OFF,
        title=title_of(texts.plain("Later")),
        submit=texts.plain("Remind me then"),
        close=texts.plain("Cancel"),
        blocks=[section(_about(suggestion)), field(DAY, texts.plain("On"), element, hint)],
        metadata=origin.value(),
    )


def answer(texts: Texts, suggestion: Suggestion, origin: Origin) -> Dialog:
    """What somebody answered that is neither yes, no nor partly."""
    element = PlainTextInputElement(action_id=WORDS, multiline=True, max_length=LONGEST_ANSWER)
    name = contacts.short(suggestion.contact.first_name)
    return Dialog(
        ANSWER,
        title=title_of(texts.plain("The answer")),
        submit=texts.plain("Log it"),
        close=texts.plain("Cancel"),
        blocks=[
            section(_about(suggestion)),
            field(WORDS, texts.plain("What {name} said", name=name), element),
        ],
        metadata=origin.value(),
    )


def rhythm(texts: Texts, suggestion: Suggestion, origin: Origin) -> Dialog:
    """How often the contact should hear from the member."""
    cadence, longest = suggestion.contact.cadence, texts.plain("Never longer than (days)")
    return Dialog(
        RHYTHM,
        title=title_of(texts.plain("Change the rhythm")),
        submit=texts.plain("Change"),
        close=texts.plain("Cancel"),
        blocks=[
            section(_about(suggestion)),
            field(IDEAL, texts.plain("Ideally every (days)"), _days(IDEAL, cadence.ideal_days)),
            field(MAXIMUM, longest, _days(MAXIMUM, cadence.maximum_days)),
        ],
        metadata=origin.value(),
    )


def _days(name: str, initial: int) -> NumberInputElement:
    return NumberInputElement(
        action_id=name,
        is_decimal_allowed=False,
        min_value="1",
        max_value=str(LONGEST_DAYS),
        initial_value=str(initial),
    )


def _about(suggestion: Suggestion) -> str:
    return contacts.bold(suggestion.contact.name)


def title_of(title: str) -> str:
    """As much of it as Slack shows above a dialog."""
    return formats.shortened(title, _LONGEST_TITLE)
