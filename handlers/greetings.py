"""The first time that somebody opens the conversation with us: a welcome, once."""

from datetime import datetime

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from bot.conflicts import tried_again
from bot.database import Reading, Transaction
from bot.people import staff
from bot.team import greetings, members
from bot.team.members import Member
from handlers.delivery.posting import NotNow, Outgoing, Refused, post, posting_client
from handlers.payloads import Payload
from handlers.team import directory
from handlers.team.install import Identity
from messages.greetings import welcome
from messages.reader import Reader

MESSAGES_TAB = "messages"


def register(app: App) -> None:
    app.event("app_home_opened")(ack=greet, lazy=[post_welcome])


def greet(
    client: WebClient,
    event: Payload,
    context: BoltContext,
    transaction: Transaction,
    reading: Reading,
    workspace_id: int,
    identity: Identity,
    now: datetime,
) -> None:
    """Somebody looks at the conversation; whoever is a colleague is a member from then on."""
    if event.get("tab") != MESSAGES_TAB:
        return
    with reading() as session:
        known = members.find(session, workspace_id, event["user"])
    if known is not None and known.is_active:
        if known.is_greeted:
            return
        profile = None
    else:
        profile = directory.look_up(client, event["user"], identity)
        if not profile.is_active:
            return
    with transaction() as session:
        member = staff.welcome(session, workspace_id, profile, now) if profile else known
        if member is not None and greetings.greet(session, member):
            context["greeted"] = Reader.at(now, member)


def post_welcome(
    client: WebClient, event: Payload, context: BoltContext, transaction: Transaction
) -> None:
    """After the member is down as greeted, since a post that is unclear is never repeated."""
    reader: Reader | None = context.get("greeted")
    if reader is None:
        return
    try:
        post(posting_client(client), Outgoing(event["channel"], welcome(reader)))
    except (NotNow, Refused):
        _take_back(transaction, reader.member)


@tried_again
def _take_back(transaction: Transaction, member: Member) -> None:
    with transaction() as session:
        greetings.take_back(session, member)
