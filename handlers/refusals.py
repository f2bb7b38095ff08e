"""Errors at a listener's edge: a refusal in words, anything else with a code for the log."""

import json
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from http import HTTPStatus
from http.client import HTTPException
from secrets import token_hex
from typing import Any

import structlog
from slack_bolt import App, BoltContext, BoltResponse, Respond
from slack_bolt.error import BoltUnhandledRequestError
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.database import DatabaseUnreachable
from bot.refusals import (
    CannotLookAfter,
    DateRefused,
    DelayOutOfRange,
    KeptAlready,
    LinkBroken,
    LinkKnown,
    ListTooLong,
    LooksAfterAlready,
    OneselfAsContact,
    Refusal,
    RhythmRefused,
    SeveralHouseholds,
    TagMissing,
    TagOrAudience,
    TitleMissing,
    TooManyGroups,
    TwoPeopleNeeded,
    WindowOutOfRange,
    WordsMissing,
)
from handlers import events, payloads
from handlers.payloads import Payload
from messages import Message, refusals, verbatim
from messages.campaigns import gifts, requests, whom
from messages.cards.dialogs import household, occasion
from messages.catalogue import Texts, texts_for
from messages.giving import tip_buttons
from messages.nudges import dialogs
from messages.people import hand_overs
from messages.preferences import rhythms
from messages.reader import Reader

log = structlog.get_logger()

FIELDS: tuple[tuple[type[Refusal], str], ...] = (
    (DateRefused, dialogs.DAY),
    (RhythmRefused, dialogs.IDEAL),
    (WordsMissing, dialogs.WORDS),
    (KeptAlready, occasion.KIND),
    (SeveralHouseholds, household.JOINING),
    (TwoPeopleNeeded, household.JOINING),
    (TagMissing, rhythms.TAG),
    (TagOrAudience, rhythms.TAG),
    (CannotLookAfter, hand_overs.TO),
    (LooksAfterAlready, hand_overs.TO),
    (OneselfAsContact, hand_overs.TO),
    (TitleMissing, tip_buttons.TITLE),
    (LinkBroken, tip_buttons.LINK),
    (LinkKnown, tip_buttons.LINK),
    (ListTooLong, whom.LISTED),
    (TooManyGroups, gifts.GROUPS),
    (DelayOutOfRange, requests.DELAY),
    (WindowOutOfRange, requests.WINDOW),
)
"""The field of a dialog that a refusal is about."""
_ACTS = frozenset({"block_actions", "message_action", "shortcut", "view_submission"})
"""What a person did who waits for an answer."""
_TOLD = frozenset({"event_callback", "app_rate_limited"})
"""What Slack tells us of: what happens in the workspace, and that it tells no more this minute."""


Draw = Callable[..., None]
"""A lazy listener: it draws anew what somebody clicked in."""
_FAILED = "failed"


def register(app: App) -> None:
    app.error(explain)


def has_failed(context: BoltContext) -> bool:
    """Whether what somebody did was refused or went wrong, which they have been told by now."""
    return _FAILED in context


def quietly(draw: Draw) -> Draw:
    """`draw`, which draws nothing where that is refused: Bolt draws after every click.

    Nobody is told, since whoever may not see what they clicked has been told so already. That the
    database is away is in the log already, and what else goes wrong is in ours: Bolt's own would
    say what was typed.
    """

    @wraps(draw)
    def drawn(**wanted: Any) -> None:
        if "respond" in wanted and wanted["respond"].response_url is None:
            return  # Slack names no place to draw in.
        try:
            draw(**wanted)
        except (Refusal, DatabaseUnreachable):
            pass
        except Exception as error:
            log.error("redrawing_failed", listener=draw.__qualname__, exc_info=error)

    return drawn


def explain(
    error: Exception, body: Payload, context: BoltContext, client: WebClient, respond: Respond
) -> BoltResponse:
    """Tell the person, so that nothing a listener raises ends in silence.

    The answer to a command is the response itself; to a click it is a message that only the
    person sees, or a direct one where they clicked in a dialog; to a dialog it stands at one of its
    fields, where it has any. A menu that is looked through has nothing to offer then. Who closed a
    dialog wants no answer. Events have nobody to tell and
    are answered with an error, so that Slack delivers them again. That the database is away is in
    the log already. An event that nobody listens to is none of our business, and Slack would count
    any other answer as a failure.
    """
    if isinstance(error, BoltUnhandledRequestError):
        is_told = body.get("type") in _TOLD
        events.pass_over(context, body)
        return BoltResponse(status=HTTPStatus.OK if is_told else HTTPStatus.NOT_FOUND)
    context[_FAILED] = True
    typed = payloads.text(body) if "command" in body else ""
    message = _message(error, context, typed)
    if "command" in body:
        return _json(message.payload())
    kind = body.get("type")
    if kind == "view_submission" and (names := _fields(body["view"])):
        return _at_a_field(error, names, message)
    if kind == "block_suggestion":
        return _json({"options": []})
    if kind == "view_closed":
        return BoltResponse(status=HTTPStatus.OK)
    if kind not in _ACTS:
        is_away = isinstance(error, DatabaseUnreachable)
        return BoltResponse(status=HTTPStatus.SERVICE_UNAVAILABLE if is_away else 500)
    try:
        if context.response_url is not None:
            respond(response_type="ephemeral", replace_original=False, **message.payload())
        else:
            client.chat_postMessage(channel=body["user"]["id"], **message.payload())
    except (SlackApiError, OSError, HTTPException) as untold:
        log.warning("nobody_told", error=type(untold).__name__)
    return BoltResponse(status=200)


def _fields(view: Payload) -> list[str]:
    return [block["block_id"] for block in view["blocks"] if block["type"] == "input"]


def _at_a_field(error: Exception, names: list[str], message: Message) -> BoltResponse:
    """The dialog stays open with all that was typed; the words stand at the field they are about.

    What is about no field of the dialog stands at its first one.
    """
    field = next((name for kind, name in FIELDS if isinstance(error, kind)), None)
    at = next((name for name in names if name.partition(".")[0] == field), names[0])
    # Such words are no mrkdwn.
    return _json({"response_action": "errors", "errors": {at: verbatim.unmarked(message.text)}})


def _json(answer: Payload) -> BoltResponse:
    return BoltResponse(
        status=200, body=json.dumps(answer), headers={"content-type": ["application/json"]}
    )


def _message(error: Exception, context: BoltContext, typed: str) -> Message:
    reader: Reader | None = context.get("reader")
    texts: Texts = reader.texts if reader else context.get("texts", texts_for("en"))
    if isinstance(error, Refusal):
        now: datetime = context["now"]
        return refusals.drawn(texts, error, reader.today if reader else now.date(), typed)
    if isinstance(error, DatabaseUnreachable):
        return refusals.without_database(texts, typed)
    reference = token_hex(4)
    log.error("listener_failed", reference=reference, exc_info=error)
    return refusals.broken(texts, reference, typed)
