"""Contacts that go to a colleague, together or one by one, with a word to who gets them."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.models import HandOverRow
from bot.nudges import dismissals
from bot.people import changes, details, occasions, offers, owners
from bot.people.contacts import Contact
from bot.people.offers import Chosen
from bot.people.yearly import Yearly
from bot.refusals import (
    AdminsOnly,
    CannotLookAfter,
    LookedAfterBy,
    LooksAfterAlready,
    NobodyChosen,
    NotYours,
    OneselfAsContact,
)
from bot.reminders import hand_overs
from bot.team.members import Member
from bot.vocabulary import Audience, ContactField, OccasionKind, PostingState, Purpose
from tests.bot.plain_words import Nudged, Team, profile
from tests.bot.reminders.handed_over import give, leave, looking_after, mark, words_waiting


def test_all_of_somebodys_contacts_with_a_word_to_who_gets_them(
    team: Team, mara: Member, ben: Member, people: list[Contact]
) -> None:
    given = give(team, mara, mara, ben, Chosen())
    assert looking_after(team, people) == [ben.id] * 3
    assert (given.number, [one.name for one in given.first]) == (
        3,
        ["Anna Jansen", "Bram Smit", "Carla Meier"],
    )
    assert words_waiting(team) == [ben.id]
    (change,) = team.ask_for(lambda s: changes.of(s, team.workspace_id, people[0].id))
    assert (change.field, change.before, change.after) == ("owner", mara.id, ben.id)


def test_those_of_an_audience_or_with_a_tag_or_some_by_name(
    team: Team, mara: Member, ben: Member, people: list[Contact]
) -> None:
    mark(team, people[1], ContactField.TAGS, ("Tax",))
    give(team, mara, mara, ben, Chosen(audience=Audience.PARTNER))
    assert looking_after(team, people) == [mara.id, mara.id, ben.id]
    give(team, mara, mara, ben, Chosen(tag="tax"))
    assert looking_after(team, people) == [mara.id, ben.id, ben.id]
    give(team, mara, mara, ben, Chosen(frozenset({people[0].id})))
    assert looking_after(team, people) == [ben.id] * 3
    with pytest.raises(NobodyChosen):
        give(team, mara, mara, ben, Chosen())


def test_a_private_contact_goes_only_where_its_owner_names_it(
    team: Team, mara: Member, ben: Member, people: list[Contact]
) -> None:
    mark(team, people[0], ContactField.IS_PRIVATE, True)
    offered = team.ask_for(lambda s: offers.offer(s, mara, mara.id))
    assert offered.number == 2
    assert [one.id for one in offered.first] == [one.id for one in people]
    give(team, mara, mara, ben, Chosen())
    assert looking_after(team, people) == [mara.id, ben.id, ben.id]
    give(team, mara, mara, ben, Chosen(frozenset({people[0].id})))
    assert looking_after(team, people) == [ben.id] * 3


def test_what_is_offered_is_counted_by_audience_and_tag(
    team: Team, mara: Member, people: list[Contact]
) -> None:
    for person in people[:2]:
        mark(team, person, ContactField.TAGS, ("Tax",))
    offered = team.ask_for(lambda s: offers.offer(s, mara, mara.id))
    assert offered.audiences == {Audience.CLIENT: 2, Audience.PARTNER: 1}
    assert [(tag.key, tag.said, tag.number) for tag in offered.tags] == [("tax", "Tax", 2)]


def test_an_admin_gives_what_somebody_left_behind_but_nothing_private(
    team: Team, mara: Member, ben: Member, admin: Member, people: list[Contact]
) -> None:
    mark(team, people[0], ContactField.IS_PRIVATE, True)
    with pytest.raises(NotYours):
        give(team, admin, mara, ben, Chosen())
    leave(team, mara)
    with pytest.raises(AdminsOnly):
        give(team, ben, mara, ben, Chosen())
    offered = team.ask_for(lambda s: offers.offer(s, admin, mara.id))
    assert [one.id for one in offered.first] == [one.id for one in people[1:]]
    with pytest.raises(NobodyChosen):
        give(team, admin, mara, ben, Chosen(frozenset({people[0].id})))
    given = give(team, admin, mara, ben, Chosen())
    assert looking_after(team, people) == [mara.id, ben.id, ben.id]
    assert (given.former.id, given.given_by.id) == (mara.id, admin.id)


def test_an_admin_who_takes_them_over_needs_no_word_of_it(
    team: Team, mara: Member, admin: Member, people: list[Contact]
) -> None:
    leave(team, mara)
    given = give(team, admin, mara, admin, Chosen())
    assert looking_after(team, people) == [admin.id] * 3
    with team.transaction() as session:
        (state,) = session.exec(select(HandOverRow.state).where(HandOverRow.id == given.id))
    assert state is PostingState.LAPSED


def test_nobody_is_given_the_contact_that_they_are(
    team: Team, mara: Member, ben: Member, people: list[Contact]
) -> None:
    mark(team, people[0], ContactField.SLACK_USER, ben.slack_user_id)
    with pytest.raises(OneselfAsContact):
        give(team, mara, mara, ben, Chosen(frozenset({people[0].id})))
    assert give(team, mara, mara, ben, Chosen()).leaves_themselves
    assert looking_after(team, people) == [mara.id, ben.id, ben.id]


def test_nothing_fires_at_who_left(team: Team, mara: Member, people: list[Contact]) -> None:
    leave(team, mara)
    assert team.nudge(team.now + timedelta(days=1)) is None


def test_who_gets_them_is_reminded_of_them_and_who_gave_them_is_not(
    team: Team, mara: Member, ben: Member
) -> None:
    anna = team.keep_up(mara, "Anna Jansen")
    nudged = Nudged(team, mara)
    assert nudged.shown.purpose is Purpose.GIVE
    give(team, mara, mara, ben, Chosen())
    assert nudged.nudges_in(1) == [(ben.id, Purpose.GIVE)]
    assert looking_after(team, [anna]) == [ben.id]


def test_a_birthday_that_was_mentioned_goes_along(team: Team, mara: Member, ben: Member) -> None:
    anna = team.meet(mara, "Anna Jansen")
    team.give(mara, anna)
    day = team.now.date() + timedelta(days=1)
    born = Yearly(day.month, day.day)
    team.ask_for(
        lambda s: occasions.keep(
            s, team.workspace_id, anna.id, OccasionKind.BIRTHDAY, born, team.now.date()
        )
    )
    nudged = Nudged(team, mara)
    assert nudged.shown.purpose is Purpose.OCCASION
    give(team, mara, mara, ben, Chosen())
    assert nudged.nudges_in(1) == [(ben.id, Purpose.OCCASION)]


def test_nobody_gives_to_themselves_or_to_a_guest(
    team: Team, mara: Member, people: list[Contact]
) -> None:
    with pytest.raises(LooksAfterAlready):
        give(team, mara, mara, mara, Chosen())
    guest = profile("U0GUEST", is_active=False)
    with pytest.raises(CannotLookAfter):
        team.ask_for(lambda s: hand_overs.give(s, mara, mara.id, Chosen(), guest, team.now))
    assert looking_after(team, people) == [mara.id] * 3


def test_the_word_waits_for_working_hours(
    team: Team, mara: Member, ben: Member, people: list[Contact]
) -> None:
    saturday = team.now + timedelta(days=4)
    found = profile(ben.slack_user_id)
    team.ask_for(lambda s: hand_overs.give(s, mara, mara.id, Chosen(), found, saturday))
    (due_at,) = team.ask_for(lambda s: [row.due_at for row in s.exec(select(HandOverRow))])
    assert due_at.date() == date(2026, 11, 9)


def test_a_contact_that_is_not_theirs_goes_over_with_a_word(
    to_give_again: Nudged, ben: Member
) -> None:
    to_give_again.hand_over(ben)
    assert words_waiting(to_give_again.team) == [ben.id]
    to_give_again.undo()
    assert words_waiting(to_give_again.team) == []


def test_choosing_oneself_needs_no_word(to_give_again: Nudged, mara: Member) -> None:
    to_give_again.click(dismissals.disown)
    to_give_again.click(dismissals.hand_over, profile(mara.slack_user_id))
    assert words_waiting(to_give_again.team) == []


def test_what_somebody_left_behind_anybody_may_put_right(
    team: Team, mara: Member, ben: Member, people: list[Contact]
) -> None:
    anna = people[0]
    with pytest.raises(LookedAfterBy):
        team.ask_for(lambda s: owners.check_owner(s, ben, anna))
    leave(team, mara)
    team.ask_for(lambda s: owners.check_owner(s, ben, anna))


def test_who_stood_in_looks_after_them_now_and_stands_in_no_more(
    to_give_again: Nudged, ben: Member
) -> None:
    team, contact = to_give_again.team, to_give_again.shown.contact
    mark(team, contact, ContactField.STAND_IN, ben.id)
    to_give_again.hand_over(ben)
    found = team.ask_for(lambda s: details.read(s, team.workspace_id, [contact.id]))
    assert (found[contact.id].owner_id, found[contact.id].stand_in) == (ben.id, None)
