"""What was given to contacts and received from them, in days: whether it goes one way only."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from bot import bulk
from bot.measures import reciprocity
from bot.measures.reciprocity import Reciprocity
from bot.models import GestureRow
from bot.models.unreversed import GESTURE_STANDS
from bot.vocabulary import Direction

REMEMBERED = timedelta(days=730)
"""Older gestures weigh less than a four-thousandth, and aren't read."""


@dataclass
class Balance:
    """The days of the gestures that stand, and what was given, in the words it was logged with.

    What was refused is none of them.
    """

    given_on: list[date] = field(default_factory=list)
    received_on: list[date] = field(default_factory=list)
    given: list[str] = field(default_factory=list)

    def on(self, today: date) -> Reciprocity:
        return reciprocity.of(self.given_on, self.received_on, today)


def of(
    session: Session, workspace_id: int, contact_ids: Collection[int], today: date
) -> defaultdict[int, Balance]:
    """By contact; an empty one for whom nothing is known of."""
    found: defaultdict[int, Balance] = defaultdict(Balance)
    rows = session.execute(
        select(
            col(GestureRow.contact_id),
            col(GestureRow.direction),
            col(GestureRow.happened_on),
            col(GestureRow.words),
        ).where(
            col(GestureRow.workspace_id) == workspace_id,
            bulk.among(session, col(GestureRow.contact_id), contact_ids),
            col(GestureRow.happened_on) > today - REMEMBERED,
            GESTURE_STANDS,
            ~col(GestureRow.is_refused),
        )
    )
    for contact_id, direction, happened_on, words in rows:
        balance = found[contact_id]
        if direction is Direction.RECEIVED:
            balance.received_on.append(happened_on)
        else:
            balance.given_on.append(happened_on)
            balance.given.append(words)
    return found
