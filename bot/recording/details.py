"""A gesture with all its details, as its member fills them in: it is taken back and logged so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from bot.giving import library
from bot.ledger import entries
from bot.ledger.entries import EntryId, Gesture
from bot.models import GestureRow, ReminderRow
from bot.money import Money
from bot.people import contacts, locks, notes, search
from bot.people.contacts import Contact
from bot.policy import approvals, limits, rooms
from bot.policy.rooms import Room
from bot.recording import commands, corrections, former_entries, kept, presents, undo
from bot.recording.outcomes import Outcome
from bot.recording.statements import Named, Said, Statement
from bot.refusals import Gone, WordsMissing
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import Direction, EntryKind, GestureKind, LimitForce, Mark, Verb

_GIVEN = Direction.GIVEN
MOST_PEOPLE = 20
"""With so many at most something is shared in one go."""


@dataclass(frozen=True)
class Known:
    """What is known of a gesture, of which there may be several, told together in one line.

    `aims` are the marks that the idea aimed for which it came of, if it came of one. `rooms` are
    what each limit leaves for these people without it, where that is least.
    """

    told: tuple[Gesture, ...]
    aims: tuple[Mark, ...] = ()
    rooms: tuple[Room, ...] = ()
    may_be_stopped: bool = False
    """Whether some limit lets no gift pass unasked."""
    noted_for_all: tuple[Contact, ...] = ()
    """Those of the people about whom everybody on the team reads what the member noted."""

    @property
    def first(self) -> Gesture:
        return self.told[0]

    @property
    def people(self) -> tuple[Contact, ...]:
        return tuple(one.contact for one in self.told)

    @property
    def ids(self) -> frozenset[int]:
        return frozenset(one.id.id for one in self.told)


@dataclass(frozen=True)
class Wish:
    """What is filled in. The `note` goes to what the member noted about each of the contacts.

    `is_given` tells that the gift was given, whatever limit it passes.
    """

    contact_ids: tuple[int, ...]
    direction: Direction
    day: date
    words: str = ""
    kind: GestureKind | None = None
    worth: Money | None = None
    marks: tuple[Mark, ...] = ()
    is_refused: bool = False
    note: str = ""
    next_on: date | None = None
    is_given: bool = False


@dataclass(frozen=True)
class Stopped:
    """Nothing is saved: what is filled in passes these limits, and nobody says it was given."""

    rooms: tuple[Room, ...]


def find(session: Session, member: Member, gesture_id: int) -> Known | None:
    """The member's gesture, with those that were told in one line with it; None once taken back.

    Raises Gone where it is about somebody archived, and NotYours.
    """
    known = _find(session, member, gesture_id)
    if known is None:
        return None
    day, way = known.first.day, known.first.direction
    found = rooms.room(session, known.people, way, day, known.ids)
    forces = {one.terms.force for one in limits.standing(session, member.workspace_id, _GIVEN, day)}
    stops = bool(forces - {LimitForce.WARNING})
    open_to_all = notes.own_shared(session, member, [one.id for one in known.people])
    return replace(
        known,
        rooms=rooms.least_of_each(found),
        may_be_stopped=stops,
        noted_for_all=tuple(one for one in known.people if one.id in open_to_all),
    )


def _find(session: Session, member: Member, gesture_id: int) -> Known | None:
    entry = entries.owned(session, member, EntryId(EntryKind.GESTURE, gesture_id))
    assert isinstance(entry, Gesture)
    if entry.reversed:
        return None
    line = kept.of_entry(session, member, entry)
    every = corrections.told_together(session, member, entry, line)
    told = tuple(one for one in every if isinstance(one, Gesture))[:MOST_PEOPLE]
    for one in told:
        contacts.kept_up_with(session, member, one.contact.id)
    return Known(told, _aims(session, gesture_id))


def offered(session: Session, member: Member, typed: str) -> Sequence[Contact]:
    """Those whom the member may mean by what is typed so far, to choose from."""
    return search.first(session, member, search.begun(typed), MOST_PEOPLE)


def whom(session: Session, member: Member, wish: Wish) -> tuple[Contact, ...]:
    """Those who are chosen, in that order. Raises Gone for whom the member doesn't see."""
    ids = tuple(dict.fromkeys(wish.contact_ids))[:MOST_PEOPLE]
    return tuple(contacts.kept_up_with(session, member, one) for one in ids)


def save(
    session: Session, member: Member, gesture_id: int, wish: Wish, now: datetime
) -> Outcome | Stopped | None:
    """Have it be as it is filled in, for each of the contacts; None where it was taken back.

    What wasn't told before and passes a limit is asked about first. All of it is written, or
    nothing. Undo takes back this step only. Raises Gone, NotYours, WordsMissing and the refusals
    of `gestures` and `promises`.
    """
    known = _find(session, member, gesture_id)
    if known is None:
        return None
    people = whom(session, member, wish)
    if not people:
        raise Gone
    locks.contacts(session, sorted({one.id for one in (*people, *known.people)}))
    known = _find(session, member, gesture_id)
    if known is None:
        return None
    if wish.next_on is not None:
        promises.agreed_day(session, member, wish.next_on, member.today(now))
    if not wish.words and wish.kind is None:
        raise WordsMissing(_verb(wish), people[0].name)
    passed = _passed(session, known, wish, people)
    if passed:
        return Stopped(passed)
    _add_note(session, member, people, wish.note)
    if wish.next_on is None and _is_so(session, known, wish, people):
        return undo.as_it_stands(session, member, known.first)
    said = Said(_statement(known, wish, people), tuple(Named(one.name, one) for one in people))
    return commands.carry_out(session, member, said, now)


def put_back(session: Session, member: Member, entry_id: EntryId, now: datetime) -> bool:
    """Take back the last step in which details were filled in; whether there was one that stood."""
    line = kept.of_entry(session, member, entries.owned(session, member, entry_id))
    return line is not None and former_entries.put_back(session, member, line, now) is not None


def _passed(
    session: Session, known: Known, wish: Wish, people: tuple[Contact, ...]
) -> tuple[Room, ...]:
    """What has to be asked about before it is saved; nothing where it stands so already."""
    if wish.worth is None or wish.is_refused or wish.is_given or wish.direction is not _GIVEN:
        return ()
    stands = {
        one.contact.id
        for one in known.told
        if (one.direction, one.day, one.worth) == (_GIVEN, wish.day, wish.worth)
        and not one.is_refused
    }
    if {one.id for one in people} <= stands:
        return ()
    shares = rooms.each(people, wish.worth)
    found = rooms.check_shares(session, shares, _GIVEN, wish.day, known.ids)
    asked = rooms.asks(rooms.one_each(found))
    if [one.id for one in people] != [one.contact.id for one in known.told] or len(people) > 1:
        return asked
    approved = approvals.of_gift(session, known.first.id.id, wish.worth)
    return tuple(room for room in asked if not any(one.covers(room) for one in approved))


def _statement(known: Known, wish: Wish, people: tuple[Contact, ...]) -> Statement:
    former = tuple(one.id for one in known.told)
    return replace(
        _facts(wish),
        next_on=wish.next_on,
        is_noted=bool(wish.note),
        corrects=former,
        takes_over=former,
        is_again=True,
        **_of_several(known, wish, people),
    )


def _of_several(known: Known, wish: Wish, people: tuple[Contact, ...]) -> dict[str, Any]:
    """What was one present for them stays one; else each gets their own."""
    if len(people) < 2:
        return {}
    are_same = {one.id for one in people} == {one.id for one in known.people}
    if not are_same or not presents.of_entries(known.told):
        return {"is_each": True}
    if wish.worth is None:
        return {"is_one": True}
    is_same = wish.worth == known.first.worth
    whole = presents.worth(known.told) if is_same else None
    times = replace(wish.worth, minor=wish.worth.minor * len(people))
    return {"is_one": True, "worth": whole or times}


def _facts(wish: Wish) -> Statement:
    """What stands in the dialog is told as a fact."""
    return Statement(
        _verb(wish),
        wish.words,
        wish.day,
        kind=wish.kind,
        worth=wish.worth,
        marks=wish.marks,
        is_refused=wish.is_refused,
        is_given=True,
    )


def _verb(wish: Wish) -> Verb:
    return Verb.GIVE if wish.direction is Direction.GIVEN else Verb.GOT


def _is_so(session: Session, known: Known, wish: Wish, people: tuple[Contact, ...]) -> bool:
    """Whether nothing of the facts is another."""
    are_same = {one.id for one in people} == {one.id for one in known.people}
    said = _facts(wish)
    return are_same and all(former_entries.as_said(session, one) == said for one in known.told)


def _add_note(session: Session, member: Member, people: tuple[Contact, ...], words: str) -> None:
    """Below what the member noted before, and read by whoever reads that."""
    for contact in people if words else ():
        before = notes.own(session, member, contact.id)
        if words in before.words.splitlines():
            continue
        whole = "\n".join(filter(None, (before.words, words)))
        notes.note(session, contact, member, whole, is_shared=before.is_shared)


def _aims(session: Session, gesture_id: int) -> tuple[Mark, ...]:
    row = session.get_one(GestureRow, gesture_id)
    if row.reminder_id is None:
        return ()
    idea = library.find(session.get_one(ReminderRow, row.reminder_id).idea_id)
    return () if idea is None else idea.marks
