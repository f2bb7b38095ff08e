"""The register: gifts with what they were worth, given and received, and what was taken back.

It holds whatever anybody told the worth of, and small gifts without one. It is read, and nothing
is ever changed in it: what was put right stands beside what took its place.

Who sees what:

- A member sees what they recorded themselves, and what colleagues did about contacts that the
  member looks after: just what their cards tell in full. What else colleagues gave to whom, and for
  how much, isn't told at all, also not by a sum or a filter (rule 14).
- An admin sees the amounts and the people of the whole workspace, since somebody has to hold them
  against the rules of the house. What a colleague wrote stays theirs (rule 16): of that only the
  kind is told.
- Who a contact is that is private to a colleague is told to nobody else, an admin neither, nor are
  the words about them; the amount stands there all the same.
- Notes and the words that were sent with a gift are no part of it, for anybody.
"""

from collections.abc import Iterator, Mapping, Sequence
from operator import eq
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select
from sqlmodel import Session, col

from bot import bulk
from bot.giving.registered import PAGE, Corrections, Filters, Gift, Instead, Page, Sum, TakenBack
from bot.models import ContactRow, GestureRow, MemberRow, OrganisationRow, ReversalRow
from bot.models.columns import saved, table_of
from bot.models.seen import seen_by
from bot.money import Money
from bot.people.names import name_key
from bot.team.calendars import local_day
from bot.team.members import Member
from bot.vocabulary import Direction, GestureKind

MOST_OFFERED = 90
"""How many members are offered to choose from."""
_AT_ONCE = 1000
"""How many are read together for a file."""
_TAKER = table_of(MemberRow).alias("taker")
_IS_IN_IT = or_(col(GestureRow.worth).is_not(None), col(GestureRow.kind) == GestureKind.SMALL_GIFT)
_IS_TAKEN_BACK = exists().where(col(ReversalRow.gesture_id) == col(GestureRow.id))
_NEWEST_FIRST = (
    col(GestureRow.happened_on).desc(),
    col(GestureRow.recorded_at).desc(),
    col(GestureRow.id).desc(),
)


def find(session: Session, reader: Member, filters: Filters, number: int = 0) -> Page:
    """The page of the register as the reader may see it; the last one where there are fewer."""
    sums, total = _sums(session, reader, filters)
    number = max(0, min(number, (total - 1) // PAGE))
    ids = _ids(session, reader, filters, number * PAGE, PAGE) if total else ()
    first_year, members = _recorders(session, reader)
    return Page(
        filters,
        number,
        _gifts(session, reader, ids),
        total,
        sums[Direction.GIVEN],
        sums[Direction.RECEIVED],
        first_year,
        members,
        is_of_all=reader.is_admin,
    )


def each(session: Session, reader: Member, filters: Filters) -> Iterator[Gift]:
    """All that fit, newest first, a portion of them in memory at a time."""
    ids = _ids(session, reader, filters)
    for start in range(0, len(ids), _AT_ONCE):
        yield from _gifts(session, reader, ids[start : start + _AT_ONCE])


def _seen(reader: Member, *, by_contact: bool = False) -> ColumnElement[bool]:
    """Whether a gift is for the reader to see at all; `by_contact` where few contacts have any.

    Without statistics PostgreSQL would go through the whole workspace for each of those.
    """
    is_of = bulk.known_for if by_contact else eq
    is_here = and_(is_of(col(GestureRow.workspace_id), reader.workspace_id), _IS_IN_IT)
    return is_here if reader.is_admin else and_(is_here, _is_told(reader))


def _is_told(reader: Member) -> ColumnElement[bool]:
    """Whether the contact's card would tell it in full, if the reader sees that."""
    is_own = col(GestureRow.member_id) == reader.id
    return or_(is_own, col(ContactRow.owner_id) == reader.id)


def _fits(reader: Member, filters: Filters) -> ColumnElement[bool]:
    fits = [_seen(reader, by_contact=bool(filters.whom.strip()))]
    if filters.first is not None:
        fits.append(col(GestureRow.happened_on) >= filters.first)
    if filters.last is not None:
        fits.append(col(GestureRow.happened_on) <= filters.last)
    if filters.direction is not None:
        fits.append(col(GestureRow.direction) == filters.direction)
    if filters.member_id is not None:
        fits.append(col(GestureRow.member_id) == filters.member_id)
    if filters.least is not None:
        fits.append(col(GestureRow.currency) == filters.least.currency)
        fits.append(col(GestureRow.worth) >= filters.least.minor)
    if filters.corrections is not Corrections.BESIDE:
        is_alone = filters.corrections is Corrections.ALONE
        fits.append(_IS_TAKEN_BACK if is_alone else ~_IS_TAKEN_BACK)
    if filters.whom.strip():
        # Whoever looks for somebody mustn't find that out of whom they see no name.
        is_here = col(ContactRow.workspace_id) == reader.workspace_id
        fits.append(and_(is_here, seen_by(reader.id), _is_called(filters.whom)))
    return and_(*fits)


def _is_called(whom: str) -> ColumnElement[bool]:
    key = name_key(whom)
    named = col(ContactRow.name_key).contains(key, autoescape=True)
    of_company = col(OrganisationRow.key).contains(key, autoescape=True)
    return and_(col(ContactRow.forgotten_on).is_(None), or_(named, of_company))


def _from_all(*columns: Any) -> Select[Any]:
    """What is asked of each gift, its contact and the organisation."""
    return (
        select(*columns)
        .select_from(GestureRow)
        .join(ContactRow, col(ContactRow.id) == col(GestureRow.contact_id))
        .outerjoin(OrganisationRow, col(OrganisationRow.id) == col(ContactRow.organisation_id))
    )


def _sums(
    session: Session, reader: Member, filters: Filters
) -> tuple[Mapping[Direction, Sum], int]:
    """What stands of each direction, and how many fit, with those that were taken back."""
    is_gone = _IS_TAKEN_BACK.label("is_gone")
    by = (col(GestureRow.direction), col(GestureRow.currency), is_gone)
    counted = _from_all(*by, func.count(), func.sum(GestureRow.worth))
    rows = session.execute(counted.where(_fits(reader, filters)).group_by(*by)).all()
    standing = sorted(
        (row for row in rows if not row.is_gone), key=lambda row: (-row[3], row[1] or "")
    )
    sums = {
        direction: Sum(
            tuple(
                Money(int(amount), currency)
                for way, currency, _, _, amount in standing
                if way is direction and currency is not None
            ),
            sum(row[3] for row in standing if row[0] is direction),
            sum(row[3] for row in standing if row[0] is direction and row[1] is None),
        )
        for direction in Direction
    }
    return sums, sum(row[3] for row in rows)


def _recorders(session: Session, reader: Member) -> tuple[int | None, tuple[tuple[int, str], ...]]:
    """The earliest year of what the reader sees, and who recorded that, by name."""
    first = func.min(GestureRow.happened_on)
    rows = session.execute(
        _from_all(col(MemberRow.id), col(MemberRow.name), first)
        .join(MemberRow, col(MemberRow.id) == col(GestureRow.member_id))
        .where(_seen(reader))
        .group_by(col(MemberRow.id), col(MemberRow.name))
        .order_by(col(MemberRow.name), col(MemberRow.id))
    ).all()
    year = min((day.year for _, _, day in rows), default=None)
    return year, tuple((key, name) for key, name, _ in rows[:MOST_OFFERED])


def _ids(
    session: Session, reader: Member, filters: Filters, skipped: int = 0, most: int | None = None
) -> Sequence[int]:
    """Those that fit, newest first."""
    fitting = _from_all(col(GestureRow.id)).where(_fits(reader, filters)).order_by(*_NEWEST_FIRST)
    return session.scalars(fitting.offset(skipped).limit(most)).all()


def _gifts(session: Session, reader: Member, ids: Sequence[int]) -> tuple[Gift, ...]:
    if not ids:
        return ()
    whole = _from_all(
        GestureRow,
        col(ContactRow.name),
        col(OrganisationRow.name).label("organisation"),
        col(ContactRow.forgotten_on),
        seen_by(reader.id).label("is_seen"),
        _is_told(reader).label("is_told"),
        col(MemberRow.name).label("by"),
        ReversalRow,
        _TAKER.c.name.label("taker"),
    )
    chosen = (
        whole.join(MemberRow, col(MemberRow.id) == col(GestureRow.member_id))
        .outerjoin(ReversalRow, col(ReversalRow.gesture_id) == col(GestureRow.id))
        .outerjoin(_TAKER, _TAKER.c.id == col(ReversalRow.member_id))
        .where(bulk.among(session, col(GestureRow.id), ids))
        .order_by(*_NEWEST_FIRST)
    )
    rows = session.execute(chosen).all()
    successors = _successors(session, reader, rows)
    return tuple(_gift(reader, row, successors) for row in rows)


def _successors(
    session: Session, reader: Member, rows: Sequence[Row[Any]]
) -> Mapping[int, GestureRow]:
    """What was recorded in place of gifts that were taken back, by the ids of those.

    Whatever is put right is taken back, and recorded anew at the same moment by the same member;
    where it is about somebody else then, that is for those alone who see it anyway.
    """
    gone = [row for row in rows if row.ReversalRow is not None]
    if not gone:
        return {}
    moments = {row.ReversalRow.recorded_at for row in gone}
    found = session.scalars(
        select(GestureRow).where(
            col(GestureRow.workspace_id) == gone[0].GestureRow.workspace_id,
            col(GestureRow.recorded_at).in_(moments),
            col(GestureRow.member_id).in_({row.ReversalRow.member_id for row in gone}),
        )
    ).all()
    successors = {}
    for row in gone:
        then = [one for one in found if _could_follow(one, row.GestureRow, row.ReversalRow)]
        same = [one for one in then if one.contact_id == row.GestureRow.contact_id]
        is_own = row.ReversalRow.member_id == reader.id
        likely = same or (then if reader.is_admin or is_own else ())
        if len(likely) == 1:
            successors[saved(row.GestureRow.id)] = likely[0]
    return successors


def _could_follow(one: GestureRow, gone: GestureRow, reversal: ReversalRow) -> bool:
    is_then = one.recorded_at == reversal.recorded_at and one.member_id == reversal.member_id
    return is_then and saved(one.id) > saved(gone.id)


def _gift(reader: Member, row: Row[Any], successors: Mapping[int, GestureRow]) -> Gift:
    gesture: GestureRow = row.GestureRow
    is_whole = row.is_seen and row.is_told
    return Gift(
        saved(gesture.id),
        gesture.happened_on,
        gesture.direction,
        row.name if row.is_seen else None,
        row.organisation if row.is_seen else None,
        gesture.kind,
        gesture.words if is_whole else "",
        _worth(gesture),
        row.by,
        is_yours=gesture.member_id == reader.id,
        is_forgotten=row.forgotten_on is not None,
        taken_back=_taken_back(reader, row, successors.get(saved(gesture.id))),
    )


def _taken_back(reader: Member, row: Row[Any], successor: GestureRow | None) -> TakenBack | None:
    reversal: ReversalRow | None = row.ReversalRow
    if reversal is None:
        return None
    on = local_day(reversal.recorded_at, reader.time_zone)
    is_yours = reversal.member_id == reader.id
    if successor is None:
        return TakenBack(on, row.taker, is_yours)
    instead = Instead(saved(successor.id), successor.happened_on, _worth(successor))
    return TakenBack(on, row.taker, is_yours, instead)


def _worth(row: GestureRow) -> Money | None:
    return None if row.worth is None else Money(row.worth, row.currency)
