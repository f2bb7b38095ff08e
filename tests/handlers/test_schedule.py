"""Workspaces take turns: a large one, a slow one or a broken one holds nobody up."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from itertools import count
from threading import Event
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.database import DatabaseUnreachable
from handlers.schedule import Rounds

PATIENCE_SECONDS = 10


class OneAfterTheOther(Executor):
    """An executor that keeps what it is given until it is told to work."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], object]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self._waiting.append(lambda: fn(*args, **kwargs))
        return Future()

    def work(self) -> None:
        while self._waiting:
            self._waiting.pop(0)()


class Watched(ThreadPoolExecutor):
    """A pool that keeps what became of all it was given."""

    def __init__(self) -> None:
        super().__init__(1)
        self.given: list[Future[Any]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future = super().submit(fn, *args, **kwargs)
        self.given.append(future)
        return future


class Workspace:
    """A workspace with so many batches to do, each written down when its turn comes."""

    def __init__(self, name: str, batches: int, diary: list[str]) -> None:
        self.name, self.batches, self.diary = name, batches, diary
        self.is_stopping = False

    def take(self) -> bool:
        self.diary.append(self.name)
        self.batches -= 1
        return self.batches > 0

    def stop(self) -> None:
        self.is_stopping = True


class Broken(Workspace):
    """A workspace whose turns fail until they are mended."""

    def __init__(
        self, name: str, batches: int, diary: list[str], error: Exception | None = None
    ) -> None:
        super().__init__(name, batches, diary)
        self.error: Exception | None = error or LookupError(name)

    def take(self) -> bool:
        more = super().take()
        if self.error is not None:
            raise self.error
        return more


class Slow(Workspace):
    """Waits for Slack until it is let go on."""

    def __init__(self, name: str, diary: list[str], batches: int = 1) -> None:
        super().__init__(name, batches, diary)
        self.began, self.may_go_on = Event(), Event()

    def take(self) -> bool:
        self.began.set()
        assert self.may_go_on.wait(PATIENCE_SECONDS)
        return super().take()


def ticks(turn: Workspace, seconds: Iterable[int]) -> Iterator[int]:
    """Let the clock tick for one workspace at each of these seconds."""
    executor, now = OneAfterTheOther(), [0]
    rounds = Rounds([turn], executor, lambda: float(now[0]))
    for now[0] in seconds:
        rounds.start()
        executor.work()
        yield now[0]


@pytest.fixture
def diary() -> list[str]:
    return []


def test_a_large_workspace_goes_to_the_end_of_the_line_after_each_batch(diary: list[str]) -> None:
    executor = OneAfterTheOther()
    turns = [Workspace("large", 4, diary), Workspace("a", 1, diary), Workspace("b", 2, diary)]
    Rounds(turns, executor).start()
    executor.work()
    assert diary == ["large", "a", "b", "large", "b", "large", "large"]


def test_a_tick_gives_no_second_turn_to_who_still_has_one(diary: list[str]) -> None:
    executor = OneAfterTheOther()
    rounds = Rounds([Workspace("large", 2, diary)], executor)
    for _ in range(3):
        rounds.start()
    executor.work()
    assert diary == ["large", "large"]
    rounds.start()
    executor.work()
    assert diary == ["large", "large", "large"]


def test_a_turn_that_fails_leaves_the_others_theirs_and_comes_again(diary: list[str]) -> None:
    executor, seconds = OneAfterTheOther(), count()
    turns = [Broken("broken", 9, diary), Workspace("a", 1, diary)]
    rounds = Rounds(turns, executor, lambda: float(next(seconds)))
    for _ in (1, 2):
        rounds.start()
        executor.work()
    assert diary == ["broken", "a", "broken", "a"]


@pytest.mark.parametrize(
    ("error", "lines"), [(LookupError(), 10), (DatabaseUnreachable("no database"), 0)]
)
def test_a_turn_that_fails_and_fails_comes_less_and_less_and_is_told_once_a_minute(
    diary: list[str], error: Exception, lines: int
) -> None:
    taken: list[int] = []
    with capture_logs() as logged:
        for second in ticks(Broken("broken", 9, diary, error), range(600)):
            taken += [second] * (len(diary) - len(taken))
    assert taken[:8] == [0, 1, 3, 7, 15, 31, 61, 91]
    assert len(logged) == lines


def test_a_turn_that_goes_well_again_comes_with_every_tick(diary: list[str]) -> None:
    broken = Broken("broken", 1, diary)
    for second in ticks(broken, range(70)):
        if second == 60:
            broken.error = None
            diary.clear()
    assert len(diary) == 9


def test_a_slow_workspace_keeps_its_own_thread_only(diary: list[str]) -> None:
    slow, quick = Slow("slow", diary), Workspace("quick", 1, diary)
    with ThreadPoolExecutor(2) as executor:
        rounds = Rounds([slow, quick], executor)
        rounds.start()
        assert slow.began.wait(PATIENCE_SECONDS)
        while "quick" not in diary:
            rounds.start()
        assert "slow" not in diary
        slow.may_go_on.set()
    assert "slow" in diary


def test_stopping_lets_a_turn_end_and_begins_no_other(diary: list[str]) -> None:
    executor = Watched()
    slow = Slow("slow", diary, batches=2)
    rounds = Rounds([slow, Workspace("waiting", 1, diary)], executor)
    rounds.start()
    assert slow.began.wait(PATIENCE_SECONDS)
    rounds.stop()
    assert slow.is_stopping
    executor.shutdown(wait=False, cancel_futures=True)
    rounds.start()
    slow.may_go_on.set()
    executor.shutdown()
    assert diary == ["slow"]
    assert [one.exception() for one in executor.given if not one.cancelled()] == [None]
