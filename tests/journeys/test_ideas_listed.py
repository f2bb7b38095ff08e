"""The library of ideas on the command line, for whoever edits it."""

import json
from pathlib import Path

import pytest

from bot.giving import library
from tests.journeys.test_command_line import goodturn

FIELDS = {
    "id",
    "text",
    "kind",
    "audiences",
    "priced",
    "marks",
    "occasions",
    "seasons",
    "interests",
}


def listed(folder: Path, *options: str) -> list[dict[str, object]]:
    ended = goodturn("ideas", "--json", *options, folder=folder)
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    assert isinstance(found, list)
    return found


def test_all_of_them_as_objects(tmp_path: Path) -> None:
    found = listed(tmp_path, "--language", "nl")
    assert [one["id"] for one in found] == list(library.ideas())
    assert all(set(one) == FIELDS for one in found)
    assert not any("{" in str(one["text"]) for one in found)


def test_those_of_an_audience_and_a_kind(tmp_path: Path) -> None:
    found = listed(tmp_path, "--audience", "staff", "--kind", "useful_tip")
    assert found
    for one in found:
        assert one["kind"] == "useful_tip"
        assert "staff" in str(one["audiences"])


def test_a_line_each_as_the_swiss_write(tmp_path: Path) -> None:
    ended = goodturn("ideas", "--language", "de-CH", folder=tmp_path)
    lines = ended.stdout.splitlines()
    assert len(lines) == len(library.ideas())
    assert all(": " in line for line in lines)
    assert "ß" not in ended.stdout


@pytest.mark.parametrize(
    "options", [("--language", "fr"), ("--audience", "guests"), ("--kind", "flowers")]
)
def test_what_there_is_none_of_is_told_with_what_there_is(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    ended = goodturn("ideas", *options, folder=tmp_path)
    assert ended.returncode == 2
    assert {"--language": "nl", "--audience": "partner", "--kind": "useful_tip"}[
        options[0]
    ] in ended.stderr
