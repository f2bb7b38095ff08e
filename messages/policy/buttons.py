"""What can be done with a gift that is to be approved: action ids, and what they carry."""

from dataclasses import dataclass

from bot.vocabulary import ApprovalState
from messages.carried import Carried

ASK = "approval.ask"
"""Under a line that waits: it carries an AskButton, with an ending."""
DECIDE = "approval.decide"
"""It carries a VerdictButton, with an ending."""
DIALOG = "approval"
REASON = "reason"
WITHDRAW = "approval.withdraw"
LOG = "approval.log"
ASK_GIVEN = "approval.given"
"""Under a gift that is noted: it carries a GivenButton, with an ending."""
ASK_OF_SEVERAL = "approval.several"
"""The same under what came of a line about several people: it carries a SeveralGivenButton."""
ALSO = "approval.also"
"""Of each who has to approve it as well: it carries an AlsoButton, with an ending."""
INSTEAD = "approval.instead"
"""Of each who can be asked in place of who can't, with an ending."""


@dataclass(frozen=True)
class AskButton(Carried):
    """The line that waits, above which limit, whom to ask, and for whom in the line it is."""

    pending_id: int
    limit_id: int
    approver_id: int
    place: int


@dataclass(frozen=True)
class GivenButton(Carried):
    """The gift that is noted, above which limit, and whom to ask."""

    gesture_id: int
    limit_id: int
    approver_id: int


@dataclass(frozen=True)
class SeveralGivenButton(GivenButton):
    """The same of one of the gifts that came of a line about several people."""

    pending_id: int


@dataclass(frozen=True)
class RequestButton(Carried):
    """Which gift."""

    request_id: int


@dataclass(frozen=True)
class InsteadButton(RequestButton):
    """Which gift, and whom to ask."""

    approver_id: int


@dataclass(frozen=True)
class AlsoButton(RequestButton):
    """Which gift, for which other limit, and whom to ask."""

    limit_id: int
    approver_id: int


@dataclass(frozen=True)
class VerdictButton(RequestButton):
    """Which gift, and whether it is approved or declined."""

    verdict: ApprovalState


@dataclass(frozen=True)
class VerdictOrigin(VerdictButton):
    """The same, and where the message stands that asks it."""

    channel: str
    ts: str
