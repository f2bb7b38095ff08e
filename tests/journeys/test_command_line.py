"""The command line as an operator meets it: one clear line for each thing that is wrong."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sandbox.driver import Driver
from sandbox.example.player import MARA
from tests import forked
from tests.journeys.conftest import World

COMPLETE = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}


Command = Callable[..., "subprocess.CompletedProcess[str]"]


def goodturn(*arguments: str, folder: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    """Run the command line with no settings but these."""
    return forked.run(*arguments, environment={**inherited(), **settings}, folder=folder)


def goodturn_of_an_operator(
    *arguments: str, folder: Path, **settings: str
) -> "subprocess.CompletedProcess[str]":
    """The same in a process that loads everything itself."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env={**inherited(), **settings, "PYTHONPATH": str(Path.cwd())},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def inherited() -> dict[str, str]:
    return {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}


@pytest.mark.parametrize("command", [goodturn, goodturn_of_an_operator])
def test_no_settings_at_all_is_one_line(command: Command, tmp_path: Path) -> None:
    ended = command("run", folder=tmp_path)
    assert ended.returncode == 2
    assert "SLACK_BOT_TOKEN is missing" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"SLACK_BOT_TOKEN": "xoxp-secret"}, "SLACK_BOT_TOKEN must start with xoxb-"),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "set SLACK_SIGNING_SECRET (for HTTP) or SLACK_APP_TOKEN"),
        ({**COMPLETE, "PORT": "many"}, "PORT "),
        ({**COMPLETE, "DATABASE_URL": "mysql://x"}, "DATABASE_URL must start with postgresql:"),
        (
            {**COMPLETE, "SLACK_API_URL": "http://127.0.0.1:9/api/"},
            "Slack can't be reached at http://127.0.0.1:9/api/",
        ),
    ],
)
def test_a_wrong_setting_is_one_line_that_names_it(
    settings: dict[str, str], said: str, tmp_path: Path
) -> None:
    ended = goodturn("run", folder=tmp_path, **settings)
    assert ended.returncode == 2
    assert said in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    assert "secret" not in ended.stderr


def test_a_database_that_can_not_be_opened_is_one_line(world: World, tmp_path: Path) -> None:
    nowhere = f"sqlite:///{tmp_path}/missing/goodturn.sqlite"
    world.environment = {**world.environment, "DATABASE_URL": nowhere}
    ended = world.goodturn("run")
    assert ended.returncode == 2
    assert ended.stderr.strip().endswith("unable to open database file")
    assert len(ended.stderr.splitlines()) == 1


def test_a_port_in_use_is_one_line(world: World) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", int(world.environment["PORT"])))
        taken.listen()
        ended = world.goodturn("run")
    assert ended.returncode == 2
    assert f"PORT {world.environment['PORT']}" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "has_url"), [([], False), (["--url", "https://goodturn.example.com"], True)]
)
def test_the_manifest_is_json_to_paste(arguments: list[str], has_url: bool, tmp_path: Path) -> None:
    made = json.loads(goodturn("manifest", *arguments, folder=tmp_path).stdout)
    assert made["settings"]["socket_mode_enabled"] is not has_url


def test_an_import_tells_of_every_line_that_it_left_out(world: World, tmp_path: Path) -> None:
    book = tmp_path / "contacts.csv"
    book.write_bytes(
        "First Name,Last Name,E-mail 1 - Value\n"
        "Anna,Jansen,anna@example.com\n"
        ",,nobody@example.com\n"
        "Anna,Jansen,anna@example.com\n"
        "Jürgen,Groß,j@example.com\n".encode("cp1252")
    )
    ended = world.goodturn("import", str(book), "--owner", MARA)
    assert ended.returncode == 0, ended.stderr
    lines = ended.stdout.splitlines()
    assert "2 contacts added for Mara Visser." in lines
    assert any("Line 3: no name" in line for line in lines)
    assert any(line.startswith("1 row was about somebody in another row") for line in lines)
    assert any("not UTF-8" in line for line in lines)

    again = world.goodturn("import", str(book), "--owner", MARA)
    assert "were already known" in again.stdout


def test_an_import_for_nobody_says_whom_it_knows(world: World, tmp_path: Path) -> None:
    book = tmp_path / "contacts.csv"
    book.write_text("First Name\nAnna\n")
    ended = world.goodturn("import", str(book))
    assert ended.returncode == 2
    assert "--owner" in ended.stderr
    unknown = world.goodturn("import", str(book), "--owner", "U0NOBODY")
    assert unknown.returncode == 2
    assert "U0NOBODY: nobody here" in unknown.stderr
    guest = world.goodturn("import", str(book), "--owner", "U0BEN")
    assert guest.returncode == 2
    assert "U0BEN: nobody here, a guest" in guest.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty."),
        (b"PK\x03\x04\x00\x00", "This is an archive"),
        (b"\x89PNG\r\n\x1a\n", "This is a picture."),
        (b"Street,City\nKade 1,Delft\n", "I found: Street, City"),
        (b"First Name,Last Name\n", "There’s nobody in the file"),
        (b"\x7fELF" + bytes(99), "I can’t read this file."),
        (None, "there is no such file"),
        ("a folder", "is a folder"),
    ],
)
def test_a_file_that_is_no_address_book_is_one_line(
    world: World, tmp_path: Path, content: bytes | str | None, said: str
) -> None:
    book = tmp_path / "book.csv"
    if isinstance(content, bytes):
        book.write_bytes(content)
    elif content is not None:
        book.mkdir()
    for arguments in (
        ("import", str(book), "--owner", MARA),
        ("understand", "--contacts", str(book)),
    ):
        ended = world.goodturn(*arguments)
        assert ended.returncode == 2
        assert said in ended.stderr
        assert ended.stderr.startswith(f"goodturn: {book}")
        assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [("First Name;Last Name\n", "Er staat niemand in"), (None, "there is no such file")],
)
def test_the_demo_says_the_same_and_ends(tmp_path: Path, content: str | None, said: str) -> None:
    book = tmp_path / "book.csv"
    if content is not None:
        book.write_text(content)
    options = ("--contacts", str(book), "--language", "nl", "--port", "18765")
    ended = goodturn("demo", *options, folder=tmp_path)
    assert ended.returncode == 2
    assert said in ended.stderr
    assert "Open http" not in ended.stdout
    assert len(ended.stderr.splitlines()) == 1


def test_the_demo_says_where_it_is_once_the_bot_answers(tmp_path: Path) -> None:
    demo = subprocess.Popen(
        [sys.executable, "-u", "-m", "bot", "demo", "--port", "18765"],
        env={**inherited(), "PYTHONPATH": str(Path.cwd()), "COLUMNS": "200"},
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert demo.stdout is not None
        line = next(line for line in demo.stdout if "Open " in line)
        driver = Driver(line.split()[1], patience=0.0)
        shown = driver.act_as(MARA).types("/goodturn help", channel="C0TEAM")
        driver.close()
    finally:
        demo.terminate()
        demo.communicate(timeout=120)
    assert shown is not None
    assert "/goodturn give" in shown.words()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "Whose contacts are these (no member named)?"),
        (["--owner", "U0NOBODY"], "Whose contacts are these (U0NOBODY: nobody here, a guest"),
    ],
)
def test_an_owner_whom_nobody_knows_is_one_line(
    world: World, tmp_path: Path, options: list[str], said: str
) -> None:
    book = tmp_path / "book.csv"
    book.write_text("First Name\nAnna\n")
    ended = world.goodturn("import", str(book), *options)
    assert ended.returncode == 2
    assert said in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
