"""How often a contact shall hear from us, and who is reminded of that."""

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    InputBlock,
    NumberInputElement,
    UserSelectElement,
)

from bot.cards import rhythms
from bot.cards.rhythms import Held
from bot.people.rhythm import LONGEST_DAYS, Cadence
from bot.vocabulary import ContactField
from messages import Dialog, formats
from messages.blocks import field, option, section
from messages.cards import labels
from messages.cards.buttons import Origin
from messages.cards.dialogs import drawn, fields
from messages.cards.dialogs.fields import TICKED, Form
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts
from messages.reader import Reader

CALLBACK = "card.rhythm"
IDEAL, MAXIMUM, USUAL = "ideal", "maximum", "usual"


def fill_in(reader: Reader, held: Held, origin: Origin, above: Mrkdwn | None = None) -> Dialog:
    texts = reader.texts
    days = rhythms.mark(held.cadence)
    blocks: list[Block] = [
        section(above or contacts.bold(held.known.name)),
        _days(texts.plain("Ideally every (days)"), f"{IDEAL}.{days}", held.cadence.ideal_days),
        _days(
            texts.plain("Never longer than (days)"), f"{MAXIMUM}.{days}", held.cadence.maximum_days
        ),
    ]
    if held.usual is not None:
        blocks.append(_usual(texts, held.usual))
    return Dialog(
        CALLBACK,
        title=drawn.title(texts.plain("Rhythm and stand-in")),
        submit=texts.plain("Save"),
        close=texts.plain("Cancel"),
        blocks=[*blocks, *_who(texts, held)],
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


def _usual(texts: Texts, usual: Cadence) -> InputBlock:
    said = texts.plain(
        "Back to the usual: every {count} days, {most} at most",
        count=formats.number(texts, usual.ideal_days),
        most=formats.number(texts, usual.maximum_days),
    )
    ticks = CheckboxesElement(action_id=USUAL, options=[option(said, TICKED)])
    return field(USUAL, texts.plain("The usual rhythm"), ticks, optional=True)


def _who(texts: Texts, held: Held) -> list[Block]:
    form = Form(texts, held.known)
    if held.known.owner_id is None:
        return []
    people = UserSelectElement(
        action_id=ContactField.STAND_IN,
        initial_user=held.stand_in,
        placeholder=texts.plain("Nobody"),
    )
    return [
        fields.tick(form, ContactField.IS_REMINDED, texts.plain("Remind me of this contact")),
        field(
            form.block(ContactField.STAND_IN),
            labels.label(texts, ContactField.STAND_IN),
            people,
            texts.plain(
                "While you are away, they are reminded of what can't wait: birthdays and the like, "
                "and dates you set yourself. If you are away for more than two weeks, also of "
                "anyone past your maximum. The rest waits for you; a private contact always does."
            ),
            optional=True,
        ),
    ]
