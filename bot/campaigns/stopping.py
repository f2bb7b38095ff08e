"""A campaign that waits for a while, goes on, or ends before its time."""

from datetime import date, datetime, timedelta

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from bot.campaigns import plans, steps
from bot.campaigns.plans import Plan
from bot.database import locked, within
from bot.models import CampaignArmRow, CampaignBatchRow, CampaignRow, MemberRow
from bot.models.columns import saved
from bot.people import holds
from bot.refusals import CampaignOver, Gone, NotYours, ReasonMissing
from bot.team import availability
from bot.team.calendars import Calendar, NeverAtWork
from bot.team.members import Member
from bot.vocabulary import CampaignState, PostingState, Step


def pause(session: Session, member: Member, campaign_id: int, now: datetime) -> Plan:
    """No messages until it goes on; nothing changes after the last of them.

    For the planner and admins. Raises Gone, NotYours and CampaignOver.
    """
    row = _own(session, member, campaign_id)
    today = steps.today(row, now)
    if row.state is CampaignState.RUNNING and today <= steps.last_day(row, Step.ASK):
        row.state, row.paused_on = CampaignState.PAUSED, today
        _withdraw(session, campaign_id)
    _check_lasts(row)
    session.flush()
    return plans.show(session, member, campaign_id)


def resume(session: Session, member: Member, campaign_id: int, now: datetime) -> Plan:
    """Go on; the days to come move by the planner's working days that it waited, and the answer
    window stays as long as it is. Raises Gone, NotYours and CampaignOver.
    """
    row = _own(session, member, campaign_id)
    if row.state is CampaignState.PAUSED:
        assert row.paused_on is not None
        today = steps.today(row, now)
        _move_days(session, row, row.paused_on, today)
        # What goes on the same day has moved nothing.
        row.was_paused = row.was_paused or row.paused_on < today
        row.state, row.paused_on, row.looks_at = CampaignState.RUNNING, None, None
    _check_lasts(row)
    session.flush()
    return plans.show(session, member, campaign_id)


def stop(session: Session, member: Member, campaign_id: int, reason: str, now: datetime) -> Plan:
    """End it for good, with a reason. What was done stays, and holds are released.

    Of two who stop it the first is heard. Raises Gone, NotYours, ReasonMissing, and CampaignOver
    once it has closed.
    """
    row = _own(session, member, campaign_id)
    if row.state is not CampaignState.STOPPED:
        _check_lasts(row)
        if not reason.strip():
            raise ReasonMissing(row.name)
        row.state, row.stop_reason = CampaignState.STOPPED, reason.strip()
        row.ended_on = steps.today(row, now)
        _withdraw(session, campaign_id)
        holds.release(session, row.workspace_id, campaign_id)
        session.flush()
    return plans.show(session, member, campaign_id)


def _own(session: Session, member: Member, campaign_id: int) -> CampaignRow:
    """The launched campaign, nobody else's to change. Raises Gone and NotYours."""
    within(session, CampaignRow, member.workspace_id, campaign_id)
    row = locked(session, CampaignRow, campaign_id)
    if row.state is CampaignState.DRAFT:
        raise Gone
    if row.member_id != member.id and not member.is_admin:
        raise NotYours
    return row


def _check_lasts(row: CampaignRow) -> None:
    if row.state in (CampaignState.STOPPED, CampaignState.CLOSED):
        raise CampaignOver(row.name)


def _withdraw(session: Session, campaign_id: int) -> None:
    """What is planned and not yet on its way is not sent."""
    session.execute(
        update(CampaignBatchRow)
        .where(
            col(CampaignBatchRow.campaign_id) == campaign_id,
            col(CampaignBatchRow.state) == PostingState.DUE,
        )
        .values(state=PostingState.LAPSED)
    )


def _move_days(session: Session, row: CampaignRow, since: date, today: date) -> None:
    """Move the days that were to come when it paused.

    Each step has as many working days left as it had then, and none is asked sooner after the last
    day to give than was planned.
    """
    planner = session.get_one(MemberRow, row.member_id)
    works = availability.calendar(session, planner)
    waited = _working_days(works, since, today)
    if not waited:
        return
    assert row.gives_on is not None
    assert row.gives_until is not None
    assert row.asks_on is not None
    assert row.asks_until is not None
    assert row.closes_on is not None
    window = row.closes_on - row.asks_until
    lasts = _working_days(works, row.asks_on, row.asks_until)
    if row.gives_on >= since:
        row.gives_on = _later(works, row.gives_on, waited)
    if row.gives_until >= since:
        row.gives_until = _later(works, row.gives_until, waited)
    if row.asks_on >= since:
        earliest = row.gives_until + timedelta(days=row.delay_days)
        row.asks_on = max(_later(works, row.asks_on, waited), _from(works, earliest))
        row.asks_until = _later(works, row.asks_on, lasts)
    else:
        row.asks_until = _later(works, row.asks_until, waited)
    row.closes_on = row.asks_until + window
    holds.hold_until(session, saved(row.id), _held_until(session, row))


def _held_until(session: Session, row: CampaignRow) -> date:
    assert row.closes_on is not None
    arms = select(func.count()).where(CampaignArmRow.campaign_id == row.id)
    is_experiment = session.exec(arms).one() > 1
    return row.closes_on if is_experiment else steps.last_day(row, Step.ASK)


def _working_days(works: Calendar, first: date, before: date) -> int:
    """From the first day to the one before the other."""
    days = ((first + timedelta(days=n)) for n in range((before - first).days))
    return sum(map(works.is_working_day, days))


def _later(works: Calendar, day: date, working_days: int) -> date:
    """So many working days after the day; calendar days, for who has left and never works."""
    try:
        for _ in range(working_days):
            day = works.working_day_after(day)
    except NeverAtWork:
        return day + timedelta(days=working_days)
    return day


def _from(works: Calendar, day: date) -> date:
    try:
        return works.working_day_from(day)
    except NeverAtWork:
        return day
