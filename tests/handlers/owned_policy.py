"""What the gift policy's buttons and dialogs send, for all that a member has of it."""

from collections.abc import Iterator

from bot.vocabulary import ApprovalState
from messages.cards.gift_room import CONTACT
from messages.carried import Carried
from messages.people.buttons import ContactButton
from messages.policy import buttons, dialogs, shown
from messages.policy.buttons import (
    AlsoButton,
    AskButton,
    GivenButton,
    InsteadButton,
    RequestButton,
    SeveralGivenButton,
    VerdictButton,
    VerdictOrigin,
)
from messages.policy.shown import PolicyButton
from tests.handlers import posted
from tests.handlers.owned_ids import Ids
from tests.handlers.posted import Form
from tests.payloads import CONVERSATION, NUDGE_TS


def forms(owned: Ids) -> Iterator[Form]:
    """One for each listener, for each of what is owned."""
    for action_id, carried in _pressed(owned):
        yield posted.button(action_id, carried.value())
    for callback_id in (dialogs.PRESET_DIALOG, dialogs.LIMIT_DIALOG, dialogs.END_DIALOG):
        yield posted.submitted(callback_id, "")
    for request_id in owned.requests:
        for verdict in (ApprovalState.APPROVED, ApprovalState.DECLINED):
            origin = VerdictOrigin(request_id, verdict, CONVERSATION, NUDGE_TS)
            yield posted.submitted(buttons.DIALOG, origin.value())


def _pressed(owned: Ids) -> Iterator[tuple[str, Carried]]:
    for action_id in (shown.ADD_PRESET, shown.ADD_LIMIT, shown.END_LIMIT):
        yield action_id, PolicyButton(owned.member)
    for contact_id in owned.contacts:
        yield f"{CONTACT}.0", ContactButton(owned.member, contact_id)
    for limit_id in owned.limits:
        for pending_id in owned.pending:
            yield f"{buttons.ASK}.0", AskButton(pending_id, limit_id, owned.member, 0)
        for request_id in owned.requests:
            yield f"{buttons.ALSO}.0", AlsoButton(request_id, limit_id, owned.member)
        for gesture_id in owned.gestures:
            yield f"{buttons.ASK_GIVEN}.0", GivenButton(gesture_id, limit_id, owned.member)
            for pending_id in owned.pending:
                several = SeveralGivenButton(gesture_id, limit_id, owned.member, pending_id)
                yield f"{buttons.ASK_OF_SEVERAL}.0", several
    for request_id in owned.requests:
        yield f"{buttons.INSTEAD}.0", InsteadButton(request_id, owned.member)
        yield buttons.WITHDRAW, RequestButton(request_id)
        yield buttons.LOG, RequestButton(request_id)
        for verdict in (ApprovalState.APPROVED, ApprovalState.DECLINED):
            yield f"{buttons.DECIDE}.{verdict}", VerdictButton(request_id, verdict)
