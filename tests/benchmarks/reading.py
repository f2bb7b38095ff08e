"""How long the reading of a line takes where many people are known, by the processor's time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from statistics import median, quantiles
from time import process_time

from sqlalchemy import Engine

from bot import database
from bot.people import contacts
from bot.people.contacts import NewContact
from bot.team import members
from bot.vocabulary import Audience
from handlers.reading import understanding
from handlers.reading.almanac import Standpoint
from tests.benchmarks import filling, people
from tests.benchmarks.filling import NOW
from tests.conftest import mara_profile

CONTACTS = 10_000
LINES = 150
_WARM_UP = 30
_AT_ONCE = 1_000


@dataclass(frozen=True)
class Read:
    """Milliseconds of processor time for one line of a kind, and how many are wanted at most."""

    name: str
    median: float
    p95: float
    most: float


def measure(engine: Engine) -> Iterator[Read]:
    """Lines with whole names, with first names that many share, and with a slip in the name."""
    names = people.names(CONTACTS)
    with database.transactions(engine)() as session:
        mara = members.welcome(session, filling.workspace(engine), mara_profile(), NOW)
    for start in range(0, CONTACTS, _AT_ONCE):
        new = [
            NewContact(name, Audience.CLIENT, f"Firm {number // 3}")
            for number, name in enumerate(names[start : start + _AT_ONCE], start)
        ]
        with database.transactions(engine)() as session:
            contacts.add_many(session, mara, new, NOW.date())
    standpoint = Standpoint(NOW.date(), ahead=False, month_first=False)
    with database.readings(engine)() as session:
        for name, (lines, most) in _kinds(names).items():
            taken = []
            for line in [*lines[:_WARM_UP], *lines]:
                began = process_time()
                understanding.understand(session, mara, line, standpoint)
                taken.append((process_time() - began) * 1000)
            counted = taken[_WARM_UP:]
            yield Read(name, median(counted), quantiles(counted, n=20)[-1], most)


def _kinds(names: Sequence[str]) -> Mapping[str, tuple[Sequence[str], float]]:
    """Lines of each kind, and how many milliseconds one may take."""
    chosen = Random(people.SEED).sample(names, LINES)
    return {
        "a line with an exact name": ([f"give {one} a book yesterday" for one in chosen], 5),
        "a sentence with one": ([f"{one} sent me flowers on Friday" for one in chosen], 5),
        "a line with a first name": ([f"give {one.split()[0]} a book" for one in chosen], 50),
        "a line with a slip": ([f"give {people.mistyped(one)} a book" for one in chosen], 50),
    }
