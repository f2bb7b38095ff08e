"""What is secret in the settings, and what an address book holds, is in nothing that is printed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sandbox.example.player import MARA
from tests.journeys.conftest import World

SECRET = "S3cret"
CLOSED = "127.0.0.1:1"
"""Nobody listens there."""
SETTINGS = {
    "an @ in the password": ("DATABASE_URL", f"postgresql://u:p@{SECRET}@{CLOSED}/db"),
    "a / in the password": ("DATABASE_URL", f"postgresql://u:p/{SECRET}@{CLOSED}/db"),
    "a database that is away": ("DATABASE_URL", f"postgresql://u:{SECRET}@{CLOSED}/db"),
    "a password at the end": ("DATABASE_URL", f"postgresql://{CLOSED}/db?password={SECRET}"),
    "an app token of two lines": ("SLACK_APP_TOKEN", f"xapp-{SECRET}\nxapp-{SECRET}"),
    "an app token of another kind": ("SLACK_APP_TOKEN", f"xoxb-{SECRET}"),
    "a bot token with a mark": ("SLACK_BOT_TOKEN", f"xoxb-{SECRET}\x7f"),
    "a bot token that Slack refuses": ("SLACK_BOT_TOKEN", f"xoxb-{SECRET}"),
    "a blank secret": ("SLACK_SIGNING_SECRET", " \n"),
}
BOOK = f"First Name,Last Name,Birthday\n{SECRET},{SECRET},1996-04-15\n"


@pytest.mark.parametrize("wrong", SETTINGS)
def test_a_secret_is_in_nothing_that_a_start_says(world: World, tmp_path: Path, wrong: str) -> None:
    name, value = SETTINGS[wrong]
    world.environment = {**world.environment, name: value}
    book = tmp_path / "book.csv"
    book.write_text(BOOK)
    for arguments in (["run"], ["import", str(book), "--owner", MARA]):
        ended = world.goodturn(*arguments)
        assert ended.returncode != 0
        assert SECRET not in ended.stdout + ended.stderr
        assert "Traceback" not in ended.stderr
        assert ended.stderr.startswith("goodturn: ")


def test_a_table_that_is_missing_tells_nothing_of_an_address_book(
    world: World, tmp_path: Path
) -> None:
    book = tmp_path / "book.csv"
    book.write_text(BOOK)
    assert world.goodturn("migrate").returncode == 0
    with closing(sqlite3.connect(tmp_path / "goodturn.sqlite")) as rows:
        rows.execute("ALTER TABLE occasion RENAME TO elsewhere")
    ended = world.goodturn("import", str(book), "--owner", MARA)
    assert ended.returncode == 1
    assert "no such table: occasion" in ended.stderr
    assert SECRET not in ended.stdout + ended.stderr
