"""Lines that plan a campaign without its name."""

import pytest

from bot.vocabulary import Audience, Play
from handlers.reading import tried_out
from handlers.reading.campaigns import Asked
from handlers.reading.searches import Search

_CLIENTS = Search(audience=Audience.CLIENT)


@pytest.mark.parametrize(
    ("line", "gift"),
    [
        ("send the tips to all clients and ask them for the tax return", "the tips"),
        ("give all our clients a book and later ask them for the tax return", "a book"),
        ("stuur de tips naar alle klanten en vraag ze om de belastingaangifte", "de tips"),
        ("schick die Tipps an alle Kunden und frag sie nach der Steuererklärung", "die Tipps"),
    ],
)
def test_what_is_given_and_asked_later(line: str, gift: str) -> None:
    assert tried_out.asked(line) == Asked(Play.TAX_RETURN, _CLIENTS, gift=gift)


def test_when_they_are_asked_is_chosen_later() -> None:
    line = "send the tips to all clients and ask them for the tax return in two weeks"
    told = tried_out.asked(line)
    assert told is not None
    assert told.begins == "in two weeks"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("split our clients in two groups", Asked(whom=_CLIENTS, groups=2)),
        ("verdeel onze klanten in drie groepen", Asked(whom=_CLIENTS, groups=3)),
        ("teile unsere Kunden in zwei Gruppen", Asked(whom=_CLIENTS, groups=2)),
        ("test a book with our clients", Asked(whom=_CLIENTS, groups=2, gift="a book")),
        ("test een boek met onze klanten", Asked(whom=_CLIENTS, groups=2, gift="een boek")),
        ("teste ein Buch mit unseren Kunden", Asked(whom=_CLIENTS, groups=2, gift="ein Buch")),
        (
            "compare tips and a book for clients",
            Asked(whom=_CLIENTS, groups=2, unread="tips and a book"),
        ),
        ("I want to test whether tips help", Asked(groups=2)),
        ("do gifts work?", Asked(groups=2)),
        ("ik wil testen of tips helpen", Asked(groups=2)),
        ("ich möchte testen, ob Tipps helfen", Asked(groups=2)),
    ],
)
def test_what_is_tried_out(line: str, told: Asked) -> None:
    assert tried_out.asked(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "ask Anna whether tips help",
        "test the new coffee machine with Anna",
        "gave the tips to Anna and asked her for the tax return",
        "send Anna the tips and ask her for the tax return",
        "do tips help with the birthday",
        "do you work",
        "split the bill with Anna",
        "vergelijk Anna nooit",
        "geef Anna de tips en vraag haar om de stukken",
        "bitte Anna um die Unterlagen",
    ],
)
def test_other_lines_try_nothing_out(line: str) -> None:
    assert tried_out.asked(line) is None
