"""How often a contact hears from us, who is reminded, and the days that belong to them."""

from typing import Any

import pytest

from bot.database import Transaction
from bot.people import occasions
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import CadenceSource
from tests.handlers.cards.filled import Known, Opened, Opens, errors, filled, said, shown
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


def test_a_second_birthday_is_none(person: Person, opens: Opens) -> None:
    for day, refused in (("3", False), ("3", False), ("4", True)):
        view = opens("Occasions")
        answer = person.sends(view, filled(view, day=day, month="6"))
        assert (answer or {})["response_action"] == ("errors" if refused else "update")


@pytest.mark.parametrize("kind", ["birthday", "anniversary"])
def test_a_name_that_would_be_lost_is_asked_about(person: Person, opens: Opens, kind: str) -> None:
    view = opens("Occasions")
    answer = person.sends(view, filled(view, kind=kind, name="wedding day", day="3", month="6"))
    assert "choose that as the kind" in errors(answer)["name"]
    assert "3 June" not in person.types("who Anna Jansen")["text"]


def test_a_rhythm_is_chosen_and_goes_back_to_the_usual(
    person: Person, opens: Opens, known: Known
) -> None:
    view = opens("Rhythm and stand-in")
    person.sends(view, filled(view, ideal="14", maximum="40"))
    assert known().cadence_from is CadenceSource.OWN
    assert "every 14 days, 40 at most (chosen for them)" in person.types("who Anna Jansen")["text"]
    view = opens("Rhythm and stand-in")
    person.sends(view, filled(view, usual=["1"]))
    assert known().cadence_from is CadenceSource.AUDIENCE
    assert "30 days, 60 at most (usual for clients)" in person.types("who Anna Jansen")["text"]


def test_a_rhythm_that_nobody_can_keep_is_told_at_its_field(
    person: Person, opens: Opens, known: Known
) -> None:
    view = opens("Rhythm and stand-in")
    assert (
        "longer than the maximum"
        in errors(person.sends(view, filled(view, ideal="90", maximum="40")))["ideal"]
    )
    assert known().cadence_from is CadenceSource.AUDIENCE


def test_somebody_stands_in_but_not_for_themselves(
    person: Person, opens: Opens, known: Known, ben: Member
) -> None:
    view = opens("Rhythm and stand-in")
    refused = errors(person.sends(view, filled(view, stand_in="U0MARA")))
    assert "can stand in for themselves" in refused["stand_in"]
    person.sends(view, filled(view, stand_in=ben.slack_user_id))
    assert known().stand_in == ben.id
    assert opens("Rhythm and stand-in")["blocks"][-1]["element"]["initial_user"] == "U0BEN"


def test_who_changes_a_rhythm_that_was_changed_meanwhile_is_told(
    person: Person, opens: Opens, known: Known, ben: Member
) -> None:
    mine, theirs = opens("Rhythm and stand-in"), opens("Rhythm and stand-in")
    person.sends(theirs, filled(theirs, ideal="14", maximum="40"))
    view = shown(
        person.sends(mine, filled(mine, ideal="20", maximum="50", stand_in=ben.slack_user_id))
    )
    assert "Rhythm: now 14–40, by Mara Visser" in said(view)
    assert known().stand_in is None
    assert "every 14 days, 40 at most" in person.types("who Anna Jansen")["text"]
    person.sends(view, filled(view))
    assert "every 20 days, 50 at most" in person.types("who Anna Jansen")["text"]
    assert known().stand_in == ben.id


def test_who_leaves_a_rhythm_that_was_changed_meanwhile_takes_nothing_back(
    person: Person, opens: Opens, known: Known, ben: Member
) -> None:
    mine, theirs = opens("Rhythm and stand-in"), opens("Rhythm and stand-in")
    person.sends(theirs, filled(theirs, ideal="14", maximum="40"))
    person.sends(mine, filled(mine, stand_in=ben.slack_user_id))
    assert "every 14 days, 40 at most" in person.types("who Anna Jansen")["text"]
    assert known().stand_in == ben.id


@pytest.mark.parametrize("change", [{"day": "12"}, {"remove": ["1"]}])
def test_who_changes_an_occasion_that_was_changed_meanwhile_is_told(
    person: Person,
    slack: FakeSlack,
    opens: Opens,
    transaction: Transaction,
    anna: Contact,
    change: dict[str, Any],
) -> None:
    view = opens("Occasions")
    person.sends(view, filled(view, day="3", month="6", lead="0"))
    mine, theirs = (_chosen(person, slack, opens, transaction, anna) for _ in range(2))
    person.sends(theirs, filled(theirs, day="9"))
    view = shown(person.sends(mine, filled(mine, **change)))
    assert "Now: birthday 9 June, by Mara Visser" in said(view)
    assert "birthday 9 June" in person.types("who Anna Jansen")["text"]
    person.sends(view, filled(view))
    now = person.types("who Anna Jansen")["text"]
    assert ("birthday 12 June" in now) is ("day" in change)
    assert "birthday 9 June" not in now


def _chosen(
    person: Person, slack: FakeSlack, opens: Opens, transaction: Transaction, anna: Contact
) -> Opened:
    """The dialog with the one occasion that is kept."""
    view = opens("Occasions")
    with transaction() as session:
        (kept,) = occasions.of(session, anna.id)
    option = {"text": {"type": "plain_text", "text": "it"}, "value": str(kept.id)}
    person.switched(view, "which", "card.occasion.which", option, filled(view))
    chosen: Opened = slack.made("views.update")[-1].arguments["view"]
    return chosen


def test_other_audiences_have_other_rhythms(person: Person, opens: Opens, known: Known) -> None:
    view = opens("Edit")
    person.sends(view, filled(view, audience="staff"))
    assert (
        "every 21 days, 42 at most (usual for colleagues)"
        in (person.types("who Anna Jansen")["text"])
    )


def test_occasions_are_added_changed_and_removed(
    person: Person,
    slack: FakeSlack,
    opens: Opens,
    transaction: Transaction,
    anna: Contact,
) -> None:
    view = opens("Occasions")
    person.sends(view, filled(view, kind="own", name="graduation", day="0", month="6", lead="0"))
    assert "graduation June" in person.types("who Anna Jansen")["text"]
    chosen = _chosen(person, slack, opens, transaction, anna)
    person.sends(chosen, filled(chosen, day="9", lead="10"))
    assert "graduation 9 June (mentioned 10 days ahead)" in person.types("who Anna Jansen")["text"]
    chosen = _chosen(person, slack, opens, transaction, anna)
    person.sends(chosen, filled(chosen, remove=["1"]))
    assert "graduation" not in person.types("who Anna Jansen")["text"]


@pytest.mark.parametrize(
    ("values", "at"),
    [
        ({"kind": "own", "day": "3", "month": "2"}, "name"),
        ({"day": "31", "month": "6"}, "day"),
        ({"day": "29", "month": "2", "year": "1975"}, "year"),
        ({"day": "3", "month": "6", "year": "2099"}, "year"),
        ({"day": "3", "month": "6", "year": "last"}, "year"),
        ({"day": "3", "month": "6", "lead": "90"}, "lead"),
    ],
)
def test_an_occasion_that_there_is_not_is_told_at_its_field(
    person: Person, opens: Opens, values: dict[str, str], at: str
) -> None:
    view = opens("Occasions")
    assert list(errors(person.sends(view, filled(view, **values)))) == [at]
