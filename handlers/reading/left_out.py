"""Lines that say whether somebody takes part in campaigns, which is noted on the card."""

from handlers.reading.tagged import TaggedLine
from messages.reading import campaigns, purposes, verbs

_HAPPENED = (verbs.giving, verbs.getting, verbs.meeting, verbs.doing_good, verbs.asking)


def is_told(line: TaggedLine) -> bool:
    """ "Leave Pieter out of experiments", and not "asked Pieter to take part in the campaign"."""
    if any(line.tells(group) for group in _HAPPENED):
        return False
    is_of_campaigns = line.tells(purposes.of_campaigns) and line.tells(campaigns.leaving_out)
    return is_of_campaigns or line.tells(campaigns.left_out)
