"""What is looked for before a line is understood: lines of what happened are none of it."""

import json
from collections.abc import Callable, Mapping

import pytest

from handlers.reading import (
    archiving,
    coming,
    exported,
    hand_overs,
    import_undone,
    promised,
    reached,
    rhythms,
    searches,
    standing_in,
)
from handlers.reading.almanac import Standpoint
from messages.catalogue import LANGUAGES
from tests.handlers.reading.corpus import FOLDER, NOW

HAPPENED = {"give", "got", "met", "ask", "answer", "remind"}
STANDPOINT = Standpoint(NOW.date(), ahead=False, month_first=False)


def is_archiving(line: str) -> bool:
    told = archiving.told(line)
    return told is not None and told.is_sure


TAKEN: Mapping[str, Callable[[str], object]] = {
    "archiving": is_archiving,
    "birthdays": lambda line: coming.asked(line, STANDPOINT),
    "colleagues' contacts": hand_overs.asks_for_theirs,
    "duplicates": searches.asks_for_twins,
    "exports": exported.is_asked,
    "imports undone": import_undone.is_asked,
    "pairs": searches.pair,
    "reach": reached.asked,
    "reminders": promised.asked,
    "rhythms": rhythms.told,
    "searches": searches.search,
    "stand-ins": standing_in.is_asked,
    "tags": searches.asks_for_tags,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("taken", TAKEN.values(), ids=TAKEN)
def test_what_happened_is_not_taken_for_it(language: str, taken: Callable[[str], object]) -> None:
    told = [
        json.loads(line)
        for file in FOLDER.glob(f"*{language}.jsonl")
        for line in file.read_text().splitlines()
    ]
    happened = [one["line"] for one in told if one["intent"] in HAPPENED]
    assert len(happened) > 100
    assert [line for line in happened if taken(line)] == []
