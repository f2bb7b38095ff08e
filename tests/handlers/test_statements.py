"""How many statements the bot needs for what happens all day; each one costs everybody time."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from bot.database import POSTGRESQL, Transaction
from bot.people.contacts import Contact
from bot.team.members import Member
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.bot.campaigns.launched import NOTHING, TIPS, launched
from tests.bot.plain_words import Team
from tests.handlers.campaigns.batches import Inbox, said
from tests.handlers.cards.filled import filled
from tests.handlers.conftest import on_both_databases
from tests.handlers.details import opens
from tests.handlers.person import Person
from tests.handlers.recording.presents import meet
from tests.handlers.slack import FakeSlack
from tests.statements import counted

pytestmark = on_both_databases


def most(engine: Engine, statements: int) -> int:
    """On PostgreSQL one more locks the contacts that are changed."""
    return statements + (engine.dialect.name == POSTGRESQL)


def test_giving_something(engine: Engine, person: Person, anna: Contact) -> None:
    person.types("give Anna Jansen a calendar")
    with counted(engine) as sent:
        person.types("give Anna Jansen a book on pensions")
    # Two of them for names: what is no known pair ("book on pensions") is looked up by itself. One
    # for what the card says of gifts, and one for a line before it that waits for an answer.
    assert 0 < sent.statements <= most(engine, 11)
    assert sent.writing == 1


@pytest.mark.parametrize(
    "line", ["met Anna Jansen for coffee", "I had lunch with Anna Jansen, she is doing well"]
)
def test_an_ordinary_line_looks_up_whom_it_names_once(
    engine: Engine, person: Person, anna: Contact, line: str
) -> None:
    person.types("met Anna Jansen")
    with counted(engine) as sent:
        person.types(line)
    assert 0 < sent.statements <= most(engine, 11)


def test_details_of_one_present_cost_as_much_for_each_of_the_people(
    engine: Engine,
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
) -> None:
    costs = []
    for surname, first_names in (
        ("Vos", ("Kim", "Lea")),
        ("Smit", ("Kim", "Lea", "Noor", "Pim")),
        ("Bos", ("Kim", "Lea", "Noor", "Pim", "Roos", "Sven", "Tess", "Jan")),
    ):
        called = [f"{first} {surname}" for first in first_names]
        for name in called:
            meet(transaction, mara, name)
        slack.forget()
        logged = person.types(f"gave {', '.join(called[:-1])} and {called[-1]} a book")
        view = opens(person, slack, logged)
        with counted(engine) as sent:
            assert person.sends(view, filled(view, words="a novel")) is None
            slack.wait_for("response")
        costs.append(sent.statements)
    two, four, eight = costs
    assert eight - four <= 2 * (four - two) + 4


def test_done_and_the_nudge_drawn_again(
    engine: Engine, person: Person, slack: FakeSlack, nudge: dict[str, Any]
) -> None:
    with counted(engine) as sent:
        person.presses(nudge, "Done")
        slack.wait_for("chat.update")
    # One of them finds the planned asks that wait for what was given.
    assert 0 < sent.statements <= most(engine, 13)
    assert sent.writing == 2


def test_done_in_a_campaign_and_its_message_drawn_again(
    engine: Engine,
    person: Person,
    slack: FakeSlack,
    turn: Turn,
    clock: StoppedClock,
    transaction: Transaction,
    mara: Member,
) -> None:
    people = [meet(transaction, mara, f"Client {n}") for n in range(8)]
    team = Team(transaction, mara.workspace_id, clock.moment)
    campaign = launched(team, mara, people, (NOTHING, TIPS))
    clock.moment += timedelta(days=1)
    turn.take()
    inbox = Inbox(person, slack, turn, clock, campaign, people)
    (message,) = inbox.posted
    with counted(engine) as sent:
        drawn = inbox.presses(message, "Done", "Client 1")
    assert "given, and logged" in said(drawn)
    # Eleven of them draw all of the message, for one of its people as for twenty.
    assert 0 < sent.statements <= most(engine, 27)
    assert sent.writing == 1


def test_a_tick_that_posts_a_nudge(
    engine: Engine, turn: Turn, clock: StoppedClock, slack: FakeSlack, anna: Contact
) -> None:
    turn.take()
    clock.moment += timedelta(days=1)
    with counted(engine) as sent:
        turn.take()
    assert slack.made("chat.postMessage")
    # One of them tells how long the cooling-off lasts, for which an ask keeps gifts away. One looks
    # whom the members who get a nudge may ask again: by an index, in what they asked within a year.
    # One finds what they were told lately, so that nobody reads the same idea about two people.
    # One reads the team's library of tips, for all members whose turn it is. One looks which
    # campaigns there is something to do in.
    assert 0 < sent.statements <= most(engine, 27)
    assert 0 < sent.writing <= 3


def test_a_tick_with_nothing_due(
    engine: Engine, turn: Turn, slack: FakeSlack, anna: Contact
) -> None:
    turn.take()
    with counted(engine) as sent:
        turn.take()
    # One of them looks which campaigns there is something to do in, by an index.
    assert 0 < sent.statements <= 5
    assert 0 < sent.writing <= 1
