"""`/goodturn summary`: last month for the asker, or every month in this channel."""

from datetime import datetime

from slack_bolt import Ack, App

import bot.summaries.channel
import messages.summaries.months
from bot.database import Reading, Transaction
from bot.summaries import months
from handlers import payloads
from handlers.payloads import Payload
from handlers.reading import lines
from messages import commands
from messages.commands import Word
from messages.reader import Reader
from messages.reading import answers


def register(app: App) -> None:
    app.command(commands.NAME, matchers=[lines.says(Word.SUMMARY), _wants_it_here])(choose_channel)
    app.command(commands.NAME, matchers=[lines.says(Word.SUMMARY)])(show)


def choose_channel(
    ack: Ack,
    command: Payload,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    channel, member = command["channel_id"], reader.member
    with transaction() as session:
        plan = bot.summaries.channel.choose(
            session,
            member.workspace_id,
            channel,
            locale=member.locale,
            time_zone=member.time_zone,
            by_admin=member.is_admin,
            is_private=payloads.is_direct(channel),
            now=now,
        )
    message = messages.summaries.months.channel_chosen(reader, channel, plan.next_at)
    ack(**message.payload())


def show(ack: Ack, reading: Reading, reader: Reader, now: datetime) -> None:
    month = months.last_month(now, reader.member.time_zone)
    with reading() as session:
        summary = months.compute(session, reader.member.workspace_id, month)
    ack(**messages.summaries.months.drawn(reader.texts, summary).payload(with_charts=False))


def _wants_it_here(command: Payload) -> bool:
    said = lines.after_word(payloads.text(command)).casefold()
    return not answers.here_words().isdisjoint(said.split())
