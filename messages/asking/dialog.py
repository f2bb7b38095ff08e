"""The dialog in which an ask is planned, and its words are written; and in which it is changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    PlainTextInputElement,
)

from bot.asking.editing import Fitting, Missed
from bot.cards import editing
from bot.no_strings.check import Checked
from bot.people.contacts import Contact
from bot.vocabulary import AskKind
from messages import Dialog, formats
from messages.asking import letters
from messages.asking.buttons import AskOrigin
from messages.blocks import field, option, section, select
from messages.catalogue import LANGUAGES, Mrkdwn
from messages.ledger import ask_kinds
from messages.letters import frames
from messages.no_strings import checked
from messages.people import contacts
from messages.reader import Reader

PLAN, MADE = "ask.plan", "ask.made"
KIND, WORDS, NEEDED_BY, DAY, DRAFT = "ask_kind", "words", "needed_by", "day", "draft"
BECAUSE, WAITS = "because", "waits"
TICKED = "1"
LONGEST_WORDS = 1000
LONGEST_DRAFT = 3000
LONGEST_REASON = 300
_LONGEST_TITLE = 24


@dataclass(frozen=True)
class Filled:
    """What stands in the dialog; no `draft` is for the one that goes with the kind."""

    words: str = ""
    kind: AskKind | None = None
    day: date | None = None
    needed_by: date | None = None
    draft: str = ""
    because: str = ""


@dataclass(frozen=True)
class Doubts:
    """What is to be looked at once more: words with strings, and a deadline that can't be met.

    `waits`: it was said already that the first good day is waited for. Where it `is_stopped`, no
    reason counts for such words in the workspace.
    """

    found: Sequence[tuple[str, Checked]] = ()
    missed: Missed | None = None
    waits: bool = False
    is_stopped: bool = False

    def stand(self, because: str) -> bool:
        """Whether it is still to be looked at, with this reason for the words."""
        are_faulty, is_late = bool(self.found), self.missed is not None
        are_in_doubt = are_faulty and (self.is_stopped or not because)
        return are_in_doubt or (is_late and not self.waits)


NO_DOUBTS = Doubts()


def fill_in(
    reader: Reader,
    contact: Contact,
    filled: Filled,
    origin: AskOrigin,
    doubts: Doubts = NO_DOUBTS,
    fitting: Fitting | None = None,
) -> Dialog:
    """One to plan, or a plan to change. `fitting` tells from when it is good to ask."""
    texts = reader.texts
    above = [
        section(contacts.bold(contact.name), _best_from(reader, fitting)),
        *_doubted(reader, contact, doubts),
    ]
    return Dialog(
        PLAN,
        title=_title(reader, contact),
        submit=texts.plain("Save") if origin.ask_id else texts.plain("Plan it"),
        close=texts.plain("Cancel"),
        blocks=[
            *above,
            _kind(reader, filled.kind, asks_at_once=True),
            field(
                WORDS,
                texts.plain("What it is about"),
                PlainTextInputElement(
                    action_id=WORDS,
                    initial_value=filled.words[:LONGEST_WORDS] or None,
                    max_length=LONGEST_WORDS,
                ),
                texts.plain("In a few words of your own: her tax return, a review"),
            ),
            _needed_by(reader, filled.needed_by),
            field(
                DAY,
                texts.plain("I'll ask on"),
                _calendar(DAY, filled.day),
                texts.plain(
                    "I'll remind you then. If that's a day off, I'll remind you on your next "
                    "working day."
                ),
            ),
            _draft(reader, contact, filled),
            *_goes_ahead(reader, filled, doubts),
        ],
        metadata=origin.value(),
    )


def made(
    reader: Reader,
    contact: Contact,
    what: str,
    filled: Filled,
    origin: AskOrigin,
) -> Dialog:
    """An ask that was made: the rest of it is a fact."""
    texts = reader.texts
    return Dialog(
        MADE,
        title=_title(reader, contact),
        submit=texts.plain("Save"),
        close=texts.plain("Cancel"),
        blocks=[
            section(texts("{name}: {what}", name=contacts.bold(contact.name), what=what)),
            _kind(reader, filled.kind),
            _needed_by(reader, filled.needed_by),
        ],
        metadata=origin.value(),
    )


def offered(reader: Reader, contact: Contact, filled: Filled) -> str:
    """The draft that goes with what is asked for."""
    kind = filled.kind or AskKind.OTHER
    return letters.draft(contact, reader.member, filled.words, kind, filled.needed_by)[
        :LONGEST_DRAFT
    ]


def mark(draft: str) -> str:
    """A short sign of a draft, by which it is known whether words of one's own stand there."""
    return editing.mark(" ".join(draft.split()))


def _title(reader: Reader, contact: Contact) -> str:
    said = reader.texts.plain("Ask {name}", name=contact.first_name)
    return formats.shortened(said, _LONGEST_TITLE)


def _best_from(reader: Reader, fitting: Fitting | None) -> Mrkdwn:
    if fitting is None or fitting.early is None:
        return Mrkdwn("")
    return reader.texts("Best asked from *{day}*.", day=reader.weekday(fitting.day))


def _doubted(reader: Reader, contact: Contact, doubts: Doubts) -> Iterator[Block]:
    if doubts.missed is not None:
        yield section(_told(reader, contact, doubts.missed))
    for text, found in doubts.found:
        yield from checked.blocks(reader.texts, text, found, is_ask=True)


def _told(reader: Reader, contact: Contact, missed: Missed) -> Mrkdwn:
    """That it comes too late, and what can be done about that."""
    texts = reader.texts
    days = {
        "needed_by": reader.weekday(missed.needed_by),
        "first_day": reader.weekday(missed.first_day),
    }
    if missed.early is None:
        return texts(
            "This is needed by *{needed_by}*, but the day you'd ask is *{first_day}*. Choose "
            "an earlier day, tick below to wait anyway, or press Cancel to drop it.",
            **days,
        )
    return texts(
        "{name} got something from you on {given}. This is needed by *{needed_by}*, but the "
        "first good day to ask is *{first_day}*. Tick below to wait anyway, or press Cancel "
        "to drop it.",
        name=contacts.bold(contact.name),
        given=reader.day(missed.early.gesture.day),
        **days,
    )


def _kind(reader: Reader, chosen: AskKind | None, *, asks_at_once: bool = False) -> InputBlock:
    texts = reader.texts
    kinds = [option(label, kind) for kind, label in ask_kinds.names(texts).items()]
    return field(
        KIND,
        texts.plain("What you're asking for"),
        select(KIND, kinds, chosen),
        texts.plain("If you choose nothing, I'll go by your words."),
        optional=True,
        asks_at_once=asks_at_once,
    )


def _needed_by(reader: Reader, day: date | None) -> InputBlock:
    label = reader.texts.plain("Needed by")
    return field(NEEDED_BY, label, _calendar(NEEDED_BY, day), optional=True)


def _calendar(name: str, day: date | None) -> DatePickerElement:
    return DatePickerElement(action_id=name, initial_date=day.isoformat() if day else None)


def _draft(reader: Reader, contact: Contact, filled: Filled) -> InputBlock:
    texts, draft = reader.texts, offered(reader, contact, filled)
    element = PlainTextInputElement(
        action_id=DRAFT,
        multiline=True,
        initial_value=(filled.draft or draft)[:LONGEST_DRAFT],
        max_length=LONGEST_DRAFT,
    )
    code = frames.language(contact, reader.member)
    hint = texts.plain(
        "A draft in {language}, for you to make your own. Goodturn sends nothing to your "
        "contacts: I'll keep your words until you ask.",
        language=formats.language(texts, code if code in LANGUAGES else LANGUAGES[0]),
    )
    # A field of the same name would keep the draft of another kind.
    name = f"{DRAFT}.{mark(draft)}"
    return field(name, texts.plain("Your words"), element, hint, optional=True)


def _goes_ahead(reader: Reader, filled: Filled, doubts: Doubts) -> Iterator[Block]:
    texts = reader.texts
    if doubts.found and doubts.is_stopped:
        yield checked.is_stopped(texts)
    elif doubts.found:
        element = PlainTextInputElement(
            action_id=BECAUSE,
            initial_value=filled.because or None,
            max_length=LONGEST_REASON,
        )
        hint = texts.plain(
            "Kept with the entry. If you give no reason, I'll check your words once more."
        )
        yield field(BECAUSE, texts.plain("I'm keeping it because"), element, hint, optional=True)
    if doubts.missed is not None:
        day = reader.weekday(doubts.missed.first_day)
        ticked = option(texts.plain("Wait until {day}", day=day), TICKED)
        initial = [ticked] if doubts.waits else None
        waits = CheckboxesElement(action_id=WAITS, options=[ticked], initial_options=initial)
        # Ticked for one day, it isn't for another.
        name = f"{WAITS}.{doubts.missed.first_day.isoformat()}"
        yield field(name, texts.plain("Anyway"), waits, optional=True)
