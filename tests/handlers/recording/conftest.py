"""What was recorded already, for tests of what is done with it next."""

import pytest

from bot.people.contacts import Contact
from tests.handlers.person import Person
from tests.payloads import Payload


@pytest.fixture
def logged(person: Person, anna: Contact) -> Payload:
    return person.types("give Anna Jansen a book €15")
