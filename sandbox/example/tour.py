"""A year with one contact, as Mara lives it: a script of what she types and clicks."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from sandbox.driver import Driver
from sandbox.driver.shown import Shown
from sandbox.example.player import TEAM_CHANNEL, Lost, Player, Step, next_working_day, working_day
from sandbox.example.tax_return import TaxReturnPlay

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


class Tour:
    """Plays the year. `names` are the contacts in the imported address book."""

    def __init__(self, driver: Driver, language: str, names: Sequence[str]) -> None:
        self._driver = driver
        self._mara = Player(driver, language)
        self._language = language
        self._typed = _TYPED[language[:2]]
        # Longest first: "Anna Jansen-Bos" is not "Anna Jansen".
        self._names = sorted(names, key=len, reverse=True)

    def play(self) -> Iterator[Step]:
        """The steps after the import, in order. Raises Lost."""
        yield self._mara.types("settings", self._typed["summary"])
        nudge = self._nudge_at(next_working_day(self._mara.now()))
        name = self._last_name_in(nudge)
        yield self._mara.step("nudge", nudge)
        yield from self._give(name, nudge)
        yield from self._ask(name)
        yield from self._hear_back(name)
        yield self._mara.types("gesture", self._typed["got"].format(name=name))
        yield self._summary()
        yield from TaxReturnPlay(self._driver, self._language, self._names).play()

    def _give(self, name: str, nudge: Shown) -> Iterator[Step]:
        done = self._mara.clicks_about(name, nudge, "reminder.done")
        yield self._mara.step("gesture", done)
        undone = self._mara.clicks(done, "reminder.undo")
        yield self._mara.step("undo", undone)
        yield self._mara.step("gesture", self._mara.clicks_about(name, undone, "reminder.done"))

    def _ask(self, name: str) -> Iterator[Step]:
        """Too early, so put on the calendar, and made when its day has come."""
        line = self._typed["ask"].format(name=name)
        declined = self._mara.shown_for(line)
        yield self._mara.step("declined", declined)
        planned = self._mara.clicks(declined, "pending.decide.remind")
        yield self._mara.step("planned", planned)
        reminded = self._next_nudge_about(name, days=10)
        yield self._mara.step("nudge", reminded)
        yield self._mara.step("ask", self._mara.clicks_about(name, reminded, "reminder.done"))

    def _hear_back(self, name: str) -> Iterator[Step]:
        reminded = self._next_nudge_about(name, days=7)
        yield self._mara.step("nudge", reminded)
        yield self._mara.step(
            "response", self._mara.clicks_about(name, reminded, "reminder.answer.yes")
        )

    def _summary(self) -> Step:
        here = self._mara.now()
        first = (here.replace(day=1) + timedelta(days=32)).replace(day=1)
        since = self._driver.seq
        self._driver.move_to(working_day(first))
        posted = self._mara.wait(since, lambda e: e.channel == TEAM_CHANNEL, "the summary")
        return self._mara.step("summary", posted)

    def _nudge_at(self, day: datetime) -> Shown:
        since = self._driver.seq
        self._driver.move_to(day)
        return self._mara.wait(since, self._mara.is_told, "Mara's nudge")

    def _next_nudge_about(self, name: str, days: int) -> Shown:
        """The nudge that asks about `name` again, at least `days` from now."""
        day = working_day(self._mara.now() + timedelta(days=days))
        for _ in range(10):
            nudge = self._nudge_at(day)
            if name in nudge.words():
                return nudge
            day = working_day(day + timedelta(days=1))
        raise Lost(f"no nudge about {name}")

    def _last_name_in(self, nudge: Shown) -> str:
        """The contact whose part comes last: a birthday that is still ahead comes first."""
        words = nudge.words()
        found = [(words.rfind(name), len(name), name) for name in self._names if name in words]
        if not found:
            raise Lost("a known contact in the nudge")
        return max(found)[-1]
