"""Who stands in for a member who is away, and so is reminded in their place.

What can't wait goes to the stand-in: the days that belong to a contact, and what the owner wanted
to be reminded of on a day. Somebody who has waited longer than they should goes there too where the
owner is away for `LONG`; everything else waits until the owner is back. A private contact stays
with its owner.

The stand-in named on a contact's card comes before the one named for the absence. One who has left,
has paused or is away that day is passed by; where nobody is there, all of it waits for the owner.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from bot import bulk
from bot.models import AbsenceRow, ContactRow, MemberRow
from bot.models.columns import saved
from bot.models.seen import IS_SHARED
from bot.people import staff
from bot.people.names import name_key
from bot.refusals import CannotLookAfter, ColleaguesOnly
from bot.team import availability, members
from bot.team.calendars import Calendar, Period
from bot.team.members import Member, Profile

LONG = timedelta(days=15)
"""An absence of so many days or more is too long for people to wait beyond their maximum."""


SOON = timedelta(days=14)
"""How long before an absence something may already be said of it."""


@dataclass(frozen=True)
class Absence:
    """When a member is away, and who stands in for them then, if anybody was named for it.

    `whole` has the days right before and after it, too, on which somebody else was named.
    """

    member_id: int
    period: Period
    stand_in_id: int | None
    whole: Period

    @property
    def is_long(self) -> bool:
        return self.whole.last - self.whole.first + timedelta(days=1) >= LONG


@dataclass(frozen=True)
class Card:
    """What the card of a contact tells of who may be reminded of them."""

    owner_id: int
    stand_in_id: int | None
    slack_user_id: str | None
    is_private: bool


ON_CARD = (
    col(ContactRow.owner_id),
    col(ContactRow.stand_in_id),
    col(ContactRow.slack_user_id),
    col(ContactRow.is_private),
)
"""What a Card is read from."""


@dataclass(frozen=True)
class StandIns:
    """Who stands in for whom in one workspace, from a day on.

    `absences` are those that last until that day or longer, by member; `named` the stand-ins on the
    cards of these members' contacts; `colleagues` all who could stand in, with their calendars.
    """

    absences: Mapping[int, Sequence[Absence]]
    named: Mapping[int, Collection[int]]
    colleagues: Mapping[int, tuple[MemberRow, Calendar]]

    def absence(self, owner_id: int, day: date) -> Absence | None:
        """The one that the day lies in, if any."""
        theirs = self.absences.get(owner_id, ())
        return next((one for one in theirs if one.period.contains(day)), None)

    def on(self, card: Card, day: date) -> int | None:
        """Who is reminded of the contact in the owner's place; None while that is the owner."""
        absence = self.absence(card.owner_id, day)
        if absence is None or card.is_private:
            return None
        possible = (one for one in (card.stand_in_id, absence.stand_in_id) if one is not None)
        return next((one for one in possible if self._may(one, card, day)), None)

    def of(self, owner_id: int) -> set[int]:
        """All who could stand in for the owner."""
        found = {one.stand_in_id for one in self.absences.get(owner_id, ()) if one.stand_in_id}
        return found | set(self.named.get(owner_id, ()))

    def owners(self, member_ids: Collection[int]) -> set[int]:
        """Whom any of these could stand in for."""
        asked = set(member_ids)
        return {owner_id for owner_id in self.absences if self.of(owner_id) & asked}

    def _may(self, member_id: int, card: Card, day: date) -> bool:
        """Whether they are there, and neither the owner nor the contact themselves."""
        if member_id == card.owner_id or member_id not in self.colleagues:
            return False
        row, works = self.colleagues[member_id]
        rests = row.paused and (row.resumes_on is None or row.resumes_on > day)
        is_away = any(period.contains(day) for period in works.away)
        return not rests and not is_away and row.slack_user_id != card.slack_user_id


@dataclass(frozen=True)
class Colleague:
    """Somebody else's contact is theirs; `away_until` is the last day on which they are away."""

    name: str
    away_until: date | None = None


NOBODY = StandIns({}, {}, {})


def find(session: Session, workspace_id: int, today: date) -> StandIns:
    """Who stands in for the workspace's members, from `today` on."""
    absences = _ahead(session, col(AbsenceRow.workspace_id) == workspace_id, today)
    if not absences:
        return NOBODY
    named = _named(session, absences)
    asked = {one.stand_in_id for theirs in absences.values() for one in theirs if one.stand_in_id}
    asked |= {one for theirs in named.values() for one in theirs}
    return StandIns(absences, named, _colleagues(session, workspace_id, asked))


def _ahead(
    session: Session, whose: ColumnElement[bool], today: date
) -> Mapping[int, Sequence[Absence]]:
    """The absences that last until today or longer, by member; each member's in their order."""
    found: defaultdict[int, list[AbsenceRow]] = defaultdict(list)
    for row in session.exec(
        select(AbsenceRow)
        .where(whose, col(AbsenceRow.last_day) >= today - LONG)
        .order_by(col(AbsenceRow.first_day))
    ):
        found[row.member_id].append(row)
    ahead = {
        member_id: [one for one in _in_stretches(rows) if one.period.last >= today]
        for member_id, rows in found.items()
    }
    return {member_id: absences for member_id, absences in ahead.items() if absences}


def _in_stretches(rows: Sequence[AbsenceRow]) -> list[Absence]:
    """A member's absences in their order, each with those that it touches."""
    stretches: list[list[AbsenceRow]] = []
    for row in rows:
        if stretches and row.first_day <= stretches[-1][-1].last_day + timedelta(days=1):
            stretches[-1].append(row)
        else:
            stretches.append([row])
    return [
        Absence(
            row.member_id,
            Period(row.first_day, row.last_day),
            row.stand_in_id,
            Period(stretch[0].first_day, stretch[-1].last_day),
        )
        for stretch in stretches
        for row in stretch
    ]


def _named(session: Session, owner_ids: Collection[int]) -> Mapping[int, Collection[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    cards = (
        select(col(ContactRow.owner_id), col(ContactRow.stand_in_id))
        .where(
            bulk.among(session, col(ContactRow.owner_id), owner_ids),
            col(ContactRow.stand_in_id).is_not(None),
            IS_SHARED,
        )
        .distinct()
    )
    for owner_id, stand_in_id in session.exec(cards):
        found[saved(owner_id)].add(saved(stand_in_id))
    return found


def _colleagues(
    session: Session, workspace_id: int, member_ids: Collection[int]
) -> Mapping[int, tuple[MemberRow, Calendar]]:
    """Those of them who are still here and hear from us."""
    if not member_ids:
        return {}
    chosen = select(MemberRow).where(
        MemberRow.workspace_id == workspace_id,
        bulk.among(session, col(MemberRow.id), member_ids),
        col(MemberRow.is_active),
        col(MemberRow.unreachable).is_(None),
    )
    found = availability.calendars(session, availability.with_absences(chosen))
    return {saved(row.id): (row, works) for row, works in found}


def colleagues(
    session: Session, member_ids: Collection[int], today: date
) -> Mapping[int, Colleague]:
    """What is said of these members where a colleague stands in for them, or did."""
    if not member_ids:
        return {}
    found = session.exec(
        select(col(MemberRow.id), col(MemberRow.name)).where(
            bulk.among(session, col(MemberRow.id), member_ids)
        )
    ).all()
    theirs = bulk.among(session, col(AbsenceRow.member_id), member_ids)
    away = _ahead(session, theirs, today)
    return {
        saved(member_id): Colleague(name, _away_until(away.get(saved(member_id), ()), today))
        for member_id, name in found
    }


def _away_until(absences: Sequence[Absence], today: date) -> date | None:
    soon = (one.whole.last for one in absences if one.period.first <= today + SOON)
    return next(soon, None)


def welcome(session: Session, member: Member, chosen: Profile, now: datetime) -> int:
    """The id of the colleague who shall stand in. Raises CannotLookAfter for anybody else."""
    try:
        return staff.welcome(session, member.workspace_id, chosen, now).id
    except ColleaguesOnly:
        raise CannotLookAfter(chosen.known_as) from None


def called(session: Session, member: Member, said: str) -> list[Member]:
    """The member's colleagues here whose name, or first name, is this one."""
    key = name_key(said)
    return [
        one
        for one in members.everyone(session, member.workspace_id)
        if one.is_active and key in (name_key(one.name), name_key(one.first_name))
    ]
