"""What may be told of the campaign that a contact is in: its name and days, never its group."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, exists, func
from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot import bulk
from bot.models import CampaignArmRow, CampaignRow, ContactRow, HoldRow
from bot.models.reminded import IS_REMINDED
from bot.team.members import Member


@dataclass(frozen=True)
class InCampaign:
    """A campaign that a contact takes part in. Nobody is reminded to give to it through `until`.

    What is asked, in its `words`, is asked from `asks_on` to `asks_until`.
    """

    id: int
    name: str
    is_experiment: bool
    until: date
    words: str
    asks_on: date
    asks_until: date

    def holds(self, today: date) -> bool:
        """Whether nothing is suggested for the contact today."""
        return today <= self.until


def of_contact(session: Session, contact_id: int) -> InCampaign | None:
    """The campaign that the contact is in, until that is over."""
    return of_contacts(session, [contact_id]).get(contact_id)


def of_contacts(session: Session, contact_ids: Collection[int]) -> Mapping[int, InCampaign]:
    """The same of several, by their ids."""
    if not contact_ids:
        return {}
    is_one = bulk.among(session, col(HoldRow.contact_id), contact_ids)
    return {row.contact_id: _told(row) for row in session.execute(_told_of().where(is_one))}


def of_owner(session: Session, member: Member, today: date) -> tuple[tuple[InCampaign, int], ...]:
    """Campaigns that hold contacts of the member's who would be due today, and how many."""
    due = (
        columns(col(HoldRow.campaign_id), func.min(HoldRow.contact_id), func.count())
        .join(ContactRow, col(ContactRow.id) == col(HoldRow.contact_id))
        .where(
            col(ContactRow.owner_id) == member.id,
            IS_REMINDED,
            col(ContactRow.due_on) <= today,
            col(HoldRow.until) >= today,
        )
        .group_by(col(HoldRow.campaign_id))
        .order_by(col(HoldRow.campaign_id))
    )
    found = [(first, number) for _, first, number in session.execute(due)]
    told = of_contacts(session, [first for first, _ in found])
    return tuple((told[first], number) for first, number in found)


def _told_of() -> Any:
    has_groups = exists().where(
        col(CampaignArmRow.campaign_id) == col(HoldRow.campaign_id), col(CampaignArmRow.place) > 0
    )
    return columns(
        col(HoldRow.contact_id), col(HoldRow.until), CampaignRow, has_groups.label("has_groups")
    ).join(CampaignRow, col(CampaignRow.id) == col(HoldRow.campaign_id))


def _told(row: Row[Any]) -> InCampaign:
    of = row.CampaignRow
    return InCampaign(
        of.id, of.name, row.has_groups, row.until, of.words, of.asks_on, of.asks_until
    )
