"""Starting and stopping a sandbox."""

import socket
from urllib.parse import urlsplit

import pytest

from sandbox import Sandbox
from sandbox.example.team import team
from tests.sandbox.conftest import NOON


def test_once_stopped_nobody_listens() -> None:
    box = Sandbox(team(), signing_secret="s", bot_token="xoxb-s", now=NOON)
    box.start()
    port = urlsplit(box.url).port
    assert port is not None
    socket.create_connection(("127.0.0.1", port)).close()
    box.stop()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))
