"""Lines that tell whether somebody takes part in experiments."""

import pytest

from bot.vocabulary import Comparing
from handlers.reading import comparing
from handlers.reading.comparing import Told


@pytest.mark.parametrize(
    "line",
    [
        "never compare Anna Jansen",
        "please don't compare Anna Jansen.",
        "dont compare Anna Jansen",
        "leave Anna Jansen out of experiments",
        "Leave Anna Jansen out of all experiments please",
        "keep Anna Jansen out of campaigns",
        "don't experiment on Anna Jansen",
        "exclude Anna Jansen from experiments",
        "Anna Jansen should not be in experiments",
        "Anna Jansen doesn’t want to be compared",
        "Anna Jansen nooit vergelijken",
        "vergelijk Anna Jansen nooit",
        "laat Anna Jansen buiten experimenten",
        "Anna Jansen niet meenemen in experimenten",
        "Anna Jansen doet niet mee aan experimenten",
        "geen experimenten met Anna Jansen",
        "Anna Jansen nie vergleichen",
        "vergleiche Anna Jansen nie",
        "lass Anna Jansen aus Experimenten raus",
        "Anna Jansen aus allen Experimenten heraushalten",
        "schliesse Anna Jansen von Experimenten aus",
        "Anna Jansen nimmt nicht an Experimenten teil",
        "keine Experimente mit Anna Jansen",
    ],
)
def test_who_is_never_compared(line: str) -> None:
    assert comparing.told(line) == Told(("Anna Jansen",), Comparing.NEVER)


@pytest.mark.parametrize(
    "line",
    [
        "Priya agrees to be compared",
        "Priya agrees to take part in experiments",
        "Priya is fine with experiments",
        "Priya has agreed to take part in campaigns",
        "Priya doesn't mind being compared",
        "Priya wil meedoen aan experimenten",
        "Priya is akkoord met experimenten",
        "Priya vindt het goed om vergeleken te worden",
        "Priya ist mit Experimenten einverstanden",
        "Priya ist einverstanden, verglichen zu werden",
        "Priya macht bei Experimenten mit",
    ],
)
def test_who_agreed(line: str) -> None:
    assert comparing.told(line) == Told(("Priya",), Comparing.AGREED)


@pytest.mark.parametrize(
    "line",
    [
        "Anna can be compared again",
        "include Anna in experiments again",
        "Anna mag weer meedoen aan experimenten",
        "vergelijk Anna weer",
        "Anna darf wieder an Experimenten teilnehmen",
        "vergleiche Anna wieder",
    ],
)
def test_who_is_left_out_no_longer(line: str) -> None:
    assert comparing.told(line) == Told(("Anna",), Comparing.AGAIN)


@pytest.mark.parametrize(
    ("line", "is_sure"),
    [
        ("keep Anna out of the campaign", True),
        ("don't include Anna in this experiment", True),
        ("don't include Anna", False),
        ("exclude Anna", False),
        ("laat Anna buiten de campagne", True),
        ("neem Anna niet mee", False),
        ("halte Anna aus der Kampagne raus", True),
    ],
)
def test_a_single_campaign(line: str, is_sure: bool) -> None:
    assert comparing.told(line) == Told(("Anna",), Comparing.NEVER, True, is_sure)


def test_several_are_taken_apart() -> None:
    names = ("Anna Jansen", "Bas Bakker", "Chris Smit")
    line = "never compare Anna Jansen, Bas Bakker and Chris Smit"
    assert comparing.told(line) == Told(names, Comparing.NEVER)


@pytest.mark.parametrize(
    "line",
    [
        "is Anna left out of experiments?",
        "campaign for clients tagged tax",
        "experiment with Acme's people",
        "gave Anna a book on experiments",
        "never compare",
        "compare tips and a book",
        "Anna agrees",
        "asked Anna whether she takes part in experiments",
        "sent Anna the results of our experiments",
        "neem Anna mee",
        "Anna nimmt teil",
    ],
)
def test_what_tells_something_else(line: str) -> None:
    assert comparing.told(line) is None
