"""The register: gifts with what they were worth, given and received, and what came to nothing.

It holds whatever anybody told the worth of, small gifts without one, and what was told in words of
which the kind isn't known; beside them what was taken back or refused, and what somebody declined
to approve. It is read, and nothing is ever changed in it: what was put right stands beside what
took its place.

Who sees what:

- A member sees what they recorded themselves, and what colleagues did about contacts that the
  member looks after: just what their cards tell in full. What else colleagues gave to whom, and for
  how much, isn't told at all, also not by a sum or a filter (rule 14).
- An admin sees the amounts and the people of the whole workspace, since somebody has to hold them
  against the rules of the house. What a colleague wrote stays theirs (rule 16): of that only the
  kind is told.
- Who a contact is that is private to a colleague is told to nobody else, an admin neither, nor are
  the words about them; the amount stands there all the same.
- Who approved a gift or declined one is told to whoever sees it, and the reason to the two alone
  who were asked and asked for it.
- Notes and the words that were sent with a gift are no part of it, for anybody.
"""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import func, literal, select, union_all
from sqlmodel import Session, col

from bot.giving import register_lines, register_rows
from bot.giving.register_lines import Key
from bot.giving.register_rows import DECLINED, GESTURES
from bot.giving.registered import PAGE, Filters, Gift, Page, Sum
from bot.models import GestureRow, MemberRow
from bot.money import Money
from bot.team.members import Member
from bot.vocabulary import Direction

MOST_OFFERED = 90
"""How many members are offered to choose from."""
_AT_ONCE = 1000
"""How many are read together for a file."""


def find(session: Session, reader: Member, filters: Filters, number: int = 0) -> Page:
    """The page of the register as the reader may see it; the last one where there are fewer."""
    sums, total = _sums(session, reader, filters)
    number = max(0, min(number, (total - 1) // PAGE))
    keys = _keys(session, reader, filters, number * PAGE, PAGE) if total else ()
    first_year, members = _recorders(session, reader)
    return Page(
        filters,
        number,
        register_lines.read(session, reader, keys),
        total,
        sums[Direction.GIVEN],
        sums[Direction.RECEIVED],
        first_year,
        members,
        is_of_all=reader.is_admin,
    )


def each(session: Session, reader: Member, filters: Filters) -> Iterator[Gift]:
    """All that fit, newest first, a portion of them in memory at a time."""
    keys = _keys(session, reader, filters)
    for start in range(0, len(keys), _AT_ONCE):
        yield from register_lines.read(session, reader, keys[start : start + _AT_ONCE])


def _sums(
    session: Session, reader: Member, filters: Filters
) -> tuple[Mapping[Direction, Sum], int]:
    """What stands of each direction; and how many fit, with those that count in no sum.

    One present for several is one gift there, though each of them has a line of their own.
    """
    present = func.coalesce(GestureRow.present_id, GestureRow.id)
    is_gone = (GESTURES.is_taken_back | GESTURES.is_refused).label("is_gone")
    by = (col(GestureRow.direction), col(GestureRow.currency), is_gone)
    number = func.count(present.distinct())
    counted = GESTURES.all(*by, number, func.sum(GestureRow.worth), func.count())
    fitting = register_rows.fits(GESTURES, reader, filters)
    rows = session.execute(counted.where(fitting).group_by(*by)).all()
    standing = sorted(
        (row for row in rows if not row.is_gone), key=lambda row: (-row[3], row[1] or "")
    )
    sums = {
        direction: Sum(
            tuple(
                Money(int(amount), currency)
                for way, currency, _, _, amount, _ in standing
                if way is direction and currency is not None
            ),
            sum(row[3] for row in standing if row[0] is direction),
            sum(row[3] for row in standing if row[0] is direction and row[1] is None),
        )
        for direction in Direction
    }
    return sums, sum(row[5] for row in rows) + _declined(session, reader, filters)


def _declined(session: Session, reader: Member, filters: Filters) -> int:
    if DECLINED not in register_rows.of(filters):
        return 0
    fitting = register_rows.fits(DECLINED, reader, filters)
    return session.scalar(DECLINED.all(func.count()).where(fitting)) or 0


def _recorders(session: Session, reader: Member) -> tuple[int | None, tuple[tuple[int, str], ...]]:
    """The earliest year of what the reader sees, and who recorded that, by name."""
    of_each = union_all(
        *(
            one.all(col(one.table.member_id).label("member_id"), func.min(one.day).label("first"))
            .where(register_rows.is_seen(one, reader))
            .group_by(col(one.table.member_id))
            for one in (GESTURES, DECLINED)
        )
    ).subquery()
    rows = session.execute(
        select(col(MemberRow.id), col(MemberRow.name), func.min(of_each.c.first))
        .join(of_each, of_each.c.member_id == col(MemberRow.id))
        .group_by(col(MemberRow.id), col(MemberRow.name))
        .order_by(col(MemberRow.name), col(MemberRow.id))
    ).all()
    year = min((day.year for _, _, day in rows), default=None)
    return year, tuple((key, name) for key, name, _ in rows[:MOST_OFFERED])


def _keys(
    session: Session, reader: Member, filters: Filters, skipped: int = 0, most: int | None = None
) -> Sequence[Key]:
    """Those that fit, newest first."""
    every = union_all(
        *(
            one.all(
                literal(one.is_request).label("is_request"),
                col(one.table.id).label("id"),
                one.day.label("day"),
                one.at.label("at"),
            ).where(register_rows.fits(one, reader, filters))
            for one in register_rows.of(filters)
        )
    ).subquery()
    newest_first = (every.c.day, every.c.at, every.c.is_request, every.c.id)
    fitting = select(every.c.is_request, every.c.id).order_by(*(one.desc() for one in newest_first))
    rows = session.execute(fitting.offset(skipped).limit(most))
    return [Key(row.is_request, row.id) for row in rows]
