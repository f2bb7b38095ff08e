"""Gifts that wait for somebody's word who left: whoever asked is told, and whom to ask instead."""

from datetime import datetime

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from bot.database import Reading
from bot.policy import waiting
from bot.team.members import Member
from handlers.policy import told
from handlers.team import directory
from messages.reader import Reader


def register(app: App) -> None:
    app.event("user_change")(ack=directory.follow_change, lazy=[tell_who_asked])


def tell_who_asked(
    client: WebClient, context: BoltContext, reading: Reading, now: datetime
) -> None:
    """In their conversation, once; what waits is told under `policy`, too."""
    gone: Member | None = context.get(directory.GONE)
    if gone is None:
        return
    with reading() as session:
        found = waiting.left_behind(session, gone)
    for one in found:
        if one.member.is_active:
            told.has_posted(client, reading, Reader.at(now, one.member), one)
