"""How often a contact shall hear from us, and who is reminded of that."""

from dataclasses import dataclass

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    InputBlock,
    NumberInputElement,
    UserSelectElement,
)

from bot.cards import rhythms
from bot.cards.editing import Overtaken
from bot.cards.rhythms import Held
from bot.people.rhythm import LONGEST_DAYS, Cadence
from bot.vocabulary import ContactField
from messages import Dialog, formats
from messages.blocks import field, option, section
from messages.cards import labels
from messages.cards.buttons import Origin
from messages.cards.dialogs import drawn, fields
from messages.cards.dialogs.fields import TICKED, Form
from messages.catalogue import Texts
from messages.people import contacts
from messages.reader import Reader

CALLBACK = "card.rhythm"
IDEAL, MAXIMUM, USUAL = "ideal", "maximum", "usual"


@dataclass(frozen=True)
class Meanwhile:
    """What another one changed while somebody filled in this; `stand_in` is a Slack id."""

    by_another: Overtaken
    cadence: Cadence
    is_usual: bool
    stand_in: str | None


def fill_in(
    reader: Reader, held: Held, origin: Origin, meanwhile: Meanwhile | None = None
) -> Dialog:
    """The dialog, with what is held; or with what was filled in, below what changed meanwhile."""
    texts = reader.texts
    days, cadence = rhythms.mark(held.cadence), meanwhile.cadence if meanwhile else held.cadence
    above = drawn.meanwhile(reader, meanwhile.by_another) if meanwhile else None
    blocks: list[Block] = [
        section(above or contacts.bold(held.known.name)),
        _days(texts.plain("Ideally every (days)"), f"{IDEAL}.{days}", cadence.ideal_days),
        _days(texts.plain("Never longer than (days)"), f"{MAXIMUM}.{days}", cadence.maximum_days),
    ]
    if held.usual is not None:
        is_wanted = meanwhile is not None and meanwhile.is_usual
        blocks.append(_usual(texts, held.usual, is_wanted=is_wanted))
    return Dialog(
        CALLBACK,
        title=drawn.title(texts.plain("Rhythm and stand-in")),
        submit=texts.plain("Save"),
        close=texts.plain("Cancel"),
        blocks=[*blocks, *_who(texts, held, meanwhile)],
        metadata=origin.value(),
    )


def _days(label: str, block_id: str, initial: int) -> InputBlock:
    element = NumberInputElement(
        action_id=block_id.partition(".")[0],
        is_decimal_allowed=False,
        min_value="1",
        max_value=str(LONGEST_DAYS),
        initial_value=str(initial),
    )
    return field(block_id, label, element)


def _usual(texts: Texts, usual: Cadence, *, is_wanted: bool) -> InputBlock:
    said = texts.plain(
        "Back to the usual: every {count} days, {most} at most",
        count=formats.number(texts, usual.ideal_days),
        most=formats.number(texts, usual.maximum_days),
    )
    ticked = option(said, TICKED)
    ticks = CheckboxesElement(
        action_id=USUAL, options=[ticked], initial_options=[ticked] if is_wanted else None
    )
    return field(USUAL, texts.plain("The usual rhythm"), ticks, optional=True)


def _who(texts: Texts, held: Held, meanwhile: Meanwhile | None) -> list[Block]:
    typed = meanwhile.by_another.typed if meanwhile else {}
    form = Form(texts, held.known, typed)
    if held.known.owner_id is None:
        return []
    people = UserSelectElement(
        action_id=ContactField.STAND_IN,
        initial_user=meanwhile.stand_in if meanwhile else held.stand_in,
        placeholder=texts.plain("Nobody"),
    )
    return [
        fields.tick(form, ContactField.IS_REMINDED, texts.plain("Remind me about this contact")),
        field(
            form.block(ContactField.STAND_IN),
            labels.label(texts, ContactField.STAND_IN),
            people,
            texts.plain(
                "While you are away, they are reminded of what can't wait: birthdays and the "
                "like, and dates you set yourself. If you are away for more than two weeks, "
                "they are also reminded of anyone past your maximum. Everything else waits "
                "for you, and a private contact always does."
            ),
            optional=True,
        ),
    ]
