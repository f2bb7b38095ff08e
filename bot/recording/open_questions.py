"""The question that a member left open last: answered in words, or left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from bot.asking import dropping, former
from bot.ledger import latest
from bot.models import PendingRow
from bot.models.columns import saved
from bot.people import names
from bot.people.contacts import Contact
from bot.recording import choices, chosen_people, commands, kept, questions, undo, wanted
from bot.recording.kept import Kept
from bot.recording.outcomes import Decision, Outcome, Reminded
from bot.recording.told_days import ToldDay
from bot.refusals import Gone
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import AskedBack, Audience

LATELY = timedelta(minutes=10)
"""For so long a word alone is about a question: later it may be about what was said since."""

_IN_SIGHT = timedelta(hours=1)
"""For so long a question that others were typed after is thought of."""


@dataclass(frozen=True)
class Left:
    """A line of which nothing comes; `was_reminder` tells that a reminder was wanted by it.

    `taken_back` is what had come of it already, of others in the line.
    """

    was_reminder: bool
    taken_back: Outcome | None = None


def is_any(session: Session, member: Member, now: datetime) -> bool:
    """Whether a question was just asked that words may answer."""
    return _latest(session, member, now, now - LATELY) is not None


def half_told(session: Session, member: Member, now: datetime) -> tuple[str, ...]:
    """Of whom nothing is noted yet, where the last thing noted came of a line that still asks."""
    if _latest(session, member, now, now - _IN_SIGHT) is None:
        return ()
    last = latest.entry(session, member)
    line = None if last is None else kept.of_entry(session, member, last.entry)
    return () if line is None else questions.still_open(session, member, line)


def is_asked_since(session: Session, member: Member, since: datetime, now: datetime) -> bool:
    """Whether a line was typed after that which waits, or was dropped, or a reminder was wanted."""
    done = (
        promises.latest(session, member),
        promises.dropped(session, member, now),
        dropping.latest(session, member),
        former.latest(session, member),
    )
    if any(one is not None and one.at > since for one in done):
        return True
    typed = select(PendingRow.id, PendingRow.closed).where(
        PendingRow.workspace_id == member.workspace_id,
        PendingRow.member_id == member.id,
        col(PendingRow.typed_at) > since,
    )
    lines = session.exec(typed).all()
    return any(not closed or _is_dropped(session, member, saved(one)) for one, closed in lines)


def _is_dropped(session: Session, member: Member, pending_id: int) -> bool:
    """Whether nothing came of the line, and it was neither the same as what stands nor about it."""
    try:
        line = kept.find(session, member, pending_id)
    except Gone:
        return False
    is_same = any(doubt.about is AskedBack.AGAIN for doubt in line.statement.doubts)
    return not (line.entry_ids or line.statement.corrects or is_same)


def leave(
    session: Session, member: Member, now: datetime, since: datetime | None = None
) -> Left | None:
    """Let the line go that was asked about last; what came of it already is taken back.

    None, and nothing is done, where the member did something after it, or after `since`.
    """
    pending_id = _latest(session, member, now, since)
    return None if pending_id is None else _let_go(session, member, pending_id, now)


def tell_day(session: Session, member: Member, told: ToldDay, now: datetime) -> Outcome | None:
    """That is the day that the question that was just asked asks for; what comes of the line then.

    None, and nothing is done, where none was asked for. Raises DateInFuture and the refusals of
    `promises`.
    """
    pending_id = _latest(session, member, now, now - LATELY)
    if pending_id is None:
        return None
    line = _kept(session, member, pending_id)
    if line is None:
        return _tell_reminders_day(session, member, pending_id, told, now)
    day = told.meant(line.statement, member.today(now))
    if day is None:
        return None
    choices.choose_day(session, member, pending_id, day, now)
    return commands.outcome(session, member, pending_id)


def tell_none(
    session: Session, member: Member, words: str, days: Sequence[date], now: datetime
) -> Outcome | None:
    """The words tell no day for the ask of which it was just asked when: these are offered then.

    None, and nothing is done, where no such day was asked for.
    """
    pending_id = _latest(session, member, now, now - LATELY)
    line = None if pending_id is None else _kept(session, member, pending_id)
    doubts = () if line is None else line.statement.doubts
    if line is None or not doubts or doubts[0].about is not AskedBack.DAY:
        return None
    doubt, *others = doubts
    if not doubt.is_to_come(member.today(now)):
        return None
    vague = replace(doubt, words=words, days=doubt.days or tuple(days), is_vague=True)
    kept.restate(session, line, replace(line.statement, doubts=(vague, *others)))
    return commands.outcome(session, member, line.id)


def tell_name(session: Session, member: Member, typed: str, now: datetime) -> Outcome | None:
    """That is whom the question that was just asked asks for; what comes of the line then.

    None, and nothing is done, where it offers nobody, or several, of that name. Raises the refusals
    of `promises`.
    """
    pending_id = _latest(session, member, now, now - LATELY)
    if pending_id is None:
        return None
    line = _kept(session, member, pending_id)
    if line is None:
        return _tell_reminders_name(session, member, pending_id, typed, now)
    if line.is_closed or line.statement.doubts or line.unknown is None:
        return None
    meant = _offered(session, member, line.unknown.name, typed)
    if meant is None:
        return None
    chosen_people.choose_contact(session, member, line.id, meant.id, line.unknown.place, now)
    return commands.outcome(session, member, line.id)


def tell_audience(
    session: Session, member: Member, audience: Audience, now: datetime
) -> Outcome | None:
    """Whom nobody knows is added as that; what comes of the line then.

    None, and nothing is done, where the question that was just asked offers no adding.
    """
    pending_id = _latest(session, member, now, now - LATELY)
    line = None if pending_id is None else _kept(session, member, pending_id)
    if line is None or line.statement.doubts or line.unknown is None:
        return None
    if questions.whom(session, member, line.unknown.name).archived is not None:
        return None
    chosen_people.add_contact(session, member, line.id, audience, line.unknown.place, now)
    return commands.outcome(session, member, line.id)


def _tell_reminders_name(
    session: Session, member: Member, wanted_id: int, typed: str, now: datetime
) -> Reminded | None:
    pending = wanted.find(session, member, wanted_id)
    if pending.contact is not None or pending.wanted.day is None:
        return None
    (about,) = kept.people(session, wanted_id)
    meant = _offered(session, member, about.name, typed)
    if meant is None:
        return None
    promised = wanted.choose_contact(session, member, wanted_id, meant.id, now)
    return None if promised is None else Reminded(meant, promised)


def _offered(session: Session, member: Member, name: str, typed: str) -> Contact | None:
    """Who alone is offered for the name and is called as was typed."""
    keys = set(names.keys(typed.split()))
    offered = questions.whom(session, member, name).candidates
    meant = [one for one in offered if keys <= set(names.keys(_called(one).split()))]
    return meant[0] if keys and len(meant) == 1 else None


def _called(contact: Contact) -> str:
    return f"{contact.name} {contact.organisation or ''}"


def agree(session: Session, member: Member, now: datetime) -> Outcome | None:
    """What the question that was just asked doubts did happen; what comes of the line then.

    None, and nothing is done, where it asks something else.
    """
    pending_id = _latest(session, member, now, now - LATELY)
    line = None if pending_id is None else _kept(session, member, pending_id)
    if line is None or not line.statement.doubts or line.statement.is_in_other_words:
        return None
    decision = _AGREED.get(line.statement.doubts[0].about)
    if decision is None:
        return None
    choices.decide(session, member, line.id, decision, line.place, now)
    return commands.outcome(session, member, line.id)


_AGREED = {AskedBack.MEANING: Decision.LOG, AskedBack.AGAIN: Decision.LOG_AGAIN}


def _tell_reminders_day(
    session: Session, member: Member, wanted_id: int, told: ToldDay, now: datetime
) -> Reminded | None:
    contact = wanted.find(session, member, wanted_id).contact
    if contact is None or told.ahead is None:
        return None
    promised = wanted.choose_day(session, member, wanted_id, told.ahead, now)
    return Reminded(contact, promised)


def _latest(session: Session, member: Member, now: datetime, since: datetime | None) -> int | None:
    """The line that waits; None where the member did something after it, or after `since`."""
    row = session.exec(
        select(PendingRow)
        .where(
            PendingRow.workspace_id == member.workspace_id,
            PendingRow.member_id == member.id,
            col(PendingRow.closed).is_(False),
        )
        .order_by(col(PendingRow.typed_at).desc(), col(PendingRow.id).desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    at = _asked_at(session, member, row)
    return saved(row.id) if at >= _last_deed(session, member, now, since or at) else None


def _asked_at(session: Session, member: Member, row: PendingRow) -> datetime:
    """When the line was typed, or came to the question that is open now."""
    last = latest.entry(session, member)
    line = None if last is None else kept.of_entry(session, member, last.entry)
    if last is None or line is None or line.id != row.id:
        return row.typed_at
    return max(row.typed_at, last.at)


def _last_deed(session: Session, member: Member, now: datetime, since: datetime) -> datetime:
    done = (
        latest.entry(session, member),
        promises.latest(session, member),
        promises.dropped(session, member, now),
        dropping.latest(session, member),
        former.latest(session, member),
    )
    return max([since, *(one.at for one in done if one is not None)])


def _let_go(session: Session, member: Member, pending_id: int, now: datetime) -> Left:
    line = _kept(session, member, pending_id)
    if line is None:
        wanted.let_go(session, member, pending_id)
        return Left(was_reminder=True)
    undo.together(session, member, pending_id, now)
    if not line.entry_ids:
        return Left(was_reminder=False)
    return Left(was_reminder=False, taken_back=commands.outcome(session, member, pending_id))


def _kept(session: Session, member: Member, pending_id: int) -> Kept | None:
    """The line for the ledger; None for one that wants a reminder."""
    try:
        return kept.take(session, member, pending_id)
    except Gone:
        return None
