"""Questions: what shows the person and tells nothing, what is a wish for ideas, and what an ask."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("how many gifts did I give Tim", "en"),
        ("which book did I give Tim", "en"),
        ("where did I meet Tim", "en"),
        ("why did I give Tim a book", "en"),
        ("have I thanked Tim", "en"),
        ("has Tim replied", "en"),
        ("did Tim send the figures?", "en"),
        ("did anyone give Tim a present", "en"),
        ("hoeveel cadeaus heb ik Tim gegeven", "nl"),
        ("welk boek heb ik Tim gegeven", "nl"),
        ("heeft Tim de cijfers gestuurd?", "nl"),
        ("heeft Tim al geantwoord", "nl"),
        ("wat gaf ik het laatst aan Tim", "nl"),
        ("welk boek gaf ik Tim", "nl"),
        ("wat vroeg ik Tim ook alweer", "nl"),
        ("waarom kreeg Tim een kaart", "nl"),
        ("wie viele Geschenke habe ich Tim gegeben", "de"),
        ("welches Buch habe ich Tim geschenkt", "de"),
        ("wo habe ich Tim getroffen", "de"),
        ("hat Tim schon geantwortet", "de"),
        ("was schenkte ich Tim zuletzt", "de"),
        ("welches Buch schickte ich Tim", "de"),
    ],
)
def test_a_question_asks_for_the_person(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["contacts"]) == ("who", ["Tim Vos"])


@pytest.mark.parametrize(
    ("line", "language"),
    [("heb ik Tim al bedankt", "nl"), ("hab ich Tim schon gedankt", "de")],
)
def test_what_may_be_a_question_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("when I saw Tim I gave him a book", "en", "give"),
        ("what a day! gave Tim a cake", "en", "give"),
        ("wat een dag! gaf Tim een taart", "nl", "give"),
        ("wat bloemen gebracht bij Tim", "nl", "give"),
        ("have given Tim a book", "en", "give"),
        ("heb Tim een boek gegeven", "nl", "give"),
        ("hab Tim ein Buch geschenkt", "de", "give"),
    ],
)
def test_what_is_told_is_no_question(read: Read, line: str, language: str, intent: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("do you know when I last met Tim", "en"),
        ("not sure whether I thanked Tim", "en"),
        ("weet je wanneer ik Tim voor het laatst zag", "nl"),
        ("kun je kijken of ik Tim al gefeliciteerd heb?", "nl"),
        ("weißt du noch, wann ich Tim getroffen habe", "de"),
        ("kannst du mal schauen wann ich das letzte mal mit Tim gesprochen hab", "de"),
        ("kannst du nachsehen, ob ich Tim schon gratuliert habe", "de"),
    ],
)
def test_a_question_in_the_middle_tells_nothing(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["contacts"]) == ("who", ["Tim Vos"])


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("When I last saw Tim I gave him a book", "en", "give"),
        ("asked Tim whether we could quote him", "en", "ask"),
        ("Tim gefragt, ob wir ihn zitieren dürfen", "de", "ask"),
        ("erinnere mich am Freitag, ob ich Tim gratuliert habe", "de", "remind"),
    ],
)
def test_what_is_told_with_it_is_no_question(
    read: Read, line: str, language: str, intent: str
) -> None:
    assert read(line, language)["intent"] == intent


@pytest.mark.parametrize(
    "line",
    [
        "wen hab ich schon lang nicht mehr gesehen?",
        "wem sollte ich mal wieder schreiben",
        "bei wem hab ich mich lang nicht gemeldet",
    ],
)
def test_who_is_asked_for_is_no_name(read: Read, line: str) -> None:
    assert read(line, "de")["intent"] == "today"


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("emailed Tim on Friday asking for last year's figures", "en", "2026-10-30"),
        ("Tim gisteren geappt of hij de borrel wil verzorgen", "nl", "2026-11-02"),
        ("Tim gestern geschrieben, ob er uns Gläser leiht", "de", "2026-11-02"),
        ("ma Tim vragen of hij meedoet", "nl", "2026-11-09"),
        ("mi Tim fragen, ob er hilft", "de", "2026-11-04"),
    ],
)
def test_what_is_asked_in_passing_is_an_ask(read: Read, line: str, language: str, day: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["day"], told["asks_back"]) == ("ask", day, None)


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("vraag Tim of hij spreker wil zijn", "nl", "of hij spreker wil zijn"),
        ("morgen Tim vragen of hij tevreden is", "nl", "of hij tevreden is"),
    ],
)
def test_what_is_asked_keeps_its_last_verb(read: Read, line: str, language: str, what: str) -> None:
    assert read(line, language)["what"] == what


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("what can I give Tim?", "en", "tips"),
        ("what can i give tim", "en", "tips"),
        ("when can I ask Tim again?", "en", "who"),
        ("when is Tim's birthday?", "en", "who"),
        ("wat kan ik Tim geven?", "nl", "tips"),
        ("Was kann ich Tim schenken?", "de", "tips"),
        ("was kann ich tim schenken", "de", "tips"),
        ("wann darf ich Tim wieder was fragen?", "de", "who"),
        ("wann hat Tim Geburtstag?", "de", "who"),
    ],
)
def test_a_question_tells_nothing(read: Read, line: str, language: str, intent: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    "line", ["what a day! Tim brought us cake", "wie besprochen hab ich Tim das Angebot geschickt"]
)
def test_what_only_starts_like_a_question_tells_something(read: Read, line: str) -> None:
    assert read(line, "en" if "brought" in line else "de")["intent"] in ("give", "got")


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("I'll ask Dirk for a case study", "en", "a case study"),
        ("Could I ask Dirk for a favour?", "en", "a favour"),
        ("should I ask Dirk for an introduction?", "en", "an introduction"),
        ("I'd like to ask Dirk for a Google review", "en", "a Google review"),
        ("gonna ask Dirk for a review", "en", "a review"),
        ("ik wil Dirk om een review vragen", "nl", "een review"),
        ("ich möchte Dirk um eine Bewertung bitten", "de", "eine Bewertung"),
    ],
)
def test_when_an_ask_is_planned_for_is_asked(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == ("ask", what, "day")


def test_an_ask_that_was_made_is_no_plan(read: Read) -> None:
    told = read("I asked Dirk for a favour")
    assert (told["what"], told["asks_back"]) == ("a favour", None)
