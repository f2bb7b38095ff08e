"""Lines about asks that say nothing of what is asked for: nothing new is stored."""

from datetime import date

import pytest

from bot.vocabulary import AskState, Purpose
from tests.handlers.asking.kept import KeptAsks
from tests.handlers.conftest import Types
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

THURSDAY, FRIDAY = date(2026, 11, 5), date(2026, 11, 6)


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
def test_what_is_denied_is_dropped(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("Dropped: I won’t remind you to ask *Anna Jansen*")
    assert kept.states() == [AskState.DROPPED]


@pytest.mark.parametrize("line", DENYING)
def test_where_nothing_is_open_nothing_is_stored(types: Types, kept: KeptAsks, line: str) -> None:
    assert types(line)["text"].startswith("You have no open asks to *Anna Jansen*")
    assert kept.states() == []


SETTLED = [
    "frage an anna ist erledigt, hat sich geklärt",
    "bitte an anna hat sich geklärt",
    "die anfrage an Anna ist vom tisch",
    "frage an anna hat sich von selbst erledigt",
    "the ask to Anna is settled",
    "my question to Anna has resolved itself, is done",
    "de vraag aan Anna is opgelost",
    "vraag aan anna is afgehandeld, heeft zich opgelost",
]


@pytest.mark.parametrize("line", SETTLED)
def test_what_was_settled_is_dropped(types: Types, kept: KeptAsks, line: str) -> None:
    assert types(line)["text"].startswith("You have no open asks to *Anna Jansen*")
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("Dropped: I won’t remind you to ask *Anna Jansen*")
    assert kept.states() == [AskState.DROPPED]


@pytest.mark.parametrize("line", SETTLED)
def test_of_what_was_asked_it_is_asked_what_was_settled(
    types: Types, kept: KeptAsks, line: str
) -> None:
    types("asked Anna for a testimonial")
    assert types(line)["text"].startswith("Do you mean this ask to *Anna Jansen*?")
    assert kept.states() == [AskState.MADE]


@pytest.mark.parametrize(
    "line",
    [
        "anna gefragt ob die sache mit dem zoll geklärt ist",
        "asked Anna whether the matter of the toll is settled",
        "Anna gevraagd of de kwestie is opgelost",
    ],
)
def test_whether_something_is_settled_can_be_asked(types: Types, kept: KeptAsks, line: str) -> None:
    types(line)
    assert kept.states() == [AskState.MADE]


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
def test_it_is_asked_whether_an_ask_is_meant(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("Do you mean this ask to *Anna Jansen*?")
    assert kept.states() == [AskState.PLANNED]


@pytest.mark.parametrize(
    "line",
    [
        "testimonial bei anna hat sich erledigt",
        "das testimonial von Anna brauch ich nicht mehr",
        "die bitte wegen testimonial streichen",
        "drop the ask about the testimonial",
    ],
)
def test_words_tell_which_is_dropped(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna for her tax return on Friday")
    types(line)
    assert kept.states() == [AskState.DROPPED, AskState.PLANNED]


ALL = [
    "cancel all my asks to Anna",
    "drop everything I wanted to ask Anna",
    "alle bitten an anna streichen",
    "laat alle vragen aan Anna vallen",
]


@pytest.mark.parametrize("line", ALL)
def test_all_of_somebodys_are_dropped_and_taken_up_again(
    person: Person, slack: FakeSlack, types: Types, kept: KeptAsks, line: str
) -> None:
    types("ask Anna for a testimonial on Thursday")
    types("ask Anna for her tax return on Friday")
    shown = types(line)
    assert shown["text"].split("\n") == [
        "Dropped: I won’t remind you about these any more.",
        "*Anna Jansen*: “a testimonial”",
        "*Anna Jansen*: “her tax return”",
    ]
    assert kept.states() == [AskState.DROPPED, AskState.DROPPED]
    assert kept.reminders() == []
    person.presses(shown, "Undo")
    assert "“her tax return”, planned" in slack.wait_for("response").arguments["text"]
    assert kept.states() == [AskState.PLANNED, AskState.PLANNED]
    assert kept.reminders() == [(Purpose.ASK, THURSDAY), (Purpose.ASK, FRIDAY)]


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
def test_the_plan_is_moved_and_no_second_one_made(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert "Friday 6 November" in types(line)["text"]
    assert kept.days() == [FRIDAY]


@pytest.mark.parametrize(
    "line",
    [
        "bring forward the ask to Anna by a week",
        "move the ask to Anna a week earlier",
        "zieh die Bitte an Anna eine Woche vor",
        "verzet de vraag aan Anna een week vroeger",
    ],
)
def test_it_is_brought_forward(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on 13 November")
    types(line)
    assert kept.days() == [FRIDAY]


@pytest.mark.parametrize("line", ["postpone asking Anna", "stel de vraag aan Anna uit"])
def test_without_a_day_it_is_said_that_nothing_moved(
    types: Types, kept: KeptAsks, line: str
) -> None:
    types("ask Anna for a testimonial on Thursday")
    shown = types(line)
    assert shown["text"].startswith("Which day shall I move this ask to? Nothing has changed yet.")
    assert labels(shown) == ["Another day", "Write or change it"]
    assert kept.days() == [THURSDAY]


@pytest.mark.parametrize(
    "line",
    [
        "vraag aan Anna verzetten naar vrijdag",
        "die vraag aan Anna schuift een week op",
        "bitte an anna wegen der police auf montag verschieben",
    ],
)
def test_where_none_is_planned_none_is_made(types: Types, kept: KeptAsks, line: str) -> None:
    assert types(line)["text"] == "You haven’t planned an ask to *Anna Jansen*."
    assert kept.states() == []


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
    types: Types, kept: KeptAsks, line: str, words: str
) -> None:
    assert f"“{words}”" in types(line)["text"]
    assert kept.states() == [AskState.MADE]


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
def test_other_lines_change_no_ask(types: Types, kept: KeptAsks, line: str) -> None:
    types("ask Anna for a testimonial on 20 November")
    types(line)
    assert kept.days() == [date(2026, 11, 20)]
    assert kept.states() == [AskState.PLANNED]
