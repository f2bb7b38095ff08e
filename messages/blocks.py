"""The few shapes that our messages are made of, on slack-sdk's own block models."""

from collections.abc import Sequence

from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    ContextBlock,
    HeaderBlock,
    InputBlock,
    InputInteractiveElement,
    InteractiveElement,
    MarkdownTextObject,
    Option,
    PlainTextObject,
    SectionBlock,
    StaticSelectElement,
    UserSelectElement,
)

from messages.catalogue import Mrkdwn
from messages.formats import cut, shortened

LONGEST_BUTTON = 75
LONGEST_SECTION = 3000
LONGEST_HEADER = 150
MOST_BUTTONS = 25
"""How many buttons one block of actions holds."""


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


def option(said: str, value: str) -> Option:
    """One choice of a menu."""
    return Option(text=PlainTextObject(text=said), value=value)


def menu(
    label: str, action_id: str, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]
) -> StaticSelectElement:
    """A menu of groups, each a label with the choices below it: what is said, and its value."""
    # As dicts, since slack-sdk's models of them take eight times as long, most of a nudge's time.
    return StaticSelectElement(
        placeholder=label,
        action_id=action_id,
        option_groups=[
            {
                "label": _plain(group),
                "options": [{"text": _plain(said), "value": value} for said, value in choices],
            }
            for group, choices in groups
        ],
    )


def _plain(text: str) -> dict[str, str]:
    return {"type": PlainTextObject.type, "text": text}


def people(label: str, action_id: str) -> UserSelectElement:
    """A choice of one person in the workspace."""
    return UserSelectElement(placeholder=label, action_id=action_id)


def actions(elements: Sequence[InteractiveElement]) -> ActionsBlock:
    return ActionsBlock(elements=list(elements))


def field(
    name: str, label: str, element: InputInteractiveElement, hint: str | None = None
) -> InputBlock:
    """An input of a dialog; `name` is its block id and, by custom, its element's action id."""
    return InputBlock(
        block_id=name,
        label=PlainTextObject(text=label),
        element=element,
        hint=PlainTextObject(text=hint) if hint else None,
    )
