"""Fields of dialogs in which a gesture is filled in."""

from collections.abc import Mapping
from datetime import date

from slack_sdk.models.blocks import (
    DatePickerElement,
    InputBlock,
    PlainTextInputElement,
    StaticSelectElement,
)

from bot.vocabulary import GestureKind
from messages.blocks import field, group, option, select
from messages.catalogue import Sentence, Texts
from messages.ledger import kinds

KIND, FATE = "kind", "fate"
TAKEN, REFUSED = "taken", "refused"
LONGEST_WORDS = 1000
GROUPS: Mapping[Sentence, tuple[GestureKind, ...]] = {
    Sentence("Words"): (
        GestureKind.THANK_YOU_NOTE,
        GestureKind.CONGRATULATIONS,
        GestureKind.CHECK_IN,
        GestureKind.OPENNESS,
    ),
    Sentence("Things"): (GestureKind.SMALL_GIFT, GestureKind.PERK, GestureKind.FREE_TRIAL),
    Sentence("Introductions and opportunities"): (
        GestureKind.INTRODUCTION,
        GestureKind.INVITATION,
        GestureKind.JOINT_PROJECT,
        GestureKind.WIN_WIN,
    ),
    Sentence("Know-how, time and help"): (
        GestureKind.USEFUL_TIP,
        GestureKind.SHARED_RESOURCE,
        GestureKind.FAVOUR,
        GestureKind.EXTRA_SERVICE,
        GestureKind.CAUSE_SUPPORT,
    ),
}
"""All kinds, below headings."""


def kind(texts: Texts, chosen: GestureKind | None, hint: str | None = None) -> InputBlock:
    groups = [
        group(texts.plain(heading), [option(_capitalised(texts, one), one) for one in of])
        for heading, of in GROUPS.items()
    ]
    options = [one for of in groups for one in of.options or ()]
    initial = next((one for one in options if one.value == chosen), None)
    menu = StaticSelectElement(action_id=KIND, option_groups=groups, initial_option=initial)
    return field(KIND, texts.plain("Kind"), menu, hint, optional=True)


def fate(texts: Texts, *, is_refused: bool) -> InputBlock:
    """Whether it was taken."""
    options = [
        option(texts.plain("Accepted"), TAKEN),
        option(texts.plain("Refused or sent back"), REFUSED),
    ]
    menu = select(FATE, options, REFUSED if is_refused else TAKEN)
    return field(FATE, texts.plain("Was it accepted?"), menu)


def day(texts: Texts, name: str, known: date) -> InputBlock:
    return field(name, texts.plain("On"), calendar(name, known))


def calendar(name: str, known: date | None = None) -> DatePickerElement:
    return DatePickerElement(action_id=name, initial_date=known.isoformat() if known else None)


def words(
    name: str, known: str = "", *, is_long: bool = False, is_first: bool = False
) -> PlainTextInputElement:
    """What it was; who opens the dialog begins there if it `is_first`."""
    return PlainTextInputElement(
        action_id=name,
        max_length=LONGEST_WORDS,
        multiline=is_long,
        initial_value=known[:LONGEST_WORDS] or None,
        focus_on_load=is_first or None,
    )


def _capitalised(texts: Texts, one: GestureKind) -> str:
    label = kinds.name(texts, one)
    return label[:1].upper() + label[1:]
