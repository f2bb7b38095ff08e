"""The channel of the monthly summary: chosen, left, or one in which Slack takes no message."""

from bot.summaries.channel import Seat, SummaryPlan
from bot.summaries.notices import SummaryNotice
from bot.team.calendars import local_day
from messages import Message, formats
from messages.blocks import actions, channels, section
from messages.catalogue import Mrkdwn, Texts, escape
from messages.reader import Reader

CHANNEL = "summary.channel"


def chosen(reader: Reader, plan: SummaryPlan, seat: Seat) -> Message:
    """When the first one comes, from where it moves, and what it needs."""
    said = (_goes(reader, plan), _seat(reader.texts, seat), _posted_anew(reader.texts, plan))
    text = Mrkdwn(" ".join(filter(None, said)))
    return Message(text, [section(text)])


def where(texts: Texts, name: str) -> Message:
    """How to have it in a channel of which a command tells no more than the name."""
    text = texts(
        "To post the summary in {channel} every month, an admin types `/goodturn summary "
        "here` in that channel. `/goodturn summary` shows it to you alone.",
        channel=escape(name),
    )
    return Message(text, [section(text)])


def left(texts: Texts, before: str | None) -> Message:
    """The summary goes nowhere any more, and how to have it again."""
    if before is None:
        text = texts(
            "The monthly summary isn't posted anywhere. An admin can change that by typing "
            "`/goodturn summary here` in the channel where the team should see it."
        )
    else:
        text = texts(
            "The monthly summary is no longer posted in {channel}. `/goodturn summary here` in a "
            "channel starts it again, and `/goodturn summary` shows it to you alone.",
            channel=formats.channel(before),
        )
    return Message(text, [section(text)])


def refused(texts: Texts, notice: SummaryNotice) -> Message:
    """What could not be posted and why, and a click to another channel."""
    month = formats.month_in_sentence(texts, notice.month)
    channel = formats.channel(notice.channel)
    if notice.waits:
        text = texts(
            "I couldn't post the summary of {month} in {channel}, because I'm not in that "
            "channel. Type `/invite @Goodturn` there and I'll post it within the hour, or "
            "choose another channel here.",
            month=month,
            channel=channel,
        )
    else:
        text = texts(
            "I couldn't post the summary of {month} in {channel}: Slack doesn't let me write "
            "there. Choose another channel here and I'll post it at once.",
            month=month,
            channel=channel,
        )
    choice = channels(texts.plain("Choose a channel"), CHANNEL)
    return Message(text, [section(text), actions([choice])])


def _goes(reader: Reader, plan: SummaryPlan) -> Mrkdwn:
    time_zone = reader.member.time_zone
    day = reader.weekday(local_day(plan.next_at, time_zone))
    at = formats.clock(reader.texts, plan.next_at, time_zone)
    if plan.before is None:
        return reader.texts(
            "The monthly summary goes to {channel}, next on {day} at {time}.",
            channel=formats.channel(plan.channel),
            day=day,
            time=at,
        )
    return reader.texts(
        "The monthly summary moves from {before} to {channel}, next on {day} at {time}.",
        before=formats.channel(plan.before),
        channel=formats.channel(plan.channel),
        day=day,
        time=at,
    )


def _seat(texts: Texts, seat: Seat) -> str:
    match seat:
        case Seat.TAKEN:
            return ""
        case Seat.JOINED:
            return texts("I've just joined that channel.")
        case Seat.MISSING:
            return texts(
                "I'm not in that channel yet, so I can't post there. Please type "
                "`/invite @Goodturn` in it."
            )
        case Seat.UNKNOWN:
            return texts(
                "I can't see whether I'm in that channel. If not, please type "
                "`/invite @Goodturn` in it."
            )


def _posted_anew(texts: Texts, plan: SummaryPlan) -> str:
    return texts("I'll now post the one I couldn't post earlier.") if plan.posted_anew else ""
