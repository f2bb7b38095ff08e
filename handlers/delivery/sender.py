"""Messages that were claimed together: drawn, sent one after the other, and their fates settled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Event

import structlog
from slack_sdk import WebClient

from bot.clock import Clock
from bot.conflicts import tried_again
from bot.database import DatabaseUnreachable, Reading, Transaction
from bot.delivery import postings
from bot.delivery.fates import Arrived, Failed, Fate, MayHaveArrived, PutOff
from handlers.delivery.kinds import Attempt, Kind
from handlers.delivery.posting import TRY_AGAIN_AFTER, NotNow, Outgoing, Refused, post
from handlers.delivery.refused import WAIT_FOR_SOMEBODY, Refusal

log = structlog.get_logger()


@dataclass(frozen=True)
class Sender:
    """Sends what was claimed for one workspace, until it is told that it is `stopping`.

    `unsettled` is what became of messages while the database was away.
    """

    client: WebClient
    workspace_id: int
    transaction: Transaction
    reading: Reading
    clock: Clock
    stopping: Event
    unsettled: dict[Kind, dict[int, Fate]] = field(default_factory=dict)

    def settle_what_waits(self) -> None:
        """Write down what could not be before. Raises DatabaseUnreachable."""
        for kind in list(self.unsettled):
            self._settle(kind, self.unsettled.pop(kind))

    def send(self, kind: Kind, claimed: Sequence[int]) -> None:
        """Send the messages in these rows, and write down what became of them.

        Raises DatabaseUnreachable; what became of them waits then for `settle_what_waits`.
        """
        drawn = self._draw(kind, claimed)
        fates: dict[int, Fate] = {}
        waits: PutOff | None = None
        for row_id in claimed:
            if self.stopping.is_set():
                waits = waits or PutOff(self.clock.now())
            fate = fates[row_id] = waits or self._send(kind, row_id, drawn[row_id])
            if isinstance(fate, PutOff) and fate.rests:
                # What Slack asks of one message, it asks of all that come after it.
                waits = fate
        self._settle(kind, fates)

    def _draw(self, kind: Kind, row_ids: Sequence[int]) -> Mapping[int, Outgoing | PutOff]:
        """Each message, or until when it waits because there is nobody to get it, or no way to."""
        now = self.clock.now()
        try:
            drawn = kind.draw(self.reading, self.workspace_id, row_ids, now)
        except DatabaseUnreachable:
            return dict.fromkeys(row_ids, PutOff(now))
        except Exception as error:
            log.error("drawing_failed", kind=_name(kind), ids=row_ids, exc_info=error)
            return self._draw_one_by_one(kind, row_ids, now)
        alone = [row_id for row_id in row_ids if row_id not in drawn]
        if alone:
            log.warning("nobody_to_tell", kind=_name(kind), ids=alone)
        return {**drawn, **dict.fromkeys(alone, PutOff(now + WAIT_FOR_SOMEBODY))}

    def _draw_one_by_one(
        self, kind: Kind, row_ids: Sequence[int], now: datetime
    ) -> Mapping[int, Outgoing | PutOff]:
        """So that the others don't wait for the one that can't be drawn."""
        if len(row_ids) == 1:
            return {row_ids[0]: PutOff(now + TRY_AGAIN_AFTER)}
        return {row_id: self._draw(kind, [row_id])[row_id] for row_id in row_ids}

    def _send(self, kind: Kind, row_id: int, drawn: Outgoing | PutOff) -> Fate:
        if isinstance(drawn, PutOff):
            return drawn
        now = self.clock.now()
        try:
            return Arrived(*post(self.client, drawn))
        except NotNow as later:
            return PutOff(now + later.after, rests=True)
        except Refused as refused:
            attempt = Attempt(self.workspace_id, row_id, drawn.channel)
            return self._refused(kind, attempt, str(refused), now)
        except Exception as error:
            # Whatever else went wrong, Slack may have the message by now.
            log.warning("posting_unclear", kind=_name(kind), id=row_id, error=str(error))
            return MayHaveArrived(str(error))

    def _refused(self, kind: Kind, attempt: Attempt, code: str, now: datetime) -> Fate:
        log.error("posting_refused", kind=_name(kind), id=attempt.row_id, error=code)
        refusal = kind.refusal(code)
        self._note(kind, attempt, refusal, now)
        if refusal.wait is None:
            return Failed(code)
        return PutOff(now + refusal.wait, refusal.rests)

    def _note(self, kind: Kind, attempt: Attempt, refusal: Refusal, now: datetime) -> None:
        try:
            with self.transaction() as session:
                kind.note(session, attempt, refusal, now)
        # The next message to the same place will be refused as well, and this tried again.
        except DatabaseUnreachable:
            pass
        except Exception as failed:
            log.error("noting_failed", kind=_name(kind), id=attempt.row_id, exc_info=failed)

    def _settle(self, kind: Kind, fates: Mapping[int, Fate]) -> None:
        """Together, which is quick; one by one where that fails, so that a row costs no other."""
        try:
            self._write(kind, fates)
        except DatabaseUnreachable:
            self.unsettled.setdefault(kind, {}).update(fates)
            raise
        except Exception as failed:
            # A row that fails by itself stays claimed until it is taken for unclear.
            log.error("settling_failed", kind=_name(kind), ids=list(fates), exc_info=failed)
            if len(fates) > 1:
                for row_id, fate in fates.items():
                    self._settle(kind, {row_id: fate})

    @tried_again
    def _write(self, kind: Kind, fates: Mapping[int, Fate]) -> None:
        with self.transaction() as session:
            postings.settle(session, kind.table, self.workspace_id, fates)


def _name(kind: Kind) -> str:
    return str(kind.table.__tablename__)
