"""The first middleware: gives each listener `transaction`, `reading`, `now`, `reader` and more."""

from collections.abc import Callable

from slack_bolt import BoltContext
from slack_sdk import WebClient

from bot.clock import Clock
from bot.conflicts import tried_again
from bot.database import DatabaseUnreachable, Reading, Transaction
from bot.people import staff
from bot.refusals import ColleaguesOnly
from bot.team import members
from bot.team.members import Member
from handlers import payloads
from handlers.background import Background
from handlers.payloads import Payload
from handlers.spoken import Spoken
from handlers.team import directory
from handlers.team.install import Installation
from messages.catalogue import texts_for
from messages.reader import Reader


def prepare(
    installation: Installation,
    transaction: Transaction,
    reading: Reading,
    clock: Clock,
    background: Background,
) -> Callable[..., None]:
    """The middleware for one installation.

    `reader` is who acts, and `member` they without their texts, for what says nothing. Events get
    neither, as what happens in the workspace makes nobody a member; but somebody who writes to us
    does. Who is no colleague is declined, with `texts` in their language: with `refusal` in place
    of `reader` where they wrote to us, since only the listener can answer that, and at once
    otherwise. While the database is away, `texts` are in their language as far as we know it.
    """
    spoken = Spoken(installation)

    def put_in_context(
        context: BoltContext, client: WebClient, body: Payload, next_: Callable[[], None]
    ) -> None:
        context["transaction"] = transaction
        context["reading"] = reading
        context["background"] = background
        context["now"] = now = clock.now()
        context["workspace_id"] = installation.workspace_id
        context["identity"] = installation.identity
        context["texts"] = texts_for("en")
        if context.user_id is not None and _is_acting(body):
            try:
                member = _member(context.user_id, context, client)
            except ColleaguesOnly as refusal:
                if not _is_event(body):
                    raise
                context["refusal"] = refusal
            except DatabaseUnreachable:
                if not _is_event(body):
                    context["texts"] = spoken.texts(context.user_id)
                raise
            else:
                spoken.remember(member)
                context["member"] = member
                context["reader"] = Reader.at(now, member)
        next_()

    return put_in_context


def _is_acting(body: Payload) -> bool:
    if not _is_event(body):
        return True
    return payloads.is_written_to_us(body["event"]) or payloads.mentions_us(body["event"])


def _is_event(body: Payload) -> bool:
    return body.get("type") == "event_callback"


@tried_again
def _member(user_id: str, context: BoltContext, client: WebClient) -> Member:
    """The person who acts. Raises ColleaguesOnly, to be answered in their language.

    The directory is asked about somebody new, and about a member who was no colleague any more
    when we last heard of them.
    """
    transaction: Transaction = context["transaction"]
    reading: Reading = context["reading"]
    workspace_id: int = context["workspace_id"]
    with reading() as session:
        known = members.find(session, workspace_id, user_id)
    if known is not None and known.is_active:
        if known.has_been_silent:
            with transaction() as session:
                return members.heard_from(session, known, context["now"])
        return known
    profile = directory.look_up(client, user_id, context["identity"])
    context["texts"] = texts_for(profile.locale or "en")
    with transaction() as session:
        return staff.welcome(session, workspace_id, profile, context["now"])
