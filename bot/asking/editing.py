"""An ask as its member fills it in: for what, needed by when, on which day, in which words."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from bot.asking import asks, deadlines, former, plans
from bot.ledger import cooling_off, dates, entries
from bot.ledger.cooling_off import CoolingOff
from bot.ledger.entries import Ask, EntryId
from bot.models import AskRow
from bot.people import contacts, locks
from bot.people.contacts import Contact
from bot.refusals import AskInsideWindow, DateNotAhead, Gone, WordsMissing
from bot.reminders import promises
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import AskKind, AskState, EntryKind, Verb

CHANGEABLE = (AskState.PLANNED, AskState.MADE, AskState.UNANSWERED)


@dataclass(frozen=True)
class Wish:
    """What is filled in about an ask. `draft` are the words that are to be sent, if any are kept.

    `because` is the reason for words that the check found fault with.
    """

    words: str
    kind: AskKind
    day: date
    needed_by: date | None = None
    draft: str = ""
    because: str = ""


@dataclass(frozen=True)
class Known:
    """An ask of the member's, with what nobody else sees of it."""

    ask: Ask
    kind: AskKind
    draft: str
    because: str

    @property
    def is_planned(self) -> bool:
        return self.ask.state is AskState.PLANNED


@dataclass(frozen=True)
class Fitting:
    """The next day on which the contact can be asked, and why that isn't the next working day."""

    day: date
    early: CoolingOff | None = None


@dataclass(frozen=True)
class Missed:
    """What is asked for is `needed_by` an earlier day than the `first_day` to ask for it.

    `early` is why nothing can be asked before that, if anything is.
    """

    needed_by: date
    first_day: date
    early: CoolingOff | None = None


def find(session: Session, member: Member, ask_id: int) -> Known:
    """Raises Gone, and NotYours for what somebody else asks."""
    entry_id = EntryId(EntryKind.ASK, ask_id)
    asked = entries.owned(session, member, entry_id)
    assert isinstance(asked, Ask)
    row = session.get_one(AskRow, ask_id)
    return Known(asked, row.kind, row.draft, row.sent_because)


def fitting(session: Session, member: Member, contact: Contact, today: date) -> Fitting:
    """When the member can ask the contact: tomorrow, unless somebody gave them something lately."""
    tomorrow = members.calendar(session, member).working_day_from(today + timedelta(days=1))
    early = cooling_off.window_ahead(session, member.workspace_id, contact, tomorrow)
    return (
        Fitting(tomorrow) if early is None else Fitting(_first_day(session, member, early), early)
    )


def missed(
    session: Session,
    member: Member,
    contact: Contact,
    wish: Wish,
    today: date,
    before: Known | None = None,
) -> Missed | None:
    """Whether it is needed before it can be asked; what was said of it `before` isn't said again.

    Raises WordsMissing, DateNotAhead, DateTooFarOff, and AskInsideWindow for a day on which the
    contact still cools off.
    """
    if not wish.words:
        raise WordsMissing(Verb.ASK, contact.name)
    if before is not None and wish.day == before.ask.day:
        is_told = wish.needed_by == before.ask.needed_by
        is_missed = not is_told and deadlines.is_missed(wish.needed_by, wish.day)
        return _missed(wish, wish.day) if is_missed else None
    if wish.day <= today:
        raise DateNotAhead(wish.day)
    asks.check_plan_day(wish.day, today)
    day = members.calendar(session, member).working_day_from(wish.day)
    early = cooling_off.window_ahead(session, member.workspace_id, contact, day)
    if early is None:
        return _missed(wish, day) if deadlines.is_missed(wish.needed_by, day) else None
    first_day = _first_day(session, member, early)
    if deadlines.is_missed(wish.needed_by, first_day):
        return _missed(wish, first_day, early)
    raise AskInsideWindow(contact.name, wish.day, first_day)


def plan(session: Session, member: Member, contact_id: int, wish: Wish, now: datetime) -> Ask:
    """Plan it for the day, or the working day after it. What `missed` tells was told.

    The very same, wished again a moment later, is the plan that there is. Raises as `missed` and
    `asks.plan` do.
    """
    locks.contact(session, contacts.kept_up_with(session, member, contact_id).id)
    contact = contacts.kept_up_with(session, member, contact_id)
    _check_window(session, member, contact, wish, now)
    same = _same(session, member, contact, wish, now - dates.A_MOMENT_AGO)
    if same is not None:
        return _told(session, member, entries.ask(same, contact), wish.day)
    planned = asks.plan(
        session, member, contact, wish.words, wish.day, now, wish.needed_by, wish.kind
    )
    row = session.get_one(AskRow, planned.id.id)
    row.draft, row.sent_because = wish.draft, wish.because
    session.flush()
    return planned


def change(session: Session, member: Member, ask_id: int, wish: Wish, now: datetime) -> Ask:
    """Have the plan be as it is wished. What `missed` tells was told.

    Raises as `missed` does, NotYours, and Gone for what is no plan any more.
    """
    before, row = _taken(session, member, ask_id)
    if not before.is_planned:
        raise Gone
    _check_window(session, member, before.ask.contact, wish, now, before)
    with former.remembered(session, row, now):
        if wish.day != before.ask.day:
            day = promises.agreed_day(session, member, wish.day, member.today(now))
            plans.put_on(session, row, day)
        row.words, row.kind, row.needed_by = wish.words, wish.kind, wish.needed_by
        row.draft, row.sent_because = wish.draft, wish.because
        session.flush()
    return _told(session, member, entries.ask(row, before.ask.contact), wish.day)


def change_made(
    session: Session,
    member: Member,
    ask_id: int,
    kind: AskKind,
    now: datetime,
    needed_by: date | None = None,
) -> Ask:
    """Have an ask that was made be of this kind, and needed by then: the rest is a fact.

    Raises NotYours, and Gone for one that was answered or taken back.
    """
    before, row = _taken(session, member, ask_id)
    if before.is_planned or before.ask.state not in CHANGEABLE:
        raise Gone
    with former.remembered(session, row, now):
        row.kind, row.needed_by = kind, needed_by
        session.flush()
    return _told(session, member, entries.ask(row, before.ask.contact))


def _same(
    session: Session, member: Member, contact: Contact, wish: Wish, since: datetime
) -> AskRow | None:
    """What the member planned since then as it is wished."""
    planned_for = members.calendar(session, member).working_day_from(wish.day)
    return session.exec(
        select(AskRow).where(
            AskRow.contact_id == contact.id,
            AskRow.member_id == member.id,
            AskRow.state == AskState.PLANNED,
            AskRow.planned_for == planned_for,
            AskRow.needed_by == wish.needed_by,
            AskRow.words == wish.words,
            AskRow.kind == wish.kind,
            AskRow.draft == wish.draft,
            col(AskRow.recorded_at) >= since,
        )
    ).first()


def _told(session: Session, member: Member, ask: Ask, day: date | None = None) -> Ask:
    told = plans.told_of(session, member, ask, day)
    assert isinstance(told, Ask)
    return told


def _taken(session: Session, member: Member, ask_id: int) -> tuple[Known, AskRow]:
    """The ask, and nobody else's to change until the transaction ends."""
    contact_id = find(session, member, ask_id).ask.contact.id
    locks.contact(session, contacts.kept_up_with(session, member, contact_id).id)
    row = session.get_one(AskRow, ask_id, populate_existing=True)
    return find(session, member, ask_id), row


def _check_window(
    session: Session,
    member: Member,
    contact: Contact,
    wish: Wish,
    now: datetime,
    before: Known | None = None,
) -> None:
    """As `missed` does, but for a deadline; now that nobody else gives the contact anything."""
    told = missed(session, member, contact, wish, member.today(now), before)
    if told is not None and told.early is not None:
        raise AskInsideWindow(contact.name, wish.day, told.first_day)


def _missed(wish: Wish, first_day: date, early: CoolingOff | None = None) -> Missed:
    assert wish.needed_by is not None
    return Missed(wish.needed_by, first_day, early)


def _first_day(session: Session, member: Member, early: CoolingOff) -> date:
    return members.calendar(session, member).working_day_from(early.first_day)
