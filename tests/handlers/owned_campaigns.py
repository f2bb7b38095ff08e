"""What the buttons and dialogs of a member's campaigns send."""

from collections.abc import Iterator

from bot.campaigns.plans import Whom
from bot.vocabulary import Play
from messages.campaigns import buttons, gifts
from messages.campaigns.buttons import CampaignButton, PlanButton, StepOrigin
from tests.handlers import posted
from tests.handlers.owned_ids import Ids
from tests.handlers.posted import Form


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
            *(f"{buttons.LOOK}.0", f"{buttons.GO_ON}.0", buttons.CHANGE),
            *(buttons.LAUNCH, buttons.PAUSE, f"{buttons.PAUSE}.0"),
            *(buttons.RESUME, f"{buttons.RESUME}.0", buttons.STOP, f"{buttons.STOP}.0"),
            buttons.DISCARD,
        ):
            yield posted.button(action_id, pressed)
