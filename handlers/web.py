"""The WSGI app: Slack's endpoint and a health check."""

from collections.abc import Callable, Iterable, Sequence
from http import HTTPStatus
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import structlog
from flask import Flask
from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk.signature import SignatureVerifier
from werkzeug import Request, Response
from werkzeug.exceptions import HTTPException, abort

from bot.database import Reading
from bot.team import workspaces

SLACK_PATH = "/slack/events"
HEALTH_PATH = "/health"
LARGEST_REQUEST = 1024 * 1024
"""Bytes. Slack's own limit for a dialog is 250 kB."""
LONGEST_TIMESTAMP = 12
"""Digits of seconds; longer ones only overflow whatever compares them."""
Place = tuple[str, str | None]
ANSWERED_AT: frozenset[Place | None] = frozenset(
    {("https", "hooks.slack.com"), ("https", "hooks.slack-gov.com")}
)
"""Slack's own places for answers to a command or a click."""
_BOLTS_OWN = "x-slack-bolt-"
_SSL_CHECK = b"ssl_check=1"

log = structlog.get_logger()


def create(
    app: App,
    reading: Reading,
    workspace_id: int,
    *,
    signing_secret: str,
    slack_api_url: str,
) -> Flask:
    """Serve Slack's requests to `app`, which sees none before its signature was checked.

    Answers go to Slack's own hosts and to that of `slack_api_url`, which is another in tests.
    """
    web = Flask(__name__)
    verifier = SignatureVerifier(signing_secret)
    places = ANSWERED_AT | {_place(slack_api_url)}

    def from_slack(asked: Request) -> Response:
        if not _is_signed(asked, verifier):
            # Slack signs nothing when it looks at our certificate, and wants an empty answer.
            return Response() if _is_ssl_check(asked) else abort(HTTPStatus.UNAUTHORIZED)
        read = _read(asked)
        if read is None or not _may_be_answered(read, places):
            abort(HTTPStatus.BAD_REQUEST)
        return _response(app.dispatch(read))

    @web.get(HEALTH_PATH)
    def health() -> dict[str, str]:
        """Answers once the database does."""
        with reading() as session:
            workspaces.find(session, workspace_id)
        return {"status": "ok"}

    web.wsgi_app = _past_flask(web.wsgi_app, from_slack)  # type: ignore[assignment, method-assign]
    return web


class _Asked(Request):
    """A request that is read up to its limit."""

    max_content_length = LARGEST_REQUEST


def _past_flask(
    others: WSGIApplication, from_slack: Callable[[Request], Response]
) -> WSGIApplication:
    """Slack's requests don't go through Flask, which would take nearly as long as Bolt does."""

    def serve(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"] != SLACK_PATH or environ["REQUEST_METHOD"] != "POST":
            return others(environ, start_response)
        try:
            answer: WSGIApplication = from_slack(_Asked(environ))
        except HTTPException as refused:
            answer = refused.get_response(environ)
        return answer(environ, start_response)

    return serve


def _response(answered: BoltResponse) -> Response:
    headers = [(name, value) for name, values in answered.headers.items() for value in values]
    return Response(answered.body, answered.status, headers)


def _is_ssl_check(asked: Request) -> bool:
    """Whether Slack looks at our certificate, found in the raw body."""
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
        query, body = asked.query_string.decode(), asked.get_data().decode()
        return BoltRequest(body=body, query=query, headers=_of_slack(asked))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        log.warning("request_unreadable", reason=type(error).__name__)
        return None


def _of_slack(asked: Request) -> dict[str, str | Sequence[str]]:
    """The headers without those of Bolt's own, by which it tells itself to skip a listener."""
    return {name: value for name, value in asked.headers if not name.lower().startswith(_BOLTS_OWN)}


def _may_be_answered(read: BoltRequest, places: frozenset[Place | None]) -> bool:
    """Whether an answer would go to one of `places`."""
    url = read.context.response_url
    return url is None or _place(url) in places


def _place(url: object) -> Place | None:
    """Scheme and host of an address."""
    try:
        parts = urlsplit(str(url))
        return parts.scheme, parts.hostname
    except ValueError:
        return None
