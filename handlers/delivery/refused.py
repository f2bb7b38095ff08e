"""What it means that Slack refuses a message: wait, or give up, and whom we don't reach."""

from dataclasses import dataclass
from datetime import timedelta

from bot.vocabulary import Barrier

WAIT_FOR_INVITATION = timedelta(hours=1)
"""How long a message to a channel waits before it looks again whether the bot was invited."""
WAIT_FOR_SOMEBODY = timedelta(days=1)
"""How long to wait for an admin to tell, or for an app to be let in again."""


@dataclass(frozen=True)
class Refusal:
    """What a refusal means for the message, and for who is behind it.

    It is tried again after `wait`, or never where that is None; if it `rests`, the whole workspace
    waits as long. `barrier` says why its member is out of reach.
    """

    wait: timedelta | None = None
    rests: bool = False
    barrier: Barrier | None = None


def to_member(code: str) -> Refusal:
    """Slack refuses a direct message to a member with this code."""
    barrier = _OUT_OF_REACH.get(code)
    if barrier is None:
        return to_anybody(code)
    if barrier is Barrier.MESSAGES_OFF:
        return Refusal(WAIT_FOR_SOMEBODY, rests=True, barrier=barrier)
    return Refusal(barrier=barrier)


def to_channel(code: str) -> Refusal:
    """Slack refuses a message to a channel with this code."""
    return Refusal(WAIT_FOR_INVITATION) if code in _NOT_INVITED else to_anybody(code)


def to_anybody(code: str) -> Refusal:
    """Slack refuses with this code, which tells nothing of who the message is for."""
    return Refusal(WAIT_FOR_SOMEBODY, rests=True) if code in _SHUT_OUT else Refusal()


_NOT_INVITED = frozenset({"not_in_channel", "channel_not_found"})
_OUT_OF_REACH = {
    "cannot_dm_bot": Barrier.REFUSED,
    "channel_not_found": Barrier.REFUSED,
    "is_archived": Barrier.REFUSED,
    "messages_tab_disabled": Barrier.MESSAGES_OFF,
    "not_in_channel": Barrier.REFUSED,
    "restricted_action": Barrier.REFUSED,
    "user_disabled": Barrier.LEFT,
    "user_not_found": Barrier.LEFT,
    "user_not_visible": Barrier.LEFT,
}
"""Answers that concern one member for good (docs/slack.md)."""
_SHUT_OUT = frozenset(
    {
        "account_inactive",
        "ekm_access_denied",
        "invalid_auth",
        "not_authed",
        "org_login_required",
        "team_access_not_granted",
        "token_expired",
        "token_revoked",
    }
)
"""Answers that concern the whole app in the workspace (docs/slack.md)."""
