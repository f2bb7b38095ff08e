"""Errors at a listener's edge: a refusal in words, anything else with a code for the log."""

import json
from datetime import datetime
from secrets import token_hex

import structlog
from slack_bolt import App, BoltContext, BoltResponse, Respond

from bot.members import Member
from bot.refusals import Refusal
from handlers import payloads
from handlers.payloads import Payload
from messages import Message, refusals
from messages.catalogue import Texts, texts_for

log = structlog.get_logger()


def register(app: App) -> None:
    app.error(explain)


def explain(
    error: Exception, body: Payload, context: BoltContext, respond: Respond
) -> BoltResponse:
    """Tell the person, so that nothing a listener raises ends in silence.

    The answer to a command is the response itself; to a click it is a message that only the
    person sees. Events have nobody to tell and are answered with an error, so that Slack
    delivers them again.
    """
    typed = payloads.text(body) if "command" in body else ""
    message = _message(error, context, typed)
    if "command" in body:
        return BoltResponse(
            status=200,
            body=json.dumps(message.payload()),
            headers={"content-type": ["application/json"]},
        )
    if body.get("type") == "block_actions":
        respond(response_type="ephemeral", replace_original=False, **message.payload())
        return BoltResponse(status=200)
    return BoltResponse(status=500)


def _message(error: Exception, context: BoltContext, typed: str) -> Message:
    texts: Texts = context.get("texts", texts_for("en"))
    if isinstance(error, Refusal):
        member: Member = context["member"]
        now: datetime = context["now"]
        return refusals.drawn(texts, error, member.today(now), typed)
    reference = token_hex(4)
    log.error("listener_failed", reference=reference, exc_info=error)
    return refusals.broken(texts, reference, typed)
