"""Lines that drop, move, deny or list asks and say nothing of what is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

import messages.asking.planned
import messages.cards.shown
import messages.ledger.entries
import messages.privacy.removal
from bot.asking import dropping, plans
from bot.database import Session
from bot.ledger.entries import Ask
from bot.people import choice
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.refusals import WordsMissing
from bot.vocabulary import Verb
from handlers.commands import TypedLine
from handlers.reading import bare_asks, languages, mentioned, people
from handlers.reading.almanac import Standpoint
from handlers.reading.bare_asks import Bare, Wish
from handlers.reading.tagged import TaggedLine
from messages import Message


@dataclass(frozen=True)
class _Open:
    """What is planned to be asked of those who are named, and what they were asked."""

    contacts: tuple[Contact, ...]
    planned: tuple[Ask, ...]
    waiting: tuple[Ask, ...]

    def told_by(self, words: str) -> "_Open":
        """Those that the words name; all of them where there are no words."""
        if not words:
            return self
        planned = tuple(one for one in self.planned if plans.is_told_by(one, words))
        waiting = tuple(one for one in self.waiting if plans.is_told_by(one, words))
        return _Open(self.contacts, planned, waiting)


def answer(line: TypedLine, text: str, standpoint: Standpoint) -> Message | None:
    """Do what the line wants of asks that are known, or ask which is meant. None for any other.

    Raises what `plans.move` raises, and WordsMissing for a new ask.
    """
    tagged = TaggedLine(text, languages.of(text, line.member))
    if not bare_asks.may_be_told(tagged):
        return None
    with line.reading() as session:
        named = people.named(tagged, mentioned.people(session, line.member, tagged))
        if not named:
            return _of_nobody(session, line, tagged)
        told = bare_asks.told(tagged, standpoint)
        if told is None:
            return None
        found = [
            choice.choose(session, line.member, one.name, one.contacts, is_sure=not one.is_doubtful)
            for one in named
        ]
        doubtful = next((one for one in found if isinstance(one, Which)), None)
        known = tuple(one for one in found if isinstance(one, Contact))
        standing = _Open(
            known,
            tuple(ask for one in known for ask in plans.of_member(session, line.member, one)),
            tuple(ask for one in known for ask in dropping.waiting(session, line.member, one)),
        )
    if doubtful is not None:
        return whom(line, doubtful) if told.names_ask and not told.words else None
    fitting = standing.told_by(told.words)
    if not fitting.planned and not fitting.waiting:
        return _without_any(line, told, standing)
    match told.wish:
        case Wish.LIST:
            return messages.asking.planned.listed_of(
                line.reader, known, (*standing.planned, *standing.waiting)
            )
        case Wish.MOVE:
            return _moved(line, told, fitting)
        case Wish.DROP:
            return _dropped(line, told, fitting)
        case Wish.NONE:
            asks = (*fitting.planned, *fitting.waiting)
            return messages.asking.planned.which(line.reader, known, asks)


def _of_nobody(session: Session, line: TypedLine, tagged: TaggedLine) -> Message | None:
    if bare_asks.asks_for_all(tagged):
        return messages.asking.planned.listed(line.reader, dropping.all_open(session, line.member))
    if bare_asks.asks_which(tagged):
        return messages.asking.planned.which_of_all(
            line.reader, dropping.all_open(session, line.member)
        )
    return None


def whom(line: TypedLine, which: Which) -> Message:
    """Whose asks are meant has to be said first."""
    if which.archived is not None:
        return messages.privacy.removal.undecided(line.reader, which.archived)
    return messages.cards.shown.which(line.reader, which)


def _without_any(line: TypedLine, told: Bare, standing: _Open) -> Message | None:
    """Nothing is open that could be dropped or moved: nothing is recorded either."""
    if not told.names_ask or (told.words and not told.names_one):
        return None
    asks = (*standing.planned, *standing.waiting)
    if told.words and asks:
        return messages.asking.planned.which(line.reader, standing.contacts, asks, told.day)
    if told.is_for_day:
        raise WordsMissing(Verb.ASK, standing.contacts[0].name)
    if told.wish is Wish.MOVE:
        return messages.asking.planned.none_planned(line.reader, standing.contacts)
    return messages.asking.planned.none(line.reader, standing.contacts)


def _moved(line: TypedLine, told: Bare, fitting: _Open) -> Message | None:
    contacts, planned = fitting.contacts, fitting.planned
    if not planned:
        if not told.names_ask or told.words:
            return None
        return messages.asking.planned.none_planned(line.reader, contacts)
    if len(planned) > 1 or len(contacts) > 1:
        return messages.asking.planned.which(
            line.reader, contacts, planned, told.day, is_part=bool(told.words)
        )
    (ask,) = planned
    day = ask.day + told.later if told.later is not None else told.day
    if day is None:
        return messages.asking.planned.to_when(line.reader, ask)
    with line.transaction() as session:
        moved = plans.move(session, line.member, ask.id.id, day, line.now)
    return messages.ledger.entries.logged(line.reader, moved)


def _dropped(line: TypedLine, told: Bare, fitting: _Open) -> Message:
    planned = fitting.planned
    is_sure = told.names_ask or bool(told.words)
    is_one = len(planned) == 1 and len(fitting.contacts) == 1
    if planned and is_sure and (is_one or told.is_all):
        with line.transaction() as session:
            ids = [one.id.id for one in planned]
            done = dropping.drop_all(session, line.member, ids, line.now)
        return _told(line, done)
    asks = planned or fitting.waiting
    return messages.asking.planned.which(
        line.reader, fitting.contacts, asks, is_part=bool(told.words)
    )


def _told(line: TypedLine, done: Sequence[Ask]) -> Message:
    if len(done) == 1:
        return messages.asking.planned.dropped(line.reader, done[0])
    return messages.asking.planned.all_dropped(line.reader, done)
