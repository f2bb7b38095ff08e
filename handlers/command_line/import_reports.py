"""An import as the shell shows it: progress, a report in lines or in JSON, and the exit code."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import Progress

from bot.address_books.books import AddressBook
from bot.address_books.filling import Proposal
from bot.address_books.learning import WhyLikely
from bot.address_books.previews import Preview
from handlers.command_line import book_objects, complaints, dry_runs, imports, rejects, undoing
from handlers.command_line.import_options import Wanted
from handlers.command_line.imports import Done, Watcher
from messages.address_books import outcomes, reports
from messages.catalogue import Texts
from messages.people import contacts

NOBODY_READ, NOT_READ = 1, 2
"""The exit codes for a file in which each row is left out, and for one that is no address book."""


@dataclass(frozen=True)
class How:
    """What else is wanted: nothing stored, JSON, and a file for the rows that are left out."""

    texts: Texts
    is_dry: bool
    as_json: bool
    rejected: Path | None


def carry_out(wanted: Wanted, how: How) -> int:
    """Import, or tell what would come of it; the exit code. Raises as both do."""
    if how.is_dry:
        with _watched(wanted.file.name):
            book, preview = dry_runs.dry_run(wanted, how.texts, complaints.database_url, _note)
        return _told(wanted.file, how, book, preview, _foreseen(how.texts, book, preview))
    configured = complaints.settings()
    with _watched(wanted.file.name) as watcher:
        done = imports.import_file(configured, wanted, watcher, with_preview=how.as_json)
    return _told(wanted.file, how, done.book, done.preview, _stored(done))


def undo(owner_id: str | None, texts: Texts) -> int:
    """Take the latest import back; the exit code. Raises as `undoing.undo` does."""
    lines, is_done = undoing.undo(complaints.settings(), owner_id, texts, Watcher(waiting=_say))
    typer.echo("\n".join(lines), err=not is_done)
    return 0 if is_done else NOBODY_READ


def _told(
    file: Path, how: How, book: AddressBook, preview: Preview | None, lines: Sequence[str]
) -> int:
    code = NOT_READ if book.mistaken else 0 if book.rows else NOBODY_READ
    if how.as_json:
        assert preview is not None
        for piece in book_objects.written(how.texts, book, preview):
            typer.echo(piece, nl=False)
    elif not book.mistaken:
        typer.echo("\n".join(lines), err=code != 0)
    if how.rejected is not None:
        _write_rejected(how.texts, file, book, how.rejected)
    if book.mistaken and not how.as_json:
        said = [reports.problem(how.texts, book.mistaken)]
        said += outcomes.which_column(how.texts, book)
        complaints.stop(f"{file}: {' '.join(said)}")
    return code


def _foreseen(texts: Texts, book: AddressBook, preview: Preview) -> list[str]:
    likely = [
        (
            contacts.named(one.row.name, one.row.organisation),
            contacts.named(one.other.name, one.other.organisation),
            one.why,
        )
        for one in preview.likely
    ]
    proposed = [(met.known.name, one) for met in preview.proposed for one in met.learnt.proposals]
    return [
        outcomes.nothing_stored(texts),
        outcomes.new(texts, len(preview.added)),
        *reports.counts(texts, len(preview.updated), len(preview.unchanged), len(preview.joined)),
        *outcomes.guessed(texts, preview, book),
        *(reports.problem(texts, flaw) for flaw in book.problems),
        *outcomes.likely(texts, likely, len(likely)),
        *outcomes.proposals(texts, proposed),
    ]


def _stored(done: Done) -> list[str]:
    texts = done.texts
    likely = [
        (contacts.label(one.other), contacts.label(one.known_first), WhyLikely(one.why))
        for one in done.likely
    ]
    proposed: list[tuple[str, Proposal]] = [
        (one.contact.name, one.proposal) for one in done.proposed
    ]
    return [
        *reports.report(texts, done.imported, done.owner.name),
        *outcomes.likely(texts, likely, done.imported.likely),
        *outcomes.proposals(texts, proposed),
    ]


def _write_rejected(texts: Texts, file: Path, book: AddressBook, rejected: Path) -> None:
    try:
        rejects.write(texts, file, book, rejected)
    except rejects.FileChanged:
        complaints.stop(f"{file} is not what it was when it was read: {rejected} has no rows of it")
    except OSError as refused:
        complaints.stop(f"{rejected}: {refused.strerror}")


def _say(said: str) -> None:
    typer.echo(said, err=True)


def _note(said: str) -> None:
    """Apart from the report, which may be sent to a file."""
    typer.echo(f"goodturn: {said}", err=True)


@contextmanager
def _watched(name: str) -> Iterator[Watcher]:
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(name, total=None)
        yield Watcher(
            lambda done, total: bar.update(task, completed=done, total=total),
            _say,
        )
