"""Transactions that lose against another one and are tried again, before anybody is told."""

import random
import sqlite3
import time
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import structlog
from sqlalchemy.exc import DBAPIError

from bot.models import window
from bot.outages import DatabaseUnreachable

Given = ParamSpec("Given")
Result = TypeVar("Result")

TRIES_AGAIN = 3
LONGEST_PAUSE = 0.05
"""Seconds before the first new try, twice as long before each one after it."""
_LOST = frozenset({"40001", "40P01"})
"""SQLSTATE of a serialization failure and of a deadlock."""
_CHECKED = "23514"
"""SQLSTATE of what a constraint or a trigger doesn't let in."""

log = structlog.get_logger()


def tried_again(act: Callable[Given, Result]) -> Callable[Given, Result]:
    """`act`, done anew up to TRIES_AGAIN times when its transaction lost, which left nothing done.

    It has one transaction, and does nothing before that which can't be done twice. Raises what the
    last try raised.
    """

    @wraps(act)
    def patiently(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        for tried in range(TRIES_AGAIN):
            try:
                return act(*args, **kwargs)
            except (DBAPIError, DatabaseUnreachable) as error:
                if not has_lost(error):
                    raise
            log.info("transaction_lost", act=act.__qualname__, tried=tried + 1)
            # Of two who met each other, one comes back before the other.
            time.sleep(random.uniform(0, LONGEST_PAUSE * 2**tried))
        return act(*args, **kwargs)

    return patiently


def has_lost(error: DBAPIError | DatabaseUnreachable) -> bool:
    """Whether the database gave way to another transaction, and would take this one by itself.

    It may have refused an ask that another one made too early meanwhile.
    """
    failed = error.__cause__ if isinstance(error, DatabaseUnreachable) else error
    original = getattr(failed, "orig", None)
    if isinstance(original, sqlite3.OperationalError):
        return original.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
    state = getattr(original, "sqlstate", None)
    return state in _LOST or (state == _CHECKED and _told(original) == window.REFUSED)


def _told(original: Any) -> str | None:
    told: str | None = original.diag.message_primary
    return told
