"""Words about campaigns and experiments."""

from enum import StrEnum


class CampaignState(StrEnum):
    """The life of a campaign. From its launch on, who gets what is never changed."""

    DRAFT = "draft"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    CLOSED = "closed"


class Play(StrEnum):
    """What a campaign was begun from: something that is known to go together, or nothing."""

    OWN = "own"
    TAX_RETURN = "tax_return"
    RENEWAL = "renewal"
    REVIEW = "review"
    INVITATION = "invitation"


class Counted(StrEnum):
    """What counts as an answer: any, or only one that says yes, be it partly."""

    ANSWER = "answer"
    YES = "yes"


class Step(StrEnum):
    """What an owner does for a contact in a campaign: give, and later ask."""

    GIVE = "give"
    ASK = "ask"


class LeftOut(StrEnum):
    """Why somebody who was chosen takes no part; the first that holds is told."""

    WITHOUT_OWNER = "without_owner"
    NOT_REMINDED = "not_reminded"
    NEVER_COMPARED = "never_compared"
    STAFF = "staff"
    OFFICIAL = "official"
    NEGOTIATES = "negotiates"
    NO_GIFTS = "no_gifts"
    FIRST_MEETING = "first_meeting"
    OVER_LIMIT = "over_limit"
    IN_CAMPAIGN = "in_campaign"
    OPEN_ASK = "open_ask"
    PLANNED_ASK = "planned_ask"
    ASKED_LATELY = "asked_lately"


class NotDone(StrEnum):
    """Why an owner gave nothing to a contact, or did not ask, or how it came to that."""

    SKIPPED = "skipped"
    LAPSED = "lapsed"
    ANSWERED_EARLY = "answered_early"
    GONE = "gone"


class Comparing(StrEnum):
    """What is told of somebody about experiments: left out of all, no longer so, or agreed."""

    NEVER = "never"
    AGAIN = "again"
    AGREED = "agreed"
