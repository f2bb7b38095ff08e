"""The system's Chromium, driven by Playwright: for tests and pictures of the page."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Nothing but the sandbox is to be reached, and CI machines have no GPU.
# Playwright adds --headless and a new user-data-dir of its own.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class NoBrowser(Exception):
    """Playwright or Chromium isn't installed; the message says which."""


@contextmanager
def browser() -> Iterator["Browser"]:
    """A browser of one's own, closed in the end. Raises NoBrowser."""
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    if executable is None:
        raise NoBrowser("there is no Chromium here: install the system's package `chromium`")
    try:
        # By name, since only developers have it.
        playwright = import_module("playwright.sync_api")
    except ModuleNotFoundError as missing:
        raise NoBrowser("Playwright is missing: run this with `uv run`") from missing
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=executable, args=FLAGS)
        try:
            yield started
        finally:
            started.close()
