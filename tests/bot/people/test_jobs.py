"""When somebody has another job, and when only its name is written otherwise."""

from datetime import timedelta

import pytest

from bot.cards import editing
from bot.cards.editing import Filled, Saved, mark
from bot.people import jobs, owners
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import ContactField
from tests.bot.plain_words import Team

ROLE, ORGANISATION = ContactField.ROLE, ContactField.ORGANISATION


@pytest.mark.parametrize(
    ("field", "before", "after", "is_another"),
    [
        (ORGANISATION, "Bakkerij Jansen", "Molen", True),
        (ORGANISATION, "Bakkerij Jansen", "Bakkerij Jansen B.V.", False),
        (ORGANISATION, "Bakkerij Jansen", "Bakerij Jansen", False),
        (ORGANISATION, "CAFÉ MÜLLER", "Café Mueller GmbH", False),
        (ORGANISATION, "ING", "ING Bank", False),
        (ORGANISATION, None, "Molen", False),
        (ORGANISATION, "Molen", None, False),
        (ROLE, "Baker", "Managing director", True),
        (ROLE, "Manager", "Senior manager", True),
        (ROLE, "Chief Financial Officer", "CFO", False),
        (ROLE, "director", "Director ", False),
        (ROLE, "Direktor", "Director", False),
        (ROLE, "", "Director", False),
        (ContactField.NAME, "Anna Jansen", "Anna de Wit", False),
        (ContactField.LIKES, "chess", "sailing", False),
    ],
)
def test_another_job(field: ContactField, before: str, after: str, *, is_another: bool) -> None:
    assert jobs.is_another(field, before, after) is is_another


@pytest.fixture
def baker(team: Team, mara: Member, anna: Contact) -> Contact:
    """Anna, of whom it is known since long what she does."""
    save(team, mara, anna, ROLE, "Baker", days_ago=90)
    return anna


def save(
    team: Team,
    member: Member,
    contact: Contact,
    field: ContactField,
    value: Value,
    days_ago: int = 0,
) -> bool:
    """Change one field in the card's dialog; whether to congratulate."""
    then = team.now - timedelta(days=days_ago)
    known = team.ask_for(lambda s: editing.known(s, member, contact.id))
    filled = {field: Filled(value, mark(getattr(known, field.value)))}
    done = team.ask_for(lambda s: editing.save(s, member, contact.id, filled, then))
    assert isinstance(done, Saved)
    return done.congratulate is not None


def test_a_new_job_is_worth_a_word_once(team: Team, mara: Member, baker: Contact) -> None:
    assert save(team, mara, baker, ORGANISATION, "Molen", days_ago=60)
    assert not save(team, mara, baker, ROLE, "Miller of all Holland", days_ago=59)
    assert save(team, mara, baker, ROLE, "Managing director")


def test_what_becomes_known_first_is_no_news(team: Team, mara: Member, anna: Contact) -> None:
    assert not save(team, mara, anna, ROLE, "Baker")
    assert not save(team, mara, anna, ROLE, "baker")


def test_whom_one_does_not_look_after_one_does_not_congratulate(
    team: Team, mara: Member, baker: Contact
) -> None:
    team.ask_for(lambda s: owners.disown(s, baker.id))
    assert not save(team, mara, baker, ORGANISATION, "Molen")
