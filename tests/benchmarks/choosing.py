"""What choosing ideas costs planning: a batch of due members, by turns with ideas and without."""

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from itertools import cycle, islice
from math import floor, sqrt
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from rich.progress import Progress
from sqlalchemy import Engine, text
from sqlmodel import Session

from bot import database
from bot.giving import ideas, library
from bot.giving.ideas import Receiver
from bot.models import NoteRow, ReminderRow, TagRow, UnwantedIdeaRow
from bot.nudges import planning, receivers
from bot.vocabulary import Audience, GestureKind, Purpose, ReminderState, TagKind
from tests.benchmarks import filling
from tests.benchmarks.filling import NOW, Row

MEMBERS = 10_000
CONTACTS_EACH, SUGGESTED_EACH = 3, 4
PLAIN = 3
"""How many columns tell of a receiver besides what is told in words."""
TURNS = 80
MOST_PERCENT = 20


class Told(Enum):
    """What a reminder tells to give."""

    IDEA = auto()
    """One of the library's."""
    KIND = auto()
    """A kind by what was given lately, as it was before there was a library."""
    NOTHING = auto()


@dataclass(frozen=True)
class Chosen:
    """Milliseconds of processor time for batches of members, by turns.

    Those of the process that serves us the database are among them, and told by themselves, too.
    """

    taken: Mapping[Told, Sequence[float]]
    served: Mapping[Told, Sequence[float]]

    @property
    def percents(self) -> tuple[float, float, float]:
        """By how much the library makes planning dearer: the median of all turns, and 95 % around.

        Each turn is compared with itself: the machine is as busy for one batch as for the next. The
        interval is the one of the sign test, from the ranks that a binomial count of n halves keeps
        to (Conover, Practical Nonparametric Statistics, 3.2, in its normal approximation).
        """
        pairs = zip(self.taken[Told.IDEA], self.taken[Told.KIND], strict=True)
        found = sorted(100 * (idea / kind - 1) for idea, kind in pairs)
        count = len(found)
        below = floor(count / 2 - 1.96 * sqrt(count) / 2)
        return found[below], median(found), found[count - 1 - below]

    @property
    def is_sure(self) -> bool:
        """Whether all of the interval lies on one side of what is wanted."""
        low, _, high = self.percents
        return high <= MOST_PERCENT or low > MOST_PERCENT


def measure(engine: Engine) -> Chosen:
    """A batch by turns, of members in one database who are all due; it is taken back each time."""
    workspace_id = filling.waiting_members(
        engine, MEMBERS, contacts_each=CONTACTS_EACH, gestures_each=3
    )
    _let_know(engine, workspace_id)
    transaction = database.transactions(engine)
    taken: defaultdict[Told, list[float]] = defaultdict(list)
    served: defaultdict[Told, list[float]] = defaultdict(list)
    with Progress(transient=True) as bar:
        task = bar.add_task(f"{engine.dialect.name}: choosing", total=(TURNS + 1) * len(Told))
        for told in islice(cycle(Told), (TURNS + 1) * len(Told)):
            with _telling(told), _no_garbage(), transaction() as session:
                serving = _serving(session)
                began, begun = process_time(), serving()
                assert planning.plan_due(session, workspace_id, NOW)
                lasted, lent = process_time() - began, serving() - begun
                session.rollback()
            taken[told].append((lasted + lent) * 1000)
            served[told].append(lent * 1000)
            bar.advance(task)
    # The first of each has its statements compiled.
    return Chosen(_but_first(taken), _but_first(served))


def _but_first(batches: Mapping[Told, Sequence[float]]) -> Mapping[Told, Sequence[float]]:
    return {told: of_each[1:] for told, of_each in batches.items()}


@contextmanager
def _no_garbage() -> Iterator[None]:
    """None is collected meanwhile: that of three batches would all be on the bill of one."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _telling(told: Told) -> Iterator[None]:
    """As it is for an idea; else nothing is read of the receivers that isn't needed."""
    if told is Told.IDEA:
        yield
        return
    reads, says = (_kinds, _kind) if told is Told.KIND else (_no_columns, _nothing)
    with (
        patch.object(receivers, "told", reads),
        patch.object(receivers, "receiver", _receiver),
        patch.object(receivers, "told_lately", lambda *_: defaultdict(set)),
        patch.object(ideas, "suggest", says),
    ):
        yield


def _no_columns(*_: object, **__: object) -> list[Any]:
    return []


def _nothing(*_: object, **__: object) -> None:
    return None


def _kinds(source: Any, contact_id: Any, *_: object, **__: object) -> list[Any]:
    given = receivers._kinds_given(contact_id).correlate(source)
    return [receivers._joined(given).label("kinds")]


def _receiver(audience: Audience, met_before: bool, *known: Any) -> Receiver:
    *_, kinds = known if len(known) > PLAIN else (None,)
    return Receiver(audience, met_before, receivers._kinds(kinds))


def _kind(receiver: Receiver, _: object, *, seed: str, told: object) -> Any:
    left = [kind for kind in GestureKind if kind not in receiver.given_lately]
    return SimpleNamespace(kind=Random(seed).choice(left), id=None)


def _let_know(engine: Engine, workspace_id: int) -> None:
    """What decides on an idea: interests, notes, what is unwanted, and what was suggested before.

    Every second contact has an interest, every fifth a note, and every tenth something unwanted.
    """
    contacts = MEMBERS * CONTACTS_EACH
    interests = sorted({one for idea in library.ideas().values() for one in idea.interests})
    known = list(library.ideas())

    def interest(number: int) -> Row:
        key = interests[number % len(interests)]
        same = {"workspace_id": workspace_id, "kind": TagKind.INTEREST}
        return {**same, "contact_id": number * 2, "key": key, "said": key}

    def note(number: int) -> Row:
        written = _written(workspace_id, number * 5)
        return {**written, "words": "Met at the fair in Utrecht. Sails in summer."}

    def unwanted(number: int) -> Row:
        idea_id = known[number % len(known)]
        return {**_written(workspace_id, number * 10), "idea_id": idea_id, "since": NOW}

    def suggested(number: int) -> Row:
        back = timedelta(days=10 + 80 * (number % SUGGESTED_EACH))
        return {
            **_written(workspace_id, (number - 1) // SUGGESTED_EACH + 1),
            "purpose": Purpose.GIVE,
            "state": ReminderState.DONE,
            "show_on": (NOW - back).date(),
            "idea_id": known[number * 7 % len(known)],
        }

    filling.write(engine, TagRow, contacts // 2, interest)
    filling.write(engine, NoteRow, contacts // 5, note)
    filling.write(engine, UnwantedIdeaRow, contacts // 10, unwanted)
    filling.write(engine, ReminderRow, contacts * SUGGESTED_EACH, suggested)
    filling.settle(engine)


def _written(workspace_id: int, contact_id: int) -> dict[str, object]:
    owner_id = (contact_id - 1) // CONTACTS_EACH + 1
    return {"workspace_id": workspace_id, "contact_id": contact_id, "member_id": owner_id}


def _serving(session: Session) -> Callable[[], float]:
    """Seconds that the process worked which serves this connection; none where we do that.

    The server's other processes tidy up at times of their own, so that they say nothing of a batch.
    """
    if session.get_bind().dialect.name == database.SQLITE:
        return lambda: 0.0
    backend = session.execute(text("SELECT pg_backend_pid()")).scalar_one()
    told = Path(f"/proc/{backend}/schedstat")
    # Nanoseconds; the ticks of its stat are a tenth of what a batch takes.
    return lambda: int(told.read_text().split()[0]) / 1e9
