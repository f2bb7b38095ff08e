"""What it takes to import an address book, to load the bot, and to have it wait."""

import csv
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from tests.benchmarks import people, servers
from tests.benchmarks.peers import OWNER

ROWS = 10_000
REPEATS = 2
"""The quickest counts: others use this machine too, and the first may have to compile."""
_COLUMNS = (
    "First Name",
    "Middle Name",
    "Last Name",
    "Birthday",
    "Notes",
    "Organization Name",
    "Labels",
    "E-mail 1 - Label",
    "E-mail 1 - Value",
    "Phone 1 - Value",
)
_WEIGH = """
import json, resource, subprocess, sys, time
started = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
worked = used.ru_utime + used.ru_stime
print(json.dumps([code, time.perf_counter() - started, worked, used.ru_maxrss / 1024]))
"""
"""In a small process of its own: Linux counts the memory of the one that starts a command, too."""


@dataclass(frozen=True)
class Weighed:
    """How long a command took, its own processor time, and the most megabytes that were resident.

    Of the processor time of a PostgreSQL server it tells nothing.
    """

    seconds: float
    worked: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s, {self.worked:.1f} of them at work, {self.megabytes:.0f} MB"


@dataclass(frozen=True)
class Idle:
    """Megabytes: resident in the worker, and in all processes with shared pages counted once."""

    resident: float
    shared_out: float


def importing(make: Callable[[], Engine], count: int = ROWS, repeats: int = REPEATS) -> Weighed:
    """`goodturn import` of so many rows of Google Contacts into an empty database."""
    with TemporaryDirectory() as folder, servers.peer("slack") as slack:
        book = Path(folder) / "contacts.csv"
        write(book, count)
        command = (sys.executable, "-m", "bot", "import", str(book), "--owner", OWNER)
        return min(
            (
                _weighed(command, servers.environment(servers.address(make()), slack))
                for _ in range(repeats)
            ),
            key=lambda weighed: weighed.seconds,
        )


def book(make: Callable[[], Engine], count: int) -> Iterator[tuple[str, Weighed]]:
    """So many rows imported into an empty database, imported again, and undone."""
    with TemporaryDirectory() as folder, servers.peer("slack") as slack:
        file = Path(folder) / "contacts.csv"
        write(file, count)
        environment = servers.environment(servers.address(make()), slack)
        for name, what in (("imported", str(file)), ("again", str(file)), ("undone", "--undo")):
            command = (sys.executable, "-m", "bot", "import", what, "--owner", OWNER)
            yield name, _weighed(command, environment)


def loading() -> Weighed:
    """`import handlers.command_line.wiring` and nothing more."""
    command = (sys.executable, "-c", "import handlers.command_line.wiring")
    weighed = [_weighed(command, servers.compiled()) for _ in range(3 * REPEATS)]
    return min(weighed, key=lambda one: one.seconds)


def idle(make: Callable[[], Engine]) -> Idle:
    """`goodturn run` with its schedule, over HTTP, when nobody has done anything yet."""
    engine = make()
    with servers.peer("slack") as slack, servers.bot(servers.address(engine), slack) as server:
        server.rest()
        return Idle(*server.megabytes())


def _weighed(command: Sequence[str], environment: Mapping[str, str]) -> Weighed:
    told = subprocess.run(
        [sys.executable, "-ISc", _WEIGH, *command],
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
    )
    code, *weighed = json.loads(told.stdout)
    assert code == 0, command
    return Weighed(*weighed)


def write(book: Path, count: int) -> None:
    """An address book as Google writes it: some have a birthday, most work for somebody."""
    random = Random(people.SEED)
    with book.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(_COLUMNS)
        for number, name in enumerate(people.names(count)):
            first, last = name.split(maxsplit=1)
            birthday = f"19{random.randrange(50, 99)}-0{random.randrange(1, 10)}-17"
            rows.writerow(
                (
                    first,
                    "",
                    last,
                    birthday if random.random() < 0.3 else "",
                    "",
                    f"{last.split()[-1]} & {random.choice(('Co', 'Zonen', 'Söhne'))}",
                    random.choice(("* myContacts", "* myContacts ::: Partner")),
                    "* Work",
                    f"{number}@example.com" if random.random() < 0.8 else "",
                    f"+31 20 {number:07}",
                )
            )
