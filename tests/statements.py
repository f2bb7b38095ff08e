"""What the bot sends to its database: how many statements, in how many transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, event

from bot.database import SQLITE

_BEGIN, _IMMEDIATELY = "BEGIN", "BEGIN IMMEDIATE"
_WRITING = ("INSERT", "UPDATE", "DELETE")
_LOCKING = " FOR NO KEY UPDATE"


@dataclass
class Sent:
    """The statements of each transaction, in their order."""

    transactions: list[list[str]] = field(default_factory=list)

    @property
    def statements(self) -> int:
        """How many there were; that a transaction begins is one, on either database."""
        return sum(map(len, self.transactions))

    @property
    def writing(self) -> int:
        """How many transactions others had to wait for: on SQLite those that begin immediately."""
        return sum(any(map(_is_writing, one)) for one in self.transactions)


@contextmanager
def counted(engine: Engine) -> Iterator[Sent]:
    """What is sent while the block lasts, by any thread."""
    sent = Sent()
    under_way: dict[Connection, list[str]] = {}

    def send(
        connection: Connection, _cursor: object, sql: str, _given: Any, _ctx: object, _many: bool
    ) -> None:
        # The bot sends SQLite's BEGIN itself, before it is told to us that a transaction begins.
        if sql.startswith(_BEGIN):
            under_way[connection] = [sql]
        elif connection in under_way:
            under_way[connection].append(sql)

    def begin(connection: Connection) -> None:
        own = under_way.get(connection, [])
        if own[-1:] != [_IMMEDIATELY]:
            own = [] if _only_reads(connection) else [_BEGIN]
        under_way[connection] = own
        sent.transactions.append(own)

    event.listen(engine, "before_cursor_execute", send)
    event.listen(engine, "begin", begin)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", send)
        event.remove(engine, "begin", begin)


def _is_writing(sql: str) -> bool:
    return sql.startswith((*_WRITING, _IMMEDIATELY)) or _LOCKING in sql


def _only_reads(connection: Connection) -> bool:
    """Whether nothing is sent where a transaction would begin."""
    options = connection.get_execution_options()
    is_autocommit = options.get("isolation_level") == "AUTOCOMMIT"
    return is_autocommit or connection.dialect.name == SQLITE
