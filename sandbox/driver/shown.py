"""What stands on a screen: a message, a dialog, the home tab or a toast, and the whole screen."""

from dataclasses import dataclass, field, replace
from typing import Any

from sandbox.blocks.words import Button, buttons_of, words_of
from sandbox.state.journal import Entry
from sandbox.wire import Json


@dataclass(frozen=True)
class Shown:
    """Something a member sees.

    `surface` is dm, channel, ephemeral, dialog, home or toast. After a click or a submission
    `dialog` is the uppermost dialog then, `toast` the notice that came, and `is_open` false when
    it was taken away.
    """

    surface: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    ts: str = ""
    channel: str = ""
    author: str = ""
    thread_ts: str | None = None
    view_id: str = ""
    view: Json | None = None
    errors: dict[str, str] = field(default_factory=dict)
    replies: tuple["Shown", ...] = ()
    dialog: "Shown | None" = None
    toast: str | None = None
    is_open: bool = True

    @classmethod
    def from_message(cls, message: Json, channel: str, surface: str) -> "Shown":
        """A message as the sandbox tells it."""
        if message.get("is_ephemeral"):
            surface = "ephemeral"
        return cls(
            surface=surface,
            text=message["text"],
            blocks=message.get("blocks", []),
            ts=message["ts"],
            channel=channel,
            author=message["user"],
            thread_ts=message.get("thread_ts"),
            replies=tuple(
                cls.from_message(reply, channel, surface) for reply in message.get("replies", [])
            ),
        )

    @classmethod
    def from_view(cls, view: Json) -> "Shown":
        """A dialog or home tab as the sandbox tells it."""
        is_home = view["type"] == "home"
        return cls(
            surface="home" if is_home else "dialog",
            text="" if is_home else view["title"]["text"],
            blocks=view["blocks"],
            view_id=view["id"],
            view=view,
            errors=view.get("errors") or {},
        )

    @classmethod
    def from_entry(cls, entry: Entry) -> "Shown":
        """What a journal entry shows."""
        if entry.view is not None:
            return cls.from_view(entry.view)
        if entry.message is None:
            raise ValueError(f"a {entry.kind} entry shows nothing")
        return cls.from_message(entry.message, entry.channel or "", entry.surface or "")

    def words(self) -> str:
        """All readable text in reading order; without blocks, the text."""
        if not self.blocks:
            return self.text
        if self.view is None:
            return words_of(self.blocks)
        submit = (self.view.get("submit") or {}).get("text", "")
        ends = [self.text, words_of(self.blocks), *self.errors.values(), submit]
        return "\n".join(part for part in ends if part)

    def buttons(self) -> list[Button]:
        """All buttons and menu options in reading order."""
        return buttons_of(self.blocks)

    def button(self, text: str, value: str | None = None) -> Button:
        """The first button with this text (and value)."""
        for button in self.buttons():
            if button.text == text and value in (None, button.value):
                return button
        there = ", ".join(repr(button.text) for button in self.buttons()) or "no buttons"
        raise LookupError(f"there is no button {text!r}; there are: {there}")

    def values(self) -> dict[str, dict[str, Any]]:
        """What stands in the inputs of a dialog, by block id and action id."""
        return dict((self.view or {}).get("state", {}).get("values", {}))

    def place(self) -> Json:
        """Where it is, for the control API."""
        return (
            {"view_id": self.view_id} if self.view_id else {"channel": self.channel, "ts": self.ts}
        )

    def is_in(self, entry: Entry) -> bool:
        """Whether an entry is about this very message or view."""
        if self.view_id:
            return entry.view is not None and entry.view["id"] == self.view_id
        return (
            entry.message is not None
            and entry.message["ts"] == self.ts
            and entry.channel == self.channel
        )

    def after(self, entry: Entry) -> "Shown":
        """Its state once an entry has happened to it."""
        if entry.kind.endswith(("_deleted", "_closed")):
            return replace(self, is_open=False, errors={})
        if entry.kind == "view_errors":
            return replace(self, errors=entry.errors or {})
        return Shown.from_entry(entry)

    def with_company(self, dialog: "Shown | None", toast: str | None) -> "Shown":
        """The same with what else came."""
        return replace(self, dialog=dialog, toast=toast)


@dataclass(frozen=True)
class Room:
    """A channel or direct message as one member sees it."""

    id: str
    name: str
    is_direct: bool
    messages: tuple[Shown, ...]


@dataclass(frozen=True)
class Screen:
    """Everything one member sees."""

    rooms: tuple[Room, ...]
    dialogs: tuple[Shown, ...]
    home: Shown | None
    toasts: tuple[str, ...]

    @classmethod
    def from_json(cls, screen: Json) -> "Screen":
        """The screen as the control API tells it."""
        home = screen["home"]
        return cls(
            rooms=tuple(_room(room) for room in screen["channels"]),
            dialogs=tuple(Shown.from_view(view) for view in screen["views"]),
            home=None if home is None else Shown.from_view(home),
            toasts=tuple(toast["text"] for toast in screen["toasts"]),
        )

    @property
    def dialog(self) -> Shown | None:
        """The uppermost dialog."""
        return self.dialogs[-1] if self.dialogs else None

    @property
    def direct(self) -> tuple[Shown, ...]:
        """The messages of the direct message with the app."""
        return tuple(one for room in self.rooms if room.is_direct for one in room.messages)

    def room(self, channel: str) -> Room:
        """A channel by its id or name."""
        for room in self.rooms:
            if channel in (room.id, room.name):
                return room
        raise LookupError(f"this member doesn't see {channel}")


def _room(room: Json) -> Room:
    surface = "dm" if room["is_im"] else "channel"
    messages = [Shown.from_message(one, room["id"], surface) for one in room["messages"]]
    return Room(room["id"], room["name"], room["is_im"], tuple(messages))
