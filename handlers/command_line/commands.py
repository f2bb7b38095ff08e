"""The command line. Each command loads what it needs, so that the demo's own process, which holds
the sandbox, stays small and starts at once.
"""

import json
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot import logs
from bot.vocabulary import Audience

if TYPE_CHECKING:
    from bot.settings import Settings

cli = typer.Typer(
    help="Goodturn reminds you to do people a good turn, and keeps it separate from what you "
    "need from them.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@cli.command()
def run(
    schedule: Annotated[
        bool, typer.Option("--schedule/--no-schedule", help="Also send reminders and summaries.")
    ] = True,
) -> None:
    """Start the bot: in Socket Mode with SLACK_APP_TOKEN, over HTTP without.

    Any number of processes can share one PostgreSQL. With --no-schedule this one only answers.
    """
    from handlers.command_line import connections, stops, wiring
    from handlers.team import install

    stops.end_at_once()
    configured = _settings()
    if not schedule:
        configured = configured.model_copy(update={"schedule": False})
    try:
        installation = wiring.prepare(configured)
    except connections.CANNOT_START as reason:
        _stop(str(reason))
    typer.echo(f"Goodturn works for {installation.identity.team_name}. Stop it with Ctrl-C.")
    if configured.socket_mode:
        try:
            wiring.run_in_socket_mode(configured, installation)
        except install.SignInRefused as reason:
            _stop(str(reason))
    else:
        typer.echo(f"It listens on {configured.address}/slack/events")
        wiring.serve(configured, installation)


@cli.command()
def demo(
    tour: Annotated[bool, typer.Option("--tour", help="Play a year with one contact.")] = False,
    contacts: Annotated[
        Path | None, typer.Option(help="Your own address book, of any program.")
    ] = None,
    language: Annotated[str, typer.Option(help="Mara's language: en, nl, de or de-CH.")] = "en",
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write every step of the tour as a JSON line.")
    ] = None,
    port: Annotated[int, typer.Option(help="Port of the page.", min=1, max=65535)] = 8765,
) -> None:
    """Try Goodturn in a local stand-in for Slack: no account, nothing leaves this machine."""
    from handlers.command_line import demo as local

    if json_file is not None and (not tour or not json_file.parent.is_dir()):
        _stop("--json needs --tour, and a folder that exists")
    if language not in local.LOCALES:
        _stop(f"--language {language}: choose one of {', '.join(local.LOCALES)}")
    _see_that_it_is_readable(contacts)
    plan = local.Plan(tour=tour, contacts=contacts, language=language, json_file=json_file)
    try:
        local.play(plan, port)
    except local.DemoFailed as failed:
        if str(failed):
            _stop(str(failed))
        raise typer.Exit(2) from None


@cli.command("import")
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

    from handlers.command_line import connections, imports

    _see_that_it_is_readable(file)
    configured = _settings()
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
        _stop(f"{file}: {wrong}")
    except (imports.NothingToImport, imports.CutOff) as report:
        typer.echo(str(report), err=True)
        raise typer.Exit(1) from None
    except connections.CANNOT_START as reason:
        _stop(str(reason))
    except connections.DATABASE_FAILED as failed:
        _stop(f"the database failed, and nobody came in: {connections.reason(failed)}")
    except imports.OwnerUnclear as unclear:
        known = ", ".join(f"{member.name} {member.slack_user_id}" for member in unclear.known)
        _stop(
            f"Whose contacts are these ({unclear})? Say --owner and a Slack member id"
            f" (in Slack: profile, ⋮, Copy member ID). Known so far: {known or 'nobody'}"
        )
    for line in lines:
        typer.echo(line)


@cli.command()
def understand(
    language: Annotated[str, typer.Option(help="What whoever types speaks: en, nl, de.")] = "en",
    now: Annotated[
        datetime | None,
        typer.Option(help="When it is typed.", formats=["%Y-%m-%dT%H:%M%z", "%Y-%m-%dT%H:%M:%S%z"]),
    ] = None,
    contacts: Annotated[
        Path | None, typer.Option(help="An address book whose people are known.")
    ] = None,
) -> None:
    """Tell how lines are understood: one a line on standard input, a JSON object a line back."""
    from handlers.command_line import imports
    from handlers.command_line import understand as reading

    _see_that_it_is_readable(contacts)
    when = now or datetime.now(UTC)
    lines = (line.rstrip("\n") for line in sys.stdin)
    try:
        understood = reading.understand(lines, language, when, contacts)
    except imports.WrongFile as wrong:
        _stop(f"{contacts}: {wrong}")
    for told in understood:
        typer.echo(json.dumps(told, ensure_ascii=False))


@cli.command()
def migrate() -> None:
    """Bring the database up to date; run does so too."""
    from handlers.command_line import connections

    try:
        connections.open_database(_settings())
    except connections.CANNOT_START as reason:
        _stop(str(reason))
    typer.echo("The database is up to date.")


@cli.command()
def manifest(
    url: Annotated[
        str | None, typer.Option(help="Your public https:// address; without it: Socket Mode.")
    ] = None,
) -> None:
    """Print the Slack app manifest, to paste where Slack asks for one."""
    from handlers.team.manifest import manifest as for_slack

    if url is not None and not re.fullmatch(r"https://[\w.-]+(:\d+)?/?", url):
        _stop(f"--url {url}: a public address such as https://goodturn.example.com is needed")
    typer.echo(json.dumps(for_slack(url), indent=2))


def main() -> None:
    """The `goodturn` command."""
    logs.configure()
    cli()


def _see_that_it_is_readable(book: Path | None) -> None:
    """What a file holds is told in its reader's language; that there is none, or no file, here."""
    try:
        if book is not None:
            book.open("rb").close()
    except FileNotFoundError:
        _stop(f"{book}: there is no such file. In Google Contacts choose Export, “Google CSV”.")
    except IsADirectoryError:
        _stop(f"{book} is a folder. Name the Google CSV in it.")
    except OSError as refused:
        _stop(f"{book}: {refused.strerror}")


def _settings() -> "Settings":
    from bot import settings

    try:
        return settings.load()
    except settings.SettingsError as wrong:
        _stop(f"{wrong}. See “Connect a workspace” in README.md.")


def _stop(reason: str) -> NoReturn:
    """End with one line that says what to mend."""
    typer.echo(f"goodturn: {reason}", err=True)
    raise typer.Exit(2)
