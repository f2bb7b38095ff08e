"""Address books imported from the shell, for a member who is named."""

import gc
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from threading import Event

from slack_sdk.errors import SlackApiError

from bot import conflicts, database
from bot.address_books import previews, proposals, recognising, storing, turns
from bot.address_books.books import AddressBook, Row
from bot.address_books.previews import Preview
from bot.address_books.tallies import Imported, Stored, Tally
from bot.database import Engine, Session, Transaction
from bot.people import staff
from bot.privacy import pairs
from bot.privacy.pairs import LikelyPair
from bot.refusals import ColleaguesOnly, Refusal
from bot.settings import Settings
from bot.team import members
from bot.team.members import Member
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
    likely: tuple[LikelyPair, ...] = ()
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
    book = recognising.read_file(wanted.file, now.date(), wanted.mapping)
    engine = connections.open_database(configured)
    transaction = database.transactions(engine)
    installation = install.settle_in(connections.client(configured), transaction)
    owner = owner_of(installation, transaction, wanted.owner, now)
    texts = wanted.texts or texts_for(owner.locale)
    preview = None
    tally = Tally(owner, book, wanted.options, wanted.file.name)
    # All of the book stays until the end. To look through it for garbage again and again takes a
    # third of the time.
    gc.freeze()
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
        likely = tuple(_likely(session, owner, imported.import_id, now))
        proposed = tuple(proposals.waiting(session, owner, imported.import_id))
    return Done(book, owner, texts, imported, likely, proposed, preview)


def _likely(session: Session, owner: Member, import_id: int, now: datetime) -> Iterator[LikelyPair]:
    for pair_id in pairs.waiting(session, owner, import_id)[:MOST_TOLD]:
        with suppress(Refusal):  # of one that somebody else was quicker with
            shown = pairs.show(session, owner, pair_id, now)
            if isinstance(shown, LikelyPair):
                yield shown


def check(book: AddressBook, texts: Texts) -> None:
    """Raises WrongFile, in the language of `texts`."""
    if book.mistaken is not None:
        raise WrongFile(reports.problem(texts, book.mistaken))


def _store(engine: Engine, tally: Tally, now: datetime, watcher: Watcher) -> None:
    """Store a portion at a time. Raises KeyboardInterrupt between two of them."""
    transaction = database.transactions(engine)
    with database.readings(engine)() as session:
        tally.look_around(session)

    @conflicts.tried_again
    def stored(rows: Sequence[Row]) -> Stored:
        with transaction() as session:
            return storing.store(session, tally, rows, now)

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
