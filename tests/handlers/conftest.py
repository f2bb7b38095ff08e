"""The bot's real listeners on a real database, with a fake Slack around them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from slack_bolt import App
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot import database
from bot.database import POSTGRESQL, SQLITE, Reading, Transaction
from bot.models import GestureRow, NudgeRow, ReversalRow
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team import members
from bot.team.members import Member, Profile
from bot.team.workspaces import Workspace
from bot.vocabulary import Audience, PostingState
from handlers.delivery.delivery import Delivery
from handlers.delivery.turn import Turn
from handlers.team import install
from handlers.team.install import Identity, Installation
from tests import assembly, copies
from tests.assembly import StoppedClock
from tests.conftest import NOW, empty_engine
from tests.handlers.person import Person
from tests.handlers.slack import Call, FakeSlack
from tests.payloads import Payload

on_both_databases = pytest.mark.parametrize("engine", [SQLITE, POSTGRESQL], indirect=True)
"""For what is claimed, settled or looked up, which is written differently on the two."""
NextDay = Callable[[], None]
Types = Callable[[str], Payload]
TakenBack = Callable[[], int]
NudgeState = Callable[[], PostingState]


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> Engine:
    """SQLite, unless a test wants both, as the rules behind the listeners are tried on both."""
    return empty_engine(request, getattr(request, "param", SQLITE))


@pytest.fixture(scope="session")
def lasting_slack() -> Iterator[FakeSlack]:
    """One for all tests, since a server takes its time to stop."""
    fake = FakeSlack()
    yield fake
    fake.stop()


@pytest.fixture
def slack(lasting_slack: FakeSlack) -> FakeSlack:
    lasting_slack.forget()
    return lasting_slack


@pytest.fixture
def clock(now: datetime) -> StoppedClock:
    return StoppedClock(now)


@pytest.fixture(scope="session")
def signed_in(lasting_slack: FakeSlack) -> tuple[Identity, Call]:
    """Who the bot is in that Slack, and the call by which it asked."""
    lasting_slack.forget()
    identity = install.sign_in(assembly.client(lasting_slack.url))
    return identity, lasting_slack.wait_for("auth.test")


@pytest.fixture
def installation(
    signed_in: tuple[Identity, Call], slack: FakeSlack, workspace: Workspace
) -> Installation:
    """As the bot settles in; what Slack said of it then is the same for all tests."""
    identity, call = signed_in
    assert (workspace.slack_team_id, workspace.name) == (identity.team_id, identity.team_name)
    slack.calls.append(call)
    return Installation(workspace.id, identity, assembly.client(slack.url))


@pytest.fixture
def reading(engine: Engine) -> Reading:
    """Sessions that only read, which whoever changes a row in one is told of."""
    opened = database.readings(engine)

    @contextmanager
    def reading() -> Iterator[Session]:
        with opened() as session:
            yield session
            assert not [*session.new, *session.dirty, *session.deleted]

    return reading


@pytest.fixture
def assembled(
    installation: Installation, transaction: Transaction, reading: Reading, clock: StoppedClock
) -> assembly.Bot:
    return assembly.Bot(installation, transaction, reading, clock)


@pytest.fixture
def app(assembled: assembly.Bot) -> Iterator[App]:
    with assembled.listening() as app:
        yield app


@pytest.fixture
def delivery(
    installation: Installation, transaction: Transaction, reading: Reading, clock: StoppedClock
) -> Delivery:
    return Delivery(installation, transaction, reading, clock)


@pytest.fixture
def turn(assembled: assembly.Bot) -> Turn:
    """What the clock's tick does for the workspace."""
    return assembled.turn()


@pytest.fixture
def person(app: App, assembled: assembly.Bot, slack: FakeSlack) -> Person:
    """Mara, in front of her screen."""
    return Person(assembled.web(app), slack)


@pytest.fixture
def ben(
    engine: Engine, transaction: Transaction, installation: Installation, clock: StoppedClock
) -> Member:
    """A colleague of Mara's."""
    profile = Profile("U0BEN", "Ben Smit", "en", "Europe/Amsterdam", True, False)

    def welcome() -> Member:
        with transaction() as session:
            return members.welcome(session, installation.workspace_id, profile, clock.now())

    return copies.made_once(engine, (profile, clock.now()), welcome)


@pytest.fixture
def bram(transaction: Transaction, ben: Member, clock: StoppedClock) -> Contact:
    """A client of Ben's."""
    new = NewContact("Bram", Audience.CLIENT)
    with transaction() as session:
        return contacts.add(session, ben, new, ben.today(clock.now()))


@pytest.fixture
def bas(transaction: Transaction, mara: Member, anna: Contact) -> Contact:
    """Another client of Mara's, beside Anna."""
    with transaction() as session:
        return contacts.add(session, mara, NewContact("Bas Bakker", Audience.CLIENT), NOW.date())


@pytest.fixture
def types(person: Person, clock: StoppedClock) -> Types:
    """Mara types a line, a minute after whatever she did before."""

    def later(text: str) -> Payload:
        clock.moment += timedelta(minutes=1)
        return person.types(text)

    return later


@pytest.fixture
def given(types: Types, anna: Contact) -> None:
    """Mara gave Anna a book."""
    types("give Anna Jansen a book")


@pytest.fixture
def taken_back(transaction: Transaction) -> TakenBack:
    """How many gifts were taken back."""

    def count() -> int:
        with transaction() as session:
            return len(session.exec(select(GestureRow.id).join(ReversalRow)).all())

    return count


@pytest.fixture
def next_day(turn: Turn, clock: StoppedClock) -> NextDay:
    """Let a day pass, and then the clock tick."""

    def tick() -> None:
        clock.moment += timedelta(days=1)
        turn.take()

    return tick


@pytest.fixture
def nudge(next_day: NextDay, slack: FakeSlack, anna: Contact) -> dict[str, Any]:
    """The nudge about Anna, as it was posted on Wednesday 4 November at 9:00."""
    next_day()
    (call,) = slack.made("chat.postMessage")
    return dict(call.arguments)


@pytest.fixture
def nudge_state(
    transaction: Transaction, clock: StoppedClock, turn: Turn, anna: Contact
) -> NudgeState:
    """Let the clock tick on Wednesday at 9:00; the state of the one nudge then."""
    clock.moment += timedelta(days=1)

    def tick() -> PostingState:
        turn.take()
        with transaction() as session:
            return PostingState(session.exec(select(NudgeRow.state)).one())

    return tick
