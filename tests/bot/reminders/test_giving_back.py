"""Contacts that went to a colleague come back, and who gave them is told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from bot.models import HandOverRow
from bot.models.columns import saved
from bot.nudges import acts
from bot.people.contacts import Contact
from bot.people.offers import Chosen
from bot.refusals import (
    Gone,
    NotYours,
)
from bot.reminders import hand_overs, past_hand_overs
from bot.team.members import Member
from bot.vocabulary import ContactField, PostingState
from tests.bot.plain_words import Nudged, Team
from tests.bot.reminders.handed_over import give, leave, looking_after, mark, words_waiting


def test_who_got_them_gives_them_back_and_the_giver_is_told(
    team: Team, mara: Member, ben: Member, people: list[Contact]
) -> None:
    given = give(team, mara, mara, ben, Chosen())
    ended = team.ask_for(lambda s: hand_overs.end(s, ben, given.id, team.now))
    assert (ended.is_over, ended.number) == (True, 0)
    assert looking_after(team, people) == [mara.id] * 3
    assert words_waiting(team) == [mara.id]
    again = team.ask_for(lambda s: hand_overs.end(s, ben, given.id, team.now))
    assert again == ended
    assert words_waiting(team) == [mara.id], "once"


def test_who_gave_them_takes_them_back_before_a_word_was_said(
    team: Team, mara: Member, ben: Member, people: list[Contact]
) -> None:
    given = give(team, mara, mara, ben, Chosen())
    team.ask_for(lambda s: hand_overs.end(s, mara, given.id, team.now))
    assert looking_after(team, people) == [mara.id] * 3
    assert words_waiting(team) == []


def test_what_went_on_to_a_third_stays_there(
    team: Team, mara: Member, ben: Member, people: list[Contact]
) -> None:
    eva = team.hire("U0EVA")
    given = give(team, mara, mara, ben, Chosen())
    give(team, ben, ben, eva, Chosen(frozenset({people[2].id})))
    team.ask_for(lambda s: hand_overs.end(s, ben, given.id, team.now))
    assert looking_after(team, people) == [mara.id, mara.id, eva.id]


def test_what_an_admin_gave_and_nobody_wants_is_told_to_the_admin(
    team: Team, mara: Member, ben: Member, admin: Member, people: list[Contact]
) -> None:
    leave(team, mara)
    given = give(team, admin, mara, ben, Chosen())
    team.ask_for(lambda s: hand_overs.end(s, ben, given.id, team.now))
    assert looking_after(team, people) == [mara.id] * 3
    assert words_waiting(team) == [admin.id]
    waiting = select(HandOverRow).where(HandOverRow.state == PostingState.DUE)
    returned = team.ask_for(
        lambda s: past_hand_overs.show(s, team.workspace_id, saved(s.exec(waiting).one().id))
    )
    assert (returned.is_return, returned.number) == (True, 3)
    with pytest.raises(Gone):
        team.ask_for(lambda s: hand_overs.end(s, admin, returned.id, team.now))


def test_nobody_else_takes_them_back(
    team: Team, mara: Member, ben: Member, people: list[Contact]
) -> None:
    eva = team.hire("U0EVA")
    given = give(team, mara, mara, ben, Chosen())
    with pytest.raises(NotYours):
        team.ask_for(lambda s: hand_overs.end(s, eva, given.id, team.now))


def test_what_its_new_owner_made_private_is_not_taken_back(
    team: Team, mara: Member, ben: Member, people: list[Contact]
) -> None:
    mark(team, people[1], ContactField.IS_PRIVATE, True)
    chosen = Chosen(frozenset({people[0].id, people[1].id}))
    given = give(team, mara, mara, ben, chosen)
    mark(replace(team, now=team.now + timedelta(hours=1)), people[0], ContactField.IS_PRIVATE, True)
    team.ask_for(lambda s: hand_overs.end(s, mara, given.id, team.now))
    assert looking_after(team, people) == [ben.id, mara.id, mara.id]


def test_what_its_new_owner_made_private_does_not_come_back_by_an_old_button(
    to_give_again: Nudged, ben: Member
) -> None:
    team, known = to_give_again.team, to_give_again.shown
    to_give_again.hand_over(ben)
    mark(team, known.contact, ContactField.IS_PRIVATE, True)
    with pytest.raises(Gone):
        team.ask_for(
            lambda s: acts.undo(s, to_give_again.member, known.reminder_id, to_give_again.at)
        )
    assert looking_after(team, [known.contact]) == [ben.id]
