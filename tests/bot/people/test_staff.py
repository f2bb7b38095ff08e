"""Colleagues among the contacts are linked to who they are in Slack."""

from dataclasses import replace

import pytest

from bot.address_books import introductions, undoing
from bot.address_books.books import Row
from bot.cards import editing
from bot.cards.editing import Filled, mark
from bot.people import details, staff
from bot.people.contacts import Contact
from bot.people.newcomers import Added, Introduction
from bot.team import members
from bot.team.members import Member, Profile
from bot.vocabulary import Audience, ContactField
from tests.bot.address_books.books import bring_in
from tests.bot.plain_words import Team
from tests.bot.plain_words import profile as plain_profile

TOM = replace(plain_profile("U0TOM"), name="Tom Gray", email="tom@goodturn.example")


def come(team: Team, profile: Profile) -> Member:
    return team.ask_for(lambda s: staff.welcome(s, team.workspace_id, profile, team.now))


def add(
    team: Team, member: Member, name: str, email: str = "", audience: Audience = Audience.STAFF
) -> Contact:
    told = Introduction(name, emails=(email,) if email else ())
    added = team.ask_for(lambda s: introductions.introduce(s, member, told, audience, team.now))
    assert isinstance(added, Added)
    return added.contact


def slack_user(team: Team, contact: Contact) -> str | None:
    known = team.ask_for(lambda s: details.read(s, team.workspace_id, [contact.id]))
    return known[contact.id].slack_user


@pytest.mark.parametrize(
    ("name", "email", "told"),
    [
        ("Tom Gray", "", "U0TOM"),
        ("T. Gray", "Tom@Goodturn.example", "U0TOM"),
        ("Thomas", "tom@goodturn.example", None),
        ("Ann Smit", "tom@goodturn.example", None),
        ("Tommy Gray", "", None),
    ],
    ids=["by name", "by address", "another first name", "at one mailbox", "alike only"],
)
def test_staff_are_the_colleague_whom_name_or_address_tells(
    team: Team, mara: Member, name: str, email: str, told: str | None
) -> None:
    come(team, TOM)
    assert slack_user(team, add(team, mara, name, email)) == told


def test_an_address_tells_more_than_a_name(team: Team, mara: Member) -> None:
    come(team, replace(TOM, slack_user_id="U0OLD", email="tom.gray@goodturn.example"))
    come(team, TOM)
    assert slack_user(team, add(team, mara, "Tom Gray", "tom@goodturn.example")) == "U0TOM"


def test_of_two_members_of_one_name_neither_is_meant(team: Team, mara: Member) -> None:
    come(team, replace(TOM, slack_user_id="U0OLD"))
    come(team, TOM)
    assert slack_user(team, add(team, mara, "Tom Gray")) is None


def test_a_client_is_no_colleague(team: Team, mara: Member) -> None:
    come(team, TOM)
    client = add(team, mara, "Tom Gray", "tom@goodturn.example", Audience.CLIENT)
    assert slack_user(team, client) is None


def test_a_client_who_turns_out_to_be_staff_is_linked(team: Team, mara: Member) -> None:
    come(team, TOM)
    client = add(team, mara, "Tom Gray", audience=Audience.CLIENT)
    turned = {ContactField.AUDIENCE: Filled(Audience.STAFF, mark(Audience.CLIENT))}
    team.ask_for(lambda s: editing.save(s, mara, client.id, turned, team.now))
    assert slack_user(team, client) == "U0TOM"


def test_who_comes_later_is_known_then(team: Team, mara: Member) -> None:
    known = add(team, mara, "T. Gray", "tom@goodturn.example")
    add(team, mara, "Tom Gray", audience=Audience.CLIENT)
    come(team, replace(TOM, email=None))
    assert slack_user(team, known) is None
    come(team, TOM)
    assert slack_user(team, known) == "U0TOM"


def test_of_two_contacts_of_one_name_neither_is_meant(team: Team, mara: Member) -> None:
    row = Row(2, "Tom Gray", organisation="Goodturn", labels=("team",))
    bring_in(team, mara, row, replace(row, organisation="Elsewhere"))
    come(team, TOM)
    assert team.ask_for(lambda s: staff.bearer(s, team.workspace_id, "U0TOM")) is None


def test_an_address_that_is_told_no_more_is_forgotten(team: Team, mara: Member) -> None:
    come(team, TOM)
    untold = replace(TOM, email=None)
    team.ask_for(lambda s: members.keep_in_step(s, team.workspace_id, untold, team.now))
    assert slack_user(team, add(team, mara, "T. Gray", "tom@goodturn.example")) is None


def test_an_import_recognises_staff_and_can_be_undone(team: Team, mara: Member) -> None:
    come(team, TOM)
    row = Row(2, "T. Gray", emails=("tom@goodturn.example",), labels=("team",))
    imported = bring_in(team, mara, row)
    linked = team.ask_for(lambda s: staff.bearer(s, team.workspace_id, "U0TOM"))
    assert linked is not None
    assert imported.import_id is not None
    import_id = imported.import_id
    undone = team.ask_for(lambda s: undoing.undo(s, mara, import_id, team.now))
    assert undone.removed == 1


def test_who_is_known_later_does_not_keep_an_import(team: Team, mara: Member) -> None:
    imported = bring_in(team, mara, Row(2, "Tom Gray", labels=("team",)))
    come(team, TOM)
    assert imported.import_id is not None
    import_id = imported.import_id
    undone = team.ask_for(lambda s: undoing.undo(s, mara, import_id, team.now))
    assert undone.removed == 1
