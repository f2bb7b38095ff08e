"""Why the last nudge shows its ideas, to who asks in words."""

from collections.abc import Sequence

from bot.nudges.latest_ideas import OpenIdea
from messages import Message
from messages.blocks import section
from messages.catalogue import Mrkdwn
from messages.nudges import idea_dialogs, reasons
from messages.reader import Reader


def told(reader: Reader, found: Sequence[OpenIdea]) -> Message:
    """All that holds of each; where none is open, how to see it of one."""
    texts = reader.texts
    if not found:
        text = texts(
            "No nudge with an idea is open at the moment. When there is one, “More…” has "
            "“Why this idea?”. Ideas you ask for fit the person and the occasion, and free "
            "ones come first."
        )
        return Message(text, [section(text)])
    blocks = [
        block
        for one in found
        for block in idea_dialogs.explained_blocks(texts, one.suggestion, one.explained)
    ]
    said = (reasons.idea(texts, one.suggestion) for one in found)
    return Message(Mrkdwn("\n".join(said)), blocks)
