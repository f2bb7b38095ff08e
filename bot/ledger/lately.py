"""What contacts were given lately, in the words of whoever recorded it."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from sqlmodel import Session, col, select

from bot import bulk
from bot.models import GestureRow
from bot.models.unreversed import GESTURE_STANDS
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Direction

REMEMBERED = timedelta(days=365)
"""How long an ask may remind somebody of a gift."""
_MOST = 50


def given(
    session: Session, member: Member, whom: Collection[Contact], today: date
) -> Sequence[str]:
    """What these contacts were given within a year, the latest first; all words for it once."""
    if not whom:
        return ()
    words = session.exec(
        select(GestureRow.words)
        .where(
            GestureRow.workspace_id == member.workspace_id,
            bulk.among(session, col(GestureRow.contact_id), [one.id for one in whom]),
            GestureRow.direction == Direction.GIVEN,
            col(GestureRow.happened_on) >= today - REMEMBERED,
            GestureRow.words != "",
            GESTURE_STANDS,
        )
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
        .limit(_MOST)
    )
    return tuple(dict.fromkeys(words))
