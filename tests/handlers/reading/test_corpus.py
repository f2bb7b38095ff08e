"""What people would type, with what is right, in four corpora a language.

The first was written before the reading was, with every third line kept aside; the others came
later, by writers who didn't know the reading, and were measured before anything was mended.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest

from handlers.command_line.understand import understand
from messages.catalogue import LANGUAGES
from tests.handlers.reading.corpus import BOOK, FOLDER, NOW

CORPORA = {"{}.jsonl": 0.97, "unseen_{}.jsonl": 0.97, "third_{}.jsonl": 0.95}
"""Their files by language, and the share of lines that are right, or that usefully ask back.

Of the third one a quarter was written to be read wrongly.
"""
STRANGERS = "strangers_{}.jsonl"
"""Lines of twelve more writers, who kept more or fewer of the words of what was given."""
LEDGER = {"give", "got", "met", "ask", "answer"}
DECISIVE = ("intent", "day", "until", "money", "answer", "asks_back")
Line = dict[str, Any]


@dataclass(frozen=True)
class Reading:
    """Each line of a corpus with what is right, and how it was understood."""

    lines: Sequence[tuple[Line, Line]]
    enough: float
    words_count: bool
    """Whether a line is right only with the very words."""


@pytest.fixture(
    scope="module",
    params=product(LANGUAGES, (*CORPORA, STRANGERS)),
    ids=lambda one: one[1].format(one[0]),
)
def read(request: pytest.FixtureRequest) -> Reading:
    language, file = request.param
    written = (FOLDER / file.format(language)).read_text().splitlines()
    wanted = [json.loads(line) for line in written]
    told = understand((one["line"] for one in wanted), language, NOW, BOOK)
    words_count = file in CORPORA
    return Reading(list(zip(wanted, told, strict=True)), CORPORA.get(file, 0.99), words_count)


def test_nothing_wrong_is_logged(read: Reading) -> None:
    wrong = [
        (wanted["line"], _differences(wanted, told))
        for wanted, told in read.lines
        if told["intent"] in LEDGER and not told["asks_back"] and _differences(wanted, told)
    ]
    assert wrong == []


def test_nearly_all_is_right_or_asked_back(read: Reading) -> None:
    wrong = [
        (wanted["line"], _differences(wanted, told), wanted["what"], told["what"])
        for wanted, told in read.lines
        if not _is_right(wanted, told, words_count=read.words_count)
        and not (told["asks_back"] or told["intent"] == "unclear")
    ]
    assert len(wrong) <= round(len(read.lines) * (1 - read.enough), 6), wrong


def _is_right(wanted: Line, told: Line, *, words_count: bool = True) -> bool:
    is_same = not words_count or _bare(wanted["what"]) == _bare(told["what"])
    return is_same and not _differences(wanted, told)


def _differences(wanted: Line, told: Line) -> list[str]:
    found = [key for key in DECISIVE if (wanted[key] or None) != (told[key] or None)]
    return found + ["contacts"] * (sorted(wanted["contacts"]) != sorted(told["contacts"]))


def _bare(what: str | None) -> str:
    """Without an article at the start, marks and capitals."""
    article = r"^(an?|the|some|een|de|het|wat|ne|ein\w{0,2}|de[rnms]|die|das|nen?|'n) "
    words = re.sub(article, "", (what or "").casefold())
    return re.sub(r"[\W_]+", " ", words).strip()
