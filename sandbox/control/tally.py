"""Counts what the journal tells, so that nobody needs to read all of it."""

from collections import Counter
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sandbox.blocks.words import words_of
from sandbox.state.journal import Entry
from sandbox.state.workspace import Workspace
from sandbox.wire import Json


def posted(workspace: Workspace, since: int, containing: str) -> Counter[tuple[str, date]]:
    """How many direct messages the app has posted to each member on each day of that member's zone.

    Counts from entry `since` of the journal on, deleted messages too; with `containing` only those
    in which these words stand.
    """
    with workspace.lock:
        app_id = workspace.team.app.id
        entries = [
            entry
            for entry in workspace.journal.since(since)
            if entry.kind == "message_posted" and entry.who is not None
        ]
        zones = {user_id: one.tz for user_id, one in workspace.conversations.members.items()}
    counts: Counter[tuple[str, date]] = Counter()
    for entry in entries:
        message, member = entry.message or {}, entry.who or ""
        if message["user"] == app_id and (not containing or containing in _words(message)):
            counts[member, _day(entry, zones[member])] += 1
    return counts


def _day(entry: Entry, zone: str) -> date:
    posted_at = float((entry.message or {})["ts"])
    return datetime.fromtimestamp(posted_at, UTC).astimezone(ZoneInfo(zone)).date()


def _words(message: Json) -> str:
    return f"{message['text']}\n{words_of(message.get('blocks', []))}"
