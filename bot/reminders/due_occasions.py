"""Which days of the year that belong to contacts are to be mentioned now, and to whom.

One is mentioned on the day itself, or on the working day before days off; where there is a lead
time, so long before, too. Of a whole month it is the first working day. What falls while the owner
is away is for who stands in then, by their own working days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, case
from sqlalchemy import select as columns
from sqlmodel import Session, and_, col, or_

from bot import bulk
from bot.models import ContactRow, OccasionRow
from bot.models.reminded import IS_REMINDED
from bot.people import occasions, stand_ins
from bot.people.occasions import BY_POST, LONGEST_LEAD
from bot.people.stand_ins import Card, StandIns
from bot.team.calendars import Calendar

LATE = timedelta(days=3)
"""How long after its day an occasion is still worth a word."""
AHEAD = timedelta(days=14)
"""How long days off may last for an occasion in them to be reminded of before they begin."""


_This = tuple[date, bool]
"""The day of an occasion this time, and whether it is mentioned ahead."""


@dataclass(frozen=True)
class Mention:
    """An occasion that is to be mentioned now, to whom, and for which day.

    `stands_in_for_id` is the contact's owner, where somebody is reminded in their place.
    """

    occasion: OccasionRow
    member_id: int
    stands_in_for_id: int | None
    on: date
    is_ahead: bool


def to_mention(
    session: Session, workspace_id: int, works: Mapping[int, Calendar], who: StandIns, today: date
) -> list[Mention]:
    """What a nudge of `today` would mention to these members, of occasions."""
    found = look(session, workspace_id, works, who, today)
    return [this for _, this in found if this is not None]


def look(
    session: Session,
    workspace_id: int,
    works: Mapping[int, Calendar],
    who: StandIns,
    today: date,
    *,
    locks: bool = False,
) -> list[tuple[OccasionRow, Mention | None]]:
    """The occasions that are these members' to be reminded of, and what is mentioned of each now.

    None stands for nothing yet, or any more; what is somebody else's is left out.
    """
    query = (
        columns(OccasionRow, *stand_ins.ON_CARD)
        .join(ContactRow, col(ContactRow.id) == OccasionRow.contact_id)
        .where(
            col(OccasionRow.workspace_id) == workspace_id,
            may_be_due(today),
            bulk.among(session, col(ContactRow.owner_id), {*works, *who.owners(works)}),
            IS_REMINDED,
        )
    )
    if locks:
        query = query.with_for_update(of=OccasionRow, key_share=True)
    found: list[tuple[OccasionRow, Mention | None]] = []
    for occasion, *card in session.execute(query).all():
        whose = _Whose(occasion, Card(*card), who, today)
        here = whose.possible & works.keys()
        told = [(one, this) for one in here for this in _mentions(occasion, works[one], today)]
        mention = next((this for one in told if (this := whose.mention(*one))), None)
        if mention is not None or (here and not told):
            found.append((occasion, mention))
    return found


@dataclass(frozen=True)
class _Whose:
    """Whose an occasion is to be reminded of: its contact's owner's, or who stands in for them."""

    occasion: OccasionRow
    card: Card
    who: StandIns
    today: date

    @property
    def possible(self) -> set[int]:
        return {self.card.owner_id, *self.who.of(self.card.owner_id)}

    def mention(self, member_id: int, this: _This) -> Mention | None:
        """What could be mentioned to a member now, if it is for them."""
        on, is_ahead = this
        day = on - timedelta(days=self.occasion.lead_days) if is_ahead else on
        stand_in_id = self._stand_in(max(day, self.today))
        if member_id != (stand_in_id or self.card.owner_id):
            return None
        owner_id = self.card.owner_id if stand_in_id else None
        return Mention(self.occasion, member_id, owner_id, on, is_ahead)

    def _stand_in(self, day: date) -> int | None:
        """Who stands in for what is to be mentioned for the day.

        A whole month waits for an owner who is back before its end. Who is there today is told
        ahead of a day on which nobody will be.
        """
        absence = self.who.absence(self.card.owner_id, day)
        last_day = _worth_a_word_until(self.occasion.next_on, self.occasion.day is None)
        if self.occasion.day is None and absence and absence.period.last < last_day:
            return None
        return self.who.on(self.card, day) or self.who.on(self.card, self.today)


def _mentions(occasion: OccasionRow, works: Calendar, today: date) -> list[_This]:
    """What could be mentioned now to who works so: rather the day itself than that ahead."""
    is_month, on = occasion.day is None, occasion.next_on
    last_day = today if is_month else works.working_day_after(today) - timedelta(days=1)
    found = []
    if on <= last_day and _worth_a_word_until(on, is_month) >= today:
        found.append((on, False))
    is_told = occasion.lead_days == 0 or occasion.ahead_for == on
    if not is_told and today < on <= last_day + timedelta(days=occasion.lead_days):
        found.append((on, True))
    return found


def is_over(occasion: OccasionRow, occurs_on: date, today: date, is_ahead: bool) -> bool:
    """Whether there is no sense any more in a reminder that was opened for `occurs_on`.

    That goes for one of a day that was changed or dropped since, too.
    """
    last_day = occurs_on if is_ahead else _worth_a_word_until(occurs_on, occasion.day is None)
    return last_day < today or not occasions.falls_on(occasion, occurs_on)


def _worth_a_word_until(occurs_on: date, is_month: bool) -> date:
    if not is_month:
        return occurs_on + LATE
    in_next_month = occurs_on.replace(day=1) + timedelta(days=31)
    return in_next_month.replace(day=1) - timedelta(days=1)


def may_be_due(today: date) -> ColumnElement[bool]:
    """Whether a look at the calendar is needed to know."""
    next_on, lead = col(OccasionRow.next_on), col(OccasionRow.lead_days)
    ahead_for = col(OccasionRow.ahead_for)
    farthest = today + AHEAD + timedelta(days=LONGEST_LEAD)
    by_post = today + AHEAD + timedelta(days=BY_POST)
    is_ahead = and_(
        lead > 0,
        or_(ahead_for.is_(None), ahead_for != next_on),
        next_on <= case((lead <= BY_POST, by_post), else_=farthest),
    )
    return and_(next_on <= farthest, or_(next_on <= today + AHEAD, is_ahead))
