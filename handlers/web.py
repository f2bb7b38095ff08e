"""The WSGI app: Slack's endpoint, and how the process is."""

from collections.abc import Iterable
from http import HTTPStatus
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask
from slack_bolt import App, BoltRequest
from slack_bolt.adapter.wsgi.http_response import WsgiHttpResponse
from werkzeug.exceptions import BadRequest, HTTPException, Unauthorized
from werkzeug.wsgi import get_input_stream

from bot.database import Reading
from handlers import shapes
from handlers.readiness import Readiness
from handlers.signatures import Signatures

SLACK_PATH = "/slack/events"
HEALTH_PATH, READY_PATH = "/health", "/ready"
LARGEST_REQUEST = 1024 * 1024
"""Bytes. Slack's own limit for a dialog is 250 kB."""
ANSWERED_AT = ("https://hooks.slack.com/", "https://hooks.slack-gov.com/")
"""Slack's own hosts for answers to a command or a click."""
_SSL_CHECK = b"ssl_check=1"


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
    api = urlsplit(slack_api_url)
    slack = Endpoint(
        app, Signatures(signing_secret), (*ANSWERED_AT, f"{api.scheme}://{api.netloc}/")
    )
    # Flask would take longer than Bolt does.
    web.wsgi_app = _with(slack, web.wsgi_app)  # type: ignore[method-assign,assignment]

    readiness = Readiness(reading, workspace_id)

    @web.get(HEALTH_PATH)
    def health() -> dict[str, str]:
        """The process lives; it looks at nothing else."""
        return {"status": "ok"}

    @web.get(READY_PATH)
    def ready() -> tuple[dict[str, str], HTTPStatus]:
        """The database answers, so that what comes from Slack can be done."""
        if readiness.is_ready():
            return {"status": "ok"}, HTTPStatus.OK
        return {"status": "the database doesn't answer"}, HTTPStatus.SERVICE_UNAVAILABLE

    return web


class Endpoint:
    """Where Slack posts: what it signed goes to the listeners, and nothing else."""

    def __init__(self, app: App, signatures: Signatures, answered_at: tuple[str, ...]) -> None:
        self._app = app
        self._signatures = signatures
        self._answered_at = answered_at

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        try:
            answer = self._answer(environ)
        except HTTPException as refused:
            return refused(environ, start_response)
        start_response(answer.status, answer.get_headers())
        return answer.get_body()

    def _answer(self, environ: WSGIEnvironment) -> WsgiHttpResponse:
        """Raises werkzeug's HTTPException for what isn't Slack's."""
        body = get_input_stream(environ, max_content_length=LARGEST_REQUEST).read()
        timestamp = environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP", "")
        if not self._signatures.cover(body, timestamp, environ.get("HTTP_X_SLACK_SIGNATURE", "")):
            if _SSL_CHECK in body.split(b"&"):
                # Slack looks at our certificate: it wants an empty answer, and signs nothing.
                return WsgiHttpResponse(status=200)
            raise Unauthorized
        answer = self._app.dispatch(self._read(body.decode(), environ.get("CONTENT_TYPE", "")))
        return WsgiHttpResponse(status=answer.status, headers=answer.headers, body=answer.body)

    def _read(self, body: str, content_type: str) -> BoltRequest:
        """The request as Bolt reads it. Raises BadRequest for what has none of Slack's shapes."""
        try:
            request = BoltRequest(body=body, headers={"content-type": content_type})
        except (AttributeError, KeyError, TypeError, ValueError):
            # Bolt looks for who and where before anybody could tell it the shape.
            raise BadRequest from None
        if not shapes.fits(request.body):
            raise BadRequest
        url = request.context.response_url
        if url is not None and not url.startswith(self._answered_at):
            raise BadRequest
        return request


def _with(slack: Endpoint, rest: WSGIApplication) -> WSGIApplication:
    """Serve what is posted to Slack's endpoint there, and all else by `rest`."""

    def serve(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        is_slacks = environ["PATH_INFO"] == SLACK_PATH and environ["REQUEST_METHOD"] == "POST"
        return (slack if is_slacks else rest)(environ, start_response)

    return serve
