"""A gesture puts off what is planned to be asked within its window, and says so."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow
from tests.handlers.conftest import Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.usefixtures("anna")
"""It is Tuesday 3 November 2026; a gesture of today keeps asks off until Friday the 13th."""

LINES = [
    (
        "English",
        ("ask Anna for the report on 9 November", "give Anna flowers"),
        "Your ask (“the report”) now waits until Friday 13 November; it was planned for "
        "Monday 9 November.",
        "Your ask (“the report”) is now planned for Monday 9 November.",
    ),
    (
        "Nederlands",
        ("vraag Anna op 9 november om het rapport", "gaf Anna bloemen"),
        "Je vraag (“het rapport”) wacht nu tot vrijdag 13 november; die stond gepland voor "
        "maandag 9 november.",
        "Je vraag (“het rapport”) komt nu weer op maandag 9 november.",
    ),
    (
        "Deutsch",
        ("bitte Anna am 9. November um den Bericht", "Anna Blumen geschenkt"),
        "Deine Bitte („den Bericht“) wartet jetzt bis Freitag, den 13. November; geplant war sie "
        "für Montag, den 9. November.",
        "Deine Bitte („den Bericht“) kommt jetzt am Montag, dem 9. November.",
    ),
]


def planned(transaction: Transaction) -> list[tuple[str, str]]:
    with transaction() as session:
        rows = session.exec(select(AskRow)).all()
        return [(str(row.planned_for), str(row.wanted_for)) for row in rows]


@on_both_databases
@pytest.mark.parametrize(("language", "lines", "waits", "comes"), LINES)
def test_the_answer_says_which_day_it_waits_for(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    lines: tuple[str, str],
    waits: str,
    comes: str,
) -> None:
    person.types(f"language {language}")
    person.types(lines[0])
    shown = person.types(lines[1])
    assert waits in shown["text"].replace("\xa0", " ")
    assert planned(transaction) == [("2026-11-13", "2026-11-09")]
    person.presses(shown, labels(shown)[0])
    told = slack.wait_for("response").arguments["text"].replace("\xa0", " ")
    assert comes in told
    assert planned(transaction) == [("2026-11-09", "None")]


@pytest.mark.parametrize(
    ("language", "lines", "waits", "comes"),
    [
        (
            "English",
            (
                "ask Anna for the report on 9 November",
                "ask Bert for the plan on 9 November",
                "give Anna and Bert flowers",
                "undo",
            ),
            "*{}*: Your ask (“{}”) now waits until Friday 13 November;",
            "*{}*: Your ask (“{}”) is now planned for Monday 9 November.",
        ),
        (
            "Nederlands",
            (
                "vraag Anna op 9 november om the report",
                "vraag Bert op 9 november om the plan",
                "gaf Anna en Bert bloemen",
                "ongedaan",
            ),
            "*{}*: Je vraag (“{}”) wacht nu tot vrijdag 13 november;",
            "*{}*: Je vraag (“{}”) komt nu weer op maandag 9 november.",
        ),
        (
            "Deutsch",
            (
                "bitte Anna am 9. November um the report",
                "bitte Bert am 9. November um the plan",
                "Anna und Bert Blumen geschenkt",
                "rückgängig",
            ),
            "*{}*: Deine Bitte („{}“) wartet jetzt bis Freitag, den 13. November;",
            "*{}*: Deine Bitte („{}“) kommt jetzt am Montag, dem 9. November.",
        ),
    ],
)
def test_of_several_people_it_says_whose_ask_waits(
    types: Types,
    language: str,
    lines: tuple[str, ...],
    waits: str,
    comes: str,
) -> None:
    types("add Bert Visser (client)")
    types(f"language {language}")
    *_, given, undone = [str(types(line)["text"]) for line in lines]
    for name, words in (("Anna Jansen", "the report"), ("Bert Visser", "the plan")):
        assert waits.format(name, words) in given.replace("\xa0", " ")
        assert comes.format(name, words) in undone.replace("\xa0", " ")
