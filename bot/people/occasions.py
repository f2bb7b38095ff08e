"""The days of the year that belong to a contact: birthdays, anniversaries, and those of their own.

The next nudge looks at them as they are then: what was opened for a day that is none any more, it
closes.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import String, cast, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot import bulk
from bot.models import OccasionRow
from bot.models.columns import saved
from bot.refusals import Gone, KeptAlready
from bot.vocabulary import Audience, OccasionKind

LONGEST_LEAD = 60
"""How many days ahead an occasion can be mentioned first."""
BY_POST = 10
"""How many days it takes to think of something, to buy it, and to have it arrive."""
LONGEST_NAME = 60
"""How many letters the name of an occasion may have."""

_LEAP_YEAR = 2000


@dataclass(frozen=True)
class Yearly:
    """A day of the year, or a whole month, and the year of the first one where it is known.

    Raises ValueError for a date that is in no year.
    """

    month: int
    day: int | None
    year: int | None = None

    def __post_init__(self) -> None:
        date(_LEAP_YEAR, self.month, self.day or 1)

    def next_on(self, earliest: date) -> date:
        """The first one on or after `earliest`; of a month that is its first day."""
        return next_on(self.month, self.day or 1, earliest)


@dataclass(frozen=True)
class Occasion:
    """Something that comes round every year; one of its own kind has a `name`.

    It is first mentioned `lead_days` before, so that a gift can still be bought.
    """

    kind: OccasionKind
    yearly: Yearly
    name: str = ""
    lead_days: int = 0


@dataclass(frozen=True)
class Kept:
    """An occasion as it is kept, and the day on which it comes round next."""

    id: int
    occasion: Occasion
    next_on: date


def usual_lead(audience: Audience) -> int:
    """The lead time to begin with: what clients and partners get is posted, a colleague is met."""
    return 0 if audience is Audience.STAFF else BY_POST


def of(session: Session, contact_id: int) -> Sequence[Kept]:
    """What is kept of a contact, the next to come first."""
    rows = session.exec(
        select(OccasionRow)
        .where(OccasionRow.contact_id == contact_id, OccasionRow.next_on < date.max)
        .order_by(col(OccasionRow.next_on), col(OccasionRow.id))
    )
    return [_kept(row) for row in rows]


def keep(
    session: Session,
    workspace_id: int,
    contact_id: int,
    kind: OccasionKind,
    yearly: Yearly,
    today: date,
    *,
    name: str = "",
    lead_days: int | None = None,
) -> None:
    """Remember a contact's occasion, in place of what was known of this kind and name.

    A lead time that isn't told stays as it is, and is none at first.
    """
    row = _known(session, contact_id, kind, name)
    if row is None:
        row = OccasionRow(
            workspace_id=workspace_id,
            contact_id=contact_id,
            kind=kind,
            name=name,
            month=0,
            day=None,
            next_on=date.max,
        )
    wanted = row.lead_days if lead_days is None else lead_days
    _write(session, row, Occasion(kind, yearly, name, wanted), today)


def replace(
    session: Session, contact_id: int, occasion_id: int, occasion: Occasion, today: date
) -> None:
    """Keep something else in the place of one of the contact's occasions.

    Raises Gone for one that isn't kept of this contact, and KeptAlready where another one is
    called so.
    """
    row = _of_contact(session, contact_id, occasion_id)
    same = _known(session, contact_id, occasion.kind, occasion.name)
    if same is not None and same is not row:
        if same.next_on < date.max:
            raise KeptAlready
        # Dropped before: its place is taken up again, and this one is dropped instead.
        _put_away(session, row)
        row = same
    _write(session, row, occasion, today)


def drop(session: Session, contact_id: int, occasion_id: int) -> None:
    """Nothing comes round then any more. Raises Gone for what isn't kept of this contact.

    The row stays, as reminders of the past point to it.
    """
    _put_away(session, _of_contact(session, contact_id, occasion_id))


def take_out(
    session: Session,
    contact_id: int,
    kind: OccasionKind,
    name: str,
    known: Yearly,
    before: Yearly | None,
    today: date,
) -> bool:
    """Have an occasion that is still `known` so be as it was before, or be gone; whether it was."""
    row = _known(session, contact_id, kind, name)
    if row is None or row.next_on == date.max or _kept(row).occasion.yearly != known:
        return False
    if before is not None:
        _write(session, row, Occasion(kind, before, name, row.lead_days), today)
        return True
    try:
        with session.begin_nested():
            session.delete(row)
            session.flush()
    except IntegrityError:
        # A reminder tells of it.
        _put_away(session, row)
    return True


def add_many(
    session: Session,
    workspace_id: int,
    kind: OccasionKind,
    days: Mapping[int, Yearly],
    today: date,
) -> None:
    """Remember occasions of contacts of whom none of this kind is known; `days` by contact."""
    kept = {contact_id: [Occasion(kind, day)] for contact_id, day in days.items()}
    add_each(session, workspace_id, kept, today)


def add_each(
    session: Session,
    workspace_id: int,
    kept: Mapping[int, Sequence[Occasion]],
    today: date,
) -> None:
    """Remember occasions of contacts, by their ids, of whom none of these is known."""
    rows: list[bulk.Values] = [
        {
            "contact_id": contact_id,
            "kind": occasion.kind,
            "name": occasion.name,
            "lead_days": occasion.lead_days if occasion.yearly.day else 0,
            "month": occasion.yearly.month,
            "day": occasion.yearly.day,
            "year": occasion.yearly.year,
            "next_on": occasion.yearly.next_on(today).isoformat(),
        }
        for contact_id, occasions in kept.items()
        for occasion in occasions
    ]
    if rows:
        bulk.add(session, OccasionRow, rows, {"workspace_id": workspace_id})


def of_each(
    session: Session, workspace_id: int, contact_ids: Collection[int]
) -> dict[int, list[Occasion]]:
    """What is kept of contacts, by their ids; nothing for who has no day."""
    rows = session.exec(
        select(OccasionRow)
        .where(
            bulk.known_for(col(OccasionRow.workspace_id), workspace_id),
            bulk.among(session, col(OccasionRow.contact_id), list(contact_ids)),
            OccasionRow.next_on < date.max,
        )
        .order_by(col(OccasionRow.id))
    )
    found: defaultdict[int, list[Occasion]] = defaultdict(list)
    for row in rows:
        found[row.contact_id].append(_kept(row).occasion)
    return dict(found)


def has_any(session: Session, contact_id: int) -> bool:
    """Whether any day of the year belongs to the contact."""
    theirs = select(OccasionRow.id).where(
        OccasionRow.contact_id == contact_id, OccasionRow.next_on < date.max
    )
    return session.exec(theirs).first() is not None


def forget(session: Session, contact_id: int) -> None:
    """No day belongs to the contact any more. Rows stay, as reminders of the past point to them."""
    # Their names must differ, and tell nothing.
    name = cast(OccasionRow.id, String)
    nobodys = {"month": 1, "day": 1, "year": None, "next_on": date.max, "name": name}
    session.execute(
        update(OccasionRow).where(col(OccasionRow.contact_id) == contact_id).values(nobodys)
    )


def birthday(session: Session, contact_id: int) -> Yearly | None:
    """When the contact was born; None where nobody knows."""
    row = session.exec(_birthday(contact_id)).one_or_none()
    return None if row is None or row.day is None else Yearly(row.month, row.day, row.year)


def move(session: Session, gone_id: int, kept_id: int) -> list[int]:
    """Have one contact's days be another's, but for those that this one has, too; their ids."""
    own = select(OccasionRow.kind, OccasionRow.name).where(OccasionRow.contact_id == kept_id)
    known = set(session.exec(own))
    theirs = session.exec(select(OccasionRow).where(OccasionRow.contact_id == gone_id))
    moved = [row for row in theirs if (row.kind, row.name) not in known]
    for row in moved:
        row.contact_id = kept_id
    session.flush()
    return [saved(row.id) for row in moved]


def put_back(session: Session, moved: Sequence[int], contact_id: int) -> None:
    """Have the days that were moved be the contact's again."""
    session.execute(
        update(OccasionRow)
        .where(bulk.among(session, col(OccasionRow.id), moved))
        .values(contact_id=contact_id)
    )


def _birthday(contact_id: int) -> SelectOfScalar[OccasionRow]:
    return select(OccasionRow).where(
        OccasionRow.contact_id == contact_id, OccasionRow.kind == OccasionKind.BIRTHDAY
    )


def falls_on(row: OccasionRow, day: date) -> bool:
    """Whether that is still the occasion's day, after all that was changed about it."""
    is_kept = row.next_on < date.max
    return is_kept and next_on(row.month, row.day or 1, day) == day


def next_on(month: int, day: int, earliest: date) -> date:
    """The first such day on or after `earliest`; 29 February is kept on the 28th in other years."""
    this_year = _in_year(earliest.year, month, day)
    return this_year if this_year >= earliest else _in_year(earliest.year + 1, month, day)


def _in_year(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, day - 1)


def _known(session: Session, contact_id: int, kind: OccasionKind, name: str) -> OccasionRow | None:
    return session.exec(
        select(OccasionRow).where(
            OccasionRow.contact_id == contact_id,
            OccasionRow.kind == kind,
            OccasionRow.name == name,
        )
    ).one_or_none()


def _of_contact(session: Session, contact_id: int, occasion_id: int) -> OccasionRow:
    row = session.get(OccasionRow, occasion_id)
    if row is None or row.contact_id != contact_id or row.next_on == date.max:
        raise Gone
    return row


def _write(session: Session, row: OccasionRow, occasion: Occasion, today: date) -> None:
    yearly = occasion.yearly
    is_another_day = (row.month, row.day) != (yearly.month, yearly.day)
    row.kind, row.name = occasion.kind, occasion.name
    row.month, row.day, row.year = yearly.month, yearly.day, yearly.year
    # A whole month is long enough to buy something in.
    row.lead_days = occasion.lead_days if yearly.day else 0
    # What was told of this year's is not told again.
    if is_another_day or row.next_on == date.max:
        row.next_on, row.ahead_for = yearly.next_on(today), None
    session.add(row)
    session.flush()


def _put_away(session: Session, row: OccasionRow) -> None:
    row.next_on = date.max
    session.flush()


def _kept(row: OccasionRow) -> Kept:
    yearly = Yearly(row.month, row.day, row.year)
    return Kept(saved(row.id), Occasion(row.kind, yearly, row.name, row.lead_days), row.next_on)
