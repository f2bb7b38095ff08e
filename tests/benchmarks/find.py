"""How long it takes to find people among very many, also by what is mistyped."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from random import Random
from statistics import median, quantiles
from time import perf_counter

from sqlalchemy import Engine
from sqlmodel import Session

from bot import database
from bot.people import contacts, naming, search, tags
from bot.people.contacts import NewContact
from bot.people.search import Query
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience, TagKind
from tests.benchmarks import filling, people
from tests.benchmarks.filling import NOW
from tests.conftest import mara_profile

CONTACTS = 100_000
MOST = 50.0
"""Milliseconds that are wanted."""
_AT_ONCE = 5_000
_TAGS = 400
"""How many there are; the first ones are the most usual."""
_TIMES = 30


@dataclass(frozen=True)
class Found:
    """Milliseconds: of the first time in a process, and later on."""

    name: str
    first: float
    median: float
    p95: float


def measure(engine: Engine) -> Iterator[Found]:
    mara = _fill(engine)
    with database.readings(engine)() as session:
        for name, find in _kinds(session, mara).items():
            taken = [_milliseconds(find) for _ in range(_TIMES)]
            yield Found(name, taken[0], median(taken[1:]), quantiles(taken[1:], n=20)[-1])


def _fill(engine: Engine) -> Member:
    """Anna Jansen of Bakkerij Jansen, and many others."""
    names = ["Anna Jansen", *people.names(CONTACTS - 1)]
    with database.transactions(engine)() as session:
        mara = members.welcome(session, filling.workspace(engine), mara_profile(), NOW)
    for start in range(0, CONTACTS, _AT_ONCE):
        new = [
            NewContact(name, Audience.CLIENT, f"Firm {number // 3}")
            for number, name in enumerate(names[start : start + _AT_ONCE], start)
        ]
        with database.transactions(engine)() as session:
            ids = contacts.add_many(session, mara, new, NOW.date())
            said = {contact_id: [_tag(contact_id)] for contact_id in ids}
            tags.add(session, mara.workspace_id, TagKind.TAG, said)
    return mara


def _tag(contact_id: int) -> str:
    return f"Tag {int(Random(contact_id).paretovariate(0.6)) % _TAGS}"


def _kinds(session: Session, mara: Member) -> Mapping[str, Callable[[], object]]:
    named = {
        f"who {said}": partial(naming.resolve, session, mara, said)
        for said in ("ana jansn", "jansn", "Anna Jansen")
    }
    looked_for = {
        f"find {said}": partial(search.find, session, mara, Query(words=said), NOW.date())
        for said in ("ana jansn", "Jansen", "Firm 12", "Frmm 12x", "Xylophon")
    }
    queries = {
        "my contacts": Query(owner_id=mara.id),
        "clients": Query(audience=Audience.CLIENT),
        "the most usual tag": Query(tag="Tag 1"),
    }
    narrowed = {
        name: partial(search.find, session, mara, query, NOW.date())
        for name, query in queries.items()
    }
    return named | looked_for | narrowed


def _milliseconds(find: Callable[[], object]) -> float:
    began = perf_counter()
    find()
    return (perf_counter() - began) * 1000
