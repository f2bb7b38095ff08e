"""The only place that posts unasked: nudges, summaries and notices, each at most once."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from threading import Event

import structlog

import bot.nudges.shown
import messages.delivery.notices
import messages.nudges.shown
import messages.summaries.months
from bot.clock import Clock
from bot.database import Transaction
from bot.delivery import barriers, postings
from bot.delivery.postings import (
    NUDGES,
    SUMMARIES,
    DueNudge,
    Failed,
    Outcome,
    Posted,
    PutOff,
    Table,
    Unclear,
)
from bot.nudges.shown import Nudge
from bot.summaries import months
from bot.vocabulary import Barrier
from handlers.delivery.do_not_disturb import MOST_PEOPLE, quiet_until
from handlers.delivery.posting import (
    TRY_AGAIN_AFTER,
    NotNow,
    Outgoing,
    Refused,
    post,
    posting_client,
)
from handlers.team.install import Installation
from messages.catalogue import texts_for
from messages.reader import Reader

log = structlog.get_logger()

PER_ROUND = MOST_PEOPLE
"""How many messages of a kind go to one workspace before the others have their turn."""
CLAIMED_AT_ONCE = 10
"""How many are claimed in one go: so many become unclear at most when the process dies."""
WAIT_FOR_INVITATION = timedelta(hours=1)
"""How long a summary waits before it looks again whether the bot was invited."""
WAIT_FOR_SOMEBODY = timedelta(days=1)
"""How long to wait for an admin to tell, or for an app to be let in again."""
_NOT_INVITED = frozenset({"not_in_channel", "channel_not_found"})
_OUT_OF_REACH = {
    "cannot_dm_bot": Barrier.REFUSED,
    "channel_not_found": Barrier.REFUSED,
    "is_archived": Barrier.REFUSED,
    "messages_tab_disabled": Barrier.MESSAGES_OFF,
    "not_in_channel": Barrier.REFUSED,
    "restricted_action": Barrier.REFUSED,
    "user_disabled": Barrier.LEFT,
    "user_not_found": Barrier.LEFT,
    "user_not_visible": Barrier.LEFT,
}
"""Answers that concern one member for good (docs/slack.md)."""
_SHUT_OUT = frozenset(
    {
        "account_inactive",
        "ekm_access_denied",
        "invalid_auth",
        "not_authed",
        "org_login_required",
        "team_access_not_granted",
        "token_expired",
        "token_revoked",
    }
)
"""Answers that concern the whole app in the workspace (docs/slack.md)."""


class Delivery:
    """Sends what is due for one installation."""

    def __init__(self, installation: Installation, transaction: Transaction, clock: Clock) -> None:
        self._client = posting_client(installation.client)
        self._workspace_id = installation.workspace_id
        self._transaction = transaction
        self._clock = clock
        self._stopping = Event()

    def stop(self) -> None:
        """End after the message that is under way; what was claimed besides is due again."""
        self._stopping.set()

    def deliver(self, table: Table) -> bool:
        """Send what is due of one kind, at most `PER_ROUND`; True when there may be more."""
        return self._deliver_nudges() if table is NUDGES else self._deliver_each(table, None)

    def _deliver_nudges(self) -> bool:
        now = self._clock.now()
        with self._transaction() as session:
            postings.give_up_stale(session, NUDGES, self._workspace_id, now)
            due = postings.due_nudges(session, self._workspace_id, now, PER_ROUND)
        awake = self._awake(due, now) if due else []
        # Where all are asleep, those who come after them may be awake.
        goes_on = not awake or self._deliver_each(NUDGES, awake)
        return goes_on and len(due) == PER_ROUND

    def _awake(self, due: Collection[DueNudge], now: datetime) -> list[int]:
        """The nudges whose members may be disturbed; the others are put off until they may."""
        try:
            until = quiet_until(self._client, [nudge.slack_user_id for nudge in due], now)
        except NotNow as later:
            with self._transaction() as session:
                postings.rest(session, self._workspace_id, now + later.after)
            return []
        with self._transaction() as session:
            for nudge in due:
                if nudge.slack_user_id in until:
                    woken_at = until[nudge.slack_user_id]
                    postings.wait_until_awake(session, self._workspace_id, nudge.id, woken_at)
        return [nudge.id for nudge in due if nudge.slack_user_id not in until]

    def _deliver_each(self, table: Table, among: Collection[int] | None) -> bool:
        """Claim and send a few at a time; False when nothing is left, or Slack wants us to wait."""
        for _ in range(PER_ROUND // CLAIMED_AT_ONCE):
            if self._stopping.is_set():
                return False
            claimed = self._claim(table, among)
            if not claimed:
                return False
            self._send_all(table, claimed)
        return True

    def _claim(self, table: Table, among: Collection[int] | None) -> Sequence[int]:
        now = self._clock.now()
        with self._transaction() as session:
            if table is not NUDGES:
                postings.give_up_stale(session, table, self._workspace_id, now)
            elif postings.is_resting(session, self._workspace_id, now):
                return []
            return postings.claim(session, table, self._workspace_id, now, CLAIMED_AT_ONCE, among)

    def _send_all(self, table: Table, claimed: Sequence[int]) -> None:
        """Send one after the other, and write down what came of them."""
        shown = self._shown(claimed) if table is NUDGES else {}
        outcomes: dict[int, Outcome] = {}
        waits: PutOff | None = None
        for row_id in claimed:
            if self._stopping.is_set():
                waits = waits or PutOff(self._clock.now())
            outcome = outcomes[row_id] = waits or self._send(table, row_id, shown.get(row_id))
            if isinstance(outcome, PutOff) and outcome.rests:
                # What Slack asks of one message, it asks of all that come after it.
                waits = outcome
        self._settle(table, outcomes)

    def _settle(self, table: Table, outcomes: Mapping[int, Outcome]) -> None:
        """Together, which is quick; one by one where that fails, so that a row costs no other."""
        try:
            with self._transaction() as session:
                postings.settle(session, table, self._workspace_id, outcomes)
        except Exception as failed:
            log.warning("settling_failed", ids=list(outcomes), exc_info=failed)
            for row_id, outcome in outcomes.items():
                self._settle_one(table, row_id, outcome)

    def _settle_one(self, table: Table, row_id: int, outcome: Outcome) -> None:
        try:
            with self._transaction() as session:
                postings.settle(session, table, self._workspace_id, {row_id: outcome})
        except Exception as failed:
            # It stays claimed until it is taken for unclear, and is never sent again.
            log.error("settling_failed", kind=table.__tablename__, id=row_id, exc_info=failed)

    def _shown(self, claimed: Sequence[int]) -> Mapping[int, Nudge]:
        """The nudges as they stand, read together; none where one of them can't be read."""
        now = self._clock.now()
        try:
            with self._transaction() as session:
                return bot.nudges.shown.show_all(session, self._workspace_id, claimed, now)
        except Exception as error:
            # Then each is read by itself, so that the others don't wait for that one.
            log.error("reading_failed", ids=claimed, exc_info=error)
            return {}

    def _send(self, table: Table, row_id: int, shown: Nudge | None) -> Outcome:
        now = self._clock.now()
        try:
            outgoing = self._drawn(table, row_id, shown, now)
        except Exception as error:
            # Drawing failed, so nothing was sent; the others must not wait for it.
            log.error("drawing_failed", kind=table.__tablename__, id=row_id, exc_info=error)
            return PutOff(now + TRY_AGAIN_AFTER)
        if outgoing is None:
            log.warning("nobody_to_tell", kind=table.__tablename__, id=row_id)
            return PutOff(now + WAIT_FOR_SOMEBODY)
        try:
            return Posted(*post(self._client, outgoing))
        except NotNow as later:
            return PutOff(now + later.after, rests=True)
        except Refused as refused:
            return self._refused(table, row_id, str(refused), now)
        except Exception as error:
            # Whatever else went wrong, Slack may have the message by now.
            log.warning("posting_unclear", kind=table.__tablename__, id=row_id, error=str(error))
            return Unclear(str(error))

    def _refused(self, table: Table, row_id: int, code: str, now: datetime) -> Outcome:
        """What a refusal means for the row, and for the member or the workspace behind it."""
        log.error("posting_refused", kind=table.__tablename__, id=row_id, error=code)
        if code in _SHUT_OUT:
            return PutOff(now + WAIT_FOR_SOMEBODY, rests=True)
        if table is SUMMARIES and code in _NOT_INVITED:
            return PutOff(now + WAIT_FOR_INVITATION)
        if table is NUDGES and code in _OUT_OF_REACH:
            barrier = _OUT_OF_REACH[code]
            self._lose(row_id, barrier, now)
            if barrier is Barrier.MESSAGES_OFF:
                return PutOff(now + WAIT_FOR_SOMEBODY, rests=True)
        return Failed(code)

    def _lose(self, row_id: int, barrier: Barrier, now: datetime) -> None:
        try:
            with self._transaction() as session:
                barriers.lose(session, self._workspace_id, row_id, barrier, now)
        except Exception as failed:
            # The next nudge of the member will be refused as well, and this tried again.
            log.error("losing_failed", id=row_id, exc_info=failed)

    def _drawn(
        self, table: Table, row_id: int, shown: Nudge | None, now: datetime
    ) -> Outgoing | None:
        """The message as it is true now, and whom it goes to; None while there is nobody."""
        if table is NUDGES:
            return self._nudge(row_id, shown, now)
        return self._summary(row_id) if table is SUMMARIES else self._notice(row_id)

    def _nudge(self, row_id: int, nudge: Nudge | None, now: datetime) -> Outgoing:
        if nudge is None:
            with self._transaction() as session:
                nudge = bot.nudges.shown.show(session, self._workspace_id, row_id, now)
        message = messages.nudges.shown.drawn(Reader.at(now, nudge.member), nudge)
        return Outgoing(nudge.member.slack_user_id, message)

    def _summary(self, row_id: int) -> Outgoing | None:
        with self._transaction() as session:
            posting = months.posting(session, self._workspace_id, row_id)
        if posting is None:
            return None
        message = messages.summaries.months.drawn(texts_for(posting.locale), posting.summary)
        return Outgoing(posting.channel, message)

    def _notice(self, row_id: int) -> Outgoing | None:
        with self._transaction() as session:
            notice = barriers.notice(session, self._workspace_id, row_id)
        channel = notice.admin.slack_user_id if notice.admin else notice.channel
        if channel is None:
            return None
        locale = notice.admin.locale if notice.admin else notice.locale
        return Outgoing(channel, messages.delivery.notices.drawn(texts_for(locale), notice))
