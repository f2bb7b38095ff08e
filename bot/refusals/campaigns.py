"""What is declined about campaigns."""

from dataclasses import dataclass

from bot.refusals.kinds import NotUnderstood, Refusal


@dataclass(eq=False)
class CampaignLaunched(Refusal):
    """A change to a campaign that runs already: who gets what and asks what is fixed."""

    name: str


@dataclass(eq=False)
class CampaignOver(Refusal):
    """Something done in a campaign that was stopped, or has closed."""

    name: str


@dataclass(eq=False)
class CampaignRuns(Refusal):
    """What waits until a campaign is over: its raw table."""

    name: str


@dataclass(eq=False)
class GiftOverLimit(Refusal):
    """What a group gets, where it passes a limit of the workspace and nobody approved that."""

    name: str


class CampaignUnfinished(NotUnderstood):
    """A launch of a plan that doesn't say yet what is given, or asked."""


class NobodyTakesPart(NotUnderstood):
    """A launch for nobody: none fits, or all are left out."""


@dataclass(eq=False)
class TooFewUnits(NotUnderstood):
    """Fewer organisations than groups: there would be a group of nobody."""

    units: int
    groups: int


@dataclass(eq=False)
class ListTooLong(NotUnderstood):
    """More than `most` names in a list."""

    most: int


@dataclass(eq=False)
class TooManyGroups(NotUnderstood):
    """More than `most` groups."""

    most: int


@dataclass(eq=False)
class DelayOutOfRange(NotUnderstood):
    """Days before the ask that are fewer than `fewest`, or more than `most`."""

    fewest: int
    most: int


@dataclass(eq=False)
class WindowOutOfRange(NotUnderstood):
    """Days to answer that are fewer than `fewest`, or more than `most`."""

    fewest: int
    most: int
