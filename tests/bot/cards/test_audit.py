"""What was changed about a contact is told by names, and no word of anybody's note with it."""

from bot.address_books.learning import LearntField
from bot.cards import audit
from bot.cards.audit import Changed, Changes
from bot.people import changes
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import ContactField
from tests.bot.plain_words import Team


def told(team: Team, member: Member, contact: Contact) -> Changes:
    return team.ask_for(lambda s: audit.find(s, member, contact.id))


def test_who_did_it_is_told_by_name(team: Team, mara: Member, ben: Member, anna: Contact) -> None:
    team.ask_for(
        lambda s: changes.record(
            s, team.workspace_id, anna.id, ContactField.ROLE, ("", "Baker"), mara.id, team.now
        )
    )
    (made,) = told(team, ben, anna).made
    day = ben.today(team.now)
    assert made == Changed("role", "", "Baker", mara.name, False, False, day)
    assert told(team, mara, anna).made[0].is_yours


def test_members_are_told_by_their_names(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    team.ask_for(
        lambda s: changes.record(
            s, team.workspace_id, anna.id, "owner", (mara.id, ben.id), None, team.now
        )
    )
    (made,) = told(team, mara, anna).made
    assert (made.before, made.after, made.by) == (mara.name, ben.name, None)


def test_a_note_of_somebodys_is_none_of_it(team: Team, mara: Member, anna: Contact) -> None:
    team.ask_for(
        lambda s: changes.record(
            s, team.workspace_id, anna.id, LearntField.NOTE, (None, "a mark"), mara.id, team.now
        )
    )
    assert told(team, mara, anna).made == ()


def test_of_many_the_latest_are_told(team: Team, mara: Member, anna: Contact) -> None:
    with team.transaction() as session:
        for number in range(audit.MOST + 1):
            values = ("", str(number))
            changes.record(
                session,
                team.workspace_id,
                anna.id,
                ContactField.ROLE,
                values,
                mara.id,
                team.now,
            )
    found = told(team, mara, anna)
    assert (len(found.made), found.are_more) == (audit.MOST, True)
    assert found.made[0].after == str(audit.MOST)
