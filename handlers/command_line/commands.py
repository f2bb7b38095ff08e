"""The command line. Each command loads what it needs, so that the demo's own process, which holds
the sandbox, stays small and starts at once.
"""

import gc
import json
import re
import sys
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot import logs
from bot.vocabulary import Audience, GestureKind
from handlers.command_line import book_commands, complaints


class Purpose(StrEnum):
    """What a text is for."""

    NOTE = "note"
    ASK = "ask"


_NEW_OBJECTS = 50_000
"""That are made, and not yet gone, before Python looks for garbage among them."""

cli = typer.Typer(
    help="Goodturn reminds you to do people a good turn, and keeps it separate from what you "
    "need from them.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
book_commands.register(cli)


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
    configured = complaints.settings()
    if not schedule:
        configured = configured.model_copy(update={"schedule": False})
    try:
        installation = wiring.prepare(configured)
    except connections.CANNOT_START as reason:
        complaints.stop(str(reason))
    typer.echo(f"Goodturn works for {installation.identity.team_name}. Stop it with Ctrl-C.")
    if configured.socket_mode:
        try:
            wiring.run_in_socket_mode(configured, installation)
        except install.SignInRefused as reason:
            complaints.stop(str(reason))
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
        complaints.stop("--json needs --tour, and a folder that exists")
    if language not in local.LOCALES:
        complaints.stop(f"--language {language}: choose one of {', '.join(local.LOCALES)}")
    complaints.see_that_it_is_readable(contacts)
    plan = local.Plan(tour=tour, contacts=contacts, language=language, json_file=json_file)
    try:
        local.play(plan, port)
    except local.DemoFailed as failed:
        if str(failed):
            complaints.stop(str(failed))
        raise typer.Exit(2) from None


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

    complaints.see_that_it_is_readable(contacts)
    when = now or datetime.now(UTC)
    lines = (line.rstrip("\n") for line in sys.stdin)
    try:
        understood = reading.understand(lines, language, when, contacts)
    except imports.WrongFile as wrong:
        complaints.stop(f"{contacts}: {wrong}")
    for told in understood:
        typer.echo(json.dumps(told, ensure_ascii=False))


@cli.command()
def check(
    language: Annotated[str, typer.Option(help="The text's: auto, en, nl, de.")] = "auto",
    meant_as: Annotated[
        Purpose, typer.Option("--for", help="A note goes with a gift, an ask with none.")
    ] = Purpose.NOTE,
    gesture: Annotated[
        list[str] | None, typer.Option(help="What they were given lately; more than once for more.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Find what ties a gift to something in the text on standard input: a line a finding."""
    from handlers.command_line import text_checks

    if language not in text_checks.LANGUAGES:
        complaints.stop(f"--language {language}: choose one of {', '.join(text_checks.LANGUAGES)}")
    text = sys.stdin.buffer.read().decode("utf-8", errors="replace")
    is_ask = meant_as is Purpose.ASK
    found = text_checks.checked(text, language, is_ask=is_ask, gestures=gesture or [])
    if as_json:
        typer.echo(json.dumps(text_checks.as_object(found), ensure_ascii=False))
    else:
        for line in text_checks.as_lines(found):
            typer.echo(line)


@cli.command()
def compare(
    arms: Annotated[list[str], typer.Argument(metavar="NAME=ANSWERED/ALL", help="Control first.")],
    language: Annotated[str, typer.Option(help="The words' language: en, nl, de, de-CH.")] = "en",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object, unrounded.")] = False,
) -> None:
    """Say what counts show: does an arm answer more often than the control? A line an arm."""
    from handlers.command_line import comparing
    from messages.catalogue import texts_for

    _check_language(language)
    texts = texts_for(language)
    try:
        read = comparing.read(arms)
    except comparing.Unread as unread:
        complaints.stop(str(unread))
    if as_json:
        typer.echo(json.dumps(comparing.as_object(texts, read), ensure_ascii=False))
    else:
        for line in comparing.as_lines(texts, read):
            typer.echo(line)


@cli.command()
def ideas(
    language: Annotated[str, typer.Option(help="The words' language: en, nl, de, de-CH.")] = "en",
    audience: Annotated[Audience | None, typer.Option(help="Only for these.")] = None,
    kind: Annotated[GestureKind | None, typer.Option(help="Only of this kind of gesture.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON array.")] = False,
) -> None:
    """List the library of ideas: its id and its words, a line an idea."""
    from handlers.command_line import ideas as listed
    from messages.catalogue import texts_for

    _check_language(language)
    texts, chosen = texts_for(language), list(listed.chosen(audience, kind))
    if as_json:
        objects = [listed.as_object(texts, one) for one in chosen]
        typer.echo(json.dumps(objects, ensure_ascii=False, indent=1))
    else:
        for one in chosen:
            typer.echo(listed.as_line(texts, one))


@cli.command()
def migrate() -> None:
    """Bring the database up to date; run does so too."""
    from handlers.command_line import connections

    try:
        connections.open_database(complaints.settings())
    except connections.CANNOT_START as reason:
        complaints.stop(str(reason))
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
        complaints.stop(
            f"--url {url}: a public address such as https://goodturn.example.com is needed"
        )
    typer.echo(json.dumps(for_slack(url), indent=2))


def _check_language(language: str) -> None:
    from messages.catalogue import LANGUAGES

    if language[:2] not in LANGUAGES:
        complaints.stop(f"--language {language}: choose one of {', '.join(LANGUAGES)}")


def main() -> None:
    """The `goodturn` command."""
    # What is loaded stays. To look through all of it for garbage, time and again, would take a
    # fifth of what loading takes.
    gc.set_threshold(_NEW_OBJECTS)
    logs.configure()
    cli()
