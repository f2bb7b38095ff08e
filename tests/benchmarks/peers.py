"""What the bot is compared with, and the Slack that it calls: `python -m ... NAME PORT`.

Each is served as `handlers.command_line.wiring` serves the bot.
"""

import json
import sys
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, request
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer
from slack_bolt import Ack, App
from slack_bolt.adapter.flask import SlackRequestHandler as FlaskRequestHandler
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_bolt.authorization import AuthorizeResult

from tests.benchmarks.load import SECRET
from tests.handlers.slack import user
from tests.payloads import TEAM

OWNER = "U000001"


def bare() -> WSGIApplication:
    """An answer, and nothing else."""
    return _constant(b"hello", "text/plain")


def slack() -> WSGIApplication:
    """A Slack that says yes to everything."""
    said = {"ok": True, "team_id": TEAM, "team": "Crowd", "bot_id": "B0", "user_id": "U0BOT"}
    body = {**said, "user": user(OWNER), "channel": "D0MARA", "ts": "1700000000.000001"}
    return _constant(json.dumps(body).encode(), "application/json")


def flagged() -> WSGIApplication:
    """Bolt's hello-world, which answers once the listener is done."""
    return SlackRequestHandler(_hello(process_before_response=True))


def in_flask() -> WSGIApplication:
    """The same behind Flask."""
    web, slack = Flask(__name__), FlaskRequestHandler(_hello(process_before_response=True))
    web.post("/slack/events")(lambda: slack.handle(request))
    return web


def default() -> WSGIApplication:
    """Bolt's hello-world as it comes, which looks every 10 ms whether the listener answered."""
    return SlackRequestHandler(_hello(process_before_response=False))


def main(name: str, port: str) -> None:
    MPServer(
        f"{__spec__.name}:{name}",
        address="127.0.0.1",
        port=int(port),
        interface=Interfaces.WSGI,
        factory=True,
        workers=1,
        log_level=LogLevels.error,
    ).serve()


def _hello(*, process_before_response: bool) -> App:
    app = App(
        authorize=lambda: AuthorizeResult(
            enterprise_id=None, team_id=TEAM, bot_token="xoxb-benchmark", bot_id="B0"
        ),
        signing_secret=SECRET,
        process_before_response=process_before_response,
    )

    @app.command("/goodturn")
    def hello(ack: Ack) -> None:
        ack("hello")

    return app


def _constant(body: bytes, content_type: str) -> WSGIApplication:
    headers = [("Content-Type", content_type), ("Content-Length", str(len(body)))]

    def answer(_environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", headers)
        return [body]

    return answer


if __name__ == "__main__":
    main(*sys.argv[1:])
