"""Everything put together to serve: listeners and a scheduler, over HTTP or in Socket Mode."""

import gc
import socket
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing.util import Finalize

from flask import Flask
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer
from slack_bolt import App

import handlers.web
from bot import database
from bot.database import Reading, Transaction
from bot.settings import Settings
from handlers import app as listeners
from handlers.background import Background
from handlers.command_line import connections, stops, words
from handlers.delivery.turn import Turn
from handlers.schedule import Schedule
from handlers.team import install
from handlers.team.install import Installation


def prepare(configured: Settings) -> Installation:
    """See that everything is in place before serving, and sign in to Slack.

    What signs in and opens the database once needn't do so in each worker process: one that is
    started again while they are away serves all the same.
    Raises one of connections.CANNOT_START.
    """
    engine = connections.open_database(configured)
    installation = install.settle_in(connections.client(configured), database.transactions(engine))
    # Worker processes are forked, and a connection belongs to one process.
    engine.dispose()
    if not configured.socket_mode:
        _see_that_it_is_free(configured.host, configured.port)
    return installation


def serve(configured: Settings, installation: Installation) -> None:
    """Serve HTTP until the process is told to stop; each worker process runs `web`."""
    words.read()
    server = MPServer(
        f"{__name__}:{web.__name__}",
        address=configured.host,
        port=configured.port,
        interface=Interfaces.WSGI,
        workers=configured.web_workers,
        # At a warning granian tells how many threads it may start, which is no cause for one.
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=stops.LONGEST_SECONDS,
    )
    stops.let_workers_end()
    stops.wake_for_one()
    # Workers are forked: what is loaded by now stays shared, unless the collector touches it.
    gc.collect()
    gc.freeze()
    server.serve(target_loader=partial(web, configured, installation), wrap_loader=False)


def web(configured: Settings, installation: Installation) -> Flask:
    """One worker process over HTTP. It asks neither Slack nor the database for anything yet."""
    engine = database.connect(configured.database_url)
    transaction = database.transactions(engine)
    reading = database.readings(engine)
    background = Background()
    bolt = _listeners(configured, installation, transaction, reading, background)
    endings = [background.stop]
    if configured.schedule:
        running = _start_schedule(configured, installation, transaction, reading)
        endings.append(running.stop)
    ending = partial(_end, endings)
    # atexit means nothing to a worker, and by the time that threads are told of its end, ticks
    # would find their pools closed.
    Finalize(None, ending, exitpriority=0)
    # Until the server listens to stops itself.
    stops.end_after(ending)
    secret = configured.slack_signing_secret
    assert secret is not None, "settings want it where there is no Socket Mode"
    return handlers.web.create(
        bolt,
        reading,
        installation.workspace_id,
        signing_secret=secret.get_secret_value(),
        slack_api_url=configured.slack_api_url,
    )


def run_in_socket_mode(configured: Settings, installation: Installation) -> None:
    """Connect to Slack and serve until the process is told to stop. Raises SignInRefused."""
    from handlers.socket_mode import SocketMode

    words.read()
    stops.hold()
    engine = database.connect(configured.database_url)
    transaction = database.transactions(engine)
    reading = database.readings(engine)
    background = Background()
    bolt = _listeners(configured, installation, transaction, reading, background)
    assert configured.slack_app_token is not None
    connection = SocketMode(
        bolt, installation.client, configured.slack_app_token.get_secret_value()
    )
    connection.start()
    running = None
    if configured.schedule:
        running = _start_schedule(configured, installation, transaction, reading)
    stops.wait_for_one()
    if running is not None:
        running.stop()
    connection.stop()
    bolt.listener_runner.listener_executor.shutdown()
    background.stop()


def _listeners(
    configured: Settings,
    installation: Installation,
    transaction: Transaction,
    reading: Reading,
    background: Background,
) -> App:
    clock = connections.clock(configured)
    return listeners.build(installation, transaction, reading, clock, background)


def _end(endings: Sequence[Callable[[], None]]) -> None:
    for ending in endings:
        ending()


def _start_schedule(
    configured: Settings, installation: Installation, transaction: Transaction, reading: Reading
) -> Schedule:
    turn = Turn(installation, transaction, reading, connections.clock(configured))
    return Schedule([turn], configured.tick_seconds)


def _see_that_it_is_free(host: str, port: int) -> None:
    """Raises OSError, which names the setting."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, port))
        except OSError as taken:
            raise OSError(f"PORT {port} on {host}: {taken.strerror}") from taken
