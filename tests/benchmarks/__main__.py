"""What the bot costs: `uv run python -m tests.benchmarks`, or those named, such as `ticks`.

`uv run python -m tests.benchmarks commands --contacts 100 --on sqlite --json measured.json`
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from statistics import median
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy import Engine

from bot.database import POSTGRESQL, SQLITE
from bot.nudges.planning import MEMBERS_AT_ONCE
from tests.benchmarks import (
    campaigns,
    choosing,
    commands,
    counts,
    delivery,
    experiments,
    filling,
    find,
    imports,
    planning,
    reading,
    start,
    ticks,
)
from tests.benchmarks.choosing import Told
from tests.benchmarks.commands import Measured

Makers = Mapping[str, Callable[[], Engine]]


class Benchmark(StrEnum):
    """What can be measured."""

    COMMANDS = "commands"
    READING = "reading"
    FIND = "find"
    STATEMENTS = "statements"
    START = "start"
    IMPORTS = "imports"
    BOOKS = "books"
    TICKS = "ticks"
    PLANNING = "planning"
    IDEAS = "ideas"
    DELIVERY = "delivery"
    EXPERIMENTS = "experiments"


class Database(StrEnum):
    SQLITE = SQLITE
    POSTGRESQL = POSTGRESQL


WIDTH = 120
"""Columns of the tables, wherever they are printed."""


@dataclass(frozen=True)
class Finding:
    """A line of the table."""

    measured: str
    on: str
    figure: str
    wanted: str


def main(
    wanted: Annotated[list[Benchmark] | None, typer.Argument(help="All, unless named.")] = None,
    contacts: Annotated[list[int] | None, typer.Option(help="For commands; repeatable.")] = None,
    on: Annotated[list[Database] | None, typer.Option(help="Which database; repeatable.")] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Also write what was measured to a file.")
    ] = None,
) -> None:
    """Measure what the bot costs."""
    kinds = [kind.value for kind in on or Database]
    findings: list[Finding] = []
    measured: list[Measured] = []
    before = os.getloadavg()
    with filling.databases() as makers:
        for benchmark in wanted or Benchmark:
            if benchmark is Benchmark.COMMANDS:
                sizes = sorted(contacts or commands.CONTACTS)
                measured += commands.measure(makers, kinds, sizes)
                findings += _ratios(measured)
            else:
                findings += FINDINGS[benchmark](makers, kinds)
    after, processors = os.getloadavg(), os.cpu_count()
    console = Console(width=WIDTH)
    if measured:
        console.print(_table_of_commands(measured))
    console.print(_table(findings))
    console.print(f"load: {before[0]:.1f} before, {after[0]:.1f} after, on {processors} processors")
    if json_file is not None:
        load = {"before": before, "after": after, "processors": processors}
        found = {"load": load, "commands": measured, "findings": findings}
        json_file.write_text(json.dumps(found, default=asdict, indent=2, ensure_ascii=False))


def _ratios(measured: Sequence[Measured]) -> Iterator[Finding]:
    for ratio in commands.ratios(measured):
        by_cpu = "" if ratio.by_cpu is None else f"; CPU {ratio.by_cpu:.2f}"
        yield Finding(ratio.name, ratio.on, f"{ratio.figure:.2f}{by_cpu}", ratio.wanted)


def _statements(makers: Makers, kinds: Sequence[str]) -> Iterator[Finding]:
    for kind in kinds:
        for counted in counts.count(makers[kind]()):
            sent = counted.sent
            figure = (
                f"{sent.statements} statements in {len(sent.transactions)} transactions,"
                f" {sent.writing} of them writing"
            )
            yield Finding(counted.name, kind, figure, f"{counted.most} statements at most")


def _reading(makers: Makers, kinds: Sequence[str]) -> Iterator[Finding]:
    for kind in kinds:
        for read in reading.measure(makers[kind]()):
            figure = (
                f"{read.median:.1f} ms of processor time, {read.p95:.1f} at the 95th percentile"
            )
            name = f"{read.name} of {reading.CONTACTS:,}"
            yield Finding(name, kind, figure, f"{read.most:.0f} ms")


def _find(makers: Makers, kinds: Sequence[str]) -> Iterator[Finding]:
    for kind in kinds:
        for found in find.measure(makers[kind]()):
            figure = (
                f"{found.median:.1f} ms, {found.p95:.1f} at the 95th percentile; "
                f"{found.first:.0f} the first time"
            )
            yield Finding(
                f"{found.name}, of {find.CONTACTS:,}", kind, figure, f"{find.MOST:.0f} ms"
            )


def _start(makers: Makers, kinds: Sequence[str]) -> Iterator[Finding]:
    loaded = start.loading()
    figure = f"{loaded.seconds:.2f} s, {loaded.megabytes:.0f} MB"
    yield Finding("import the bot", "", figure, "0.78 s, 91 MB")
    for kind in kinds:
        imported = start.importing(makers[kind])
        yield Finding(f"import of {start.ROWS:,} rows", kind, str(imported), "3 s, 150 MB")
        waiting = start.idle(makers[kind])
        figure = f"{waiting.resident:.0f} MB, {waiting.shared_out:.0f} MB in all its processes"
        yield Finding("idle bot", kind, figure, "119 MB in all")


def _imports(makers: Makers, _kinds: Sequence[str]) -> Iterator[Finding]:
    found = imports.beside_commands(makers[SQLITE])
    name = f"give, beside an import of {imports.ROWS:,} rows"
    figure = (
        f"{len(found.milliseconds):,} in {found.seconds:.1f} s: {found.median:.1f} ms median, "
        f"{max(found.milliseconds):,.0f} ms the longest; {found.failed} failed"
    )
    yield Finding(name, SQLITE, figure, "none fails, 1,000 ms at most")


def _books(makers: Makers, kinds: Sequence[str]) -> Iterator[Finding]:
    for rows, wanted in (10_000, "3 s, 150 MB"), (100_000, "40 s, 250 MB"):
        for kind in kinds:
            for done, weighed in start.book(makers[kind], rows):
                name = f"an address book of {rows:,} rows, {done}"
                yield Finding(name, kind, str(weighed), wanted)


def _ticks(makers: Makers, kinds: Sequence[str]) -> Iterator[Finding]:
    for kind in kinds:
        median, late = ticks.idle(makers[kind]())
        figure = f"{median:.1f} ms median, {late:.1f} ms at the 95th percentile"
        name = f"a tick, {ticks.CONTACTS:,} contacts, none due"
        yield Finding(name, kind, figure, "less than 10 ms")


def _planning(makers: Makers, kinds: Sequence[str]) -> Iterator[Finding]:
    for kind in kinds:
        planned, claimed = planning.plan_and_claim(makers[kind]())
        both = 1 / (1 / planned + 1 / claimed)
        figure = f"{planned:,.0f}/s planned, {claimed:,.0f}/s claimed, {both:,.0f}/s both"
        yield Finding(f"{planning.MEMBERS:,} members due", kind, figure, "1,000/s on PostgreSQL")
    fired = planning.one_job_each(makers[POSTGRESQL]())
    name = f"APScheduler's SQL job store, {planning.MEMBERS:,} jobs"
    yield Finding(name, POSTGRESQL, f"{fired:,.0f}/s fired", "for comparison")


def _experiments(makers: Makers, kinds: Sequence[str]) -> Iterator[Finding]:
    for kind in kinds:
        taken = median(campaigns.milliseconds(makers[kind]()))
        name = "results of 10,000 against 10,000 organisations"
        yield Finding(name, kind, f"{taken:.0f} ms", "300 ms")
    yield Finding("100,000 assigned", "", f"{experiments.seconds_to_assign(100_000):.2f} s", "5 s")
    for found in experiments.simulated():
        name = f"a difference told of, {experiments.RUNS:,} runs, {found.name}"
        yield Finding(name, "", f"{found.told:.2%}", found.bound)
    seconds = experiments.seconds_to_compare(1_000)
    yield Finding("1,000 against 1,000 compared", "", f"{seconds:.2f} s", "0.5 s")


def _ideas(makers: Makers, kinds: Sequence[str]) -> Iterator[Finding]:
    for kind in kinds:
        chosen = choosing.measure(makers[kind]())
        taken = {told: median(batches) for told, batches in chosen.taken.items()}
        low, middle, high = chosen.percents
        between = f"95 % sure of {low:+.0f} to {high:+.0f} %"
        told = f"{middle:+.0f} % of processor time, {between}"
        figure = (
            f"{told if chosen.is_sure else f'too unsteady to tell, {between}'}:"
            f" {taken[Told.IDEA]:,.0f} ms for {MEMBERS_AT_ONCE} members,"
            f" {taken[Told.KIND]:,.0f} with a kind alone, {taken[Told.NOTHING]:,.0f} with neither;"
            f" the database's server {median(chosen.served[Told.IDEA]):,.0f} of them"
        )
        name = f"choosing ideas, {choosing.MEMBERS:,} members due"
        yield Finding(name, kind, figure, f"{choosing.MOST_PERCENT} % at most")


def _delivery(makers: Makers, _kinds: Sequence[str]) -> Iterator[Finding]:
    met = delivery.at_the_limit(makers[POSTGRESQL]())
    name = f"{delivery.WORKSPACES} workspaces, {delivery.A_MINUTE} messages a minute each"
    figure = (
        f"{met.posted:,} of {met.allowed:,} posted ({met.posted / met.allowed:.1%}), "
        f"{met.twice} twice; rows: {dict(met.states)}"
    )
    yield Finding(name, POSTGRESQL, figure, "95 %, none lost")


FINDINGS: Mapping[Benchmark, Callable[[Makers, Sequence[str]], Iterator[Finding]]] = {
    Benchmark.READING: _reading,
    Benchmark.FIND: _find,
    Benchmark.STATEMENTS: _statements,
    Benchmark.START: _start,
    Benchmark.IMPORTS: _imports,
    Benchmark.BOOKS: _books,
    Benchmark.TICKS: _ticks,
    Benchmark.PLANNING: _planning,
    Benchmark.IDEAS: _ideas,
    Benchmark.DELIVERY: _delivery,
    Benchmark.EXPERIMENTS: _experiments,
}
"""All that have nothing but lines for the common table."""


def _table_of_commands(measured: Sequence[Measured]) -> Table:
    table = Table(title="milliseconds, but for requests, and requests a second")
    table.add_column("case")
    table.add_column("on")
    for column in ("contacts", "at once", "requests", "median", "p95", "p99", "a second", "CPU"):
        table.add_column(column, justify="right")
    for one in measured:
        numbers = [one.median, one.p95, one.p99, one.rate, one.cpu]
        places = [2, 2, 2, 0, 2]
        told = [f"{number:,.{place}f}" for number, place in zip(numbers, places, strict=True)]
        counts = f"{one.contacts:,}" if one.on else ""
        table.add_row(one.case, one.on, counts, str(one.connections), str(one.requests), *told)
    return table


def _table(findings: Sequence[Finding]) -> Table:
    table = Table("measured", "on", "figure", "wanted")
    for finding in findings:
        table.add_row(finding.measured, finding.on, finding.figure, finding.wanted)
    return table


if __name__ == "__main__":
    typer.run(main)
