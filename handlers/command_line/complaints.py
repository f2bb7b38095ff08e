"""What an operator is told when a command can't be done: one line that says what to mend."""

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from bot.settings import Settings


def see_that_it_is_readable(book: Path | None) -> None:
    """What a file holds is told in its reader's language; that there is none, or no file, here."""
    try:
        if book is not None:
            book.open("rb").close()
    except FileNotFoundError:
        stop(f"{book}: there is no such file. Export your contacts as CSV or vCard, and name that.")
    except IsADirectoryError:
        stop(f"{book} is a folder. Name the address book in it.")
    except OSError as refused:
        stop(f"{book}: {refused.strerror}")


def see_that_it_can_be_written(rejected: Path | None, book: Path | None) -> None:
    """Before anything is imported. What is there already stays for now; no empty file is left."""
    if rejected is None or book is None:
        return
    try:
        if rejected.exists() and rejected.samefile(book):
            stop(f"{rejected} is the file to import. Name another one for what is left out.")
        is_new = not rejected.exists()
        rejected.open("ab").close()
        if is_new:
            rejected.unlink()
    except OSError as refused:
        stop(f"{rejected}: {refused.strerror}")


def settings() -> "Settings":
    """All settings, of which none is wrong."""
    from bot import settings

    try:
        return settings.load()
    except settings.SettingsError as wrong:
        stop(f"{wrong}. See “Connect a workspace” in README.md.")


def database_url() -> str:
    """The one setting of what needs no Slack."""
    from bot import settings

    try:
        return settings.database_url()
    except settings.SettingsError as wrong:
        stop(str(wrong))


def stop(reason: str) -> NoReturn:
    """End with one line that says what to mend."""
    typer.echo(f"goodturn: {reason}", err=True)
    raise typer.Exit(2)
