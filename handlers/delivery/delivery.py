"""The only place that posts unasked, each message at most once, whatever kind it is of."""

from collections.abc import Collection, Sequence
from threading import Event

import structlog

from bot.clock import Clock
from bot.conflicts import tried_again
from bot.database import Reading, Transaction
from bot.delivery import hours, postings
from bot.delivery.agenda import Agenda, Due
from bot.delivery.tables import NUDGES, Table
from handlers.delivery.do_not_disturb import MOST_PEOPLE, quiet_until
from handlers.delivery.kinds import KINDS, Kind
from handlers.delivery.posting import NotNow, posting_client
from handlers.delivery.sender import Sender
from handlers.team.install import Installation

log = structlog.get_logger()

PER_ROUND = MOST_PEOPLE
"""How many messages of a kind go to one workspace before the others have their turn."""
CLAIMED_AT_ONCE = 10
"""How many are claimed in one go: so many become unclear at most when the process dies."""


class Delivery:
    """Sends what is due for one installation."""

    def __init__(
        self, installation: Installation, transaction: Transaction, reading: Reading, clock: Clock
    ) -> None:
        self._client = posting_client(installation.client)
        self._workspace_id = installation.workspace_id
        self._transaction = transaction
        self._clock = clock
        self._stopping = Event()
        self._sender = Sender(
            self._client, self._workspace_id, transaction, reading, clock, self._stopping
        )

    def stop(self) -> None:
        """End after the message that is under way; what was claimed besides is due again."""
        self._stopping.set()

    def deliver(self, agenda: Agenda) -> bool:
        """Send what is due, at most `PER_ROUND` of a kind; True when there may be more.

        Raises DatabaseUnreachable.
        """
        self._sender.settle_what_waits()
        if agenda.stale:
            self._give_up(agenda.stale)
        more = [self._deliver(kind, agenda.due.get(kind.table, ())) for kind in KINDS]
        return any(more)

    @tried_again
    def _give_up(self, stale: Sequence[Table]) -> None:
        now = self._clock.now()
        with self._transaction() as session:
            for table in stale:
                postings.give_up_stale(session, table, self._workspace_id, now)

    def _deliver(self, kind: Kind, due: Sequence[Due]) -> bool:
        # Where all are asleep, those who come after them may be awake.
        return self._send(kind, self._awake(self._at_work(kind, due))) and len(due) == PER_ROUND

    def _at_work(self, kind: Kind, due: Sequence[Due]) -> Sequence[Due]:
        """What may be sent within the hours of who gets it: these may have changed meanwhile."""
        waited = [one.id for one in due if one.has_waited]
        if kind.table is not NUDGES or not waited:
            return due
        now = self._clock.now()
        with self._transaction() as session:
            ready = hours.at_work(session, self._workspace_id, waited, now)
        return [one for one in due if not one.has_waited or one.id in ready]

    def _awake(self, due: Collection[Due]) -> set[int]:
        """What disturbs nobody who wants quiet; the nudges of these are put off until they don't.

        Nothing where Slack wants us to wait.
        """
        people = [one.disturbs for one in due if one.disturbs is not None]
        now = self._clock.now()
        try:
            until = quiet_until(self._client, people, now) if people else {}
        except NotNow as later:
            with self._transaction() as session:
                postings.rest(session, self._workspace_id, now + later.after)
            return set()
        asleep = {
            one.id: until[one.disturbs] for one in due if one.disturbs and one.disturbs in until
        }
        if asleep:
            with self._transaction() as session:
                postings.wait_until_awake(session, self._workspace_id, asleep)
        return {one.id for one in due} - asleep.keys()

    def _send(self, kind: Kind, waiting: set[int]) -> bool:
        """Claim and send a few at a time; False where others have the rest, or all has to wait."""
        while waiting:
            if self._stopping.is_set():
                return False
            claimed = self._claim(kind.table, waiting)
            if not claimed:
                return False
            self._sender.send(kind, claimed)
            waiting = waiting.difference(claimed)
        return True

    @tried_again
    def _claim(self, table: Table, waiting: Collection[int]) -> Sequence[int]:
        now = self._clock.now()
        with self._transaction() as session:
            return postings.claim(session, table, self._workspace_id, now, CLAIMED_AT_ONCE, waiting)
