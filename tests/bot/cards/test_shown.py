"""A person as shown: what passed, what is open, and no words of a colleague's to a third."""

from datetime import date, timedelta

from bot.cards import shown
from bot.cards.shown import Card
from bot.ledger import reversals
from bot.people import contacts, owners
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Answer, AskState
from tests.bot.plain_words import Team


def card(team: Team, member: Member, contact: Contact) -> Card:
    known = team.ask_for(lambda s: contacts.by_id(s, member, contact.id))
    return team.ask_for(lambda s: shown.show(s, member, known, member.today(team.now)))


def told(card: Card) -> list[tuple[str, str | None]]:
    """What is read on the card, with whom it is from."""
    return [(one.entry.words, one.by) for one in (*card.lately, *card.open_asks)]


def test_what_passed_comes_newest_first(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna, "tips", days_ago=20)
    ask = team.ask(mara, anna, "tax return", days_ago=5)
    team.answer(mara, ask, Answer.YES, days_ago=2)
    team.receive(mara, anna, "flowers", days_ago=9)
    team.see(mara, anna, "lunch", days_ago=7)
    passed = [one.entry.words for one in card(team, mara, anna).lately]
    assert passed == ["tax return", "lunch", "flowers", "tips"]


def test_what_was_taken_back_is_not_shown(team: Team, mara: Member, anna: Contact) -> None:
    for entry_id in (team.give(mara, anna).id, team.see(mara, anna).id):
        with team.transaction() as session:
            reversals.undo(session, mara, entry_id, team.now)
    assert card(team, mara, anna).lately == ()


def test_asks_are_open_until_they_are_answered(team: Team, mara: Member, anna: Contact) -> None:
    made = team.ask(mara, anna, "a review", days_ago=3)
    team.plan_ask(mara, anna, "tax return", in_days=9)
    asks = card(team, mara, anna).open_asks
    assert [one.entry.words for one in asks] == ["a review", "tax return"]
    team.answer(mara, made)
    (planned,) = card(team, mara, anna).open_asks
    assert getattr(planned.entry, "state", None) is AskState.PLANNED


def test_the_first_good_day_to_ask_is_a_working_day(
    team: Team, mara: Member, anna: Contact
) -> None:
    assert card(team, mara, anna).ask_from is None
    team.give(mara, anna, days_ago=6)
    assert card(team, mara, anna).ask_from == date(2026, 11, 9), "the tenth day is a Saturday"


def test_the_rhythm_goes_on_from_the_last_touch(team: Team, mara: Member, anna: Contact) -> None:
    today = mara.today(team.now)
    assert card(team, mara, anna).due_on == today
    team.give(mara, anna)
    due_on = card(team, mara, anna).due_on
    assert due_on is not None
    assert due_on >= today + timedelta(days=anna.cadence.ideal_days)


def test_nobody_is_reminded_of_a_contact_without_an_owner(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.ask_for(lambda s: owners.disown(s, anna.id))
    shown = card(team, mara, anna)
    assert (shown.owner, shown.is_yours, shown.due_on) == (None, False, None)


def test_who_looks_after_somebody_reads_what_colleagues_wrote(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    team.give(ben, anna, "a pen")
    team.plan_ask(ben, anna, "a favour", in_days=20)
    assert told(card(team, mara, anna)) == [("a pen", ben.name), ("a favour", ben.name)]


def test_a_third_reads_their_own_words_only(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    team.give(mara, anna, "secret tips", days_ago=3)
    team.answer(mara, team.ask(mara, anna, "a secret", days_ago=2))
    team.plan_ask(mara, anna, "another secret", in_days=20)
    team.give(ben, anna, "a pen", days_ago=30)
    shown = card(team, ben, anna)
    assert told(shown) == [("", mara.name), ("", mara.name), ("a pen", None), ("", mara.name)]
    assert (shown.owner, shown.is_yours) == (mara.name, False)
