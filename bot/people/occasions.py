"""The days of the year that belong to a contact: birthdays, anniversaries, and those of their own.

The next nudge looks at them as they are then: what was opened for a day that is none any more, it
closes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import String, cast, update
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.models import OccasionRow
from bot.models.columns import saved
from bot.people.yearly import Yearly, next_on
from bot.refusals import Gone, KeptAlready
from bot.vocabulary import Audience, OccasionKind

LONGEST_LEAD = 60
"""How many days ahead an occasion can be mentioned first."""
BY_POST = 10
"""How many days it takes to think of something, to buy it, and to have it arrive."""
LONGEST_NAME = 60
"""How many letters the name of an occasion may have."""


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
    return [Kept(saved(row.id), occasion_of(row), row.next_on) for row in rows]


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
        put_away(row)
        row = same
    _write(session, row, occasion, today)


def drop(session: Session, contact_id: int, occasion_id: int) -> None:
    """Nothing comes round then any more. Raises Gone for what isn't kept of this contact.

    The row stays, as reminders of the past point to it.
    """
    put_away(_of_contact(session, contact_id, occasion_id))
    session.flush()


def has_any(session: Session, contact_id: int, besides: Yearly | None = None) -> bool:
    """Whether any day of the year belongs to the contact; `besides` is a birthday to pass over."""
    passed = (OccasionKind.BIRTHDAY, besides)
    kept = (one.occasion for one in of(session, contact_id))
    return any((one.kind, one.yearly) != passed for one in kept)


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


def _birthday(contact_id: int) -> SelectOfScalar[OccasionRow]:
    return select(OccasionRow).where(
        OccasionRow.contact_id == contact_id, OccasionRow.kind == OccasionKind.BIRTHDAY
    )


def falls_on(row: OccasionRow, day: date) -> bool:
    """Whether that is still the occasion's day, after all that was changed about it."""
    is_kept = row.next_on < date.max
    return is_kept and next_on(row.month, row.day or 1, day) == day


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
    put(row, occasion, today)
    session.add(row)
    session.flush()


def put(row: OccasionRow, occasion: Occasion, today: date) -> None:
    """Have a row be that of the occasion, which comes round on `today` or later."""
    yearly = occasion.yearly
    is_another_day = (row.month, row.day) != (yearly.month, yearly.day)
    row.kind, row.name = occasion.kind, occasion.name
    row.month, row.day, row.year = yearly.month, yearly.day, yearly.year
    row.lead_days = occasion.lead_days
    # What was told of this year's is not told again.
    if is_another_day or row.next_on == date.max:
        row.next_on, row.ahead_for = yearly.next_on(today), None


def put_away(row: OccasionRow) -> None:
    """Have the row tell of nothing that comes round."""
    row.next_on = date.max


def occasion_of(row: OccasionRow) -> Occasion:
    """What the row tells of."""
    return Occasion(row.kind, Yearly(row.month, row.day, row.year), row.name, row.lead_days)
