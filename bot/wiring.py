"""Everything put together: settings into a database, a client, listeners and a scheduler."""

import gc
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event

from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from sqlalchemy import Engine

import handlers
import handlers.web
import messages.importing
from bot import database, importing, members, settings
from bot.clock import Clock, RemoteClock, SystemClock
from bot.database import Transaction
from bot.members import Member
from bot.settings import Settings
from bot.vocabulary import Audience
from handlers import directory, install, schedule
from handlers.install import Installation
from messages.catalogue import texts_for


class OwnerUnclear(Exception):
    """Nobody can tell whose contacts an address book holds; `known` are the members so far."""

    def __init__(self, reason: str, known: list[Member]) -> None:
        super().__init__(reason)
        self.known = known


def sign_in(configured: Settings) -> install.Identity:
    """Whose token it is. Raises handlers.install.SignInRefused."""
    return install.sign_in(client(configured))


def client(configured: Settings) -> WebClient:
    return WebClient(
        token=configured.slack_bot_token.get_secret_value(),
        base_url=configured.slack_api_url,
        timeout=10,
    )


def clock(configured: Settings) -> Clock:
    return RemoteClock(configured.clock_url) if configured.clock_url else SystemClock()


def open_database(configured: Settings) -> Engine:
    """The database, brought up to date."""
    engine = database.connect(configured.database_url)
    database.migrate(engine)
    return engine


def serve(configured: Settings) -> None:
    """Serve HTTP until the process is told to stop; each worker process runs `web`."""
    server = MPServer(
        "bot.wiring:web",
        address=configured.host,
        port=configured.port,
        interface=Interfaces.WSGI,
        factory=True,
        workers=configured.web_workers,
        # At a warning granian tells how many threads it may start, which is no cause for one.
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        # Slack waits three seconds for an answer, so no request lasts longer.
        workers_kill_timeout=3,
    )
    # Workers are forked: what is loaded by now stays shared, unless the collector touches it.
    gc.collect()
    gc.freeze()
    server.serve()


def web() -> Flask:
    """One worker process over HTTP: granian calls this in each, so it reads the settings itself."""
    configured = settings.load()
    transaction = database.transactions(open_database(configured))
    bolt, _ = _start(configured, transaction)
    return handlers.web.create(bolt, transaction)


def run_in_socket_mode(configured: Settings) -> None:
    """Connect to Slack and serve until the process is told to stop."""
    transaction = database.transactions(open_database(configured))
    bolt, scheduler = _start(configured, transaction)
    assert configured.slack_app_token is not None
    socket = SocketModeHandler(bolt, configured.slack_app_token.get_secret_value())
    socket.connect()  # type: ignore[no-untyped-call]
    try:
        Event().wait()
    finally:
        scheduler.shutdown()
        socket.close()  # type: ignore[no-untyped-call]


def _start(configured: Settings, transaction: Transaction) -> tuple[App, BackgroundScheduler]:
    installation = install.settle_in(client(configured), transaction)
    time = clock(configured)
    secret = configured.slack_signing_secret
    bolt = handlers.build(
        installation,
        transaction,
        time,
        None if configured.socket_mode or secret is None else secret.get_secret_value(),
    )
    return bolt, schedule.start(installation, transaction, time, configured.tick_seconds)


def import_file(
    configured: Settings,
    file: Path,
    owner_id: str | None,
    audience: Audience,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> list[str]:
    """Import an address book for a member; the report as plain lines in the member's language.

    `progress` is told how many rows of how many are done.
    Raises OwnerUnclear, handlers.install.SignInRefused and OSError for an unreadable file.
    """
    book = importing.read(file.read_bytes())
    transaction = database.transactions(open_database(configured))
    installation = install.settle_in(client(configured), transaction)
    now = clock(configured).now()
    owner = _owner(installation, transaction, owner_id, now)
    with transaction() as session:
        imported = importing.store(
            session,
            owner,
            book,
            now,
            audience_labels=messages.importing.audience_labels(),
            otherwise=audience,
            progress=lambda done: progress(done, len(book.rows)),
        )
    return messages.importing.report(texts_for(owner.locale), imported, owner.name)


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
        profile = directory.look_up(installation.client, owner_id)
    except SlackApiError as error:
        raise OwnerUnclear(f"{owner_id}: {error.response['error']}", []) from error
    with transaction() as session:
        return members.welcome(session, installation.workspace_id, profile, now)
