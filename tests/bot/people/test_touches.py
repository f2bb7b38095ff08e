"""What is taken back leaves the day of the next reminder as it was."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bot.address_books import imports
from bot.ledger import reversals
from bot.ledger.entries import Entry
from bot.models import ContactRow
from bot.nudges import dismissals
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.plain_words import Nudged, Team

Act = Callable[[Team, Member, Contact], Entry]

ACTS: dict[str, Act] = {
    "planned": lambda team, mara, anna: team.plan_ask(mara, anna, in_days=5),
    "given": lambda team, mara, anna: team.give(mara, anna),
    "received": lambda team, mara, anna: team.receive(mara, anna),
    "met": lambda team, mara, anna: team.see(mara, anna),
    "asked": lambda team, mara, anna: team.ask(mara, anna),
}


@pytest.fixture(params=list(ACTS.values()), ids=list(ACTS))
def act(request: pytest.FixtureRequest) -> Act:
    made: Act = request.param
    return made


@pytest.fixture
def imported(team: Team, mara: Member) -> list[Contact]:
    """People who came in together, each due on another day."""
    new = [NewContact(f"Client {n}", Audience.CLIENT) for n in range(6)]
    with team.transaction() as session:
        book = imports.begin(session, mara, "book.csv", team.now)
        ids = contacts.add_many(session, mara, new, mara.today(team.now), book)
        found = contacts.by_ids(session, mara, ids)
    return [found[one] for one in ids]


def test_who_came_in_with_others_is_next_when_they_were(
    team: Team, mara: Member, imported: list[Contact], act: Act
) -> None:
    before = [_days(team, one) for one in imported]
    assert len(set(before)) == len(imported)
    for one in imported:
        _undo(team, mara, act(team, mara, one))
    assert [_days(team, one) for one in imported] == before


def test_who_was_let_pass_is_next_an_interval_later_still(
    team: Team, mara: Member, to_give: Nudged, act: Act
) -> None:
    to_give.click(dismissals.not_this_time)
    anna = to_give.shown.contact
    before = _days(team, anna)
    assert before[0] > mara.today(team.now)
    _undo(team, mara, act(team, mara, anna))
    assert _days(team, anna) == before


def test_a_day_that_was_put_off_stays_where_the_same_touch_counts(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna, days_ago=9)
    day = mara.today(team.now) + timedelta(days=70)
    with team.transaction() as session:
        session.get_one(ContactRow, anna.id).due_on = day
    _undo(team, mara, team.plan_ask(mara, anna, in_days=5))
    assert _days(team, anna)[0] == day


def _undo(team: Team, mara: Member, entry: Entry) -> None:
    team.ask_for(lambda s: reversals.undo(s, mara, entry.id, team.now))


def _days(team: Team, contact: Contact) -> tuple[date, date]:
    with team.transaction() as session:
        row = session.get_one(ContactRow, contact.id)
        return row.due_on, row.red_on
