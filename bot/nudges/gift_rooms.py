"""What the workspace's limits leave for what a reminder suggests, where that costs something."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Row
from sqlmodel import Session

from bot.giving import library
from bot.models import ReminderRow
from bot.nudges.shown_reminders import About, ToCongratulate, ToGive
from bot.people import contacts
from bot.policy import rooms
from bot.policy.rooms import BUYS_SOMETHING, Room
from bot.vocabulary import Audience, Direction, Purpose, ReminderState

Left = Mapping[int, Room]
"""The limit with least left for each contact that one covers, by the contact's id."""
NO_LIMITS: Left = {}


def full(
    session: Session, workspace_id: int, audiences: Mapping[int, Audience], day: date
) -> frozenset[int]:
    """Those of the workspace's contacts for whom nothing with a price is left on that day."""
    if not audiences:
        return frozenset()
    left = rooms.least_left(session, workspace_id, audiences, day)
    return frozenset(one for one, minor in left.items() if minor < BUYS_SOMETHING)


def of(session: Session, rows: Iterable[Row[Any]], day: date) -> Left:
    """For whom the open reminders in rows of `facts` may suggest something with a price."""
    people = {
        contact.id: contact
        for contact in (contacts.value(row) for row in rows if _may_cost(row.ReminderRow))
    }
    found = rooms.room(session, list(people.values()), Direction.GIVEN, day)
    by_contact = ((one, [room for room in found if room.contact.id == one]) for one in people)
    least = ((one, rooms.tightest(theirs)) for one, theirs in by_contact)
    return {one: room for one, room in least if room is not None}


def has_room(left: Room | None) -> bool:
    """Whether something with a price may be suggested."""
    return left is None or left.before >= BUYS_SOMETHING


def costs(about: About) -> bool:
    """Whether what is suggested costs something."""
    if not isinstance(about, ToGive | ToCongratulate):
        return False
    idea = library.find(about.idea_id)
    return idea is not None and idea.is_priced


def _may_cost(reminder: ReminderRow) -> bool:
    idea = library.find(reminder.idea_id)
    is_ahead = reminder.purpose is Purpose.OCCASION and reminder.is_ahead
    is_priced = is_ahead or (idea is not None and idea.is_priced)
    return is_priced and reminder.state is ReminderState.OPEN
