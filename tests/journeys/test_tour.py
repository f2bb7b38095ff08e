"""The year of docs/product.md, played by the demo's own command, in every language."""

import json
import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from sandbox.example import team
from tests import forked

ORDER = ["import", "nudge", "gesture", "undo", "gesture", "declined", "ask", "response", "summary"]
CAMPAIGN = ["plan", "outlook", "launch", "given", "asked", "response", "result"]
SPOKEN = {
    "en": ("for today, Mara", "best to ask from", "together"),
    "nl": ("voor vandaag, Mara", "het best vanaf", "samen"),
    "de-CH": ("Heute: ", "Am besten fragst du erst ab", "gemeinsam"),
}


ENDS_EARLY = "The campaign can't start with this address book: the tour ends here."


def played(arguments: list[str], folder: Path, *, ends_early: bool = False) -> list[dict[str, Any]]:
    """The steps of `goodturn demo --tour`, which has to end with 0, and to say if it's early."""
    file = folder / "tour.jsonl"
    ended = forked.run("demo", "--tour", "--json", str(file), *arguments, environment=os.environ)
    assert ended.returncode == 0, ended.stderr
    assert (ENDS_EARLY in ended.stdout) is ends_early, ended.stdout
    return [json.loads(line) for line in file.read_text().splitlines()]


@pytest.mark.parametrize(
    "language",
    [
        "en",
        pytest.param("nl", marks=pytest.mark.exhaustive),
        pytest.param("de-CH", marks=pytest.mark.exhaustive),
    ],
)
def test_the_tour_tells_the_whole_story(language: str, tmp_path: Path) -> None:
    steps = played(["--language", language], tmp_path)
    names = [step["step"] for step in steps]
    place = 0
    for wanted in [*ORDER, *CAMPAIGN]:
        place = names.index(wanted, place) + 1

    by_name = {step["step"]: step for step in reversed(steps)}
    nudge, declined, summary = by_name["nudge"], by_name["declined"], by_name["summary"]
    assert nudge["at"].startswith("2026-10-06T09:00")
    assert (nudge["surface"], nudge["who"], nudge["language"]) == ("dm", "U0MARA", language)
    assert summary["at"].startswith("2026-11-02T09:00")
    assert (summary["surface"], summary["who"]) == ("channel", None)
    for words, step in zip(SPOKEN[language], (nudge, declined, summary), strict=True):
        assert words in step["text"]
    assert first_date(declined) >= date(2026, 10, 16)
    asked = datetime.fromisoformat(by_name["ask"]["at"]).date()
    assert asked >= date(2026, 10, 16)
    compares_two_groups(steps[names.index("summary") + 1 :])
    # Jonas reads the German of Germany.
    told = [step for step in steps if step["who"] != "U0JONAS"]
    assert "ß" not in without_names(str(told)) or language != "de-CH"


def compares_two_groups(steps: list[dict[str, Any]]) -> None:
    """Each owner gives and asks on the days of the plan, and the result has its picture."""
    for name in ("given", "asked"):
        owners = [step["who"] for step in steps if step["step"] == name]
        assert owners == ["U0MARA", "U0JONAS", "U0PRIYA"]
    by_name = {step["step"]: step for step in reversed(steps)}
    days = {name: datetime.fromisoformat(step["at"]).date() for name, step in by_name.items()}
    assert days["given"] == date(2026, 11, 3)
    # Five working days to give, and ten days after the last of them.
    assert days["asked"] == date(2026, 11, 19)
    # Answers count for thirty days after the last day to ask.
    assert days["result"] > date(2026, 12, 25)
    result = by_name["result"]
    (chart,) = [b["chart"] for b in result["blocks"] if b["type"] == "data_visualization"]
    (table,) = [b["rows"] for b in result["blocks"] if b["type"] == "table"]
    lowest, rate, highest = (series["data"] for series in chart["series"])
    drawn = [
        [low["label"], f"{middle['value']}", f"{low['value']}–{high['value']}"]
        for low, middle, high in zip(lowest, rate, highest, strict=True)
    ]
    assert len(drawn) == 2
    # Who can't see the picture reads the same figures in the table.
    assert drawn == [[row[at]["text"] for at in (0, 2, 3)] for row in table[1:]]


def without_names(text: str) -> str:
    """The same without people whose own names are written with an ß."""
    return text.replace("Groß", "")


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    ("label", "last", "why"),
    [
        ("", ["plan", "outlook", "declined"], "a group without anybody"),
        ("Partners", ["declined"], "Nobody would take part"),
    ],
    ids=["too few clients", "no clients"],
)
def test_the_tour_takes_your_own_address_book(
    tmp_path: Path, label: str, last: list[str], why: str
) -> None:
    """It says why a campaign can't start with so few, and that it ends there."""
    book = tmp_path / "contacts.csv"
    book.write_text(f"First Name,Last Name,Labels\nGrace,Hopper,{label}\nAlan,Turing,{label}\n,,\n")
    steps = played(["--contacts", str(book)], tmp_path, ends_early=True)
    assert "2 contacts added" in steps[0]["text"]
    assert any("*Grace Hopper*" in step["text"] for step in steps)
    assert [step["step"] for step in steps][-len(last) - 1 :] == ["summary", *last]
    assert why in steps[-1]["text"]


def first_date(step: dict[str, Any]) -> date:
    """The day of the month in bold, in October."""
    bold = step["text"].split("*")[3]
    number = next(part.strip(".,") for part in bold.split() if part.strip(".,").isdecimal())
    return date(2026, 10, int(number))


def test_a_language_that_is_not_spoken_is_one_clear_line() -> None:
    ended = forked.run("demo", "--language", "fr", environment=os.environ)
    assert ended.returncode == 2
    assert ended.stderr.strip() == "goodturn: --language fr: choose one of en, nl, de, de-CH"


def test_the_example_books_are_there() -> None:
    folder = Path(team.__file__).parent
    assert {file.name for file in folder.glob("*.csv")} == {"mara.csv", "jonas.csv", "priya.csv"}
