"""A line of several gifts, given back as the lines that tell each of them."""

from collections.abc import Sequence

from messages import Message
from messages.blocks import section
from messages.catalogue import Mrkdwn, Texts


def apart(texts: Texts, lines: Sequence[str]) -> Message:
    """That they are to be sent one by one; nothing of them is logged."""
    told = texts("These are two gifts. Nothing is logged yet: please send each by itself.")
    each = [texts("`{line}`", line=line) for line in lines]
    text = Mrkdwn("\n".join([told, *each]))
    return Message(text, [section(text)])
