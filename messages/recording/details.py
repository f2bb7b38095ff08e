"""The dialog of a gesture with all its details, filled in with what is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from babel.numbers import get_decimal_symbol
from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    ExternalDataMultiSelectElement,
    InputBlock,
    Option,
    PlainTextInputElement,
)

from bot.money import Money
from bot.people.contacts import Contact
from bot.policy.rooms import Room
from bot.recording.details import MOST_PEOPLE, Known
from bot.vocabulary import Direction, Mark
from messages import Dialog, Message, formats
from messages.blocks import field, option, plain, section, select
from messages.carried import Carried
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import marks
from messages.people import contacts
from messages.policy import rooms
from messages.reader import Reader
from messages.recording import gesture_fields

CALLBACK, IN_NUDGE = "gesture.details", "gesture.details_in_nudge"
WHO, PEOPLE = "whom", "gesture.people"
"""The field, and the menu in it that the bot fills."""
DIRECTION, WORDS, DAY, MARKS, WORTH = "direction", "words", "day", "marks", "worth"
NOTE, NEXT, GIVEN = "note", "next", "given_already"
LONGEST_WORTH = 100
LONGEST_NOTE = 1000
MOST_LIMITS = 5
"""Of more of them the room of the tightest is told."""


@dataclass(frozen=True)
class DetailsOrigin(Carried):
    """Who opened it of which gesture, where; and the nudge that it was opened from, if any."""

    member_id: int
    gesture_id: int
    channel: str
    url: str
    ts: str = ""
    nudge_id: int | None = None


def fill_in(reader: Reader, known: Known, origin: DetailsOrigin) -> Dialog:
    texts = reader.texts
    return Dialog(
        CALLBACK if origin.nudge_id is None else IN_NUDGE,
        title=texts.plain("Details of a gesture"),
        submit=texts.plain("Save"),
        close=texts.plain("Cancel"),
        blocks=list(_fields(reader, known)),
        metadata=origin.value(),
    )


def offered(people: Sequence[Contact]) -> list[Option]:
    """The choices of whom it was for or from."""
    return [option(contacts.label(one), str(one.id)) for one in people]


def taken_back(texts: Texts) -> str:
    """Why nothing is saved, at a field."""
    return texts.plain(
        "This was changed or undone in the meantime, so nothing has been saved. Close this "
        "and press “Add details” below the current version."
    )


def nobody(texts: Texts) -> str:
    return texts.plain("Choose at least one person.")


def worth_unclear(texts: Texts) -> str:
    """At the field of what it was worth."""
    return texts.plain(
        "Write one amount in figures, with its currency: 15 EUR, £12.50. Leave it empty if "
        "you don't know."
    )


def below_nothing(texts: Texts) -> str:
    return texts.plain(
        "It can't be worth less than nothing. Write the amount without a minus sign."
    )


def several_sums(texts: Texts, sums: Sequence[Money]) -> str:
    said = formats.listed(texts, [formats.money(texts, one) for one in sums])
    return texts.plain("I see several amounts here: {amounts}. Write just one.", amounts=said)


def written(texts: Texts, worth: Money) -> str:
    """An amount as it can be typed: "15,00 EUR"."""
    figure = formats.amount(worth).replace(".", get_decimal_symbol(texts.locale))
    return " ".join(filter(None, (figure, worth.currency)))


def _fields(reader: Reader, known: Known) -> Iterator[Block]:
    texts, first = reader.texts, known.first
    yield field(WHO, texts.plain("Who it was for or from"), _whom(known))
    given = option(texts.plain("Given by me"), Direction.GIVEN)
    received = option(texts.plain("Received by me"), Direction.RECEIVED)
    ways = select(DIRECTION, [given, received], first.direction)
    yield field(DIRECTION, texts.plain("Which way"), ways)
    what = gesture_fields.words(WORDS, first.words, is_first=True)
    hint = texts.plain("In your own words. You can leave it empty if the kind says it all.")
    yield field(WORDS, texts.plain("What it was"), what, hint, optional=True)
    yield gesture_fields.kind(texts, first.kind)
    yield gesture_fields.day(texts, DAY, first.day)
    yield _marks(texts, known)
    yield worth(texts, first.worth)
    yield from _policy(reader, known)
    yield gesture_fields.fate(texts, is_refused=first.is_refused)
    yield _note(texts, known)
    next_time = texts.plain("I'll remind you then, whatever else is due.")
    calendar = gesture_fields.calendar(NEXT)
    yield field(NEXT, texts.plain("Next time"), calendar, next_time, optional=True)


def _whom(known: Known) -> ExternalDataMultiSelectElement:
    return ExternalDataMultiSelectElement(
        action_id=PEOPLE,
        min_query_length=0,
        initial_options=offered(known.people),
        max_selected_items=MOST_PEOPLE,
    )


def _marks(texts: Texts, known: Known) -> InputBlock:
    """None is ticked because an idea aimed for it: whether it was is for the member to say."""
    options = [_mark(texts, one) for one in Mark]
    ticked = [one for one in options if one.value in known.first.marks]
    ticks = CheckboxesElement(action_id=MARKS, options=options, initial_options=ticked or None)
    hint = None
    if known.aims:
        aims = marks.listed(texts, known.aims)
        hint = texts.plain("What the idea aimed for: {marks}.", marks=aims)
    return field(MARKS, texts.plain("It was"), ticks, hint, optional=True)


def _mark(texts: Texts, mark: Mark) -> Option:
    label, why = marks.name(texts, mark), texts.plain(marks.WHY[mark])
    return Option(text=plain(label[:1].upper() + label[1:]), value=mark, description=why)


def worth(texts: Texts, known: Money | None) -> InputBlock:
    """What it was worth, as it can be typed."""
    element = PlainTextInputElement(
        action_id=WORTH,
        max_length=LONGEST_WORTH,
        initial_value=None if known is None else written(texts, known),
    )
    hint = texts.plain("What it cost each of them: 15 EUR, £12.50, 20 francs.")
    return field(WORTH, texts.plain("Worth"), element, hint, optional=True)


def _policy(reader: Reader, known: Known) -> Iterator[Block]:
    """What the limits leave for them, and that it was given whatever they say."""
    texts = reader.texts
    if known.rooms:
        lines = [rooms.left(reader, one) for one in known.rooms[:MOST_LIMITS]]
        if known.first.worth is not None:
            lines.insert(0, texts("Without this gift:"))
        yield section(Mrkdwn("\n".join(lines)))
    if known.may_be_stopped:
        ticks = CheckboxesElement(action_id=GIVEN, options=[_already(texts)])
        hint = texts.plain("If it goes over a limit, tick this to save it anyway.")
        yield field(GIVEN, texts.plain("Above a limit"), ticks, hint, optional=True)


def _already(texts: Texts) -> Option:
    return option(texts.plain("It was already given"), GIVEN)


def above(reader: Reader, passed: Sequence[Room]) -> Mrkdwn:
    """At the field of what it was worth: which limit that passes, and how it is saved."""
    texts, gravest = reader.texts, passed[0]
    how = texts(
        "Nothing logged has changed yet. If it was given, tick “It was already given” below."
    )
    told = dict.fromkeys((rooms.passed(reader, [gravest]), rooms.left(reader, gravest), how))
    return Mrkdwn(" ".join(told))


def _note(texts: Texts, known: Known) -> InputBlock:
    """With a warning where others read what is added."""
    element = PlainTextInputElement(action_id=NOTE, max_length=LONGEST_NOTE, multiline=True)
    hint = texts.plain("Added to your note on the card.")
    if known.noted_for_all:
        names = formats.listed(texts, [one.name for one in known.noted_for_all])
        hint = texts.plain(
            "Added to your note on the card. Everybody on the team can read your note on {names}, "
            "and this too.",
            names=names,
        )
    return field(NOTE, texts.plain("To remember"), element, hint, optional=True)


def saved(texts: Texts, shown: Message, *, is_noted: bool) -> Message:
    """What stands now, with a word on the note that was kept."""
    if not is_noted:
        return shown
    said = texts("Your note is on the card.")
    return Message(Mrkdwn(f"{shown.text} {said}"), [*shown.blocks, section(said)])
