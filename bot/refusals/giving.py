"""Tips that can't be kept, and gifts that nobody can approve."""

from dataclasses import dataclass
from datetime import date

from bot.refusals.kinds import NotAllowed, NotUnderstood


class TipRefused(NotUnderstood):
    """What is told of a tip isn't enough to find and send it."""


class TitleMissing(TipRefused):
    """Nothing that could be read stands as its title."""


@dataclass(eq=False)
class LinkBroken(TipRefused):
    """What was typed as its link leads to no page of the web."""

    said: str


@dataclass(eq=False)
class LinkKnown(TipRefused):
    """The tip `title` leads there already, which a colleague added: without a name the member."""

    tip_id: int
    title: str
    day: date
    by: str = ""


@dataclass(eq=False)
class TipIsTheirs(NotAllowed):
    """Who added the tip changes it, or an admin does."""

    title: str
    by: str


@dataclass(eq=False)
class ReasonMissing(NotUnderstood):
    """Whose gift isn't approved is told why."""

    name: str


class OwnApproval(NotAllowed):
    """Nobody approves their own gifts."""


@dataclass(eq=False)
class ApproverGone(NotAllowed):
    """Who is to approve a gift left, or can't be reached."""

    name: str
