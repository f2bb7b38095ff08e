"""A line of which it wasn't sure what happened, as the answer to what was asked."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, or_
from sqlmodel import Session, col, select

from bot.asking import plans
from bot.ledger import askers, entries
from bot.ledger.entries import Ask
from bot.models import AskRow
from bot.people import contacts, mentions, names
from bot.people.contacts import Contact
from bot.recording import kept
from bot.recording.statements import Doubt, Statement
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import AskedBack, AskState, Verb


def alike(
    session: Session, member: Member, people: Sequence[Contact], words: str
) -> tuple[Ask, ...]:
    """What any of them was asked that waits for an answer and shares a word with these.

    And what the member plans to ask them, which may have come before.
    """
    waiting = [ask for one in people for ask in _answerable(session, member, one)]
    return tuple(ask for ask in waiting if plans.alike([ask], words))


def likely(session: Session, member: Member, contact: Contact, words: str) -> tuple[Ask, ...]:
    """What the contact was asked that waits for an answer, and of the member's plans the alike."""
    found = _answerable(session, member, contact)
    return tuple(ask for ask in found if ask.state is AskState.MADE or plans.alike([ask], words))


def _answerable(session: Session, member: Member, contact: Contact) -> list[Ask]:
    is_own_plan = and_(col(AskRow.member_id) == member.id, col(AskRow.state) == AskState.PLANNED)
    rows = session.exec(
        select(AskRow)
        .where(
            AskRow.contact_id == contact.id, or_(col(AskRow.state) == AskState.MADE, is_own_plan)
        )
        .order_by(col(AskRow.id))
    )
    return sorted((entries.ask(row, contact) for row in rows), key=lambda one: one.day)


def told(session: Session, member: Member, found: Sequence[Ask]) -> tuple[Ask, ...]:
    """Those asks as the member may see them."""
    rows = [(session.get_one(AskRow, one.id.id), one.contact) for one in found]
    return tuple(
        entries.ask(row, contact, askers.of(session, member, row, contact)) for row, contact in rows
    )


def candidates(session: Session, member: Member, name: str) -> tuple[Contact, ...]:
    """All who bear that name; nobody where it is no more than much like theirs."""
    said = names.words(name)
    found = mentions.mentions(session, member, said, ())
    is_all = len(found) == 1 and (found[0].first, found[0].after) == (0, len(said))
    return found[0].people if is_all else ()


def choose(session: Session, member: Member, pending_id: int, ask_id: int, now: datetime) -> None:
    """What happened is that this ask was answered; what the answer comes to is asked next.

    Raises Gone for an ask to somebody else, or one that waits for no answer any more.
    """
    line = kept.take(session, member, pending_id)
    waits = line.next
    asks_what = [doubt.about for doubt in line.statement.doubts[:1]] == [AskedBack.INTENT]
    if line.is_closed or not asks_what or waits is None:
        return
    if waits.contact_id is not None:
        people: Sequence[Contact] = [contacts.by_id(session, member, waits.contact_id)]
    else:
        people = candidates(session, member, waits.name)
    waiting = [ask for one in people for ask in _answerable(session, member, one)]
    answered = next((one for one in waiting if one.id.id == ask_id), None)
    if answered is None:
        raise Gone
    if waits.contact_id is None:
        kept.mean(session, line.id, waits.place, answered.contact)
    said, today = line.statement, member.today(now)
    meant = Statement(
        Verb.ANSWER,
        said.doubts[0].words or said.words or told(session, member, [answered])[0].words,
        said.day if said.day is not None and said.day <= today else None,
        doubts=(Doubt(AskedBack.MEANING),),
        answers_ask=ask_id,
    )
    kept.restate(session, line, meant)
