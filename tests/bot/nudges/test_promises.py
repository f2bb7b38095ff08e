"""What a member may rely on, whatever their calendar and however they use the nudges."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection
from sqlmodel import Session, col, select

import bot.nudges.shown
from bot import database, schema
from bot.delivery import postings
from bot.delivery.fates import Arrived
from bot.delivery.tables import NUDGES
from bot.models import AbsenceRow, ContactRow, MemberRow, NudgeReminderRow, NudgeRow, ReminderRow
from bot.nudges import acts, planning, recent
from bot.people import contacts
from bot.people.contacts import NewContact
from bot.team import availability, members
from bot.team import workspaces as known_workspaces
from bot.team.calendars import Calendar
from bot.team.members import Member, Profile
from bot.vocabulary import Audience, PostingState

START = datetime(2026, 2, 9, 6, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
OUTAGES = 0.05
"""How often the clock stands still for hours, whatever there is to do."""
PATIENCE = 5
"""Working days that a reminder may come later than its contact's maximum interval."""

ZONES = [
    "Europe/Amsterdam",
    "America/New_York",
    "Asia/Riyadh",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
]
"""Both hemispheres' clock changes, Sunday-to-Thursday weeks, half hours, both ends of the date."""
CALENDARS = st.fixed_dictionaries(
    {
        "time_zone": st.sampled_from(ZONES),
        "opens_at": st.integers(0, 12),
        "closes_at": st.integers(13, 24),
        "working_days": st.none()
        | st.sets(st.sampled_from("0123456"), min_size=2).map(lambda days: "".join(sorted(days))),
    }
)
SEEDS = st.integers(0, 10_000)


class Life:
    """Weeks of one member with a few contacts; the clock looks in, and they click or not."""

    def __init__(self, session: Session, calendar: dict[str, object], seed: int) -> None:
        self.session, self.random, self.now = session, Random(seed), START
        workspace = known_workspaces.connect(session, "T0", "Sandbox")
        profile = Profile("U0", "Mara", "en", str(calendar["time_zone"]), True, False)
        self.member: Member = members.welcome(session, workspace.id, profile, self.now)
        self.row = session.get_one(MemberRow, self.member.id)
        for name, value in calendar.items():
            setattr(self.row, name, value)
        away = date(2026, 2, 16) + timedelta(days=self.random.randint(0, 20))
        session.add(
            AbsenceRow(
                workspace_id=workspace.id,
                member_id=self.member.id,
                first_day=away,
                last_day=away + timedelta(days=self.random.randint(0, 9)),
            )
        )
        session.flush()
        members.look_again(session, self.row, self.now)
        for number in range(4):
            new = NewContact(f"Contact {number}", Audience.STAFF)
            contacts.add(session, self.member, new, self.member.today(self.now))
        self.came: list[datetime] = []

    @property
    def works(self) -> Calendar:
        return availability.calendar(self.session, self.row)

    def live(self, days: int, clicks: float) -> None:
        """Let `days` pass; a fraction `clicks` of the nudges is answered."""
        end = self.now + timedelta(days=days)
        while self.now < end:
            self._tick(clicks)
            self.now = self._next_look()

    def _next_look(self) -> datetime:
        """Hours later; but it is rare that nobody looks all working day, however short that is."""
        later = self.now + self.random.choice([4 * HOUR, 9 * HOUR, 14 * HOUR])
        if self.random.random() < OUTAGES:
            return later
        return min(later, self.works.next_opening(self.now) + HOUR / 2)

    def _tick(self, clicks: float) -> None:
        workspace_id = self.member.workspace_id
        planning.plan_due(self.session, workspace_id, self.now)
        postings.give_up_stale(self.session, NUDGES, workspace_id, self.now)
        claimed = postings.claim(self.session, NUDGES, workspace_id, self.now)
        if not claimed:
            return
        (nudge_id,) = claimed
        postings.settle(self.session, NUDGES, workspace_id, {nudge_id: Arrived("D0", "1.0")})
        self.came.append(self.now)
        if self.random.random() < clicks:
            members.heard_from(self.session, self.member, self.now)
            nudge = bot.nudges.shown.show(self.session, self.member, nudge_id, self.now)
            for shown in nudge.suggestions:
                acts.done(self.session, self.member, shown.reminder_id, self.now)

    def waits_too_long(self) -> list[str]:
        """Contacts beyond their maximum and five working days, and not in a nudge since then."""
        today, works = self.works.today(self.now), self.works
        return [
            row.name
            for row in self.session.exec(select(ContactRow)).all()
            if self._last_shown(row) < row.red_on
            and len([1 for day in _days(row.red_on, today) if works.is_working_day(day)]) > PATIENCE
        ]

    def _last_shown(self, contact: ContactRow) -> date:
        days = self.session.exec(
            select(col(NudgeRow.day))
            .join(NudgeReminderRow, col(NudgeReminderRow.nudge_id) == NudgeRow.id)
            .join(ReminderRow, col(ReminderRow.id) == NudgeReminderRow.reminder_id)
            .where(ReminderRow.contact_id == contact.id, NudgeRow.state == PostingState.POSTED)
        ).all()
        return max(days, default=date.min)


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days)]


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    """To a database in memory that nothing is ever committed to."""
    engine = database.connect("sqlite://")
    schema.create(engine)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@settings(max_examples=5)
@given(calendar=CALENDARS, seed=SEEDS, clicks=st.sampled_from([0.0, 0.5, 1.0]))
def test_nudges_come_at_work_once_a_day_and_nobody_waits_too_long(
    connection: Connection, calendar: dict[str, object], seed: int, clicks: float
) -> None:
    with Session(connection) as session:
        life = Life(session, calendar, seed)
        for _ in range(4):
            life.live(14, clicks)
            assert life.waits_too_long() == []
        works = life.works
        assert all(works.contains(at) for at in life.came)
        days = [works.today(at) for at in life.came]
        assert len(days) == len(set(days))
        gaps = [later - earlier for earlier, later in pairwise(life.came)]
        assert all(gap >= recent.QUIET_BETWEEN for gap in gaps)
        assert life.came
