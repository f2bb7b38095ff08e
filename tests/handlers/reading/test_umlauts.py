"""German typed on a keyboard without umlauts."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("rueckgaengig", "undo"),
        ("rueckgaengig machen", "undo"),
        ("pruefe: Hallo Anna, danke fuer den Nachmittag", "check"),
        ("Anna Jansen naechsten Freitag um die Zahlen bitten", "ask"),
        ("loesche Anna Jansen", "forget"),
    ],
)
def test_a_word_with_its_umlaut_written_out_is_the_same(read: Read, line: str, intent: str) -> None:
    assert read(line)["intent"] == intent


@pytest.mark.parametrize("month", ["März", "Maerz", "maerz"])
def test_so_is_a_month(read: Read, month: str) -> None:
    assert read(f"frag Anna Jansen am 3. {month} nach den Zahlen")["day"] == "2027-03-03"
