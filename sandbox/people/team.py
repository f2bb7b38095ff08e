"""Who is in a workspace: its members and channels, as plain values."""

from dataclasses import dataclass
from datetime import datetime, time
from functools import cached_property


@dataclass(frozen=True)
class Member:
    """A person, a guest or a bot user in the workspace.

    `quiet_from` and `quiet_until` are the nightly hours in the member's zone, None for none;
    `snooze` is the while (from, until) for which notifications are paused.
    """

    id: str
    name: str
    real_name: str
    tz: str
    locale: str
    email: str = ""
    title: str = ""
    is_admin: bool = False
    is_owner: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_bot: bool = False
    deleted: bool = False
    bot_id: str = ""
    app_id: str = ""
    status_text: str = ""
    status_emoji: str = ""
    quiet_from: time | None = time(22)
    quiet_until: time | None = time(8)
    snooze: tuple[datetime, datetime] | None = None

    @property
    def is_person(self) -> bool:
        """Someone who can sit in front of the screen."""
        return not (self.is_bot or self.deleted or self.id == "USLACKBOT")


@dataclass(frozen=True)
class Channel:
    """A channel and the ids of those in it."""

    id: str
    name: str
    members: tuple[str, ...]
    topic: str = ""
    is_private: bool = False
    is_archived: bool = False
    is_general: bool = False


@dataclass(frozen=True)
class Team:
    """A whole workspace at its start."""

    members: tuple[Member, ...]
    channels: tuple[Channel, ...]
    name: str
    id: str
    domain: str = "sandbox"
    locale: str = "en-US"

    @cached_property
    def app(self) -> Member:
        """The bot user of the one app that is installed."""
        return next(member for member in self.members if member.app_id)
