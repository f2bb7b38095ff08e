"""Address books imported from the shell, for a member who is named."""

import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event

from slack_sdk.errors import SlackApiError

from bot import conflicts, database
from bot.address_books import recognising, storing, turns
from bot.address_books.books import AddressBook, Row
from bot.address_books.storing import Stored, Tally
from bot.database import Engine, Transaction
from bot.refusals import ColleaguesOnly
from bot.settings import Settings
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience
from handlers.command_line import connections
from handlers.team import directory, install
from handlers.team.install import Installation
from messages.address_books import reports
from messages.catalogue import Texts, texts_for


class NothingToImport(Exception):
    """No row of the address book could be read; the message says why, line by line."""


class WrongFile(Exception):
    """The file is no address book that we read; the message says in one line what to do."""


class OwnerUnclear(Exception):
    """Nobody can tell whose contacts an address book holds; `known` are the members so far."""

    def __init__(self, reason: str, known: list[Member]) -> None:
        super().__init__(reason)
        self.known = known


class CutOff(Exception):
    """An import ended before its time; the message says how far it came, in a few lines."""


@dataclass(frozen=True)
class Watcher:
    """Whoever looks on: told how many rows of how many are done, and that it is another's turn."""

    progress: Callable[[int, int], None] = lambda _done, _total: None
    waiting: Callable[[str], None] = lambda _said: None


def import_file(
    configured: Settings,
    file: Path,
    owner_id: str | None,
    audience: Audience,
    watcher: Watcher = Watcher(),
) -> list[str]:
    """Import an address book for a member; the report as plain lines in the member's language.

    One import waits for another. Raises WrongFile, NothingToImport with the report when no row
    could be read, CutOff, OwnerUnclear, and one of connections.CANNOT_START.
    """
    now = connections.clock(configured).now()
    tally = Tally(recognising.read_file(file, now.date()))
    engine = connections.open_database(configured)
    transaction = database.transactions(engine)
    installation = install.settle_in(connections.client(configured), transaction)
    owner = _owner(installation, transaction, owner_id, now)
    texts = texts_for(owner.locale)
    check(tally.book, texts)
    if not tally.book.rows:
        report = reports.report(texts, tally.imported(), owner.name)
        raise NothingToImport("\n".join(report))
    try:
        with turns.turn(engine, lambda: watcher.waiting(reports.waiting(texts))):
            _store(engine, owner, tally, audience, now, watcher)
    except (KeyboardInterrupt, *connections.DATABASE_FAILED) as cause:
        raise CutOff("\n".join(_cut_off(texts, tally, owner, cause))) from cause
    return reports.report(texts, tally.imported(), owner.name)


def check(book: AddressBook, texts: Texts) -> None:
    """Raises WrongFile, in the language of `texts`."""
    if book.mistaken is not None:
        raise WrongFile(reports.problem(texts, book.mistaken))


def _store(
    engine: Engine,
    owner: Member,
    tally: Tally,
    audience: Audience,
    now: datetime,
    watcher: Watcher,
) -> None:
    """Store a portion at a time. Raises KeyboardInterrupt between two of them."""
    transaction = database.transactions(engine)
    labels, language_labels = reports.audience_labels(), reports.language_labels()

    @conflicts.tried_again
    def stored(rows: Sequence[Row]) -> Stored:
        with transaction() as session:
            return storing.store(
                session,
                owner,
                rows,
                now,
                before=tally.added,
                audience_labels=labels,
                otherwise=audience,
                language_labels=language_labels,
            )

    with _told_to_stop() as is_told:
        for rows in tally.portions():
            began = time.monotonic()
            tally.count(rows, stored(rows))
            watcher.progress(tally.done, tally.total)
            if tally.done < tally.total:
                turns.let_others_write(engine, time.monotonic() - began)
                if is_told.is_set():
                    raise KeyboardInterrupt


@contextmanager
def _told_to_stop() -> Iterator[Event]:
    """Set once the process is told to stop, which it does after what is under way.

    In the middle of a commit nobody could say whether it happened.
    """
    told = Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(one, lambda _signal, _frame: told.set()) for one in signals]
    try:
        yield told
    finally:
        for one, handler in zip(signals, before, strict=True):
            signal.signal(one, handler)


def _cut_off(texts: Texts, tally: Tally, owner: Member, cause: BaseException) -> list[str]:
    reason = "" if isinstance(cause, KeyboardInterrupt) else connections.reason(cause)
    report = reports.report(texts, tally.imported(), owner.name)
    return [*report, reports.cut_off(texts, tally.done, tally.total, reason)]


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
            f"{owner_id}: nobody here, a guest, a bot, an outsider or somebody who left", []
        ) from error
