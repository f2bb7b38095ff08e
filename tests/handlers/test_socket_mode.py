"""What slack-sdk does for us in Socket Mode, whose earlier version lost long answers."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue
from threading import Thread
from typing import Any

from flask import jsonify
from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.models.views import ViewState
from websockets.sync.server import ServerConnection, serve

from tests import payloads
from tests.handlers.slack import FakeSlack

PATIENCE_SECONDS = 10
COMMAND = {
    "type": "slash_commands",
    "envelope_id": "envelope-1",
    "accepts_response_payload": True,
    "payload": payloads.command("U0MARA", "", "http://127.0.0.1:9") | {"command": "/long"},
}


def test_an_answer_of_seventy_kilobytes_goes_out(app: App, slack: FakeSlack) -> None:
    @app.command("/long")
    def answer(ack: Ack) -> None:
        ack(text="é" * 70_000)

    with _slacks_end() as (url, received):
        opened = {"ok": True, "url": url}
        slack.answers["apps.connections.open"] = [lambda: jsonify(opened)]
        handler = SocketModeHandler(app, "xapp-tests", web_client=app.client)
        handler.connect()  # type: ignore[no-untyped-call]
        answered = received.get(timeout=PATIENCE_SECONDS)
        handler.close()  # type: ignore[no-untyped-call]
    assert answered["envelope_id"] == "envelope-1"
    assert answered["payload"]["text"] == "é" * 70_000


def test_the_state_of_a_dialog_with_a_moment_and_a_rich_text_is_read() -> None:
    rich = {"type": "rich_text", "elements": []}
    state = ViewState(
        values={
            "when": {"at": {"type": "datetimepicker", "selected_date_time": 1793000000}},
            "note": {"words": {"type": "rich_text_input", "rich_text_value": rich}},
        }
    )
    assert state.values["when"]["at"].selected_date_time == 1793000000
    assert state.values["note"]["words"].rich_text_value == rich


@contextmanager
def _slacks_end() -> Iterator[tuple[str, "Queue[dict[str, Any]]"]]:
    """A websocket that sends one command to whoever connects, and keeps the answer."""
    received: Queue[dict[str, Any]] = Queue()

    def converse(connection: ServerConnection) -> None:
        connection.send(json.dumps({"type": "hello", "num_connections": 1}))
        connection.send(json.dumps(COMMAND))
        for answer in connection:
            received.put(json.loads(answer))

    with serve(converse, "127.0.0.1", 0, max_size=None) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"ws://127.0.0.1:{server.socket.getsockname()[1]}", received
        finally:
            server.shutdown()
            thread.join()
