"""A campaign as planned: whom it is for, what each group gets, and what all are asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from bot.money import Money
from bot.team.members import Member
from bot.vocabulary import AskKind, Audience, CampaignState, Counted, GestureKind, Play

SHORTEST_DELAY, LONGEST_DELAY = 7, 14
"""Days from the last one to give to the first to ask, unless the workspace's window is longer."""
USUAL_DELAY = 10
SHORTEST_WINDOW, USUAL_WINDOW, LONGEST_WINDOW = 7, 30, 180
"""Days within which an answer counts."""
MOST_ARMS = 4
LONGEST_LIST = 2_000
"""Names that somebody may put into a list."""


@dataclass(frozen=True)
class Whom:
    """Who is chosen: all that is told has to fit; or `listed`, a name a line, as it was typed."""

    audience: Audience | None = None
    tag: str = ""
    organisation: str = ""
    owner_id: int | None = None
    listed: str = ""


@dataclass(frozen=True)
class Gift:
    """What an arm gets: words of a gesture, the tip or idea of the library, and a note for it.

    `worth` is for one contact.
    """

    kind: GestureKind
    words: str = ""
    tip_id: int | None = None
    idea_id: str | None = None
    draft: str = ""
    worth: Money | None = None

    @property
    def is_priced(self) -> bool:
        return self.worth is not None and self.worth.minor > 0


@dataclass(frozen=True)
class Arm:
    """One group. Without a gift it gets nothing; a `name` may be missing, and is then told by it.

    Where there are two arms or more, the one at place 0 is the control.
    """

    place: int
    gift: Gift | None
    name: str = ""


@dataclass(frozen=True)
class Request:
    """What all are asked, `delay_days` after the last gift, and until when an answer counts."""

    words: str = ""
    kind: AskKind = AskKind.OTHER
    draft: str = ""
    delay_days: int = USUAL_DELAY
    window_days: int = USUAL_WINDOW
    counted: Counted = Counted.ANSWER
    is_ordered: bool = False


@dataclass(frozen=True)
class Days:
    """When a campaign does what, fixed at its launch: all days included, in its own time zone."""

    gives_on: date
    gives_until: date
    asks_on: date
    asks_until: date
    closes_on: date


@dataclass(frozen=True)
class Plan:
    """A campaign as its planner made it, in whatever state it is. `days` are known from the launch
    on, and `wanted_on` is the day that was wanted for its start, if any.
    """

    id: int
    member_id: int
    name: str
    play: Play
    state: CampaignState
    whom: Whom
    arms: tuple[Arm, ...]
    request: Request
    wanted_on: date | None = None
    days: Days | None = None
    stop_reason: str = ""
    paused_on: date | None = None
    ended_on: date | None = None

    @property
    def is_experiment(self) -> bool:
        return len(self.arms) > 1


def begin(
    session: Session, member: Member, name: str, play: Play, whom: Whom, now: datetime
) -> Plan:
    """A new draft of the member's, with the arms and days that the play usually has."""
    raise NotImplementedError


def show(session: Session, viewer: Member, campaign_id: int) -> Plan:
    """The campaign. Raises Gone where the viewer's workspace has none, or a colleague's draft."""
    raise NotImplementedError


def change(
    session: Session,
    member: Member,
    campaign_id: int,
    *,
    name: str | None = None,
    whom: Whom | None = None,
    arms: Sequence[Arm] | None = None,
    request: Request | None = None,
    wanted_on: date | None = None,
) -> Plan:
    """Change what is told of a draft of the member's; None leaves it as it is.

    Raises Gone, NotYours, CampaignLaunched once it runs, ListTooLong, TooManyGroups,
    DelayOutOfRange and WindowOutOfRange.
    """
    raise NotImplementedError


def discard(session: Session, member: Member, campaign_id: int) -> None:
    """The draft is not wanted any more. Raises Gone, NotYours and CampaignLaunched."""
    raise NotImplementedError
