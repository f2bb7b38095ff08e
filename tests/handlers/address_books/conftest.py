"""Somebody who imports files."""

import pytest

from tests.handlers.address_books.importing import Importer
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


@pytest.fixture
def importer(person: Person, slack: FakeSlack) -> Importer:
    return Importer(person, slack)
