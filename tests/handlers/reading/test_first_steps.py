"""What the demo starts with does what it says: its history, and what is suggested to try."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from handlers.command_line.understand import understand
from messages.catalogue import texts_for
from messages.commands import NAME
from messages.first_steps import first_steps
from sandbox.example import history, team
from tests.messages import examples

MARAS_BOOK = Path(team.__file__).parent / "mara.csv"
NOW = datetime(2026, 11, 3, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.mark.parametrize("locale", examples.EVERYWHERE)
def test_first_steps_are_understood(locale: str) -> None:
    steps = first_steps(texts_for(locale), "Anna Jansen")
    lines = [step.line.removeprefix(f"{NAME} ") for step in steps if step.line]
    read = list(understand(lines, locale, NOW, MARAS_BOOK))
    assert [one["intent"] for one in read] == ["give", "ask"]
    assert all(one["contacts"] == ["Anna Jansen"] for one in read)
    assert not any(one["asks_back"] for one in read)
    assert len(steps) == 3


@pytest.mark.parametrize("locale", team.LOCALES)
def test_what_mara_did_before_is_understood(locale: str) -> None:
    typed = history.lines(NOW.date(), locale)
    hers = [line.removeprefix(f"{NAME} ") for member, line in typed if member == "U0MARA"]
    read = list(understand(hers, locale, NOW, MARAS_BOOK))
    told = [one["intent"] for one in read]
    assert {verb: told.count(verb) for verb in told} == {
        "give": 11,
        "got": 2,
        "ask": 3,
        "answer": 3,
    }
    assert all(one["contacts"] and one["day"] and not one["asks_back"] for one in read)
