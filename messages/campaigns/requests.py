"""The third step of a plan: what all are asked, when, and what counts as an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    NumberInputElement,
    PlainTextInputElement,
    RadioButtonsElement,
)

from bot.campaigns.plans import LONGEST_DELAY, LONGEST_WINDOW, SHORTEST_DELAY, SHORTEST_WINDOW
from bot.cards import editing
from bot.vocabulary import AskKind, Counted, Play
from messages import Dialog, formats
from messages.blocks import actions, button, field, option, section, select
from messages.campaigns import plays
from messages.campaigns.buttons import BACK, REQUEST, StepOrigin
from messages.catalogue import Texts
from messages.ledger import ask_kinds
from messages.reader import Reader

WORDS, KIND, LETTER, DELAY = "request_words", "request_kind", "letter", "delay"
WINDOW, COUNTED, ORDERED, START = "window", "counted", "ordered", "day"
TICKED = "1"
LONGEST_WORDS = 200
LONGEST_LETTER = 3000


@dataclass(frozen=True)
class Filled:
    """What stands in it; no `letter` is for the one that the play has."""

    words: str
    kind: AskKind
    letter: str
    delay_days: int
    window: str
    counted: Counted
    is_ordered: bool = False
    starts_on: date | None = None


def fill_in(
    reader: Reader,
    play: Play,
    filled: Filled,
    origin: StepOrigin,
    cooling_off_days: int,
    *,
    can_be_ordered: bool,
    above: Sequence[Block] = (),
) -> Dialog:
    """The same ask for all; `can_be_ordered` where two groups or more get something."""
    texts = reader.texts
    return Dialog(
        REQUEST,
        title=texts.plain("Campaign: ask (3/3)"),
        submit=texts.plain("Look it over"),
        close=texts.plain("Close"),
        blocks=[
            *above,
            section(
                texts("*The same ask for everybody*, whatever they got. It never mentions a gift.")
            ),
            _words(texts, filled.words),
            _kind(texts, filled.kind),
            _letter(texts, play, filled.letter),
            _delay(texts, filled.delay_days, cooling_off_days),
            _window(texts, filled.window),
            _counted(texts, filled.counted),
            *([_ordered(texts, filled.is_ordered)] if can_be_ordered else []),
            _start(texts, filled.starts_on),
            actions([button(texts.plain("Back"), BACK, origin.value())]),
        ],
        metadata=origin.value(),
    )


def mark(letter: str) -> str:
    """A short sign of a draft, by which it is known whether it was changed."""
    return editing.mark(" ".join(letter.split()))


def delays(cooling_off_days: int) -> Sequence[int]:
    """So many days can be chosen; the workspace's own where that waits longer."""
    fewest = max(SHORTEST_DELAY, cooling_off_days)
    return range(fewest, max(LONGEST_DELAY, fewest) + 1)


def _words(texts: Texts, words: str) -> InputBlock:
    element = PlainTextInputElement(
        action_id=WORDS,
        initial_value=words[:LONGEST_WORDS] or None,
        max_length=LONGEST_WORDS,
    )
    hint = texts.plain("In a few words: “the papers for the tax return”, “a review”.")
    return field(WORDS, texts.plain("What you ask for"), element, hint)


def _kind(texts: Texts, kind: AskKind) -> InputBlock:
    every = [option(label, one) for one, label in ask_kinds.names(texts).items()]
    return field(KIND, texts.plain("What kind of ask it is"), select(KIND, every, kind))


def _letter(texts: Texts, play: Play, written: str) -> InputBlock:
    draft = plays.letter(texts, play)
    element = PlainTextInputElement(
        action_id=LETTER,
        multiline=True,
        initial_value=(written or draft)[:LONGEST_LETTER] or None,
        max_length=LONGEST_LETTER,
    )
    frame = texts.plain(
        "Without greeting and name: these are added for each person. Whoever looks after them can "
        "change the words before they go out."
    )
    kept = texts.plain("As long as you leave it as it is, each person gets it in their language.")
    hint = f"{kept} {frame}" if draft else frame
    label = texts.plain("Words of the ask")
    return field(f"{LETTER}.{mark(draft)}", label, element, hint, optional=True)


def _delay(texts: Texts, chosen: int, cooling_off_days: int) -> InputBlock:
    every = [
        option(texts.plain_plural("{count} day", "{count} days", one), str(one))
        for one in delays(cooling_off_days)
    ]
    hint = texts.plain(
        "From the last gift to the first ask. Your workspace waits at least {days} after "
        "something was given.",
        days=texts.plain_plural("{count} day", "{count} days", cooling_off_days),
    )
    held = chosen if chosen in delays(cooling_off_days) else delays(cooling_off_days)[0]
    return field(
        DELAY, texts.plain("Days between giving and asking"), select(DELAY, every, held), hint
    )


def _window(texts: Texts, days: str) -> InputBlock:
    element = NumberInputElement(
        action_id=WINDOW,
        is_decimal_allowed=False,
        initial_value=days or None,
        min_value=str(SHORTEST_WINDOW),
        max_value=str(LONGEST_WINDOW),
    )
    hint = texts.plain(
        "{fewest} to {most} days after they were asked. It is fixed when you start.",
        fewest=formats.number(texts, SHORTEST_WINDOW),
        most=formats.number(texts, LONGEST_WINDOW),
    )
    return field(WINDOW, texts.plain("Days in which an answer counts"), element, hint)


def _counted(texts: Texts, chosen: Counted) -> InputBlock:
    every = [
        option(texts.plain("Any answer, also a no"), Counted.ANSWER),
        option(texts.plain("Only a yes, or partly"), Counted.YES),
    ]
    held = next(one for one in every if one.value == chosen)
    element = RadioButtonsElement(action_id=COUNTED, options=every, initial_option=held)
    return field(COUNTED, texts.plain("What counts as a success"), element)


def _ordered(texts: Texts, is_ordered: bool) -> InputBlock:
    ticked = option(texts.plain("Each group gets more than the one before it"), TICKED)
    element = CheckboxesElement(
        action_id=ORDERED, options=[ticked], initial_options=[ticked] if is_ordered else None
    )
    hint = texts.plain("Then it is also tested whether more of it brings more answers.")
    return field(ORDERED, texts.plain("Order of the groups"), element, hint, optional=True)


def _start(texts: Texts, day: date | None) -> InputBlock:
    element = DatePickerElement(
        action_id=START, initial_date=day.isoformat() if day is not None else None
    )
    hint = texts.plain("Without a day it starts on your next working day.")
    return field(START, texts.plain("First day"), element, hint, optional=True)
