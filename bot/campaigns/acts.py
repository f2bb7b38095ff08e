"""What an owner does with the people of a batch. Each can be done once; a second click is nothing.

A click in a batch that somebody else has by now raises WithAColleague; one in a campaign that was
stopped or has closed changes nothing and raises CampaignOver. All raise Gone for a batch of another
workspace, and for whom it doesn't show.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from bot.asking import asks
from bot.campaigns import gifts, paces, steps
from bot.database import within
from bot.models import (
    CampaignArmRow,
    CampaignBatchContactRow,
    CampaignBatchRow,
    CampaignContactRow,
    CampaignRow,
)
from bot.people import contacts, locks, merges
from bot.people.contacts import Contact
from bot.refusals import (
    AskInsideWindow,
    CampaignOver,
    DateNotAhead,
    DateTooFarOff,
    GiftOverLimit,
    Gone,
    WithAColleague,
)
from bot.team.members import Member
from bot.vocabulary import CampaignState, NotDone, Step


@dataclass(frozen=True)
class _Taken:
    """Somebody of a batch, nobody else's to change until the transaction ends."""

    campaign: CampaignRow
    step: Step
    row: CampaignContactRow
    contact: Contact
    is_open: bool


def gave(
    session: Session,
    member: Member,
    batch_id: int,
    contact_id: int,
    now: datetime,
    sent_words: str = "",
    sent_because: str = "",
) -> bool:
    """The contact was given what its arm gets, today where the member is; whether that is new.

    It went with the words sent, and where the check found fault with these, for what reason all the
    same. Raises GiftOverLimit where it passes the workspace's limits, and nobody approved that.
    """
    taken = _take(session, member, batch_id, contact_id, Step.GIVE)
    if taken.is_open:
        arm = session.get_one(CampaignArmRow, (taken.campaign.id, taken.row.arm))
        sent = {"sent_words": sent_words, "sent_because": sent_because}
        given = gifts.log(session, member, taken.contact, arm, now, **sent)
        taken.row.gesture_id = given.id.id
        session.flush()
    return taken.is_open


def asked(
    session: Session,
    member: Member,
    batch_id: int,
    contact_id: int,
    now: datetime,
    sent_because: str = "",
) -> bool:
    """The contact was asked, today where the member is; whether that is new.

    The reason is for words that the check found fault with. Raises AskInsideWindow where the
    contact cools off.
    """
    taken = _take(session, member, batch_id, contact_id, Step.ASK)
    if taken.is_open:
        today, campaign = member.today(now), taken.campaign
        asks.check_window(session, member, taken.contact, today)
        made = asks.make(
            session,
            member,
            taken.contact,
            campaign.words,
            today,
            now,
            kind=campaign.ask_kind,
            sent_because=sent_because,
        )
        taken.row.ask_id = made.id.id
        session.flush()
    return taken.is_open


def done(session: Session, member: Member, batch_id: int, contact_id: int, now: datetime) -> bool:
    """What the batch is for was done: the contact was given it, or asked. Raises what these do."""
    return _do(_own(session, member, batch_id))(session, member, batch_id, contact_id, now)


def all_done(session: Session, member: Member, batch_id: int, now: datetime) -> int:
    """All open rows of the batch were done today; how many. Who cools off or is over a limit stays
    open, and so does who is with a colleague by now.
    """
    batch = _own(session, member, batch_id)
    _running(session, batch)
    shown = session.exec(
        select(CampaignBatchContactRow.contact_id)
        .where(CampaignBatchContactRow.batch_id == batch_id)
        .order_by(col(CampaignBatchContactRow.contact_id))
    ).all()
    now_are = {contact.id for contact in contacts.by_ids(session, member, shown).values()}
    locks.contacts(session, now_are)
    do, number = _do(batch), 0
    for contact_id in sorted(now_are):
        # What is declined is declined before anything is written.
        with suppress(AskInsideWindow, GiftOverLimit, WithAColleague):
            number += do(session, member, batch_id, contact_id, now)
    return number


def skip(session: Session, member: Member, batch_id: int, contact_id: int) -> None:
    """Nothing is given to the contact, or asked of it. It stays in the arm that it is in."""
    taken = _take(session, member, batch_id, contact_id)
    if taken.is_open:
        _leave(session, taken, NotDone.SKIPPED)


def answered_early(
    session: Session, member: Member, batch_id: int, contact_id: int, now: datetime
) -> None:
    """The contact did by itself what it was to be asked for: it is not asked, and counts."""
    taken = _take(session, member, batch_id, contact_id)
    if _is_open(session, taken.row, Step.ASK):
        taken.row.early_on = member.today(now)
        taken.row.not_asked = NotDone.ANSWERED_EARLY
        if taken.is_open:
            _leave(session, taken, NotDone.ANSWERED_EARLY)
        session.flush()


def open_again(session: Session, member: Member, batch_id: int, contact_id: int) -> None:
    """Take back a skip, or a word that somebody did it by themselves."""
    taken = _take(session, member, batch_id, contact_id)
    row = taken.row
    if row.early_on is not None:
        row.early_on = row.not_asked = None
        row.not_given = None if row.not_given is NotDone.ANSWERED_EARLY else row.not_given
        session.flush()
    elif steps.why_not(row, taken.step) is NotDone.SKIPPED:
        _leave(session, taken, None)


def change_pace(
    session: Session,
    member: Member,
    batch_id: int,
    now: datetime,
    *,
    most_a_day: int | None = None,
    not_before: date | None = None,
) -> None:
    """The owner wants to hear of so many people a day, or of none before a day.

    Open rows of the batch come then. Raises DateNotAhead, and DateTooFarOff after the step's end.
    """
    batch = _own(session, member, batch_id)
    campaign = _running(session, batch)
    if not_before is not None and not_before <= member.today(now):
        raise DateNotAhead(not_before)
    if not_before is not None and not_before > steps.last_day(campaign, batch.step):
        raise DateTooFarOff(not_before)
    paces.change(
        session,
        member.workspace_id,
        batch.campaign_id,
        member.id,
        most_a_day=most_a_day,
        not_before=not_before,
    )


def _do(batch: CampaignBatchRow) -> Callable[[Session, Member, int, int, datetime], bool]:
    return gave if batch.step is Step.GIVE else asked


def _own(session: Session, member: Member, batch_id: int) -> CampaignBatchRow:
    batch = within(session, CampaignBatchRow, member.workspace_id, batch_id)
    if batch.member_id != member.id:
        raise WithAColleague
    return batch


def _running(session: Session, batch: CampaignBatchRow) -> CampaignRow:
    """The campaign, which may have paused. Raises CampaignOver."""
    campaign = session.get_one(CampaignRow, batch.campaign_id, populate_existing=True)
    if campaign.state in (CampaignState.STOPPED, CampaignState.CLOSED):
        raise CampaignOver(campaign.name)
    return campaign


def _take(
    session: Session, member: Member, batch_id: int, contact_id: int, step: Step | None = None
) -> _Taken:
    """Raises what all functions here do, and Gone where the batch is for another step."""
    batch = _own(session, member, batch_id)
    if step not in (None, batch.step):
        raise Gone
    campaign = _running(session, batch)
    contact = contacts.by_id(session, member, contact_id)
    locks.contact(session, contact.id)
    row = _row(session, batch, [contact_id, contact.id])
    _check_keeper(session, member, steps.batch_id(row, batch.step))
    is_open = _is_open(session, row, batch.step) and not contact.is_archived
    return _Taken(campaign, batch.step, row, contact, is_open)


def _is_open(session: Session, row: CampaignContactRow, step: Step) -> bool:
    found = select(CampaignContactRow.contact_id).where(
        CampaignContactRow.campaign_id == row.campaign_id,
        CampaignContactRow.contact_id == row.contact_id,
        steps.IS_OPEN[step],
    )
    return session.exec(found).first() is not None


def _row(session: Session, batch: CampaignBatchRow, ids: list[int]) -> CampaignContactRow:
    """The row of somebody whom the batch shows, be it as who they are since. Raises Gone."""
    for known_as in (ids, merges.predecessors(session, ids[-1])):
        found = session.exec(
            select(CampaignContactRow)
            .join(
                CampaignBatchContactRow,
                col(CampaignBatchContactRow.contact_id) == col(CampaignContactRow.contact_id),
            )
            .where(
                CampaignBatchContactRow.batch_id == batch.id,
                CampaignContactRow.campaign_id == batch.campaign_id,
                col(CampaignContactRow.contact_id).in_(known_as),
            )
            .order_by(col(CampaignBatchContactRow.place))
            .with_for_update(key_share=True, of=CampaignContactRow)
            .execution_options(populate_existing=True)
        ).first()
        if found is not None:
            return found
    raise Gone


def _check_keeper(session: Session, member: Member, latest_id: int | None) -> None:
    """Raises WithAColleague where the latest batch that shows somebody is not the member's."""
    latest = None if latest_id is None else session.get(CampaignBatchRow, latest_id)
    if latest is not None and latest.member_id != member.id:
        raise WithAColleague


def _leave(session: Session, taken: _Taken, why: NotDone | None) -> None:
    if taken.step is Step.GIVE:
        taken.row.not_given = why
    else:
        taken.row.not_asked = why
    session.flush()
