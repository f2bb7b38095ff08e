"""The buttons and dialogs of campaigns: what they are called, and what each carries."""

from dataclasses import dataclass
from typing import Self

from bot.campaigns.plans import Whom
from bot.refusals import Gone
from bot.vocabulary import Audience, Play
from messages.carried import Carried

PLAN = "campaign.plan"
"""Opens the first step of a new campaign. It carries a PlanButton."""
GO_ON = "campaign.go_on"
"""Opens the first step of a draft; its ending is a place in a list. It carries a CampaignButton,
as do all that follow.
"""
CHANGE = "campaign.change"
"""The same, below the outlook of the draft."""
LAUNCH = "campaign.launch"
DISCARD = "campaign.discard"
PAUSE = "campaign.pause"
RESUME = "campaign.resume"
STOP = "campaign.stop"
"""Opens a dialog, in which the reason is told."""
BACK = "campaign.back"
"""In a dialog: the step before. It carries nothing but what the dialog does."""
SHOW = "campaign.show"
"""Shows what came of the campaign; its ending is a place in a list."""
RAW = "campaign.raw"
"""Sends the raw table of the campaign as a file."""

WHO, WHAT, REQUEST = "campaign.who", "campaign.what", "campaign.request"
"""The three steps."""
STOPPING = "campaign.stopping"


@dataclass(frozen=True)
class CampaignButton(Carried):
    """Whose button it is, and which campaign is meant."""

    member_id: int
    campaign_id: int


@dataclass(frozen=True)
class StopButton(CampaignButton):
    """The same with why it ends, as far as somebody said so in a line."""

    reason: str | None = None


@dataclass(frozen=True)
class PlanButton(Carried):
    """Who plans, and what was understood of a line already; 0 and "" for nothing.

    `groups` are wanted, one of which gets the `gift`, as far as somebody said so.
    """

    member_id: int
    play: Play = Play.OWN
    audience: str = ""
    owner_id: int = 0
    groups: int = 1
    tag: str = ""
    organisation: str = ""
    gift: str = ""
    listed: str = ""

    @classmethod
    def of(cls, member_id: int, play: Play, whom: Whom, groups: int = 1, gift: str = "") -> Self:
        return cls(
            member_id,
            play,
            whom.audience or "",
            whom.owner_id or 0,
            groups,
            whom.tag,
            whom.organisation,
            gift,
            whom.listed,
        )

    @property
    def whom(self) -> Whom:
        """Raises Gone for what no button of ours holds."""
        if self.audience and self.audience not in list(Audience):
            raise Gone
        audience = Audience(self.audience) if self.audience else None
        return Whom(audience, self.tag, self.organisation, self.owner_id or None, self.listed)


@dataclass(frozen=True)
class StepOrigin(Carried):
    """Who has the dialog open, and of which draft: 0 before there is one. At the `url` its outlook
    can be shown anew, if it was opened from there; as many groups and the gift were wanted.
    """

    member_id: int
    campaign_id: int
    url: str
    groups: int = 1
    gift: str = ""
