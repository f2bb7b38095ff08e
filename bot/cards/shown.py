"""A contact as shown to a member: all that is known, what passed, when to ask and to give."""

from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from bot.cards import company, history
from bot.cards.history import Noted, Page
from bot.giving import unwanted
from bot.giving.unwanted import LeftOut
from bot.ledger import cooling_off
from bot.models import ContactRow, MemberRow
from bot.people import (
    cadences,
    changes,
    contacts,
    details,
    housemates,
    notes,
    occasions,
    under_way,
)
from bot.people.contacts import Contact
from bot.people.details import Details
from bot.people.notes import Note
from bot.people.occasions import Kept
from bot.people.under_way import InCampaign
from bot.policy import waiting
from bot.policy.requests import Request
from bot.reminders import promises
from bot.reminders.promises import Promised
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Passage


@dataclass(frozen=True)
class Card:
    """A contact, with all that one member may see of it.

    `ask_from` is the first good day to ask, None where any day is. `due_on` is the day from which a
    reminder is wanted, None where nobody is reminded. `in_touch` are further members who were.
    What is `promised` are the member's own reminders to come; what is `left_out` isn't suggested.
    `merged` is the name of the contact that was looked for, where it is one with this one by now;
    `rhythm_of` is the tag that its rhythm comes from, if it comes from one. `more_asks` are open
    beside those that are told. The `household` are those who live with the contact. What is
    `to_approve` are gifts that the member asked somebody to approve.
    """

    contact: Contact
    details: Details
    owner: str | None
    is_yours: bool
    passed: Page
    open_asks: tuple[Noted, ...] = ()
    more_asks: int = 0
    ask_from: date | None = None
    due_on: date | None = None
    stand_in: str | None = None
    occasions: tuple[Kept, ...] = ()
    notes: tuple[Note, ...] = ()
    in_touch: tuple[str, ...] = ()
    merged: str | None = None
    rhythm_of: str = ""
    promised: tuple[Promised, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    household: tuple[Contact, ...] = ()
    to_approve: tuple[Request, ...] = ()
    in_campaign: InCampaign | None = None

    @property
    def may_be_changed(self) -> bool:
        """Whether the reader may: it is theirs, or nobody's."""
        return self.is_yours or self.owner is None

    @property
    def has_sent(self) -> bool:
        """Whether words stand on it that went out, and that the reader may read."""
        return any(one.sent for one in self.passed.passed)


@dataclass(frozen=True)
class PutAway:
    """A contact that is archived or forgotten: kept up with no more.

    One that `was_removed` had nothing noted, and can be added anew where that was said.
    """

    contact: Contact
    was_removed: bool = False


def find(
    session: Session, member: Member, contact_id: int, today: date, skipped: int = 0
) -> Card | PutAway:
    """The card of a contact, or what became of it. Raises Gone where the member sees none."""
    contact = contacts.by_id(session, member, contact_id)
    if contact.is_archived:
        made = changes.of(session, member.workspace_id, contact.id) if contact.is_forgotten else ()
        return PutAway(contact, any(one.field == Passage.REMOVED for one in made))
    card = show(session, member, contact, today, skipped)
    if contact.id == contact_id:
        return card
    before = contacts.as_filed(session, member, [contact_id])[contact_id]
    return replace(card, merged=before.name)


def show(session: Session, member: Member, contact: Contact, today: date, skipped: int = 0) -> Card:
    """The contact's card, drawn for the member, with what passed before the `skipped` latest."""
    row = session.get_one(ContactRow, contact.id)
    owner = _keeper(session, row.owner_id)
    is_reminded = row.is_reminded and row.archived_on is None and owner is not None
    open_asks, more_asks = history.open_asks(session, member, contact)
    return Card(
        contact=contact,
        details=details.read(session, member.workspace_id, [contact.id])[contact.id],
        owner=owner,
        stand_in=_name(session, row.stand_in_id),
        is_yours=row.owner_id == member.id,
        passed=history.page(session, member, contact, skipped),
        open_asks=open_asks,
        more_asks=more_asks,
        ask_from=_ask_from(session, member, contact, today),
        due_on=_due_on(session, row, today) if is_reminded else None,
        rhythm_of=cadences.of(session, member.workspace_id, contact.id).tag,
        occasions=tuple(occasions.of(session, contact.id)),
        notes=notes.seen_by(session, member, contact.id),
        promised=promises.to_come(session, member, contact.id),
        left_out=unwanted.of(session, member, contact.id),
        household=housemates.with_contact(session, member, contact.id),
        to_approve=waiting.of_contact(session, member, contact.id),
        in_touch=company.others(session, member, contact, today),
        in_campaign=under_way.of_contact(session, contact.id),
    )


def _keeper(session: Session, owner_id: int | None) -> str | None:
    """Who looks after the contact: nobody, where they left the team."""
    keeper = None if owner_id is None else session.get_one(MemberRow, owner_id)
    return keeper.name if keeper is not None and keeper.is_active else None


def _name(session: Session, member_id: int | None) -> str | None:
    return None if member_id is None else session.get_one(MemberRow, member_id).name


def _due_on(session: Session, row: ContactRow, today: date) -> date:
    """When a reminder of the contact is to come: on a working day of who looks after them."""
    if row.due_on <= today:
        return row.due_on
    keeper = members.value(session.get_one(MemberRow, row.owner_id))
    return members.calendar(session, keeper).working_day_from(row.due_on)


def _ask_from(session: Session, member: Member, contact: Contact, today: date) -> date | None:
    window = cooling_off.window(session, member.workspace_id, contact, today)
    if window is None:
        return None
    return members.calendar(session, member).working_day_from(window.first_day)
