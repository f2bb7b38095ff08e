"""Everything put together: settings into a database, a client, listeners and a scheduler."""

import gc
import socket
from collections.abc import Callable
from datetime import datetime
from multiprocessing.util import Finalize
from pathlib import Path
from threading import Event

from flask import Flask
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from sqlalchemy import Engine

import handlers.web
import messages.address_books.reports
from bot import database, settings
from bot.address_books import storing
from bot.clock import Clock, RemoteClock, SystemClock
from bot.database import Reading, Transaction
from bot.refusals import ColleaguesOnly
from bot.settings import Settings
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience
from handlers import app as listeners
from handlers.delivery.turn import Turn
from handlers.schedule import Schedule
from handlers.team import directory, install
from handlers.team.install import Installation
from messages.catalogue import texts_for


class NothingToImport(Exception):
    """No row of the address book could be read; the message says why, line by line."""


class OwnerUnclear(Exception):
    """Nobody can tell whose contacts an address book holds; `known` are the members so far."""

    def __init__(self, reason: str, known: list[Member]) -> None:
        super().__init__(reason)
        self.known = known


CANNOT_START = (install.SignInRefused, database.DatabaseUnreachable, OSError)
"""What an operator has to mend; each says it in one line."""


def check(configured: Settings) -> str:
    """See that everything is in place before serving; the name of the Slack workspace.

    Raises one of CANNOT_START.
    """
    identity = install.sign_in(client(configured))
    open_database(configured)
    if not configured.socket_mode:
        with socket.socket() as listening:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listening.bind((configured.host, configured.port))
            except OSError as taken:
                raise OSError(
                    f"PORT {configured.port} on {configured.host}: {taken.strerror}"
                ) from taken
    return identity.team_name


def client(configured: Settings) -> WebClient:
    return WebClient(
        token=configured.slack_bot_token.get_secret_value(),
        base_url=configured.slack_api_url,
        timeout=10,
    )


def clock(configured: Settings) -> Clock:
    return RemoteClock(configured.clock_url) if configured.clock_url else SystemClock()


def open_database(configured: Settings) -> Engine:
    """The database, brought up to date. Raises bot.database.DatabaseUnreachable."""
    engine = database.connect(configured.database_url)
    database.migrate(engine)
    return engine


def serve(configured: Settings) -> None:
    """Serve HTTP until the process is told to stop; each worker process runs `web`."""
    server = MPServer(
        "handlers.command_line.wiring:web",
        address=configured.host,
        port=configured.port,
        interface=Interfaces.WSGI,
        factory=True,
        workers=configured.web_workers,
        # At a warning granian tells how many threads it may start, which is no cause for one.
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        # What is being posted ends within Slack's ten seconds, or is cut off and left alone.
        workers_kill_timeout=12,
    )
    # Workers are forked: what is loaded by now stays shared, unless the collector touches it.
    gc.collect()
    gc.freeze()
    server.serve()


def web() -> Flask:
    """One worker process over HTTP: granian calls this in each, so it reads the settings itself.

    The process that started it has brought the database up to date.
    """
    configured = settings.load()
    engine = database.connect(configured.database_url)
    transaction = database.transactions(engine)
    installation = install.settle_in(client(configured), transaction)
    bolt = _listeners(configured, installation, transaction)
    if configured.schedule:
        running = _start_schedule(configured, installation, transaction, database.readings(engine))
        # atexit means nothing to a worker, and by the time that threads are told of its end, ticks
        # would find their pools closed.
        Finalize(None, running.stop, exitpriority=0)
    return handlers.web.create(bolt, transaction, installation.workspace_id)


def run_in_socket_mode(configured: Settings) -> None:
    """Connect to Slack and serve until the process is told to stop."""
    engine = open_database(configured)
    transaction = database.transactions(engine)
    installation = install.settle_in(client(configured), transaction)
    bolt = _listeners(configured, installation, transaction)
    running = (
        _start_schedule(configured, installation, transaction, database.readings(engine))
        if configured.schedule
        else None
    )
    assert configured.slack_app_token is not None
    connection = SocketModeHandler(bolt, configured.slack_app_token.get_secret_value())
    connection.connect()  # type: ignore[no-untyped-call]
    try:
        Event().wait()
    finally:
        if running is not None:
            running.stop()
        connection.close()  # type: ignore[no-untyped-call]


def _listeners(configured: Settings, installation: Installation, transaction: Transaction) -> App:
    secret = configured.slack_signing_secret
    return listeners.build(
        installation,
        transaction,
        clock(configured),
        None if configured.socket_mode or secret is None else secret.get_secret_value(),
    )


def _start_schedule(
    configured: Settings, installation: Installation, transaction: Transaction, reading: Reading
) -> Schedule:
    turn = Turn(installation, transaction, reading, clock(configured))
    return Schedule([turn], configured.tick_seconds)


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
    CANNOT_START.
    """
    book = storing.read(file.read_bytes())
    transaction = database.transactions(open_database(configured))
    installation = install.settle_in(client(configured), transaction)
    now = clock(configured).now()
    owner = _owner(installation, transaction, owner_id, now)
    with transaction() as session:
        imported = storing.store(
            session,
            owner,
            book,
            now,
            audience_labels=messages.address_books.reports.audience_labels(),
            otherwise=audience,
            progress=lambda done: progress(done, len(book.rows)),
        )
    lines = messages.address_books.reports.report(texts_for(owner.locale), imported, owner.name)
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
