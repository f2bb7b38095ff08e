"""All campaigns, and what came of one that a line names."""

import messages.campaigns.listing
from bot.campaigns import listing
from handlers.campaigns import results
from handlers.commands import TypedLine
from handlers.reading.understood import Understood
from messages import Message


def show(line: TypedLine, _read: Understood | None = None) -> Message:
    """The one that is named, or else the list."""
    with line.reading() as session:
        meant = listing.named_in(session, line.member, line.text)
        if meant is not None:
            return results.drawn(session, line.reader, meant, line.now)
        found = listing.show(session, line.member, line.now)
    return messages.campaigns.listing.drawn(line.reader, found)
