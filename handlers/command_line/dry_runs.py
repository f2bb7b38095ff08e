"""What would come of an address book, told without Slack, and without storing anything."""

from collections.abc import Callable
from datetime import UTC, datetime

from bot import database
from bot.address_books import previews, recognising
from bot.address_books.books import AddressBook
from bot.address_books.previews import Preview
from bot.database import Session
from bot.settings import SettingsError
from bot.team import members
from bot.team.members import Member
from handlers.command_line import connections, whose
from handlers.command_line.import_options import Wanted
from handlers.command_line.whose import NoSuchWorkspace
from messages.address_books import outcomes
from messages.catalogue import Texts

Note = Callable[[str], None]
"""Tells an operator something that is no part of the outcome."""


def dry_run(
    wanted: Wanted, texts: Texts, database_url: Callable[[], str], note: Note
) -> tuple[AddressBook, Preview]:
    """The book, and what would come of it beside the contacts of the database, if there is one.

    Without, notes are taken to be in the language of `texts`.

    Raises columns.UnknownColumn, and OwnerUnclear for an owner whom the database doesn't know.
    """
    book = recognising.read_file(wanted.file, datetime.now(UTC).date(), wanted.mapping)
    try:
        engine = connections.existing_database(database_url())
        with database.readings(engine)() as session:
            owner = _owner(session, wanted.owner, texts, note)
            return book, previews.preview(session, owner, book, wanted.options)
    except (*connections.DATABASE_FAILED, SettingsError, NoSuchWorkspace) as none:
        note(outcomes.compared_alone(texts, connections.reason(none)))
    return book, previews.preview_alone(book, str(texts.locale), wanted.options)


def _owner(session: Session, owner_id: str | None, texts: Texts, note: Note) -> Member:
    """Whoever is named, or else an admin, of whom it is told that it is they."""
    workspace_id = whose.workspace(session, None).id
    if owner_id is not None:
        return whose.member(session, workspace_id, owner_id)
    everyone = members.everyone(session, workspace_id)
    if not everyone:
        raise NoSuchWorkspace("nobody has used Goodturn yet")
    somebody = min(everyone, key=lambda one: (not one.is_admin, one.id))
    if len(everyone) > 1:
        note(outcomes.compared_as(texts, somebody.name))
    return somebody
