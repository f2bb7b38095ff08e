"""`/goodturn summary`: last month for the asker, or every month in this channel."""

from datetime import datetime

from slack_bolt import Ack, App

import bot.summaries.channel
import messages.summaries.months
from bot.database import Transaction
from bot.summaries import months, plans
from bot.team.members import Member
from handlers import payloads
from handlers.menu import says
from handlers.payloads import Payload
from handlers.reading import lines
from messages import commands
from messages.catalogue import Texts
from messages.commands import Word


def register(app: App) -> None:
    app.command(commands.NAME, matchers=[says(Word.SUMMARY), _wants_it_here])(choose_channel)
    app.command(commands.NAME, matchers=[says(Word.SUMMARY)])(show)


def choose_channel(
    ack: Ack,
    command: Payload,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    channel, zone = command["channel_id"], member.time_zone
    with transaction() as session:
        plan = bot.summaries.channel.choose(
            session,
            member.workspace_id,
            channel,
            locale=member.locale,
            time_zone=zone,
            by_admin=member.is_admin,
            is_private=payloads.is_direct(channel),
            now=now,
        )
    message = messages.summaries.months.channel_chosen(
        texts, channel, plan.next_at, member.today(now), zone
    )
    ack(**message.payload())


def show(ack: Ack, transaction: Transaction, member: Member, texts: Texts, now: datetime) -> None:
    month = plans.last_month(now, member.time_zone)
    with transaction() as session:
        summary = months.compute(session, member.workspace_id, month)
    ack(**messages.summaries.months.drawn(texts, summary).payload(with_charts=False))


def _wants_it_here(command: Payload) -> bool:
    said = lines.rest(payloads.text(command)).casefold()
    return not commands.here_words().isdisjoint(said.split())
