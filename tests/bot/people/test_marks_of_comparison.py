"""Who agreed to be compared, and who never is, as the card keeps it."""

from bot.cards import editing
from bot.cards.editing import Filled, Saved
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import ContactField
from tests.bot.plain_words import Team
from tests.bot.privacy.merged import merge, undo
from tests.bot.stored import known

AGREES = ContactField.AGREES_TO_COMPARE


def agree(team: Team, member: Member, contact: Contact) -> None:
    filled = {AGREES: Filled(True, editing.mark(False))}
    saved = team.ask_for(lambda s: editing.save(s, member, contact.id, filled, team.now))
    assert isinstance(saved, Saved)
    assert saved.changed == {AGREES}


def test_it_is_kept_on_the_card(team: Team, mara: Member, anna: Contact) -> None:
    agree(team, mara, anna)
    assert known(team, anna).agrees_to_compare


def test_who_is_merged_agreed_and_parts_again(team: Team, mara: Member, anna: Contact) -> None:
    bas = team.meet(mara, "Bas Jansen")
    agree(team, mara, bas)
    merged = merge(team, mara, anna, bas)
    assert known(team, anna).agrees_to_compare
    undo(team, mara, merged)
    assert not known(team, anna).agrees_to_compare
    assert known(team, bas).agrees_to_compare
