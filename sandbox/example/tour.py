"""A year with one contact, as Mara lives it: a script of what she types and clicks.

She reads the screen as a person does, and finds buttons by what they do, not by what they say, so
the script is the same in every language.
"""

from collections.abc import Iterator, Mapping, Sequence
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

_TYPED: Mapping[str, Mapping[str, str]] = {
    "en": {
        "summary": "summary here",
        "got": "got {name} flowers",
        "ask": "ask {name} tax return 2025",
    },
    "nl": {
        "summary": "overzicht hier",
        "got": "kreeg {name} bloemen",
        "ask": "vraag {name} belastingaangifte 2025",
    },
    "de": {
        "summary": "überblick hier",
        "got": "bekommen {name} Blumen",
        "ask": "bitten {name} Steuererklärung 2025",
    },
}


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


class Tour:
    """Plays the year. `names` are the contacts in the imported address book."""

    def __init__(self, driver: Driver, language: str, names: Sequence[str]) -> None:
        self._driver = driver
        self._mara: Actor = driver.act_as(MARA)
        self._language = language
        self._typed = _TYPED[language[:2]]
        # Longest first: "Anna Jansen-Bos" is not "Anna Jansen".
        self._names = sorted(names, key=len, reverse=True)

    def play(self) -> Iterator[Step]:
        """The steps after the import, in order. Raises Lost."""
        yield self._types("settings", self._typed["summary"])
        nudge = self._nudge_at(next_working_day(self._now()))
        name = self._last_name_in(nudge)
        yield self._step("nudge", nudge)
        yield from self._give(name, nudge)
        yield from self._ask(name)
        yield from self._hear_back(name)
        yield self._types("gesture", self._typed["got"].format(name=name))
        yield self._summary()

    def _give(self, name: str, nudge: Shown) -> Iterator[Step]:
        done = self._clicks_about(name, nudge, "reminder.done")
        yield self._step("gesture", done)
        undone = self._clicks(done, "reminder.undo")
        yield self._step("undo", undone)
        yield self._step("gesture", self._clicks_about(name, undone, "reminder.done"))

    def _ask(self, name: str) -> Iterator[Step]:
        """Too early, so put on the calendar, and made when its day has come."""
        line = self._typed["ask"].format(name=name)
        declined = self._shown_for(line)
        yield self._step("declined", declined)
        planned = self._clicks(declined, "pending.decide.remind")
        yield self._step("planned", planned)
        reminded = self._next_nudge_about(name, days=10)
        yield self._step("nudge", reminded)
        yield self._step("ask", self._clicks_about(name, reminded, "reminder.done"))

    def _hear_back(self, name: str) -> Iterator[Step]:
        reminded = self._next_nudge_about(name, days=7)
        yield self._step("nudge", reminded)
        yield self._step("response", self._clicks_about(name, reminded, "reminder.answer.yes"))

    def _summary(self) -> Step:
        here = self._now()
        first = (here.replace(day=1) + timedelta(days=32)).replace(day=1)
        since = self._driver.seq
        self._move_to(_working_day(first))
        posted = self._wait(since, lambda e: e.channel == TEAM_CHANNEL, "the summary")
        return self._step("summary", posted)

    def _nudge_at(self, day: datetime) -> Shown:
        since = self._driver.seq
        self._move_to(day)
        return self._wait(since, self._is_nudge, "Mara's nudge")

    def _next_nudge_about(self, name: str, days: int) -> Shown:
        """The nudge that asks about `name` again, at least `days` from now."""
        day = _working_day(self._now() + timedelta(days=days))
        for _ in range(10):
            nudge = self._nudge_at(day)
            if name in nudge.words():
                return nudge
            day = _working_day(day + timedelta(days=1))
        raise Lost(f"no nudge about {name}")

    def _types(self, step: str, line: str) -> Step:
        return self._step(step, self._shown_for(line))

    def _shown_for(self, line: str) -> Shown:
        shown = self._mara.types(f"/goodturn {line}", channel=TEAM_CHANNEL)
        if shown is None or shown.toast:
            raise Lost(f"an answer to {line!r}")
        return shown

    def _clicks(self, shown: Shown, action_id: str) -> Shown:
        """Press the first button that does this."""
        button = next((b for b in shown.buttons() if b.action_id == action_id), None)
        if button is None:
            raise Lost(f"a button {action_id}")
        return self._mara.clicks(
            shown, action_id=action_id, block_id=button.block_id, value=button.value
        )

    def _clicks_about(self, name: str, nudge: Shown, action_id: str) -> Shown:
        """Press the button that does this below the part of the nudge about `name`."""
        for part, below in pairwise(nudge.blocks):
            offered = [element.get("action_id") for element in below.get("elements", [])]
            if name in str(part.get("text")) and action_id in offered:
                return self._mara.clicks(nudge, action_id=action_id, block_id=below["block_id"])
        raise Lost(f"a button {action_id} for {name}")

    def _last_name_in(self, nudge: Shown) -> str:
        """The contact whose part comes last: a birthday that is still ahead comes first."""
        words = nudge.words()
        found = [(words.rfind(name), len(name), name) for name in self._names if name in words]
        if not found:
            raise Lost("a known contact in the nudge")
        return max(found)[-1]

    def _is_nudge(self, entry: Entry) -> bool:
        return entry.kind == "message_posted" and entry.surface == "dm" and entry.who == MARA

    def _wait(self, since: int, matches: Any, what: str) -> Shown:
        try:
            entry = self._driver.wait_for(
                lambda e: e.kind == "message_posted" and matches(e),
                timeout=PATIENCE_SECONDS,
                since=since,
            )
        except TimeoutError as nothing:
            raise Lost(what) from nothing
        return Shown.from_entry(entry)

    def _step(self, step: str, shown: Shown) -> Step:
        in_channel = shown.surface == "channel"
        return Step(
            at=self._now(),
            step=step,
            who=None if in_channel else MARA,
            surface=shown.surface,
            language=self._language,
            text=shown.words(),
            blocks=shown.blocks,
        )

    def _now(self) -> datetime:
        return self._driver.now().astimezone(HOME_ZONE)

    def _move_to(self, day: datetime) -> None:
        self._driver.move_to(day)


def next_working_day(now: datetime) -> datetime:
    """The start of work on the next day on which people work."""
    return _working_day(now + timedelta(days=1))


def _working_day(day: datetime) -> datetime:
    """The start of work on `day`, or on the next working day."""
    while day.weekday() > 4:
        day += timedelta(days=1)
    return datetime.combine(day.date(), WORK_STARTS, HOME_ZONE)
