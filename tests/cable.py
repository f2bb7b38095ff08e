"""A cable to a PostgreSQL server, which tests pull out and plug in again."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto

from sqlalchemy import make_url

HOST = "127.0.0.1"
CHUNK = 65536


class State(Enum):
    """How the cable is."""

    PLUGGED_IN = auto()
    PULLED_OUT = auto()
    """Connections end, and new ones are refused."""
    SWALLOWING = auto()
    """Whatever is sent arrives nowhere, and nothing comes back."""


class Cable:
    """Carries what is sent to its port of this machine to the server's socket, and back."""

    def __init__(self, url: str) -> None:
        self._server = f"{make_url(url).query['host']}/.s.PGSQL.5432"
        self._carried: list[socket.socket] = []
        self._state = State.PLUGGED_IN
        self._listening = _listen(0)
        self.port: int = self._listening.getsockname()[1]
        self._start()

    def url(self, url: str) -> str:
        """The address of a database on the server, through the cable."""
        return f"postgresql://postgres@{HOST}:{self.port}/{make_url(url).database}"

    def pull_out(self) -> None:
        self._state = State.PULLED_OUT
        # Whoever waits in accept keeps the port otherwise.
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._cut()

    def swallow(self) -> None:
        self._state = State.SWALLOWING

    def plug_in(self) -> None:
        if self._state is State.PULLED_OUT:
            self._listening = _listen(self.port)
            self._start()
        self._state = State.PLUGGED_IN
        self._cut()

    def _cut(self) -> None:
        carried, self._carried = self._carried, []
        for end in carried:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _start(self) -> None:
        threading.Thread(target=self._accept, args=(self._listening,), daemon=True).start()

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                near, _ = listening.accept()
            except OSError:
                return
            self._carried.append(near)
            if self._state is State.PLUGGED_IN:
                far = socket.socket(socket.AF_UNIX)
                far.connect(self._server)
                self._carried.append(far)
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while said := one.recv(CHUNK):
                if self._state is State.PLUGGED_IN:
                    other.sendall(said)
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


@contextmanager
def laid_to(url: str) -> Iterator[Cable]:
    """A cable to the server at `url`, gone when the block ends."""
    cable = Cable(url)
    try:
        yield cable
    finally:
        if cable._state is not State.PULLED_OUT:
            cable.pull_out()


def _listen(port: int) -> socket.socket:
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((HOST, port))
    listening.listen(64)
    return listening
