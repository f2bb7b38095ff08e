"""A statement about somebody we know: done, or what has to be decided first."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from bot.asking import asks, plans, responses
from bot.giving import gestures
from bot.giving.gestures import Repeated
from bot.ledger import cooling_off, dates, meetings, reversals
from bot.ledger.cooling_off import CoolingOff
from bot.ledger.entries import Ask, Entry, EntryId, Gesture, Meeting
from bot.money import Money
from bot.people import locks
from bot.people.contacts import Contact
from bot.policy import alike, rooms
from bot.policy.requests import Wish
from bot.policy.rooms import Room
from bot.recording import carried_over
from bot.recording.statements import Statement
from bot.refusals import AnswerMissing, NoOpenAsk, WordsMissing
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, Direction, Verb

SAY_WHAT = frozenset({Verb.GIVE, Verb.GOT, Verb.ASK})
"""Who is named doesn't say enough: what was given, or asked, has to be said as well."""


@dataclass(frozen=True)
class SeveralAsks:
    """Any of these asks may have been answered, or of these plans, if nothing else is open."""

    asks: tuple[Ask, ...]


@dataclass(frozen=True)
class MaybePlanned:
    """What was asked may be what the member had planned to ask."""


@dataclass(frozen=True)
class SameAgain:
    """The very same was logged a moment ago, or is planned to be asked."""


@dataclass(frozen=True)
class OverLimit:
    """A gift that nobody says was given passes a cap, or needs approval."""


Undecided = SeveralAsks | SameAgain | CoolingOff | MaybePlanned | OverLimit
"""Why a line waits, though everything in it is clear."""


def lacks_words(statement: Statement) -> bool:
    """Whether it has to say what and doesn't; "thanked Tim" tells it by its verb."""
    return statement.verb in SAY_WHAT and not statement.words and statement.kind is None


@dataclass(frozen=True)
class Attempt:
    """What a member says of one contact; `typed_on` is the date where they typed it."""

    member: Member
    statement: Statement
    contact: Contact
    typed_on: date
    now: datetime
    present_id: int | None = None
    """The first entry of the present for several that it is a share of."""
    takes_back: tuple[EntryId, ...] = ()
    """What the line puts right of anybody, where it still stands."""
    is_thanked: bool = False
    """Whether what is put right was received, and nobody waits any more to say thanks for it."""

    @property
    def day(self) -> date:
        """The day that is told, else that of typing."""
        return self.statement.day or self.typed_on

    @property
    def tells_of_past(self) -> bool:
        """Whether it is told as something that happened, which is a fact."""
        return self.statement.is_given or self.day < self.typed_on

    @property
    def unless_since(self) -> datetime | None:
        """From when on the very same counts as a second note of it."""
        return None if self.statement.is_again else self.now - dates.A_MOMENT_AGO


def attempt(session: Session, it: Attempt) -> Entry | Undecided:
    """Do it, unless something has to be decided first; nothing is written then.

    What it takes back goes first, so that what follows is as if that had never been.
    Raises the refusals of `asks` and `gestures`, WordsMissing and AnswerMissing.
    """
    if lacks_words(it.statement):
        raise WordsMissing(it.statement.verb, it.contact.name)
    locks.contact(session, it.contact.id)
    with session.begin_nested() if it.takes_back else nullcontext() as done:
        for entry_id in it.takes_back:
            reversals.undo(session, it.member, entry_id, it.now)
        attempted = _attempted(session, it)
        if done is not None and not isinstance(attempted, Entry):
            done.rollback()
    if isinstance(attempted, Gesture):
        return carried_over.approval(session, attempted, it.member, it.statement)
    return attempted


def _attempted(session: Session, it: Attempt) -> Entry | Undecided:
    match it.statement.verb:
        case Verb.GIVE | Verb.GOT:
            return _gesture(session, it)
        case Verb.MET:
            return _meeting(session, it)
        case Verb.ASK:
            return _ask(session, it)
        case Verb.ANSWER:
            return _answer(session, it)


def _gesture(session: Session, it: Attempt) -> Gesture | SameAgain | OverLimit:
    said = it.statement
    way = Direction.GIVEN if said.verb is Verb.GIVE else Direction.RECEIVED
    if said.worth is not None and not said.is_refused:
        found = rooms.check(session, [it.contact], way, it.day, said.worth)
        is_over = way is Direction.GIVEN and bool(rooms.asks(found)) and not it.tells_of_past
        if is_over and _lacks_approval(session, it, said.worth, found):
            return OverLimit()
    former = carried_over.take(session, it.member, said)
    try:
        return gestures.log(
            session,
            it.member,
            it.contact,
            way,
            it.now,
            words=said.words,
            kind=said.kind,
            worth=said.worth,
            day=it.day,
            reminder_id=former.reminder_id,
            unless_since=it.unless_since,
            present_id=it.present_id,
            tip=former.tip,
            idea_id=former.idea_id,
            sent_because=former.sent_because,
            sent_words=former.sent_words,
            sent_is_shared=former.sent_is_shared,
            marks=said.marks,
            is_refused=said.is_refused,
            is_thanked=it.is_thanked,
        )
    except Repeated:
        return SameAgain()


def _lacks_approval(session: Session, it: Attempt, worth: Money, found: Sequence[Room]) -> bool:
    wish = Wish(worth, it.day, it.statement.words, it.statement.kind)
    return bool(alike.unapproved(session, it.member, it.contact, wish, found))


def _meeting(session: Session, it: Attempt) -> Meeting | SameAgain:
    member, contact, words, since = it.member, it.contact, it.statement.words, it.unless_since
    if since and meetings.is_logged(session, member, contact, words, it.day, since):
        return SameAgain()
    return meetings.log(session, member, contact, words, it.day, it.now)


def _ask(session: Session, it: Attempt) -> Ask | SameAgain | CoolingOff | MaybePlanned:
    """Record a past or ripe ask, and plan a later one, unless it would be too early.

    What was asked for in the very words of a plan was asked as planned.
    """
    member, contact, words, since = it.member, it.contact, it.statement.words, it.unless_since
    today, day = member.today(it.now), it.day
    is_planned = day > today
    if since and not is_planned and asks.is_noted(session, member, contact, words, since):
        return SameAgain()
    planned = plans.of_member(session, member, contact) if since or not is_planned else ()
    if is_planned and plans.all_same(planned, words):
        return SameAgain()
    asks.check_plan_day(day, today)
    if day >= it.typed_on:
        early = cooling_off.window(session, member.workspace_id, contact, day)
        if early is not None:
            return early
    said = it.statement
    if not is_planned:
        same = plans.only_same(planned, words)
        if same is not None:
            return asks.make_planned(session, member, same.id.id, it.now, day)
        if plans.alike(planned, words):
            return MaybePlanned()
    note = asks.plan if is_planned else asks.make
    return note(session, member, contact, words, day, it.now, said.needed_by, said.ask_kind)


def _answer(session: Session, it: Attempt) -> Entry | SeveralAsks:
    said = answer_of(it.statement)
    found = answerable(session, it.member, it.contact, it.statement)
    if not found.is_sure:
        return SeveralAsks(found.asks)
    (meant,) = found.asks
    words = in_words(it.statement)
    if meant.state is AskState.PLANNED:
        asks.make_planned(session, it.member, meant.id.id, it.now, min(it.day, it.typed_on))
    return asks.answer(session, it.member, it.contact, meant.id.id, said, it.day, it.now, words)


@dataclass(frozen=True)
class Answerable:
    """The asks that an answer may be to; `is_sure` where it can be but one that was made."""

    asks: tuple[Ask, ...]
    is_sure: bool


def answerable(session: Session, member: Member, contact: Contact, said: Statement) -> Answerable:
    """Those that the words tell, plans as well; else all that are open, else the member's plans.

    Else it is the one that was answered last, where the answer is another one now. Raises
    NoOpenAsk where there is none of these.
    """
    planned = plans.of_member(session, member, contact)
    try:
        open_asks = tuple(asks.open_asks(session, contact))
    except NoOpenAsk:
        if not planned:
            former = responses.last_of_member(session, member, contact)
            if former is None or former.answer is said.answer:
                raise
            return Answerable((responses.answered_ask(session, former),), is_sure=False)
        open_asks = ()
    meant = tuple(one for one in (*open_asks, *planned) if one.id.id == said.answers_ask)
    if meant:
        return Answerable(meant, is_sure=True)
    words = said.about or ("" if said.answer is Answer.OTHER else said.words)
    told = plans.best_told_by([*open_asks, *planned], words)
    found = told or open_asks or planned
    is_clear = bool(told) or not said.about
    is_one = len(found) == 1 and found[0].state is not AskState.PLANNED
    return Answerable(found, is_sure=is_one and is_clear)


def answer_of(statement: Statement) -> Answer:
    """What was answered. Raises AnswerMissing."""
    if statement.answer is None:
        raise AnswerMissing
    return statement.answer


def in_words(statement: Statement) -> str:
    """What was answered that is something else."""
    return statement.words if statement.answer is Answer.OTHER else ""
