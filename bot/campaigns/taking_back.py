"""What was given or asked in a campaign, taken back from the batch that shows it."""

from datetime import datetime

from sqlmodel import Session

from bot.campaigns import batches
from bot.campaigns.batches import RowState
from bot.ledger import reversals
from bot.ledger.entries import EntryId
from bot.team.members import Member
from bot.vocabulary import EntryKind, Step

_KINDS = {Step.GIVE: EntryKind.GESTURE, Step.ASK: EntryKind.ASK}


def take_back(
    session: Session, member: Member, batch_id: int, contact_id: int, now: datetime
) -> None:
    """The gesture or the ask is taken back, and the row is open again; twice is as once.

    Also in a campaign that is over. Raises Gone for a batch that is not the member's, and NotYours
    for what somebody else logged.
    """
    batch = batches.show(session, member, batch_id, now)
    for row in batch.rows:
        done = row.contact.id == contact_id and row.state is RowState.DONE
        if done and row.entry_id is not None:
            reversals.undo(session, member, EntryId(_KINDS[batch.step], row.entry_id), now)
