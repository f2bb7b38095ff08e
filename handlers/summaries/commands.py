"""`/goodturn summary`: last month for the asker, or every month in a channel, or none any more."""

import re
from collections.abc import Sequence

from bot.summaries import channel, months, plans
from handlers import payloads
from handlers.commands import TypedLine
from handlers.reading import lines
from handlers.summaries import choices
from messages import Message
from messages.reading import places
from messages.summaries import channels
from messages.summaries.months import drawn


def summary(line: TypedLine) -> Message:
    said = [word.strip(".,;!") for word in lines.after_word(line.text).casefold().split()]
    if _is_off(said):
        return leave_channel(line)
    linked, named = _LINK.search(line.text), _NAME.search(line.text)
    if linked is not None:
        return choose_channel(line, linked[1])
    if named is not None:
        return channels.where(line.reader.texts, named[0])
    return choose_channel(line, line.channel) if places.here_words() & {*said} else show(line)


_LINK = re.compile(r"<#([A-Z0-9]+)(?:\|[^>]*)?>")
"""A channel in a message, where Slack tells its id."""
_NAME = re.compile(r"(?<!\S)#[\w-]*[^\W\d_][\w-]*")
"""One in a command, where it doesn't."""


def choose_channel(line: TypedLine, to: str) -> Message:
    """Every month in that channel."""
    chosen = choices.choose(
        line.client,
        line.transaction,
        line.member,
        to,
        line.now,
        is_private=payloads.is_direct(to),
    )
    return channels.chosen(line.reader, *chosen)


def leave_channel(line: TypedLine) -> Message:
    """No longer in any channel."""
    member = line.member
    with line.transaction() as session:
        before = channel.leave(session, member.workspace_id, by_admin=member.is_admin)
    return channels.left(line.reader.texts, before)


def show(line: TypedLine) -> Message:
    """Last month, for the member alone."""
    month = plans.last_month(line.now, line.member.time_zone)
    with line.reading() as session:
        figures = months.compute(session, line.member.workspace_id, month)
    return drawn(line.reader.texts, figures)


def _is_off(said: Sequence[str]) -> bool:
    """Whether the words, among which "summary" is none, want it in no channel any more."""
    last = next((word for word in reversed(said) if word not in places.manners()), "")
    return last in places.off_words() or not places.stop_words().isdisjoint(said)
