"""Brings what members do to the bot, in the way that the app has chosen."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from threading import Event, Thread
from typing import TYPE_CHECKING, Protocol

from sandbox.deliveries.answers import Answer, Delivery, Kind, NotAnswered, Written
from sandbox.deliveries.signed import Signed
from sandbox.deliveries.traffic import Traffic
from sandbox.wire import Json

if TYPE_CHECKING:
    from sandbox.deliveries.connected import Connections

ANSWER_LIMIT = 3.0
RETRY_DELAYS = (0.0, 60.0, 300.0)


class Way(Protocol):
    """How deliveries reach the bot."""

    def written(self, delivery: Delivery) -> Written: ...

    def carry(self, delivery: Delivery, written: Written, within: float) -> Answer: ...


@dataclass
class Deliveries:
    """Sends within Slack's time limit: to the request url if there is one, else in Socket Mode."""

    signed: Signed
    traffic: Traffic
    connections: "Connections | None" = None
    answer_limit: float = ANSWER_LIMIT
    retry_delays: Sequence[float] = RETRY_DELAYS
    stopped: Event = field(default_factory=Event)

    def send_command(self, what: str, payload: Json) -> Answer:
        """Deliver a command. Raises NotAnswered."""
        return self._send(what, Delivery(Kind.COMMAND, payload))

    def send_interaction(self, what: str, payload: Json) -> Answer:
        """Deliver an interaction. Raises NotAnswered."""
        return self._send(what, Delivery(Kind.INTERACTION, payload))

    def send_event(self, envelope: Json) -> bool:
        """Deliver an event; whether the first try succeeded. Further tries come on their own."""
        what = f"event {envelope['event']['type']}"
        delivery = Delivery(Kind.EVENT, envelope)
        reason = self._try_event(what, delivery)
        if reason is None:
            return True
        Thread(target=self._retry_event, args=(what, delivery, reason), daemon=True).start()
        return False

    def _retry_event(self, what: str, delivery: Delivery, reason: str) -> None:
        for number, delay in enumerate(self.retry_delays, start=1):
            if self.stopped.wait(delay):
                return
            again = replace(delivery, attempt=number, reason=reason)
            outcome = self._try_event(what, again)
            if outcome is None:
                return
            reason = outcome

    def _try_event(self, what: str, delivery: Delivery) -> str | None:
        """None when the bot took the event, else Slack's reason for trying again."""
        try:
            self._send(what, delivery)
        except NotAnswered as failure:
            return failure.reason
        return None

    def _send(self, what: str, delivery: Delivery) -> Answer:
        way = self._way()
        written = way.written(delivery)
        started = time.monotonic()
        answer = way.carry(delivery, written, self.answer_limit)
        self.traffic.record(
            "to_bot",
            what,
            request=written.body,
            status=answer.status,
            answer=answer.body,
            seconds=time.monotonic() - started,
            headers=dict(written.headers),
        )
        if answer.failure is not None:
            raise answer.failure
        return answer

    def _way(self) -> Way:
        if self.signed.request_url is None and self.connections is not None:
            return self.connections
        return self.signed
