"""Ideas whenever somebody looks for some: by a line, on the card, for an occasion."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.giving import library
from bot.giving.library import Event
from bot.models import ContactRow, GestureRow, ReversalRow, TagRow, UnwantedIdeaRow
from bot.people import occasions
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.vocabulary import OccasionKind, TagKind
from messages.nudges import offer_buttons as buttons
from messages.nudges.offer_buttons import OfferedButton
from tests.assembly import StoppedClock
from tests.handlers.cards.filled import filled
from tests.handlers.giving.offered import logged, offered, presses, replaced
from tests.handlers.person import Person
from tests.handlers.screen import button, choice, labels
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.usefixtures("anna")


def test_others_are_shown_until_all_were_seen(person: Person, slack: FakeSlack) -> None:
    message = person.types("Anna has moved house, any ideas?")
    seen = offered(message)
    every = [one for one, idea in library.ideas().items() if Event.MOVING in idea.occasions]
    turned = 0
    while not set(seen) & set(more := offered(message)) or turned == 0:
        seen += more if turned else []
        person.presses(message, "Other ideas")
        turned += 1
        message = replaced(slack, turned)
    assert len(seen) == len(set(seen)), "one came again before all were seen"
    assert set(seen) <= set(every)
    fitting = {one for one in every if "client" in library.ideas()[one].audiences}
    free = {one for one in fitting if not library.ideas()[one].is_priced}
    assert free <= {*seen, *more}


def test_another_occasion_is_chosen_from_the_menu(person: Person, slack: FakeSlack) -> None:
    message = person.types("ideas for Anna")
    assert choice(message, "A setback")
    person.chooses(message, "A setback")
    ideas = offered(replaced(slack))
    assert all(Event.SETBACK in library.ideas()[one].occasions for one in ideas)


def test_what_was_done_is_logged_once_and_undone(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    message = person.types("ideas for Anna")
    kind = library.ideas()[offered(message)[0]].kind
    person.presses(message, "I did this")
    person.presses(message, "I did this")
    assert logged(transaction) == [(kind, "")]
    done = replaced(slack, 2)
    assert "Anna" in done["text"]
    person.presses(done, "Undo")
    with transaction() as session:
        assert len(session.exec(select(ReversalRow)).all()) == 1


@pytest.mark.parametrize(("days", "is_near"), [(7, True), (0, True), (25, False)])
def test_a_birthday_that_is_near_is_what_ideas_are_for(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    clock: StoppedClock,
    days: int,
    is_near: bool,
) -> None:
    today = clock.now().date()
    day = today + timedelta(days=days)
    with transaction() as session:
        row = session.get_one(ContactRow, anna.id)
        born = Yearly(day.month, day.day)
        occasions.keep(session, row.workspace_id, anna.id, OccasionKind.BIRTHDAY, born, today)
    message = person.types("ideas for Anna")
    assert is_for(message, Event.BIRTHDAY) is is_near
    assert ("birthday" in message["text"].split("_Idea:_")[0]) is is_near
    person.presses(person.types("who is Anna"), "Ideas")
    below = slack.wait_for("chat.postMessage").arguments
    assert is_for(below, Event.BIRTHDAY) is is_near
    person.chooses(message, "An ordinary day")
    assert not is_for(replaced(slack), Event.BIRTHDAY)


def is_for(message: Mapping[str, Any], event: Event) -> bool:
    found = [library.ideas()[one].occasions for one in offered(dict(message))]
    return bool(found) and all(event in one for one in found)


def test_what_was_told_besides_stays_with_the_ideas(person: Person, slack: FakeSlack) -> None:
    message = person.types("ideas for Anna under 40 euro, likes jazz")
    for count, label in enumerate(("Not for Anna", "Undo", "Other ideas"), 1):
        person.presses(message, label)
        message = replaced(slack, count)
        assert "staying within €40.00" in str(message["blocks"]), label
        assert "'likes jazz'" in str(message["blocks"]), label
    person.chooses(message, "A birthday")
    assert "staying within €40.00" in str(replaced(slack, 4)["blocks"])


def test_none_of_those_just_shown_is_among_the_others(person: Person, slack: FakeSlack) -> None:
    message = person.types("Anna has moved house, any ideas?")
    for turned in range(1, 5):
        before = set(offered(message))
        person.presses(message, "Other ideas")
        message = replaced(slack, turned)
        assert not before & set(offered(message))


@pytest.mark.parametrize(
    ("line", "language", "begins"),
    [
        ("ideas for Anna, birthday", "en", "Many happy returns"),
        ("ideas for Anna, birthday", "nl", "erjaardag"),
        ("ideas for Anna, birthday", "de", "eburtstag"),
        ("ideas for Anna, anniversary", "en", "ngratulat"),
    ],
)
def test_a_gift_for_several_occasions_has_the_draft_of_the_one_looked_for(
    person: Person,
    transaction: Transaction,
    slack: FakeSlack,
    anna: Contact,
    line: str,
    language: str,
    begins: str,
) -> None:
    message = person.types(line)
    pressed = OfferedButton.read(button(message, "Write it")["value"])
    with transaction() as session:
        session.get_one(ContactRow, anna.id).language = language
    photo = replace(pressed, idea="printed_photo_in_envelope").value()
    person.clicks(f"{buttons.WRITE}.0", photo)
    view = slack.wait_for("views.open").arguments["view"]
    draft = view["blocks"][0]["element"]["initial_value"]
    assert begins in draft.split("\n\n")[1]


def test_which_idea_was_done_is_told_and_stays_known(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    message = person.types("ideas for Anna, birthday")
    idea = library.ideas()[offered(message)[0]]
    person.presses(message, "I did this")
    done = replaced(slack)
    told = f"_Idea:_ {idea.words['en'].format(name='Anna', interest='…')}"
    assert plain(done["text"]).endswith(told)
    assert told in plain(person.types("who is Anna")["text"])
    with transaction() as session:
        row = session.exec(select(GestureRow)).one()
        assert row.idea_id == idea.id
        row.worth, row.currency = 500, "EUR"
    person.types("gift register")
    assert told in plain(str(slack.wait_for("views.open").arguments["view"]["blocks"]))


def test_which_idea_was_done_stays_known_when_more_is_told(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    message = person.types("ideas for Anna, birthday")
    idea = offered(message)[0]
    person.presses(message, "I did this")
    person.presses(replaced(slack), "Add details")
    view = slack.wait_for("views.open").arguments["view"]
    assert person.sends(view, filled(view, words="with a bow")) is None
    with transaction() as session:
        rows = session.exec(select(GestureRow).order_by(col(GestureRow.id))).all()
        assert [(row.words, row.idea_id) for row in rows] == [("", idea), ("with a bow", idea)]


def plain(text: str) -> str:
    return text.replace("’", "'")


def test_an_idea_that_is_refused_makes_room_for_a_better_one(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    message = person.types("ideas for Anna")
    refused, *others = offered(message)
    person.presses(message, "Not for Anna")
    instead = replaced(slack)
    assert offered(instead)[:2] == others
    better = offered(instead)[2]
    assert better not in (refused, *others)
    with transaction() as session:
        assert [row.idea_id for row in session.exec(select(UnwantedIdeaRow))] == [refused]
    assert refused not in offered(person.types("ideas for Anna"))
    did = [one for one in labels(instead) if one == "I did this"]
    assert len(did) == 3
    assert "I won’t suggest this for Anna any more: “" in instead["text"]
    for count in (2, 3):
        person.presses(instead, "Undo")
        again = replaced(slack, count)
        assert offered(again) == [refused, *others]
    with transaction() as session:
        assert not session.exec(select(UnwantedIdeaRow)).all()


def test_the_card_leads_to_ideas(person: Person, slack: FakeSlack) -> None:
    person.presses(person.types("who is Anna?"), "Ideas")
    assert len(offered(dict(slack.wait_for("chat.postMessage").arguments))) == 3


def test_nor_what_is_like_an_idea_that_was_left_out(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    message = person.types("ideas for Anna")
    refused = library.ideas()[offered(message)[0]]
    person.presses(message, "Not for Anna")
    instead = replaced(slack)
    (kind,) = [one for one in labels(instead) if one.startswith("Nor anything of this kind: ")]
    person.presses(instead, kind)
    without = replaced(slack, 2)
    assert "I no longer suggest anything of this kind for Anna" in without["text"]
    for shown in (without, person.types("ideas for Anna")):
        assert refused.kind not in {library.ideas()[one].kind for one in offered(shown)}
    with transaction() as session:
        rows = session.exec(select(UnwantedIdeaRow)).all()
        assert {(row.idea_id, row.kind) for row in rows} == {
            (refused.id, None),
            (None, refused.kind),
        }
    person.presses(without, "Undo")
    assert "I won’t suggest this for Anna any more: “" in replaced(slack, 3)["text"]
    with transaction() as session:
        assert [row.idea_id for row in session.exec(select(UnwantedIdeaRow))] == [refused.id]


def test_nor_anything_that_costs_money(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("gave Anna a call today")
    message, turned = person.types("ideas for Anna for her wedding"), 0
    while not any(library.ideas()[one].is_priced for one in offered(message)):
        person.presses(message, "Other ideas")
        turned += 1
        message = replaced(slack, turned)
    place = next(n for n, one in enumerate(offered(message)) if library.ideas()[one].is_priced)
    presses(person, message, buttons.NOT_FOR, place)
    person.presses(replaced(slack, turned + 1), "Nor anything that costs money")
    assert "costs money" in replaced(slack, turned + 2)["text"]
    with transaction() as session:
        assert sorted(row.is_priced for row in session.exec(select(UnwantedIdeaRow))) == [
            False,
            True,
        ]


def test_a_tip_of_the_team_is_one_of_the_ideas_and_is_logged_as_that(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("add a tip: Five key points https://example.com/pensions #pensions")
    with transaction() as session:
        tag = TagRow(contact_id=1, workspace_id=1, kind=TagKind.INTEREST, key="", said="Pensions")
        tag.key = "pensions"
        session.add(tag)
    message = person.types("ideas for Anna")
    (tip,) = [one for one in offered(message) if one.startswith("tip:")]
    assert "Five key points" in message["text"]
    place = offered(message).index(tip)
    presses(person, message, buttons.WRITE, place)
    view = slack.wait_for("views.open").arguments["view"]
    assert "https://example.com/pensions" in view["blocks"][0]["element"]["initial_value"]
    presses(person, message, buttons.DID, place)
    assert replaced(slack)
    with transaction() as session:
        assert [row.tip_id for row in session.exec(select(GestureRow))] == [1]
    assert tip not in offered(person.types("ideas for Anna"))
