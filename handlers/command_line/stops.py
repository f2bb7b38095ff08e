"""Being told to stop (SIGTERM, Ctrl-C), at every moment of a process's life.

A container's first process ignores a stop that it doesn't handle, and whoever runs it waits and
then kills it. So there is no moment without somebody who listens.
"""

import os
import signal
from collections.abc import Callable
from threading import Thread, Timer, main_thread
from time import sleep

STOPS = frozenset({signal.SIGTERM, signal.SIGINT})
LONGEST_SECONDS = 12
"""What is being posted ends within Slack's ten seconds, or is cut off and left alone."""
AGAIN_AFTER_SECONDS = 0.5


def end_at_once() -> None:
    """Let a stop end this process where it is: while it has begun nothing that must be ended.

    Not by an exception, which is lost where garbage is being collected.
    """
    signal.signal(signal.SIGTERM, lambda _signal, _frame: os._exit(0))


def end_after(ending: Callable[[], None]) -> None:
    """Let a stop end this process, wherever it is, once it has ended what it has begun."""

    def end() -> None:
        ending()
        os._exit(0)

    signal.signal(signal.SIGTERM, lambda _signal, _frame: Thread(target=end).start())
    wake_for_one()


def let_workers_end() -> None:
    """Let a stop end each process that is forked off this one, until it listens by itself.

    Else a worker begins with a handler that stands for its parent, and a stop that comes before it
    serves is lost. It is held back while they part, so that there is no gap either.
    """
    os.register_at_fork(before=hold, after_in_parent=_release, after_in_child=_begin)


def wake_for_one() -> None:
    """Let this process hear also the stop that comes just before its main thread waits.

    A lock looks for signals and then waits, and a signal that comes in between wakes nobody: the
    handler that the server set runs when something else wakes it, which may be never. So the main
    thread is told again, until the process has ended.
    """
    heard, tells = os.pipe()
    os.set_blocking(tells, False)
    signal.set_wakeup_fd(tells, warn_on_full_buffer=False)
    Thread(target=_tell_again, args=(heard,), name="stops", daemon=True).start()


def _tell_again(heard: int) -> None:
    main = main_thread().ident
    assert main is not None
    while True:
        told = os.read(heard, 1)[0]
        if told in STOPS:
            sleep(AGAIN_AFTER_SECONDS)
            signal.pthread_kill(main, told)


def hold() -> None:
    """Let stops wait for `wait_for_one`, in this thread and in those that it starts from now on."""
    signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)


def wait_for_one() -> None:
    """Return when a stop was asked for; what takes too long to end from then on is cut off."""
    signal.sigwait(STOPS)
    limit = Timer(LONGEST_SECONDS, os._exit, (1,))
    limit.daemon = True
    limit.start()


def _begin() -> None:
    # Else a worker's stops are told to its parent.
    signal.set_wakeup_fd(-1)
    end_at_once()
    _release()


def _release() -> None:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPS)
