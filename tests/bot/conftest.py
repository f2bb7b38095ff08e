"""What the tests of the rules share: a team, and reminders of each purpose."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot import database
from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team import workspaces
from bot.team.members import Member
from bot.team.workspaces import Workspace
from tests import copies, postgresql
from tests.bot.plain_words import Nudged, Team


@pytest.fixture
def team(transaction: Transaction, workspace: Workspace, now: datetime) -> Team:
    return Team(transaction, workspace.id, now)


@pytest.fixture
def ben(engine: Engine, team: Team) -> Member:
    """A colleague of Mara's, in the same city."""
    return copies.made_once(engine, ("hired U0BEN", team.now), lambda: team.hire("U0BEN"))


@pytest.fixture
def elsewhere(transaction: Transaction, now: datetime) -> Team:
    """Another workspace in the same database."""
    with transaction() as session:
        other = workspaces.connect(session, "T0ELSEWHERE", "Elsewhere")
    return Team(transaction, other.id, now)


@pytest.fixture
def stranger(elsewhere: Team) -> Member:
    """A member of the other workspace."""
    return elsewhere.hire("U0STRANGER")


@pytest.fixture
def to_give(team: Team, mara: Member, anna: Contact) -> Nudged:
    """Mara is reminded to give Anna something, the first time."""
    return Nudged(team, mara)


@pytest.fixture
def to_give_again(team: Team, mara: Member, anna: Contact) -> Nudged:
    """Mara last gave Anna something 50 days before."""
    team.give(mara, anna, days_ago=50)
    return Nudged(team, mara)


@pytest.fixture
def to_thank(team: Team, mara: Member, anna: Contact) -> Nudged:
    team.receive(mara, anna)
    return Nudged(team, mara)


@pytest.fixture
def to_ask(team: Team, mara: Member, anna: Contact) -> Nudged:
    team.give(mara, anna, days_ago=20)
    team.plan_ask(mara, anna, in_days=1)
    return Nudged(team, mara)


@pytest.fixture
def to_check(team: Team, mara: Member, anna: Contact) -> Nudged:
    """Mara is reminded to see whether Anna responded to what she asked."""
    team.ask(mara, anna, days_ago=6)
    return Nudged(team, mara)


@pytest.fixture(params=["to_give", "to_thank", "to_ask", "to_check"])
def nudged(request: pytest.FixtureRequest, engine: Engine) -> Nudged:
    """A reminder of each purpose; the engine, since pytest must know beforehand which database."""
    chosen: Nudged = request.getfixturevalue(request.param)
    return chosen


@pytest.fixture(params=[database.SQLITE, database.POSTGRESQL])
def fresh_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of either kind without a table in it."""
    if request.param == database.SQLITE:
        yield f"sqlite:///{tmp_path / 'fresh.sqlite'}"
        return
    with postgresql.fresh(request.getfixturevalue("postgresql_url")) as url:
        yield url


@pytest.fixture
def fresh(fresh_url: str) -> Iterator[Engine]:
    """An engine on that database, which connects when it is first used."""
    engine = database.connect(fresh_url)
    yield engine
    engine.dispose()
