"""Lines about asks that say nothing of what is asked for: nothing new is stored."""

from datetime import date

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.vocabulary import AskState, Purpose
from tests.handlers.asking.kept import KeptAsks
from tests.handlers.conftest import Types
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

THURSDAY, FRIDAY = date(2026, 11, 5), date(2026, 11, 6)


@pytest.fixture
def asks(transaction: Transaction, anna: Contact) -> KeptAsks:
    return KeptAsks(transaction)


DENYING = [
    "anna doch nicht fragen",
    "anna brauch ich doch nicht mehr fragen",
    "loesche die bitte an anna",
    "bitten anna absagen",
    "Anna bitte ich doch um nichts",
    "ik hoef Anna niks meer te vragen",
    "Anna hoef ik toch niets te vragen",
    "Anna vragen we niet meer",
    "I don't need to ask Anna any more",
    "no, don't ask Anna after all",
]


@pytest.mark.parametrize("line", DENYING)
def test_what_is_denied_is_dropped(types: Types, asks: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("Dropped: I won’t remind you to ask *Anna Jansen*")
    assert asks.states() == [AskState.DROPPED]


@pytest.mark.parametrize("line", DENYING)
def test_where_nothing_is_open_nothing_is_stored(types: Types, asks: KeptAsks, line: str) -> None:
    assert types(line)["text"].startswith("None of your asks to *Anna Jansen* is open")
    assert asks.states() == []


@pytest.mark.parametrize(
    "line",
    [
        "hab anna doch nicht gefragt",
        "nee Anna heb ik nog niet gevraagd",
        "I haven't asked Anna yet",
        "Anna no longer needs to be asked",
        "anna doch nicht fragen?",
        "laat Anna maar vallen",
        "drop the Anna thing",
        "give up on Anna",
        "leave Anna out",
        "Anna: bitte hat sich erledigt",
    ],
)
def test_it_is_asked_whether_an_ask_is_meant(types: Types, asks: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("Do you mean this ask to *Anna Jansen*?")
    assert asks.states() == [AskState.PLANNED]


@pytest.mark.parametrize(
    "line",
    [
        "testimonial bei anna hat sich erledigt",
        "das testimonial von Anna brauch ich nicht mehr",
        "die bitte wegen testimonial streichen",
        "drop the ask about the testimonial",
    ],
)
def test_words_tell_which_is_dropped(types: Types, asks: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna for her tax return on Friday")
    types(line)
    assert asks.states() == [AskState.DROPPED, AskState.PLANNED]


ALL = [
    "cancel all my asks to Anna",
    "drop everything I wanted to ask Anna",
    "alle bitten an anna streichen",
    "laat alle vragen aan Anna vallen",
]


@pytest.mark.parametrize("line", ALL)
def test_all_of_somebodys_are_dropped_and_taken_up_again(
    person: Person, slack: FakeSlack, types: Types, asks: KeptAsks, line: str
) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna for her tax return on Friday")
    shown = types(line)
    assert shown["text"].split("\n") == [
        "Dropped: I won’t remind you of these any more.",
        "*Anna Jansen*: “a testimonial”",
        "*Anna Jansen*: “her tax return”",
    ]
    assert asks.states() == [AskState.DROPPED, AskState.DROPPED]
    assert asks.reminders() == []
    person.presses(shown, "Undo")
    assert "“her tax return”, planned" in slack.wait_for("response").arguments["text"]
    assert asks.states() == [AskState.PLANNED, AskState.PLANNED]
    assert asks.reminders() == [(Purpose.ASK, THURSDAY), (Purpose.ASK, FRIDAY)]


@pytest.mark.parametrize(
    "line",
    [
        "bitte an anna wegen testimonial auf freitag verschieben",
        "frag anna erst am 6. november nach dem testimonial",
        "das testimonial bei anna erst am 6.",
        "anna auf den 6. verschieben",
        "annas bitte auf freitag schieben",
        "bei anna lieber am 6.",
        "die sache mit anna lieber einen tag später",
        "Anna pas vragen op 6 november",
        "vraag aan Anna verzetten naar vrijdag",
        "die vraag aan Anna schuift een dag op",
        "verzet die van Anna naar vrijdag",
        "move Anna to the 6th",
        "Anna: make it Friday",
        "push the Anna ask back a day",
        "ask Anna for the testimonial on Friday instead",
    ],
)
def test_the_plan_is_moved_and_no_second_one_made(types: Types, asks: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert "Friday 6 November" in types(line)["text"]
    assert asks.days() == [FRIDAY]


@pytest.mark.parametrize(
    "line",
    [
        "bring forward the ask to Anna by a week",
        "move the ask to Anna a week earlier",
        "zieh die Bitte an Anna eine Woche vor",
        "verzet de vraag aan Anna een week vroeger",
    ],
)
def test_it_is_brought_forward(types: Types, asks: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on 13 November")
    types(line)
    assert asks.days() == [FRIDAY]


@pytest.mark.parametrize("line", ["postpone asking Anna", "stel de vraag aan Anna uit"])
def test_without_a_day_it_is_said_that_nothing_moved(
    types: Types, asks: KeptAsks, line: str
) -> None:
    types("ask Anna for a testimonial on Thursday")
    shown = types(line)
    assert shown["text"].startswith("Which day shall I move this ask to? Nothing has changed yet.")
    assert labels(shown) == ["Another day", "Write it or change it"]
    assert asks.days() == [THURSDAY]


@pytest.mark.parametrize(
    "line",
    [
        "vraag aan Anna verzetten naar vrijdag",
        "die vraag aan Anna schuift een week op",
        "bitte an anna wegen der police auf montag verschieben",
    ],
)
def test_where_none_is_planned_none_is_made(types: Types, asks: KeptAsks, line: str) -> None:
    assert types(line)["text"] == "You have planned no ask to *Anna Jansen*."
    assert asks.states() == []


@pytest.mark.parametrize(
    "line",
    [
        "meine bitten an anna",
        "offene bitten anna",
        "liste der bitten an anna",
        "bitten anna anzeigen",
        "openstaande vragen van Anna",
        "mijn vragen aan Anna",
        "my asks to Anna",
        "anything I still wanted to ask Anna?",
    ],
)
def test_those_to_somebody_are_listed(types: Types, asks: KeptAsks, line: str) -> None:
    assert types(line)["text"].startswith("None of your asks to *Anna Jansen* is open")
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("Your open asks to *Anna Jansen*:")
    assert asks.states() == [AskState.PLANNED]


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    "line",
    [
        "bitten",
        "bitten anzeigen",
        "was will ich noch fragen",
        "was hab ich noch vor zu fragen",
        "wen muss ich noch fragen",
        "wer schuldet mir noch eine antwort?",
        "wat heb ik nog te vragen",
        "wie moet ik nog iets vragen?",
        "wie moet mij nog antwoorden",
        "welke vragen wachten op antwoord?",
        "who do I still have to ask?",
        "what do I still need to ask people?",
        "what am I asking for?",
        "who still owes me an answer?",
        "which asks are still planned?",
    ],
)
def test_a_question_for_them_lists_all(types: Types, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("Your open asks:")


@pytest.mark.usefixtures("anna")
def test_whatever_is_planned_is_shown(types: Types) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert "“a testimonial”" in types("show me what's planned")["text"]


@pytest.mark.parametrize(
    "line",
    [
        "haal die vraag weg",
        "schrap alle geplande vragen",
        "drop that ask",
        "cancel all my asks",
        "lösch die Bitte",
        "alle Bitten streichen",
    ],
)
def test_of_nobody_it_is_asked_which_and_nobody_is_forgotten(
    types: Types, asks: KeptAsks, line: str
) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("Which ask do you mean? So far nothing has changed.")
    assert asks.states() == [AskState.PLANNED]


def test_the_end_of_a_long_list_is_a_click_away(
    person: Person, slack: FakeSlack, types: Types, asks: KeptAsks
) -> None:
    for number in range(12):
        types(f"ask Anna for a testimonial {'x' * (number + 1)} on Thursday")
    for line in ("my asks", "my asks to Anna"):
        before = len(slack.made("response"))
        shown = types(line)
        assert labels(shown)[-1] == "Show the next ones"
        person.presses(shown, "Show the next ones")
        rest = dict(slack.wait_for("response", count=before + 1).arguments)
        assert rest["text"].count("“a testimonial") == 2
        assert labels(rest)[-1] == "Show the previous ones"
        person.presses(rest, "Show the previous ones")
        again = dict(slack.wait_for("response", count=before + 2).arguments)
        assert again["text"] == shown["text"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("ask Anna for the list", "the list"),
        ("frag Anna nach der Liste", "Liste"),
        ("vraag Anna om de lijst", "de lijst"),
        ("ask Anna for all open questions", "all open questions"),
        ("vraag Anna om alle openstaande vragen", "alle openstaande vragen"),
        ("ask Anna to cancel", "to cancel"),
        ("ask Anna not to come", "not to come"),
        ("frag Anna, ob sie nicht kommt", "ob sie nicht kommt"),
        ("vraag aan Anna om de vergadering te verzetten", "de vergadering te verzetten"),
        ("frag Anna den Termin zu verschieben", "den Termin zu verschieben"),
    ],
)
def test_an_ask_for_such_things_is_an_ask(
    types: Types, asks: KeptAsks, line: str, words: str
) -> None:
    assert f"“{words}”" in types(line)["text"]
    assert asks.states() == [AskState.MADE]


@pytest.mark.parametrize(
    "line",
    [
        "gave Anna the testimonial rather late",
        "lunch with Anna on Friday instead",
        "Anna doesn't have to come",
        "forget Anna",
        "lösche Anna",
        "met Anna later",
    ],
)
def test_other_lines_change_no_ask(types: Types, asks: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on 20 November")
    types(line)
    assert asks.days() == [date(2026, 11, 20)]
    assert asks.states() == [AskState.PLANNED]
