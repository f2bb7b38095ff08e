"""The commands that bring address books in, and contacts out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot.address_books.formats import BookFormat
from bot.vocabulary import Audience
from handlers.command_line import complaints

if TYPE_CHECKING:
    from handlers.command_line.whose import OwnerUnclear

exporting = typer.Typer(help="Write what Goodturn knows into a file.", no_args_is_help=True)


def register(cli: typer.Typer) -> None:
    cli.command("import")(import_file)
    cli.add_typer(exporting, name="export")


def import_file(
    file: Annotated[Path, typer.Argument(help="A Google Contacts CSV.")],
    owner: Annotated[
        str | None, typer.Option(help="Slack id of the member who looks after these contacts.")
    ] = None,
    audience: Annotated[
        Audience, typer.Option(help="For rows without a label that tells.")
    ] = Audience.CLIENT,
) -> None:
    """Import an address book."""
    from rich.console import Console
    from rich.progress import Progress

    from handlers.command_line import connections, imports, whose

    complaints.see_that_it_is_readable(file)
    configured = complaints.settings()
    try:
        # Apart from the report, which may be sent to a file.
        console = Console(stderr=True)
        with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
            task = bar.add_task(file.name, total=None)
            watcher = imports.Watcher(
                lambda done, total: bar.update(task, completed=done, total=total),
                lambda said: typer.echo(said, err=True),
            )
            lines = imports.import_file(configured, file, owner, audience, watcher)
    except imports.WrongFile as wrong:
        complaints.stop(f"{file}: {wrong}")
    except (imports.NothingToImport, imports.CutOff) as report:
        typer.echo(str(report), err=True)
        raise typer.Exit(1) from None
    except connections.CANNOT_START as reason:
        complaints.stop(str(reason))
    except connections.DATABASE_FAILED as failed:
        complaints.stop(f"the database failed, and nobody came in: {connections.reason(failed)}")
    except whose.OwnerUnclear as unclear:
        _ask_for_owner(unclear)
    for line in lines:
        typer.echo(line)


@exporting.command("contacts")
def export_contacts(
    form: Annotated[
        BookFormat, typer.Option("--format", help="csv is in the layout of Google Contacts.")
    ] = BookFormat.CSV,
    owner: Annotated[
        str | None,
        typer.Option(
            help="Slack id of a member: only contacts that they look after, private ones too."
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option(help="Where to write them, in place of standard output.")
    ] = None,
    archived: Annotated[bool, typer.Option("--archived", help="Archived ones, too.")] = False,
    workspace: Annotated[
        str | None, typer.Option(help="Slack id of the workspace, where there are several.")
    ] = None,
) -> None:
    """Write contacts as CSV, vCard or JSON. Without --owner: those that the team shares.

    It needs the database alone, no Slack.
    """
    from handlers.command_line import connections, exports, whose

    wanted = exports.Wanted(form, owner, workspace, with_archived=archived)
    try:
        count = exports.export(complaints.database_url(), wanted, output)
    except connections.DATABASE_FAILED as failed:
        complaints.stop(connections.reason(failed))
    except whose.NoSuchWorkspace as unclear:
        complaints.stop(str(unclear))
    except whose.OwnerUnclear as unclear:
        _ask_for_owner(unclear)
    except OSError as refused:
        if output is None:
            raise
        complaints.stop(f"{output}: {refused.strerror}")
    typer.echo(f"{count} contacts" if count != 1 else "1 contact", err=True)


def _ask_for_owner(unclear: "OwnerUnclear") -> NoReturn:
    known = ", ".join(f"{member.name} {member.slack_user_id}" for member in unclear.known)
    complaints.stop(
        f"Whose contacts are these ({unclear})? Say --owner and a Slack member id"
        f" (in Slack: profile, ⋮, Copy member ID). Known so far: {known or 'nobody'}"
    )
