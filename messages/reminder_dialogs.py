"""The dialogs of a reminder: a note to the contact, another day, another rhythm."""

from datetime import date, timedelta

from slack_sdk.models.blocks import DatePickerElement, NumberInputElement, PlainTextInputElement

from bot.members import Member
from bot.rhythm import LONGEST_DAYS
from bot.suggestions import Suggestion
from messages import Dialog, drafts, formats
from messages.blocks import field, section
from messages.catalogue import Texts

NOTE = "reminder.note"
PUT_OFF = "reminder.put_off"
RHYTHM = "reminder.rhythm"

WORDS = "words"
DAY = "day"
IDEAL = "ideal"
MAXIMUM = "maximum"
LONGEST_NOTE = 3000
_LONGEST_TITLE = 24
_LONGEST_NAME = 80
_A_WHILE = timedelta(days=14)


def note(texts: Texts, suggestion: Suggestion, member: Member, metadata: str) -> Dialog:
    """A draft in the contact's language, to be made one's own and sent by one's own mail."""
    element = PlainTextInputElement(
        action_id=WORDS,
        multiline=True,
        initial_value=drafts.draft(suggestion, member)[:LONGEST_NOTE],
        max_length=LONGEST_NOTE,
    )
    hint = texts.plain(
        "Goodturn sends nothing to your contacts. Copy this into your mail or chat, then log it."
    )
    return Dialog(
        NOTE,
        title=_title(texts.plain("A note for {name}", name=suggestion.contact.first_name)),
        submit=texts.plain("Sent, log it"),
        close=texts.plain("Not now"),
        blocks=[field(WORDS, texts.plain("Your draft"), element, hint)],
        metadata=metadata,
    )


def put_off(texts: Texts, suggestion: Suggestion, today: date, metadata: str) -> Dialog:
    """A day to be reminded on."""
    element = DatePickerElement(action_id=DAY, initial_date=(today + _A_WHILE).isoformat())
    hint = texts.plain("A day off becomes your next working day.")
    return Dialog(
        PUT_OFF,
        title=_title(texts.plain("Later")),
        submit=texts.plain("Remind me then"),
        close=texts.plain("Cancel"),
        blocks=[section(_about(suggestion)), field(DAY, texts.plain("On"), element, hint)],
        metadata=metadata,
    )


def rhythm(texts: Texts, suggestion: Suggestion, metadata: str) -> Dialog:
    """How often the contact should hear from the member."""
    cadence = suggestion.contact.cadence
    return Dialog(
        RHYTHM,
        title=_title(texts.plain("Change the rhythm")),
        submit=texts.plain("Change"),
        close=texts.plain("Cancel"),
        blocks=[
            section(_about(suggestion)),
            field(IDEAL, texts.plain("Ideally every … days"), _days(IDEAL, cadence.ideal_days)),
            field(MAXIMUM, texts.plain("At most … days"), _days(MAXIMUM, cadence.maximum_days)),
        ],
        metadata=metadata,
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
    return formats.bold(formats.shortened(suggestion.contact.name, _LONGEST_NAME))


def _title(title: str) -> str:
    return formats.shortened(title, _LONGEST_TITLE)
