"""The WSGI app: Slack's endpoint, and how the process is."""

from collections.abc import Iterable
from http import HTTPStatus
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask
from slack_bolt import App, BoltRequest
from slack_bolt.adapter.wsgi.http_response import WsgiHttpResponse
from werkzeug.exceptions import BadRequest, HTTPException, Unauthorized
from werkzeug.wsgi import get_input_stream

from bot.database import Reading
from handlers.bolt_requests import Misshapen, Requests
from handlers.readiness import Readiness
from handlers.signatures import Signatures

SLACK_PATH = "/slack/events"
HEALTH_PATH, READY_PATH = "/health", "/ready"
LARGEST_REQUEST = 1024 * 1024
"""Bytes. Slack's own limit for a dialog is 250 kB."""
_SSL_CHECK = b"ssl_check=1"


def create(
    app: App,
    reading: Reading,
    workspace_id: int,
    *,
    signing_secret: str,
    slack_api_url: str,
) -> Flask:
    """Serve Slack's requests to `app`, which sees none before its signature was checked."""
    web = Flask(__name__)
    slack = Endpoint(app, Signatures(signing_secret), Requests(slack_api_url))
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

    def __init__(self, app: App, signatures: Signatures, requests: Requests) -> None:
        self._app = app
        self._signatures = signatures
        self._requests = requests

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
        """Raises BadRequest for what has none of Slack's shapes."""
        try:
            return self._requests.posted(body, content_type)
        except Misshapen:
            raise BadRequest from None


def _with(slack: Endpoint, rest: WSGIApplication) -> WSGIApplication:
    """Serve what is posted to Slack's endpoint there, and all else by `rest`."""

    def serve(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        is_slacks = environ["PATH_INFO"] == SLACK_PATH and environ["REQUEST_METHOD"] == "POST"
        return (slack if is_slacks else rest)(environ, start_response)

    return serve
