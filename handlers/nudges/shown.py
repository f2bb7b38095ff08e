"""A nudge in its conversation, drawn again whenever something in it changed."""

from datetime import datetime

from slack_sdk import WebClient

import messages.nudges.shown
from bot.database import Transaction
from bot.nudges import shown
from bot.team.members import Member
from handlers.payloads import Posted
from messages.catalogue import Texts


def show(
    client: WebClient,
    nudge_id: int,
    message: Posted,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    """Draw the whole nudge as it stands now; whatever else was clicked shows as well."""
    with transaction() as session:
        nudge = shown.show(session, member.workspace_id, nudge_id, now)
    drawn = messages.nudges.shown.drawn(texts, nudge, member.today(now))
    client.chat_update(channel=message.channel, ts=message.ts, **drawn.payload())
