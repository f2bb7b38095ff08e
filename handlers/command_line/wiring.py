"""Everything put together to serve: listeners and a scheduler, over HTTP or in Socket Mode."""

import gc
import socket
from multiprocessing.util import Finalize
from threading import Event

from flask import Flask
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler

import handlers.web
from bot import database, settings
from bot.database import Reading, Transaction
from bot.settings import Settings
from handlers import app as listeners
from handlers.command_line import connections
from handlers.delivery.turn import Turn
from handlers.schedule import Schedule
from handlers.team import install
from handlers.team.install import Installation


def check(configured: Settings) -> str:
    """See that everything is in place before serving; the name of the Slack workspace.

    Raises one of connections.CANNOT_START.
    """
    identity = install.sign_in(connections.client(configured))
    connections.open_database(configured)
    if not configured.socket_mode:
        family = socket.AF_INET6 if ":" in configured.host else socket.AF_INET
        with socket.socket(family) as listening:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                listening.bind((configured.host, configured.port))
            except OSError as taken:
                raise OSError(
                    f"PORT {configured.port} on {configured.host}: {taken.strerror}"
                ) from taken
    return identity.team_name


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
    installation = install.settle_in(connections.client(configured), transaction)
    reading = database.readings(engine)
    bolt = _listeners(configured, installation, transaction, reading)
    if configured.schedule:
        running = _start_schedule(configured, installation, transaction, reading)
        # atexit means nothing to a worker, and by the time that threads are told of its end, ticks
        # would find their pools closed.
        Finalize(None, running.stop, exitpriority=0)
    secret = configured.slack_signing_secret
    assert secret is not None, "settings want it where there is no Socket Mode"
    return handlers.web.create(
        bolt,
        reading,
        installation.workspace_id,
        signing_secret=secret.get_secret_value(),
        slack_api_url=configured.slack_api_url,
    )


def run_in_socket_mode(configured: Settings) -> None:
    """Connect to Slack and serve until the process is told to stop."""
    engine = connections.open_database(configured)
    transaction = database.transactions(engine)
    installation = install.settle_in(connections.client(configured), transaction)
    reading = database.readings(engine)
    bolt = _listeners(configured, installation, transaction, reading)
    running = None
    if configured.schedule:
        running = _start_schedule(configured, installation, transaction, reading)
    assert configured.slack_app_token is not None
    connection = SocketModeHandler(bolt, configured.slack_app_token.get_secret_value())
    connection.connect()  # type: ignore[no-untyped-call]
    try:
        Event().wait()
    finally:
        if running is not None:
            running.stop()
        connection.close()  # type: ignore[no-untyped-call]


def _listeners(
    configured: Settings, installation: Installation, transaction: Transaction, reading: Reading
) -> App:
    return listeners.build(installation, transaction, reading, connections.clock(configured))


def _start_schedule(
    configured: Settings, installation: Installation, transaction: Transaction, reading: Reading
) -> Schedule:
    turn = Turn(installation, transaction, reading, connections.clock(configured))
    return Schedule([turn], configured.tick_seconds)
