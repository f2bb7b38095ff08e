"""Members: the people who use Goodturn, as the Slack directory and they themselves say."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, update
from sqlmodel import Session, col, select

from bot.database import added, locked, within
from bot.models import MemberRow
from bot.models.columns import saved, table_of
from bot.refusals import ColleaguesOnly
from bot.team import availability, zones
from bot.team.calendars import Calendar, Period, local_day
from bot.team.first_names import first_name


@dataclass(frozen=True)
class Profile:
    """What the Slack directory says of a person now; None is what it doesn't tell this time.

    `locale` is their display language there, `handle` the name for lack of a better one.
    `is_active` tells a colleague from everybody who can't use Goodturn: guests, bots, people of
    other organisations, and those who left. `told_at` is when that was so, by Slack's clock. The
    `email` is told where the app may read it.
    """

    slack_user_id: str
    name: str | None
    locale: str | None
    time_zone: str | None
    is_active: bool
    is_admin: bool
    handle: str | None = None
    told_at: datetime | None = None
    email: str | None = None

    @property
    def known_as(self) -> str:
        """What to call somebody of whom nothing else is known."""
        return self.name or self.handle or self.slack_user_id


@dataclass(frozen=True)
class Member:
    id: int
    workspace_id: int
    slack_user_id: str
    name: str
    locale: str
    time_zone: str
    is_admin: bool
    next_nudge_at: datetime | None
    has_been_silent: bool = False
    is_active: bool = True
    is_greeted: bool = False

    @property
    def first_name(self) -> str:
        """What to call them, without a title."""
        return first_name(self.name)

    def today(self, now: datetime) -> date:
        """The date where this member is."""
        return local_day(now, self.time_zone)


_MEMBERS = table_of(MemberRow)
_BY_SLACK_ID = _MEMBERS.select().where(
    _MEMBERS.c.workspace_id == bindparam("workspace_id"),
    _MEMBERS.c.slack_user_id == bindparam("slack_user_id"),
)


def find(session: Session, workspace_id: int, slack_user_id: str) -> Member | None:
    """The member with this Slack id, or None for somebody we haven't met."""
    asked = {"workspace_id": workspace_id, "slack_user_id": slack_user_id}
    row = session.execute(_BY_SLACK_ID, asked).one_or_none()
    return None if row is None else value(row)


def everyone(session: Session, workspace_id: int) -> list[Member]:
    """All members, by name."""
    rows = session.exec(
        select(MemberRow).where(MemberRow.workspace_id == workspace_id).order_by(MemberRow.name)
    )
    return [value(row) for row in rows]


def welcome(session: Session, workspace_id: int, profile: Profile, now: datetime) -> Member:
    """Make somebody a member. Their first nudge comes when their next working day starts.

    Raises ColleaguesOnly for everybody else.
    """
    if not profile.is_active:
        raise ColleaguesOnly
    row = _row(session, workspace_id, profile.slack_user_id)
    if row is None:
        new = MemberRow(
            workspace_id=workspace_id, slack_user_id=profile.slack_user_id, name=profile.known_as
        )
        row = new if added(session, new) else _row(session, workspace_id, profile.slack_user_id)
    assert row is not None
    _describe(session, row, profile, now)
    return value(row)


def keep_in_step(
    session: Session, workspace_id: int, profile: Profile, now: datetime
) -> Member | None:
    """Follow a change in the directory; the member who left with it, if one did.

    Who is no member is none of our business. Slack may tell of a change again, and later than of
    the next one: what is older than what is known changes nothing.
    """
    found = _row(session, workspace_id, profile.slack_user_id)
    if found is None:
        return None
    row = locked(session, MemberRow, saved(found.id))
    if profile.told_at and row.described_at and profile.told_at < row.described_at:
        return None
    was_active = row.is_active
    _describe(session, row, profile, now)
    return value(row) if was_active and not row.is_active else None


def choose_language(session: Session, member: Member, locale: str) -> Member:
    """Speak `locale` with this member from now on, whatever Slack's display language is."""
    row = session.get_one(MemberRow, member.id)
    row.chosen_locale = locale
    session.flush()
    return value(row)


def heard_from(session: Session, member: Member, now: datetime) -> Member:
    """The member did something here: whoever was silent or out of reach is back."""
    was_there = session.exec(
        update(MemberRow)
        .where(
            col(MemberRow.id) == member.id,
            col(MemberRow.unanswered_nudges) < availability.SILENT_AFTER,
            col(MemberRow.unreachable).is_(None),
        )
        .values(unanswered_nudges=0, asked_to_stop_on=None)
    )
    if was_there.rowcount:
        return replace(member, has_been_silent=False)
    row = session.get_one(MemberRow, member.id)
    row.unanswered_nudges, row.asked_to_stop_on, row.unreachable = 0, None, None
    look_again(session, row, now)
    return value(row)


def by_id(session: Session, workspace_id: int, member_id: int) -> Member:
    """The member with this id. Raises Gone outside the workspace."""
    return value(within(session, MemberRow, workspace_id, member_id))


def an_admin(
    session: Session, workspace_id: int, *, rather: str | None = None, but_not: int | None = None
) -> Member | None:
    """An admin who uses Goodturn and can be reached: `rather` (a Slack id), or who came first."""
    found = session.exec(
        select(MemberRow)
        .where(
            MemberRow.workspace_id == workspace_id,
            MemberRow.id != but_not,
            col(MemberRow.is_admin),
            col(MemberRow.is_active),
            col(MemberRow.unreachable).is_(None),
        )
        .order_by(col(MemberRow.slack_user_id) != (rather or ""), col(MemberRow.id))
    ).first()
    return None if found is None else value(found)


def calendar(session: Session, member: Member) -> Calendar:
    """The days and hours of the member's work."""
    return availability.calendar(session, session.get_one(MemberRow, member.id))


def calendar_when_quiet(session: Session, member: Member) -> Calendar:
    """The same, with a pause that has an end as days away: nothing comes before it is over."""
    row = session.get_one(MemberRow, member.id)
    works = availability.calendar(session, row)
    if row.resumes_on is None:
        return works
    pause = Period(date.min, row.resumes_on - timedelta(days=1))
    return replace(works, away=(*works.away, pause))


def look_again(session: Session, row: MemberRow, now: datetime) -> None:
    """Something changed in when the member can be reminded: set the next time anew."""
    row.next_nudge_at = availability.next_nudge_at(row, availability.calendar(session, row), now)
    session.flush()


def bring_forward(session: Session, workspace_id: int, now: datetime) -> None:
    """Look for nobody later than one would from now on: a clock that was ahead set such a time.

    For who is at work now, at once.
    """
    later = select(MemberRow).where(
        MemberRow.workspace_id == workspace_id, col(MemberRow.next_nudge_at) > now
    )
    locked = availability.with_absences(later.with_for_update(key_share=True))
    for row, works in availability.calendars(session, locked):
        latest = availability.latest_look(row, works, now)
        if latest is not None and row.next_nudge_at is not None and row.next_nudge_at > latest:
            is_at_work = works.contains(now) and not row.paused
            row.next_nudge_at = now if is_at_work else availability.next_nudge_at(row, works, now)
    session.flush()


def value(row: MemberRow | Row[Any]) -> Member:
    """The member as the rest of the code sees them."""
    return Member(
        id=saved(row.id),
        workspace_id=row.workspace_id,
        slack_user_id=row.slack_user_id,
        name=row.name,
        locale=row.chosen_locale or row.slack_locale,
        time_zone=row.time_zone,
        is_admin=row.is_admin,
        next_nudge_at=row.next_nudge_at,
        has_been_silent=row.unanswered_nudges > 0 or row.unreachable is not None,
        is_active=row.is_active,
        is_greeted=row.is_greeted,
    )


def _row(session: Session, workspace_id: int, slack_user_id: str) -> MemberRow | None:
    return session.exec(
        select(MemberRow).where(
            MemberRow.workspace_id == workspace_id, MemberRow.slack_user_id == slack_user_id
        )
    ).one_or_none()


def _describe(session: Session, row: MemberRow, profile: Profile, now: datetime) -> None:
    before = row.time_zone, row.is_active
    row.name = profile.name or row.name
    # No longer told is no longer to be kept.
    row.email = profile.email
    row.slack_locale = profile.locale or row.slack_locale
    if profile.time_zone and zones.is_zone(profile.time_zone):
        row.time_zone = profile.time_zone
    if profile.is_active and not row.is_active:
        row.unreachable = None
    row.is_active = profile.is_active
    row.is_admin = profile.is_admin
    row.described_at = max(filter(None, (row.described_at, profile.told_at)), default=None)
    session.flush()
    if before != (row.time_zone, row.is_active) or row.next_nudge_at is None:
        look_again(session, row, now)
