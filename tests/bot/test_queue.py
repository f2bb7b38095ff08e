"""Who waits for the database's one writer comes in turn."""

import time
from threading import Event, Thread

import pytest

from bot.queue import Queue

PATIENCE_SECONDS = 5


def test_threads_pass_one_at_a_time_in_the_order_they_came() -> None:
    queue, passed = Queue(), list[int]()
    may_leave = Event()

    def hold() -> None:
        with queue:
            inside.set()
            may_leave.wait(PATIENCE_SECONDS)

    def pass_through(number: int) -> None:
        with queue:
            passed.append(number)

    inside = Event()
    first = Thread(target=hold)
    first.start()
    assert inside.wait(PATIENCE_SECONDS)
    others = [Thread(target=pass_through, args=(number,)) for number in range(20)]
    for count, thread in enumerate(others, 1):
        thread.start()
        _wait_for(queue, count)
    assert passed == []
    may_leave.set()
    for thread in (first, *others):
        thread.join(PATIENCE_SECONDS)
    assert passed == list(range(20))


def test_whoever_fails_inside_lets_the_next_one_in() -> None:
    queue = Queue()
    with pytest.raises(ZeroDivisionError), queue:
        raise ZeroDivisionError
    with queue:
        assert queue.waiting == 0


def test_whoever_would_wait_for_themselves_is_told() -> None:
    queue = Queue()
    with queue, pytest.raises(RuntimeError), queue:
        pass
    with queue:
        assert queue.waiting == 0


def _wait_for(queue: Queue, count: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while queue.waiting < count:
        assert time.monotonic() < deadline
