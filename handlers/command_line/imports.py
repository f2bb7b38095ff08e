"""Address books imported from the shell, for a member who is named."""

import gc
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import Event

from slack_sdk.errors import SlackApiError

from bot import database
from bot.address_books import previews, proposals, recognising, turns
from bot.address_books.books import AddressBook
from bot.address_books.previews import Preview
from bot.address_books.tallies import Imported, Tally
from bot.database import Engine, Transaction
from bot.people import staff
from bot.privacy import pairs
from bot.privacy.pairs import NamedPair
from bot.refusals import ColleaguesOnly
from bot.settings import Settings
from bot.team import members
from bot.team.members import Member
from handlers.address_books import portions
from handlers.command_line import connections
from handlers.command_line.import_options import Wanted
from handlers.command_line.whose import OwnerUnclear
from handlers.team import directory, install
from handlers.team.install import Installation
from messages.address_books import reports
from messages.address_books.outcomes import MOST_TOLD
from messages.catalogue import Texts, texts_for


class WrongFile(Exception):
    """The file is no address book that we read; the message says in one line what to do."""


class CutOff(Exception):
    """An import ended before its time; the message says how far it came, in a few lines."""


@dataclass(frozen=True)
class Watcher:
    """Whoever looks on: told how many rows of how many are done, and that it is another's turn."""

    progress: Callable[[int, int], None] = lambda _done, _total: None
    waiting: Callable[[str], None] = lambda _said: None


@dataclass(frozen=True)
class Done:
    """What came of an import for `owner`, and the preview.

    For somebody to decide is what is `proposed`, and who is `likely` one: MOST_TOLD of these.
    """

    book: AddressBook
    owner: Member
    texts: Texts
    imported: Imported
    likely: tuple[NamedPair, ...] = ()
    proposed: tuple[proposals.Waiting, ...] = ()
    preview: Preview | None = None


def import_file(
    configured: Settings,
    wanted: Wanted,
    watcher: Watcher = Watcher(),
    *,
    with_preview: bool = False,
) -> Done:
    """Import an address book for a member, and look before what will come of it if that is wanted.

    One import waits for another. Raises columns.UnknownColumn, CutOff, OwnerUnclear, and one of
    connections.CANNOT_START.
    """
    now = connections.clock(configured).now()
    preview = None
    with _undisturbed():
        book = recognising.read_file(wanted.file, now.date(), wanted.mapping)
        engine = connections.open_database(configured)
        transaction = database.transactions(engine)
        installation = install.settle_in(connections.client(configured), transaction)
        owner = owner_of(installation, transaction, wanted.owner, now)
        texts = wanted.texts or texts_for(owner.locale)
        tally = Tally(owner, book, wanted.options, wanted.file.name)
    try:
        with turns.turn(engine, lambda: watcher.waiting(reports.waiting(texts))):
            if with_preview:
                with database.readings(engine)() as session:
                    preview = previews.preview(session, owner, book, wanted.options)
            _store(engine, tally, now, watcher)
    except (KeyboardInterrupt, *connections.DATABASE_FAILED) as cause:
        raise CutOff("\n".join(_cut_off(texts, tally, owner, cause))) from cause
    imported = tally.imported()
    if imported.import_id is None:
        return Done(book, owner, texts, imported, preview=preview)
    with database.readings(engine)() as session:
        waiting = pairs.waiting(session, owner, imported.import_id)
        likely = tuple(pairs.named(session, owner, waiting[:MOST_TOLD]))
        proposed = tuple(proposals.waiting(session, owner, imported.import_id))
    return Done(book, owner, texts, imported, likely, proposed, preview)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """All of a book stays until the end.

    To look through it for garbage again and again takes a third of the time.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def check(book: AddressBook, texts: Texts) -> None:
    """Raises WrongFile, in the language of `texts`."""
    if book.mistaken is not None:
        raise WrongFile(reports.problem(texts, book.mistaken))


def _store(engine: Engine, tally: Tally, now: datetime, watcher: Watcher) -> None:
    """Store a portion at a time. Raises KeyboardInterrupt between two of them."""
    with _told_to_stop() as is_told:
        is_complete = portions.store(
            tally,
            database.readings(engine),
            database.transactions(engine),
            now,
            progress=lambda: watcher.progress(tally.done, tally.total),
            is_told_to_stop=is_told.is_set,
        )
    if not is_complete:
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


def owner_of(
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
            return staff.welcome(session, installation.workspace_id, profile, now)
    except ColleaguesOnly as error:
        raise OwnerUnclear(
            f"{owner_id}: nobody here, a guest, a bot, an outsider or somebody who left", []
        ) from error
