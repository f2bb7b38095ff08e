"""Words about messages on their way."""

from enum import StrEnum


class PostingState(StrEnum):
    """How far a message that nobody asked for has come.

    Claimed rows belong to one process. Unclear ones may or may not have reached Slack and are
    never sent again; lapsed ones were not sent while they still fitted the day.
    """

    DUE = "due"
    CLAIMED = "claimed"
    POSTED = "posted"
    UNCLEAR = "unclear"
    LAPSED = "lapsed"
    FAILED = "failed"


class Barrier(StrEnum):
    """Why messages no longer reach a member, for good.

    They left the team; nobody gets messages of the app; or Slack refuses them in another way.
    """

    LEFT = "left"
    MESSAGES_OFF = "messages_off"
    REFUSED = "refused"
