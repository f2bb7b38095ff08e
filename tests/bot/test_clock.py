"""Time is read in one place, aware and in UTC, and can be moved from outside."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import httpx
import pytest

from bot.clock import RemoteClock, SystemClock, utc_now


class Tower(HTTPServer):
    """Tells the hour that it was set to, over HTTP."""

    hour = "2026-11-03T09:00:00+01:00"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"


class _Telling(BaseHTTPRequestHandler):
    server: Tower

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"now": self.server.hour}).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def tower() -> Iterator[Tower]:
    with Tower(("127.0.0.1", 0), _Telling) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_the_present_is_aware_and_in_utc() -> None:
    assert utc_now().utcoffset() == timedelta(0)
    assert utc_now() - SystemClock().now() < timedelta(minutes=1)


def test_a_clock_moved_from_outside_is_read_each_time(tower: Tower) -> None:
    clock = RemoteClock(tower.url)
    assert clock.now() == datetime(2026, 11, 3, 8, 0, tzinfo=UTC)
    assert clock.now().tzinfo is UTC
    tower.hour = "2027-01-01T00:00:00+00:00"
    assert clock.now() == datetime(2027, 1, 1, tzinfo=UTC)


def test_a_clock_that_is_gone_says_so(tower: Tower) -> None:
    tower.shutdown()
    tower.server_close()
    with pytest.raises(httpx.HTTPError):
        RemoteClock(tower.url).now()
