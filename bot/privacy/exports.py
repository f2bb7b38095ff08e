"""Contacts on their way out: whose, and all that whoever gets them may see of each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from bot import bulk
from bot.address_books.listed import (
    Listed,
    ListedDay,
    ListedNote,
    ListedTip,
    ListedUnwanted,
    ListedWords,
    Widest,
)
from bot.giving import unwanted
from bot.giving.ideas import NOTHING, Unwanted
from bot.models import (
    ContactPointRow,
    ContactRow,
    GestureRow,
    MemberRow,
    NoteRow,
    OccasionRow,
)
from bot.models.columns import saved, table_of
from bot.models.seen import IS_SHARED, seen_by
from bot.models.unreversed import GESTURE_STANDS
from bot.people import details, housemates, search
from bot.people.rhythm import Cadence
from bot.people.search import Query
from bot.privacy import listed_campaigns
from bot.team.members import Member
from bot.vocabulary import OccasionKind, PointKind

_CONTACTS = table_of(ContactRow)
EVERYBODY = Query()
AT_ONCE = 1000
"""How many contacts are read together."""
_IS_KNOWN = col(ContactRow.forgotten_on).is_(None)
_IS_KEPT_UP_WITH = col(ContactRow.archived_on).is_(None)


@dataclass(frozen=True)
class Chosen:
    """The contacts of an export, by name. `reader` is whose own notes and words go with it."""

    workspace_id: int
    reader: Member | None
    keys: tuple[int, ...]
    widest: Widest


def seen(session: Session, reader: Member, today: date, query: Query = EVERYBODY) -> Chosen:
    """Those of the contacts that the member sees who fit quite; private ones only if theirs."""
    which = (search.fitting(session, reader, query, today),)
    return _choose(session, reader.workspace_id, reader, which)


def looked_after(session: Session, owner: Member, *, with_archived: bool = False) -> Chosen:
    """The contacts that the member looks after, private ones too."""
    which = [col(ContactRow.owner_id) == owner.id]
    return _choose(session, owner.workspace_id, owner, _wanted(which, with_archived))


def of_team(session: Session, workspace_id: int, *, with_archived: bool = False) -> Chosen:
    """The contacts that everybody in the workspace sees."""
    return _choose(session, workspace_id, None, _wanted([IS_SHARED], with_archived))


def each(session: Session, chosen: Chosen) -> Iterator[Listed]:
    """The contacts as they are listed, a portion of them in memory at a time."""
    for start in range(0, len(chosen.keys), AT_ONCE):
        yield from _portion(session, chosen, chosen.keys[start : start + AT_ONCE])


def _wanted(which: list[ColumnElement[bool]], with_archived: bool) -> Sequence[ColumnElement[bool]]:
    return which if with_archived else [*which, _IS_KEPT_UP_WITH]


def _choose(
    session: Session,
    workspace_id: int,
    reader: Member | None,
    which: Sequence[ColumnElement[bool]],
) -> Chosen:
    conditions = (col(ContactRow.workspace_id) == workspace_id, _IS_KNOWN, *which)
    in_order = select(col(ContactRow.id)).where(*conditions)
    found = session.scalars(in_order.order_by(col(ContactRow.name_key), col(ContactRow.id)))
    keys = tuple(map(saved, found))
    points, days = col(ContactPointRow.contact_id), col(OccasionRow.contact_id)
    kind, is_event = col(ContactPointRow.kind), col(OccasionRow.kind) != OccasionKind.BIRTHDAY
    widest = Widest(
        emails=_most(session, points, (kind == PointKind.EMAIL, *conditions)),
        phones=_most(session, points, (kind == PointKind.PHONE, *conditions)),
        days=_most(session, days, (is_event, col(OccasionRow.day).is_not(None), *conditions)),
    )
    return Chosen(workspace_id, reader, keys, widest)


def _most(session: Session, contact_id: Any, conditions: Sequence[Any]) -> int:
    """How many rows, with the contact's id in this column, one of the contacts has at most."""
    counted = (
        select(func.count(contact_id).label("number"))
        .join(_CONTACTS, _CONTACTS.c.id == contact_id)
        .where(*conditions)
        .group_by(contact_id)
        .subquery()
    )
    return session.execute(select(func.max(counted.c.number))).scalar_one() or 0


def _portion(session: Session, chosen: Chosen, keys: Sequence[int]) -> Iterator[Listed]:
    known = details.read(session, chosen.workspace_id, keys)
    days, notes = _days(session, chosen, keys), _notes(session, chosen, keys)
    sent, tips = _sent(session, chosen, keys), _tips(session, chosen, keys)
    campaigns = listed_campaigns.of_each(session, chosen.workspace_id, keys)
    left_out = unwanted.of_each(session, chosen.workspace_id, keys)
    is_seen = IS_SHARED if chosen.reader is None else seen_by(chosen.reader.id)
    lives_with = housemates.names_of_each(session, chosen.workspace_id, keys, is_seen)
    rows = session.execute(
        select(
            col(ContactRow.id),
            col(MemberRow.name),
            col(ContactRow.ideal_days),
            col(ContactRow.maximum_days),
            col(ContactRow.last_touch_on),
        )
        .outerjoin(MemberRow, col(MemberRow.id) == ContactRow.owner_id)
        .where(
            bulk.known_for(col(ContactRow.workspace_id), chosen.workspace_id),
            bulk.among(session, col(ContactRow.id), keys),
        )
    )
    rest = {key: (owner, Cadence(ideal, most), last) for key, owner, ideal, most, last in rows}
    for key in keys:
        # Whoever was forgotten since the contacts were chosen is left out.
        if key in known and key in rest:
            told = tuple(days[key]), tuple(notes[key]), tuple(sent[key])
            without = _listed_unwanted(left_out.get(key, NOTHING))
            more = tuple(lives_with.get(key, ())), tuple(tips[key])
            took_part = tuple(campaigns.get(key, ()))
            yield Listed(known[key], *rest[key], *told, without, *more, took_part)


def _listed_unwanted(told: Unwanted) -> ListedUnwanted:
    return ListedUnwanted(tuple(sorted(told.ideas)), tuple(sorted(told.kinds)), told.is_priced)


def _days(
    session: Session, chosen: Chosen, keys: Sequence[int]
) -> defaultdict[int, list[ListedDay]]:
    rows = session.scalars(
        select(OccasionRow)
        .where(
            bulk.known_for(col(OccasionRow.workspace_id), chosen.workspace_id),
            bulk.among(session, col(OccasionRow.contact_id), keys),
            col(OccasionRow.next_on) < date.max,
        )
        .order_by(col(OccasionRow.month), col(OccasionRow.day), col(OccasionRow.id))
    )
    found: defaultdict[int, list[ListedDay]] = defaultdict(list)
    for row in rows:
        day = ListedDay(row.kind, row.name, row.month, row.day, row.year, row.lead_days)
        found[row.contact_id].append(day)
    return found


def _notes(
    session: Session, chosen: Chosen, keys: Sequence[int]
) -> defaultdict[int, list[ListedNote]]:
    """The notes that are shared, and the reader's own."""
    reader_id = chosen.reader.id if chosen.reader else None
    rows = session.execute(
        select(NoteRow, col(MemberRow.name))
        .join(MemberRow, col(MemberRow.id) == NoteRow.member_id)
        .where(
            bulk.known_for(col(NoteRow.workspace_id), chosen.workspace_id),
            bulk.among(session, col(NoteRow.contact_id), keys),
            col(NoteRow.is_shared) | (col(NoteRow.member_id) == reader_id),
        )
        .order_by(col(NoteRow.id))
    )
    found: defaultdict[int, list[ListedNote]] = defaultdict(list)
    for row, by in rows:
        note = ListedNote(row.words, row.is_shared, by, is_own=row.member_id == reader_id)
        found[row.contact_id].append(note)
    return found


def _sent(
    session: Session, chosen: Chosen, keys: Sequence[int]
) -> defaultdict[int, list[ListedWords]]:
    """The words that the reader sent with what they gave, newest first; nobody else's."""
    found: defaultdict[int, list[ListedWords]] = defaultdict(list)
    if chosen.reader is None:
        return found
    rows = session.scalars(
        select(GestureRow)
        .where(
            bulk.known_for(col(GestureRow.workspace_id), chosen.workspace_id),
            bulk.among(session, col(GestureRow.contact_id), keys),
            col(GestureRow.member_id) == chosen.reader.id,
            col(GestureRow.sent_words) != "",
            GESTURE_STANDS,
        )
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
    )
    for row in rows:
        found[row.contact_id].append(ListedWords(row.sent_words, row.happened_on))
    return found


def _tips(
    session: Session, chosen: Chosen, keys: Sequence[int]
) -> defaultdict[int, list[ListedTip]]:
    """The tips of the library that contacts got from any of us, newest first."""
    rows = session.execute(
        select(col(GestureRow.contact_id), col(GestureRow.words), col(GestureRow.happened_on))
        .where(
            bulk.known_for(col(GestureRow.workspace_id), chosen.workspace_id),
            bulk.among(session, col(GestureRow.contact_id), keys),
            col(GestureRow.tip_id).is_not(None),
            GESTURE_STANDS,
        )
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
    )
    found: defaultdict[int, list[ListedTip]] = defaultdict(list)
    for contact_id, title, day in rows:
        found[contact_id].append(ListedTip(title, day))
    return found
