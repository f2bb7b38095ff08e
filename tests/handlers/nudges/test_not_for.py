""" "Not for Anna" and "Why this idea?", from the menu of a nudge to the card and back."""

from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.giving import library
from bot.models import ContactRow, ReminderRow, UnwantedIdeaRow
from bot.people.contacts import Contact
from bot.vocabulary import Objection
from messages.catalogue import texts_for
from messages.giving import ideas
from tests.handlers.nudges.opened import opened
from tests.handlers.person import Person
from tests.handlers.screen import button, labels
from tests.handlers.slack import FakeSlack


def shown(transaction: Transaction) -> library.Idea:
    with transaction() as session:
        found = library.find(session.exec(select(ReminderRow)).one().idea_id)
    assert found is not None
    return found


def left_out(transaction: Transaction) -> list[tuple[str | None, str | None]]:
    with transaction() as session:
        return [(row.idea_id, row.kind) for row in session.exec(select(UnwantedIdeaRow))]


def chosen(objection: str) -> dict[str, Any]:
    option = {"text": {"type": "plain_text", "text": "…"}, "value": objection}
    return {"objection": {"objection": {"type": "radio_buttons", "selected_option": option}}}


@pytest.fixture
def view(nudge: dict[str, Any], person: Person, slack: FakeSlack) -> dict[str, Any]:
    person.chooses(nudge, "Not for Anna…")
    return opened(slack)


def test_the_dialog_tells_what_can_be_left_out(view: dict[str, Any], nudge: dict[str, Any]) -> None:
    assert view["title"]["text"] == "Not for Anna"
    idea = nudge["blocks"][1]["text"]["text"].split("_Idea:_ ")[1]
    assert idea in view["blocks"][0]["text"]["text"]
    options = view["blocks"][1]["element"]["options"]
    assert [one["value"] for one in options] == [Objection.IDEA, Objection.KIND]


def test_the_next_idea_is_shown_and_the_card_tells_and_takes_it_back(
    view: dict[str, Any],
    nudge: dict[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
) -> None:
    idea = shown(transaction)
    for _ in (1, 2):
        assert not person.sends(view, chosen(Objection.KIND))
    redrawn = slack.wait_for("chat.update", count=3).arguments
    assert redrawn["blocks"] != nudge["blocks"]
    assert labels(dict(redrawn)) == labels(nudge)
    assert shown(transaction).kind is not idea.kind
    assert left_out(transaction) == [(None, idea.kind)]

    card = person.types("who is Anna")
    assert "*Not suggested:* " in card["text"]
    person.chooses(card, card_choice(card))
    again = slack.wait_for("response").arguments
    assert "*Not suggested:*" not in again["text"]
    assert left_out(transaction) == []


def card_choice(card: dict[str, Any]) -> str:
    """What the menu of what is left out has."""
    menus = [one for block in card["blocks"] for one in block.get("elements", ())]
    (menu,) = [one for one in menus if one.get("action_id") == "card.allow"]
    (option,) = menu["option_groups"][0]["options"]
    return str(option["text"]["text"])


def test_undo_takes_it_back(
    view: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    idea = shown(transaction)
    person.sends(view, chosen(Objection.IDEA))
    slack.wait_for("chat.update", count=2)
    undone = person.types("undo")["text"]
    words = ideas.in_plain_words(texts_for("en-GB"), idea, "Anna")
    assert undone == f"Undone. This may be suggested for *Anna Jansen* again: “{words}”"
    assert left_out(transaction) == []
    assert "*Not suggested:*" not in person.types("who is Anna")["text"]


@pytest.mark.parametrize("objection", ["", "everything", "price"])
def test_what_the_dialog_does_not_offer_changes_nothing(
    view: dict[str, Any], person: Person, transaction: Transaction, objection: str
) -> None:
    before = shown(transaction)
    person.sends(view, chosen(objection))
    assert shown(transaction) is before
    assert left_out(transaction) == []


def test_of_who_is_archived_meanwhile_nothing_is_kept(
    view: dict[str, Any], person: Person, transaction: Transaction, anna: Contact
) -> None:
    with transaction() as session:
        row = session.get_one(ContactRow, anna.id)
        row.archived_on = row.due_on
    person.sends(view, chosen(Objection.KIND))
    assert left_out(transaction) == []


def test_a_handled_reminder_opens_none_of_it(
    nudge: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    person.presses(nudge, "Done")
    for number, choice in enumerate(("Not for Anna…", "Why this idea?"), 2):
        person.chooses(nudge, choice)
        slack.wait_for("chat.update", count=number)
    assert slack.made("views.open") == []


def test_why_is_told_in_a_dialog_of_ones_own(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.chooses(nudge, "Why this idea?")
    told = opened(slack)
    assert "submit" not in told
    said = told["blocks"][1]["text"]["text"]
    assert "Nobody has been in touch with Anna yet: this gets things started." in said
    assert "It costs nothing: free ideas come first." in said
    assert said.count("It aims to be") == len(shown(transaction).marks)
    assert "ideas suit Anna now, and this one was picked at random." in said
    assert button(dict(slack.wait_for("chat.update").arguments), "Done")
    assert slack.made("chat.postEphemeral") == []


WHY = [
    "why this idea?",
    "Why did you suggest that?",
    "why this idea for Anna?",
    "waarom dit idee?",
    "Waarom stel je dit voor?",
    "warum diese Idee?",
    "Wieso schlägst du das vor?",
]


@pytest.mark.parametrize("line", WHY)
def test_why_is_told_to_who_asks_in_words(line: str, nudge: dict[str, Any], person: Person) -> None:
    told = person.types(line)
    idea = nudge["blocks"][1]["text"]["text"].split("_Idea:_ ")[1]
    assert idea in told["text"]
    said = told["blocks"][1]["text"]["text"]
    assert "It costs nothing: free ideas come first." in said


@pytest.mark.parametrize("line", [WHY[0], WHY[3], WHY[5]])
def test_where_no_idea_is_open_it_is_told_where_to_ask(
    line: str, nudge: dict[str, Any], person: Person
) -> None:
    person.presses(nudge, "Done")
    assert "“More…” has “Why this idea?”" in person.types(line)["text"]


@pytest.mark.usefixtures("anna")
def test_who_never_had_a_nudge_is_told_the_same(person: Person) -> None:
    assert "“More…” has “Why this idea?”" in person.types("why this idea?")["text"]
