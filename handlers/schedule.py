"""The clock's handler: one job that plans what is due and delivers it."""

import logging

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from bot import nudges, summaries
from bot.clock import Clock
from bot.database import Transaction
from bot.postings import NUDGES, SUMMARIES
from handlers.delivery import Delivery
from handlers.install import Installation

log = structlog.get_logger()


def start(
    installation: Installation, transaction: Transaction, clock: Clock, tick_seconds: float
) -> BackgroundScheduler:
    """Tick in the background. What is due lives in rows, so a missed tick costs nothing."""
    delivery = Delivery(installation, transaction, clock)

    def run() -> None:
        tick(installation, transaction, clock, delivery)

    # A tick that is skipped because the one before still works is no cause for a warning.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
    scheduler = BackgroundScheduler(timezone="UTC")
    scheduler.add_job(run, "interval", seconds=tick_seconds, max_instances=1, coalesce=True)
    scheduler.start()
    return scheduler


def tick(
    installation: Installation, transaction: Transaction, clock: Clock, delivery: Delivery
) -> None:
    """Plan and deliver once."""
    now, workspace_id = clock.now(), installation.workspace_id
    with transaction() as session:
        due = nudges.due_members(session, workspace_id, now)
    for member_id in due:
        try:
            with transaction() as session:
                nudges.plan(session, member_id, now)
        except Exception as error:
            # One member's trouble must not keep the others waiting.
            log.error("planning_failed", member_id=member_id, exc_info=error)
            with transaction() as session:
                nudges.skip(session, member_id, now)
    with transaction() as session:
        summaries.plan_due(session, workspace_id, now)
    delivery.deliver(NUDGES)
    delivery.deliver(SUMMARIES)
