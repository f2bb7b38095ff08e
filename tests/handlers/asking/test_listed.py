"""Questions for the asks that are planned or open: listed, and none is stored or dropped."""

from datetime import date

import pytest

from bot.vocabulary import AskState
from tests.handlers.asking.kept import KeptAsks
from tests.handlers.conftest import Types

THURSDAY, FRIDAY = date(2026, 11, 5), date(2026, 11, 6)


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
def test_those_to_somebody_are_listed(types: Types, kept: KeptAsks, line: str) -> None:
    assert types(line)["text"].startswith("You have no open asks to *Anna Jansen*")
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("Your open asks to *Anna Jansen*:")
    assert kept.states() == [AskState.PLANNED]


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
    types: Types, kept: KeptAsks, line: str
) -> None:
    types("ask Anna for a testimonial on Thursday")
    assert types(line)["text"].startswith("Which ask do you mean? Nothing has changed yet.")
    assert kept.states() == [AskState.PLANNED]
