"""Lines about asks that are planned or open: they are shown, dropped or moved."""

from collections.abc import Sequence

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
from bot.refusals import OneAtATime
from bot.team.members import Member
from bot.vocabulary import AskState, Revision
from handlers.asking import bare_asks
from handlers.commands import TypedLine
from handlers.reading import mentioned, people, planned_asks
from handlers.reading.almanac import Standpoint
from handlers.reading.people import Person
from handlers.reading.planned_asks import Change, Told
from handlers.reading.tagged import TaggedLine
from messages import Message
from messages.catalogue import LANGUAGES


def answer(line: TypedLine, text: str, standpoint: Standpoint) -> Message | None:
    """Show all that are open, or drop or move the one that is meant, or ask which.

    None for a line about anything else. Raises OneAtATime, and what `plans.move` raises.
    """
    if planned_asks.asks_for_list(text):
        with line.reading() as session:
            asks = dropping.all_open(session, line.member)
        return messages.asking.planned.listed(line.reader, asks)
    bare = bare_asks.answer(line, text, standpoint)
    if bare is not None:
        return bare
    for code in LANGUAGES:
        tagged = TaggedLine(text, code)
        wanted = planned_asks.change(tagged)
        if wanted is not None:
            answer = _changed(line, tagged, wanted, standpoint)
            if answer is not None:
                return answer
    return None


def _changed(
    line: TypedLine, tagged: TaggedLine, wanted: Change, standpoint: Standpoint
) -> Message | None:
    with line.reading() as session:
        named = people.named(tagged, mentioned.people(session, line.member, tagged))
        told = planned_asks.told(tagged, wanted, standpoint)
        meant = _meant(session, line.member, named[0]) if len(named) == 1 else None
        if isinstance(meant, Contact):
            planned = plans.of_member(session, line.member, meant)
            waiting = dropping.waiting(session, line.member, meant)
    if not named:
        return _of_nobody(line, wanted, told)
    if len(named) > 1:
        raise OneAtATime(tuple(one.name for one in named))
    if meant is None or not planned_asks.is_about_ask(wanted, told):
        return None
    if isinstance(meant, Which):
        if wanted.is_instead:
            return None
        return bare_asks.whom(line, meant)
    if wanted.is_denied and (planned or waiting):
        return messages.asking.planned.which(line.reader, [meant], planned or waiting)
    if wanted.revision is Revision.MOVED:
        if wanted.is_instead and not planned:
            return None
        return _moved(line, meant, planned, told)
    return _dropped(line, meant, planned, waiting, told)


def _of_nobody(line: TypedLine, wanted: Change, told: Told) -> Message | None:
    """The one of all that the words tell, or the question which."""
    if wanted.noun is None:
        return None
    with line.reading() as session:
        asks = dropping.all_open(session, line.member)
    if wanted.is_denied or not told.words:
        return messages.asking.planned.which_of_all(line.reader, asks)
    fitting = [one for one in asks if plans.is_told_by(one, told.words)]
    planned = [one for one in fitting if one.state is AskState.PLANNED]
    if len(planned) == 1:
        return _changed_one(line, wanted, planned[0], told)
    if fitting:
        return messages.asking.planned.which_of_all(line.reader, fitting, is_part=True)
    return messages.asking.planned.unknown(line.reader, asks)


def _changed_one(line: TypedLine, wanted: Change, ask: Ask, told: Told) -> Message:
    if wanted.revision is Revision.MOVED:
        return _moved(line, ask.contact, [ask], told)
    return _dropped(line, ask.contact, [ask], [], told)


def _meant(session: Session, member: Member, one: Person) -> Contact | Which:
    return choice.choose(session, member, one.name, one.contacts, is_sure=not one.is_doubtful)


def _dropped(
    line: TypedLine,
    contact: Contact,
    planned: Sequence[Ask],
    waiting: Sequence[Ask],
    told: Told,
) -> Message:
    if not planned and not waiting:
        return messages.asking.planned.none(line.reader, [contact])
    of_day = [one for one in planned if told.day in (None, one.day)]
    ask = _only(of_day, told)
    if ask is None:
        return messages.asking.planned.which(line.reader, [contact], planned or waiting)
    with line.transaction() as session:
        ask = dropping.drop(session, line.member, ask.id.id, line.now)
    return messages.asking.planned.dropped(line.reader, ask)


def _moved(line: TypedLine, contact: Contact, planned: Sequence[Ask], told: Told) -> Message:
    if not planned:
        return messages.asking.planned.none_planned(line.reader, [contact])
    ask = _only(planned, told)
    if ask is None:
        return messages.asking.planned.which(line.reader, [contact], planned, told.day)
    if told.day is None:
        return messages.asking.planned.to_when(line.reader, ask)
    with line.transaction() as session:
        moved = plans.move(session, line.member, ask.id.id, told.day, line.now)
    return messages.ledger.entries.logged(line.reader, moved)


def _only(planned: Sequence[Ask], told: Told) -> Ask | None:
    """The one that is meant; None where it may be several, or something is left over."""
    if told.words:
        planned = [one for one in planned if plans.is_told_by(one, told.words)]
    return planned[0] if len(planned) == 1 else None
