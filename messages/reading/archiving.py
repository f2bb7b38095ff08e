"""The words that archive somebody, and that bring somebody back."""

from messages.reading.phrases import phrases

archiving = phrases("archive|put in the archive|move to the archive")
"""What starts the line, or ends it where verbs do."""
bringing_back = phrases("bring back|restore|unarchive|dearchive|un-archive|reactivate")
"""The same."""
bringing = phrases("bring|take|get|fetch|put")
"""What starts it, with the other half at the end."""
back = phrases(
    "back|back again|back from the archive|back to my contacts|out of the archive|back in|in again"
)
"""The other half."""
called = phrases("contact|the contact|my contact|client|the client|partner|colleague")
"""What may stand before the name."""
