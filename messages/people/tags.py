"""The tags and interests that are in use."""

from collections.abc import Sequence

from messages import Message, formats
from messages.blocks import section
from messages.catalogue import Mrkdwn, Texts

_LONGEST = 320
"""Letters of all tags together, so that those of both kinds fit into a message."""


def drawn(texts: Texts, tags: Sequence[str], interests: Sequence[str]) -> Message:
    """The most usual ones of each kind, and how to find who has one."""
    lines = [
        texts("*Tags:* {tags}", tags=_said(texts, tags)),
        texts("*Interests:* {interests}", interests=_said(texts, interests)),
    ]
    for one in (*tags, *interests)[:1]:
        how = texts(
            "To list everybody who has one, type for example `{example}`.",
            example=texts.plain("everyone tagged {tag}", tag=formats.shortened(one, 60)),
        )
        lines.append(how)
    return Message(Mrkdwn("\n".join(lines)), [section(*lines)])


def _said(texts: Texts, words: Sequence[str]) -> str:
    return formats.shortened(", ".join(words), _LONGEST) if words else texts.plain("none yet")
