"""An answer in somebody's own words is asked about: a click tells what it comes to."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, MeetingRow, ResponseRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Answer, AskState
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.recording.test_commands import add
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons
from tests.payloads import Payload

TUESDAY = date(2026, 11, 3)
LINE = "Anna wrote back that she'll join the panel"


@pytest.fixture
def asked(person: Person, clock: StoppedClock, anna: Contact) -> None:
    """Anna was asked on Tuesday for something; it is Friday."""
    person.types("ask Anna Jansen for a talk")
    clock.moment += timedelta(days=3)


def answers(transaction: Transaction) -> list[tuple[str, Answer, date]]:
    """To what, which, and when."""
    with transaction() as session:
        both = select(AskRow, ResponseRow).join(ResponseRow)
        return [(ask.words, one.answer, one.answered_on) for ask, one in session.exec(both)]


def ask_states(transaction: Transaction) -> list[AskState]:
    with transaction() as session:
        return [one.state for one in session.exec(select(AskRow).order_by(AskRow.words))]


def then_shown(slack: FakeSlack, count: int = 1) -> Payload:
    return dict(slack.wait_for("response", count=count).arguments)


@pytest.mark.usefixtures("asked")
def test_what_was_said_is_asked_about_and_not_logged(
    person: Person, transaction: Transaction
) -> None:
    shown = person.types(LINE)
    assert shown["text"].startswith("Is “that she'll join the panel” a yes or a no?")
    assert "*Anna Jansen*" in shown["text"]
    assert labels(shown) == [
        *("Yes", "Partly", "No", "Nothing yet", "Something else"),
        *("This isn’t an answer", "Cancel"),
    ]
    assert answers(transaction) == []


@pytest.mark.usefixtures("asked")
def test_only_the_first_click_counts(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types(f"{LINE} yesterday")
    for count, label in enumerate(("No", "No", "Yes", "Nothing yet", "Something else"), 1):
        person.presses(shown, label)
        redrawn = then_shown(slack, count)
        assert "Logged: *Anna Jansen* said no (“a talk”)." in redrawn["text"]
        assert labels(redrawn) == ["Undo", "Say thanks"]
    thursday = TUESDAY + timedelta(days=2)
    assert answers(transaction) == [("a talk", Answer.NO, thursday)]
    assert ask_states(transaction) == [AskState.ANSWERED]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("label", ["Nothing yet", "Cancel"])
def test_without_an_answer_the_ask_stays_open(
    person: Person, slack: FakeSlack, transaction: Transaction, label: str
) -> None:
    shown = person.types(LINE)
    person.presses(shown, label)
    left = then_shown(slack)
    assert ("an ask stays open until" in left["text"]) is (label == "Nothing yet")
    assert ("answer Anna yes" in left["text"]) is (label == "Nothing yet")
    assert not buttons(left)
    person.presses(shown, "Yes")
    assert then_shown(slack, 2)["text"] == left["text"]
    assert answers(transaction) == []
    assert ask_states(transaction) == [AskState.MADE]


@pytest.mark.usefixtures("asked")
def test_what_is_no_answer_keeps_its_words(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    shown = person.types("Anna Jansen said the soup was great")
    person.presses(shown, "This isn’t an answer")
    what = then_shown(slack)
    assert what["text"].startswith("What happened?")
    person.presses(shown, "Yes")
    assert then_shown(slack, 2)["text"] == what["text"]
    person.presses(what, "We were in touch")
    assert "“the soup was great”" in then_shown(slack, 3)["text"]
    with transaction() as session:
        assert [row.words for row in session.exec(select(MeetingRow))] == ["the soup was great"]
    assert answers(transaction) == []


IN_WORDS = [
    ("English", "Anna Jansen answered: she'll send it to Tom", "she'll send it to Tom"),
    ("English", "answer Anna Jansen: she'll send it in March", "she'll send it in March"),
    ("English", "response from Anna Jansen: ask Tom", "ask Tom"),
    ("English", 'Anna Jansen replied "ask me again in March"', "ask me again in March"),
    ("English", "Anna Jansen got back to us: 20 or 30 of them", "20 or 30 of them"),
    ("English", "Anna Jansen said that Tom or Nora looks at it", "that Tom or Nora looks at it"),
    ("Nederlands", "Anna Jansen antwoordde dat ze het Tom vraagt", "dat ze het Tom vraagt"),
    ("Nederlands", "antwoord van Anna Jansen: vraag het in maart", "vraag het in maart"),
    ("Nederlands", "gisteren schreef Anna Jansen terug dat Tom belt", "dat Tom belt"),
    ("Deutsch", "Anna Jansen hat geantwortet, dass sie Tom fragt", "dass sie Tom fragt"),
    ("Deutsch", "Antwort von Anna Jansen: frag mich im März", "frag mich im März"),
    ("Deutsch", "Anna Jansen meinte, erst nächste Woche", "erst nächste Woche"),
]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(("language", "line", "words"), IN_WORDS)
def test_an_answer_in_words_is_kept_whole(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    language: str,
    line: str,
    words: str,
) -> None:
    add(transaction, mara, "Tom Bakker")
    person.types(f"language {language}")
    shown = person.types(line)
    assert answers(transaction) == []
    label = {"Nederlands": "Iets anders", "Deutsch": "Etwas anderes"}.get(
        language, "Something else"
    )
    person.presses(shown, label)
    noted = then_shown(slack)["text"]
    assert words.replace("'", "’") in noted.replace("'", "’")
    assert [answer for _, answer, _ in answers(transaction)] == [Answer.OTHER]
    with transaction() as session:
        assert session.exec(select(ResponseRow)).one().words == words


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("yesterday Anna Jansen answered that she'd call", 2),
        ("Anna Jansen answered that she'd call yesterday", 2),
        ("Anna Jansen answered that she'll call tomorrow", 3),
    ],
)
def test_a_day_to_come_is_a_part_of_the_answer(
    person: Person, slack: FakeSlack, transaction: Transaction, line: str, day: int
) -> None:
    person.presses(person.types(line), "Something else")
    assert then_shown(slack)["text"].startswith("Logged: *Anna Jansen* answered")
    assert answers(transaction) == [("a talk", Answer.OTHER, TUESDAY + timedelta(days=day))]


@pytest.mark.usefixtures("asked")
def test_words_are_kept_while_it_is_asked_which_ask_they_answer(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("ask Anna Jansen for a review")
    person.presses(person.types("Anna Jansen answered: ask Tom"), "Something else")
    person.presses(then_shown(slack), "6 November: a review")
    assert "answered “ask Tom” (“a review”)" in then_shown(slack, 2)["text"]
    with transaction() as session:
        assert session.exec(select(ResponseRow)).one().words == "ask Tom"


@pytest.mark.usefixtures("asked")
def test_which_ask_was_answered_is_asked_next(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("ask Anna Jansen for a review")
    person.presses(person.types(LINE), "Partly")
    which = then_shown(slack)
    assert "several open asks" in which["text"]
    person.presses(which, "6 November: a review")
    assert "partly said yes (“a review”)" in then_shown(slack, 2)["text"]
    assert ask_states(transaction) == [AskState.ANSWERED, AskState.MADE]


@pytest.mark.usefixtures("asked")
def test_who_is_meant_is_asked_next(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member
) -> None:
    add(transaction, mara, "Anna de Wit")
    person.presses(person.types(LINE), "Yes")
    person.presses(then_shown(slack), "Anna Jansen, Bakkerij Jansen")
    assert "said yes" in then_shown(slack, 2)["text"]


def test_nobody_clicks_where_nothing_was_asked(person: Person, anna: Contact) -> None:
    refused = person.types(LINE)
    assert "There is no open ask to *Anna Jansen*" in refused["text"]
    assert "for example: `/goodturn ask Anna Jansen …`" in refused["text"]
    assert f"You typed: {LINE}" in refused["text"]


@pytest.mark.usefixtures("asked")
def test_somebody_else_in_the_answer_need_not_be_asked_anything(
    person: Person, transaction: Transaction, mara: Member
) -> None:
    add(transaction, mara, "Lotte de Graaf")
    shown = person.types("Anna wrote back that she'll talk it over with Lotte")
    assert "a yes or a no?" in shown["text"]


@pytest.mark.usefixtures("asked")
def test_what_we_said_may_be_no_answer_at_all(person: Person) -> None:
    shown = person.types("we told Anna Jansen that it was fine")
    assert shown["text"].startswith("What happened?")


@pytest.mark.parametrize(
    ("language", "line", "question", "label", "noted"),
    [
        (
            "Nederlands",
            "Anna antwoordde dat ze het gaat bekijken",
            "Is “dat ze het gaat bekijken” een ja of een nee? Er is nog niets genoteerd.",
            "Deels",
            "deels",
        ),
        (
            "Deutsch",
            "Anna meinte, sie fragt ihren Chef",
            "Ist „sie fragt ihren Chef“ ein Ja oder ein Nein? Notiert habe ich noch nichts.",
            "Teilweise",
            "teilweise",
        ),
    ],
)
@pytest.mark.usefixtures("asked")
def test_it_is_asked_in_every_language(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    line: str,
    question: str,
    label: str,
    noted: str,
) -> None:
    person.types(f"language {language}")
    shown = person.types(line)
    assert shown["text"].startswith(question)
    person.presses(shown, label)
    assert noted in then_shown(slack)["text"]
    assert [answer for _, answer, _ in answers(transaction)] == [Answer.PARTLY]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Anna said maybe, she has to check with her partner",
            "maybe, she has to check with her partner",
        ),
        ("Anna said maybe", "maybe"),
        ("answer Anna perhaps", "perhaps"),
        ("Anna zegt misschien", "misschien"),
        ("Anna sagt vielleicht, sie fragt erst ihren Partner", "vielleicht, sie fragt erst"),
        ("Anna said maybe next week", "maybe next week"),
    ],
)
def test_a_maybe_is_asked_about_as_other_words_are(
    person: Person, slack: FakeSlack, transaction: Transaction, line: str, said: str
) -> None:
    shown = person.types(line)
    assert f"Is “{said}" in shown["text"]
    assert labels(shown)[:5] == ["Yes", "Partly", "No", "Nothing yet", "Something else"]
    assert answers(transaction) == []
    person.presses(shown, "Something else")
    assert f"*Anna Jansen* answered “{said}" in then_shown(slack)["text"]


def test_a_maybe_of_somebody_who_was_asked_nothing_is_refused(
    person: Person, anna: Contact
) -> None:
    assert "There is no open ask to *Anna Jansen*" in person.types("Anna said maybe")["text"]
