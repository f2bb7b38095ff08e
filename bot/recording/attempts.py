"""A statement about somebody we know: done, or what has to be decided first."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.asking import asks
from bot.giving import gestures
from bot.giving.gestures import Repeated
from bot.ledger import cooling_off, meetings
from bot.ledger.cooling_off import CoolingOff
from bot.ledger.entries import Ask, Entry, Gesture, Meeting
from bot.people import locks
from bot.people.contacts import Contact
from bot.recording.statements import Statement
from bot.refusals import AnswerMissing, WordsMissing
from bot.team.members import Member
from bot.vocabulary import Answer, Direction, Verb

A_MOMENT_AGO = timedelta(minutes=10)
"""Whoever tells the same again within this time may have meant it once."""
SAY_WHAT = frozenset({Verb.GIVE, Verb.GOT, Verb.ASK})
"""Who is named doesn't say enough: what was given, or asked, has to be said as well."""


@dataclass(frozen=True)
class SeveralAsks:
    """Any of these asks may have been answered."""

    asks: tuple[Ask, ...]


@dataclass(frozen=True)
class SameAgain:
    """The very same was logged a moment ago."""


Undecided = SeveralAsks | SameAgain | CoolingOff
"""Why a line waits, though everything in it is clear."""


def lacks_words(statement: Statement) -> bool:
    """Whether it has to say what and doesn't; "thanked Tim" tells it by its verb."""
    return statement.verb in SAY_WHAT and not statement.words and statement.kind is None


def attempt(
    session: Session,
    member: Member,
    statement: Statement,
    contact: Contact,
    typed_on: date,
    now: datetime,
) -> Entry | Undecided:
    """Do it, unless something has to be decided first; nothing is written then.

    `typed_on` is the date where the member typed it. Raises the refusals of `asks` and `gestures`,
    WordsMissing and AnswerMissing.
    """
    if lacks_words(statement):
        raise WordsMissing(statement.verb, contact.name)
    locks.contact(session, contact.id)
    match statement.verb:
        case Verb.GIVE | Verb.GOT:
            return _gesture(session, member, statement, contact, typed_on, now)
        case Verb.MET:
            return _meeting(session, member, statement, contact, typed_on, now)
        case Verb.ASK:
            return _ask(session, member, statement, contact, typed_on, now)
        case Verb.ANSWER:
            return _answer(session, member, statement, contact, typed_on, now)


def _gesture(
    session: Session,
    member: Member,
    statement: Statement,
    contact: Contact,
    typed_on: date,
    now: datetime,
) -> Gesture | SameAgain:
    way = Direction.GIVEN if statement.verb is Verb.GIVE else Direction.RECEIVED
    try:
        return gestures.log(
            session,
            member,
            contact,
            way,
            now,
            words=statement.words,
            kind=statement.kind,
            worth=statement.worth,
            day=statement.day or typed_on,
            unless_since=None if statement.is_again else now - A_MOMENT_AGO,
        )
    except Repeated:
        return SameAgain()


def _meeting(
    session: Session,
    member: Member,
    statement: Statement,
    contact: Contact,
    typed_on: date,
    now: datetime,
) -> Meeting | SameAgain:
    words, day, lately = statement.words, statement.day or typed_on, now - A_MOMENT_AGO
    if not statement.is_again and meetings.is_logged(session, member, contact, words, day, lately):
        return SameAgain()
    return meetings.log(session, member, contact, words, day, now)


def _ask(
    session: Session,
    member: Member,
    statement: Statement,
    contact: Contact,
    typed_on: date,
    now: datetime,
) -> Ask | SameAgain | CoolingOff:
    """Record a past or ripe ask, and plan a later one, unless it would be too early."""
    today, day = member.today(now), statement.day or typed_on
    if not statement.is_again and asks.is_noted(
        session, member, contact, statement.words, now - A_MOMENT_AGO, is_planned=day > today
    ):
        return SameAgain()
    asks.check_plan_day(day, today)
    if day >= typed_on:
        early = cooling_off.window(session, member.workspace_id, contact, day)
        if early is not None:
            return early
    if day > today:
        return asks.plan(session, member, contact, statement.words, day, now)
    return asks.make(session, member, contact, statement.words, day, now)


def _answer(
    session: Session,
    member: Member,
    statement: Statement,
    contact: Contact,
    typed_on: date,
    now: datetime,
) -> Entry | SeveralAsks:
    said = answer_of(statement)
    first, *others = asks.open_asks(session, contact)
    if others:
        return SeveralAsks((first, *others))
    day = statement.day or typed_on
    return asks.answer(session, member, contact, first.id.id, said, day, now)


def answer_of(statement: Statement) -> Answer:
    """What was answered. Raises AnswerMissing."""
    if statement.answer is None:
        raise AnswerMissing
    return statement.answer
