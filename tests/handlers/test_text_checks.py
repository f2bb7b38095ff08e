"""`goodturn check`: a text on standard input, and what ties a gift to something in it."""

import json

import pytest
from typer.testing import CliRunner, Result

from handlers.command_line.commands import cli


def check(said: str | bytes, *options: str) -> Result:
    return CliRunner().invoke(cli, ["check", *options], input=said)


def test_findings_are_lines() -> None:
    ended = check(
        "Hope the pralines were good! Could you sign by Friday?",
        *("--for", "ask", "--gesture", "box of chocolates"),
    )
    assert ended.exit_code == 0
    (line,) = ended.stdout.splitlines()
    assert line.startswith("refers_to_gift 5-17 “the pralines” ")
    assert line.endswith("An ask never mentions the gift: this reminds them of what you gave.")


def test_findings_are_an_object() -> None:
    said = "😀 Wij hielpen je uit de brand, dus je staat bij ons in het krijt."
    told = json.loads(check(said, "--json").stdout)
    assert told["ok"] is False
    (finding,) = told["findings"]
    assert finding["kind"] == "debt"
    assert said[finding["start"] : finding["end"]] == finding["words"] == "in het krijt"
    assert finding["why"].startswith("Voor een cadeau hoeft niemand iets terug te doen")
    assert told["suggestion"] == "Wij hielpen je uit de brand."


@pytest.mark.parametrize("language", ["auto", "de", "de-CH"])
def test_a_text_without_strings_is_ok(language: str) -> None:
    said = "Könnten Sie uns die Steuererklärung schicken?"
    told = check(said, "--for", "ask", "--language", language, "--json").stdout
    assert json.loads(told) == {"ok": True, "findings": [], "suggestion": None}


def test_without_a_gesture_only_general_words_are_known() -> None:
    said = "I hope the flowers are still standing. May we have your answer?"
    assert check(said, "--for", "ask", "--gesture", "flowers").stdout != ""
    assert check("How are the orchids? May we have your answer?", "--for", "ask").stdout == ""
    assert check("Did our little present arrive?", "--for", "ask").stdout != ""


def test_a_note_may_speak_of_its_gift() -> None:
    assert check("I hope you like the chocolates.", "--gesture", "chocolates").stdout == ""


def test_bytes_that_are_no_text_are_no_fault() -> None:
    assert check(b"\xff\xfe You owe us one.", "--json").exit_code == 0


def test_a_language_that_is_not_ours_is_one_line() -> None:
    ended = check("Bonjour", "--language", "fr")
    assert ended.exit_code == 2
    assert "choose one of auto, en, nl, de" in ended.stderr
