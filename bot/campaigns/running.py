"""What a running campaign does by itself: messages to owners on their days, and its end."""

from datetime import datetime

from sqlmodel import Session


def plan_due(session: Session, workspace_id: int, now: datetime) -> None:
    """Plan today's batches of the campaigns that run, and end those whose last day is over.

    A batch is for an owner at work, besides the nudge; who is away has a stand-in or waits, and
    whose owner left is the planner's. What wasn't done by the last day of its step lapses. It may
    be called at any moment, by several processes, and after any time without a call.
    """
    raise NotImplementedError
