"""The few shapes that our messages are made of, on slack-sdk's own block models."""

from collections.abc import Callable, Collection, Sequence

from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    ChannelSelectElement,
    ContextBlock,
    DatePickerElement,
    DividerBlock,
    ExternalDataSelectElement,
    HeaderBlock,
    InputBlock,
    InputInteractiveElement,
    InteractiveElement,
    MarkdownTextObject,
    Option,
    OptionGroup,
    PlainTextObject,
    RichTextBlock,
    RichTextElementParts,
    RichTextPreformattedElement,
    RichTextQuoteElement,
    SectionBlock,
    StaticMultiSelectElement,
    StaticSelectElement,
    TableBlock,
    UserSelectElement,
)

from messages import verbatim
from messages.catalogue import Mrkdwn
from messages.formats import cut, shortened

LONGEST_BUTTON = 75
LONGEST_OPTION = 75
LONGEST_SECTION = 3000
LONGEST_HEADER = 150
MOST_BUTTONS = 25
"""How many buttons one block of actions holds."""


def header(text: str) -> HeaderBlock:
    return HeaderBlock(text=plain(shortened(text, LONGEST_HEADER)))


def section(*lines: str) -> SectionBlock | RichTextBlock:
    """Lines of mrkdwn, one below the other; empty ones are left out.

    As rich text where Slack would take something that people typed for a mark.
    """
    said = cut("\n".join(line for line in lines if line), LONGEST_SECTION)
    return verbatim.rich(said) if verbatim.acts(said) else SectionBlock(text=_mrkdwn(said))


def beside(lines: Sequence[str], element: ButtonElement) -> SectionBlock:
    """Lines of plain text, one below the other, with a button to the right of them."""
    most = LONGEST_SECTION // len(lines) - 1
    text = "\n".join(shortened(line, most) for line in lines)
    return SectionBlock(text=plain(text), accessory=element)


def context(text: Mrkdwn) -> ContextBlock:
    return ContextBlock(elements=[_mrkdwn(text)])


def _mrkdwn(text: str) -> MarkdownTextObject:
    # verbatim: a bare #name or @here in user text must not become a link or a mention.
    return MarkdownTextObject(text=verbatim.resembling(text), verbatim=True)


def button(label: str, action_id: str, value: str, style: str | None = None) -> ButtonElement:
    """A button; `style` is primary or danger."""
    text = plain(shortened(label, LONGEST_BUTTON))
    return ButtonElement(text=text, action_id=action_id, value=value, style=style)


def told_apart(elements: Sequence[InteractiveElement], about: Callable[[str], str]) -> None:
    """Let buttons that stand in a message more than once say `about` what their label is.

    To those who hear a message: its buttons are read to them without what stands above.
    """
    for element in elements:
        if isinstance(element, ButtonElement) and element.text is not None:
            heard = shortened(about(element.text.text), LONGEST_BUTTON)
            element.accessibility_label = heard


def option(said: str, value: str) -> Option:
    """One choice of a menu, shortened to what fits there."""
    return Option(text=plain(shortened(said, LONGEST_OPTION)), value=value)


def group(label: str, options: Sequence[Option]) -> OptionGroup:
    """Choices under a common label."""
    return OptionGroup(label=plain(shortened(label, LONGEST_OPTION)), options=options)


def select(
    action_id: str, options: Sequence[Option], chosen: int | str | None
) -> StaticSelectElement:
    """A menu that begins with the option whose value is `chosen`, if there is one."""
    initial = next((option for option in options if option.value == str(chosen)), None)
    return StaticSelectElement(action_id=action_id, options=options, initial_option=initial)


def searched_select(action_id: str) -> ExternalDataSelectElement:
    """A menu of what the bot suggests for whatever is typed in it, and before that."""
    return ExternalDataSelectElement(action_id=action_id, min_query_length=0)


def multi_select(
    action_id: str, options: Sequence[Option], chosen: Collection[str] = ()
) -> StaticMultiSelectElement:
    """A menu to choose several from; those whose values are `chosen` are at first."""
    initial = [option for option in options if option.value in chosen]
    return StaticMultiSelectElement(
        action_id=action_id, options=options, initial_options=initial or None
    )


def grouped_select(
    action_id: str, groups: Sequence[OptionGroup], chosen: str | None
) -> StaticSelectElement:
    """With `chosen`, or the very first option where that is none of them."""
    options = [option for group in groups for option in group.options or ()]
    initial = next((option for option in options if option.value == chosen), options[0])
    return StaticSelectElement(action_id=action_id, option_groups=groups, initial_option=initial)


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
    return {"type": PlainTextObject.type, "text": shortened(text, LONGEST_OPTION)}


def people(label: str, action_id: str) -> UserSelectElement:
    """A choice of one person in the workspace."""
    return UserSelectElement(placeholder=label, action_id=action_id)


def channels(label: str, action_id: str) -> ChannelSelectElement:
    """A choice of one public channel."""
    return ChannelSelectElement(placeholder=label, action_id=action_id)


def calendar(label: str, action_id: str) -> DatePickerElement:
    """A choice of one day; it carries nothing but its action id."""
    return DatePickerElement(placeholder=plain(label), action_id=action_id)


def actions(elements: Sequence[InteractiveElement]) -> ActionsBlock:
    return ActionsBlock(elements=list(elements))


def divider() -> DividerBlock:
    return DividerBlock()


def preformatted(text: str) -> RichTextBlock:
    """Text as it is, line for line, to be copied: nothing in it acts."""
    words = RichTextElementParts.Text(text=text)
    return RichTextBlock(elements=[RichTextPreformattedElement(elements=[words])])


def quoted(parts: Sequence[tuple[str, bool]]) -> RichTextBlock:
    """Somebody's text as it is, of which the parts that are told so are bold."""
    words = [
        RichTextElementParts.Text(text=text, style={"bold": True} if is_bold else None)
        for text, is_bold in parts
        if text
    ]
    return RichTextBlock(elements=[RichTextQuoteElement(elements=words)])


def table(rows: Sequence[Sequence[str]], *, of_numbers: bool = True) -> TableBlock:
    """Rows of plain text, the first of them a head; what is below it are numbers, or words.

    Slack takes 100 rows of 20 cells, and one table a message.
    """
    others = {"align": "right" if of_numbers else "left"}
    return TableBlock(
        rows=[[{"type": "raw_text", "text": cell} for cell in row] for row in rows],
        column_settings=[{"align": "left"}, *[others] * (len(rows[0]) - 1)],
    )


def field(
    name: str,
    label: str,
    element: InputInteractiveElement,
    hint: str | None = None,
    *,
    optional: bool = False,
    asks_at_once: bool = False,
) -> InputBlock:
    """An input of a dialog; `name` is its block id and, by custom, its element's action id.

    What is chosen in it reaches the bot before the dialog is sent, if it `asks_at_once`.
    """
    return InputBlock(
        block_id=name,
        label=plain(label),
        element=element,
        hint=plain(hint) if hint else None,
        optional=optional,
        dispatch_action=asks_at_once or None,
    )


def plain(text: str) -> PlainTextObject:
    return PlainTextObject(text=text)
