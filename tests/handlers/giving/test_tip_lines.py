"""Lines about the library of tips: what they add, whichever they look for, and retired ones."""

from collections.abc import Sequence

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import TipRow
from tests.handlers.giving.offered import replaced
from tests.handlers.person import Person
from tests.handlers.recording.message_menu import sends
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.usefixtures("anna")
LINK = "https://example.com/x"


def kept(transaction: Transaction) -> list[tuple[str, str, str]]:
    with transaction() as session:
        return [(row.title, row.tags, row.language) for row in session.exec(select(TipRow))]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            f"add a tip about pensions in dutch: Vijf punten {LINK}",
            ("Vijf punten", "pensions", "nl"),
        ),
        (
            f"new tip about the new pension: Five points {LINK}",
            ("Five points", "new pension", "en"),
        ),
        (f"add a tip in German: Points {LINK} #tax", ("Points", "tax", "de")),
        (f"tip about tax: Five points {LINK}", ("Five points", "tax", "en")),
        (
            f"voeg een tip toe over pensioen in het Nederlands: Five points {LINK}",
            ("Five points", "pensioen", "nl"),
        ),
        (f"voeg een tip over pensioen toe: Vijf punten {LINK}", ("Vijf punten", "pensioen", "nl")),
        (f"nieuwe tip over pensioen in het Engels: Vijf {LINK}", ("Vijf", "pensioen", "en")),
        (f"neuer Tipp zur Rente auf Deutsch: Points {LINK}", ("Points", "Rente", "de")),
        (
            f"füg einen Tipp über Steuern hinzu: Das ist neu {LINK}",
            ("Das ist neu", "Steuern", "de"),
        ),
    ],
)
def test_what_a_tip_is_about_and_its_language_are_no_part_of_its_title(
    person: Person, transaction: Transaction, line: str, told: Sequence[str]
) -> None:
    person.types(line)
    assert kept(transaction) == [tuple(told)]


@pytest.mark.parametrize(
    "line",
    [
        "do you have a tip about tax",
        "any tip about tax?",
        "have you got a good tip about tax?",
        "heb je een tip over belasting",
        "ken je een goede tip over belasting?",
        "hast du einen Tipp zu Steuern",
        "gibt es einen Tipp zu Steuern?",
        "kennst du einen guten Tipp zu Steuern",
    ],
)
def test_a_single_tip_is_looked_for(line: str, person: Person) -> None:
    person.types(f"add a tip: Five points {LINK} #tax #belasting #Steuern")
    said = person.types(line)
    assert "Five points" in said["text"]
    assert "Who would like it" in labels(said)


@pytest.mark.parametrize(
    "line",
    [
        "retired tips",
        "show me the old tips",
        "tips that are retired",
        "oude tips",
        "welke tips zijn gearchiveerd",
        "ausgemusterte Tipps",
        "zeig alte Tipps",
        "retired tips about tax",
    ],
)
def test_retired_tips_are_found_and_brought_back(
    line: str, person: Person, slack: FakeSlack
) -> None:
    person.presses(person.types(f"add a tip: Five points {LINK} #tax"), "Retire")
    replaced(slack)
    person.types("add a tip: Another one")
    said = person.types(line)
    assert "Five points" in said["text"]
    assert "Another one" not in said["text"]
    assert "Retire" not in labels(said)
    person.presses(said, "Bring it back")
    assert "Five points" not in replaced(slack, 2)["text"]
    assert "Five points" in person.types("tips")["text"]


@pytest.mark.parametrize(
    ("line", "back"),
    [
        ("retire the tip about tax", "bring back the tip about tax"),
        ("delete tip tax", "restore tip tax"),
        ("archiveer tip tax", "haal tip tax terug"),
        ("haal de tip over tax weg", "breng de tip over tax terug"),
        ("Tipp tax aus der Sammlung nehmen", "Tipp tax zurückholen"),
        ("lösche den Tipp zu tax", "hol den Tipp zu tax zurück"),
    ],
)
def test_a_line_leads_to_the_tip_that_it_would_retire_or_bring_back(
    line: str, back: str, person: Person, slack: FakeSlack
) -> None:
    person.types(f"add a tip: Five points {LINK} #tax")
    person.types("add a tip: Another one #work")
    said = person.types(line)
    assert "Five points" in said["text"]
    assert "Another one" not in said["text"]
    person.presses(said, "Retire")
    replaced(slack)
    said = person.types(back)
    assert "Five points" in said["text"]
    person.presses(said, "Bring it back")
    replaced(slack, 2)
    assert "Five points" in person.types("tips")["text"]


def test_an_empty_library_leads_to_the_retired_ones(person: Person, slack: FakeSlack) -> None:
    person.presses(person.types(f"add a tip: Five points {LINK} #tax"), "Retire")
    replaced(slack)
    said = person.types("tips")
    assert "No tip is in use at the moment: 1 is retired." in said["text"]
    person.presses(said, "Retired tips")
    assert "Bring it back" in labels(replaced(slack, 2))


def test_what_is_not_there_is_added_with_the_words_looked_for(
    person: Person, slack: FakeSlack
) -> None:
    person.presses(person.types("tips about parental leave"), "Add a tip…")
    view = slack.wait_for("views.open").arguments["view"]
    assert "parental leave" in [
        block["element"].get("initial_value") for block in view["blocks"] if "element" in block
    ]


def test_none_that_is_retired_is_told(person: Person) -> None:
    person.types(f"add a tip: Five points {LINK} #tax")
    assert "No tip in the library is retired" in person.types("retired tips")["text"]


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ("add a tip: Read this https:/example.com/x", "https:/example.com/x"),
        ("add a tip: Read this example.com/x", "example.com/x"),
        ("nieuwe tip: Lees dit www.example.com", "www.example.com"),
        ("neuer Tipp: Lies das htps://localhost/x", "htps://localhost/x"),
        ("add a tip: Read this http//example.com", "http//example.com"),
    ],
)
def test_a_broken_link_is_told_and_makes_no_title(
    line: str, link: str, person: Person, transaction: Transaction
) -> None:
    assert f"“{link}” isn’t a link to a page" in person.types(line)["text"]
    assert not kept(transaction)


@pytest.mark.parametrize(
    "line",
    [
        f"add a tip in French: Cinq points {LINK}",
        f"nieuwe tip in het Frans: Cinq points {LINK}",
        f"neuer Tipp auf Französisch: Cinq points {LINK}",
    ],
)
def test_a_language_that_no_note_is_written_in_is_told(
    line: str, person: Person, transaction: Transaction
) -> None:
    assert "these languages:" in person.types(line)["text"]
    assert not kept(transaction)


def test_a_language_that_no_contact_reads_is_told(person: Person) -> None:
    line = f"add a tip about pensions in German: Das ist neu {LINK}"
    assert "None of your contacts reads the language" in str(person.types(line)["blocks"])
    line = "add a tip about pensions in English: Another one"
    assert "None of your contacts reads" not in str(person.types(line)["blocks"])


def test_marks_in_a_title_call_nobody(person: Person, slack: FakeSlack) -> None:
    person.presses(person.types("add a tip"), "Add a tip…")
    view = dict(slack.wait_for("views.open").arguments["view"])
    sends(person, view, title="<!channel> *x* for sailors", tags="sailing")
    assert "&lt;!channel&gt; ∗x∗ for sailors" in person.types("tips")["text"]
