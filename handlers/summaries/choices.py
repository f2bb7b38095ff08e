"""The summary's channel, chosen by a command or where an admin is told that one was refused."""

from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.database import Transaction
from bot.summaries import channel
from bot.summaries.channel import Seat, SummaryPlan
from bot.team.members import Member
from handlers import payloads, refusals
from handlers.payloads import Payload
from handlers.summaries import seats
from messages.reader import Reader
from messages.summaries import channels


def register(app: App) -> None:
    app.action(channels.CHANNEL)(ack=move_channel, lazy=[redraw])


def choose(
    client: WebClient,
    transaction: Transaction,
    member: Member,
    to: str,
    now: datetime,
    *,
    is_private: bool = False,
) -> tuple[SummaryPlan, Seat]:
    """Take a seat in a channel, then have the summary go there. Raises what `channel.check` does.

    In this order, since one that waits is posted as soon as the channel is chosen.
    """
    channel.check(by_admin=member.is_admin, is_private=is_private)
    seat = seats.take(client, to)
    with transaction() as session:
        plan = channel.choose(
            session,
            member.workspace_id,
            to,
            locale=member.locale,
            time_zone=member.time_zone,
            by_admin=member.is_admin,
            chosen_by=member.slack_user_id,
            seat=seat,
            now=now,
        )
    return plan, seat


def move_channel(
    ack: Ack,
    action: Payload,
    client: WebClient,
    transaction: Transaction,
    member: Member,
    now: datetime,
    context: BoltContext,
) -> None:
    """The choice in a notice that a summary could not be posted."""
    to = payloads.chosen_channel(action)
    context["chosen"] = choose(client, transaction, member, to, now)
    ack()


def redraw(respond: Respond, reader: Reader, context: BoltContext) -> None:
    """Where it goes now, in place of the notice."""
    if refusals.has_failed(context):
        return
    message = channels.chosen(reader, *context["chosen"])
    respond(replace_original=True, **message.payload())
