"""Entries as they were before a line put them right, recorded again once that is taken back."""

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from bot.asking import responses
from bot.ledger import entries, reversals
from bot.ledger.entries import Ask, Entry, Gesture, Meeting, Response
from bot.models import ResponseRow
from bot.people.contacts import Contact
from bot.recording import attempts, commands, kept, next_touches, presents
from bot.recording.kept import Kept
from bot.recording.statements import Named, Statement
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, Direction, Verb


def as_said(session: Session, entry: Entry) -> Statement:
    """What would have been recorded like this."""
    match entry:
        case Gesture():
            verb = Verb.GIVE if entry.direction is Direction.GIVEN else Verb.GOT
            return Statement(
                verb,
                entry.words,
                entry.day,
                kind=entry.kind,
                worth=entry.worth,
                marks=entry.marks,
                is_refused=entry.is_refused,
                is_given=True,
            )
        case Meeting():
            return Statement(Verb.MET, entry.words, entry.day)
        case Ask():
            return Statement(Verb.ASK, entry.words, entry.day, needed_by=entry.needed_by)
        case Response():
            words = entry.said if entry.answer is Answer.OTHER else ""
            ask_id = session.get_one(ResponseRow, entry.id.id).ask_id
            answer = entry.answer
            return Statement(Verb.ANSWER, words, entry.day, answer=answer, answers_ask=ask_id)


def take_answer_back(
    session: Session, member: Member, line: Kept, contact: Contact, ask_id: int, now: datetime
) -> None:
    """The ask was answered otherwise before, which was told with the line's question."""
    said = line.statement.of(line.place)
    found = attempts.answerable(session, member, contact, said).asks
    if not any(one.id.id == ask_id and one.state is AskState.ANSWERED for one in found):
        return
    former = responses.last_of_member(session, member, contact)
    if former is None:
        return
    reversals.undo(session, member, former.id, now)
    if len(line.people) == 1:
        kept.restate(session, line, replace(line.statement, corrects=(former.id,)))


def put_back(session: Session, member: Member, line: Kept, now: datetime) -> Kept | None:
    """Have what the line put right be as it was before, once; the line that tells that.

    The next touch that it named goes with it; what was noted beside it stays.

    None where it put nothing right, where nothing of it stands any more, or where it can't be
    recorded like that any more.
    """
    line = kept.take(session, member, line.id)
    said = line.statement
    if said.former_line is not None:
        return kept.find(session, member, said.former_line)
    former = _corrected(session, member, said)
    stands = [entries.owned(session, member, one) for one in line.entry_ids]
    is_put_right = line.is_closed and bool(former) and all(one.reversed for one in former)
    if not is_put_right or all(one.reversed for one in stands):
        return None
    corrected = kept.of_entry(session, member, former[0])
    was_said = presents.as_one(as_said(session, former[0]), former)
    people = [Named(one.contact.name, one.contact) for one in former]
    with session.begin_nested() as done:
        again = replace(
            was_said,
            corrects=tuple(line.entry_ids),
            takes_over=tuple(one.id for one in former),
        )
        back = kept.keep(session, member, again, people, now)
        back = commands.go_on(session, member, back, now)
        if not back.is_closed:
            done.rollback()
            return None
    before = () if corrected is None else corrected.statement.corrects
    next_touches.take_back(session, member, line.id, now)
    kept.restate(session, back, replace(was_said, corrects=before))
    kept.restate(session, line, replace(said, former_line=back.id))
    return kept.find(session, member, back.id)


def _corrected(session: Session, member: Member, said: Statement) -> list[Entry]:
    """What the line put right; nothing where it was about somebody forgotten, or private by now."""
    try:
        found = [entries.owned(session, member, one) for one in said.corrects]
    except Gone:
        return []
    return [] if any(one.contact.is_forgotten for one in found) else found
