"""A line that puts right what was just recorded: that is taken back, and recorded as it was."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot.asking import former, plans
from bot.ledger import entries, latest
from bot.ledger.entries import Ask, Entry, Gesture, Meeting, Response
from bot.ledger.latest import Latest
from bot.models import GestureRow, ResponseRow, ReversalRow
from bot.money import Money
from bot.recording import commands, former_entries, kept, open_questions, presents, undo
from bot.recording.kept import Kept
from bot.recording.outcomes import Outcome
from bot.recording.statements import Doubt, Named, Said, Statement
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, GestureKind, Verb


@dataclass(frozen=True)
class Correction:
    """What is right; what isn't told stays as it was recorded.

    What is in `doubts` is asked before anything is changed.
    """

    day: date | None = None
    people: tuple[Named, ...] = ()
    words: str = ""
    kind: GestureKind | None = None
    verb: Verb | None = None
    doubts: tuple[Doubt, ...] = ()
    answer: Answer | None = None
    worth: Money | None = None
    is_refused: bool = False
    is_only: bool = False
    """Of several it was these `people` alone."""


@dataclass(frozen=True)
class PutRight:
    """What is recorded now, or what has to be chosen first, until which the entry stands."""

    outcome: Outcome


@dataclass(frozen=True)
class Unchanged:
    """The entry is as the line says already."""

    outcome: Outcome


@dataclass(frozen=True)
class NotPutRight:
    """The entry stands: it isn't sure what is to be changed, or no line can change it."""

    outcome: Outcome


Corrected = PutRight | Unchanged | NotPutRight


def correctable(session: Session, member: Member, now: datetime) -> Entry | None:
    """What the member recorded last; None where it was long ago, or they did something since."""
    last = _latest(session, member)
    if last is None or now - last.at > open_questions.LATELY:
        return None
    if open_questions.is_asked_since(session, member, last.at, now):
        return None
    reversed_since = select(ReversalRow.id).where(
        ReversalRow.workspace_id == member.workspace_id,
        ReversalRow.member_id == member.id,
        col(ReversalRow.recorded_at) > last.at,
    )
    return last.entry if session.exec(reversed_since).first() is None else None


def _latest(session: Session, member: Member) -> Latest | None:
    """What was recorded last, or the ask that was changed after that."""
    last, changed = latest.entry(session, member), former.latest(session, member)
    if changed is None or (last is not None and last.at >= changed.at):
        return last
    return Latest(changed.at, entries.owned(session, member, changed.entry_id))


def correct(
    session: Session, member: Member, entry: Entry, right: Correction | None, now: datetime
) -> Corrected:
    """Have the entry, and what was told with it, be as is right; nothing else is recorded.

    Raises the refusals of `gestures` and of `plans.move`.
    """
    line = kept.of_entry(session, member, entry)
    told = told_together(session, member, entry, line)
    if right is None:
        return NotPutRight(undo.as_it_stands(session, member, entry))
    if right.answer is not None:
        return _answer_instead(session, member, entry, right, right.answer, now)
    if isinstance(entry, Ask):
        return _move_plan(session, member, entry, told, right, now)
    if not _can_be(session, told, line, right):
        return NotPutRight(undo.as_it_stands(session, member, entry))
    before = presents.as_one(former_entries.as_said(session, told[0]), told)
    said = _put_right(before, right)
    people = right.people or tuple(Named(one.contact.name, one.contact) for one in told)
    is_same_people = [one.contact for one in people] == [one.contact for one in told]
    if said == before and is_same_people and not right.doubts:
        return Unchanged(undo.as_it_stands(session, member, entry))
    said = replace(said, doubts=right.doubts, corrects=tuple(one.id for one in told))
    if right.is_refused:
        said = replace(said, is_again=True, takes_over=said.corrects)
    return PutRight(commands.carry_out(session, member, Said(said, people), now))


def gifts_with(session: Session, member: Member, entry: Entry) -> tuple[Gesture, ...]:
    """What was given or received by one line with this entry, and still stands."""
    line = kept.of_entry(session, member, entry)
    told = told_together(session, member, entry, line)
    return tuple(one for one in told if isinstance(one, Gesture))


def answers_with(session: Session, member: Member, entry: Entry) -> tuple[Response, ...]:
    """The answers that were told in one line with this entry and still stand."""
    line = kept.of_entry(session, member, entry)
    told = told_together(session, member, entry, line)
    return tuple(one for one in told if isinstance(one, Response))


def _answer_instead(
    session: Session,
    member: Member,
    entry: Entry,
    right: Correction,
    answer: Answer,
    now: datetime,
) -> Corrected:
    """The ask was answered otherwise, where it is sure which one is meant."""
    whose = [one.contact for one in right.people]
    told = answers_with(session, member, entry)
    meant = [one for one in told if not whose or one.contact in whose]
    if len(meant) != 1:
        return NotPutRight(undo.as_it_stands(session, member, entry))
    (former,) = meant
    if former.answer is answer:
        return Unchanged(undo.as_it_stands(session, member, entry))
    said = Statement(
        Verb.ANSWER,
        day=former.day,
        answer=answer,
        corrects=(former.id,),
        answers_ask=session.get_one(ResponseRow, former.id.id).ask_id,
    )
    people = (Named(former.contact.name, former.contact),)
    return PutRight(commands.carry_out(session, member, Said(said, people), now))


def told_together(
    session: Session, member: Member, entry: Entry, line: Kept | None
) -> tuple[Entry, ...]:
    """The entries that came of one line and still stand."""
    if line is None:
        return (entry,)
    told = (entries.owned(session, member, one) for one in line.entry_ids)
    return tuple(one for one in told if not one.reversed)


def _can_be(
    session: Session, told: tuple[Entry, ...], line: Kept | None, right: Correction
) -> bool:
    """Whether it is sure what would come of it."""
    is_day_only = not (right.people or right.words or right.verb or right.worth)
    if right.people and len(told) > 1 and not _are_some(told, right):
        return False  # Any of them may be the one who is wrong.
    if line is not None and line.statement.names_next and not is_day_only:
        return False  # The reminder that was told with it would stay as it was.
    is_one = len(told) == 1 or len(presents.of_entries(told)) == len(told)
    if right.worth is not None and not (is_one and isinstance(told[0], Gesture)):
        return False  # It may be what all of them were worth together.
    for one in told:
        if isinstance(one, Meeting) and (right.verb is None or right.verb is Verb.MET):
            continue
        if not isinstance(one, Gesture) or right.verb is Verb.MET:
            return False
        is_its = session.get_one(GestureRow, one.id.id).reminder_id is not None
        if is_its and not right.is_refused:
            return False  # The reminder that it answers is for that contact.
    return True


def _are_some(told: tuple[Entry, ...], right: Correction) -> bool:
    """Whether it was those alone of them."""
    whose = [one.contact for one in told]
    return right.is_only and all(one.contact in whose for one in right.people)


def _put_right(said: Statement, right: Correction) -> Statement:
    said = replace(said, day=right.day or said.day, verb=right.verb or said.verb)
    said = replace(said, worth=right.worth or said.worth)
    said = replace(said, is_refused=right.is_refused or said.is_refused)
    if not right.words:
        return said
    return replace(said, words=right.words, kind=None if said.verb is Verb.MET else right.kind)


def _move_plan(
    session: Session,
    member: Member,
    entry: Ask,
    told: tuple[Entry, ...],
    right: Correction,
    now: datetime,
) -> Corrected:
    """A planned ask of one contact comes on another day; all else of it needs saying anew."""
    is_plan = entry.state is AskState.PLANNED and len(told) == 1
    if right.day is None or right != Correction(day=right.day) or not is_plan:
        return NotPutRight(undo.as_it_stands(session, member, entry))
    return PutRight(plans.move(session, member, entry.id.id, right.day, now))
