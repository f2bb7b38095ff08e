"""What somebody else did is asked about, and not logged as ours or as theirs."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim's got covid", "en"),
        ("Tim's got a new puppy", "en"),
        ("Tim's bought a new van", "en"),
        ("Priya gave Tim a book", "en"),
        ("priya gaf Tim een boek", "nl"),
        ("priya heeft met Tim geluncht", "nl"),
        ("mijn vrouw heeft Tim bloemen gestuurd", "nl"),
        ("Priya hat Tim ein Buch geschenkt", "de"),
        ("meine Frau hat Tim Blumen geschickt", "de"),
        ("gaf ik Tim iets voor zijn verjaardag", "nl"),
    ],
)
def test_it_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("als ik Tim zie geef ik hem een boek", "nl"),
        ("wenn ich Tim sehe, gebe ich ihm ein Buch", "de"),
        ("sorry, got it from Tim", "en"),
        ("sorry, Tim kreeg chocolade", "nl"),
        ("nein, das hab ich Tim geschenkt", "de"),
    ],
)
def test_what_may_never_be_or_puts_something_right_is_asked(
    read: Read, line: str, language: str
) -> None:
    assert read(line, language)["asks_back"] == "meaning"


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("Tim's sent us a cake", "en", "got"),
        ("my sister and I gave Tim a book", "en", "give"),
        ("Tims Mann hat mir Baklava mitgegeben", "de", "got"),
        ("flowers sent to Tim", "en", "give"),
        ("bloemen gaf ik Tim", "nl", "give"),
    ],
)
def test_what_is_clear_is_not(read: Read, line: str, language: str, intent: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("any news from Nora?", "en"),
        ("any news from Nora", "en"),
        ("got any feedback from Nora?", "en"),
        ("got any plans with Nora?", "en"),
        ("gave Tim his card already?", "en"),
        ("irgendwas von Nora?", "de"),
        ("irgendwelche Neuigkeiten von Nora", "de"),
        ("Tim seine Karte schon gegeben?", "de"),
        ("nog iets van Nora?", "nl"),
        ("enig nieuws van Nora", "nl"),
        ("Tim zijn kaart al gegeven?", "nl"),
    ],
)
def test_what_is_only_asked_is_no_fact(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim's wife is called Els and they have a new grandson", "en"),
        ("Tim's new assistant is called Femke", "en"),
        ("Nora called in sick", "en"),
        ("Tim met the minister on Monday", "en"),
        ("Tim met Nora on Monday", "en"),
        ("Nora heeft zich ziek gemeld", "nl"),
        ("Tim heeft maandag de minister gesproken", "nl"),
        ("Tim sprak maandag zijn broer", "nl"),
        ("Tim hat am Montag den Minister getroffen", "de"),
        ("Tim traf am Montag seinen Bruder", "de"),
    ],
)
def test_what_somebody_else_does_is_no_touch_of_ours(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Nora is invited to our party", "en"),
        ("Nora was also invited to our dinner", "en"),
        ("Nora is uitgenodigd voor ons feest", "nl"),
        ("Nora werd uitgenodigd voor ons feest", "nl"),
        ("Nora uitgenodigd voor ons feest", "nl"),
        ("Nora ist zu unserem Sommerfest eingeladen", "de"),
        ("Tim ist zum Essen eingeladen", "de"),
        ("Tim ist aufs Weihnachtsfest eingeladen", "de"),
    ],
)
def test_who_is_invited_has_invited_nobody(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("Tim called about the van", "en", "met"),
        ("Tim called yesterday", "en", "met"),
        ("Tim called, he's ill", "en", "met"),
        ("Tim popped by the office", "en", "met"),
        ("Tim called me about the van", "en", "met"),
        ("Tim heeft gebeld over de bus", "nl", "met"),
        ("Tim belde gisteren, hij is ziek", "nl", "met"),
        ("Tim maandag gesproken over de bus", "nl", "met"),
        ("Tim hat wegen der Rechnung angerufen", "de", "met"),
        ("Tim hat mich am Montag angerufen", "de", "met"),
        ("Tim am Montag getroffen", "de", "met"),
        ("Tim kam auf einen Kaffee vorbei", "de", "met"),
        ("Tim hat uns zum Essen eingeladen", "de", "got"),
        ("Tim was here and invited us to dinner", "en", "got"),
        ("Nora zum Essen eingeladen", "de", "give"),
        ("Nora zu unserem Sommerfest eingeladen", "de", "give"),
        ("Nora uitgenodigd voor een etentje", "nl", "give"),
    ],
)
def test_what_is_theirs_with_us_stays(read: Read, line: str, language: str, intent: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Nora bought a painting from us", "en"),
        ("bought a painting from Nora", "en"),
        ("Nora heeft een schilderij bij ons gekocht", "nl"),
        ("Nora kocht een schilderij van ons", "nl"),
        ("schilderij bij Nora gekocht", "nl"),
        ("Nora hat bei uns ein Bild gekauft", "de"),
        ("Nora hat ein Bild von uns gekauft", "de"),
        ("Bild bei Nora gekauft", "de"),
        ("dochter van Nora bevallen, bloemen gestuurd", "nl"),
        ("frau von Nora hat geburtstag, kuchen gebracht", "de"),
    ],
)
def test_what_was_bought_and_what_theirs_did_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("Nora bought us a painting", "en", "got"),
        ("bought Nora a cake", "en", "give"),
        ("dropped a card in the post for Nora", "en", "give"),
        ("Nora heeft voor ons taart gekocht", "nl", "got"),
        ("taart gekocht voor Nora", "nl", "give"),
        ("bloemen van Nora gekregen", "nl", "got"),
        ("Nora hat uns Kuchen gekauft", "de", "got"),
        ("Nora einen Kuchen gekauft", "de", "give"),
    ],
)
def test_what_was_bought_for_somebody_was_given(
    read: Read, line: str, language: str, intent: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("lunch with Nora, she paid", "en"),
        ("lunch with Nora, Nora paid", "en"),
        ("lunch with Nora and she treated", "en"),
        ("thanks to Nora we got the permit", "en"),
        ("no thanks from Nora yet for the hamper", "en"),
        ("Nora op de thee gehad, gaf me een vogelboek", "nl"),
        ("Nora invited to the party", "en"),
        ("Nora promotie gekregen, gefeliciteerd", "nl"),
        ("Nora rang but I was in a meeting", "en"),
        ("Nora belde maar ik zat in overleg", "nl"),
        ("Nora rief an, aber ich war im Meeting", "de"),
        ("lunch met Nora, zij trakteerde", "nl"),
        ("lunch met Nora, Nora betaalde", "nl"),
        ("lunch met Nora, zij heeft betaald", "nl"),
        ("dankzij Nora hebben we de vergunning gekregen", "nl"),
        ("Mittag mit Nora, sie hat bezahlt", "de"),
        ("Mittag mit Nora, Nora hat bezahlt", "de"),
    ],
)
def test_what_they_paid_or_made_possible_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Nora a book, she loved it", "en"),
        ("lunch with Nora, my treat", "en"),
        ("invited Nora to the party", "en"),
        ("treated Nora to lunch", "en"),
        ("Nora een boek gegeven, ze was er blij mee", "nl"),
        ("Nora op lunch getrakteerd", "nl"),
        ("Nora ein Buch geschenkt, sie hat sich gefreut", "de"),
        ("Nora zum Essen eingeladen", "de"),
    ],
)
def test_what_we_gave_is_not(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("give", None)
