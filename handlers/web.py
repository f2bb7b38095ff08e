"""The WSGI app: Slack's endpoint and a health check."""

from http import HTTPStatus
from urllib.parse import urlsplit

import structlog
from flask import Flask, Request, Response, abort, request
from slack_bolt import App, BoltRequest
from slack_bolt.adapter.flask.handler import to_bolt_request, to_flask_response
from slack_sdk.signature import SignatureVerifier

from bot.database import Transaction
from bot.team import workspaces

SLACK_PATH = "/slack/events"
HEALTH_PATH = "/health"
LARGEST_REQUEST = 1024 * 1024
"""Bytes. Slack's own limit for a dialog is 250 kB."""
LONGEST_TIMESTAMP = 12
"""Digits of seconds; longer ones only overflow whatever compares them."""
ANSWERED_AT = frozenset({"hooks.slack.com", "hooks.slack-gov.com"})
"""Slack's own hosts for answers to a command or a click."""
_SSL_CHECK = b"ssl_check=1"

log = structlog.get_logger()


def create(
    app: App,
    transaction: Transaction,
    workspace_id: int,
    *,
    signing_secret: str,
    slack_api_url: str,
) -> Flask:
    """Serve Slack's requests to `app`, which sees none before its signature was checked.

    Answers go to Slack's own hosts and to that of `slack_api_url`, which is another in tests.
    """
    web = Flask(__name__)
    web.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    verifier = SignatureVerifier(signing_secret)
    our_slack = urlsplit(slack_api_url).hostname

    @web.post(SLACK_PATH)
    def from_slack() -> Response:
        if _is_ssl_check(request):
            return Response()
        if not _is_signed(request, verifier):
            abort(HTTPStatus.UNAUTHORIZED)
        read = _read(request)
        if read is None or not _may_be_answered(read, our_slack):
            abort(HTTPStatus.BAD_REQUEST)
        return to_flask_response(app.dispatch(read))

    @web.get(HEALTH_PATH)
    def health() -> dict[str, str]:
        """Answers once the database does."""
        with transaction() as session:
            workspaces.find(session, workspace_id)
        return {"status": "ok"}

    return web


def _is_ssl_check(asked: Request) -> bool:
    """Whether Slack looks at our certificate: it wants an empty answer, and signs nothing."""
    return _SSL_CHECK in asked.get_data().split(b"&")


def _is_signed(asked: Request, verifier: SignatureVerifier) -> bool:
    """Whether Slack sent these very bytes within the last five minutes; nothing is parsed."""
    timestamp = asked.headers.get("X-Slack-Request-Timestamp", "")
    signature = asked.headers.get("X-Slack-Signature", "")
    if not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= LONGEST_TIMESTAMP):
        return False
    try:
        body = asked.get_data().decode()
    except UnicodeDecodeError:
        return False
    return signature.isascii() and verifier.is_valid(body, timestamp, signature)


def _read(asked: Request) -> BoltRequest | None:
    """The request as Bolt reads it; None for what has the shape of none of Slack's."""
    try:
        return to_bolt_request(asked)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        log.warning("request_unreadable", reason=type(error).__name__)
        return None


def _may_be_answered(read: BoltRequest, our_slack: str | None) -> bool:
    """Whether an answer would go to Slack, or to whom we are told to take for it."""
    url = read.context.response_url
    return url is None or _host(url) in {*ANSWERED_AT, our_slack}


def _host(url: object) -> str | None:
    try:
        return urlsplit(str(url)).hostname
    except ValueError:
        return None
