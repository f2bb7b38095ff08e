"""What is promised for the next message comes after what was promised for the day of it."""

from datetime import date, timedelta

import pytest

from bot.nudges import acts
from bot.nudges.choice import MOST_PROMISED
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Purpose
from tests.bot.nudges.test_promised_days import WEDNESDAY, late, promise, told
from tests.bot.plain_words import Nudged, Team

DAY = timedelta(days=1)
ASK, REMIND, THANK = Purpose.ASK, Purpose.REMIND, Purpose.THANK


@pytest.fixture
def friday(team: Team) -> Team:
    """The team on Friday 6 November."""
    return Team(team.transaction, team.workspace_id, team.now + 3 * DAY)


@pytest.fixture
def givers(friday: Team, mara: Member) -> list[Contact]:
    """More people than a message holds, from whom Mara got something by Friday."""
    people = [friday.meet(mara, f"Giver {n}") for n in range(MOST_PROMISED)]
    for contact in people:
        friday.receive(mara, contact, days_ago=1)
    return people


@pytest.mark.usefixtures("givers")
def test_what_was_promised_for_a_day_comes_before_any_thanks(
    team: Team, friday: Team, mara: Member
) -> None:
    sofie, bram = team.keep_up(mara, "Sofie"), team.keep_up(mara, "Bram")
    promise(team, mara, sofie, in_days=6)
    friday.plan_ask(mara, bram, in_days=3)
    came = told(team.nudge(WEDNESDAY + 5 * DAY))
    assert came[:2] == [("Bram", ASK), ("Sofie", REMIND)]
    assert [purpose for _, purpose in came[2:]] == [THANK] * (MOST_PROMISED - 2)


@pytest.mark.usefixtures("givers")
def test_the_day_of_who_gave_something_too_is_kept(
    team: Team, friday: Team, mara: Member, givers: list[Contact]
) -> None:
    promise(friday, mara, givers[-1], in_days=6)
    assert told(team.nudge(WEDNESDAY + 5 * DAY))[0] == (givers[-1].name, REMIND)


@pytest.mark.usefixtures("givers")
def test_thanks_that_a_message_had_no_room_for_tell_no_day(
    team: Team, friday: Team, mara: Member
) -> None:
    friday.receive(mara, friday.meet(mara, "Giver 8"), days_ago=1)
    assert len(told(team.nudge(WEDNESDAY + 5 * DAY))) == MOST_PROMISED
    assert late(team.nudge(WEDNESDAY + 6 * DAY)) == [("Giver 8", None)]


def test_thanks_that_were_put_off_are_for_the_day_that_was_named(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.receive(mara, anna)
    thanks = Nudged(team, mara)
    thanks.click(acts.put_off, date(2026, 11, 9))
    assert late(team.nudge(WEDNESDAY + 6 * DAY)) == [(anna.name, date(2026, 11, 9))]
