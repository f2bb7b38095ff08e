"""The words around somebody new: what they are to the team, and where they work."""

from bot.vocabulary import Audience
from messages.reading.phrases import Phrases, phrases

AUDIENCES: tuple[tuple[Phrases, Audience], ...] = (
    (phrases("client|clients|customer|customers|prospect"), Audience.CLIENT),
    (phrases("partner|partners|business partner"), Audience.PARTNER),
    (phrases("colleague|colleagues|staff|employee|co-worker|team member"), Audience.STAFF),
)
before_audience = phrases("a|an|the|as|my|our|new|is|one of our")
"""What stands before what somebody is: "as a client", "our new partner"."""
called = phrases(
    "contact|a contact|new contact|a new contact|person|somebody called|named|called|new|a new"
)
"""What stands before a name and tells nothing of who it is."""
employed = phrases("from|at|works at|works for|who works at|of the company")
"""What stands between a name and an organisation."""
finally_added = phrases(
    "to my contacts|to our contacts|to the contacts|to my list|please|too|to my people"
    "|to my network|to our list|to the list|in my contacts|in our contacts"
    "|to the address book|to my address book"
)
"""What ends a line, after the name; and the ends of verbs that stand by themselves."""
