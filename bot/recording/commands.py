"""Lines about people, from what was understood to the ledger: what is unclear waits for a click."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from sqlmodel import Session

from bot.asking import asks
from bot.ledger import cooling_off, dates
from bot.ledger.entries import Entry, Gesture
from bot.people import contacts, locks, names, naming
from bot.people.contacts import Contact
from bot.people.naming import Known
from bot.recording import (
    answered_asks,
    attempts,
    carried_over,
    gift_rooms,
    kept,
    next_touches,
    presents,
    questions,
)
from bot.recording.attempts import Attempt, MaybePlanned, SameAgain
from bot.recording.carried_over import Former
from bot.recording.kept import Kept
from bot.recording.outcomes import Outcome
from bot.recording.statements import Doubt, Named, Said, Statement
from bot.refusals import AnswerMissing, NameMissing, NameTooLong, NoOpenAsk, WordsMissing
from bot.team.members import Member
from bot.vocabulary import AskedBack, Verb


def carry_out(session: Session, member: Member, said: Said, now: datetime) -> Outcome:
    """Do what the line says, or keep it and tell what has to be chosen first.

    Raises the refusals of `asks` and `gestures`, NameMissing, WordsMissing and AnswerMissing.
    """
    if not said.people:
        raise NameMissing(said.statement.verb)
    statement, today = said.statement, member.today(now)
    named = [_resolved(session, member, one, statement) for one in said.people]
    if attempts.lacks_words(statement) and len(named) == 1 and not named[0].contact:
        statement, named = _apart(session, member, statement, named[0])
    first = named[0]
    if first.contact is not None and len(named) == 1:
        statement = _without_needless_doubt(session, member, statement, first.contact, today)
    if len(named) == 1:
        statement = _in_doubt_of_answer(session, member, statement, first)
    is_clear = first.contact is not None and len(named) == 1 and not statement.doubts
    is_kept = statement.names_next or statement.corrects
    if first.contact is not None and is_clear and not is_kept:
        attempted = attempts.attempt(session, Attempt(member, statement, first.contact, today, now))
        if isinstance(attempted, Entry):
            return attempted
    _check_before_asking(statement, named, today)
    if statement.is_in_other_words:
        _check_asked(session, member, named, statement)
    line = kept.keep(session, member, statement, named, now)
    return questions.outcome(session, member, go_on(session, member, line, now), named)


def outcome(session: Session, member: Member, pending_id: int) -> Outcome:
    """Where a kept line stands, for drawing its message again. Raises Gone and NotYours."""
    return questions.outcome(session, member, kept.find(session, member, pending_id))


def go_on(session: Session, member: Member, line: Kept, now: datetime) -> Kept:
    """Do all of the line that can be done, up to what has to be decided; the line after that."""
    weighed = presents.weighed(session, line)
    if weighed.statement.doubts and not line.statement.doubts:
        # Nobody should click for what is refused after that.
        dates.check_fact_day(line.day, member.today(now))
    line = weighed
    if line.statement.doubts or line.unknown is not None:
        return line
    whose = {one.contact_id for one in line.people if one.contact_id is not None}
    said = line.statement
    former = carried_over.of_each(session, member, said)
    whose |= former.keys()
    for contact_id in sorted(whose):
        locks.contact(session, contact_id)
    if said.worth is not None:
        locks.of_gifts(session, whose)
        if gift_rooms.is_stopped(session, member, line):
            kept.restate(session, line, replace(said, doubts=(Doubt(AskedBack.POLICY),)))
            return kept.find(session, member, line.id)
    _record(session, member, line, former, now)
    return next_touches.agree(session, member, kept.find(session, member, line.id), now)


def _record(
    session: Session, member: Member, line: Kept, former: Mapping[int, Former], now: datetime
) -> None:
    """Record it of each, up to the first of whom something has to be decided.

    All that it puts right is taken back with the first entry.
    """
    said, present_id = line.statement, presents.first_entry(line)
    takes_back = () if line.entry_ids else said.corrects
    for one in line.people:
        if one.entry_id is not None or one.contact_id is None:
            continue
        contact = contacts.by_id(session, member, one.contact_id)
        own = former.get(contact.id, Former())
        of_one = replace(
            presents.share(replace(line, statement=said), one.place),
            corrects=own.corrects,
            takes_over=own.takes_over,
        )
        it = Attempt(member, of_one, contact, line.typed_on, now, present_id)
        attempted = attempts.attempt(
            session, replace(it, takes_back=takes_back, is_thanked=own.is_thanked)
        )
        if isinstance(attempted, SameAgain):
            kept.restate(session, line, replace(said, doubts=(Doubt(AskedBack.AGAIN),)))
        if isinstance(attempted, MaybePlanned):
            kept.restate(session, line, replace(said, is_made=True))
        if not isinstance(attempted, Entry):
            break
        kept.settle(session, line, one.place, attempted)
        if said.is_one and isinstance(attempted, Gesture):
            present_id = present_id or attempted.id.id
        # That it is meant, though the same was just logged, was said of this one.
        said, takes_back = replace(said, is_again=False), ()


def _resolved(session: Session, member: Member, one: Named, statement: Statement) -> Named:
    """With those whom the line's reading found, else with who bears a name much like it."""
    if one.contact is not None or one.candidates:
        return one
    found = questions.whom(session, member, one.name)
    if not found.name:
        raise NameMissing(statement.verb)
    return found


def _apart(
    session: Session, member: Member, statement: Statement, one: Named
) -> tuple[Statement, list[Named]]:
    """With a name that takes up the whole line taken apart: "give Fatima El Amrani Tee"."""
    found = naming.resolve(session, member, one.name)
    if isinstance(found, Known):
        return replace(statement, words=found.words), [replace(one, contact=found.contact)]
    words = names.words_after(names.words(one.name), len(found.name.split()))
    named = Named(found.name, None, found.candidates, found.fits_several)
    return replace(statement, words=words), [named]


def _without_needless_doubt(
    session: Session, member: Member, statement: Statement, contact: Contact, today: date
) -> Statement:
    """Nobody is asked when they want to ask, where it is told from which day on it fits."""
    is_day_open = [(one.about, one.words) for one in statement.doubts] == [(AskedBack.DAY, "")]
    if statement.verb is not Verb.ASK or not is_day_open:
        return statement
    early = cooling_off.window(session, member.workspace_id, contact, today)
    return statement if early is None else replace(statement, doubts=())


def _in_doubt_of_answer(
    session: Session, member: Member, statement: Statement, one: Named
) -> Statement:
    """What somebody sent that they were asked for may be their answer, and no gift."""
    is_doubted = AskedBack.INTENT in {doubt.about for doubt in statement.doubts}
    if statement.verb is not Verb.GOT or is_doubted or statement.corrects:
        return statement
    people = (one.contact,) if one.contact is not None else one.candidates
    if not answered_asks.alike(session, member, people, statement.words):
        return statement
    return replace(statement, doubts=(Doubt(AskedBack.INTENT), *statement.doubts))


def _check_before_asking(statement: Statement, named: list[Named], today: date) -> None:
    """Refuse at once what would be refused after a choice: nobody should click for nothing.

    Where it is in doubt what happened, it isn't known yet what would be.
    """
    if any(len(one.name) > names.LONGEST_NAME for one in named):
        raise NameTooLong(names.LONGEST_NAME)
    if {AskedBack.INTENT, AskedBack.MEANING} & {doubt.about for doubt in statement.doubts}:
        return
    if statement.verb is Verb.ANSWER:
        if statement.answer is None:
            raise AnswerMissing
        return
    if attempts.lacks_words(statement):
        raise WordsMissing(statement.verb, _called(named[0]))
    if statement.verb is Verb.ASK:
        asks.check_plan_day(statement.day or today, today)
    elif not _may_be_promised(statement, named, today):
        dates.check_fact_day(statement.day or today, today)


def _check_asked(
    session: Session, member: Member, named: list[Named], statement: Statement
) -> None:
    """Refuse what is said to be an answer where nothing was asked of any of them."""
    refused = None
    for contact in (one.contact for one in named if one.contact is not None):
        try:
            attempts.answerable(session, member, contact, statement)
        except NoOpenAsk as refusal:
            refused = refused or refusal
        else:
            return
    if refused is not None:
        raise refused


def _may_be_promised(statement: Statement, named: list[Named], today: date) -> bool:
    """Whether one known person may be reminded of on the day, which is doubted for lying ahead."""
    is_doubted = any(doubt.about is AskedBack.DAY for doubt in statement.doubts)
    is_ahead = statement.day is not None and statement.day > today
    return is_doubted and is_ahead and len(named) == 1 and named[0].contact is not None


def _called(one: Named) -> str:
    return one.name if one.contact is None else one.contact.name
