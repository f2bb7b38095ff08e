"""What an admin is told when Slack refuses to reach somebody for good."""

from slack_sdk.models.blocks import Block

from bot.delivery.barriers import Notice
from bot.vocabulary import Barrier
from messages import Message, formats
from messages.blocks import actions, section
from messages.catalogue import Mrkdwn, Texts
from messages.people import hand_overs


def drawn(texts: Texts, notice: Notice) -> Message:
    """Whom or what it is about, what it means, and what to do."""
    if notice.reason is Barrier.MESSAGES_OFF:
        text = texts(
            "I can't write to anybody here: my Messages tab is switched off. An admin can "
            "switch it on in the app's settings, under App Home; I'll carry on the day after."
        )
        return Message(text, [section(text)])
    why, contacts = _why(texts, notice), _contacts(texts, notice)
    blocks: list[Block] = [section(why, contacts)]
    if notice.contacts and not notice.about.is_active:
        blocks.append(actions([hand_overs.give(texts, notice.about.id)]))
    return Message(Mrkdwn(" ".join(filter(None, (why, contacts)))), blocks)


def _why(texts: Texts, notice: Notice) -> Mrkdwn:
    name = formats.bold(notice.about.name)
    if notice.reason is Barrier.LEFT:
        return texts(
            "{name} is no longer in your Slack workspace, so I've stopped writing to them.",
            name=name,
        )
    return texts(
        "Slack doesn't let me write to {name}, so I've stopped trying. "
        "As soon as they type /goodturn, I'll start again.",
        name=name,
    )


def _contacts(texts: Texts, notice: Notice) -> str:
    if not notice.contacts:
        return ""
    return texts.plural(
        "One of their contacts is now hearing from nobody. Please agree who takes over.",
        "{count} of their contacts are now hearing from nobody. Please agree who takes over.",
        notice.contacts,
    )
