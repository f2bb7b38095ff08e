"""Lines that people would type, and the address book of whom they name.

Each language has the file that the reading was written against, and one of unseen lines:
two writers who didn't know the reading wrote them, a third checked the labels. Both were measured
before anything was mended by them.

The third files are another such measure, by a writer who knew the lines of these files and
none of the reading: a half gestures, meetings, asks and answers, a quarter what one wants of
the bot, a quarter what is easily misread.

The strangers' files are of twelve writers more, four a language, who knew neither. How much of a
sentence belongs to the words of what was given, each of them decided otherwise.
"""

from datetime import datetime
from pathlib import Path

FOLDER = Path(__file__).parent
BOOK = FOLDER / "book.csv"
NOW = datetime.fromisoformat("2026-11-03T10:00+01:00")
"""A Tuesday."""
