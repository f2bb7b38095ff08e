"""Which way something went, and whether it happened yet: asked where the line says two things."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Grace gave me 50 pounds for the run and I gave her a mug", "en"),
        ("gave Grace a mug, she gave me a scarf", "en"),
        ("met Nora for lunch and she gave me a book", "en"),
        ("Tim gaf me een boek en ik gaf hem een taart", "nl"),
        ("Tim gab mir ein Buch und ich gab ihm einen Kuchen", "de"),
    ],
)
def test_what_went_both_ways_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    "line",
    [
        "gave Tim the book that he wrote about in his letter",
        "Nora and I gave Tim a book",
    ],
)
def test_what_went_one_way_is_not(read: Read, line: str) -> None:
    assert read(line)["asks_back"] != "intent"


@pytest.mark.parametrize(
    "line",
    [
        "thanks to Fatima for the intro to the mayor",
        "thx to Fatima for the intro to the mayor",
        "kudos to Fatima for the introduction",
    ],
)
def test_thanks_may_be_for_what_they_gave(read: Read, line: str) -> None:
    assert read(line)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language", "intent", "asks_back"),
    [
        ("gave Tim cake for the team", "en", "give", None),
        ("Tim brought cake for the team", "en", "got", None),
        ("gisteren bracht Tim taart voor het team", "nl", "got", None),
        ("said thanks to Tim for the coffee", "en", "give", None),
        ("Tim said thanks for the coffee", "en", "got", "intent"),
        ("rang Tim, no answer", "en", "met", "meaning"),
        ("Tim gebeld, geen antwoord", "nl", "met", "meaning"),
        ("Tim angerufen, keine Antwort", "de", "met", "meaning"),
        ("waiting on Tim", "en", "answer", None),
        ("wacht nog op Tim", "nl", "answer", None),
        ("warte noch auf Tim", "de", "answer", None),
    ],
)
def test_who_is_named_stands_where_it_belongs(
    read: Read, line: str, language: str, intent: str, asks_back: str | None
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, asks_back)


def test_half_of_it_is_no_yes(read: Read) -> None:
    assert read("Tim agreed to half")["answer"] == "partly"


def test_you_may_be_written_with_one_letter(read: Read) -> None:
    assert read("can u remind me to ring Tim tomorrow")["what"] == "ring"


@pytest.mark.parametrize("line", ["Tim got me a coffee", "Tim got us two tickets for the opera"])
def test_what_somebody_got_us_came_from_them(read: Read, line: str) -> None:
    told = read(line)
    assert (told["intent"], told["asks_back"]) == ("got", None)


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


@pytest.mark.parametrize(
    "line",
    [
        "apologised to Tim",
        "explained VAT to Tim",
        "sold our old printer to Tim",
        "lost the pitch to Tim",
        "Tim got a new job",
        "Tim got married",
        "Tim gave a talk on pensions",
        "Nora asked if we could help with her VAT return",
    ],
)
def test_what_may_be_no_turn_is_asked(read: Read, line: str) -> None:
    assert read(line)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("two tickets for Tim", "give"),
        ("flowers for Tim", "give"),
        ("a cake from Tim", "got"),
        ("Tim got a bottle of wine", "give"),
        ("Tim brought a cake", "got"),
        ("commented on Rosa's post", "give"),
        ("Rosa's sent us flowers", "got"),
        ("asked Nora if we could help with her move", "ask"),
        ("got in touch with Tim", "met"),
        ("touched base with Tim", "met"),
        ("reached out to Tim", "met"),
        ("texted Tim this morning", "met"),
    ],
)
def test_what_is_clear_is_not(read: Read, line: str, intent: str) -> None:
    told = read(line)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize("line", ["Had to cancel lunch with Nora", "missed a call from Tim"])
def test_what_did_not_take_place_is_asked(read: Read, line: str) -> None:
    assert read(line)["asks_back"] == "meaning"


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
    ("line", "language"),
    [
        ("Tim bedankte me voor het boek", "nl"),
        ("Tim bedankt sich für die Pralinen", "de"),
        ("Tim dankt für das Buch", "de"),
        ("Tim sagt danke für das Buch", "de"),
    ],
)
def test_their_thanks_are_no_gift_of_ours(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim hat das Treffen abgesagt", "de"),
        ("Tim hat abgesagt, wir treffen uns doch nicht", "de"),
        ("Tim zegde de lunch af", "nl"),
    ],
)
def test_a_meeting_called_off_is_no_answer(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] is not None
