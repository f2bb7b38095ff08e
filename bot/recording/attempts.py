"""A command with its contact known: done, or what has to be decided first."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from bot.asking import asks
from bot.giving import gestures
from bot.ledger import cooling_off, meetings
from bot.ledger.cooling_off import CoolingOff
from bot.ledger.entries import Ask, Entry
from bot.people import locks
from bot.people.contacts import Contact
from bot.refusals import AnswerMissing, WordsMissing
from bot.team.members import Member
from bot.vocabulary import Answer, Direction, Verb


@dataclass(frozen=True)
class Statement:
    """What a member wants recorded: `line` has the name first, and then what is said about it.

    `day` is the date of the fact or the plan, `typed_on` that of the command, where the member was.
    """

    verb: Verb
    line: str
    day: date
    answer: Answer | None
    typed_on: date


@dataclass(frozen=True)
class SeveralAsks:
    """Any of these asks may have been answered."""

    asks: tuple[Ask, ...]


SAY_WHAT = frozenset({Verb.GIVE, Verb.GOT, Verb.ASK})
"""Who is named doesn't say enough: what was given, or asked, has to be said as well."""
Undecided = SeveralAsks | CoolingOff
"""Why a command waits, though its contact is known."""


def attempt(
    session: Session,
    member: Member,
    statement: Statement,
    contact: Contact,
    words: str,
    now: datetime,
) -> Entry | Undecided:
    """Do it, unless something has to be decided first; nothing is written then.

    Raises the refusals of `asks` and `gestures`, and WordsMissing.
    """
    if not words and statement.verb in SAY_WHAT:
        raise WordsMissing(statement.verb, contact.name)
    locks.contact(session, contact.id)
    match statement.verb:
        case Verb.GIVE | Verb.GOT:
            way = Direction.GIVEN if statement.verb is Verb.GIVE else Direction.RECEIVED
            day = statement.day
            return gestures.log(session, member, contact, way, now, words=words, day=day)
        case Verb.MET:
            return meetings.log(session, member, contact, words, statement.day, now)
        case Verb.ASK:
            return _ask(session, member, statement, contact, words, now)
        case Verb.ANSWER:
            return _answer(session, member, statement, contact, now)


def undecided(
    session: Session, member: Member, statement: Statement, contact: Contact
) -> Undecided | None:
    """What has to be decided about a command that waits; None when nothing has any more.

    Raises NoOpenAsk.
    """
    if statement.verb is Verb.ANSWER:
        return SeveralAsks(tuple(asks.open_asks(session, contact)))
    return cooling_off.window(session, member.workspace_id, contact, statement.day)


def _ask(
    session: Session,
    member: Member,
    statement: Statement,
    contact: Contact,
    words: str,
    now: datetime,
) -> Ask | CoolingOff:
    """Record a past or ripe ask, and plan a later one, unless it would be too early."""
    today = member.today(now)
    asks.check_plan_day(statement.day, today)
    if statement.day >= statement.typed_on:
        early = cooling_off.window(session, member.workspace_id, contact, statement.day)
        if early is not None:
            return early
    if statement.day > today:
        return asks.plan(session, member, contact, words, statement.day, now)
    return asks.make(session, member, contact, words, statement.day, now)


def _answer(
    session: Session, member: Member, statement: Statement, contact: Contact, now: datetime
) -> Entry | SeveralAsks:
    if statement.answer is None:
        raise AnswerMissing
    first, *others = asks.open_asks(session, contact)
    if others:
        return SeveralAsks((first, *others))
    return asks.answer(session, member, contact, first.id.id, statement.answer, statement.day, now)
