"""A contact as shown to a member: all that is known, what passed, when to ask and to give."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from bot.cards import company, history
from bot.cards.history import Noted, Page
from bot.ledger import cooling_off
from bot.models import ContactRow, MemberRow, MergeRow
from bot.people import contacts, details, notes
from bot.people.contacts import Contact
from bot.people.details import Details
from bot.people.notes import Note
from bot.team import members
from bot.team.members import Member


@dataclass(frozen=True)
class Card:
    """A contact, with all that one member may see of it.

    `ask_from` is the first good day to ask, None where any day is. `due_on` is the day from which a
    reminder is wanted, None where nobody is reminded. `in_touch` are the other members who were.
    """

    contact: Contact
    details: Details
    owner: str | None
    is_yours: bool
    passed: Page
    open_asks: tuple[Noted, ...] = ()
    ask_from: date | None = None
    due_on: date | None = None
    stand_in: str | None = None
    notes: tuple[Note, ...] = ()
    in_touch: tuple[str, ...] = ()

    @property
    def may_be_changed(self) -> bool:
        """Whether the reader may: it is theirs, or nobody's."""
        return self.is_yours or self.owner is None


@dataclass(frozen=True)
class PutAway:
    """A contact that is kept up with no more; `kept` is the one that it was merged into."""

    contact: Contact
    kept: Contact | None = None


def find(
    session: Session, member: Member, contact_id: int, today: date, skipped: int = 0
) -> Card | PutAway:
    """The card of a contact, or what became of it. Raises Gone where the member sees none."""
    contact = contacts.by_id(session, member, contact_id)
    if contact.is_archived:
        return PutAway(contact, _merged_into(session, member, contact))
    return show(session, member, contact, today, skipped)


def show(session: Session, member: Member, contact: Contact, today: date, skipped: int = 0) -> Card:
    """The contact's card, drawn for the member, with what passed before the `skipped` latest."""
    row = session.get_one(ContactRow, contact.id)
    is_reminded = row.is_reminded and row.archived_on is None and row.owner_id is not None
    return Card(
        contact=contact,
        details=details.read(session, member.workspace_id, [contact.id])[contact.id],
        owner=_name(session, row.owner_id),
        stand_in=_name(session, row.stand_in_id),
        is_yours=row.owner_id == member.id,
        passed=history.page(session, member, contact, skipped),
        open_asks=history.open_asks(session, member, contact),
        ask_from=_ask_from(session, member, contact, today),
        due_on=row.due_on if is_reminded else None,
        notes=notes.seen_by(session, member, contact.id),
        in_touch=company.others(session, member, contact, today),
    )


def _merged_into(session: Session, member: Member, contact: Contact) -> Contact | None:
    """The contact that it is one with by now, as far as the member sees that."""
    merges = select(MergeRow.kept_id).where(
        MergeRow.gone_id == contact.id, col(MergeRow.undone_at).is_(None)
    )
    kept_id = session.exec(merges.order_by(col(MergeRow.id).desc())).first()
    kept = contacts.by_ids(session, member, [] if kept_id is None else [kept_id])
    return next(iter(kept.values()), None)


def _name(session: Session, member_id: int | None) -> str | None:
    return None if member_id is None else session.get_one(MemberRow, member_id).name


def _ask_from(session: Session, member: Member, contact: Contact, today: date) -> date | None:
    window = cooling_off.window(session, member.workspace_id, contact, today)
    if window is None:
        return None
    return members.calendar(session, member).working_day_from(window.first_day)
