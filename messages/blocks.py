"""The few shapes that our messages are made of, on slack-sdk's own block models."""

from collections.abc import Sequence

from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    ContextBlock,
    HeaderBlock,
    MarkdownTextObject,
    PlainTextObject,
    SectionBlock,
)

from messages.catalogue import Mrkdwn
from messages.formats import cut, shortened

LONGEST_BUTTON = 75
LONGEST_SECTION = 3000
LONGEST_HEADER = 150


def header(text: str) -> HeaderBlock:
    return HeaderBlock(text=PlainTextObject(text=shortened(text, LONGEST_HEADER)))


def section(*lines: str) -> SectionBlock:
    """Lines of mrkdwn, one below the other; empty ones are left out."""
    joined = "\n".join(line for line in lines if line)
    # verbatim: a bare #name or @here in user text must not become a link or a mention.
    return SectionBlock(text=MarkdownTextObject(text=cut(joined, LONGEST_SECTION), verbatim=True))


def context(text: Mrkdwn) -> ContextBlock:
    return ContextBlock(elements=[MarkdownTextObject(text=text, verbatim=True)])


def button(label: str, action_id: str, value: str, style: str | None = None) -> ButtonElement:
    """A button; `style` is primary or danger."""
    text = PlainTextObject(text=shortened(label, LONGEST_BUTTON))
    return ButtonElement(text=text, action_id=action_id, value=value, style=style)


def actions(buttons: Sequence[ButtonElement]) -> ActionsBlock:
    return ActionsBlock(elements=list(buttons))
