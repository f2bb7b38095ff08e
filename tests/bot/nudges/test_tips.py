"""Tips of the team's library as ideas: for who cares about them, and never twice."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.giving import sent_tips, tips
from bot.giving.tips import Tip
from bot.ledger import standing_gestures
from bot.models import GestureRow
from bot.nudges import acts, shown_ideas
from bot.nudges.shown_reminders import ToGive
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import GestureKind, Objection
from tests.bot.giving.library import keep
from tests.bot.nudges.test_ideas import cares_about, is_now, suggested
from tests.bot.plain_words import Nudged, Team


def told(team: Team, member: Member) -> ToGive:
    """What the next nudge suggests of its one contact."""
    about = Nudged(team, member).shown.about
    assert isinstance(about, ToGive)
    return about


def tips_given(team: Team, contact: Contact) -> list[int | None]:
    return team.ask_for(
        lambda s: list(
            s.exec(
                select(GestureRow.tip_id).where(
                    GestureRow.contact_id == contact.id, GestureRow.kind == GestureKind.USEFUL_TIP
                )
            )
        )
    )


@pytest.fixture
def tip(team: Team, mara: Member, anna: Contact) -> Tip:
    """One about something that Anna cares about."""
    cares_about(team, anna, "Pensioenen")
    cares_about(team, anna, "Sailing")
    return keep(team, mara, tags=("Pensioenen",))


def test_a_tip_comes_to_who_cares_about_it(
    team: Team, mara: Member, anna: Contact, tip: Tip
) -> None:
    about = told(team, mara)
    assert (about.idea, about.idea_id, about.tip) == (GestureKind.USEFUL_TIP, f"tip:{tip.id}", tip)
    assert about.interest == "Pensioenen"


def test_done_logs_the_tip_by_its_title_and_it_never_comes_again(
    team: Team, mara: Member, anna: Contact, tip: Tip
) -> None:
    found = list(suggested(team, mara, weeks=110))
    assert [one.tip for one in found].count(tip) == 1
    assert len(found) > 10
    assert tips_given(team, anna).count(tip.id) == 1
    last = team.ask_for(lambda s: standing_gestures.last_given(s, anna.id, GestureKind.USEFUL_TIP))
    assert last is not None


def test_no_kind_comes_twice_running_though_there_are_many_tips(
    team: Team, mara: Member, anna: Contact, tip: Tip
) -> None:
    for number in range(30):
        keep(team, mara, title=f"Pension {number}", link="")
    found = list(suggested(team, mara, weeks=110))
    kinds = [one.idea for one in found]
    assert not any(kinds[n] in kinds[n + 1 : n + 3] for n in range(len(kinds)))
    sent = [one.tip.id for one in found if one.tip is not None]
    assert len(sent) >= 2
    assert len(set(sent)) == len(sent)


def test_what_a_colleague_sent_is_not_new(
    team: Team, mara: Member, ben: Member, anna: Contact, tip: Tip
) -> None:
    long_ago = team.now - timedelta(days=500)
    team.ask_for(lambda s: sent_tips.log(s, ben, anna.id, tip.id, long_ago))
    assert all(one.tip is None for one in suggested(team, mara))


@pytest.mark.parametrize("spoken", ["nl", "de", "de-CH"])
def test_nobody_gets_a_tip_in_a_language_they_do_not_read(
    team: Team, mara: Member, anna: Contact, tip: Tip, spoken: str
) -> None:
    is_now(team, anna, language=spoken)
    assert told(team, mara).tip is None


def test_a_retired_tip_is_suggested_no_more_also_by_a_reminder_that_did(
    team: Team, mara: Member, anna: Contact, tip: Tip
) -> None:
    nudged = Nudged(team, mara)
    assert nudged.idea == f"tip:{tip.id}"
    team.ask_for(lambda s: tips.retire(s, mara, tip.id, team.now))
    about = nudged.shown.about
    assert isinstance(about, ToGive)
    assert (about.idea, about.tip) == (GestureKind.USEFUL_TIP, None)
    nudged.click(acts.done)
    assert tips_given(team, anna) == [None]


def test_undo_takes_the_tip_back(team: Team, mara: Member, anna: Contact, tip: Tip) -> None:
    nudged = Nudged(team, mara)
    nudged.click(acts.done)
    assert team.ask_for(lambda s: sent_tips.got(s, team.workspace_id, [anna.id])) == {
        anna.id: {tip.id}
    }
    nudged.click(acts.undo)
    assert team.ask_for(lambda s: sent_tips.got(s, team.workspace_id, [anna.id])) == {}
    assert nudged.idea == f"tip:{tip.id}"


def test_it_is_told_why(team: Team, mara: Member, anna: Contact, tip: Tip) -> None:
    nudged = Nudged(team, mara)
    reminder_id = nudged.shown.reminder_id
    explained = team.ask_for(lambda s: shown_ideas.explain(s, mara, reminder_id, team.now))
    assert explained is not None
    assert explained.cares_about == ("Pensioenen",)
    assert explained.why.is_new


@pytest.mark.parametrize("objection", [Objection.IDEA, Objection.KIND])
def test_it_is_left_out_for_good(
    team: Team, mara: Member, anna: Contact, tip: Tip, objection: Objection
) -> None:
    other = keep(team, mara, title="Pension, part two", link="")
    nudged = Nudged(team, mara)
    first = nudged.idea
    assert first in (f"tip:{tip.id}", f"tip:{other.id}")
    nudged.click(shown_ideas.not_for, first, objection)
    assert nudged.idea not in (first, None)
    found = [one.idea_id for one in suggested(team, mara)]
    assert first not in found
    if objection is Objection.KIND:
        assert not any(one.startswith("tip:") for one in found if one)


def test_another_idea_goes_round_and_comes_back(
    team: Team, mara: Member, anna: Contact, tip: Tip
) -> None:
    nudged = Nudged(team, mara)
    seen = [nudged.idea]
    for _ in range(400):
        nudged.click(acts.another_idea, nudged.idea)
        if nudged.idea == seen[0]:
            break
        seen.append(nudged.idea)
    assert nudged.idea == f"tip:{tip.id}"
    assert len(seen) > 5


def test_a_tip_of_another_workspace_is_none_of_ours(
    team: Team, mara: Member, anna: Contact, elsewhere: Team, stranger: Member
) -> None:
    cares_about(team, anna, "pension")
    keep(elsewhere, stranger)
    assert told(team, mara).tip is None
