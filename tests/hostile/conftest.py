"""Both workspaces after some days of work, once for all tests here."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import pytest
from sqlalchemy import Engine

from handlers import readiness
from tests.assembly import StoppedClock
from tests.conftest import NOW, empty_engine
from tests.contract import installed
from tests.contract.schemas import Schemas
from tests.hostile import oddities
from tests.hostile.genuine import Genuine
from tests.hostile.hands import Hands
from tests.hostile.kinds import Kinds
from tests.hostile.neighbours import EVERYBODY, OUTSIDERS, TEAMS, neighbours
from tests.hostile.oddities import Meanings
from tests.hostile.outcomes import Recorded, Trial
from tests.hostile.rows import Rows
from tests.hostile.screens import Screens
from tests.hostile.staging import Staging
from tests.hostile.typed import Typed

_PATIENCE_SECONDS = 60.0
"""How long /ready may take: a machine that is busy with tests is no fault of what was sent."""
_USERS = (*(person.user_id for person in EVERYBODY), *OUTSIDERS, "U0NOBODY")
_CHANNELS = ("C0TEAM", "C0OTHER", *(f"D{user_id[1:]}" for user_id in _USERS))
_TEAMS, _ORGANISATIONS = (*TEAMS, "T0ELSEWHERE"), ("E0OURS", "E0ELSEWHERE")
_IDS = {"user": _USERS, "channel": _CHANNELS, "team": _TEAMS, "enterprise": _ORGANISATIONS}

_NUMBERED = (
    *("contact", "member", "reminder", "nudge", "pending", "absence"),
    *("gesture", "meeting", "ask", "response"),
)
"""What buttons, menus and dialogs carry the ids of."""


@dataclass(frozen=True)
class Stage:
    """Where every trial starts, however many went before."""

    trial: Trial
    typed: Typed
    rows: Rows
    screens: Screens

    def set_up(self) -> None:
        self.trial.set_back(self.rows)
        self.trial.screens = self.screens.copy()

    def kinds(self, rolled: Random) -> Kinds:
        """What bodies are about now, as `rolled` chooses."""
        numbers = sorted({row["id"] for (table, _), row in self.rows.items() if table in _NUMBERED})
        meanings = Meanings(_USERS, _TEAMS, _CHANNELS, _ORGANISATIONS, numbers)
        workspaces = list(self.trial.workspaces.values())
        genuine = Genuine(self.typed, rolled)
        return Kinds(workspaces, genuine, self.trial.screens, rolled, meanings)


@pytest.fixture(scope="session")
def schemas() -> Schemas:
    if missing := installed.missing_tools():
        pytest.skip(f"{' and '.join(missing)} not found: Slack's types come from npm")
    return Schemas(installed.generated_schemas())


@pytest.fixture(scope="module")
def lasting_engine(request: pytest.FixtureRequest) -> Engine:
    return empty_engine(request, request.param)


@pytest.fixture(scope="module")
def stage(lasting_engine: Engine, schemas: Schemas) -> Iterator[Stage]:
    typed = Typed(schemas, oddities.TEXTS, _IDS)
    clock, recorded = StoppedClock(NOW), Recorded()
    logging.getLogger().addHandler(recorded)
    # The fake Slack tells of every call, and pytest would keep it.
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    with pytest.MonkeyPatch.context() as patched, neighbours(lasting_engine, clock) as workspaces:
        patched.setattr(readiness, "PATIENCE_SECONDS", _PATIENCE_SECONDS)
        trial = Trial(lasting_engine, workspaces, Screens(), recorded)
        trial.look()
        Staging(Hands(trial, Genuine(typed, Random(1))), clock).play()
        yield Stage(trial, typed, trial.stored, trial.screens)
        trial.stop()
    logging.getLogger("werkzeug").setLevel(logging.NOTSET)
    logging.getLogger().removeHandler(recorded)
