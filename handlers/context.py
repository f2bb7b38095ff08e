"""The one middleware: gives every listener `transaction`, `now`, `member` and `texts`."""

from collections.abc import Callable

from slack_bolt import BoltContext
from slack_sdk import WebClient

from bot import members
from bot.clock import Clock
from bot.database import Transaction
from bot.members import Member
from handlers import directory, payloads
from handlers.install import Installation
from handlers.payloads import Payload
from messages.catalogue import texts_for


def prepare(
    installation: Installation, transaction: Transaction, clock: Clock
) -> Callable[..., None]:
    """The middleware for one installation.

    Events get no member, as what happens in the workspace makes nobody one; but somebody who
    writes to us does.
    """

    def put_in_context(
        context: BoltContext, client: WebClient, body: Payload, next_: Callable[[], None]
    ) -> None:
        context["transaction"] = transaction
        context["now"] = clock.now()
        context["workspace_id"] = installation.workspace_id
        context["texts"] = texts_for("en")
        if context.user_id is not None and _is_acting(body):
            member = _member(context.user_id, context, client)
            context["member"] = member
            context["texts"] = texts_for(member.locale)
        next_()

    return put_in_context


def _is_acting(body: Payload) -> bool:
    if body.get("type") != "event_callback":
        return True
    return payloads.is_written_to_us(body["event"])


def _member(user_id: str, context: BoltContext, client: WebClient) -> Member:
    """The person who acts. Somebody new is looked up first, to be answered in their language."""
    transaction, workspace_id = context["transaction"], context["workspace_id"]
    with transaction() as session:
        known = members.find(session, workspace_id, user_id)
    if known is not None:
        if known.has_been_silent:
            with transaction() as session:
                return members.heard_from(session, known, context["now"])
        return known
    profile = directory.look_up(client, user_id)
    with transaction() as session:
        return members.welcome(session, workspace_id, profile, context["now"])
