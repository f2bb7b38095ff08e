"""All measurements, or those that are named: `uv run python -m tests.benchmarks ticks planning`."""

import os
import sys

from rich.console import Console
from rich.table import Table

from bot import database
from tests.benchmarks import delivery, filling, planning, ticks

KINDS = (database.SQLITE, database.POSTGRESQL)


def main(wanted: list[str]) -> None:
    table = Table("measured", "on", "figure", "wanted")
    with filling.databases() as makers:
        if "ticks" in wanted:
            for kind in KINDS:
                median, late = ticks.idle(makers[kind]())
                figure = f"{median:.1f} ms median, {late:.1f} ms at the 95th percentile"
                name = f"a tick, {ticks.CONTACTS:,} contacts, none due"
                table.add_row(name, kind, figure, "less than 10 ms")
        if "planning" in wanted:
            for kind in KINDS:
                planned, claimed = planning.plan_and_claim(makers[kind]())
                both = 1 / (1 / planned + 1 / claimed)
                name = f"{planning.MEMBERS:,} members due"
                figure = f"{planned:,.0f}/s planned, {claimed:,.0f}/s claimed, {both:,.0f}/s both"
                table.add_row(name, kind, figure, "1,000/s on PostgreSQL")
            fired = planning.one_job_each(makers[database.POSTGRESQL]())
            name = f"APScheduler's SQL job store, {planning.MEMBERS:,} jobs"
            table.add_row(name, database.POSTGRESQL, f"{fired:,.0f}/s fired", "for comparison")
        if "delivery" in wanted:
            met = delivery.at_the_limit(makers[database.POSTGRESQL]())
            name = f"{delivery.WORKSPACES} workspaces, {delivery.A_MINUTE} messages a minute each"
            figure = (
                f"{met.posted:,} of {met.allowed:,} posted ({met.posted / met.allowed:.1%}), "
                f"{met.twice} twice; rows: {dict(met.states)}"
            )
            table.add_row(name, database.POSTGRESQL, figure, "95 %, none lost")
    console = Console()
    console.print(table)
    console.print(f"load: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


if __name__ == "__main__":
    main(sys.argv[1:] or ["ticks", "planning", "delivery"])
