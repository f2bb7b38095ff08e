"""Who is told of a person of a campaign: who looks after them now, or does so in their place."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot import bulk
from bot.models import CampaignRow, MemberRow
from bot.models.columns import saved
from bot.people import stand_ins
from bot.people.stand_ins import Card, StandIns
from bot.team import availability
from bot.team.calendars import Calendar


@dataclass(frozen=True)
class Keepers:
    """The owners of a campaign's people, who stands in for them on a day, and who planned it."""

    planner_id: int
    who: StandIns
    members: Mapping[int, tuple[MemberRow, Calendar]]
    day: date

    def of(self, card: Card) -> int | None:
        """The owner, or whoever stands in while they are away. Who has no owner any more is the
        planner's, unless that shows the planner somebody else's private contact, or themselves.
        """
        if card.owner_id is not None and self._is_here(card.owner_id):
            return self.who.on(card, self.day) or card.owner_id
        planner = self.members.get(self.planner_id)
        is_hidden = card.is_private and card.owner_id != self.planner_id
        if planner is None or is_hidden or planner[0].slack_user_id == card.slack_user_id:
            return None
        return self.planner_id

    def at_work(self, now: datetime) -> set[int]:
        """Whom a message reaches now, during work."""
        return {member_id for member_id in self.members if self._is_at_work(member_id, now)}

    def today(self, member_id: int, now: datetime) -> date:
        """The date where the member is."""
        return self.members[member_id][1].today(now)

    def closing(self, member_id: int, day: date) -> datetime:
        """When the member's work ends on the day."""
        return self.members[member_id][1].closing(day)

    def _is_at_work(self, member_id: int, now: datetime) -> bool:
        row, works = self.members[member_id]
        rests = row.paused and (row.resumes_on is None or row.resumes_on > works.today(now))
        return row.is_active and row.unreachable is None and not rests and works.contains(now)

    def _is_here(self, member_id: int) -> bool:
        return member_id in self.members and self.members[member_id][0].is_active


def find(session: Session, campaign: CampaignRow, owner_ids: Collection[int], day: date) -> Keepers:
    """Who may be told of people of these owners."""
    who = stand_ins.find(session, campaign.workspace_id, day)
    asked = {*owner_ids, campaign.member_id, *who.colleagues}
    chosen = select(MemberRow).where(
        MemberRow.workspace_id == campaign.workspace_id,
        bulk.among(session, col(MemberRow.id), asked),
    )
    found = availability.calendars(session, availability.with_absences(chosen))
    members = {saved(row.id): (row, works) for row, works in found}
    return Keepers(campaign.member_id, who, members, day)
