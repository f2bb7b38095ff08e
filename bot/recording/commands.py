"""Commands about a contact, from the first line to the entry: what is unclear waits for a click."""

from datetime import date, datetime

from sqlalchemy import update
from sqlmodel import Session, col

from bot.asking import asks
from bot.database import within
from bot.giving import gestures
from bot.ledger import cooling_off, dates, entries
from bot.ledger.entries import Entry, EntryId
from bot.models import PendingRow
from bot.people import contacts, naming
from bot.people.contacts import Contact, NewContact
from bot.people.naming import Known, Unclear
from bot.recording.outcomes import Decision, LetGo, Outcome, Said, TooEarly, WhichAsk, WhichContact
from bot.refusals import AnswerMissing, DateTooFarOff, Gone, NameMissing, NotYours, WordsMissing
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience, Direction, EntryKind, Verb


def carry_out(session: Session, member: Member, said: Said, now: datetime) -> Outcome:
    """Do what the line says, or keep it and tell what has to be chosen first.

    Raises the refusals of `asks` and `gestures`, NameMissing, WordsMissing and AnswerMissing.
    """
    if not said.line.strip():
        raise NameMissing(said.verb)
    if said.verb is Verb.ANSWER and said.answer is None:
        raise AnswerMissing
    row = PendingRow(
        workspace_id=member.workspace_id,
        member_id=member.id,
        verb=said.verb,
        line=said.line,
        day=said.day or member.today(now),
        answer=said.answer,
        typed_at=now,
    )
    found = naming.resolve(session, member, said.line, said.phrasing)
    if isinstance(found, Unclear) and not found.name:
        raise NameMissing(said.verb)
    row.line = found.line
    if isinstance(found, Known):
        row.contact_id = found.contact.id
        entry = _go_on(session, member, row, now)
        if entry is not None:
            return entry
    else:
        _check_before_asking(row, found, member.today(now))
    session.add(row)
    session.flush()
    return _outcome(session, member, row)


def _check_before_asking(row: PendingRow, found: Unclear, today: date) -> None:
    """Refuse at once what would be refused after a choice: nobody should click for nothing."""
    if row.verb is Verb.ANSWER:
        return
    if len(row.line.split()) <= len(found.name.split()):
        raise WordsMissing(row.verb, found.name)
    if row.verb is not Verb.ASK:
        dates.check_fact_day(row.day, today)


def outcome(session: Session, member: Member, pending_id: int) -> Outcome:
    """Where a kept command stands, for drawing its message again."""
    return _outcome(session, member, _row(session, member, pending_id))


def choose_contact(
    session: Session, member: Member, pending_id: int, contact_id: int, now: datetime
) -> None:
    """This is who was meant. Only the first choice counts."""
    contact = contacts.by_id(session, member.workspace_id, contact_id)
    row = _row(session, member, pending_id)
    if _take(session, row, contact):
        _go_on(session, member, row, now)


def add_contact(
    session: Session, member: Member, pending_id: int, audience: Audience, now: datetime
) -> None:
    """Nobody we know was meant: add the person under the name in the line."""
    row = _row(session, member, pending_id)
    if row.contact_id is not None or row.closed:
        return
    found = naming.resolve(session, member, row.line)
    if isinstance(found, Unclear):
        new = NewContact(found.name, audience)
        contact = contacts.add(session, member.workspace_id, member.id, new, member.today(now))
    else:
        contact = found.contact
    if _take(session, row, contact):
        _go_on(session, member, row, now)


def choose_ask(
    session: Session, member: Member, pending_id: int, ask_id: int, now: datetime
) -> None:
    """This is the ask that was answered. Only the first choice counts."""
    row = _row(session, member, pending_id)
    if _close(session, row):
        assert row.answer is not None
        _settle(row, asks.answer(session, member, ask_id, row.answer, row.day, now))


def decide(
    session: Session, member: Member, pending_id: int, decision: Decision, now: datetime
) -> None:
    """What becomes of an ask that is too early, or of any command that is let go.

    Only the first decision counts.
    """
    row = _row(session, member, pending_id)
    if not _close(session, row) or decision is Decision.CANCEL or row.contact_id is None:
        return
    contact = contacts.by_id(session, member.workspace_id, row.contact_id)
    words = naming.rest_of(row.line, contact)
    today = member.today(now)
    if decision is Decision.ALREADY_ASKED:
        day = min(row.day, today)
        _settle(row, asks.make(session, member, contact, words, day, now))
    else:
        early = cooling_off.window(session, member.workspace_id, contact, row.day)
        first_day = max(today, early.first_day if early else row.day)
        _settle(row, asks.plan(session, member, contact, words, first_day, now))


def _go_on(session: Session, member: Member, row: PendingRow, now: datetime) -> Entry | None:
    """With the contact known, do it; None when something else has to be decided first."""
    assert row.contact_id is not None
    contact = contacts.by_id(session, member.workspace_id, row.contact_id)
    words = naming.rest_of(row.line, contact)
    if not words and row.verb is not Verb.ANSWER:
        raise WordsMissing(row.verb, contact.name)
    match row.verb:
        case Verb.GIVE | Verb.GOT:
            direction = Direction.GIVEN if row.verb is Verb.GIVE else Direction.RECEIVED
            entry = gestures.log(session, member, contact, direction, now, words=words, day=row.day)
        case Verb.ASK:
            ask = _ask(session, member, contact, words, row, now)
            if ask is None:
                return None
            entry = ask
        case Verb.ANSWER:
            open_asks = asks.open_asks(session, contact)
            if len(open_asks) > 1:
                return None
            assert row.answer is not None
            entry = asks.answer(session, member, open_asks[0].id.id, row.answer, row.day, now)
    _settle(row, entry)
    return entry


def _ask(
    session: Session,
    member: Member,
    contact: Contact,
    words: str,
    row: PendingRow,
    now: datetime,
) -> Entry | None:
    """Record a past or ripe ask, plan a later one; None when it would be too early."""
    typed_on, today = member.today(row.typed_at), member.today(now)
    if row.day > today + asks.FARTHEST_PLAN:
        raise DateTooFarOff(row.day)
    is_fact = row.day < typed_on
    if not is_fact and cooling_off.window(session, member.workspace_id, contact, row.day):
        return None
    if row.day > today:
        return asks.plan(session, member, contact, words, row.day, now)
    return asks.make(session, member, contact, words, row.day, now)


def _outcome(session: Session, member: Member, row: PendingRow) -> Outcome:
    for kind, entry_id in (
        (EntryKind.GESTURE, row.gesture_id),
        (EntryKind.ASK, row.ask_id),
        (EntryKind.RESPONSE, row.response_id),
    ):
        if entry_id is not None:
            return entries.entry(session, member.workspace_id, EntryId(kind, entry_id))
    if row.closed:
        return LetGo()
    assert row.id is not None
    if row.contact_id is None:
        return _which_contact(session, member, row)
    contact = contacts.by_id(session, member.workspace_id, row.contact_id)
    if row.verb is Verb.ANSWER:
        assert row.answer is not None
        return WhichAsk(row.id, contact, row.answer, tuple(asks.open_asks(session, contact)))
    early = cooling_off.window(session, member.workspace_id, contact, row.day)
    if early is None:
        raise Gone
    remind_on = members.calendar(session, member).working_day_from(early.first_day)
    return TooEarly(row.id, contact, naming.rest_of(row.line, contact), row.day, early, remind_on)


def _which_contact(session: Session, member: Member, row: PendingRow) -> WhichContact:
    assert row.id is not None
    found = naming.resolve(session, member, row.line)
    if isinstance(found, Known):
        return WhichContact(row.id, row.verb, found.contact.name, (found.contact,), True)
    return WhichContact(
        row.id, row.verb, found.name, found.candidates, found.fits_several, found.are_more
    )


def _settle(row: PendingRow, entry: Entry) -> None:
    setattr(row, f"{entry.id.kind}_id", entry.id.id)
    row.closed = True


def _row(session: Session, member: Member, pending_id: int) -> PendingRow:
    row = within(session, PendingRow, member.workspace_id, pending_id)
    if row.member_id != member.id:
        raise NotYours
    return row


def _take(session: Session, row: PendingRow, contact: Contact) -> bool:
    """True for the one click that says who is meant."""
    taken = session.exec(
        update(PendingRow)
        .where(
            col(PendingRow.id) == row.id,
            col(PendingRow.contact_id).is_(None),
            col(PendingRow.closed).is_(False),
        )
        .values(contact_id=contact.id)
    )
    return taken.rowcount == 1


def _close(session: Session, row: PendingRow) -> bool:
    """True for the one click that closes the row."""
    closed = session.exec(
        update(PendingRow)
        .where(col(PendingRow.id) == row.id, col(PendingRow.closed).is_(False))
        .values(closed=True)
    )
    return closed.rowcount == 1
