"""Birthdays go along with the contact, to who looks after it when they come."""

from datetime import date, timedelta

import pytest

from bot.nudges import acts, dismissals
from bot.people import occasions, owners
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.team.members import Member
from bot.vocabulary import OccasionKind, Purpose, ReminderState
from tests.bot.plain_words import Nudged, Team, profile


def celebrate(team: Team, contact: Contact, on: date) -> None:
    with team.transaction() as session:
        occasions.keep(
            session,
            team.workspace_id,
            contact.id,
            OccasionKind.BIRTHDAY,
            Yearly(on.month, on.day),
            team.now.date(),
        )


@pytest.fixture
def birthday(team: Team, mara: Member, anna: Contact) -> Nudged:
    """A reminder on Anna's birthday, and of nothing else."""
    team.give(mara, anna)
    celebrate(team, anna, team.now.date() + timedelta(days=1))
    return Nudged(team, mara)


@pytest.fixture
def bens(birthday: Nudged, ben: Member) -> Nudged:
    """The same birthday handed over to Ben, who sees it a day late; both act from then on."""
    birthday.hand_over(ben)
    bens = Nudged(birthday.team, ben, days=2)
    birthday.at = bens.at
    return bens


def test_a_birthday_goes_to_who_looks_after_the_contact_from_then_on(
    birthday: Nudged, ben: Member
) -> None:
    birthday.click(dismissals.disown)
    assert birthday.nudges_in(1) == []
    birthday.click(dismissals.hand_over, profile(ben.slack_user_id))
    assert birthday.nudges_in(2) == [(ben.id, Purpose.OCCASION)]


def test_a_birthday_to_come_goes_to_who_looks_after_the_contact_then(
    team: Team, to_give_again: Nudged, anna: Contact, ben: Member
) -> None:
    celebrate(team, anna, to_give_again.at.date() + timedelta(days=2))
    to_give_again.click(dismissals.disown)
    assert to_give_again.nudges_in(1) == []
    to_give_again.click(dismissals.hand_over, profile(ben.slack_user_id))
    assert to_give_again.nudges_in(2) == [(ben.id, Purpose.OCCASION)]


def test_a_birthday_long_over_goes_to_nobody(birthday: Nudged, ben: Member) -> None:
    birthday.click(dismissals.disown)
    birthday.at += timedelta(days=7)
    birthday.click(dismissals.hand_over, profile(ben.slack_user_id))
    assert birthday.nudges_in(0) == []


def test_a_birthday_comes_back_with_undo_and_goes_over_again(birthday: Nudged, ben: Member) -> None:
    before = birthday.shown
    for _ in range(2):
        birthday.hand_over(ben)
        assert birthday.undo() == before
    assert birthday.nudges_in(1) == []
    birthday.hand_over(ben)
    assert birthday.nudges_in(2) == [(ben.id, Purpose.OCCASION)]


def test_a_birthday_that_was_kept_is_nobodys_any_more(
    team: Team, mara: Member, anna: Contact, ben: Member
) -> None:
    team.ask(mara, anna, days_ago=6)
    celebrate(team, anna, team.now.date() + timedelta(days=1))
    congratulated = Nudged(team, mara)
    assert congratulated.click(acts.done).purpose is Purpose.OCCASION
    nudged = Nudged(team, mara, days=2)
    assert nudged.shown.purpose is Purpose.RESPONSE
    assert nudged.hand_over(ben).keeper == ben.name
    assert nudged.nudges_in(1) == []


def test_a_birthday_that_a_colleague_kept_is_not_opened_again(
    birthday: Nudged, bens: Nudged
) -> None:
    assert bens.click(acts.done).state is ReminderState.DONE
    taken_back = birthday.undo()
    assert (taken_back.state, taken_back.is_yours) == (ReminderState.OVERTAKEN, True)
    assert birthday.nudges_in(1) == []


def test_a_birthday_that_a_colleague_kept_does_not_come_back_with_another_reminder(
    team: Team, mara: Member, anna: Contact
) -> None:
    """Both are reminded on Friday of a birthday in the weekend, Bea when her day begins."""
    bea = team.hire("U0BEA", "America/New_York")
    team.ask(mara, anna, days_ago=6)
    celebrate(team, anna, team.now.date() + timedelta(days=4))
    to_check = Nudged(team, mara)
    assert to_check.shown.purpose is Purpose.RESPONSE
    birthday = Nudged(team, mara, days=3)
    assert birthday.shown.purpose is Purpose.OCCASION
    to_check.at = birthday.at
    to_check.hand_over(bea)
    evening = birthday.at + timedelta(hours=8)
    beas = team.nudge(evening)
    assert beas is not None
    with team.transaction() as session:
        acts.done(session, bea, beas.suggestions[0].reminder_id, evening)
    assert to_check.undo().state is ReminderState.OPEN
    assert birthday.shown.state is ReminderState.OVERTAKEN


def test_a_birthday_that_a_colleague_kept_goes_to_no_third(
    team: Team, birthday: Nudged, bens: Nudged, anna: Contact
) -> None:
    bens.click(acts.done)
    with team.transaction() as session:
        owners.disown(session, anna.id)
    assert birthday.click(dismissals.hand_over, profile("U0CLEO")).keeper == "U0Cleo"
    assert birthday.nudges_in(1) == []


def test_a_birthday_that_was_shown_and_came_back_is_shown_again_in_time(
    bens: Nudged, mara: Member
) -> None:
    bens.hand_over(mara)
    assert bens.nudges_in(1) == [(mara.id, Purpose.OCCASION)]


def test_a_birthday_that_was_taken_back_and_given_again_is_shown_again_in_time(
    birthday: Nudged, bens: Nudged, ben: Member
) -> None:
    assert birthday.undo().state is ReminderState.OPEN
    birthday.hand_over(ben)
    assert birthday.nudges_in(1) == [(ben.id, Purpose.OCCASION)]
