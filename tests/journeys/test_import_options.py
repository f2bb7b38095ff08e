"""What can be asked of an import in the shell: to try first, to map columns, to tell programs."""

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.address_books import recognising
from handlers.command_line import rejects
from messages.catalogue import texts_for
from sandbox.example.player import MARA
from tests.journeys.conftest import World
from tests.journeys.test_command_line import goodturn

BOOK = """Naam;Bedrijf;Kolom;Telefoon;Geboortedatum
Anna Jansen;Bakkerij;anna@example.com;06 12345678;9-3-1980
;;nobody@example.com;;
Zoë Groß;;zoe@example.com;;--05-09
Anna Janssen;Bakkerij;anna@example.com;;
"""
MAPPED = ("--map", "Kolom=email")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "book.csv"
    file.write_text(BOOK)
    return file


def told(output: str) -> dict[str, Any]:
    """The one object, and nothing but it."""
    told: dict[str, Any] = json.loads(output)
    return told


def test_a_dry_run_needs_nothing_and_leaves_nothing(book: Path, tmp_path: Path) -> None:
    ended = goodturn("import", str(book), "--dry-run", "--json", *MAPPED, folder=tmp_path)
    assert ended.returncode == 0
    assert "there is no such file" in ended.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["book.csv"]
    said = told(ended.stdout)
    assert {name: said[name] for name in ("format", "encoding", "separator", "rows")} == {
        "format": "table",
        "encoding": "utf-8",
        "separator": ";",
        "rows": 4,
    }
    counts = [said[name] for name in ("added", "updated", "unchanged", "joined")]
    assert counts == [3, 0, 0, 0]
    assert said["likely"] == [
        {"row": 5, "contact": "Anna Jansen", "why": "surname", "contact_row": 2}
    ]
    assert [one["line"] for one in said["rejected"]] == [3]
    assert said["remarks"] == said["proposals"] == []
    assert said["contacts"][0] == {
        "name": "Anna Jansen",
        "organisation": "Bakkerij",
        "title": None,
        "emails": ["anna@example.com"],
        "phones": ["06 12345678"],
        "birthday": "1980-03-09",
        "language": None,
        "audience": "client",
        "labels": [],
    }
    assert said["contacts"][1]["birthday"] == "--05-09"


def test_likely_ones_are_joined_where_that_is_wanted(book: Path, tmp_path: Path) -> None:
    options = ("--dry-run", "--json", "--join-likely", *MAPPED)
    said = told(goodturn("import", str(book), *options, folder=tmp_path).stdout)
    assert (said["added"], said["joined"], said["likely"]) == (2, 1, [])


@pytest.mark.parametrize(
    ("settings", "options", "begins"),
    [
        ({}, [], "This is a dry run"),
        ({"LANG": "nl_NL.UTF-8"}, [], "Dit is een proef"),
        ({"LANG": "nl_NL.UTF-8"}, ["--language", "de"], "Das ist ein Probelauf"),
        ({"LANG": "C"}, [], "This is a dry run"),
    ],
)
def test_the_report_is_in_the_language_of_the_shell(
    book: Path, tmp_path: Path, settings: dict[str, str], options: list[str], begins: str
) -> None:
    ended = goodturn("import", str(book), "--dry-run", *options, folder=tmp_path, **settings)
    assert ended.stdout.startswith(begins)


def test_a_dry_run_compares_with_what_is_there(world: World, book: Path) -> None:
    assert world.goodturn("import", str(book), "--owner", MARA, *MAPPED).returncode == 0
    book.write_text(BOOK.replace("9-3-1980", "1-2-1980").replace("Groß;", "Groß;Acme"))
    world.environment = {"DATABASE_URL": world.environment["DATABASE_URL"]}
    said = told(world.goodturn("import", str(book), "--dry-run", "--json", *MAPPED).stdout)
    assert (said["added"], said["updated"], said["unchanged"]) == (0, 1, 2)
    assert said["proposals"] == [
        {
            "row": 2,
            "contact": "Anna Jansen",
            "field": "birthday",
            "before": "1980-03-09",
            "after": "1980-02-01",
        }
    ]
    again = told(world.goodturn("import", str(book), "--dry-run", "--json", *MAPPED).stdout)
    assert again == said

    unknown = world.goodturn("import", str(book), "--dry-run", "--owner", "U0NOBODY")
    assert unknown.returncode == 2
    assert "U0NOBODY: nobody who uses Goodturn" in unknown.stderr


def test_another_database_is_left_alone_and_said_to_be(book: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    other.touch()
    ended = goodturn(
        "import", str(book), "--dry-run", folder=tmp_path, DATABASE_URL=f"sqlite:///{other}"
    )
    assert ended.returncode == 0
    assert "another version of Goodturn" in ended.stderr
    wrong = goodturn("import", str(book), "--dry-run", folder=tmp_path, DATABASE_URL="mysql://x")
    assert wrong.returncode == 2
    assert "DATABASE_URL must start with" in wrong.stderr


def test_an_import_tells_programs_the_same_and_the_second_changes_nothing(
    world: World, book: Path
) -> None:
    arguments = ("import", str(book), "--owner", MARA, "--json", *MAPPED)
    first, second = (told(world.goodturn(*arguments).stdout) for _ in range(2))
    assert (first["added"], first["unchanged"]) == (3, 0)
    assert (second["added"], second["updated"], second["unchanged"]) == (0, 0, 3)
    assert second["contacts"] == first["contacts"]


def test_an_import_says_who_may_be_one_and_what_differs(world: World, book: Path) -> None:
    arguments = ("import", str(book), "--owner", MARA, *MAPPED)
    first = world.goodturn(*arguments)
    assert "Anna Janssen, Bakkerij may be Anna Jansen, Bakkerij" in first.stdout
    assert "--join-likely" in first.stdout
    book.write_text(BOOK.replace("9-3-1980", "1-2-1980"))
    second = world.goodturn(*arguments)
    assert "Anna Jansen, Birthday: “1980-02-01” in the file" in second.stdout
    assert "can put them right on the person’s card" in second.stdout


def test_what_is_left_out_can_be_mended_and_imported(book: Path, tmp_path: Path) -> None:
    book.write_text(BOOK + "=1+1;x;y@example.com;1;2;3;4\n")
    rejected = tmp_path / "rejected.csv"
    options = ("--dry-run", *MAPPED, "--rejected", str(rejected))
    goodturn("import", str(book), *options, folder=tmp_path)
    assert rejected.read_bytes().startswith(b"\xef\xbb\xbf")
    with rejected.open(encoding="utf-8-sig", newline="") as opened:
        header, nobody, wide = csv.reader(opened, delimiter=";")
    assert header == ["Reason", "Naam", "Bedrijf", "Kolom", "Telefoon", "Geboortedatum"]
    assert nobody[1:4] == ["", "", "nobody@example.com"]
    assert nobody[0].startswith("Line 3: no name")
    assert wide[1] == "'=1+1"

    rejected.write_text(rejected.read_text().replace(";;nobody", "Nobody Known;;nobody"))
    again = told(
        goodturn("import", str(rejected), "--dry-run", "--json", *MAPPED, folder=tmp_path).stdout
    )
    assert "Nobody Known" in [one["name"] for one in again["contacts"]]
    assert len(again["rejected"]) == 1, "what has too many cells is not taken until it is mended"


def test_no_spreadsheet_runs_what_is_left_out(book: Path, tmp_path: Path) -> None:
    book.write_text("Naam;E-mail;=1+1\n;y@example.com;=1+1\n")
    rejected = tmp_path / "rejected.csv"
    goodturn("import", str(book), "--dry-run", "--rejected", str(rejected), folder=tmp_path)
    with rejected.open(encoding="utf-8-sig", newline="") as opened:
        rows = [row[3] for row in csv.reader(opened, delimiter=";")]
    assert rows == ["'=1+1", "'=1+1"]


def test_what_is_left_out_is_not_written_over_the_file_itself(book: Path, tmp_path: Path) -> None:
    (tmp_path / "other").symlink_to(book)
    for rejected in (book, tmp_path / "other"):
        options = ("--dry-run", *MAPPED, "--rejected", str(rejected))
        ended = goodturn("import", str(book), *options, folder=tmp_path)
        assert (ended.returncode, ended.stdout) == (2, "")
        assert f"{rejected} is the file to import" in ended.stderr
    assert book.read_text() == BOOK


def test_rows_of_another_file_are_not_written(book: Path, tmp_path: Path) -> None:
    rejected = tmp_path / "rejected.csv"
    known = recognising.read_file(book, date(2026, 11, 3))
    book.write_text(f"Nobody\n{BOOK}")
    with pytest.raises(rejects.FileChanged):
        rejects.write(texts_for("en"), book, known, rejected)
    book.unlink()
    with pytest.raises(rejects.FileChanged):
        rejects.write(texts_for("en"), book, known, rejected)
    assert not rejected.exists()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Not compared with any contacts: "),
        ("nl", "Met geen contacten vergeleken: "),
        ("de", "Mit keinen Kontakten verglichen: "),
    ],
)
def test_that_nobody_is_known_is_told_in_the_readers_language(
    book: Path, tmp_path: Path, language: str, said: str
) -> None:
    options = ("--dry-run", *MAPPED, "--language", language)
    assert said in goodturn("import", str(book), *options, folder=tmp_path).stderr


def test_no_empty_file_stays_of_an_import_that_fails(book: Path, tmp_path: Path) -> None:
    rejected = tmp_path / "rejected.csv"
    options = ("--dry-run", "--map", "Column=email", "--rejected", str(rejected))
    assert goodturn("import", str(book), *options, folder=tmp_path).returncode == 2
    assert not rejected.exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--map", "Kolom"], "--map Kolom: write COLUMN=FIELD"),
        (["--map", "=email"], "--map =email: write COLUMN=FIELD"),
        (["--map", "Kolom=shoe size"], "'shoe size' is none of name, first_name"),
        (["--map", "Column=email"], "--map Column: there is no such column. There are: Naam,"),
        (["--rejected", "missing/out.csv"], "missing/out.csv: No such file or directory"),
        (["--undo"], "name the file to import, or say --undo alone"),
    ],
)
def test_what_can_not_be_done_is_one_line(
    book: Path, tmp_path: Path, options: list[str], said: str
) -> None:
    ended = goodturn("import", str(book), "--dry-run", *options, folder=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert said in ended.stderr


def test_a_file_that_is_none_is_told_to_programs_too(tmp_path: Path) -> None:
    picture = tmp_path / "photo.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    ended = goodturn("import", str(picture), "--dry-run", "--json", folder=tmp_path)
    assert ended.returncode == 2
    said = told(ended.stdout)
    assert said["contacts"] == []
    assert said["rejected"] == [{"line": 1, "reason": said["rejected"][0]["reason"]}]
    assert "picture" in said["rejected"][0]["reason"]
    plain = goodturn("import", str(picture), "--dry-run", folder=tmp_path)
    assert (plain.returncode, plain.stdout) == (2, "")
    assert "picture" in plain.stderr


def test_a_file_of_nobody_that_can_be_read_ends_with_1(tmp_path: Path) -> None:
    book = tmp_path / "book.csv"
    book.write_text("First Name,E-mail\n,a@example.com\n")
    ended = goodturn("import", str(book), "--dry-run", folder=tmp_path)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "Line 2: no name" in ended.stderr


def test_the_latest_import_is_undone_once(world: World, book: Path) -> None:
    undo = ("import", "--undo", "--owner", MARA)
    before = world.goodturn(*undo)
    assert before.returncode == 1
    assert "Mara Visser has no import from the last 30 days to undo" in before.stderr
    world.goodturn("import", str(book), "--owner", MARA, *MAPPED)
    ended = world.goodturn(*undo)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == "The import of book.csv has been undone: 3 contacts have been removed.\n"
    assert json.loads(world.goodturn("export", "contacts", "--format", "json").stdout) == []
    assert world.goodturn(*undo).returncode == 1
