"""kill -9 time and again at random while 300 members are due: nobody hears twice on a day, and no
reminder is lost. The sandbox counts.
"""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from bot import database
from bot.models import MemberRow, NudgeRow
from bot.models.columns import saved
from bot.people import contacts
from bot.people.contacts import NewContact
from bot.team import members, workspaces
from bot.vocabulary import Audience, PostingState
from sandbox import Sandbox
from sandbox.driver import Driver
from sandbox.example.crowd import crowd
from sandbox.example.player import HOME_ZONE
from tests import crashing, databases, postgresql, processes
from tests.crashing import Kill, WorkOff

MEMBERS = 300
TUESDAY = datetime(2026, 10, 6, 9, 0, tzinfo=HOME_ZONE)
MONDAY = TUESDAY - timedelta(days=1)
BOT_TOKEN, SIGNING_SECRET = "xoxb-crashes", "never used"


@dataclass(frozen=True)
class Trial:
    """On which database, with how many workers at once, and whether Slack fails them too."""

    database: str
    workers: int
    faults: bool
    seed: int
    kills: int = 100

    def __str__(self) -> str:
        faults = "with faults" if self.faults else "calm"
        return f"{self.database}, {self.workers} at once, {faults}, seed {self.seed}"


EVERY = [
    Trial(database.POSTGRESQL, 4, faults=True, seed=2, kills=6),
    *(
        Trial(kind, workers, faults, seed=3)
        for kind in (database.SQLITE, database.POSTGRESQL)
        for workers in (1, 2, 4)
        for faults in (False, True)
    ),
]


@pytest.mark.exhaustive
@pytest.mark.parametrize("trial", EVERY, ids=str)
def test_nobody_hears_twice_on_a_day_and_nothing_is_lost(
    trial: Trial, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    with _place(trial.database, tmp_path, request) as url, _sandbox() as (box, driver):
        engine = database.connect(url)
        request.addfinalizer(engine.dispose)
        names = _fill(engine)
        environment = processes.environment_in(
            box, url, signing_secret=SIGNING_SECRET, bot_token=BOT_TOKEN
        )
        errors = tmp_path / "errors"
        with crashing.crew(environment, errors) as crew:
            if trial.faults:
                _break(driver, trial.seed)
            crew.does(Kill(TUESDAY, trial.seed, trial.kills, trial.workers))
            crew.does(WorkOff(TUESDAY + timedelta(minutes=36), trial.workers))
            # Otherwise no worker was killed in the midst of a send.
            assert _states(engine)[PostingState.UNCLEAR] > 0

            driver.mends()
            crew.does(WorkOff(TUESDAY + timedelta(days=1), trial.workers))

        assert errors.read_text() == ""
        # Whoever was in a nudge that lapsed with its day was in the next one.
        ended = {PostingState.POSTED, PostingState.UNCLEAR, PostingState.LAPSED}
        assert set(_states(engine)) <= ended
        assert max(driver.posted().values()) == 1
        assert _seen(driver) == names


@contextmanager
def _place(kind: str, folder: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database with the schema in it."""
    if kind == database.POSTGRESQL:
        with postgresql.fresh(request.getfixturevalue("migrated_postgresql")) as url:
            yield url
    else:
        file = shutil.copy(request.getfixturevalue("migrated_file"), folder)
        yield f"sqlite:///{file}"


@contextmanager
def _sandbox() -> Iterator[tuple[Sandbox, Driver]]:
    """A crowd in one zone, a day before most of them are due."""
    box = Sandbox(
        crowd(MEMBERS + 1, zones=["Europe/Amsterdam"]),
        signing_secret=SIGNING_SECRET,
        bot_token=BOT_TOKEN,
        now=MONDAY,
    )
    box.start()
    driver = Driver(box.url)
    yield box, driver
    driver.close()
    box.stop()


def _fill(engine: Engine) -> set[str]:
    """Members with one contact or two each, whose names are returned."""
    names: set[str] = set()
    with database.transactions(engine)() as session:
        workspace_id = workspaces.connect(session, "T0CROWD", "Crowd").id
        people = [
            MemberRow(
                workspace_id=workspace_id,
                slack_user_id=f"U{number:06}",
                name=f"Person {number}",
                time_zone="Europe/Amsterdam",
                next_nudge_at=_due_at(number),
            )
            for number in range(1, MEMBERS + 2)
        ]
        session.add_all(people)
        session.flush()
        for person in people:
            friends = [
                NewContact(f"Friend{person.id}x{place}", Audience.CLIENT)
                for place in range(1 + (saved(person.id) % 4 == 0))
            ]
            contacts.add_many(session, members.value(person), friends, MONDAY.date())
            names |= {friend.name for friend in friends}
    databases.make_all_due(engine)
    return names


def _due_at(number: int) -> datetime:
    """One on Monday, for the workers to practise on; the others on Tuesday, in groups that come due
    while the killing goes on.
    """
    return MONDAY if number > MEMBERS else TUESDAY + timedelta(seconds=10 * (number % 20))


def _seen(driver: Driver) -> set[str]:
    """The names of all contacts that somebody was reminded of."""
    posted = driver.journal(kind="message_posted")
    return {name for entry in posted for name in re.findall(r"Friend\d+x\d", str(entry.message))}


def _states(engine: Engine) -> Counter[PostingState]:
    with database.transactions(engine)() as session:
        return Counter(map(PostingState, session.exec(select(NudgeRow.state))))


def _break(driver: Driver, seed: int) -> None:
    """Let Slack fail now and then."""
    for method in ("chat.postMessage", "dnd.teamInfo"):
        driver.breaks_at_random(
            method,
            seed=seed,
            timeout_seconds=0.1,
            ratelimited=0.03,
            server_error=0.05,
            timeout=0.02,
            timeout_after_store=0.02,
            reset_before_store=0.03,
            reset_after_store=0.05,
        )
