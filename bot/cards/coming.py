"""Whose birthdays, or other occasions, come round within some days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from sqlmodel import Session, col, select

from bot.models import ContactRow, OccasionRow
from bot.models.columns import saved
from bot.models.seen import seen_by
from bot.people import contacts, occasions
from bot.people.contacts import Contact
from bot.people.occasions import Kept
from bot.team.members import Member
from bot.vocabulary import OccasionKind

MOST_SHOWN = 20


@dataclass(frozen=True)
class Span:
    """Both days are within. Of occasions of any kind, unless `are_birthdays`."""

    first: date
    last: date
    are_birthdays: bool = True


@dataclass(frozen=True)
class Coming:
    """The first that come round, in their order, and how many there are in all."""

    span: Span
    shown: tuple[tuple[Contact, Kept], ...]
    total: int


def coming(session: Session, viewer: Member, span: Span) -> Coming:
    """Those of the contacts that the viewer sees, and that the team keeps up with."""
    rows = session.exec(
        select(OccasionRow)
        .join(ContactRow, col(ContactRow.id) == col(OccasionRow.contact_id))
        .where(
            ContactRow.workspace_id == viewer.workspace_id,
            col(ContactRow.archived_on).is_(None),
            seen_by(viewer.id),
            OccasionRow.next_on < date.max,
            col(OccasionRow.month).in_(set(_months(span))),
            *([OccasionRow.kind == OccasionKind.BIRTHDAY] if span.are_birthdays else []),
        )
    )
    found = sorted(
        (next_on, row.contact_id, saved(row.id), row)
        for row in rows
        if (next_on := _next_on(row, span)) <= span.last
    )
    people = contacts.by_ids(session, viewer, [one[1] for one in found[:MOST_SHOWN]])
    shown = tuple(
        (people[contact_id], Kept(occasion_id, occasions.occasion_of(row), next_on))
        for next_on, contact_id, occasion_id, row in found[:MOST_SHOWN]
    )
    return Coming(span, shown, len(found))


def _next_on(row: OccasionRow, span: Span) -> date:
    """Its first day within the span, or one after; a whole month that has begun is not over."""
    is_running = row.day is None and row.month == span.first.month
    yearly = occasions.occasion_of(row).yearly
    return span.first if is_running else yearly.next_on(span.first)


def _months(span: Span) -> Iterator[int]:
    """The months of a span of less than a year."""
    days = (span.first + timedelta(days=count) for count in range(366))
    return (day.month for day in takewhile(lambda day: day <= span.last, days))
