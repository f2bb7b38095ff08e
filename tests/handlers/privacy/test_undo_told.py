"""Lines that take back an entry which they name: it is shown for Undo, and no other is undone."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ReversalRow
from bot.people.contacts import Contact
from tests.handlers.conftest import TakenBack, Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.screen import labels

SHOWN = "This is the latest thing you logged in those words."
NONE = "I can’t find anything you logged in those words"


@pytest.fixture
def taken_back(transaction: Transaction) -> TakenBack:
    """How many entries of whatever kind were taken back."""

    def count() -> int:
        with transaction() as session:
            return len(session.exec(select(ReversalRow)).all())

    return count


@pytest.fixture(autouse=True)
def entries(types: Types, anna: Contact) -> None:
    """What Mara recorded: the card isn't the last of it."""
    types("gave Anna Jansen a bird card")
    types("gave Anna Jansen eine Vogelkarte")
    types("gave Anna Jansen een vogelkaart")
    types("lunch with Anna Jansen")
    types("met Anna Jansen for a walk")


@on_both_databases
@pytest.mark.parametrize(
    ("line", "thing"),
    [
        ("take back the one about the bird card", "bird card"),
        ("undo the bird card", "bird card"),
        ("undo the one with the bird card please", "bird card"),
        ("can you delete the bird card", "bird card"),
        ("scratch the bird card", "bird card"),
        ("undo the lunch with Anna", "lunch"),
        ("remove the lunch with Anna", "lunch"),
        ("haal die van de vogelkaart weg", "vogelkaart"),
        ("maak de vogelkaart ongedaan", "vogelkaart"),
        ("neem die van de vogelkaart terug", "vogelkaart"),
        ("ongedaan maken: lunch met Anna", "lunch"),
        ("verwijder de vogelkaart", "vogelkaart"),
        ("verwijder de lunch met Anna", "lunch"),
        ("Nimm das mit der Vogelkarte zurück", "Vogelkarte"),
        ("mach das mit der Vogelkarte rückgängig", "Vogelkarte"),
        ("bitte die Vogelkarte wieder löschen", "Vogelkarte"),
        ("ach nimm die Vogelkarte wieder zurück", "Vogelkarte"),
        ("storniere die Vogelkarte", "Vogelkarte"),
        ("den Eintrag Vogelkarte löschen", "Vogelkarte"),
    ],
)
def test_the_entry_that_the_words_name_is_shown(
    person: Person, types: Types, taken_back: TakenBack, line: str, thing: str
) -> None:
    shown = types(line)
    assert shown["text"].startswith(SHOWN)
    assert thing in shown["text"]
    # A meeting has no details to add.
    assert labels(shown) == (["Undo"] if thing == "lunch" else ["Undo", "Add details"])
    assert taken_back() == 0
    person.presses(shown, "Undo")
    assert taken_back() == 1


@pytest.mark.parametrize(
    "line", ["undo the wine", "maak de wijn ongedaan", "mach den Wein rückgängig"]
)
def test_what_no_entry_tells_takes_nothing_back(
    types: Types, taken_back: TakenBack, line: str
) -> None:
    assert types(line)["text"].startswith(NONE)
    assert taken_back() == 0


@pytest.mark.parametrize(
    "line",
    [
        "undo that please",
        "undo my last entry, that was wrong",
        "mach den letzten Eintrag bitte rückgängig",
        "maak de laatste invoer ongedaan",
    ],
)
def test_a_line_that_names_nothing_takes_back_the_last(
    types: Types, taken_back: TakenBack, line: str
) -> None:
    assert types(line)["text"].startswith("Undone")
    assert taken_back() == 1


@pytest.mark.parametrize(
    "line",
    [
        "delete Anna Jansen",
        "remove Anna's birthday",
        "don't undo the bird card",
        "dropped off a cake for Anna",
        "undo the pause",
        "undo the reminder for Anna",
        "maak de herinnering aan Anna ongedaan",
        "mach die Erinnerung an Anna rückgängig",
        "haal Anna van de lijst",
        "cancel the ask to Anna",
    ],
)
def test_other_lines_show_no_entry(types: Types, line: str) -> None:
    types("remind me of Anna on Friday")
    assert not types(line)["text"].startswith((SHOWN, NONE))


@pytest.mark.parametrize(
    "line",
    [
        "undo the 20 euros",
        "das mit den 20 euro war ein versehen",
        "maak die 20 euro ongedaan",
    ],
)
def test_what_is_told_by_its_worth_is_shown_whatever_is_asked(
    types: Types, taken_back: TakenBack, line: str
) -> None:
    types("gave Anna Jansen a voucher for 20 euros")
    types("gave Zoe Zwart a book")
    shown = types(line)
    assert "voucher" in shown["text"]
    assert "Undo" in labels(shown)
    assert "Nothing was logged" not in shown["text"]
    assert taken_back() == 0
