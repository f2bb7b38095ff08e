"""Address books made by hand, looked at and brought in."""

from dataclasses import replace

from bot.address_books import previews, storing
from bot.address_books.books import AddressBook, Row
from bot.address_books.outcomes import Options, Portion
from bot.address_books.previews import Preview
from bot.address_books.tallies import Imported, Stored, Tally
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.plain_words import Team

LABELS = {"partner": Audience.PARTNER, "team": Audience.STAFF}
LANGUAGES = {"dutch": "nl", "german": "de", "nl": "nl", "de": "de"}
OPTIONS = Options(LABELS, LANGUAGES, Audience.CLIENT)


def book(*rows: Row) -> AddressBook:
    """The rows one below the other, the first in line 2."""
    return AddressBook(tuple(replace(row, line=line) for line, row in enumerate(rows, 2)), ())


def look_at(team: Team, owner: Member, *rows: Row, options: Options = OPTIONS) -> Preview:
    """What would come of the rows."""
    return team.ask_for(lambda s: previews.preview(s, owner, book(*rows), options))


def bring_in(team: Team, owner: Member, *rows: Row, options: Options = OPTIONS) -> Imported:
    """What comes of the rows, which are stored."""
    tally = Tally(owner, book(*rows), options, "book.csv")
    team.ask_for(tally.look_around)
    for portion in tally.portions():
        tally.count(portion, _stored(team, tally, portion))
    return tally.imported()


def _stored(team: Team, tally: Tally, portion: Portion) -> Stored:
    return team.ask_for(lambda s: storing.store(s, tally, portion, team.now))
