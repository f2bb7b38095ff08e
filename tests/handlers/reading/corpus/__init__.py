"""Lines that people would type, a file a language, and the address book of whom they name."""

from datetime import datetime
from pathlib import Path

FOLDER = Path(__file__).parent
BOOK = FOLDER / "book.csv"
NOW = datetime.fromisoformat("2026-11-03T10:00+01:00")
"""A Tuesday."""
