"""Plans to ask somebody, and which of them is meant by what was asked after all."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot.asking import asks, former
from bot.ledger import entries
from bot.ledger.entries import Ask, Entry, EntryId
from bot.models import AskRow
from bot.models.columns import saved
from bot.people import locks, under_way
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.reminders import life, promises
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import AskState, EntryKind

FEWEST_LETTERS = 4
"""Of a word that two asks for the same thing have in common."""


def of_member(session: Session, member: Member, contact: Contact) -> tuple[Ask, ...]:
    """What the member has planned to ask the contact for, the soonest first."""
    rows = session.exec(
        select(AskRow)
        .where(
            AskRow.member_id == member.id,
            AskRow.contact_id == contact.id,
            AskRow.state == AskState.PLANNED,
        )
        .order_by(col(AskRow.planned_for), col(AskRow.id))
    )
    return tuple(entries.ask(row, contact) for row in rows)


def chosen(plans: Sequence[Ask], ask_id: int) -> Ask:
    """The one of the plans with this id. Raises Gone for any other ask."""
    for plan in plans:
        if plan.id.id == ask_id:
            return plan
    raise Gone


def all_same(plans: Sequence[Ask], words: str) -> tuple[Ask, ...]:
    """The plans for the very same thing."""
    return tuple(plan for plan in plans if is_same(plan.words, words))


def is_same(words: str, others: str) -> bool:
    """Whether both are for the very same thing, however they are written."""
    return _letters(words) == _letters(others)


def only_same(plans: Sequence[Ask], words: str) -> Ask | None:
    """The one plan for the very same thing; None where there is none, or several."""
    same = all_same(plans, words)
    return same[0] if len(same) == 1 else None


def alike(plans: Sequence[Ask], words: str) -> bool:
    """Whether any of the plans may be the same thing in other words: it shares a longer one."""
    said = _long_words(words)
    return any(said & _long_words(plan.words) for plan in plans)


def best_told_by(asks: Sequence[Ask], words: str) -> tuple[Ask, ...]:
    """Those of the asks that share most with the words; none where none shares a longer one."""
    said = _long_words(words)
    shared = [
        sum(_are_forms(one, other) for one in said for other in _long_words(ask.words))
        for ask in asks
    ]
    most = max(shared, default=0)
    return tuple(ask for ask, count in zip(asks, shared, strict=True) if count == most > 0)


def is_told_by(plan: Ask, words: str) -> bool:
    """Whether all that the words say is in the plan, be it in other forms."""
    said, planned = _long_words(words), _long_words(plan.words)
    return bool(said) and all(any(_are_forms(one, other) for other in planned) for one in said)


def move(session: Session, member: Member, ask_id: int, day: date, now: datetime) -> Entry:
    """The member wants to ask on `day`, or the first working day of theirs after it.

    What is no plan any more stays as it is. Returns the ask as it stands then. Raises Gone,
    NotYours, DateNotAhead, DateTooFarOff, and AskInsideWindow for a day on which the contact still
    cools off.
    """
    planned = entries.owned(session, member, EntryId(EntryKind.ASK, ask_id))
    locks.contact(session, planned.contact.id)
    row = session.get_one(AskRow, ask_id, populate_existing=True)
    fitting = promises.agreed_day(session, member, day, member.today(now))
    if row.state == AskState.PLANNED:
        asks.check_window(session, member, planned.contact, fitting)
        with former.remembered(session, row, now):
            put_on(session, row, fitting)
    return told_of(session, member, entries.ask(row, planned.contact), day)


def put_on(session: Session, row: AskRow, day: date) -> None:
    """A plan is for that day, which fits."""
    row.planned_for, row.wanted_for = day, None
    session.flush()
    life.ripen_on(session, saved(row.id), day)


def told_of(session: Session, member: Member, entry: Entry, day: date | None) -> Entry:
    """The entry, with its last change, and the day that the member wanted where the plan is for the
    next working day; and with the campaign that the contact of a plan is in.
    """
    if not isinstance(entry, Ask):
        return entry
    entry = replace(entry, change=former.of_ask(session, entry))
    if entry.state is not AskState.PLANNED:
        return entry
    entry = replace(entry, in_campaign=under_way.of_contact(session, entry.contact.id))
    if day is None:
        return entry
    works = members.calendar(session, member)
    if day == entry.day or works.working_day_from(day) != entry.day:
        return entry
    return replace(entry, wanted=day, away_until=works.away_until(day))


def _long_words(text: str) -> set[str]:
    bare = {"".join(filter(str.isalnum, word)) for word in text.casefold().split()}
    return {word for word in bare if len(word) >= FEWEST_LETTERS}


def _are_forms(one: str, other: str) -> bool:
    """Whether both may be forms of one word: "adresse" and "adressen", "review" and "reviews"."""
    return one.startswith(other) or other.startswith(one)


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())
