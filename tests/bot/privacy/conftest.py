"""What the tests of merging and removing share: who is merged, and who is removed."""

import pytest

from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.plain_words import Team

EMAIL = "anna@example.com"


@pytest.fixture
def other(team: Team, mara: Member, anna: Contact) -> Contact:
    """Anna once more, as an address book has her."""
    new = NewContact(
        "A. Jansen",
        Audience.PARTNER,
        "Jansen BV",
        ("anna@jansen.example", "ANNA@example.com"),
        role="Director",
        phones=("+31 20 794 1234",),
    )
    return team.ask_for(lambda s: contacts.add(s, mara, new, team.now.date()))


@pytest.fixture
def zoe(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Zoe Xylophon", organisation="Xylophon AG", email=EMAIL)
