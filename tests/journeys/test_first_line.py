"""Whoever types the first line waits for no list of words and no dictionary."""

import subprocess
import sys

_READS_NO_MORE = """
import sys
from datetime import UTC, datetime

from bot.no_strings.check import check
from handlers.command_line import understand, words
from messages.no_strings.wordings import wordings

words.read()
opened = []
sys.addaudithook(lambda event, told: opened.append(str(told[0])) if event == "open" else None)
for language, line in (
    ("en", "gave Anna a book yesterday for 5 euro"),
    ("nl", "gaf Anna gisteren een boek van 5 euro"),
    ("de", "Anna gestern ein Buch für 5 Euro gegeben"),
):
    list(understand.understand([line], language, datetime(2026, 10, 5, tzinfo=UTC), None))
    check(line, wordings(), is_ask=False, gestures=[line])
print(*(file for file in opened if "simplemma" in file or file.endswith(".po")))
"""


def test_the_words_of_every_language_are_read_before_anybody_types() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _READS_NO_MORE], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
