"""The running sandbox: an HTTP server on this machine, in a thread of its own."""

import logging
import socket
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from flask import Flask, Response, abort, jsonify, request
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from sandbox.acts.replies import reply
from sandbox.control.acts import acts
from sandbox.control.conditions import conditions
from sandbox.control.looks import looks
from sandbox.deliveries.deliveries import ANSWER_LIMIT, RETRY_DELAYS, Deliveries
from sandbox.deliveries.signed import Signed
from sandbox.deliveries.traffic import Traffic
from sandbox.page.consent import consent
from sandbox.page.contents import contents
from sandbox.page.pages import pages
from sandbox.people.team import Team
from sandbox.state.clock import Clock
from sandbox.state.throttle import PostingLimits
from sandbox.state.workspace import WORKSPACE, Suggestion, Workspace
from sandbox.web_api import web_api
from sandbox.wire import Refused

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from sandbox.deliveries.connected import Connections

HOST = "127.0.0.1"
PORTS_TRIED = 50
# How often the server looks whether it shall stop; stopping takes that long.
_POLL_SECONDS = 0.01


class Sandbox:
    """A stand-in for a Slack workspace with one app installed."""

    def __init__(
        self,
        team: Team,
        *,
        signing_secret: str,
        bot_token: str,
        now: datetime,
        manifest: Mapping[str, Any] | None = None,
        client_secret: str | None = None,
        app_token: str | None = None,
        answer_limit: float = ANSWER_LIMIT,
        retry_delays: Sequence[float] = RETRY_DELAYS,
        posting_limits: PostingLimits | None = None,
    ) -> None:
        self.clock = Clock(now)
        self._deliveries = Deliveries(
            Signed(signing_secret),
            Traffic(),
            answer_limit=answer_limit,
            retry_delays=retry_delays,
        )
        self._workspace = Workspace(
            team,
            self.clock,
            self._deliveries,
            bot_token,
            manifest or {},
            client_secret,
            app_token,
            posting_limits,
        )
        if app_token is not None:
            self._deliveries.connections = _connections(self._workspace)
        self._server: BaseWSGIServer | None = None
        self._thread: Thread | None = None

    @property
    def request_url(self) -> str | None:
        """Where commands, interactions and events are delivered over HTTP.

        Without one, a sandbox with an app token delivers them in Socket Mode.
        """
        return self._deliveries.signed.request_url

    @request_url.setter
    def request_url(self, url: str | None) -> None:
        self._deliveries.signed.request_url = url

    @property
    def suggestions(self) -> Mapping[str, Sequence[Suggestion]]:
        """What the page suggests to try first, by the member's locale or language."""
        return self._workspace.suggestions

    @suggestions.setter
    def suggestions(self, suggestions: Mapping[str, Sequence[Suggestion]]) -> None:
        self._workspace.suggestions = suggestions
        self._workspace.journal.note("suggested")

    @property
    def answer_limit(self) -> float:
        """How many real seconds the bot has for an answer."""
        return self._deliveries.answer_limit

    @answer_limit.setter
    def answer_limit(self, seconds: float) -> None:
        self._deliveries.answer_limit = seconds

    @property
    def url(self) -> str:
        """The address of the page, once started."""
        return self._workspace.base_url

    @property
    def api_url(self) -> str:
        """The base url for the bot's Web API client."""
        return f"{self.url}/api/"

    def start(self, port: int = 0) -> None:
        """Listen on a port, or on the next free one; 0 means any."""
        listening = _listen(port)
        self._deliveries.stopped.clear()
        self._workspace.journal.reopen()
        if self._deliveries.connections is not None:
            self._deliveries.connections.start(HOST)
        self._workspace.base_url = f"http://{HOST}:{listening.getsockname()[1]}"
        with listening:  # the server has a copy of it
            self._server = make_server(
                HOST,
                0,
                _serving(self._workspace),
                threaded=True,
                request_handler=_QuietHandler,
                fd=listening.fileno(),
            )
        self._thread = Thread(
            target=self._server.serve_forever, args=(_POLL_SECONDS,), name="sandbox", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Stop listening and retrying."""
        self._deliveries.stopped.set()
        self._workspace.journal.close()
        if self._deliveries.connections is not None:
            self._deliveries.connections.stop()
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()
            self._server = self._thread = None


class _QuietHandler(WSGIRequestHandler):
    """Leaves the log to errors: the traffic view shows the requests."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        logging.getLogger(__name__).debug("%s %s %s %s", self.command, self.path, code, size)


def _connections(workspace: Workspace) -> "Connections":
    """Loaded only where there is Socket Mode."""
    from sandbox.deliveries.connected import Connections

    return Connections(workspace.journal.note)


def _listen(port: int) -> socket.socket:
    tries = [port + step for step in range(PORTS_TRIED)] if port else [0]
    for candidate in tries:
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, candidate))
            listening.listen()
        except OSError:
            listening.close()
            if candidate == tries[-1]:
                raise
        else:
            return listening
    raise OSError("no port to try")


def _serving(workspace: Workspace) -> "WSGIApplication":
    """The application for one workspace, which each request finds in its environment."""
    app = _application()

    def serve(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        environ[WORKSPACE] = workspace
        return app(environ, start_response)

    return serve


@cache
def _application() -> Flask:
    """One for all sandboxes of a process: its routes take longer to prepare than all else."""
    app = Flask(__name__, static_folder=None)
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.before_request(_refuse_strangers)
    for blueprint in (web_api, acts, conditions, looks, pages, contents, consent):
        app.register_blueprint(blueprint)
    app.add_url_rule("/respond/<secret>", view_func=_respond, methods=["POST"])
    return app


def _refuse_strangers() -> None:
    """Only programs and pages of this machine may talk to the sandbox.

    A page on the internet could otherwise reach it through the visitor's browser: with its own name
    pointing at 127.0.0.1 (the Host header shows that), or directly (the Origin header does).
    """
    hosts = {"127.0.0.1", "localhost"}
    origin = request.headers.get("Origin")
    if urlsplit(f"//{request.host}").hostname not in hosts:
        abort(403)
    if origin is not None and origin != f"{request.scheme}://{request.host}":
        abort(403)


def _respond(secret: str) -> tuple[Response, int]:
    """Take an answer at a response url."""
    workspace: Workspace = request.environ[WORKSPACE]
    body = request.get_json(silent=True)
    try:
        if not isinstance(body, dict):
            raise Refused("invalid_payload")
        with workspace.lock:
            answered = (jsonify({"ok": True}), 200)
            reply(workspace, body, workspace.response_urls.use(secret))
    except Refused as refusal:
        is_about_url = refusal.code.endswith("_url")
        answered = (jsonify(refusal.as_answer()), 404 if is_about_url else 400)
    workspace.traffic.record(
        "to_sandbox",
        "response_url",
        request=request.get_data(as_text=True),
        status=answered[1],
        answer=answered[0].get_data(as_text=True),
        seconds=0.0,
    )
    return answered
