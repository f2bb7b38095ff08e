"""Limits that an admin wants to hold, or to end: what is wrong with them, and what comes of them.

Nothing is rewritten: a limit holds from today on, or later, and so does the end of one.
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlmodel import Session

from bot.money import Money
from bot.policy import held, limits, presets
from bot.policy.limits import Limit
from bot.policy.presets import Terms
from bot.refusals import AdminsOnly
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import (
    Audience,
    Direction,
    GiftPreset,
    LimitForce,
    LimitPeriod,
    LimitScope,
)

HIGHEST = 100_000_000
"""In minor units: what is above is no limit for gifts, but a slip."""
FARTHEST = timedelta(days=5 * 365)
_COMMON_YEAR = 2001


class Part(StrEnum):
    """What of a limit a problem is about."""

    PRESET = "preset"
    AMOUNT = "amount"
    STARTS_DAY = "starts_day"
    APPROVER = "approver"
    BEGINS = "begins"
    WHICH = "which"
    ENDS = "ends"


class Problem(StrEnum):
    """Why a limit can't be as it was wanted."""

    AMOUNT_MISSING = "amount_missing"
    AMOUNT_UNREAD = "amount_unread"
    BELOW_ZERO = "below_zero"
    SEVERAL_AMOUNTS = "several_amounts"
    TOO_HIGH = "too_high"
    NO_SUCH_DAY = "no_such_day"
    APPROVER_MISSING = "approver_missing"
    APPROVER_NEEDLESS = "approver_needless"
    NOT_A_MEMBER = "not_a_member"
    NOT_THERE = "not_there"
    DAY_OVER = "day_over"
    TOO_FAR_OFF = "too_far_off"
    HELD_ALREADY = "held_already"
    THERE_ALREADY = "there_already"
    ENDED_ALREADY = "ended_already"


class Unfit(ValueError):
    """A limit that can't be; `problems` says which of its parts, and why."""

    def __init__(self, problems: Mapping[Part, Problem]) -> None:
        super().__init__(", ".join(f"{part}: {problem}" for part, problem in problems.items()))
        self.problems = problems


@dataclass(frozen=True)
class Wanted:
    """A limit as it was filled in; the `amount` may be none, for a reason.

    The `approver` is a Slack id; `starts` counts for a fiscal year only.
    """

    amount: Money | Problem
    period: LimitPeriod
    force: LimitForce
    scope: LimitScope
    direction: Direction
    audience: Audience | None
    starts: tuple[int, int]
    is_cliff: bool
    approver: str | None
    begins: date


def add(session: Session, member: Member, wanted: Wanted, now: datetime) -> Limit:
    """Have it hold. Raises AdminsOnly, and Unfit for what can't be."""
    _check_admin(member)
    approver = _approver(session, member, wanted)
    problems = dict(_problems(session, member, wanted, approver, now))
    if problems or isinstance(wanted.amount, Problem):
        raise Unfit(problems)
    terms = Terms(
        wanted.amount,
        wanted.period,
        wanted.force,
        wanted.scope,
        wanted.direction,
        wanted.audience,
        wanted.starts if wanted.period is LimitPeriod.FISCAL_YEAR else None,
        wanted.is_cliff,
    )
    approver_id = None if approver is None else approver.id
    if any(
        (one.terms, one.approver_id, one.valid_until) == (terms, approver_id, None)
        and one.valid_from <= wanted.begins
        for one in limits.of(session, member.workspace_id)
    ):
        raise Unfit({Part.AMOUNT: Problem.THERE_ALREADY})
    return limits.keep(session, member, terms, wanted.begins, now, approver_id=approver_id)


def take_over(
    session: Session, member: Member, key: GiftPreset, now: datetime
) -> tuple[Limit, ...]:
    """Have a preset's limits hold. Raises AdminsOnly, and Unfit where they do already."""
    _check_admin(member)
    today = member.today(now)
    lasting = (one.limit for one in held.show(session, member, today).held)
    if any(one.preset is key and one.valid_until is None for one in lasting):
        raise Unfit({Part.PRESET: Problem.HELD_ALREADY})
    return limits.take_over(session, member, presets.PRESETS[key], today, now)


def end(
    session: Session, member: Member, limit_id: int, first_without: date, now: datetime
) -> Limit:
    """Have a limit hold no more from that day on.

    Raises AdminsOnly, Gone, and Unfit for a day that is over, or where it ended by then.
    """
    limit, today = limits.find(session, member, limit_id), member.today(now)
    _check_admin(member)
    if first_without < today:
        raise Unfit({Part.ENDS: Problem.DAY_OVER})
    if first_without > today + FARTHEST:
        raise Unfit({Part.ENDS: Problem.TOO_FAR_OFF})
    if limit.valid_until is not None and limit.valid_until < first_without:
        raise Unfit({Part.WHICH: Problem.ENDED_ALREADY})
    return limits.end(session, member, limit_id, first_without)


def _check_admin(member: Member) -> None:
    if not member.is_admin:
        raise AdminsOnly


def _approver(session: Session, member: Member, wanted: Wanted) -> Member | None:
    if wanted.approver is None:
        return None
    return members.find(session, member.workspace_id, wanted.approver)


def _problems(
    session: Session, member: Member, wanted: Wanted, approver: Member | None, now: datetime
) -> Iterator[tuple[Part, Problem]]:
    today = member.today(now)
    if isinstance(wanted.amount, Problem):
        yield Part.AMOUNT, wanted.amount
    elif wanted.amount.minor > HIGHEST:
        yield Part.AMOUNT, Problem.TOO_HIGH
    month, day = wanted.starts
    # The 29 February is the first day of no year in three of four.
    if wanted.period is LimitPeriod.FISCAL_YEAR and day not in _days(month):
        yield Part.STARTS_DAY, Problem.NO_SUCH_DAY
    unfit = _approver_problem(session, wanted, approver)
    if unfit is not None:
        yield Part.APPROVER, unfit
    if wanted.begins < today:
        yield Part.BEGINS, Problem.DAY_OVER
    elif wanted.begins > today + FARTHEST:
        yield Part.BEGINS, Problem.TOO_FAR_OFF


def _approver_problem(session: Session, wanted: Wanted, approver: Member | None) -> Problem | None:
    is_needed = wanted.force is LimitForce.APPROVAL
    if wanted.approver is None:
        return Problem.APPROVER_MISSING if is_needed else None
    if not is_needed:
        return Problem.APPROVER_NEEDLESS
    if approver is None:
        return Problem.NOT_A_MEMBER
    return None if held.can_be_asked(session, approver) else Problem.NOT_THERE


def _days(month: int) -> range:
    return range(1, monthrange(_COMMON_YEAR, month)[1] + 1)
