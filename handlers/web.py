"""The WSGI app: Slack's endpoint and a health check."""

from http import HTTPStatus

from flask import Flask, Response, abort, request
from slack_bolt import App
from slack_bolt.adapter.flask import SlackRequestHandler

from bot.database import Transaction
from bot.team import workspaces

SLACK_PATH = "/slack/events"
HEALTH_PATH = "/health"
LARGEST_REQUEST = 1024 * 1024
"""Bytes. Slack's own limit for a dialog is 250 kB."""


def create(app: App, transaction: Transaction, workspace_id: int) -> Flask:
    """Serve Slack's requests to `app`."""
    web = Flask(__name__)
    web.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    slack = SlackRequestHandler(app)

    @web.post(SLACK_PATH)
    def from_slack() -> Response:
        # Bolt answers a timestamp that is no number with 500, not 401.
        if not request.headers.get("X-Slack-Request-Timestamp", "").isdecimal():
            abort(HTTPStatus.UNAUTHORIZED)
        return slack.handle(request)

    @web.get(HEALTH_PATH)
    def health() -> dict[str, str]:
        """Answers once the database does."""
        with transaction() as session:
            workspaces.find(session, workspace_id)
        return {"status": "ok"}

    return web
