"""An owner who is away, and who is reminded of what in the meantime."""

from datetime import UTC, date, datetime, timedelta

from sqlmodel import Session, select

import bot.people.occasions
from bot.models import AbsenceRow, ContactRow, MemberRow
from bot.nudges.shown_reminders import Suggestion
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.reminders import promises
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import OccasionKind, Purpose
from tests.bot.plain_words import Team

WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
"""Nine in Amsterdam."""
DAY = timedelta(days=1)
AWAY = date(2026, 11, 5), date(2026, 11, 11)
"""Thursday to Wednesday."""
NOVEMBER = date(2026, 11, 4), date(2026, 11, 20)


class Story:
    """Mara's absence, and who is told what each morning."""

    def __init__(self, team: Team, mara: Member) -> None:
        self.team, self.mara = team, mara

    def away(
        self,
        days: tuple[date, date] = AWAY,
        stand_in: Member | None = None,
        member: Member | None = None,
    ) -> None:
        member = member or self.mara
        with self.team.transaction() as session:
            session.add(
                AbsenceRow(
                    workspace_id=self.team.workspace_id,
                    member_id=member.id,
                    first_day=days[0],
                    last_day=days[1],
                    stand_in_id=stand_in.id if stand_in else None,
                )
            )
            session.flush()
            self._look_again(session, member)

    def back(self, on: date) -> None:
        """Mara is back earlier than planned."""
        with self.team.transaction() as session:
            theirs = select(AbsenceRow).where(AbsenceRow.member_id == self.mara.id)
            for row in session.exec(theirs):
                row.last_day = on - DAY
            self._look_again(session, self.mara)

    def named(self, contact: Contact, stand_in: Member | None) -> None:
        """On the card of the contact."""
        self.change(contact, stand_in_id=stand_in.id if stand_in else None)

    def change(self, contact: Contact, **values: object) -> None:
        with self.team.transaction() as session:
            row = session.get_one(ContactRow, contact.id)
            for name, value in values.items():
                setattr(row, name, value)

    def settings(self, member: Member, **values: object) -> None:
        with self.team.transaction() as session:
            row = session.get_one(MemberRow, member.id)
            for name, value in values.items():
                setattr(row, name, value)
            members.look_again(session, row, self.team.now)

    def celebrate(self, contact: Contact, on: date, lead_days: int = 0) -> None:
        with self.team.transaction() as session:
            bot.people.occasions.keep(
                session,
                self.team.workspace_id,
                contact.id,
                OccasionKind.BIRTHDAY,
                Yearly(on.month, on.day),
                self.mara.today(self.team.now),
                lead_days=lead_days,
            )

    def promise(self, contact: Contact, day: date, words: str = "flowers") -> None:
        with self.team.transaction() as session:
            promises.promise(session, self.mara, contact.id, day, self.team.now, words)

    def told(self, day: date) -> list[tuple[str, Purpose]]:
        """Who is reminded, and why, on a morning."""
        return [(name, shown.purpose) for name, shown in self.shown(day)]

    def shown(self, day: date) -> list[tuple[str, Suggestion]]:
        at = WEDNESDAY + (day - WEDNESDAY.date())
        found = []
        while (nudge := self.team.nudge(at)) is not None:
            found += [(nudge.member.name, shown) for shown in nudge.suggestions]
        return found

    def days(self, first: date, last: date) -> list[tuple[int, str, Purpose]]:
        """The same for each day of a month on which anybody is."""
        number = (last - first).days + 1
        days = [first + n * DAY for n in range(number)]
        return [(day.day, *one) for day in days for one in self.told(day)]

    def _look_again(self, session: Session, member: Member) -> None:
        row = session.get_one(MemberRow, member.id)
        members.look_again(session, row, self.team.now)


def nov(day: int) -> date:
    return date(2026, 11, day)
