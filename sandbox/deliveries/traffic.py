"""A record of every request between the bot and the sandbox, without its secrets."""

import json
import re
from collections import deque
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import Any, Literal
from urllib.parse import parse_qs

from sandbox.wire import Json

KEPT = 500
_SECRET = re.compile(r"xox[a-z]-[\w-]+|xapp-[\w-]+|(?<=/respond/)[\w-]+|(?<=ticket=)[\w-]+")

Direction = Literal["to_bot", "to_sandbox"]


@dataclass(frozen=True)
class Exchange:
    """One request and its answer. `at` is real time, since it is about machines."""

    number: int
    at: str
    direction: Direction
    what: str
    request: str
    status: int | None
    answer: str
    milliseconds: float
    headers: dict[str, str]


class Traffic:
    """The latest exchanges, oldest first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._count = 0
        self._kept: deque[Exchange] = deque(maxlen=KEPT)

    def record(
        self,
        direction: Direction,
        what: str,
        *,
        request: str,
        status: int | None,
        answer: str,
        seconds: float,
        headers: dict[str, str] | None = None,
    ) -> None:
        """Keep an exchange as it came; most are never looked at."""
        with self._lock:
            self._count += 1
            self._kept.append(
                Exchange(
                    number=self._count,
                    at=datetime.now(UTC).isoformat(),
                    direction=direction,
                    what=what,
                    request=request,
                    status=status,
                    answer=answer,
                    milliseconds=round(seconds * 1000, 1),
                    headers=headers or {},
                )
            )

    def as_json(self) -> list[Json]:
        """All that is kept, for the control API: forms and JSON decoded, tokens left out."""
        with self._lock:
            kept = list(self._kept)
        return [_drawn(exchange) for exchange in kept]


def _drawn(exchange: Exchange) -> Json:
    return asdict(exchange) | {
        "what": _SECRET.sub("…", exchange.what),
        "request": _readable(_SECRET.sub("…", exchange.request)),
        "answer": _readable(_SECRET.sub("…", exchange.answer)),
    }


def _readable(body: str) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        pass
    fields = {name: values[0] for name, values in parse_qs(body).items()}
    if not fields:
        return body
    return {name: _readable_payload(name, value) for name, value in fields.items()}


def _readable_payload(name: str, value: str) -> Any:
    if name in ("payload", "blocks", "view"):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
