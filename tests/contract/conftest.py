"""Slack's schemas, for all tests here; and the sandbox with its small bot, as in its own tests."""

import pytest

from tests.contract import installed
from tests.contract.schemas import Schemas
from tests.sandbox.conftest import bot as bot
from tests.sandbox.conftest import box as box
from tests.sandbox.conftest import driver as driver
from tests.sandbox.conftest import mara as mara


@pytest.fixture(scope="session", autouse=True)
def node() -> None:
    """Node and npm: without them there are no types of Slack's to check against."""
    if missing := installed.missing_tools():
        pytest.skip(f"{' and '.join(missing)} not found: Slack's types come from npm")


@pytest.fixture(scope="session")
def schemas(node: None) -> Schemas:
    return Schemas(installed.generated_schemas())
