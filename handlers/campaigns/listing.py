"""All campaigns, and what came of one that a line names."""

import messages.campaigns.listing
from bot.campaigns import listing, named
from bot.vocabulary import CampaignState
from handlers.campaigns import results
from handlers.commands import TypedLine
from handlers.reading import campaign_acts
from handlers.reading.understood import Understood
from messages import Message
from messages.catalogue import Mrkdwn


def show(line: TypedLine, _read: Understood | None = None) -> Message:
    """The one that is named, or else the list."""
    words = campaign_acts.name_words(line.text.split())
    with line.reading() as session:
        found = [
            one
            for one in named.called(named.seen(session, line.member), words)
            if one.state is not CampaignState.DRAFT
        ]
        if len(found) == 1:
            return results.drawn(session, line.reader, found[0].id, line.now)
    return every(line)


def every(line: TypedLine, above: Mrkdwn | None = None) -> Message:
    """The list; `above` tells why it is shown."""
    with line.reading() as session:
        found = listing.show(session, line.member, line.now)
    return messages.campaigns.listing.drawn(line.reader, found, above)
