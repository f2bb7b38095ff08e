"""Whether the database answers, said in time even where nothing comes back from its host."""

from concurrent.futures import Future
from threading import Lock, Thread

import structlog

from bot.database import DatabaseUnreachable, Reading
from bot.logs import Seldom
from bot.team import workspaces

PATIENCE_SECONDS = 1.0

log = structlog.get_logger()


class Readiness:
    """Asks the database at most one question at a time, in a thread that may have to be left."""

    def __init__(self, reading: Reading, workspace_id: int) -> None:
        self._reading = reading
        self._workspace_id = workspace_id
        self._lock = Lock()
        self._asked: Future[bool] | None = None
        self._seldom = Seldom(60)

    def is_ready(self) -> bool:
        """Whether an answer came, within PATIENCE_SECONDS."""
        with self._lock:
            asked = self._asked
            if asked is None or asked.done():
                asked = self._asked = Future()
                Thread(target=self._ask, args=(asked,), name="ready", daemon=True).start()
        try:
            return asked.result(PATIENCE_SECONDS)
        except TimeoutError:
            return False

    def _ask(self, asked: Future[bool]) -> None:
        try:
            with self._reading() as session:
                workspaces.find(session, self._workspace_id)
        except DatabaseUnreachable:
            asked.set_result(False)
        except Exception as error:
            if self._seldom.is_time():
                log.error("not_ready", exc_info=error)
            asked.set_result(False)
        else:
            asked.set_result(True)
