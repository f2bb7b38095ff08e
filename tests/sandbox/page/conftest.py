"""A person at the page."""

from collections.abc import Iterator
from typing import Any

import pytest

from sandbox import Sandbox
from tests.browsing import page_at


@pytest.fixture
def page(box: Sandbox) -> Iterator[Any]:
    """A browser at the page, as Mara."""
    with page_at(f"{box.url}/#as=U0MARA") as opened:
        yield opened
