"""Drafts: in the language that is chosen, and logged once when they were sent."""

from dataclasses import replace

import pytest

from bot.ledger import entries
from bot.nudges import acts, dismissals
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.bot.plain_words import Nudged, Team


def test_drafts_are_in_the_language_chosen_from_then_on(nudged: Nudged) -> None:
    assert nudged.shown.contact.language is None
    assert nudged.click(acts.write_in, "de").contact.language == "de"


def test_a_reminder_that_was_left_changes_no_language(nudged: Nudged) -> None:
    left = nudged.click(dismissals.not_this_time)
    assert nudged.click(acts.write_in, "de") == left


def test_a_draft_for_a_reminder_that_was_left_is_in_the_language_chosen(nudged: Nudged) -> None:
    left = nudged.click(dismissals.not_this_time)
    draft = nudged.team.ask_for(
        lambda s: acts.write_in(s, nudged.member, left.reminder_id, "de", nudged.at)
    )
    assert draft == replace(left, contact=replace(left.contact, language="de"))


@pytest.mark.parametrize("before", ["open", "skipped", "overtaken", "sent"])
def test_what_was_sent_is_logged_once_whatever_became_of_the_reminder(
    team: Team, mara: Member, anna: Contact, to_give: Nudged, before: str
) -> None:
    given = 0
    if before == "skipped":
        to_give.click(dismissals.not_this_time)
    elif before == "overtaken":
        team.give(mara, anna, at=to_give.at)
        given = 1
    for _ in range(2 if before == "sent" else 1):
        to_give.click(acts.sent)
    gestures = team.ask_for(lambda s: entries.given_lately(s, anna.id, most=9))
    assert len(gestures) == given + 1
    assert to_give.shown.entry is not None
    assert to_give.undo().entry is None
