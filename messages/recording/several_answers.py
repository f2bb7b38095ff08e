"""Answers of several people, of whom some are still awaited, or some aren't sure."""

from collections.abc import Sequence

from messages import Message, formats
from messages.blocks import section
from messages.catalogue import Mrkdwn, Texts


def unsure(texts: Texts) -> Message:
    """That each answer is to be told by itself."""
    text = texts(
        "I see several answers there, and I'm not sure whose is whose. Nothing is logged yet."
        " Please send me one answer per message."
    )
    return Message(text, [section(text)])


def waiting(texts: Texts, names: Sequence[str], shown: Message) -> Message:
    """Whose ask stays open, above what came of the rest of the line."""
    whose = formats.listed(texts, [formats.bold(name) for name in names])
    said = texts("What you asked {names} stays open.", names=whose)
    return Message(Mrkdwn(f"{said}\n{shown.text}"), [section(said), *shown.blocks])
