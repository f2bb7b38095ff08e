"""What tips are about, held against the words in which something was tagged or noted."""

from datetime import date

import pytest

from bot.models import NoteRow
from bot.nudges import on_demand
from bot.nudges.on_demand import Search
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.bot.giving.library import keep
from tests.bot.giving.test_tips import found, titles, would_like
from tests.bot.nudges.test_ideas import cares_about
from tests.bot.plain_words import Team


def noted(team: Team, member: Member, contact: Contact, words: str) -> None:
    whose = {"workspace_id": team.workspace_id, "contact_id": contact.id, "member_id": member.id}
    with team.transaction() as session:
        session.add(NoteRow(words=words, **whose))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("warmtepompen", "Warmtepompen zijn zijn ding"),
        ("warmtepomp", "Warmtepompen zijn zijn ding"),
        ("pension", "thinks about his pension"),
        ("heat pumps", "Bought a heat pump last year"),
        ("Heat Pump", "heat pumps everywhere"),
        ("Wärmepumpe", "Interessiert sich für Wärmepumpen"),
        ("Wärmepumpen", "hat eine Waermepumpe gekauft"),
        ("Häuser", "baut gerade ein Haus"),
        ("patents", "is writing a patent"),
        ("subsidies", "vraagt naar subsidie voor zonnepanelen"),
        ("zonnepaneel", "vraagt naar subsidie voor zonnepanelen"),
    ],
)
def test_a_tag_is_held_against_the_words_of_a_note_in_whatever_form(
    team: Team, mara: Member, anna: Contact, tag: str, words: str
) -> None:
    tip = keep(team, mara, title="Read this", tags=(tag,))
    other = keep(team, mara, title="And that", link="", tags=("falconry",))
    assert would_like(team, mara, tip) == []
    noted(team, mara, anna, words)
    assert would_like(team, mara, tip) == [anna.name]
    assert would_like(team, mara, other) == []
    today: date = team.now.date()
    offered = team.ask_for(lambda s: on_demand.offer(s, mara, Search(anna.id, today)))
    assert [one.tip.title for one in offered.tips.values()] == ["Read this"]


@pytest.mark.parametrize(("tag", "said"), [("patents", "Patent"), ("Wärmepumpe", "Waermepumpen")])
def test_a_tag_is_held_against_other_tags(
    team: Team, mara: Member, anna: Contact, tag: str, said: str
) -> None:
    tip = keep(team, mara, title="Read this", tags=(tag,))
    cares_about(team, anna, said)
    assert would_like(team, mara, tip) == [anna.name]
    assert titles(found(team, mara, words=said)) == ["Read this"]


@pytest.mark.parametrize("words", ["The music in the office was loud", "Was cooking when I called"])
def test_what_a_note_only_mentions_is_no_interest(
    team: Team, mara: Member, anna: Contact, words: str
) -> None:
    tip = keep(team, mara, title="Read this", tags=("recipes",))
    noted(team, mara, anna, words)
    assert would_like(team, mara, tip) == []
