"""Contacts written from the shell, as an operator meets it."""

import csv
import io
import json
import stat
from pathlib import Path

import pytest

from sandbox.example.player import MARA
from tests.journeys.conftest import World
from tests.journeys.test_command_line import goodturn

BOOK = """First Name,Last Name,Organization Name,Birthday,Labels,E-mail 1 - Value
Anna,Jansen,Bakkerij Jansen,--03-09,Client,anna@example.com
Zoë,Groß,,1980-03-09,Partner,
"""


@pytest.fixture
def stocked(world: World, tmp_path: Path) -> World:
    """Two people are in Mara's address book."""
    book = tmp_path / "book.csv"
    book.write_text(BOOK)
    assert world.goodturn("import", str(book), "--owner", MARA).returncode == 0
    # Nothing but the database is needed from here on.
    world.environment = {
        name: value
        for name, value in world.environment.items()
        if not name.startswith(("SLACK", "CLOCK"))
    }
    return world


def test_csv_goes_to_standard_output_and_nothing_else(stocked: World) -> None:
    ended = stocked.goodturn("export", "contacts")
    assert ended.returncode == 0, ended.stderr
    rows = list(csv.DictReader(io.StringIO(ended.stdout.removeprefix("\ufeff"), newline="")))
    assert [row["Last Name"] for row in rows] == ["Jansen", "Groß"]
    assert ended.stderr == "2 contacts\n"


@pytest.mark.parametrize("options", [[], ["--owner", MARA], ["--archived"]])
def test_each_format_can_be_chosen_for_all_or_for_one(stocked: World, options: list[str]) -> None:
    told = stocked.goodturn("export", "contacts", "--format", "json", *options)
    assert [one["birthday"] for one in json.loads(told.stdout)] == ["--03-09", "1980-03-09"]
    cards = stocked.goodturn("export", "contacts", "--format", "vcard", *options)
    assert cards.stdout.count("BEGIN:VCARD") == 2


def test_a_file_is_for_nobody_else_to_read(stocked: World, tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    ended = stocked.goodturn("export", "contacts", "--output", str(output))
    assert (ended.returncode, ended.stdout) == (0, "")
    assert output.read_bytes().startswith(b"\xef\xbb\xbfFirst Name")
    assert stat.S_IMODE(output.stat().st_mode) == 0o600
    assert [*tmp_path.glob(".goodturn*")] == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--owner", "U0NOBODY"], "U0NOBODY: nobody who uses Goodturn"),
        (["--workspace", "T0NOWHERE"], "Which workspace?"),
        (["--output", "."], "is a folder"),
        (["--output", "missing/out.csv"], "No such file or directory"),
    ],
)
def test_what_can_not_be_done_is_one_line(stocked: World, options: list[str], said: str) -> None:
    ended = stocked.goodturn("export", "contacts", *options)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert said in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_database_is_neither_made_nor_changed(tmp_path: Path) -> None:
    missing = tmp_path / "missing.sqlite"
    url = f"sqlite:///{missing}"
    ended = goodturn("export", "contacts", folder=tmp_path, DATABASE_URL=url)
    assert ended.returncode == 2
    assert "there is no such file" in ended.stderr
    assert not missing.exists()

    missing.touch()
    other = goodturn("export", "contacts", folder=tmp_path, DATABASE_URL=url)
    assert other.returncode == 2
    assert "goodturn migrate" in other.stderr

    missing.write_text("no database at all, but for its name; and long enough to be one" * 20)
    broken = goodturn("export", "contacts", folder=tmp_path, DATABASE_URL=url)
    assert broken.returncode == 2
    assert len(broken.stderr.splitlines()) == 1


def test_a_database_of_nobody_says_what_comes_first(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new.sqlite"
    unused = goodturn(
        "migrate",
        folder=tmp_path,
        DATABASE_URL=url,
        SLACK_BOT_TOKEN="xoxb-1",
        SLACK_SIGNING_SECRET="s",
    )
    assert unused.returncode == 0, unused.stderr
    ended = goodturn("export", "contacts", folder=tmp_path, DATABASE_URL=url)
    assert ended.returncode == 2
    assert "`goodturn run` comes first" in ended.stderr
