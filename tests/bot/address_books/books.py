"""Address books made by hand, looked at, brought in and taken back."""

from dataclasses import replace
from datetime import timedelta

from bot.address_books import previews, storing, undoing
from bot.address_books.books import AddressBook, NamedDay, Row
from bot.address_books.outcomes import Met, Options, Portion
from bot.address_books.previews import Preview
from bot.address_books.tallies import Imported, Stored, Tally
from bot.address_books.undoing import Undone
from bot.people.yearly import Yearly
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.plain_words import Team

LABELS = {"partner": Audience.PARTNER, "team": Audience.STAFF}
LANGUAGES = {"dutch": "nl", "german": "de", "nl": "nl", "de": "de"}
OPTIONS = Options(LABELS, LANGUAGES, Audience.CLIENT)
FULL = Row(
    2,
    "Anna Jansen",
    "Bakkerij Jansen",
    ("anna@example.com", "anna@jansen.nl"),
    ("Sailing", "myContacts"),
    Yearly(3, 9, 1980),
    "Likes tea",
    "Anna",
    "Dr.",
    "Baker",
    ("+31 20 123 4567",),
    (NamedDay("", Yearly(6, 1)), NamedDay("Open day", Yearly(9, 2))),
    "nl",
)
"""Anna Jansen, and all that a book can tell of her."""


def book(*rows: Row) -> AddressBook:
    """The rows one below the other, the first in line 2."""
    return AddressBook(tuple(replace(row, line=line) for line, row in enumerate(rows, 2)), ())


def look_at(team: Team, owner: Member, *rows: Row, options: Options = OPTIONS) -> Preview:
    """What would come of the rows."""
    return team.ask_for(lambda s: previews.preview(s, owner, book(*rows), options))


def only(preview: Preview) -> Met:
    """The one person of the rows who was known already."""
    (met,) = preview.met
    return met


def bring_in(team: Team, owner: Member, *rows: Row, options: Options = OPTIONS) -> Imported:
    """What comes of the rows, which are stored."""
    tally = Tally(owner, book(*rows), options, "book.csv")
    team.ask_for(tally.look_around)
    for portion in tally.portions():
        tally.count(portion, _stored(team, tally, portion))
    return tally.imported()


def take_back(team: Team, member: Member, import_id: int | None, days: int = 0) -> Undone:
    """What comes of the undo of an import, so many days later."""
    assert import_id is not None
    at = team.now + timedelta(days=days)
    return team.ask_for(lambda s: undoing.undo(s, member, import_id, at))


def _stored(team: Team, tally: Tally, portion: Portion) -> Stored:
    return team.ask_for(lambda s: storing.store(s, tally, portion, team.now))
