"""One workspace's turn, each time that the clock ticks: plan a batch, post a batch."""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.campaigns import ahead as campaigns_ahead
from bot.campaigns import running
from bot.clock import Clock
from bot.conflicts import tried_again
from bot.database import DatabaseUnreachable, Reading, Session, Transaction
from bot.delivery import agenda, ahead
from bot.logs import Seldom
from bot.nudges import planning
from bot.people import touches
from bot.reminders import batches
from bot.summaries import plans
from bot.team import members
from handlers.delivery.delivery import PER_ROUND, Delivery
from handlers.team.install import Installation

log = structlog.get_logger()

_One = Callable[[Session, int, int, datetime], None]
"""What is done for one row of a workspace, by its id."""
SET_BACK = timedelta(minutes=1)
"""A clock that is corrected by less than this keeps nobody waiting."""


class Turn:
    """Plans and posts for one installation."""

    def __init__(
        self, installation: Installation, transaction: Transaction, reading: Reading, clock: Clock
    ) -> None:
        self._workspace_id = installation.workspace_id
        self._transaction = transaction
        self._reading = reading
        self._clock = clock
        self._delivery = Delivery(installation, transaction, reading, clock)
        self._seldom = Seldom(60)
        self._latest: datetime | None = None

    def take(self) -> bool:
        """Do what is due, up to a batch of each kind; True when there is more."""
        now = self._clock.now()
        # By what clock went the process before this one?
        if self._latest is None or now < self._latest - SET_BACK:
            self._bring_forward(now)
        self._latest = now
        more = self._plan(now)
        with self._reading() as session:
            waiting = agenda.look(session, self._workspace_id, now, PER_ROUND)
        return self._delivery.deliver(waiting) or more

    def stop(self) -> None:
        """Send nothing more; what is due keeps."""
        self._delivery.stop()

    @tried_again
    def _bring_forward(self, now: datetime) -> None:
        """Let nothing wait for what a clock that was ahead wrote."""
        with self._transaction() as session:
            plans.bring_forward(session, self._workspace_id, now)
            members.bring_forward(session, self._workspace_id, now)
            touches.bring_forward(session, self._workspace_id, now.date())
            batches.bring_forward(session, self._workspace_id, now.date())
            ahead.bring_forward(session, self._workspace_id, now)
            campaigns_ahead.bring_forward(session, self._workspace_id, now)

    def _plan(self, now: datetime) -> bool:
        """Whether more is to be planned."""
        try:
            return self._plan_together(now)
        except DatabaseUnreachable:
            raise
        except Exception as error:
            if self._seldom.is_time():
                log.error("planning_failed", workspace_id=self._workspace_id, exc_info=error)
            self._plan_one_by_one(now)
            return False

    @tried_again
    def _plan_together(self, now: datetime) -> bool:
        with self._transaction() as session:
            plans.plan_due(session, self._workspace_id, now)
            looked_at = planning.plan_due(session, self._workspace_id, now)
            running.plan_due(session, self._workspace_id, now)
        return looked_at == planning.MEMBERS_AT_ONCE

    def _plan_one_by_one(self, now: datetime) -> None:
        """One member's trouble must not keep the others waiting: they are skipped for the day.

        Nor must a campaign's.
        """
        with self._transaction() as session:
            due = planning.due_members(session, self._workspace_id, now)
            campaigns = running.due(session, self._workspace_id, now)
        for member_id in due:
            self._plan_alone(planning.plan_one, planning.skip, now, member_id=member_id)
        for campaign_id in campaigns:
            self._plan_alone(running.plan_one, running.skip, now, campaign_id=campaign_id)

    def _plan_alone(self, plan: _One, skip: _One, now: datetime, **which: int) -> None:
        """Plan for one, or leave it out for a while where that fails."""
        (row_id,) = which.values()
        try:
            with self._transaction() as session:
                plan(session, self._workspace_id, row_id, now)
        except DatabaseUnreachable:
            raise
        except Exception as error:
            log.error("planning_failed", **which, exc_info=error)
            with self._transaction() as session:
                skip(session, self._workspace_id, row_id, now)
