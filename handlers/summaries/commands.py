"""`/goodturn summary`: last month for the asker, or every month in this channel."""

from bot.summaries import channel, months, plans
from handlers import payloads
from handlers.commands import TypedLine
from handlers.reading import lines
from messages import Message
from messages.reading import places
from messages.summaries.months import channel_chosen, drawn


def summary(line: TypedLine) -> Message:
    return choose_channel(line) if _wants_it_here(line) else show(line)


def choose_channel(line: TypedLine) -> Message:
    """Every month in the channel where the line was typed."""
    member = line.member
    with line.transaction() as session:
        plan = channel.choose(
            session,
            member.workspace_id,
            line.channel,
            locale=member.locale,
            time_zone=member.time_zone,
            by_admin=member.is_admin,
            is_private=payloads.is_direct(line.channel),
            now=line.now,
        )
    return channel_chosen(line.reader, line.channel, plan.next_at)


def show(line: TypedLine) -> Message:
    """Last month, for the member alone."""
    month = plans.last_month(line.now, line.member.time_zone)
    with line.reading() as session:
        figures = months.compute(session, line.member.workspace_id, month)
    return drawn(line.reader.texts, figures)


def _wants_it_here(line: TypedLine) -> bool:
    said = lines.after_word(line.text).casefold()
    return not places.here_words().isdisjoint(said.split())
