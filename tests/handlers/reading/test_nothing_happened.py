"""Lines that look like something that happened, and tell something else: they are asked about."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Besprich die Liste von Tim", "de"),
        ("Bespreek de lijst van Tim", "nl"),
        ("Tim hates the wine I gave him", "en"),
        ("Tim loved the wine I gave him", "en"),
        ("Tim still has the book I lent him", "en"),
        ("Tim haat de wijn die ik hem gaf", "nl"),
        ("Tim hasst den Wein, den ich ihm geschenkt habe", "de"),
        ("write a thank-you note to Tim", "en"),
        ("write Tim a card", "en"),
        ("schrijf Tim een bedankkaartje", "nl"),
        ("schreib Tim eine Dankeskarte", "de"),
        ("Tim gave me a book and I him a bottle of wine", "en"),
        ("Tim gaf me een boek en ik hem een fles wijn", "nl"),
        ("Tim hat mir ein Buch geschenkt und ich ihm eine Flasche Wein", "de"),
        ("Ich habe Tim ein Buch geschenkt und er mir eine Flasche Wein", "de"),
    ],
)
def test_what_happened_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Called Tim. He will call me on Friday", "en"),
        ("Tim gebeld. Hij belt me vrijdag", "nl"),
        ("Tim angerufen. Er ruft mich am Freitag an", "de"),
    ],
)
def test_a_day_of_theirs_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "day"


@pytest.mark.parametrize(
    "line", ["Änder den Namen von Tim", "Korrigier die Mail von Tim", "Aktualisier Tims Adresse"]
)
def test_an_order_in_short_leads_to_the_card(read: Read, line: str) -> None:
    told = read(line, "de")
    assert (told["intent"], told["asks_back"]) == ("detail", None)


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("recommended Tim a book about sailing", "en", "recommended a book about sailing"),
        ("called Tim and recommended him a book", "en", "recommended him a book"),
        ("Tim een boek over zeilen aangeraden", "nl", "een boek over zeilen aangeraden"),
        (
            "Mit Tim gestern telefoniert und ihm ein Buch über Segeln empfohlen",
            *("de", "ein Buch über Segeln empfohlen"),
        ),
    ],
)
def test_what_was_recommended_is_no_gift(read: Read, line: str, language: str, what: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["kind"], told["asks_back"]) == ("give", "useful_tip", None)
    assert told["what"] == what


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("forget to call Tim", "en"),
        ("Vergessen, Tim zu danken", "de"),
        ("Hab vergessen, Tim zu danken", "de"),
        ("Vergeten Tim te bellen", "nl"),
        ("Tim vergeten te bellen", "nl"),
    ],
)
def test_an_oversight_forgets_nobody(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert told["intent"] in ("met", "unclear")
    assert told["asks_back"] in ("meaning", "intent")


@pytest.mark.parametrize(
    ("line", "language"),
    [("forget Tim", "en"), ("vergeet Tim maar", "nl"), ("vergiss mal Tim", "de")],
)
def test_who_is_to_be_forgotten_is(read: Read, line: str, language: str) -> None:
    assert read(line, language)["intent"] == "forget"


@pytest.mark.parametrize(
    "line", ["what to get Tim for Christmas", "what to bring for Tim", "what to give Tim"]
)
def test_who_wonders_what_to_give_looks_for_ideas(read: Read, line: str) -> None:
    assert read(line, "en")["intent"] == "tips"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("got the chance to give Tim a frame", "en"),
        ("kreeg de kans om Tim een lijst te geven", "nl"),
        ("hatte die Gelegenheit, Tim einen Rahmen zu geben", "de"),
    ],
)
def test_a_chance_may_not_have_been_taken(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


def test_a_chance_can_be_what_was_given(read: Read) -> None:
    told = read("gave Tim the chance to speak at our event", "en")
    assert (told["intent"], told["asks_back"]) == ("give", None)
