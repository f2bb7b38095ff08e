"""The ideas that nudges bring: what a contact cares about, never the same again, and no gift where
none may be."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

import bot.people.occasions
from bot.giving import ideas, library
from bot.giving.library import Event, Idea
from bot.models import ContactRow, NoteRow, TagRow
from bot.nudges import acts, facts
from bot.nudges.shown_reminders import ToCongratulate, ToGive
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.team.members import Member
from bot.vocabulary import GestureKind, OccasionKind, TagKind
from tests.bot.plain_words import Team

WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
"""Nine in Amsterdam."""
WEEKS = 30


def cares_about(team: Team, contact: Contact, *words: str) -> None:
    with team.transaction() as session:
        session.add_all(
            TagRow(
                contact_id=contact.id,
                kind=TagKind.INTEREST,
                key=word.casefold(),
                workspace_id=team.workspace_id,
                said=word,
            )
            for word in words
        )


def is_now(team: Team, contact: Contact, **columns: object) -> None:
    with team.transaction() as session:
        row = session.get_one(ContactRow, contact.id)
        for name, value in columns.items():
            setattr(row, name, value)


def suggested(team: Team, member: Member, weeks: int = WEEKS) -> Iterator[ToGive]:
    """What nudges suggest, week after week, to somebody who does it all at once."""
    for week in range(weeks):
        at = WEDNESDAY + timedelta(weeks=week)
        while (nudge := team.nudge(at)) is not None:
            for one in nudge.suggestions:
                if isinstance(one.about, ToGive):
                    yield one.about
                    with team.transaction() as session:
                        acts.done(session, member, one.reminder_id, at)


def of_library(told: Sequence[ToGive]) -> list[Idea]:
    found = [library.find(one.idea_id) for one in told]
    assert None not in found
    return [one for one in found if one is not None]


def test_nothing_comes_again_and_what_they_care_about_comes(
    team: Team, mara: Member, anna: Contact
) -> None:
    cares_about(team, anna, "Sailing", "Stamps")
    told = list(suggested(team, mara))
    found = of_library(told)
    assert len(found) >= 5
    assert len({one.id for one in found}) == len(found)
    assert all(one.kind is about.idea for one, about in zip(found, told, strict=True))
    kinds = [one.kind for one in found]
    assert not any(kinds[n] in kinds[n + 1 : n + 3] for n in range(len(kinds)))
    assert any(one.interests for one in found)
    assert all(one.interests <= {"sailing", library.ANY} for one in found)
    assert {one.interest for one in told} <= {"Sailing", "Stamps"}


@pytest.mark.parametrize(
    ("is_shared", "is_own", "is_met"),
    [(False, True, True), (True, False, True), (False, False, False)],
)
def test_notes_that_the_member_may_read_count(
    team: Team,
    mara: Member,
    ben: Member,
    anna: Contact,
    is_shared: bool,
    is_own: bool,
    is_met: bool,
) -> None:
    with team.transaction() as session:
        session.add(
            NoteRow(
                workspace_id=team.workspace_id,
                contact_id=anna.id,
                member_id=mara.id if is_own else ben.id,
                words="Zeilt in de zomer; zeilen, boten",
                is_shared=is_shared,
            )
        )
    found = of_library(list(suggested(team, mara, weeks=20)))
    assert any(one.interests == {"sailing"} for one in found) is is_met
    assert not any(library.ANY in one.interests for one in found)


def test_a_member_is_not_told_the_same_of_two_people(team: Team, mara: Member) -> None:
    for number in range(30):
        team.meet(mara, f"Anna Jansen {number}", on=date(2026, 1, 1))
    told = list(suggested(team, mara, weeks=3))
    found = [one.id for one in of_library(told)]
    assert len(found) >= 3
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    "column",
    [
        {"wants_no_gifts": True},
        {"is_official": True},
        {"negotiates_until": date(2028, 1, 1)},
    ],
    ids=lambda column: next(iter(column)),
)
def test_no_gift_where_none_may_be(
    team: Team, mara: Member, anna: Contact, column: dict[str, object]
) -> None:
    for n in range(ideas.FREE_BEFORE_PRICED):
        team.give(mara, anna, kind=GestureKind.CHECK_IN, days_ago=200 + n)
    is_now(team, anna, **column)
    nudge = team.nudge(WEDNESDAY)
    assert nudge is not None
    (shown,) = nudge.suggestions
    seen = set[str]()
    while (idea_id := _idea_id(team, shown.reminder_id)) not in seen:
        seen.add(idea_id)
        with team.transaction() as session:
            acts.another_idea(session, mara, shown.reminder_id, idea_id, WEDNESDAY)
    found = [library.ideas()[one] for one in seen]
    assert len(found) > 50
    assert not any(one.is_priced or one.kind is GestureKind.SMALL_GIFT for one in found)


def _idea_id(team: Team, reminder_id: int) -> str:
    told = team.ask_for(lambda s: facts.find(s, reminder_id, WEDNESDAY.date()))
    assert isinstance(told.about, ToGive)
    assert told.about.idea_id is not None
    return told.about.idea_id


@pytest.mark.parametrize(("lead", "is_ahead"), [(0, False), (10, True)])
def test_a_birthday_has_ideas_of_its_own(
    team: Team, mara: Member, anna: Contact, lead: int, is_ahead: bool
) -> None:
    team.give(mara, anna)
    with team.transaction() as session:
        bot.people.occasions.keep(
            session,
            team.workspace_id,
            anna.id,
            OccasionKind.BIRTHDAY,
            Yearly(11, 17),
            WEDNESDAY.date(),
            lead_days=lead,
        )
    nudges = (team.nudge(WEDNESDAY + timedelta(days=n)) for n in range(15))
    abouts = [one.about for nudge in nudges if nudge is not None for one in nudge.suggestions]
    told = next(about for about in abouts if isinstance(about, ToCongratulate))
    assert told.is_ahead is is_ahead
    idea = library.find(told.idea_id)
    assert idea is not None
    assert Event.BIRTHDAY in idea.occasions
    assert is_ahead or not (idea.is_ahead or idea.is_priced)
