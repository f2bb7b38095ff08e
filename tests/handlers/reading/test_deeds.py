"""What was done for somebody, and who did it, where nothing went from hand to hand."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language", "intent", "what"),
    [
        ("fixed the printer for Grace this morning", "en", "give", "fixed the printer"),
        ("Mark proofread our lease", "en", "got", "proofread our lease"),
        ("Tim z'n printer weer aan de praat gekregen", "nl", "give", "aan de praat gekregen"),
        ("Urs heeft onze tafel geschuurd", "nl", "got", "onze tafel geschuurd"),
        ("der Heinz hat unseren Drucker repariert", "de", "got", "unseren Drucker repariert"),
        ("Joost am Sonntag zum Flughafen gefahren", "de", "give", "Flughafen gefahren"),
        ("hab Tim zwei Regale zusammengeschraubt", "de", "give", "zwei Regale zusammengeschraubt"),
    ],
)
def test_a_deed_keeps_its_verb(
    read: Read, line: str, language: str, intent: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)
    assert told["what"].endswith(what)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Eva and Nora were both sent tulips on Monday", "en"),
        ("Tim was also handed a mug", "en"),
        ("Tim's been given our spare tickets", "en"),
        ("Wrote Eva a thank-you card for having us", "en"),
        ("gave Tim a bottle of gin for putting us up", "en"),
        ("Tim werd door ons in het zonnetje gezet", "nl"),
        ("Grace van ons uit de brand geholpen met de wifi", "nl"),
        ("Tim z'n team kreeg van ons een mand", "nl"),
        ("bobbycar fürs baby von Tim besorgt", "de"),
        ("gestern Blumen für die Frau von Tim", "de"),
        ("gisteren bloemen voor de vrouw van Tim", "nl"),
        ("Tim een doos pralines voor zijn nieuwe kantoor gebracht", "nl"),
        ("dropped a case of wine over to Tim", "en"),
        ("popped a card through Tim's door", "en"),
    ],
)
def test_it_was_done_to_them(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("give", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("May lent me her charger, or else I would have been stuck", "en"),
        ("May hat mir ihr Ladekabel geliehen, sonst wär ich gestrandet", "de"),
        ("May leende me haar boek, anders had ik niets te lezen", "nl"),
        ("we hebben een nieuwe klant, want Tim heeft ons aanbevolen", "nl"),
        ("before I forget: Nora recommended us to a brewery", "en"),
    ],
)
def test_what_we_did_then_makes_it_none_of_ours(read: Read, line: str, language: str) -> None:
    assert read(line, language)["intent"] == "got"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Eva's bouquet arrived", "en"),
        ("Tim gave him a book", "en"),
        ("Tim gaf hem een boek", "nl"),
        ("Tim hat ihm ein Buch geschenkt", "de"),
        ("Gestern hatte Nora Geburtstag, Kuchen und Wein gebracht", "de"),
        ("de hond van Tim naar buiten gebracht", "nl"),
        ("We've been asked along to the private view by Nora", "en"),
        ("big shout out to Nora who talked our trainee through it", "en"),
    ],
)
def test_whose_it_is_says_not_for_sure_who_did_it(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Jan moved our cabinets and wouldn't take a penny", "en"),
        ("Eva heeft onze wifi gerepareerd en wou er niks voor hebben", "nl"),
        ("Eva hat unsere Tür repariert und wollte keinen Rappen dafür", "de"),
        ("Jan rang about the insurance, nothing urgent", "en"),
    ],
)
def test_what_cost_nothing_happened_all_the_same(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] != "meaning"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Wandeling langs de singel gemaakt met May", "nl"),
        ("Spaziergang an der Alster gemacht mit May", "de"),
        ("coffee with Tim n Nora yesterday", "en"),
    ],
)
def test_what_is_undertaken_with_somebody_is_a_meeting(
    read: Read, line: str, language: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("met", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("buy flowers for Tim", "en"),
        ("get Tim something nice", "en"),
        ("koop iets voor Tim", "nl"),
        ("Eva showed up with breakfast tacos this morning", "en"),
        ("besorg Blumen für Tim", "de"),
        ("Tim heeft ons iets gegeven", "nl"),
    ],
)
def test_what_is_still_to_be_got_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim bought himself a mug", "en"),
        ("Tim heeft zichzelf een boek gegeven", "nl"),
        ("Tim hat sich ein Buch gewünscht", "de"),
        ("Tim hat die Blumen gegossen", "de"),
        ("Tim went to Rome", "en"),
        ("Nora ist gegangen", "de"),
        ("Mittagessen mit Tim gestrichen", "de"),
        ("Paket bei Tim abgeholt", "de"),
    ],
)
def test_what_they_did_for_themselves_is_asked_about(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("went out with Tim", "en"),
        ("ging uit eten met Tim", "nl"),
        ("Nora has been to our office", "en"),
    ],
)
def test_going_somewhere_with_us_is_a_touch(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("met", None)


def test_a_line_is_read_in_the_language_of_its_verb(read: Read) -> None:
    told = read("Nora bloemen gegeven, die waren 20 euro", "nl")
    assert (told["intent"], told["what"], told["asks_back"]) == ("give", "bloemen", None)


def test_what_an_amount_is_worth_of_is_the_gift(read: Read) -> None:
    assert read("gave Tim 20 euros worth of chocolate", "en")["what"] == "chocolate"


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("Gestern hat Nora Kuchen gebracht", "de", "got"),
        ("Gestern hat der Tim Wein gebracht", "de", "got"),
        ("Gestern brachte Nora Kuchen", "de", "got"),
        ("Zum Geburtstag hat Nora Blumen gebracht", "de", "got"),
        ("voor de verhuizing heeft Nora taart gebracht", "nl", "got"),
        ("Gestern hab ich Nora Kuchen gebracht", "de", "give"),
        ("Gestern hatte Nora Geburtstag, Kuchen gebracht", "de", "give"),
        ("Am Montag war Nora krank, Suppe gebracht", "de", "give"),
        ("gisteren had Nora haar verjaardag, bloemen gestuurd", "nl", "give"),
        ("gestern Nora Kuchen gebracht", "de", "give"),
        ("Gisteren heeft Nora taart gebracht", "nl", "got"),
        ("gisteren bracht Nora taart", "nl", "got"),
        ("gisteren bracht ik Nora taart", "nl", "give"),
        ("gaf Nora gisteren taart", "nl", "give"),
        ("yesterday gave Nora cake", "en", "give"),
        ("endlich komm ich dazu: Nora hat mir ein Buch geschenkt, hab mich gefreut", "de", "got"),
    ],
)
def test_behind_a_time_the_verb_comes_before_who_acts(
    read: Read, line: str, language: str, intent: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)
