"""A person as shown: what passed, what is open, and no words of a colleague's to a third."""

from dataclasses import replace
from datetime import date, timedelta

from bot.asking import editing
from bot.asking.editing import Wish
from bot.cards import shown
from bot.cards.history import MOST_ASKS, PAGE, Noted, Page
from bot.cards.shown import Card, PutAway
from bot.giving import gestures
from bot.ledger import reversals
from bot.ledger.entries import Ask
from bot.models import ContactRow
from bot.people import archive, contacts, owners
from bot.people.contacts import Contact
from bot.privacy import merging
from bot.team.members import Member
from bot.vocabulary import Answer, AskKind, AskState, Direction
from tests.bot.plain_words import Team


def card(team: Team, member: Member, contact: Contact) -> Card:
    known = team.ask_for(lambda s: contacts.by_id(s, member, contact.id))
    return team.ask_for(lambda s: shown.show(s, member, known, member.today(team.now)))


def _all(card: Card) -> tuple[Noted, ...]:
    return (*card.passed.passed, *card.open_asks)


def told(card: Card) -> list[tuple[str, str | None]]:
    """What is read on the card, with whom it is from."""
    return [(one.entry.words, one.by) for one in _all(card)]


def test_what_passed_comes_newest_first(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna, "tips", days_ago=20)
    ask = team.ask(mara, anna, "tax return", days_ago=5)
    team.answer(mara, ask, Answer.YES, days_ago=2)
    team.receive(mara, anna, "flowers", days_ago=9)
    team.see(mara, anna, "lunch", days_ago=7)
    passed = [one.entry.words for one in card(team, mara, anna).passed.passed]
    assert passed == ["tax return", "tax return", "lunch", "flowers", "tips"]


def test_what_was_taken_back_is_shown_to_be(team: Team, mara: Member, anna: Contact) -> None:
    ask = team.ask(mara, anna)
    entries = (team.give(mara, anna), team.see(mara, anna), team.answer(mara, ask), ask)
    for entry in entries:
        with team.transaction() as session:
            reversals.undo(session, mara, entry.id, team.now)
    team.receive(mara, anna, "flowers")
    told = {one.entry.id: one.entry.reversed for one in card(team, mara, anna).passed.passed}
    assert [told[entry.id] for entry in entries] == [True] * 4
    assert list(told.values()).count(False) == 1


def test_a_long_history_is_read_page_by_page(team: Team, mara: Member, anna: Contact) -> None:
    for days in range(PAGE + 2):
        team.see(mara, anna, f"coffee {days}", days_ago=days)
    first = page(team, mara, anna, 0)
    second = page(team, mara, anna, PAGE)
    said = [one.entry.words for one in (*first.passed, *second.passed)]
    assert said == [f"coffee {days}" for days in range(PAGE + 2)]
    assert (first.goes_on, second.goes_on) == (True, False)


def test_other_members_who_noted_something_lately_are_named(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    eva, zoe, adam = team.hire("U0EVA"), team.hire("U0ZOE"), team.hire("U0ADAM")
    team.see(mara, anna)
    team.see(zoe, anna)
    team.answer(eva, team.ask(ben, anna))
    assert card(team, mara, anna).in_touch == (ben.name, eva.name, zoe.name)
    team.see(adam, anna, days_ago=400)
    given = team.give(adam, anna)
    team.ask_for(lambda s: reversals.undo(s, adam, given.id, team.now))
    assert adam.name not in card(team, mara, anna).in_touch


def test_whoever_looks_after_somebody_is_not_told_twice(
    team: Team, mara: Member, anna: Contact
) -> None:
    ben = team.hire("U0BEN")
    team.give(mara, anna)
    assert card(team, ben, anna).in_touch == ()


def test_who_was_archived_has_no_card(team: Team, mara: Member, anna: Contact) -> None:
    team.ask_for(lambda s: archive.put_away(s, anna, team.now.date()))
    assert _found(team, mara, anna) == PutAway(replace(anna, is_archived=True))


def test_who_was_merged_is_shown_as_who_they_are_now(
    team: Team, mara: Member, anna: Contact
) -> None:
    other = team.meet(mara, "Anna J.")
    merged = team.ask_for(lambda s: merging.merge(s, mara, other.id, anna.id, team.now))
    shown = _found(team, mara, merged.gone)
    assert isinstance(shown, Card)
    assert (shown.contact.id, shown.merged) == (merged.kept.id, merged.gone.name)


def _found(team: Team, member: Member, contact: Contact) -> Card | PutAway:
    today = member.today(team.now)
    return team.ask_for(lambda s: shown.find(s, member, contact.id, today))


def page(team: Team, member: Member, contact: Contact, skipped: int) -> Page:
    found = team.ask_for(
        lambda s: shown.find(s, member, contact.id, member.today(team.now), skipped)
    )
    assert isinstance(found, Card)
    return found.passed


def test_asks_are_open_until_they_are_answered(team: Team, mara: Member, anna: Contact) -> None:
    made = team.ask(mara, anna, "a review", days_ago=3)
    team.plan_ask(mara, anna, "tax return", in_days=9)
    asks = card(team, mara, anna).open_asks
    assert [one.entry.words for one in asks] == ["a review", "tax return"]
    team.answer(mara, made)
    (planned,) = card(team, mara, anna).open_asks
    assert getattr(planned.entry, "state", None) is AskState.PLANNED


def test_more_open_asks_than_are_told_are_counted(team: Team, mara: Member, anna: Contact) -> None:
    for number in range(MOST_ASKS):
        team.ask(mara, anna, f"page {number}")
    assert card(team, mara, anna).more_asks == 0
    team.plan_ask(mara, anna, "a review", in_days=9)
    shown = card(team, mara, anna)
    assert (len(shown.open_asks), shown.more_asks) == (MOST_ASKS, 1)


def test_an_ask_whose_last_check_was_passed_over_tells_when_it_closes(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.ask(mara, anna, days_ago=20)
    assert closing(card(team, mara, anna)) == [None]
    assert team.nudge(team.now + timedelta(days=1)) is not None
    assert closing(card(team, mara, anna)) == [date(2026, 11, 11)]
    team.plan_nudges(team.now + timedelta(days=8))
    assert closing(card(team, mara, anna)) == []


def closing(card: Card) -> list[date | None]:
    return [one.entry.closes_on for one in card.open_asks if isinstance(one.entry, Ask)]


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
    hidden = ("", mara.name)
    assert told(shown) == [hidden, hidden, hidden, ("a pen", None), hidden]
    assert (shown.owner, shown.is_yours) == (mara.name, False)


def test_a_third_reads_neither_an_answer_in_words_nor_a_deadline_nor_a_reason(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    thursday, friday, now = date(2026, 11, 26), date(2026, 11, 27), team.now
    because = "she knows it"
    wish = Wish("a secret", AskKind.OTHER, thursday, friday, "secret words", because)
    team.ask_for(lambda s: editing.plan(s, mara, anna.id, wish, now))
    asked = team.ask(mara, anna, days_ago=2)
    team.answer(mara, asked, Answer.OTHER, in_words="she sends it to Tom")
    team.ask_for(
        lambda s: gestures.log(
            s, mara, anna, Direction.GIVEN, now, words="tea", sent_because=because
        )
    )
    for reader, is_told in ((mara, True), (ben, False)):
        known = repr([one.entry for one in _all(card(team, reader, anna))])
        for words in (because, "to Tom", repr(friday)):
            assert (words in known) is is_told, words


def test_the_next_reminder_is_told_for_a_working_day(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna)
    saturday = date(2027, 2, 13)
    with team.transaction() as session:
        session.get_one(ContactRow, anna.id).due_on = saturday
    assert card(team, mara, anna).due_on == date(2027, 2, 15)
