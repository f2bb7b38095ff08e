"""Events: each counts once, however often Slack delivers it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from http import HTTPStatus

from slack_bolt import App, BoltContext, BoltResponse
from slack_bolt.listener.listener_completion_handler import CustomListenerCompletionHandler

from bot.conflicts import tried_again
from bot.database import DatabaseUnreachable, Session, Transaction
from bot.team import events
from bot.team.events import State
from handlers.payloads import Payload
from messages.recording.reactions import EMOJI


def register(app: App) -> None:
    """Registered behind the context, since what failed there leaves nothing taken."""
    app.use(take)
    app.listener_runner.listener_completion_handler = CustomListenerCompletionHandler(
        app.logger, _settle
    )


def take(context: BoltContext, body: Payload, next_: Callable[[], None]) -> BoltResponse | None:
    """Let an event through to its listener unless it was, or is being, handled.

    While it is being handled it may still fail, so that Slack is asked to come again: neither
    answered twice nor lost. Commands, clicks and dialogs pass without a look at the database.
    """
    event_id = _event_id(body)
    if event_id is not None:
        state = _take(context, event_id)
        if state is State.HANDLED:
            return BoltResponse(status=HTTPStatus.OK)
        if state is State.UNDER_WAY:
            return BoltResponse(status=HTTPStatus.SERVICE_UNAVAILABLE)
    next_()
    return None


@tried_again
def _take(context: BoltContext, event_id: str) -> State:
    transaction: Transaction = context["transaction"]
    now: datetime = context["now"]
    with transaction() as session:
        return events.take(session, context["workspace_id"], event_id, now)


def _settle(context: BoltContext, body: Payload) -> None:
    """The same, as far as the database is there.

    Where it isn't, an event that failed counts again a little later, as if its process had died;
    one that was handled is acknowledged, so that Slack doesn't deliver it again.
    """
    with suppress(DatabaseUnreachable):
        settle(context, body)


@tried_again
def settle(context: BoltContext, body: Payload) -> None:
    """The listener has ended; Bolt acknowledges the event for it only if that went well.

    What is answered lazily counts as done: Slack hears at once that the event arrived.
    """
    answer = context.ack.response
    ended_well = answer is not None and answer.status == HTTPStatus.OK
    _end(context, body, events.settle if ended_well else events.give_back)


def pass_over(context: BoltContext, body: Payload) -> None:
    """Nobody listens to it, so that it counts as handled."""
    with suppress(DatabaseUnreachable):
        tried_again(_end)(context, body, events.settle)


def _end(context: BoltContext, body: Payload, end: Callable[[Session, int, str], None]) -> None:
    event_id = _event_id(body)
    if event_id is not None:
        transaction: Transaction = context["transaction"]
        with transaction() as session:
            end(session, context["workspace_id"], event_id)


def _event_id(body: Payload) -> str | None:
    """None for what is no event, and for an emoji that means nothing to us: there are many."""
    if body.get("type") != "event_callback" or _is_other_emoji(body.get("event") or {}):
        return None
    return body.get("event_id")


def _is_other_emoji(event: Payload) -> bool:
    return event.get("type") == "reaction_added" and event.get("reaction") != EMOJI
