"""How lines are understood, for those who work on it: the very reading that Slack's lines get."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot import database, schema
from bot.address_books import recognising, storing
from bot.address_books.books import AddressBook
from bot.address_books.outcomes import Options
from bot.address_books.tallies import Tally
from bot.database import Session, Transaction
from bot.team import members, workspaces
from bot.team.members import Member, Profile
from bot.vocabulary import AskedBack, Audience, Intent
from handlers.command_line import imports
from handlers.reading import campaigns, understanding
from handlers.reading.almanac import Standpoint
from handlers.reading.people import Person
from handlers.reading.understood import Understood
from messages.address_books import reports
from messages.catalogue import texts_for
from messages.formats import amount

_SOMEBODY = "U0"
_ZONES = {"en": "Europe/London", "nl": "Europe/Amsterdam", "de": "Europe/Berlin"}
"""Where somebody who speaks the language works, for the sake of holidays."""


def understand(
    lines: Iterable[str], language: str, now: datetime, book: Path | None
) -> Iterator[dict[str, Any]]:
    """What each of the lines is understood as, for a member who speaks `language`.

    With an address book the people in it are known; without one names stay as they were typed.
    Raises imports.WrongFile.
    """
    known = None if book is None else recognising.read_file(book, now.date())
    if known is not None:
        imports.check(known, texts_for(language))
    return _understand(lines, language, now, known)


def _understand(
    lines: Iterable[str], language: str, now: datetime, book: AddressBook | None
) -> Iterator[dict[str, Any]]:
    with TemporaryDirectory() as folder:
        engine = database.connect(f"sqlite:///{folder}/understand.sqlite")
        schema.create(engine)
        transaction = database.transactions(engine)
        member = _member(transaction, language, now)
        if book is not None:
            with transaction() as session:
                _import(session, member, book, now)
        standpoint = Standpoint(
            now.date(), ahead=False, month_first=texts_for(language).locale.territory == "US"
        )
        with database.readings(engine)() as session:
            for line in lines:
                read = _read(session, member, line, standpoint)
                yield _told(line, read, knows_people=book is not None)
        engine.dispose()


def _read(session: Session, member: Member, line: str, standpoint: Standpoint) -> Understood:
    if campaigns.asked(line) is not None:
        return Understood(line, Intent.CAMPAIGN)
    return understanding.understand(session, member, line, standpoint)


def _member(transaction: Transaction, language: str, now: datetime) -> Member:
    with transaction() as session:
        workspace = workspaces.connect(session, "T0", "")
        somebody = Profile(
            _SOMEBODY,
            "Somebody",
            language,
            _ZONES.get(language[:2], "UTC"),
            is_active=True,
            is_admin=False,
        )
        return members.welcome(session, workspace.id, somebody, now)


def _import(session: Session, member: Member, book: AddressBook, now: datetime) -> None:
    options = Options(reports.audience_labels(), reports.language_labels(), Audience.CLIENT)
    tally = Tally(member, book, options)
    for rows in tally.portions():
        tally.count(rows, storing.store(session, tally, rows, now))


def _told(line: str, read: Understood, *, knows_people: bool) -> dict[str, Any]:
    """The reading as plain values."""
    known = [_called(one) for one in read.people if one.contact or not knows_people]
    # Whoever wants no reminders of somebody wants to be rid of them.
    intent = Intent.FORGET if read.intent is Intent.NO_REMINDERS else read.intent
    names_count = bool(read.people) and not knows_people
    asked = [one for one in read.doubts if not (names_count and one is AskedBack.CONTACT)]
    return {
        "line": line,
        "intent": intent.value,
        "contacts": known,
        "what": read.what or None,
        "kind": read.kind,
        "day": read.day and read.day.isoformat(),
        "until": read.until and read.until.isoformat(),
        "money": read.money and {"amount": amount(read.money), "currency": read.money.currency},
        "answer": read.reply,
        "asks_back": next(iter(asked), None),
        "candidates": [
            contact.titled for one in read.people if one.contact is None for contact in one.contacts
        ],
    }


def _called(person: Person) -> str:
    return person.contact.titled if person.contact is not None else person.name
