"""What isn't this person's to do, or is no more."""

from bot.refusals.kinds import NotAllowed


class NotYours(NotAllowed):
    """The entry was recorded by somebody else."""


class WithAColleague(NotYours):
    """The reminder is a colleague's: it went back to them, or was never the member's."""


class AdminsOnly(NotAllowed):
    """A setting of the workspace."""


class ColleaguesOnly(NotAllowed):
    """Who acts is a guest, a bot or somebody of another organisation, or was deactivated."""


class ChannelNeeded(NotAllowed):
    """A summary for the team, wanted in a conversation that only one person sees."""


class Gone(NotAllowed):
    """The row behind a button is no longer there."""
