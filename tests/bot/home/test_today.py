"""Who is due for a member today, and who comes next; looking changes nothing."""

from datetime import timedelta

from sqlalchemy import Engine
from sqlmodel import Session

from bot.home import today
from bot.home.today import Today
from bot.models import metadata
from bot.nudges import acts
from bot.people import occasions
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.team.members import Member
from bot.vocabulary import OccasionKind, Purpose
from tests.bot.plain_words import Nudged, Team


def look(team: Team, member: Member, *, days: int = 0) -> Today:
    """What the member is told now, or in so many days."""
    return team.ask_for(lambda s: today.show(s, member, team.now + timedelta(days=days)))


def due(shown: Today) -> list[tuple[str, Purpose]]:
    return [(one.contact.name, one.about.purpose) for one in shown.due]


def test_a_new_contact_is_due(team: Team, mara: Member, anna: Contact) -> None:
    shown = look(team, mara)
    assert due(shown) == [("Anna Jansen", Purpose.GIVE)]
    assert not shown.due[0].is_in_nudge


def test_nobody_is_due_right_after_a_gift_and_who_comes_next_is_told(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna)
    shown = look(team, mara)
    assert shown.due == ()
    assert shown.coming is not None
    assert shown.coming.contact.name == "Anna Jansen"
    assert shown.coming.day >= mara.today(team.now) + timedelta(days=30)
    assert shown.coming.day.weekday() < 5


def test_a_reminder_that_comes_sooner_is_next(team: Team, mara: Member, anna: Contact) -> None:
    team.ask(mara, anna)
    coming = look(team, mara).coming
    assert coming is not None
    assert coming.day == mara.today(team.now) + timedelta(days=7)


def test_without_any_contact_nobody_comes_next(team: Team, mara: Member) -> None:
    assert look(team, mara) == Today(())


def test_thanks_and_answers_come_before_giving(team: Team, mara: Member, anna: Contact) -> None:
    bram, zoe = team.meet(mara, "Bram"), team.meet(mara, "Zoe")
    team.receive(mara, bram, days_ago=2)
    team.ask(mara, zoe, days_ago=8)
    assert due(look(team, mara)) == [
        ("Bram", Purpose.THANK),
        ("Zoe", Purpose.RESPONSE),
        ("Anna Jansen", Purpose.GIVE),
    ]


def test_what_was_promised_comes_first(team: Team, mara: Member, to_check: Nudged) -> None:
    team.meet(mara, "Bram")
    to_check.click(acts.tomorrow)
    shown = look(team, mara, days=2)
    assert [(one.contact.name, one.is_promised) for one in shown.due] == [
        ("Anna Jansen", True),
        ("Bram", False),
    ]


def test_what_todays_nudge_shows_is_still_due(team: Team, mara: Member, to_thank: Nudged) -> None:
    shown = look(team, mara, days=1)
    assert due(shown) == [("Anna Jansen", Purpose.THANK)]
    assert shown.due[0].is_in_nudge


def test_what_was_handled_is_not(team: Team, mara: Member, to_thank: Nudged) -> None:
    to_thank.click(acts.done)
    assert look(team, mara, days=1).due == ()


def test_a_birthday_of_today_is_due_before_the_nudge_tells_of_it(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna)
    day = mara.today(team.now)
    born = Yearly(day.month, day.day, 1980)
    team.ask_for(
        lambda s: occasions.keep(s, mara.workspace_id, anna.id, OccasionKind.BIRTHDAY, born, day)
    )
    assert due(look(team, mara)) == [("Anna Jansen", Purpose.OCCASION)]


def test_of_very_many_the_first_are_shown(team: Team, mara: Member) -> None:
    for number in range(today.MOST + 1):
        team.give(mara, team.meet(mara, f"Contact {number}"), days_ago=70)
    shown = look(team, mara)
    assert (len(shown.due), shown.are_more) == (today.MOST, True)


def test_of_those_whom_nobody_was_in_touch_with_one_is_shown(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.meet(mara, "Bram")
    shown = look(team, mara)
    assert (len(shown.due), shown.are_more) == (1, True)


def test_only_their_own_people_are_due(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    assert look(team, ben) == Today(())


def test_looking_changes_nothing(engine: Engine, team: Team, mara: Member, to_ask: Nudged) -> None:
    def rows() -> list[object]:
        with Session(engine) as session:
            return [session.execute(one.select()).fetchall() for one in metadata.sorted_tables]

    before = rows()
    look(team, mara, days=1)
    look(team, mara, days=40)
    assert rows() == before


def test_an_occasion_with_a_lead_time_comes_when_it_is_first_mentioned(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna)
    today = mara.today(team.now)
    on = today + timedelta(days=20)
    born = Yearly(on.month, on.day)
    team.ask_for(
        lambda s: occasions.keep(
            s, mara.workspace_id, anna.id, OccasionKind.BIRTHDAY, born, today, lead_days=10
        )
    )
    coming = look(team, mara).coming
    assert coming is not None
    assert today + timedelta(days=10) <= coming.day <= today + timedelta(days=13)
    assert due(look(team, mara, days=10)) == [("Anna Jansen", Purpose.OCCASION)]


def test_who_is_not_in_todays_nudge_has_no_buttons_there(
    team: Team, mara: Member, to_thank: Nudged
) -> None:
    team.keep_up(mara, "Bram")
    shown = look(team, mara, days=1)
    assert [(one.contact.name, one.is_in_nudge) for one in shown.due] == [
        ("Anna Jansen", True),
        ("Bram", False),
    ]


def test_of_thanks_nothing_else_is_shown_and_all_that_are_to_come(
    team: Team, mara: Member, anna: Contact
) -> None:
    bram, zoe = team.meet(mara, "Bram"), team.meet(mara, "Zoe")
    team.receive(mara, bram)
    team.ask(mara, zoe, days_ago=8)
    shown = team.ask_for(lambda s: today.show_thanks(s, mara, team.now))
    assert due(shown) == [("Bram", Purpose.THANK)]
    assert not shown.due[0].is_in_nudge
