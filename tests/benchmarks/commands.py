"""Commands and clicks posted to the bot as Slack would, beside servers that do next to nothing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median, quantiles

from sqlalchemy import Engine

from bot.database import SQLITE
from tests.benchmarks import clients, load, posts, servers
from tests.benchmarks.clients import Clients
from tests.benchmarks.load import Answered, Generator, Request, Round
from tests.benchmarks.posts import CASES
from tests.benchmarks.servers import Server

WSGI, FLAGGED, DEFAULT = "bare WSGI", "bare Bolt, flagged", "bare Bolt, default"
IN_FLASK = "bare Bolt, flagged, in Flask"
PEERS = {WSGI: "bare", FLAGGED: "flagged", IN_FLASK: "in_flask", DEFAULT: "default"}
GIVE = next(iter(CASES))
CONTACTS = (100, 10_000, 100_000)
ONE, MANY = 1, 16
"""Connections, each with a request under way."""
SECONDS = 0.7
REPEATS = 2
"""Rounds of a case, of which the one with the lower median counts: others use this machine too."""
LONGEST_ROUND = 6.0
"""Seconds. What needs more for one request on each connection is measured on one alone."""
WARM_UP_SECONDS = 0.3
MOST_GREETINGS = 50_000
"""More than a bare server answers in a round."""


@dataclass(frozen=True)
class Measured:
    """Milliseconds, but for `rate`, which is requests a second. The bare ones have no contacts.

    `cpu` is what the server's processes work for a request, with what they redraw afterwards; a
    database server's work is not in it.
    """

    case: str
    on: str
    contacts: int
    connections: int
    requests: int
    median: float
    p95: float
    p99: float
    rate: float
    cpu: float


@dataclass(frozen=True)
class _Case:
    name: str
    on: str
    contacts: int
    requests: Callable[[], Sequence[Request]]
    """Those for one round."""


def measure(
    makers: Mapping[str, Callable[[], Engine]], kinds: Sequence[str], sizes: Sequence[int]
) -> Iterator[Measured]:
    """All cases, the bare answers first."""
    with load.generator() as generator, servers.peer("slack") as slack:
        for name in PEERS:
            yield from _peer(generator, name)
        for kind in kinds:
            for size in sizes:
                yield from _bot(generator, slack, makers[kind](), size)


def _peer(generator: Generator, name: str) -> Iterator[Measured]:
    with servers.peer(PEERS[name]) as server:
        case = _Case(name, "", 0, lambda: [posts.greeting()] * MOST_GREETINGS)
        yield from _measured(generator, server, case)


def _bot(generator: Generator, slack: Server, engine: Engine, size: int) -> Iterator[Measured]:
    known = clients.move_in(engine, size, slack.response_url)
    with servers.bot(servers.address(engine), slack, "--no-schedule") as server:
        for name in CASES:
            case = _Case(name, engine.dialect.name, size, partial(_afresh, known, name))
            yield from _measured(generator, server, case)


def _afresh(known: Clients, name: str) -> Sequence[Request]:
    clients.begin_again(known)
    return list(CASES[name](known))


def _measured(generator: Generator, server: Server, case: _Case) -> Iterator[Measured]:
    generator.play(Round(server.port, case.requests(), ONE, WARM_UP_SECONDS))
    for connections in (ONE, MANY):
        best = _round(generator, server, case, connections)
        # Where a request takes as long as a round, another tells no more.
        for _ in range(REPEATS - 1 if best.median < SECONDS * 1000 / 2 else 0):
            again = _round(generator, server, case, connections)
            best = min(best, again, key=lambda measured: measured.median)
        yield best
        if best.median * MANY > LONGEST_ROUND * 1000:
            return


def _round(generator: Generator, server: Server, case: _Case, connections: int) -> Measured:
    requests = case.requests()
    server.rest()
    before = server.cpu_seconds()
    answered = generator.play(Round(server.port, requests, connections, SECONDS))
    server.rest()
    return _sum(case, connections, answered, server.cpu_seconds() - before)


def _sum(case: _Case, connections: int, answered: Answered, cpu_seconds: float) -> Measured:
    taken = answered.milliseconds
    cuts = quantiles(taken, n=100, method="inclusive") if len(taken) > 1 else taken * 99
    return Measured(
        case=case.name,
        on=case.on,
        contacts=case.contacts,
        connections=connections,
        requests=len(taken),
        median=median(taken),
        p95=cuts[94],
        p99=cuts[98],
        rate=len(taken) / answered.seconds,
        cpu=cpu_seconds * 1000 / len(taken),
    )


@dataclass(frozen=True)
class Ratio:
    """A ratio that the bot is held to; `by_cpu` is that of the work, which noise spares."""

    name: str
    on: str
    figure: float
    wanted: str
    by_cpu: float | None = None


Found = Mapping[tuple[str, str, int, int], Measured]
"""By case, database, contacts and connections."""


def ratios(measured: Sequence[Measured]) -> Iterator[Ratio]:
    """What can be told from those that were measured."""
    found = {(one.case, one.on, one.contacts, one.connections): one for one in measured}
    sizes = sorted({one.contacts for one in measured if one.on})
    for kind in dict.fromkeys(one.on for one in measured if one.on):
        yield from _alone(found, kind, sizes[0])
        for size in sizes:
            yield from _at_once(found, kind, size)
        if len(sizes) > 1:
            yield from _with_more(found, kind, sizes[0], sizes[-1])


def _alone(found: Found, kind: str, size: int) -> Iterator[Ratio]:
    give = found[GIVE, kind, size, ONE]
    for peer, wanted in ((FLAGGED, "8 at most"), (DEFAULT, "0.2 at most")):
        name = f"{GIVE}, {size:,} contacts: median to that of {peer}"
        yield _times(name, give, found[peer, "", 0, ONE], wanted)


def _at_once(found: Found, kind: str, size: int) -> Iterator[Ratio]:
    give = found.get((GIVE, kind, size, MANY))
    if give is None:
        return
    name = f"{GIVE}, {size:,} contacts, {MANY} at once"
    if kind == SQLITE:
        bare = found[FLAGGED, "", 0, MANY]
        times = bare.rate / give.rate
        yield Ratio(f"{name}: rate of {FLAGGED} to its", kind, times, "16 at most")
    yield Ratio(f"{name}: p99 to median", kind, give.p99 / give.median, "20 at most")


def _with_more(found: Found, kind: str, least: int, most: int) -> Iterator[Ratio]:
    for case in CASES:
        few, many = found[case, kind, least, ONE], found[case, kind, most, ONE]
        yield _times(f"{case}: {most:,} contacts to {least:,}", many, few, "1.3 at most")


def _times(name: str, one: Measured, other: Measured, wanted: str) -> Ratio:
    return Ratio(name, one.on, one.median / other.median, wanted, one.cpu / other.cpu)
