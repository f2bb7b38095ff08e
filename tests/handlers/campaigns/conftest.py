"""A campaign's plan filled in step by step, what is kept of it, and one that was launched."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.campaigns import plans
from bot.campaigns.plans import Plan
from bot.database import Transaction
from bot.models import CampaignRow
from bot.people.contacts import Contact
from bot.team import workspaces
from bot.team.members import Member
from handlers.delivery.turn import Turn
from handlers.team.install import Installation
from tests import payloads
from tests.assembly import StoppedClock
from tests.bot.campaigns.launched import TIPS, launched
from tests.bot.plain_words import Team
from tests.conftest import NOW
from tests.handlers.campaigns.batches import Inbox
from tests.handlers.cards.filled import filled, shown
from tests.handlers.person import Person
from tests.handlers.screen import button
from tests.handlers.slack import FakeSlack

View = Mapping[str, Any]
Opens = Callable[[str], View]
Goes = Callable[..., View]
Drafts = Callable[[], list[Plan]]
Starts = Callable[..., Inbox]


@pytest.fixture
def opens(person: Person, slack: FakeSlack, anna: Contact, bas: Contact) -> Opens:
    """Opens the first step by a line, where Mara looks after Anna and Bas."""

    def opened(line: str) -> View:
        before = len(slack.made("views.open"))
        answer = person.types(line)
        assert not answer, answer
        view: View = slack.made("views.open")[before].arguments["view"]
        return view

    return opened


@pytest.fixture
def goes_on(person: Person) -> Goes:
    """Sends a step, and gets the next one, or the same once more."""

    def sent(view: View, **changed: Any) -> View:
        answer = person.sends(view, filled(view, **changed))
        return {**view, "callback_id": "", **shown(answer)}

    return sent


@pytest.fixture
def goes_back(person: Person, slack: FakeSlack) -> Goes:
    """Presses Back in a step, and gets what is drawn then."""

    def pressed(view: View, **changed: Any) -> View:
        before = len(slack.made("views.update"))
        action = {"block_id": "b1", **button(view, "Back")}
        form = payloads.switched(person.user_id, view, filled(view, **changed), action)
        assert person.send(payloads.encoded(form)).status_code == 200
        slack.wait_for("views.update", before + 1)
        return {**view, **slack.made("views.update")[before].arguments["view"]}

    return pressed


@pytest.fixture
def drafts(transaction: Transaction, mara: Member) -> Drafts:
    """All campaigns that Mara has, drafts and others."""

    def read() -> list[Plan]:
        with transaction() as session:
            ids = session.exec(select(CampaignRow.id).order_by(CampaignRow.id))  # type: ignore[arg-type]
            return [plans.show(session, mara, one) for one in ids if one is not None]

    return read


@pytest.fixture
def starts(
    person: Person,
    slack: FakeSlack,
    turn: Turn,
    clock: StoppedClock,
    transaction: Transaction,
    installation: Installation,
    mara: Member,
    anna: Contact,
    bas: Contact,
) -> Starts:
    """Launches a campaign for Anna and Bas that gives from tomorrow on, or asks then."""

    def start(*arms: dict[str, Any], asks: bool = False, **values: Any) -> Inbox:
        team = Team(transaction, installation.workspace_id, clock.moment)
        today = mara.today(clock.moment)
        first = today - timedelta(days=15) if asks else None
        found = launched(team, mara, [anna, bas], arms or (TIPS,), first=first, **values)
        clock.moment += timedelta(days=1)
        turn.take()
        return Inbox(person, slack, turn, clock, found, [anna, bas])

    return start


@pytest.fixture
def stranger(transaction: Transaction) -> Member:
    """A member of another workspace in the same database."""
    with transaction() as session:
        other = workspaces.connect(session, "T0ELSEWHERE", "Elsewhere")
    return Team(transaction, other.id, NOW).hire("U0STRANGER")
