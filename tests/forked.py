"""The command line in processes that find everything loaded: they are forked off one that did so.

Loading takes a second or more each time and says nothing about the bot. What has to be the real
command, as an operator starts it, is started as `python -m bot`.
"""

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from subprocess import CompletedProcess

_CONTEXT = multiprocessing.get_context("forkserver")
# By name: the test worker itself need not load them.
_CONTEXT.set_forkserver_preload(
    [
        "handlers.command_line.book_commands",
        "handlers.command_line.commands",
        "handlers.command_line.exports",
        "handlers.command_line.import_options",
        "handlers.command_line.import_reports",
        "handlers.command_line.imports",
        "handlers.command_line.whose",
        "handlers.command_line.wiring",
        "handlers.command_line.demo",
        "alembic.command",
        "alembic.migration",
        "httpcore",
        "tests.forked",
        "tests.loaded",
    ]
)
TIMEOUT_SECONDS = 90.0


@dataclass(frozen=True)
class Forked:
    """A running command, with the part of Popen's interface that is used."""

    process: ForkServerProcess

    @property
    def pid(self) -> int:
        assert self.process.pid is not None
        return self.process.pid

    def poll(self) -> int | None:
        return self.process.exitcode

    def kill(self) -> None:
        self.process.kill()

    def terminate(self) -> None:
        self.process.terminate()

    def wait(self) -> int:
        """The exit code. Raises TimeoutError."""
        self.process.join(TIMEOUT_SECONDS)
        if self.process.exitcode is None:
            self.process.kill()
            raise TimeoutError(self.process.name)
        return self.process.exitcode


def start(*arguments: str, environment: Mapping[str, str], output: Path | None = None) -> Forked:
    """Start `goodturn` with no other environment than this.

    It writes to the test's output, or to the files stdout and stderr in a folder.
    """
    return _start(arguments, environment, Path.cwd(), output)


def run(
    *arguments: str, environment: Mapping[str, str], folder: Path | None = None
) -> "CompletedProcess[str]":
    """Run `goodturn` to its end, in a folder."""
    with tempfile.TemporaryDirectory() as written:
        output = Path(written)
        code = _start(arguments, environment, folder or Path.cwd(), output).wait()
        said, complained = (output / "stdout").read_text(), (output / "stderr").read_text()
    return CompletedProcess(arguments, code, said, complained)


def spawn(
    target: Callable[..., None], arguments: tuple[object, ...], name: str
) -> ForkServerProcess:
    """Start a process that finds everything loaded and runs a function of a module."""
    process = _CONTEXT.Process(target=target, args=arguments, name=name)
    process.start()
    return process


def _start(
    arguments: tuple[str, ...], environment: Mapping[str, str], folder: Path, output: Path | None
) -> Forked:
    name = " ".join(["goodturn", *arguments])
    return Forked(spawn(_become, (arguments, dict(environment), folder, output), name))


def _become(
    arguments: tuple[str, ...], environment: dict[str, str], folder: Path, output: Path | None
) -> None:
    """Turn this process into what `python -m bot` would be."""
    if output is not None:
        for number, name in ((1, "stdout"), (2, "stderr")):
            os.dup2(os.open(output / name, os.O_WRONLY | os.O_CREAT), number)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    # For granian's workers, as in a process that was started by a shell.
    multiprocessing.set_start_method("fork", force=True)
    sys.argv = ["goodturn", *arguments]
    from handlers.command_line.commands import main

    main()
