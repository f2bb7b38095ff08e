"""Entries that a member tells by words: "the bird card"."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, select
from sqlmodel import Session, col

from bot.ledger import entries
from bot.ledger.entries import Entry, EntryId
from bot.models import AskRow, ContactRow, GestureRow, MeetingRow, ResponseRow
from bot.models.unreversed import GESTURE_STANDS, MEETING_STANDS, RESPONSE_STANDS
from bot.money import Money
from bot.people import names
from bot.team.members import Member
from bot.vocabulary import AskState, EntryKind

_MOST = 200
"""How many of each kind are looked through, the latest first."""
_FORM = 4
"""From as many letters on, a word may be a form of another: "card" and "cards"."""


@dataclass(frozen=True)
class _Told:
    entry_id: EntryId
    at: datetime
    words: Collection[str]
    names: Collection[str]


def latest(
    session: Session, member: Member, words: Sequence[str], *, is_whole: bool
) -> Entry | None:
    """The latest of the member's entries that stands and has most of the words; None without any.

    If it `is_whole`, the entry has them all, and one of them besides the name.
    """
    keys = {names.folded(key) for key in names.keys(words)}
    best: tuple[int, datetime, EntryId] | None = None
    for one in _standing(session, member):
        of_thing = {key for key in keys if _has(one.words, key)}
        found = of_thing | {key for key in keys if _has(one.names, key)}
        is_told = bool(of_thing) and found == keys if is_whole else bool(found)
        if is_told and (best is None or (len(found), one.at) > best[:2]):
            best = len(found), one.at, one.entry_id
    return None if best is None else entries.entry(session, member, best[2])


def of_worth(session: Session, member: Member, worth: Money) -> Entry | None:
    """The latest of what the member gave or got that was worth that and stands, if any."""
    row_id = session.execute(
        select(col(GestureRow.id))
        .where(
            col(GestureRow.workspace_id) == member.workspace_id,
            col(GestureRow.member_id) == member.id,
            col(GestureRow.worth) == worth.minor,
            *([col(GestureRow.currency) == worth.currency] if worth.currency else []),
            GESTURE_STANDS,
        )
        .order_by(col(GestureRow.recorded_at).desc(), col(GestureRow.id).desc())
        .limit(1)
    ).scalar()
    return (
        None
        if row_id is None
        else entries.entry(session, member, EntryId(EntryKind.GESTURE, row_id))
    )


def shares_word(words: str, told: str) -> bool:
    """Whether one of the words that tell a thing is in those of an entry.

    Short ones may be any, such as "the": of these only the last is the thing.
    """
    keys = {names.folded(key) for key in names.keys(told.split()) if len(key) >= _FORM}
    known = _keys(words)
    return any(_has(known, key) for key in keys) or shares_last_word(words, told)


def shares_last_word(words: str, told: str) -> bool:
    """Whether what the words tell is in those of an entry, whatever it is besides.

    "Red wine" is wine, and a watch strap is no watch.
    """
    last = [names.folded(key) for key in names.keys(told.split())][-1:]
    known = _keys(words)
    return any(_has(known, key) for key in last)


def _has(words: Collection[str], key: str) -> bool:
    return any(
        word == key or (min(len(word), len(key)) >= _FORM and (_is_form(word, key)))
        for word in words
    )


def _is_form(word: str, key: str) -> bool:
    return word.startswith(key) or key.startswith(word)


def _standing(session: Session, member: Member) -> Iterator[_Told]:
    for kind, query in _queries(member):
        for number, at, words, name in session.execute(query.limit(_MOST)):
            yield _Told(EntryId(kind, number), at, _keys(words), _keys(name))


def _keys(text: str) -> Collection[str]:
    return frozenset(names.folded(key) for key in names.keys(text.split()))


_Query = Select[int | None, datetime, str, str]


def _queries(member: Member) -> Iterator[tuple[EntryKind, _Query]]:
    plain: tuple[tuple[type[GestureRow | MeetingRow | AskRow], ColumnElement[bool], EntryKind], ...]
    plain = (
        (GestureRow, GESTURE_STANDS, EntryKind.GESTURE),
        (MeetingRow, MEETING_STANDS, EntryKind.MEETING),
        (AskRow, col(AskRow.state) != AskState.DROPPED, EntryKind.ASK),
    )
    for table, stands, kind in plain:
        yield (
            kind,
            select(col(table.id), col(table.recorded_at), col(table.words), col(ContactRow.name))
            .join(ContactRow, col(ContactRow.id) == col(table.contact_id))
            .where(
                col(table.workspace_id) == member.workspace_id,
                col(table.member_id) == member.id,
                stands,
            )
            .order_by(col(table.recorded_at).desc(), col(table.id).desc()),
        )
    yield (
        EntryKind.RESPONSE,
        select(
            col(ResponseRow.id),
            col(ResponseRow.recorded_at),
            col(AskRow.words),
            col(ContactRow.name),
        )
        .join(AskRow, col(AskRow.id) == col(ResponseRow.ask_id))
        .join(ContactRow, col(ContactRow.id) == col(AskRow.contact_id))
        .where(
            col(ResponseRow.workspace_id) == member.workspace_id,
            col(ResponseRow.member_id) == member.id,
            RESPONSE_STANDS,
        )
        .order_by(col(ResponseRow.recorded_at).desc(), col(ResponseRow.id).desc()),
    )
