"""Who gave and who got: told by the verb, by what stands around it, and asked where it is both."""

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


def test_you_may_be_written_with_one_letter(read: Read) -> None:
    assert read("can u remind me to ring Tim tomorrow")["what"] == "ring"


@pytest.mark.parametrize("line", ["Tim got me a coffee", "Tim got us two tickets for the opera"])
def test_what_somebody_got_us_came_from_them(read: Read, line: str) -> None:
    told = read(line)
    assert (told["intent"], told["asks_back"]) == ("got", None)


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
    ("line", "language", "intent", "what"),
    [
        ("Tim dropped in with cake yesterday", "en", "got", "cake"),
        ("I dropped in on Tim with flowers yesterday", "en", "give", "flowers"),
        ("gisteravond stond Tim op de stoep met een bos bloemen", "nl", "got", "een bos bloemen"),
        ("Tim kwam gisteren langs met taart", "nl", "got", "taart"),
        ("gestern stand Tim mit einem Strauß Blumen in der Tür", "de", "got", "Strauß Blumen"),
        ("Tim kam gestern mit Krapfen vorbei", "de", "got", "Krapfen"),
        ("ik heb een cake gebakken voor het team van Tim", "nl", "give", "een cake"),
        ("Tim heeft ons op taart getrakteerd", "nl", "got", "taart"),
        ("Tim zum Jubiläum beglückwünscht", "de", "give", "Jubiläum"),
    ],
)
def test_whoever_comes_with_something_gave_it(
    read: Read, line: str, language: str, intent: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)
    assert what in told["what"]
    assert not told["what"].startswith(("op ", "met ", "with ", "mit "))


@pytest.mark.parametrize(
    ("line", "language", "intent", "asks_back"),
    [
        ("we zijn uitgenodigd door Tim op een feest", "nl", "got", None),
        ("ik ben door Tim geholpen met de printer", "nl", "got", None),
        ("we waren uitgenodigd bij Tim", "nl", "got", "intent"),
        ("we are invited by Tim to a party", "en", "got", None),
        ("ik heb Tim uitgenodigd op een feest", "nl", "give", None),
        ("zonet Tim aan de lijn gehad", "nl", "met", None),
        ("Tim aan de telefoon gehad", "nl", "met", None),
        ("Tim heeft teruggebeld", "nl", "met", None),
        ("Tim called back", "en", "met", None),
        ("Tim hat zurückgerufen", "de", "met", None),
        ("Tim belde terug: ja graag", "nl", "answer", None),
    ],
)
def test_who_did_it_is_told_by_what_stands_before_them(
    read: Read, line: str, language: str, intent: str, asks_back: str | None
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, asks_back)


def test_a_clause_about_somebody_says_not_that_they_did_the_next(read: Read) -> None:
    assert read("Tim was ill, brought her flowers")["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language", "intent", "what"),
    [
        ("met Tim and gave him a book", "en", "give", "a book"),
        ("called Tim yesterday and then emailed him the article", "en", "give", "the article"),
        ("Tim gisteren gebeld en hem daarna het artikel gemaild", "nl", "give", "het artikel"),
        ("gestern mit Tim telefoniert und ihm danach den Link gemailt", "de", "give", "den Link"),
        ("gestern bei Tim gewesen, er hat mir Käse mitgegeben", "de", "got", "Käse"),
        ("Tims Mann hat mir Baklava mitgegeben", "de", "got", "Baklava"),
        ("Einen Kuchen hat uns Tim aus Wien mitgebracht", "de", "got", "Einen Kuchen aus Wien"),
        ("Tim hat mir ne Flasche Wein in die Hand gedrückt", "de", "got", "ne Flasche Wein"),
    ],
)
def test_what_went_along_with_a_meeting_is_told_for_itself(
    read: Read, line: str, language: str, intent: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == (intent, what, None)


@pytest.mark.parametrize(
    "line",
    [
        "Tim een rondleiding gegeven op kantoor",
        "Tim 50 euro gedoneerd voor de vogels",
        "Tim een taart neergezet bij de balie",
        "Tim gecondoleerd met zijn vader",
    ],
)
def test_a_participle_is_ours_wherever_it_stands(read: Read, line: str) -> None:
    told = read(line, "nl")
    assert (told["intent"], told["asks_back"]) == ("give", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("kaart gestuurd aan iedereen van Smit Bouw", "nl"),
        ("Karte an alle von Smit Bouw geschickt", "de"),
        ("sent a card to everyone from Smit Bouw", "en"),
    ],
)
def test_for_all_of_theirs_or_from_them_is_asked(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("give", "intent")


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("had coffee w Tim this morning, gave him a book on sailing", "en", "a book on sailing"),
        ("had lunch with Tim, gave him a pen", "en", "a pen"),
        ("lunch with Tim about tax, pensions and gave him a pen", "en", "a pen"),
        ("met Tim for lunch, gave him a pen", "en", "a pen"),
        ("koffie gedronken met Tim, boek gegeven", "nl", "boek"),
        ("met Tim geluncht en hem een pen en een mok gegeven", "nl", "een pen en een mok"),
        ("koffie met Tim, pen gegeven", "nl", "pen"),
        ("mit Tim Kaffee getrunken, ihm ein Buch geschenkt", "de", "ein Buch"),
        ("mit Tim Kaffee getrunken und ihm ein Buch geschenkt", "de", "ein Buch"),
        ("Tim getroffen, ihm einen Stift geschenkt", "de", "einen Stift"),
    ],
)
def test_a_meeting_before_a_gift_is_none_of_its_words(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == ("give", what, None)


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("gave Tim coffee and a pen", "en", "coffee and a pen"),
        ("gave Tim a coffee, a pen and a mug", "en", "a coffee, a pen and a mug"),
        ("Tim koffie en een boek gegeven", "nl", "koffie en een boek"),
        ("Tim Kaffee, Tee und einen Stift geschenkt", "de", "Kaffee, Tee und einen Stift"),
    ],
)
def test_what_may_be_a_meeting_is_given_too(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == ("give", what, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("koffie gedronken met Tim, hij heeft me een pen gegeven", "nl"),
        ("Tim getroffen, er hat mir einen Stift geschenkt", "de"),
    ],
)
def test_what_they_gave_at_a_meeting_is_asked(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("got", "intent")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("had a quick call w Tim, he asked for a leaflet about vat, sent it him", "en"),
        ("Tim rang, he'd asked for the slides", "en"),
        ("saw Grace and she asked if we do payroll", "en"),
        ("Tim gebeld, hij vroeg om een folder", "nl"),
        ("Tim gebeld, hij heeft om een folder gevraagd", "nl"),
        ("mit Tim telefoniert, er hat um eine Broschüre gebeten", "de"),
        ("mit Tim telefoniert, er fragte nach einer Broschüre", "de"),
    ],
)
def test_what_they_ask_for_is_no_ask_of_ours(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("asked Tim for slides, he needs them too", "en"),
        ("asked Tim whether he asked for it", "en"),
        ("heb Tim gevraagd of hij een folder heeft", "nl"),
        ("Tim gefragt, ob er eine Broschüre hat", "de"),
        ("mit Tim telefoniert, ihn um eine Broschüre gebeten", "de"),
    ],
)
def test_what_we_ask_them_is(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("ask", None)


@pytest.mark.parametrize(
    ("line", "asks_back"),
    [
        ("Tim asked me for a vat leaflet so I sent him one", "intent"),
        ("Tim asked for a vat leaflet so I sent him one", None),
    ],
)
def test_one_is_what_was_asked_for(read: Read, line: str, asks_back: str | None) -> None:
    told = read(line)
    assert (told["intent"], told["what"]) == ("give", "a vat leaflet")
    assert told["asks_back"] == asks_back
