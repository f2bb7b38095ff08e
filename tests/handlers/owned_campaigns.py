"""What the buttons and dialogs of a member's campaigns send."""

from collections.abc import Iterator

from bot.campaigns.plans import Whom
from bot.vocabulary import NotDone, Play
from messages.campaigns import batch_buttons, buttons, gifts
from messages.campaigns.batch_buttons import (
    BatchButton,
    BatchChoice,
    BatchPerson,
    NoteOrigin,
    PaceChoice,
)
from messages.campaigns.buttons import CampaignButton, PlanButton, StepOrigin
from tests.handlers import posted
from tests.handlers.owned_ids import Ids
from tests.handlers.posted import Form
from tests.payloads import CHANNEL


def forms(owned: Ids) -> Iterator[Form]:
    """A new plan, and all that can be done with each of the campaigns."""
    new = PlanButton.of(owned.member, Play.TAX_RETURN, Whom(owner_id=owned.member))
    yield posted.button(buttons.PLAN, new.value())
    for campaign_id in owned.campaigns:
        opened = StepOrigin(owned.member, campaign_id, "").value()
        for callback_id in (buttons.WHO, buttons.WHAT, buttons.REQUEST, buttons.STOPPING):
            yield posted.submitted(callback_id, opened)
        for callback_id in (buttons.WHAT, buttons.REQUEST):
            yield posted.pressed_within(callback_id, opened, buttons.BACK, opened)
        yield posted.switched(buttons.WHAT, opened, gifts.GROUPS, "2")
        yield posted.switched(buttons.WHAT, opened, f"{gifts.CHOICE}.0", gifts.NOTHING)
        yield posted.suggested(buttons.WHAT, opened, f"{gifts.CHOICE}.0")
        pressed = CampaignButton(owned.member, campaign_id).value()
        for action_id in (
            *(f"{buttons.GO_ON}.0", buttons.CHANGE),
            *(buttons.LAUNCH, buttons.PAUSE, f"{buttons.PAUSE}.0"),
            *(buttons.RESUME, f"{buttons.RESUME}.0", buttons.STOP, f"{buttons.STOP}.0"),
            *(buttons.RAW, buttons.DISCARD),
        ):
            yield posted.button(action_id, pressed)
    for batch_id in owned.batches:
        for contact_id in owned.contacts:
            yield from _of_batch(batch_id, contact_id)


def _of_batch(batch_id: int, contact_id: int) -> Iterator[Form]:
    """What an owner's message sends, of one person of it and of all."""
    whose = BatchPerson(batch_id, contact_id).value()
    every = batch_buttons.WRITE, batch_buttons.DONE, batch_buttons.UNDO, batch_buttons.OPEN_AGAIN
    for action_id in every:
        yield posted.button(action_id, whose)
    for why in (NotDone.SKIPPED, NotDone.ANSWERED_EARLY):
        yield posted.button(batch_buttons.MENU, BatchChoice(batch_id, contact_id, why).value())
    opened = NoteOrigin(batch_id, contact_id, CHANNEL, "1.2").value()
    yield posted.submitted(batch_buttons.NOTE, opened)
    all_of_it = BatchButton(batch_id).value()
    yield posted.button(batch_buttons.ALL_DONE, all_of_it)
    yield posted.button(batch_buttons.PACE, PaceChoice(batch_id, 5).value())
    yield posted.picked_day(f"{batch_buttons.NOT_BEFORE}.{all_of_it}", "2026-11-20")
