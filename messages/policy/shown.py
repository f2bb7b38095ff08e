"""The gift policy: the limits as everybody sees them, and what admins do about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import Block, ButtonElement

from bot.policy.held import Held, Policy
from messages import Message, commands, formats
from messages.blocks import actions, button, divider, section
from messages.carried import Carried
from messages.catalogue import Mrkdwn
from messages.commands import Word
from messages.policy import dialogs, limits
from messages.reader import Reader

ADD_PRESET = "gift_policy.preset"
ADD_LIMIT = "gift_policy.limit"
END_LIMIT = "gift_policy.end"
MOST_LIMITS = 20
"""As many as a message tells; what is more is counted."""


@dataclass(frozen=True)
class PolicyButton(Carried):
    """Who is shown the limits."""

    member_id: int


def shown(reader: Reader, policy: Policy, waiting: Sequence[Message] = ()) -> Message:
    """All limits that hold or will, with buttons for admins; `waiting` are gifts to be approved."""
    texts = reader.texts
    title = texts("*What gifts may cost*")
    lines = told(reader, policy.held)
    blocks: list[Block] = [section(title), *map(section, lines)]
    blocks.append(section(_whose(reader, policy)))
    if reader.member.is_admin:
        blocks.append(actions(list(_buttons(reader, has_any=bool(policy.held)))))
    for one in waiting:
        blocks += [divider(), *one.blocks]
    return Message("\n".join((title, *lines, *(one.text for one in waiting))), blocks)


def how_to_ask(reader: Reader) -> Message:
    """How a colleague is asked to approve a gift; nothing comes of the line itself."""
    text = reader.texts(
        "I can ask a colleague to approve a gift that goes over a limit: send me the gift, "
        "as in “give Marijke flowers, 60 euros”, and I'll offer to ask whoever approves it. "
        "{usage} shows the limits. Nothing is logged yet.",
        usage=commands.usage(reader.texts, Word.POLICY),
    )
    return Message(text, [section(text)])


def told(reader: Reader, held: Sequence[Held]) -> list[Mrkdwn]:
    """A paragraph each, or that there are none."""
    texts = reader.texts
    if not held:
        return [
            texts(
                "No limits are set: whatever a gift costs, I won't stop it. Public "
                "officials, and anyone you're negotiating with, get no gifts with a price."
            )
        ]
    lines = [limits.told(reader, one) for one in held[:MOST_LIMITS]]
    if len(held) > MOST_LIMITS:
        rest = len(held) - MOST_LIMITS
        lines.append(texts.plural("And one more.", "And {count} more.", rest))
    return lines


def _whose(reader: Reader, policy: Policy) -> Mrkdwn:
    """That it is no legal advice, and who can change it."""
    texts = reader.texts
    advice = dialogs.advice(texts)
    if reader.member.is_admin:
        said = texts(
            "Changes don't affect the past: each gift is measured by the limits that applied "
            "on its day."
        )
    elif policy.admin is None:
        said = texts("Your Slack admins can change it.")
    else:
        name = formats.shortened(policy.admin.name, limits.LONGEST_NAME)
        said = texts("{name} can change it, as can any of your Slack admins.", name=name)
    return Mrkdwn(f"{advice} {said}")


def _buttons(reader: Reader, *, has_any: bool) -> Iterator[ButtonElement]:
    texts, carried = reader.texts, PolicyButton(reader.member.id).value()
    yield button(texts.plain("Add a preset…"), ADD_PRESET, carried)
    yield button(texts.plain("Add a limit…"), ADD_LIMIT, carried)
    if has_any:
        yield button(texts.plain("End a limit…"), END_LIMIT, carried)
