"""What people would type, with what is right, written before the reading was: a corpus a language.

Every third line was kept aside while the reading was written.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest

from handlers.command_line.understand import understand
from messages.catalogue import LANGUAGES
from tests.handlers.reading.corpus import BOOK, FOLDER, NOW

ENOUGH = 0.97
"""The share of lines that are right, or that usefully ask back."""
LEDGER = {"give", "got", "met", "ask", "answer"}
DECISIVE = ("intent", "day", "until", "money", "answer", "asks_back")
Line = dict[str, Any]


@pytest.fixture(scope="module", params=LANGUAGES)
def read(request: pytest.FixtureRequest) -> list[tuple[Line, Line]]:
    """Each line of a language's corpus with what is right, and how it was understood."""
    written = (FOLDER / f"{request.param}.jsonl").read_text().splitlines()
    wanted = [json.loads(line) for line in written]
    lines = (one["line"] for one in wanted)
    told = list(understand(lines, request.param, NOW, BOOK))
    return list(zip(wanted, told, strict=True))


def test_nothing_wrong_is_logged(read: Sequence[tuple[Line, Line]]) -> None:
    wrong = [
        (wanted["line"], _differences(wanted, told))
        for wanted, told in read
        if told["intent"] in LEDGER and not told["asks_back"] and _differences(wanted, told)
    ]
    assert wrong == []


def test_nearly_all_is_right_or_asked_back(read: Sequence[tuple[Line, Line]]) -> None:
    wrong = [
        (wanted["line"], _differences(wanted, told), wanted["what"], told["what"])
        for wanted, told in read
        if not _is_right(wanted, told) and not (told["asks_back"] or told["intent"] == "unclear")
    ]
    assert len(wrong) <= len(read) * (1 - ENOUGH), wrong


def _is_right(wanted: Line, told: Line) -> bool:
    return not _differences(wanted, told) and _bare(wanted["what"]) == _bare(told["what"])


def _differences(wanted: Line, told: Line) -> list[str]:
    found = [key for key in DECISIVE if (wanted[key] or None) != (told[key] or None)]
    return found + ["contacts"] * (sorted(wanted["contacts"]) != sorted(told["contacts"]))


def _bare(what: str | None) -> str:
    """Without an article at the start, marks and capitals."""
    article = r"^(an?|the|some|een|de|het|wat|ne|ein\w{0,2}|de[rnms]|die|das|nen?|'n) "
    words = re.sub(article, "", (what or "").casefold())
    return re.sub(r"[\W_]+", " ", words).strip()
