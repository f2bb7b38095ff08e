"""Two workspaces on one database, and in each two members with contacts and words of their own."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from slack_bolt import App
from slack_bolt.lazy_listener.thread_runner import ThreadLazyListenerRunner
from sqlalchemy import Engine
from werkzeug.test import Client

from bot.people import contacts, occasions
from bot.people.contacts import NewContact
from bot.people.yearly import Yearly
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience, OccasionKind
from handlers.team import directory
from tests import assembly
from tests.assembly import StoppedClock
from tests.handlers.slack import FakeSlack, user

SYLLABLES = ("bal", "den", "fim", "gor", "hup", "kez", "lom", "pyt")
SURNAMES = ("Ab", "Ed", "If", "Og", "Uh", "Ak", "El", "Ip", "Or")
"""How surnames begin; the last contact has the first name of the one before."""


@dataclass(frozen=True)
class Person:
    """A member, and the first letters of every word that is theirs alone."""

    user_id: str
    name: str
    letters: str
    is_admin: bool
    locale: str

    @property
    def marks(self) -> Sequence[str]:
        """A word for each contact of theirs: all that is said of it holds that word."""
        return [f"{self.letters}{syllable}" for syllable in SYLLABLES]


@dataclass(frozen=True)
class Workspace:
    """A workspace with the bot in it, as Slack reaches it."""

    team_id: str
    people: Sequence[Person]
    bot: assembly.Bot
    slack: FakeSlack
    web: Client

    @property
    def id(self) -> int:
        return self.bot.installation.workspace_id


OURS = (
    Person("U0MARA", "Mara Visser", "qua", True, "en-GB"),
    Person("U0BEN", "Ben Smit", "vex", False, "de-DE"),
)
THEIRS = (
    Person("U0ZOE", "Zoe Maes", "jyx", True, "nl-NL"),
    Person("U0YAN", "Yan Kuhn", "wob", False, "en-US"),
)
TEAMS = {"T0SANDBOX": OURS, "T0OTHER": THEIRS}
EVERYBODY = (*OURS, *THEIRS)
OUTSIDERS: dict[str, dict[str, Any]] = {
    "U0NEW": {},
    "U0GUEST": {"is_restricted": True},
    "U0BOT": {"is_bot": True},
    "U0GONE": {"deleted": True},
    "U0STRANGER": {"is_stranger": True, "team_id": "T0ELSEWHERE"},
    "USLACKBOT": {},
}
"""Who else is in the directory, by what makes them no member."""


class AtOnce(Executor):
    """Runs lazy listeners before the answer, so that a test knows when they are done."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


@contextmanager
def neighbours(engine: Engine, clock: StoppedClock) -> Iterator[dict[str, Workspace]]:
    """Both workspaces by their ids, with members who have met everybody they have to do with."""
    with ExitStack() as stack:
        made = {}
        for team_id, people in TEAMS.items():
            slack = FakeSlack(team=team_id, strict=True)
            stack.callback(slack.stop)
            bot = assembly.settle_in(engine, assembly.client(slack.url), clock)
            app = stack.enter_context(bot.listening())
            _run_at_once(app)
            made[team_id] = Workspace(team_id, people, bot, slack, bot.web(app))
            _fill_directory(made[team_id])
        for workspace in made.values():
            for person in workspace.people:
                _settle(workspace, person, clock.now())
        yield made


def _run_at_once(app: App) -> None:
    runner = app.listener_runner.lazy_listener_runner
    assert isinstance(runner, ThreadLazyListenerRunner)
    runner.executor = AtOnce()


def _fill_directory(workspace: Workspace) -> None:
    """Everybody is known everywhere, as over Slack Connect; people of elsewhere as strangers."""
    known = workspace.slack.users
    for team_id, people in TEAMS.items():
        for person in people:
            described = {"real_name": person.name, "profile": {"real_name": person.name}}
            known[person.user_id] = user(
                person.user_id,
                **described,
                team_id=team_id,
                is_admin=person.is_admin,
                locale=person.locale,
                is_stranger=team_id != workspace.team_id,
            )
    for user_id, changes in OUTSIDERS.items():
        known[user_id] = user(
            user_id, **{"team_id": workspace.team_id, "is_admin": False, **changes}
        )


def _settle(workspace: Workspace, person: Person, now: datetime) -> None:
    """Make a person a member who has known some contacts for a while."""
    found = workspace.slack.users[person.user_id]
    profile = directory.profile(found, workspace.bot.installation.identity)
    with workspace.bot.transaction() as session:
        member = members.welcome(session, workspace.id, profile, now)
        for place, mark in enumerate([*person.marks, person.marks[-1]]):
            audience = list(Audience)[place % len(Audience)]
            name = mark.title()
            new = NewContact(f"{name} {SURNAMES[place]}{mark}", audience, f"{name} BV")
            contact = contacts.add(session, member, new, _long_ago(member, now))
            day = member.today(now) + timedelta(days=3 + place)
            born = Yearly(day.month, min(day.day, 28))
            occasions.keep(
                session, workspace.id, contact.id, OccasionKind.BIRTHDAY, born, member.today(now)
            )


def _long_ago(member: Member, now: datetime) -> date:
    return member.today(now) - timedelta(days=400)
