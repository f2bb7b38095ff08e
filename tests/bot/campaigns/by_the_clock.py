"""Days of a campaign, and what happens on them by the clock."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from sqlmodel import Session, col, select

from bot.campaigns import acts, running
from bot.models import (
    CampaignBatchContactRow,
    ContactRow,
    MemberRow,
)
from bot.models.columns import saved
from bot.people.contacts import Contact
from bot.team import members
from bot.team.members import Member
from tests.bot.campaigns.launched import Launched
from tests.bot.plain_words import Team

DAY = timedelta(days=1)
WEDNESDAY = date(2026, 11, 4)
LAST_TO_GIVE = date(2026, 11, 10)
FIRST_TO_ASK = date(2026, 11, 20)
LAST_TO_ASK = date(2026, 11, 26)
CLOSES = date(2026, 12, 26)


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of working hours, if it's not too early, in Amsterdam in winter."""
    return datetime(day.year, day.month, day.day, hour - 1, minute, tzinfo=UTC)


def tick(team: Team, when: datetime) -> None:
    with team.transaction() as session:
        running.plan_due(session, team.workspace_id, when)


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def live(team: Team, first: date, last: date, *hours: int) -> None:
    """The clock strikes at these hours of all days."""
    for day in days(first, last):
        for hour in hours or (8, 9, 13, 18):
            tick(team, at(day, hour))


def people(team: Team, owner: Member, number: int) -> list[Contact]:
    return [team.meet(owner, f"{owner.name} {n:02}") for n in range(number)]


def shown(team: Team, campaign: Launched, member: Member | None = None) -> list[list[int]]:
    """Whom each message showed, in its order."""
    told = campaign.batches(member)
    with team.transaction() as session:
        return [
            list(
                session.exec(
                    select(CampaignBatchContactRow.contact_id)
                    .where(CampaignBatchContactRow.batch_id == batch.id)
                    .order_by(col(CampaignBatchContactRow.place))
                )
            )
            for batch in told
        ]


def ids(chosen: Sequence[Contact]) -> list[int]:
    return [one.id for one in chosen]


def do(team: Team, act: Callable[[Session], object]) -> None:
    with team.transaction() as session:
        act(session)


def change_contact(team: Team, contact: Contact, **values: object) -> None:
    with team.transaction() as session:
        row = session.get_one(ContactRow, contact.id)
        for name, value in values.items():
            setattr(row, name, value)


def change_member(team: Team, member: Member, **values: object) -> None:
    with team.transaction() as session:
        row = session.get_one(MemberRow, member.id)
        for name, value in values.items():
            setattr(row, name, value)


def give_all(team: Team, campaign: Launched, when: datetime) -> None:
    """Each owner did all of their latest message."""
    for batch in campaign.batches():
        member = member_of(team, batch.member_id)
        if batch.day == member.today(when):
            with team.transaction() as session:
                acts.all_done(session, member, saved(batch.id), when)


def member_of(team: Team, member_id: int) -> Member:
    return team.ask_for(lambda s: members.by_id(s, team.workspace_id, member_id))
