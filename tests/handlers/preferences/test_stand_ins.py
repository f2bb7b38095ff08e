"""Lines that say when somebody is away, and who stands in meanwhile."""

from datetime import date

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AbsenceRow
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, user

Kept = tuple[date, date, int | None]
DECEMBER = date(2026, 12, 1), date(2026, 12, 14)
NOVEMBER = date(2026, 11, 3), date(2026, 11, 13)


def kept(transaction: Transaction) -> list[Kept]:
    with transaction() as session:
        rows = session.exec(select(AbsenceRow)).all()
        return [(row.first_day, row.last_day, row.stand_in_id) for row in rows]


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("away 1-14 December, Ben stands in", DECEMBER),
        ("I'm away from 1 to 14 December and Ben Smit stands in for me", DECEMBER),
        ("pause from 1 to 14 December, stand-in: <@U0BEN|ben>", DECEMBER),
        ("weg van 1 tot 14 december, Ben neemt waar", DECEMBER),
        ("ik ben weg van 1 t/m 14 december, Ben vervangt me", DECEMBER),
        ("vom 1. bis 14. Dezember weg, Ben vertritt mich", DECEMBER),
        ("bis 14. November weg, Ben vertritt mich", NOVEMBER),
        ("weg tot 14 november, ben valt in", NOVEMBER),
    ],
)
def test_an_absence_with_a_stand_in(
    person: Person,
    transaction: Transaction,
    slack: FakeSlack,
    ben: Member,
    typed: str,
    days: tuple[date, date],
) -> None:
    slack.users["U0BEN"] = user("U0BEN", profile={"real_name": "Ben Smit"})
    assert "Ben Smit stands in" in person.types(typed)["text"]
    assert kept(transaction) == [(*days, ben.id)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("away 1-14 December, Zoë stands in", "can’t tell which colleague *Zoë* is"),
        ("away 1-14 December, Mara stands in", "nobody can stand in for themselves"),
        ("away 1-14 December, <@U0GUEST> stands in", "only colleagues"),
    ],
)
def test_somebody_who_can_not_stand_in(
    person: Person,
    transaction: Transaction,
    slack: FakeSlack,
    ben: Member,
    typed: str,
    said: str,
) -> None:
    slack.users["U0GUEST"] = user("U0GUEST", is_restricted=True)
    assert said in person.types(typed)["text"]
    assert kept(transaction) == []


def test_what_is_no_absence_is_read_as_before(
    person: Person, transaction: Transaction, anna: Contact, ben: Member
) -> None:
    assert "stands in" not in person.types("gave Anna a book, Ben takes over")["text"]
    assert kept(transaction) == []


@pytest.mark.parametrize("line", ["who stands in for me?", "wie vervangt mij", "wer vertritt mich"])
def test_who_stands_in_is_told(person: Person, ben: Member, line: str) -> None:
    assert "no days away coming up," in person.types(line)["text"]
    person.types("away 1-14 December, Ben stands in")
    told = person.types(line)["text"]
    assert "Tuesday 1 December to Monday 14 December: Ben Smit stands in." in told
    assert "remove days away, see your days away in" in person.types("cancel my stand-in")["text"]


@pytest.mark.parametrize(
    "line",
    [
        "abwesend vom 1. bis und mit 14. Dezember, Ben Stellvertretung",
        "weg van 1 t/m 14 december met Ben als vervanger",
        "away from 1 to 14 December with Ben as stand-in",
    ],
)
def test_a_stand_in_without_a_verb(
    person: Person, transaction: Transaction, ben: Member, line: str
) -> None:
    assert "Ben Smit stands in" in person.types(line)["text"]
    assert kept(transaction) == [(*DECEMBER, ben.id)]
