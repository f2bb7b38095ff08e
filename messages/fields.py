"""What dialogs are made of: inputs with their labels, and lists to choose from."""

from collections.abc import Sequence

from slack_sdk.models.blocks import (
    InputBlock,
    InputInteractiveElement,
    Option,
    OptionGroup,
    PlainTextObject,
    StaticSelectElement,
)

from messages import formats

LONGEST_OPTION = 75


def labelled(
    block_id: str,
    label: str,
    element: InputInteractiveElement,
    *,
    optional: bool = False,
    asks_at_once: bool = False,
) -> InputBlock:
    return InputBlock(
        block_id=block_id,
        label=plain(label),
        element=element,
        optional=optional,
        dispatch_action=asks_at_once or None,
    )


def select(
    action_id: str, options: Sequence[Option], chosen: int | str | None
) -> StaticSelectElement:
    initial = next((option for option in options if option.value == str(chosen)), None)
    return StaticSelectElement(action_id=action_id, options=options, initial_option=initial)


def grouped_select(
    action_id: str, groups: Sequence[OptionGroup], chosen: str | None
) -> StaticSelectElement:
    """With `chosen`, or the very first option where that is none of them."""
    options = [option for group in groups for option in group.options or ()]
    initial = next((option for option in options if option.value == chosen), options[0])
    return StaticSelectElement(action_id=action_id, option_groups=groups, initial_option=initial)


def option(text: str, value: str) -> Option:
    return Option(text=plain(formats.shortened(text, LONGEST_OPTION)), value=value)


def group(label: str, options: Sequence[Option]) -> OptionGroup:
    return OptionGroup(label=plain(formats.shortened(label, LONGEST_OPTION)), options=options)


def plain(text: str) -> PlainTextObject:
    return PlainTextObject(text=text)
