"""Contacts written from the shell, with no need of Slack."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

from bot import database
from bot.address_books.formats import BookFormat
from bot.address_books.written import written
from bot.database import Session
from bot.privacy import exports
from bot.privacy.exports import Chosen
from handlers.command_line import connections, whose


@dataclass(frozen=True)
class Wanted:
    """What shall be written; without `owner`, a Slack id, what the whole team sees."""

    form: BookFormat
    owner: str | None = None
    workspace: str | None = None
    with_archived: bool = False


def export(database_url: str, wanted: Wanted, output: Path | None) -> int:
    """Write contacts to a file, or else to standard output; how many there were.

    Raises whose.NoSuchWorkspace, whose.OwnerUnclear, OSError for the file, and one of
    connections.DATABASE_FAILED.
    """
    engine = connections.existing_database(database_url)
    with database.readings(engine)() as session, _opened(output) as file:
        chosen = _chosen(session, wanted)
        for piece in written(wanted.form, exports.each(session, chosen), chosen.widest):
            file.write(piece.encode())
    return len(chosen.keys)


def _chosen(session: Session, wanted: Wanted) -> Chosen:
    workspace_id = whose.workspace(session, wanted.workspace).id
    if wanted.owner is None:
        return exports.of_team(session, workspace_id, with_archived=wanted.with_archived)
    owner = whose.member(session, workspace_id, wanted.owner)
    return exports.looked_after(session, owner, with_archived=wanted.with_archived)


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    """Where to write; a file is there as a whole or not at all, for nobody else to read."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if output.is_dir():
        raise IsADirectoryError(0, "is a folder")
    beside = NamedTemporaryFile(dir=output.parent, prefix=".goodturn", delete=False)  # noqa: SIM115
    try:
        with beside as file:
            yield file  # type: ignore[misc]
        os.replace(beside.name, output)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(beside.name)
