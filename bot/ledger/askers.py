"""Whose ask it is, for those who aren't told its words: only the asker and the owner are."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from bot.models import AskRow, MemberRow
from bot.people.contacts import Contact
from bot.team.members import Member


@dataclass(frozen=True)
class Asker:
    """The colleague who asked, or planned to, and on which day."""

    name: str
    day: date


def of(session: Session, viewer: Member, row: AskRow, contact: Contact) -> Asker | None:
    """Whom to name in place of the words; None where the viewer may read them."""
    if viewer.id in (row.member_id, contact.owner_id):
        return None
    day = row.made_on or row.planned_for
    assert day is not None
    return Asker(session.get_one(MemberRow, row.member_id).name, day)
