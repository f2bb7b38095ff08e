"""What becomes of a contact's part in campaigns when it is forgotten: it still counts, unnamed."""

from collections.abc import Collection

from sqlalchemy import exists, update
from sqlmodel import Session, col, select

from bot.models import CampaignArmRow, CampaignContactRow, CampaignRow
from bot.people import holds, names, points
from bot.people.contacts import Contact
from bot.vocabulary import CampaignState, NotDone

_GOES_ON = (CampaignState.RUNNING, CampaignState.PAUSED)


def has_any(session: Session, contact_id: int) -> bool:
    """Whether the contact took part in a campaign."""
    found = select(CampaignContactRow.campaign_id).where(
        CampaignContactRow.contact_id == contact_id
    )
    return session.exec(found.limit(1)).first() is not None


def forget(session: Session, workspace_id: int, contact: Contact) -> None:
    """What is still to be done for the contact is gone, nobody is held, and no list names it."""
    holds.forget(session, contact.id)
    _close(session, contact.id)
    _take_off_lists(session, workspace_id, contact)


def _close(session: Session, contact_id: int) -> None:
    goes_on = exists().where(
        col(CampaignRow.id) == col(CampaignContactRow.campaign_id),
        col(CampaignRow.state).in_(_GOES_ON),
    )
    gets_something = exists().where(
        col(CampaignArmRow.campaign_id) == col(CampaignContactRow.campaign_id),
        col(CampaignArmRow.place) == col(CampaignContactRow.arm),
        col(CampaignArmRow.kind).is_not(None),
    )
    theirs = update(CampaignContactRow).where(
        col(CampaignContactRow.contact_id) == contact_id, goes_on
    )
    session.execute(
        theirs.where(
            col(CampaignContactRow.gesture_id).is_(None),
            col(CampaignContactRow.not_given).is_(None),
            gets_something,
        ).values(not_given=NotDone.GONE)
    )
    session.execute(
        theirs.where(
            col(CampaignContactRow.ask_id).is_(None),
            col(CampaignContactRow.not_asked).is_(None),
        ).values(not_asked=NotDone.GONE)
    )


def _take_off_lists(session: Session, workspace_id: int, contact: Contact) -> None:
    """Whoever planned a campaign typed names into its list, in whatever way they are found by."""
    lists = select(CampaignRow).where(
        CampaignRow.workspace_id == workspace_id, col(CampaignRow.listed) != ""
    )
    reached = {point.key for point in points.of(session, contact.id)}
    for row in session.exec(lists):
        kept = [line for line in row.listed.splitlines() if not _names(line, contact, reached)]
        row.listed = "\n".join(kept)
    session.flush()


def _names(line: str, contact: Contact, reached: Collection[str]) -> bool:
    """Whether the contact may be meant: by all of the name, a part of it alone, or an address."""
    called = set(names.keys(contact.name.split()))
    beside = set(names.keys((contact.organisation or "").split()))
    said = {key for key in names.keys(names.words(line)) if key}
    is_whole, is_part = called <= said, bool(called & said) and said <= called | beside
    return is_whole or is_part or any(key in line.casefold() for key in reached)
