"""Tips for half of the clients, and the request for their papers to all: does it help?

Mara plans it, her colleagues give and ask as it is their turn, and some of the clients answer.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sandbox.driver import Driver
from sandbox.example.player import (
    MARA,
    Lost,
    Player,
    Step,
    next_working_day,
    working_day,
    working_days,
)

OWNERS = {MARA: timedelta(0), "U0JONAS": timedelta(0), "U0PRIYA": timedelta(hours=1)}
"""Who looks after clients, and how much later than for Mara work begins for them."""
_PLAN = {"en": "campaign for clients", "nl": "campagne voor klanten", "de": "Kampagne für Kunden"}
_ANSWERED = {"en": "answer {name} yes", "nl": "antwoord {name} ja", "de": "antwort {name} ja"}
_LAUNCH = "campaign.launch"
_DAYS_TO_GIVE = 5
_UNTIL_ASKING = timedelta(days=10)
"""From the last of them to the first day to ask."""
_UNTIL_THE_END = timedelta(days=45)
"""From the first ask on: until nobody can answer any more, and work begins again."""


class TaxReturnPlay:
    """Plays it. `names` are Mara's contacts; the first of every two who was asked answers.

    It ends with "declined" where it can't start.
    """

    def __init__(self, driver: Driver, language: str, names: Sequence[str]) -> None:
        self._driver = driver
        self._players = {who: Player(driver, language, who) for who in OWNERS}
        self._mara = self._players[MARA]
        self._language = language[:2]
        self._names = names

    def play(self) -> Iterator[Step]:
        """The steps, in order. Raises Lost."""
        for step in self._plan():
            yield step
            if step.step == "declined":
                return
        first_day = next_working_day(self._mara.now())
        yield from self._do("given", first_day)
        asked: list[str] = []
        *_, last_day = working_days(first_day, _DAYS_TO_GIVE)
        for step in self._do("asked", working_day(last_day + _UNTIL_ASKING)):
            if step.who == MARA:
                asked = [name for name in self._names if name in step.text]
            yield step
        for name in asked[::2]:
            yield self._mara.types("response", _ANSWERED[self._language].format(name=name))
        yield self._result()

    def _plan(self) -> Iterator[Step]:
        who = self._mara.shown_for(_PLAN[self._language])
        self._mara.sends(who, play="tax_return")
        what = self._mara.dialog()
        if not any(block.get("block_id") == "groups" for block in what.blocks):
            # An address book of one's own can have no clients at all, which it says above.
            yield self._mara.step("declined", what)
            return
        what = self._mara.chooses(what, "groups", "2")
        yield self._mara.step("plan", what)
        self._mara.sends(what)
        since = self._driver.seq
        self._mara.sends(self._mara.dialog())
        outlook = self._mara.told_since(since, _LAUNCH, "the plan before it starts")
        yield self._mara.step("outlook", outlook)
        since = self._driver.seq
        self._mara.clicks(outlook, _LAUNCH)
        launched = self._mara.redrawn_since(since, "whether it starts")
        if any(button.action_id == _LAUNCH for button in launched.buttons()):
            # Or too few for two groups.
            why = self._mara.answered_since(since, "why it can't start")
            yield self._mara.step("declined", why)
        else:
            yield self._mara.step("launch", launched)

    def _do(self, step: str, day: datetime) -> Iterator[Step]:
        """Whoever has a message about it does all that is in it, as a step of theirs."""
        since = self._driver.seq
        for who, later in OWNERS.items():
            self._driver.move_to(day + later)
            try:
                batch = self._players[who].told_since(since, "batch.all_done", f"{who}'s people")
            except Lost:
                # In an address book of one's own, not everybody has to have clients.
                continue
            done = self._players[who].clicks(batch, "batch.all_done")
            yield self._players[who].step(step, done)

    def _result(self) -> Step:
        since = self._driver.seq
        self._driver.move_to(working_day(self._mara.now() + _UNTIL_THE_END))
        told = self._mara.told_since(since, "campaign.raw", "what came of it")
        return self._mara.step("result", told)
