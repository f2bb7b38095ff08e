"""A browser at the sandbox's page, which may not complain."""

import atexit
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import Any

import pytest

from sandbox.example.browser import NoBrowser, browser

PATIENCE_MS = 10_000
# The browser tells of what the Content-Security-Policy kept out by an event on the document.
WATCH_POLICY = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
"""


@contextmanager
def page_at(url: str, *, forgiving: bool = False) -> Iterator[Any]:
    """A page, open at `url`; in the end its console has to be empty and no policy broken.

    It finds nothing of the pages before it: what they stored is forgotten.
    `forgiving` lets the browser complain, as it does of every request that fails.
    """
    try:
        profile = _lasting_profile()
    except NoBrowser as missing:
        pytest.skip(str(missing))
    with profile.new_page() as page:
        page.set_default_timeout(PATIENCE_MS)
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text))
        page.add_init_script(WATCH_POLICY)
        page.goto(url)
        yield page
        assert forgiving or complaints == []
        page.evaluate("localStorage.clear()")


@cache
def _lasting_profile() -> Any:
    """One browser with one profile for all tests of this process.

    Starting a browser takes seconds, and the first page of a new profile as much work as all that a
    test does on it. A module's and no fixture, since Playwright runs once in a thread, whichever
    tests want it.
    """
    lasting = ExitStack()
    profile = lasting.enter_context(lasting.enter_context(browser()).new_context())
    atexit.register(lasting.close)
    return profile
