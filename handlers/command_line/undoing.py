"""The latest import of a member taken back from the shell."""

from bot import database
from bot.address_books import turns, undoing
from bot.settings import Settings
from handlers.command_line import connections, imports
from handlers.command_line.imports import Watcher
from handlers.team import install
from messages.address_books import outcomes, reports
from messages.catalogue import Texts


def undo(
    configured: Settings, owner_id: str | None, texts: Texts, watcher: Watcher
) -> tuple[list[str], bool]:
    """Take the owner's latest import back; what to say of it, and whether there was one.

    Raises whose.OwnerUnclear, and one of connections.CANNOT_START.
    """
    now = connections.clock(configured).now()
    engine = connections.open_database(configured)
    transaction = database.transactions(engine)
    installation = install.settle_in(connections.client(configured), transaction)
    owner = imports.owner_of(installation, transaction, owner_id, now)
    with (
        turns.turn(engine, lambda: watcher.waiting(reports.waiting(texts))),
        transaction() as session,
    ):
        latest = undoing.latest(session, owner, now)
        if latest is None:
            return [outcomes.nothing_to_undo(texts, owner.name)], False
        done = undoing.undo(session, owner, latest.import_id, now)
    said = outcomes.undone(texts, latest.file_name, done)
    return said, True
