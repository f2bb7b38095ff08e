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
    file: Annotated[
        Path | None,
        typer.Argument(help="CSV of any program, a workbook (.xlsx, .xls, .ods), or vCards."),
    ] = None,
    owner: Annotated[
        str | None, typer.Option(help="Slack id of the member who looks after these contacts.")
    ] = None,
    audience: Annotated[
        Audience, typer.Option(help="For rows without a label that tells.")
    ] = Audience.CLIENT,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Tell what would come of it; nothing else, not even Slack."),
    ] = False,
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="COLUMN=FIELD", help="What a column holds; several times."),
    ] = None,
    rejected: Annotated[
        Path | None, typer.Option(help="A CSV to write the rows to that are left out, with why.")
    ] = None,
    join_likely: Annotated[
        bool, typer.Option("--join-likely", help="Join those, too, who are likely one person.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object, and nothing else.")
    ] = False,
    language: Annotated[
        str | None, typer.Option(help="Of the report: en, nl, de or de-CH; else the shell's.")
    ] = None,
    undo: Annotated[
        bool, typer.Option("--undo", help="Take the owner's latest import back, up to 30 days.")
    ] = False,
) -> None:
    """Import an address book. Exit code 1: nobody in it could be read; 2: it can't be done."""
    from bot.address_books.columns import UnknownColumn
    from handlers.command_line import connections, import_options, import_reports, imports, whose

    if undo == (file is not None):
        complaints.stop("name the file to import, or say --undo alone")
    complaints.see_that_it_is_readable(file)
    complaints.see_that_it_can_be_written(rejected, file)
    try:
        texts = import_options.texts(language)
        if file is None:
            raise typer.Exit(import_reports.undo(owner, texts))
        wanted = import_options.Wanted(
            file,
            owner,
            audience,
            texts,
            import_options.mapping(columns or ()),
            join_likely,
        )
        how = import_reports.How(texts, dry_run, as_json, rejected)
        code = import_reports.carry_out(wanted, how)
    except import_options.MappingUnclear as unclear:
        complaints.stop(str(unclear))
    except UnknownColumn as unknown:
        known = ", ".join(unknown.known)
        complaints.stop(f"--map {unknown.name}: there is no such column. There are: {known}")
    except imports.CutOff as report:
        typer.echo(str(report), err=True)
        raise typer.Exit(1) from None
    except connections.CANNOT_START as reason:
        complaints.stop(str(reason))
    except connections.DATABASE_FAILED as failed:
        complaints.stop(f"the database failed, and nobody came in: {connections.reason(failed)}")
    except whose.OwnerUnclear as unclear:
        _ask_for_owner(unclear)
    if code:
        raise typer.Exit(code)


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
