"""What takes minutes: each once at a time, and none that keeps the process from ending."""

from threading import Event

from handlers.background import Background

PATIENCE_SECONDS = 5.0


def test_what_is_under_way_is_not_begun_again() -> None:
    background, go_on, done = Background(), Event(), list[str]()

    def act() -> None:
        go_on.wait(PATIENCE_SECONDS)
        done.append("once")

    assert background.start("import", act)
    assert not background.start("import", act)
    go_on.set()
    background.finish()
    assert done == ["once"]


def test_what_fails_holds_nobody_up() -> None:
    background, done = Background(), Event()
    background.start("fails", lambda: 1 / 0)  # type: ignore[arg-type]
    background.start("works", done.set)
    assert done.wait(PATIENCE_SECONDS)
    background.finish()


def test_a_stop_is_heard_and_nothing_more_begins() -> None:
    background, begun = Background(), Event()

    def act() -> None:
        begun.set()
        assert background.stopping.wait(PATIENCE_SECONDS)

    background.start("import", act)
    assert begun.wait(PATIENCE_SECONDS)
    background.stop()
    assert not background.start("later", begun.clear)
