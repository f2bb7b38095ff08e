"""A connection to a running sandbox, and the members who act through it."""

import time
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from datetime import time as dt_time
from typing import Any

from sandbox.driver.shown import Screen, Shown
from sandbox.driver.troubles import Troubles
from sandbox.state.journal import Entry
from sandbox.wire import Json

# How long a person looks at the screen for something to happen.
PATIENCE = 2.0
# A message may still change a moment after a dialog or another message came.
_SETTLING = 0.15

_SHOWING = ("message_posted", "ephemeral_shown", "view_opened", "toast")


class Driver(Troubles):
    """A connection to a running sandbox."""

    def __init__(self, url: str, patience: float = PATIENCE) -> None:
        super().__init__(url)
        self.patience = patience

    def act_as(self, user_id: str) -> "Actor":
        """One member in front of the screen."""
        return Actor(self, user_id)

    def now(self) -> datetime:
        """The sandbox's time."""
        return datetime.fromisoformat(self.get("/clock")["now"])

    def move_to(self, moment: datetime) -> None:
        """Set the sandbox's clock."""
        self.post("/clock", now=moment.isoformat())

    def advance(self, by: timedelta) -> None:
        """Move the sandbox's clock on."""
        self.post("/clock", advance_seconds=by.total_seconds())

    def freeze(self, *, frozen: bool = True) -> None:
        """Stop the sandbox's clock, or let it run."""
        self.post("/clock", frozen=frozen)

    def sends_event(self, event: Mapping[str, Any]) -> bool:
        """Deliver any event to the bot; whether it took it at once."""
        return bool(self.post("/event", **event)["delivered"])

    def changes_member(self, user_id: str, **changes: Any) -> None:
        """Change someone's zone, locale or state; the bot gets `user_change`.

        `quiet_from` and `quiet_until` are times of day, or None for no quiet hours; of them the bot
        hears with `dnd_updated_user`, if its manifest subscribes to it.
        """
        written = {
            name: value.isoformat() if isinstance(value, dt_time) else value
            for name, value in changes.items()
        }
        self.post(f"/members/{user_id}", **written)

    def snoozes(self, user_id: str, minutes: float) -> None:
        """Pause someone's notifications from now on; 0 ends it. Tells the bot as quiet hours do."""
        self.post(f"/members/{user_id}/snooze", minutes=minutes)

    def resets(self) -> None:
        """Start anew."""
        self.post("/reset")

    def members(self) -> list[Json]:
        """All members, as Slack shows them."""
        members: list[Json] = self.get("/members")
        return members

    def traffic(self) -> list[Json]:
        """The latest requests between bot and sandbox."""
        exchanges: list[Json] = self.get("/traffic")
        return exchanges

    def journal(
        self, since: int = 0, wait: float = 0.0, *, kind: str | None = None, who: str | None = None
    ) -> list[Entry]:
        """What happened after entry `since`; waits up to `wait` seconds for something.

        `kind` and `who` leave the others out, after the waiting.
        """
        wanted = {"since": since, "wait": wait, "kind": kind, "who": who}
        given = {name: value for name, value in wanted.items() if value is not None}
        return [Entry(**one) for one in self.get("/journal", **given)]

    @property
    def seq(self) -> int:
        """The number of the newest journal entry."""
        return int(self.get("/journal/latest")["seq"])

    def posted(self, since: int = 0, containing: str = "") -> Counter[tuple[str, date]]:
        """How many direct messages the app has posted after entry `since`, by member and day of
        that member's zone; with `containing`, only those with these words.
        """
        told = self.get("/posted", since=since, containing=containing)
        return Counter(
            {(one["member"], date.fromisoformat(one["day"])): one["count"] for one in told}
        )

    def wait_for(
        self, matches: Callable[[Entry], bool], timeout: float = 5.0, since: int = 0
    ) -> Entry:
        """The first entry after `since` that matches; raises TimeoutError when none comes."""
        deadline = time.monotonic() + timeout
        while True:
            left = deadline - time.monotonic()
            for entry in self.journal(since, max(left, 0)):
                since = entry.seq
                if matches(entry):
                    return entry
            if left <= 0:
                raise TimeoutError(f"nothing like that happened within {timeout} s")


class Actor:
    """A member who types, clicks and looks."""

    def __init__(self, driver: Driver, user_id: str) -> None:
        self.driver = driver
        self.user_id = user_id

    def types(self, line: str, channel: str) -> Shown | None:
        """Type a line; what the bot shows then, be it a message, a dialog or a toast."""
        before = self._act("/command", channel=channel, text=line)
        return self._first_shown(before)

    def clicks(
        self,
        shown: Shown,
        button: str = "",
        *,
        action_id: str = "",
        block_id: str = "",
        value: str | None = None,
        selected: Any = None,
        inputs: Mapping[str, Any] | None = None,
    ) -> Shown:
        """Press a button by its text, or use any element by its ids; the newest state of what was
        shown.

        The dialog that opened, or the toast that came, is in `.dialog` and `.toast` of the result.
        """
        where = {"action_id": action_id, "block_id": block_id, "value": value, "selected": selected}
        if button:
            pressed = shown.button(button, value)
            where = {
                "action_id": pressed.action_id,
                "block_id": pressed.block_id,
                "selected": pressed.selected,
            }
        before = self._act("/click", **shown.place(), **where, values=dict(inputs or {}))
        return self._settled(shown, before)

    def chooses(
        self, shown: Shown, option: Any, *, action_id: str, block_id: str = "", typing: str = ""
    ) -> Shown:
        """Choose in a menu or picker by an option's text or value, a member's id, or a date such as
        `2026-07-14`; `typing` asks the bot for an external select's options first.
        """
        if typing:
            self.suggestions(shown, action_id, typing, block_id)
        return self.clicks(shown, action_id=action_id, block_id=block_id, selected=option)

    def suggestions(
        self, shown: Shown, action_id: str, text: str, block_id: str = ""
    ) -> list[Json]:
        """The options the bot offers for what was typed into an external select."""
        where = shown.place() | {"action_id": action_id, "block_id": block_id}
        answer = self.driver.post("/suggestions", **self._as(), **where, text=text)
        return list(answer["options"])

    def submits(self, view: Shown, values: Mapping[str, Any] | None = None) -> Shown:
        """Send a dialog with values by block id, action id or label; the dialog as it is then.

        `.errors` are the sentences at its fields, `.is_open` says whether it is still there,
        `.dialog` is the uppermost one now.
        """
        before = self._act("/submit", view_id=view.view_id, values=dict(values or {}))
        return self._settled(view, before)

    def uploads(self, name: str, content: bytes) -> str:
        """Add a file; the id to give to a dialog's file input, in a list."""
        encoded = b64encode(content).decode()
        answer = self.driver.post("/files", **self._as(), name=name, base64=encoded)
        return str(answer["file"]["id"])

    def closes(self, view: Shown, *, everything: bool = False) -> None:
        """Close a dialog; with `everything`, those below it too."""
        self._act("/close", view_id=view.view_id, everything=everything)

    def dismisses(self, shown: Shown) -> None:
        """Take an ephemeral message off the screen."""
        self._act("/dismiss", ts=shown.ts)

    def uses_shortcut(self, callback_id: str, on: Shown | None = None) -> Shown | None:
        """Start a shortcut, from the menu or on a message; what the bot shows then."""
        where = {} if on is None else {"channel": on.channel, "ts": on.ts}
        before = self._act("/shortcut", callback_id=callback_id, **where)
        return self._first_shown(before)

    def reacts(self, on: Shown, name: str) -> Shown | None:
        """Put an emoji on a message; what the bot shows then."""
        before = self._act("/react", channel=on.channel, ts=on.ts, name=name)
        return self._first_shown(before)

    def opens_home(self) -> Shown | None:
        """Look at the app's home tab; None when the bot never published it."""
        before = self._act("/home")
        if self.home() is None:
            self._await(before, lambda entry: entry.surface == "home")
        return self.home()

    def opens_messages(self) -> Shown | None:
        """Look at the conversation with the app; what the bot says to it, if anything."""
        return self._first_shown(self._act("/home", tab="messages"))

    def home(self) -> Shown | None:
        """The home tab as it was last published."""
        return self.sees().home

    def dialog(self) -> Shown | None:
        """The uppermost open dialog."""
        return self.sees().dialog

    def sees(self) -> Screen:
        """Everything on this member's screen."""
        return Screen.from_json(self.driver.get("/screen", **self._as()))

    def _as(self) -> Json:
        return {"as": self.user_id}

    def _act(self, path: str, **body: Any) -> int:
        """Do something; the journal's number before it."""
        return int(self.driver.post(path, **self._as(), **body)["seq"])

    def _first_shown(self, before: int) -> Shown | None:
        entry = self._await(before, lambda one: one.kind in _SHOWING and not self._is_own(one))
        if entry is None:
            return None
        if entry.kind == "toast":
            return Shown(surface="toast", toast=entry.text)
        return Shown.from_entry(entry)

    def _settled(self, shown: Shown, before: int) -> Shown:
        """What was shown, once it has changed or it is clear that it won't."""
        self._await(before, lambda entry: shown.is_in(entry), stop_at_others=True)
        entries = [one for one in self.driver.journal(before) if self._is_visible(one)]
        newest = shown
        for entry in entries:
            if shown.is_in(entry):
                newest = newest.after(entry)
        toasts = [entry.text for entry in entries if entry.kind == "toast"]
        return newest.with_company(dialog=self.dialog(), toast=toasts[-1] if toasts else None)

    def _await(
        self, before: int, wanted: Callable[[Entry], bool], *, stop_at_others: bool = False
    ) -> Entry | None:
        """The first visible entry that is wanted, or None when patience is over."""
        deadline = time.monotonic() + self.driver.patience
        seq, disturbed = before, False
        while True:
            left = max(deadline - time.monotonic(), 0)
            for entry in self.driver.journal(seq, left):
                seq = entry.seq
                if not self._is_visible(entry):
                    continue
                if wanted(entry):
                    return entry
                if stop_at_others and not disturbed and entry.kind in (*_SHOWING, "view_closed"):
                    disturbed = True
                    deadline = min(deadline, time.monotonic() + _SETTLING)
            if left <= 0:
                return None

    def _is_visible(self, entry: Entry) -> bool:
        return entry.who in (None, self.user_id)

    def _is_own(self, entry: Entry) -> bool:
        return entry.message is not None and entry.message["user"] == self.user_id
