"""The messages of the workspace: what everyone in a channel sees, and what only one member does."""

from typing import Any

from sandbox.blocks.defaults import completed
from sandbox.checks import check_message
from sandbox.people.conversations import Conversations
from sandbox.people.team import Member
from sandbox.state.clock import Clock
from sandbox.state.journal import Journal
from sandbox.wire import Json, Refused

# An update takes less text than a new message.
UPDATE_TEXT = 4_000


class Messages:
    """Posted and ephemeral messages. A stored message is never changed in place: the journal keeps
    it.
    """

    def __init__(self, conversations: Conversations, journal: Journal, clock: Clock) -> None:
        self._conversations = conversations
        self._journal = journal
        self._clock = clock
        self._posted: dict[str, dict[str, Json]] = {}
        self._ephemeral: dict[str, Json] = {}
        self._taken: set[int] = set()

    def post(
        self,
        channel_id: str,
        author: Member,
        text: str,
        blocks: list[Json] | None = None,
        **more: Any,
    ) -> Json:
        """Show a message to everyone in a channel. A file needs no words."""
        if not more.get("files"):
            check_message(text, blocks or [])
        message = self._new(author, text, blocks or []) | _present(more)
        self._check_thread(channel_id, message.get("thread_ts"))
        self._posted.setdefault(channel_id, {})[message["ts"]] = message
        self._note("message_posted", channel_id, message)
        return message

    def update(self, channel_id: str, ts: str, author: Member, changes: Json) -> Json:
        """Replace the text or blocks of one's own message."""
        old = self.one(channel_id, ts)
        if old["user"] != author.id:
            raise Refused("cant_update_message")
        text, blocks = _changed(old, changes)
        if len(text) > UPDATE_TEXT:
            raise Refused("msg_too_long")
        check_message(text, blocks)
        message = old | {
            "text": text,
            "blocks": completed(blocks),
            "edited": {"user": author.id, "ts": self._ts()},
        }
        if "metadata" in changes:
            message["metadata"] = changes["metadata"]
        self._posted[channel_id][ts] = message
        self._note("message_updated", channel_id, message)
        return message

    def delete(self, channel_id: str, ts: str, author: Member) -> None:
        """Take one's own message away."""
        message = self.one(channel_id, ts)
        if message["user"] != author.id:
            raise Refused("cant_delete_message")
        del self._posted[channel_id][ts]
        self._note("message_deleted", channel_id, message)

    def react(self, channel_id: str, ts: str, user_id: str, name: str) -> Json:
        """Put a member's emoji on a message."""
        old = self.one(channel_id, ts)
        reactions = {one["name"]: one["users"] for one in old.get("reactions", [])}
        if user_id in reactions.get(name, []):
            raise Refused("already_reacted")
        reactions[name] = [*reactions.get(name, []), user_id]
        drawn = [
            {"name": one, "users": users, "count": len(users)} for one, users in reactions.items()
        ]
        message = old | {"reactions": drawn}
        self._posted[channel_id][ts] = message
        self._note("reaction_added", channel_id, message)
        return message

    def one(self, channel_id: str, ts: str) -> Json:
        """A posted message."""
        message = self._posted.get(channel_id, {}).get(ts)
        if message is None:
            raise Refused("message_not_found")
        return message

    def in_channel(self, channel_id: str) -> list[Json]:
        """The posted messages of a channel, oldest first."""
        return sorted(self._posted.get(channel_id, {}).values(), key=_moment)

    def whisper(
        self,
        channel_id: str,
        user_id: str,
        author: Member,
        text: str,
        blocks: list[Json] | None = None,
        **more: Any,
    ) -> Json:
        """Show an ephemeral message to one member."""
        check_message(text, blocks or [])
        message = self._new(author, text, blocks or []) | _present(more)
        message |= {"is_ephemeral": True, "channel": channel_id, "visible_to": user_id}
        self._ephemeral[message["ts"]] = message
        self._note_ephemeral("ephemeral_shown", message)
        return message

    def replace_whisper(self, ts: str, text: str, blocks: list[Json]) -> Json:
        """Put other words into an ephemeral message."""
        check_message(text, blocks)
        message = self.ephemeral(ts) | {"text": text, "blocks": completed(blocks)}
        self._ephemeral[ts] = message
        self._note_ephemeral("ephemeral_replaced", message)
        return message

    def dismiss(self, ts: str) -> None:
        """Take an ephemeral message away."""
        self._note_ephemeral("ephemeral_deleted", self.ephemeral(ts))
        del self._ephemeral[ts]

    def is_ephemeral(self, ts: str) -> bool:
        """Whether this ts is an ephemeral message's."""
        return ts in self._ephemeral

    def ephemeral(self, ts: str) -> Json:
        """An ephemeral message."""
        if ts not in self._ephemeral:
            raise Refused("message_not_found")
        return self._ephemeral[ts]

    def whispers_to(self, user_id: str, channel_id: str) -> list[Json]:
        """The ephemeral messages that a member sees in a channel."""
        return [
            message
            for message in self._ephemeral.values()
            if message["visible_to"] == user_id and message["channel"] == channel_id
        ]

    def _new(self, author: Member, text: str, blocks: list[Json]) -> Json:
        message: Json = {
            "type": "message",
            "user": author.id,
            "ts": self._ts(),
            "text": text,
            "team": self._conversations.team.id,
        }
        if author.bot_id:
            message |= {
                "bot_id": author.bot_id,
                "app_id": author.app_id,
                "bot_profile": {
                    "id": author.bot_id,
                    "app_id": author.app_id,
                    "user_id": author.id,
                    "name": author.real_name,
                    "deleted": False,
                    "updated": 0,
                    "team_id": self._conversations.team.id,
                },
            }
        if blocks:
            message["blocks"] = completed(blocks)
        return message

    def _ts(self) -> str:
        """A moment that no other message has, even when the clock stands still."""
        micros = int(self._clock.now().timestamp() * 1_000_000)
        while micros in self._taken:
            micros += 1
        self._taken.add(micros)
        return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    def _check_thread(self, channel_id: str, thread_ts: str | None) -> None:
        if thread_ts is not None and thread_ts not in self._posted.get(channel_id, {}):
            raise Refused("thread_not_found")

    def _note(self, kind: str, channel_id: str, message: Json) -> None:
        direct = self._conversations.direct_of(channel_id)
        surface = "dm" if direct else "channel"
        self._journal.note(kind, who=direct, channel=channel_id, surface=surface, message=message)

    def _note_ephemeral(self, kind: str, message: Json) -> None:
        self._journal.note(
            kind,
            who=message["visible_to"],
            channel=message["channel"],
            surface="ephemeral",
            message=message,
        )


def _changed(old: Json, changes: Json) -> tuple[str, list[Json]]:
    """The new text and blocks. Either one replaces both: a text alone takes the old blocks away."""
    if "text" not in changes and "blocks" not in changes:
        return old["text"], old.get("blocks", [])
    return changes.get("text") or "", changes.get("blocks") or []


def _present(more: Json) -> Json:
    return {key: value for key, value in more.items() if value is not None}


def _moment(message: Json) -> tuple[int, int]:
    seconds, _, micros = message["ts"].partition(".")
    return int(seconds), int(micros)
