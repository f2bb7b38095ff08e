"""Somebody at the sandbox's screen, who finds buttons by what they do: the same in any language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.driver import Actor, Driver
from sandbox.driver.shown import Shown
from sandbox.state.journal import Entry
from sandbox.wire import Json

MARA, TEAM_CHANNEL = "U0MARA", "C0TEAM"
HOME_ZONE = ZoneInfo("Europe/Amsterdam")
WORK_STARTS = time(9)
PATIENCE_SECONDS = 10.0


@dataclass(frozen=True)
class Step:
    """One thing that a person saw, with the sandbox's time in that person's zone."""

    at: datetime
    step: str
    who: str | None
    surface: str
    language: str
    text: str
    blocks: list[Json] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return {
            "at": self.at.isoformat(timespec="seconds"),
            "step": self.step,
            "who": self.who,
            "surface": self.surface,
            "language": self.language,
            "text": self.text,
            "blocks": self.blocks,
        }


class Lost(Exception):
    """The tour did not see what it waited for; the message says what."""


class Player:
    """A member who types and clicks, and moves the clock; Mara unless somebody else is meant."""

    def __init__(self, driver: Driver, language: str, user_id: str = MARA) -> None:
        self.driver = driver
        self.language = language
        self._user_id = user_id
        self._actor: Actor = driver.act_as(user_id)

    def types(self, step: str, line: str) -> Step:
        """What is shown for a command, as a step."""
        return self.step(step, self.shown_for(line))

    def shown_for(self, line: str) -> Shown:
        """The same as it is shown. Raises Lost."""
        shown = self._actor.types(f"/goodturn {line}", channel=TEAM_CHANNEL)
        if shown is None or shown.toast:
            raise Lost(f"an answer to {line!r}")
        return shown

    def clicks(self, shown: Shown, action_id: str) -> Shown:
        """Press the first button that does this. Raises Lost."""
        button = next((b for b in shown.buttons() if b.action_id == action_id), None)
        if button is None:
            raise Lost(f"a button {action_id}")
        return self._actor.clicks(
            shown, action_id=action_id, block_id=button.block_id, value=button.value
        )

    def clicks_about(self, name: str, nudge: Shown, action_id: str) -> Shown:
        """Press the button that does this below the part of the nudge about `name`."""
        for part, below in pairwise(nudge.blocks):
            offered = [element.get("action_id") for element in below.get("elements", [])]
            if name in str(part.get("text")) and action_id in offered:
                return self._actor.clicks(nudge, action_id=action_id, block_id=below["block_id"])
        raise Lost(f"a button {action_id} for {name}")

    def chooses(self, dialog: Shown, field_id: str, value: str) -> Shown:
        """Choose in a field of a dialog, which is drawn anew for it."""
        self._actor.clicks(dialog, action_id=field_id, block_id=field_id, selected=value)
        return self.dialog()

    def sends(self, dialog: Shown, **values: str) -> None:
        """Send a dialog. Raises Lost where it isn't taken."""
        sent = self._actor.submits(dialog, values)
        if sent.errors:
            raise Lost(f"a dialog without {sent.errors}")

    def dialog(self) -> Shown:
        """The uppermost dialog. Raises Lost where there is none."""
        shown = self._actor.dialog()
        if shown is None:
            raise Lost("a dialog")
        return shown

    def told_since(self, since: int, action_id: str, what: str) -> Shown:
        """The first direct message since then that has such a button. Raises Lost."""

        def has_it(entry: Entry) -> bool:
            return any(one.action_id == action_id for one in Shown.from_entry(entry).buttons())

        return self.wait(since, lambda entry: self.is_told(entry) and has_it(entry), what)

    def is_told(self, entry: Entry) -> bool:
        """Whether it is a direct message to whoever plays."""
        is_message = entry.kind == "message_posted" and entry.surface == "dm"
        return is_message and entry.who == self._user_id

    def answered_since(self, since: int, what: str) -> Shown:
        """The first message since then that nobody else sees. Raises Lost."""
        return self._wait(
            since, lambda e: e.kind == "ephemeral_shown" and e.who == self._user_id, what
        )

    def redrawn_since(self, since: int, what: str) -> Shown:
        """A message of theirs drawn again since then, with something to press. Raises Lost."""

        def is_drawn(entry: Entry) -> bool:
            is_theirs = entry.kind == "message_updated" and entry.who == self._user_id
            return is_theirs and bool(Shown.from_entry(entry).buttons())

        return self._wait(since, is_drawn, what)

    def wait(self, since: int, matches: Callable[[Entry], bool], what: str) -> Shown:
        """The first message since then that matches. Raises Lost."""
        return self._wait(since, lambda e: e.kind == "message_posted" and matches(e), what)

    def _wait(self, since: int, matches: Callable[[Entry], bool], what: str) -> Shown:
        try:
            entry = self.driver.wait_for(matches, timeout=PATIENCE_SECONDS, since=since)
        except TimeoutError as nothing:
            raise Lost(what) from nothing
        return Shown.from_entry(entry)

    def step(self, name: str, shown: Shown) -> Step:
        """What is shown, as a step of that name."""
        in_channel = shown.surface == "channel"
        return Step(
            at=self.now(),
            step=name,
            who=None if in_channel else self._user_id,
            surface=shown.surface,
            language=self.language,
            text=shown.words(),
            blocks=shown.blocks,
        )

    def now(self) -> datetime:
        return self.driver.now().astimezone(HOME_ZONE)


def next_working_day(now: datetime) -> datetime:
    """The start of work on the next day on which people work."""
    return working_day(now + timedelta(days=1))


def working_day(day: datetime) -> datetime:
    """The start of work on `day`, or on the next working day."""
    while day.weekday() > 4:
        day += timedelta(days=1)
    return datetime.combine(day.date(), WORK_STARTS, HOME_ZONE)


def working_days(first: datetime, number: int) -> Iterator[datetime]:
    """The start of work on so many working days, from `first` on."""
    day = working_day(first)
    for _ in range(number):
        yield day
        day = next_working_day(day)
