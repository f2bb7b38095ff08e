"""Ideas whenever somebody looks for some: by a line, on the card, for an occasion."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.giving import library
from bot.giving.library import Event
from bot.models import GestureRow, ReversalRow, UnwantedIdeaRow
from bot.vocabulary import GestureKind
from messages.nudges.offer_buttons import OfferedButton
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.screen import button, choice, labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

pytestmark = pytest.mark.usefixtures("anna")


def offered(message: Payload) -> list[str]:
    """The ids of the ideas that are shown."""
    pressed = [
        one["value"]
        for block in message["blocks"]
        for one in block.get("elements", ())
        if one.get("action_id", "").startswith("ideas.did")
    ]
    return [OfferedButton.read(value).idea for value in pressed]


def replaced(slack: FakeSlack, count: int = 1) -> dict[str, Any]:
    return dict(slack.wait_for("response", count).arguments)


def logged(transaction: Transaction) -> list[tuple[str | None, str]]:
    with transaction() as session:
        rows = session.exec(select(GestureRow).order_by(col(GestureRow.id))).all()
        return [(row.kind, row.sent_words) for row in rows]


@pytest.mark.parametrize(
    "line",
    [
        "ideas for Anna",
        "idea for Anna Jansen",
        "what can I give Anna?",
        "wat kan ik Anna geven",
        "ideeën voor Anna",
        "was könnte ich Anna schenken?",
        "Was kann ich für Anna tun?",
        "Geschenkideen für Anna",
    ],
)
def test_a_line_that_looks_for_ideas_gets_three(line: str, person: Person) -> None:
    answer = person.types(line)
    assert "*Anna Jansen*" in answer["text"]
    ideas = offered(answer)
    assert len(set(ideas)) == 3
    assert not any(library.ideas()[one].occasions for one in ideas)


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("any ideas for Anna's new job", Event.BEGINNING),
        ("Anna got promoted, what can I do?", Event.SUCCESS),
        ("Anna is verhuisd, wat kan ik doen?", Event.MOVING),
        ("Ideen für Anna zum Geburtstag", Event.BIRTHDAY),
        ("Annas Vater ist gestorben, was kann ich tun?", Event.LOSS),
        ("christmas ideas for Anna Jansen", Event.CHRISTMAS),
        ("ideas Anna new job", Event.BEGINNING),
        ("ideeën Anna nieuwe baan", Event.BEGINNING),
        ("iets leuks voor Anna ivm overlijden van z'n vrouw", Event.LOSS),
        ("etwas Schönes für Anna zum Geburtstag", Event.BIRTHDAY),
    ],
)
def test_an_occasion_in_the_line_is_heeded(line: str, event: Event, person: Person) -> None:
    answer = person.types(line)
    ideas = offered(answer)
    assert ideas
    assert all(event in library.ideas()[one].occasions for one in ideas)
    _, option = choice(answer, labels(answer)[0])
    assert option["value"].endswith(f":{event}")


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
    assert "I no longer suggest this for Anna: “" in instead["text"]
    for count in (2, 3):
        person.presses(instead, "Undo")
        again = replaced(slack, count)
        assert offered(again) == [refused, *others]
    with transaction() as session:
        assert not session.exec(select(UnwantedIdeaRow)).all()


def test_a_note_by_an_idea_is_mailed_logged_and_kept(
    person: Person, slack: FakeSlack, transaction: Transaction, clock: StoppedClock
) -> None:
    message = person.types("ideas for Anna")
    idea = library.ideas()[offered(message)[0]]
    person.presses(message, "Write it")
    view = slack.wait_for("views.open").arguments["view"]
    assert view["title"]["text"] == "A note for Anna"
    name = view["blocks"][0]["block_id"]
    draft = view["blocks"][0]["element"]["initial_value"]
    person.presses_within(view, "Other words", **{name: f"Hello\n\n{draft}"})
    other = slack.wait_for("views.update").arguments["view"]
    words = other["blocks"][0]["element"]["initial_value"]
    assert words.startswith("Hello\n\nDear Anna")
    assert words != f"Hello\n\n{draft}"
    name = other["blocks"][0]["block_id"]
    person.presses_within(other, "Copy or mail it", **{name: "My own words"})
    mailed = slack.wait_for("views.update", count=2).arguments["view"]
    (link,) = [
        one["text"]["text"] for one in mailed["blocks"] if "<mailto:" in str(one.get("text"))
    ]
    url = link[1:].split("|")[0].replace("&amp;", "&")
    assert parse_qs(urlsplit(url).query)["body"] == ["My own words"]
    for _ in (1, 2):
        assert not person.submits(mailed, **{name: "My own words"})
    assert logged(transaction) == [(idea.kind, "My own words")]
    assert "Undo" in labels(replaced(slack))


def test_a_note_with_strings_is_doubted_first(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(person.types("ideas for Anna"), "Write it")
    view = slack.wait_for("views.open").arguments["view"]
    name = view["blocks"][0]["block_id"]
    tied = "Dear Anna, you owe us one after all that we did for you. Mara"
    answer = person.submits(view, **{name: tied})
    assert answer is not None
    assert not logged(transaction)
    assert not person.submits(answer["view"], **{name: tied, "because": "A joke"})
    assert len(logged(transaction)) == 1


def test_who_grieves_gets_no_draft_and_nothing_cheerful(person: Person, slack: FakeSlack) -> None:
    answer = person.types("Anna's father died, what can I do?")
    kinds = {library.ideas()[one].kind for one in offered(answer)}
    assert not kinds & {GestureKind.CONGRATULATIONS, GestureKind.SMALL_GIFT}
    person.presses(answer, "Write it")
    view = slack.wait_for("views.open").arguments["view"]
    begins, said, ends = view["blocks"][0]["element"]["initial_value"].split("\n\n")
    assert (begins, said) == ("Dear Anna,", "[what you want to say]")
    assert ends.endswith("\nMara")
    assert "Other words" not in labels(view)
    name = next(one["block_id"] for one in view["blocks"] if "words" in one.get("block_id", ""))
    asked = person.submits(view, **{name: f"{begins}\n\n{ends}"})
    assert asked is not None
    assert "[what you want to say]" in str(asked["view"]["blocks"][1])


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("Anna got promoted", Event.SUCCESS),
        ("Anna is verhuisd", Event.MOVING),
        ("Annas Vater ist gestorben", Event.LOSS),
        ("Anna won an award", Event.SUCCESS),
    ],
)
def test_what_happens_to_somebody_is_answered_as_before_and_offers_ideas(
    line: str, event: Event, person: Person, slack: FakeSlack
) -> None:
    answer = person.types(line)
    assert button(answer, "Ideas")["value"].endswith(f":{event}")
    person.presses(answer, "Ideas")
    shown = slack.wait_for("chat.postMessage").arguments
    assert all(event in library.ideas()[one].occasions for one in offered(dict(shown)))


@pytest.mark.parametrize("line", ["Anna died", "Anna is overleden", "Anna ist gestorben"])
def test_nothing_is_offered_for_the_dead(line: str, person: Person) -> None:
    assert "Ideas" not in labels(person.types(line))
    assert not offered(person.types(f"{line}, what can I do?"))


def test_the_card_leads_to_ideas(person: Person, slack: FakeSlack) -> None:
    person.presses(person.types("who is Anna?"), "Ideas")
    assert len(offered(dict(slack.wait_for("chat.postMessage").arguments))) == 3


def test_a_heading_is_no_question(person: Person) -> None:
    assert not offered(person.types("Idea for Anna: a book about bees"))


def test_who_is_meant_is_asked(person: Person, slack: FakeSlack) -> None:
    person.types("add Anna Smit client")
    answer = person.types("Anna got promoted, any ideas?")
    assert "Whom do you mean?" in answer["text"]
    person.presses(answer, labels(answer)[0])
    shown = slack.wait_for("chat.postMessage").arguments
    assert all(Event.SUCCESS in library.ideas()[one].occasions for one in offered(dict(shown)))


def test_nobody_s_ideas_are_the_help_of_before(person: Person) -> None:
    assert "library of tips" in person.types("what can I give?")["text"]


@pytest.mark.parametrize("line", ["ideas for kenji", "ideeën voor kenji", "Ideen für Kenji"])
def test_who_is_unknown_is_told_so(line: str, person: Person) -> None:
    assert "enji”" in person.types(line)["text"]


@pytest.mark.parametrize(
    "line", ["ideas for my team", "gift ideas for clients", "ideas for Christmas"]
)
def test_what_is_no_name_is_not_taken_for_one(line: str, person: Person) -> None:
    assert "don't know" not in person.types(line)["text"]


@pytest.mark.parametrize(
    ("line", "aside"),
    [
        ("ideas for Anna Jansen, she had a baby", "she had a baby"),
        ("ideeën voor Anna, ze heeft een baby", "ze heeft een baby"),
        ("Ideen für Anna, sie hat ein Baby", "sie hat ein Baby"),
    ],
)
def test_what_has_no_part_in_the_ideas_is_told_back(line: str, aside: str, person: Person) -> None:
    answer = person.types(line)
    assert len(offered(answer)) == 3
    assert aside in str(answer["blocks"])


@pytest.mark.parametrize(
    "line", ["bought something nice for Anna", "ideas Anna gave me for the book were great"]
)
def test_what_was_given_looks_for_no_ideas(line: str, person: Person) -> None:
    assert not offered(person.types(line))


def test_a_gap_in_a_note_by_an_idea_is_told_once(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(person.types("ideas for Anna"), "Write it")
    view = slack.wait_for("views.open").arguments["view"]
    name = view["blocks"][0]["block_id"]
    draft = view["blocks"][0]["element"]["initial_value"]
    if "[" not in draft:
        person.presses_within(view, "Other words", **{name: ""})
        view = slack.wait_for("views.update").arguments["view"]
        name = view["blocks"][0]["block_id"]
        draft = view["blocks"][0]["element"]["initial_value"]
    answer = person.submits(view, **{name: draft})
    assert answer is not None
    assert "Still to be filled in" in str(answer["view"]["blocks"][0])
    assert not logged(transaction)
    assert not person.submits(answer["view"], **{name: draft})
    assert len(logged(transaction)) == 1
