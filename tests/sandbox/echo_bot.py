"""A small bot for the sandbox's tests: it keeps what it gets and answers as a test tells it."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

import httpx
from flask import Flask, Response, request

from sandbox.trusted import certificates

SIGNING_SECRET = "sandbox-tests"
BOT_TOKEN = "xoxb-sandbox-tests"


@dataclass
class Received:
    """A request that the bot got."""

    headers: dict[str, str]
    body: str
    content: dict[str, Any]


Answer = Callable[[Received], Any]


@dataclass
class EchoBot:
    """Answers every request by `answer`, which may call the Web API in between."""

    answer: Answer = lambda _: ""
    received: list[Received] = field(default_factory=list)
    api_url: str = ""

    def calls(self, method: str, **arguments: Any) -> dict[str, Any]:
        """Call the sandbox's Web API with the right token."""
        response = httpx.post(
            self.api_url + method,
            json=arguments,
            headers={"Authorization": f"Bearer {BOT_TOKEN}"},
            trust_env=False,
            verify=certificates(),
        )
        answer: dict[str, Any] = response.json()
        return answer

    @property
    def last(self) -> dict[str, Any]:
        """What the newest request said."""
        return self.received[-1].content

    def application(self) -> Flask:
        """The bot's endpoint."""
        app = Flask("echo-bot")
        app.add_url_rule("/slack/events", view_func=self._receive, methods=["POST"])
        return app

    def _receive(self) -> Response | Any:
        body = request.get_data(as_text=True)
        received = Received(dict(request.headers), body, _content(body))
        self.received.append(received)
        return self.answer(received)


def _content(body: str) -> dict[str, Any]:
    if body.startswith("{"):
        content: dict[str, Any] = json.loads(body)
        return content
    form = {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}
    if "payload" in form:
        payload: dict[str, Any] = json.loads(form["payload"])
        return payload
    return dict(form)
