"""Lines that look for ideas for somebody, or tell how things go for them."""

import pytest

from bot.giving import library
from bot.giving.library import Event
from tests.handlers.giving.offered import offered
from tests.handlers.person import Person
from tests.handlers.screen import button, choice, labels
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.usefixtures("anna")


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
        ("ideas for Anna, who lost her job", Event.SETBACK),
        ("ideas for Anna, she lost her bid", Event.SETBACK),
        ("Anna lost the match, any ideas?", Event.SETBACK),
        ("ideeën voor Anna, ze verloor haar baan", Event.SETBACK),
        ("ideeën voor Anna, ze heeft haar baan verloren", Event.SETBACK),
        ("ideeën voor Anna, haar broer heeft de wedstrijd verloren", Event.SETBACK),
        ("Ideen für Anna, sie hat ihre Stelle verloren", Event.SETBACK),
        ("Ideen für Anna, sie verlor ihren Job", Event.SETBACK),
        ("ideas for Anna, she lost her father", Event.LOSS),
        ("ideeën voor Anna, ze verloor haar moeder", Event.LOSS),
        ("ideeën voor Anna, ze heeft haar vader aan kanker verloren", Event.LOSS),
        ("Ideen für Anna, sie hat ihre Mutter verloren", Event.LOSS),
        ("ideas for Anna, her boss died", Event.LOSS),
        ("ideas for Anna for her wedding", Event.WEDDING),
        ("what can I give Anna for her wedding?", Event.WEDDING),
        ("ideeën voor Anna voor haar bruiloft", Event.WEDDING),
        ("Ideen für Anna zur Hochzeit", Event.WEDDING),
        ("ideas for Anna for the birth of her son", Event.BIRTH),
        ("ideeën voor Anna voor de geboorte van hun kind", Event.BIRTH),
        ("Ideen für Anna zur Geburt", Event.BIRTH),
        ("ideas for Anna for their wedding anniversary", Event.ANNIVERSARY),
    ],
)
def test_an_occasion_in_the_line_is_heeded(line: str, event: Event, person: Person) -> None:
    answer = person.types(line)
    ideas = offered(answer)
    assert ideas
    assert all(event in library.ideas()[one].occasions for one in ideas)
    _, option = choice(answer, labels(answer)[0])
    assert option["value"].endswith(f":{event}")


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


def test_a_heading_is_no_question(person: Person) -> None:
    assert not offered(person.types("Idea for Anna: a book about bees"))


def test_who_is_meant_is_asked(person: Person, slack: FakeSlack) -> None:
    person.types("add Anna Smit client")
    answer = person.types("Anna got promoted, any ideas?")
    assert "Who do you mean?" in answer["text"]
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
        ("ideas for Anna Jansen, she is pregnant", "she is pregnant"),
        ("ideeën voor Anna, ze is zwanger", "ze is zwanger"),
        ("Ideen für Anna, sie ist schwanger", "sie ist schwanger"),
        ("ideas for Anna for her retirement", "for her retirement"),
        ("what can I give Anna for her housewarming", "for her housewarming"),
        ("ideeën voor Anna voor haar pensioen", "voor haar pensioen"),
        ("wat kan ik Anna geven voor haar pensioen", "voor haar pensioen"),
        ("Ideen für Anna zur Rente", "zur Rente"),
        ("was kann ich Anna zur Rente schenken", "zur Rente"),
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


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("ideas for Anna under 20 euro", "20"),
        ("ideas for Anna, max 20 euro", "20"),
        ("gift ideas for Anna for about €25", "25"),
        ("what can I give Anna for less than 20 euros?", "20"),
        ("iets voor Anna tot 15 euro", "15"),
        ("wat kan ik Anna geven voor 15 euro", "15"),
        ("cadeautip voor Anna van maximaal 15 euro", "15"),
        ("Idee für Anna bis 30 Euro", "30"),
        ("Was kann ich Anna für 30 Euro schenken", "30"),
        ("Geschenkideen für Anna, höchstens 30 Franken", "30"),
    ],
)
def test_what_they_may_cost_is_told_back(line: str, amount: str, person: Person) -> None:
    answer = person.types(line)
    assert len(offered(answer)) == 3
    said = str(answer["blocks"])
    assert "have no prices: staying within" in said
    assert amount in said.split("staying within")[1]
    assert "didn’t use this part" not in said


def test_a_budget_and_an_occasion_are_both_heeded(person: Person) -> None:
    answer = person.types("ideas for Anna for her wedding under 20 euro")
    assert all(Event.WEDDING in library.ideas()[one].occasions for one in offered(answer))
    assert "staying within" in str(answer["blocks"])


@pytest.mark.parametrize("line", ["an idea for a gift for Anna", "wat kan ik doen voor Anna"])
def test_what_names_whom_they_are_for_is_not_told_back(line: str, person: Person) -> None:
    answer = person.types(line)
    assert len(offered(answer)) == 3
    assert "didn’t use this part" not in str(answer["blocks"])


@pytest.mark.parametrize(
    "line",
    [
        "Anna lost weight",
        "Anna passed on your message",
        "Anna's date of birth is 3 May 1980",
        "Anna is geboren op 3 mei 1980",
    ],
)
def test_what_only_sounds_like_an_occasion_offers_nothing(line: str, person: Person) -> None:
    assert "Ideas" not in labels(person.types(line))


@pytest.mark.parametrize(
    ("line", "aside"),
    [
        ("idee für Anna was zum 50., so um die 30 euro, mag gärtnern", "mag gärtnern"),
        (
            "wat kan ik Anna geven voor zn verjaardag? houdt van jazz, budget 40 euro",
            "houdt van jazz",
        ),
        ("Was kann ich Anna zum Geburtstag schenken? Mag Jazz, Budget 40 Euro", "Mag Jazz"),
        ("what can I give Anna for her birthday? She likes jazz, budget 40 euro", "She likes jazz"),
        ("ideas for Anna for her 50th, likes jazz, max €30", "likes jazz"),
        ("ideeën voor Anna voor haar 50e, houdt van jazz, 30 euro", "houdt van jazz"),
    ],
)
def test_an_occasion_a_budget_and_the_rest_are_heeded(
    line: str, aside: str, person: Person
) -> None:
    answer = person.types(line)
    assert offered(answer)
    assert all(Event.BIRTHDAY in library.ideas()[one].occasions for one in offered(answer))
    said = str(answer["blocks"])
    assert "staying within €" in said
    assert f"'text': '{aside}'" in said


@pytest.mark.parametrize(
    "line",
    [
        "any ideas for Anna's birthday under 40?",
        "ideas for Anna, max 40",
        "ideeën voor Anna onder de 40",
        "Ideen für Anna unter 40, sie mag Jazz",
        "Ideen für Anna, Budget 40",
    ],
)
def test_a_bare_budget_is_in_the_money_that_is_usual(line: str, person: Person) -> None:
    assert "staying within €40.00" in str(person.types(line)["blocks"])


def test_a_figure_of_something_else_is_no_budget(person: Person) -> None:
    assert "staying within" not in str(person.types("ideas for Anna for her 40th")["blocks"])


@pytest.mark.parametrize(
    "line",
    [
        "why should I contact Anna?",
        "why are you suggesting this for Anna",
        "waarom zou ik Anna bellen?",
        "waarom stel je dat voor bij Anna?",
        "Warum soll ich mich bei Anna melden?",
        "Warum schlägst du mir Anna vor",
    ],
)
def test_why_somebody_is_suggested_is_told(line: str, person: Person) -> None:
    person.types("met Anna on 1 June")
    answer = person.types(line)
    assert answer["text"].startswith("*Anna Jansen*\n155 days since you were last in touch;")
    assert labels(answer) == ["Open the card"]
