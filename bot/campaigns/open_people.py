"""To whom a campaign still gives, or whom it still asks: as who they are by now."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, not_, or_, union
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot import bulk
from bot.campaigns import steps
from bot.models import (
    CampaignArmRow,
    CampaignBatchRow,
    CampaignContactRow,
    CampaignRow,
    ContactRow,
    MergeRow,
)
from bot.models.reminded import IS_REMINDED
from bot.people import merges
from bot.people.stand_ins import ON_CARD, Card
from bot.vocabulary import PostingState, Step


@dataclass(frozen=True)
class OpenPerson:
    """Somebody who took part as `contact_id`, and is `person_id` now; merges made them one.

    `was_shown`: they are in a message already, which nobody did anything about. It arrived on the
    day `shown_on`, if it did.
    """

    contact_id: int
    person_id: int
    turn: int
    was_shown: bool
    card: Card
    shown_on: date | None = None


def find(session: Session, campaign: CampaignRow, step: Step, day: date) -> Sequence[OpenPerson]:
    """All for whom the step is still to be done and can be, those shown before first, by turn.

    Not who is archived, or of whom nobody is to be reminded; who is never compared, in an
    experiment; and for something with a price, who takes no such gifts on that day.
    """
    found = session.execute(
        columns(
            col(CampaignContactRow.contact_id),
            col(CampaignContactRow.turn),
            col(CampaignContactRow.arm),
            steps.BATCH[step].label("batch_id"),
            col(CampaignBatchRow.day).label("shown_on"),
        )
        .outerjoin(
            CampaignBatchRow,
            and_(
                col(CampaignBatchRow.id) == steps.BATCH[step],
                col(CampaignBatchRow.state) == PostingState.POSTED,
            ),
        )
        .where(col(CampaignContactRow.campaign_id) == campaign.id, steps.IS_OPEN[step])
    ).all()
    if not found:
        return ()
    arms = _arms(session, campaign)
    became = _became(session, campaign, [row.contact_id for row in found])
    cards = _cards(session, became.values(), day, is_experiment=len(arms) > 1)
    open_people = []
    for row in sorted(found, key=lambda row: (row.batch_id is None, row.turn)):
        person_id = became.get(row.contact_id)
        known = None if person_id is None else cards.get(person_id)
        is_priced = step is Step.GIVE and arms[row.arm]
        if person_id is None or known is None or (is_priced and not known.takes_presents):
            continue
        was_shown = row.batch_id is not None
        open_people.append(
            OpenPerson(row.contact_id, person_id, row.turn, was_shown, known.card, row.shown_on)
        )
    return open_people


def owner_ids(session: Session, campaign: CampaignRow, step: Step) -> set[int]:
    """Who looks after those for whom the step is still to be done, or after whom these became."""
    to_do = columns(col(CampaignContactRow.contact_id)).where(
        col(CampaignContactRow.campaign_id) == campaign.id, steps.IS_OPEN[step]
    )
    became = columns(col(MergeRow.kept_id)).where(
        col(MergeRow.gone_id).in_(to_do), col(MergeRow.undone_at).is_(None)
    )
    owners = columns(col(ContactRow.owner_id)).distinct()
    found = union(*(owners.where(col(ContactRow.id).in_(chosen)) for chosen in (to_do, became)))
    return {owner_id for (owner_id,) in session.execute(found) if owner_id is not None}


@dataclass(frozen=True)
class _Known:
    card: Card
    takes_presents: bool


def _arms(session: Session, campaign: CampaignRow) -> Mapping[int, bool]:
    """Whether what the arms get has a price, by their places."""
    rows = session.exec(select(CampaignArmRow).where(CampaignArmRow.campaign_id == campaign.id))
    return {row.place: bool(row.worth) for row in rows}


def _became(
    session: Session, campaign: CampaignRow, contact_ids: Sequence[int]
) -> Mapping[int, int]:
    """Who the contacts are now. Of several who are one, only one is told; who takes part, first."""
    became = dict(merges.successors(session, contact_ids))
    further = became
    while further:
        further = merges.successors(session, set(became.values()))
        became = {one: further.get(now, now) for one, now in became.items()}
    if not became:
        return {one: one for one in contact_ids}
    in_campaign = set(
        session.exec(
            select(CampaignContactRow.contact_id).where(
                CampaignContactRow.campaign_id == campaign.id,
                bulk.among(session, col(CampaignContactRow.contact_id), set(became.values())),
            )
        )
    )
    told: dict[int, int] = {}
    taken = set(in_campaign)
    for one in contact_ids:
        now = became.get(one, one)
        if now == one or now not in taken:
            told[one] = now
            taken.add(now)
    return told


def _cards(
    session: Session, contact_ids: Collection[int], day: date, *, is_experiment: bool
) -> Mapping[int, _Known]:
    chosen = columns(col(ContactRow.id), _takes_presents(day).label("takes_presents"), *ON_CARD)
    found = chosen.where(bulk.among(session, col(ContactRow.id), set(contact_ids)), IS_REMINDED)
    if is_experiment:
        found = found.where(~col(ContactRow.is_never_compared))
    return {
        contact_id: _Known(Card(*on_card), takes_presents)
        for contact_id, takes_presents, *on_card in session.execute(found)
    }


def _takes_presents(day: date) -> ColumnElement[bool]:
    until = col(ContactRow.negotiates_until)
    return and_(
        not_(col(ContactRow.wants_no_gifts)),
        not_(col(ContactRow.is_official)),
        or_(until.is_(None), until < day),
    )
