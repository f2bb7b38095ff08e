"""Address books imported from the shell, for a member who is named."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from slack_sdk.errors import SlackApiError

from bot import database
from bot.address_books import google, storing
from bot.database import Transaction
from bot.refusals import ColleaguesOnly
from bot.settings import Settings
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience
from handlers.command_line import connections
from handlers.team import directory, install
from handlers.team.install import Installation
from messages.address_books import reports
from messages.catalogue import texts_for


class NothingToImport(Exception):
    """No row of the address book could be read; the message says why, line by line."""


class OwnerUnclear(Exception):
    """Nobody can tell whose contacts an address book holds; `known` are the members so far."""

    def __init__(self, reason: str, known: list[Member]) -> None:
        super().__init__(reason)
        self.known = known


def import_file(
    configured: Settings,
    file: Path,
    owner_id: str | None,
    audience: Audience,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> list[str]:
    """Import an address book for a member; the report as plain lines in the member's language.

    `progress` is told how many rows of how many are done.
    Raises NothingToImport with the report when no row could be read, OwnerUnclear, and one of
    connections.CANNOT_START.
    """
    book = google.read(file.read_bytes())
    transaction = database.transactions(connections.open_database(configured))
    installation = install.settle_in(connections.client(configured), transaction)
    now = connections.clock(configured).now()
    owner = _owner(installation, transaction, owner_id, now)
    with transaction() as session:
        imported = storing.store(
            session,
            owner,
            book,
            now,
            audience_labels=reports.audience_labels(),
            otherwise=audience,
            progress=lambda done: progress(done, len(book.rows)),
        )
    lines = reports.report(texts_for(owner.locale), imported, owner.name)
    if not book.rows:
        raise NothingToImport("\n".join(lines))
    return lines


def _owner(
    installation: Installation, transaction: Transaction, owner_id: str | None, now: datetime
) -> Member:
    """Whose contacts these are: the person named, or the only member there is."""
    if owner_id is None:
        with transaction() as session:
            everyone = members.everyone(session, installation.workspace_id)
        if len(everyone) == 1:
            return everyone[0]
        raise OwnerUnclear("no member named", everyone)
    try:
        profile = directory.look_up(installation.client, owner_id, installation.identity)
    except SlackApiError as error:
        raise OwnerUnclear(f"{owner_id}: {error.response['error']}", []) from error
    try:
        with transaction() as session:
            return members.welcome(session, installation.workspace_id, profile, now)
    except ColleaguesOnly as error:
        raise OwnerUnclear(
            f"{owner_id}: a guest, a bot, an outsider or somebody who left", []
        ) from error
