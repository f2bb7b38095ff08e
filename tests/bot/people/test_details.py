"""What is known of a contact is changed field by field, and each change can be read afterwards."""

from collections.abc import Mapping

from bot.people import changes, details, naming
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.people.details import Details
from bot.people.naming import Known
from bot.team.members import Member
from bot.vocabulary import AddressForm, Audience, ContactField
from tests.bot.plain_words import Team

ALL: Mapping[ContactField, Value] = {
    ContactField.NAME: "Anna de Boer",
    ContactField.HONORIFIC: "Dr.",
    ContactField.ORGANISATION: "Acme",
    ContactField.ROLE: "Baker",
    ContactField.AUDIENCE: Audience.PARTNER,
    ContactField.LANGUAGE: "nl",
    ContactField.ADDRESS_FORM: AddressForm.POLITE,
    ContactField.EMAILS: ("anna@acme.nl", "anna@example.com"),
    ContactField.PHONES: ("06 12345678",),
    ContactField.TAGS: ("tax", "VIP"),
    ContactField.INTERESTS: ("sailing",),
    ContactField.LIKES: "dark chocolate",
    ContactField.IS_OFFICIAL: True,
}


def read(team: Team, contact: Contact) -> Details:
    return team.ask_for(lambda s: details.read(s, team.workspace_id, [contact.id]))[contact.id]


def change(team: Team, member: Member, contact: Contact, to: Mapping[ContactField, Value]) -> None:
    with team.transaction() as session:
        known = details.read(session, team.workspace_id, [contact.id])[contact.id]
        details.change(session, known, to, member.id, team.now, region="NL")


def test_every_field_that_is_changed_is_read_back(team: Team, mara: Member, anna: Contact) -> None:
    change(team, mara, anna, ALL)
    known = read(team, anna)
    assert {field: getattr(known, field.value) for field in ALL} == ALL


def test_each_field_that_differs_leaves_one_row(team: Team, mara: Member, anna: Contact) -> None:
    for _ in range(2):
        change(team, mara, anna, ALL)
    made = team.ask_for(lambda s: changes.of(s, team.workspace_id, anna.id))
    assert sorted(one.field for one in made) == sorted(ALL)
    (name,) = (one for one in made if one.field == ContactField.NAME)
    assert (name.before, name.after, name.member_id) == ("Anna Jansen", "Anna de Boer", mara.id)


def test_a_contact_is_found_by_what_it_is_called_now(
    team: Team, mara: Member, anna: Contact
) -> None:
    change(team, mara, anna, ALL)
    found = team.ask_for(lambda s: naming.resolve(s, mara, "Anna de Boer"))
    assert isinstance(found, Known)
    assert found.contact.id == anna.id


def test_another_address_leaves_the_numbers(team: Team, mara: Member, anna: Contact) -> None:
    change(team, mara, anna, ALL)
    change(team, mara, anna, {ContactField.EMAILS: ("a@b.nl",)})
    known = read(team, anna)
    assert (known.emails, known.phones) == (("a@b.nl",), ("06 12345678",))
