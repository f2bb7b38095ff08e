"""Limits and gifts above them."""

from datetime import datetime

import pytest

from bot.database import Transaction
from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import approving, limits
from bot.policy.limits import Limit
from bot.policy.presets import Terms
from bot.policy.requests import Request, Wish
from bot.team.members import Member
from bot.vocabulary import LimitForce, LimitPeriod
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


@pytest.fixture
def limit(transaction: Transaction, mara: Member, ben: Member, now: datetime) -> Limit:
    """Ben approves what is above 50 euros a year."""
    terms = Terms(Money(50_00, "EUR"), LimitPeriod.CALENDAR_YEAR, LimitForce.APPROVAL)
    with transaction() as session:
        return limits.keep(session, mara, terms, now.date(), now, approver_id=ben.id)


@pytest.fixture
def watch(
    transaction: Transaction, mara: Member, ben: Member, anna: Contact, limit: Limit, now: datetime
) -> Request:
    """Mara wants to give Anna a watch."""
    wish = Wish(Money(120_00, "EUR"), now.date(), "a watch")
    with transaction() as session:
        return approving.ask(session, mara, anna.id, limit.id, ben.id, wish, now)[0]


@pytest.fixture
def bens(person: Person, slack: FakeSlack, ben: Member) -> Person:
    """Ben, in front of his screen."""
    return Person(person.web, slack, ben.slack_user_id)
