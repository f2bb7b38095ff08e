"""Words of one's own language for what can be meant, beside those that the menu names."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("language", "line", "intent"),
    [
        ("en", "I sent Tim Vos the checklist", "give"),
        ("en", "helped Tim Vos yesterday", "give"),
        ("en", "called Tim Vos this morning", "met"),
        ("en", "had lunch with Tim Vos on Friday", "met"),
        ("en", "what's been happening with Tim Vos?", "who"),
        ("en", "ta, that's wrong", "undo"),
        ("en", "scrap that", "undo"),
        ("nl", "ik stuurde Tim Vos gisteren een kaart", "give"),
        ("nl", "Tim Vos kreeg gisteren bloemen", "give"),
        ("nl", "gisteren met Tim Vos gebeld", "met"),
        ("nl", "reactie Tim Vos ja", "answer"),
        ("nl", "stoppen", "pause"),
        ("nl", "doorgaan", "resume"),
        ("nl", "m'n vakantie zit erop, kom maar door", "resume"),
        ("de", "so, Ferien vorbei, los geht's wieder", "resume"),
        ("nl", "opties", "settings"),
        ("nl", "rapport", "summary"),
        ("nl", "stop met het maandoverzicht", "summary"),
        ("nl", "uitleg", "help"),
        ("de", "ich habe Tim Vos gestern ein Buch verschenkt", "give"),
        ("de", "ich habe von Tim Vos Blumen gekriegt", "got"),
        ("de", "habe gestern mit Tim Vos telefoniert", "met"),
        ("de", "Rückmeldung Tim Vos ja", "answer"),
        ("de", "Urlaub bis 12. November", "pause"),
        ("de", "aufhören", "pause"),
        ("de", "starten", "resume"),
        ("de", "Monatsüberblick", "summary"),
        ("de", "Menue", "help"),
        ("de", "an Tim Vos denken", "remind"),
        ("de", "steht heute was an?", "today"),
        ("de", "Zeig mir den letzten Monat", "summary"),
        ("nl", "vorige maand", "summary"),
        ("en", "last month", "summary"),
        ("en", "who do I owe a thank you?", "today"),
        ("de", "wem schulde ich noch ein Dankeschön", "today"),
        ("de", "ab wann kann ich Tim Vos um etwas bitten?", "who"),
        ("de", "kannst du Tim Vos aus meiner Liste nehmen?", "forget"),
        ("de", "Ich bin vom 7. bis und mit 11. Dezember im Militär", "pause"),
        ("de", "Tim Vos het am Mäntig zuegseit", "answer"),
        ("de", "Chasch mi am Zischtig a d Eva erinnere?", "remind"),
    ],
)
def test_says_what_is_meant(read: Read, language: str, line: str, intent: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("de", "bitte Tim Vos am Donnerstag, dem 12.\u00a0November, um die Pläne", "2026-11-12"),
        ("de", "habe Tim Vos am 2.\u00a011. Blumen geschenkt", "2026-11-02"),
        ("nl", "vraag Tim Vos vrijdag a.s. om de plannen", "2026-11-06"),
        ("nl", "gaf Tim Vos anderhalve week terug bloemen", "2026-10-24"),
        ("en", "ask Tim Vos for the plans end of November", "2026-11-30"),
    ],
)
def test_a_day_is_read_as_it_is_printed(read: Read, language: str, line: str, day: str) -> None:
    """No-break spaces and articles come along with what is copied from the bot's own messages."""
    assert read(line, language)["day"] == day


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("hab Tim Vos es Päckli Guetzli vorbeibracht", "give"),
        ("dem Tim Vos ein Nachtessen offeriert", "give"),
        ("hab Tim Vos Danke gesagt für den Tipp", "give"),
        ("Tim Vos hat mich an einen neuen Kunden weiterempfohlen", "got"),
        ("Tim Vos hat mir heute Mittag angeläutet", "met"),
        ("bin am Samstag bei Tim Vos vorbeigegangen", "met"),
        ("Tim Vos ist gestern vorbeigekommen", "met"),
        ("denk bitte am 1. Dezember an Tim Vos", "remind"),
        ("denk dran, Tim Vos zu schreiben", "remind"),
        ("hat Tim Vos schon geantwortet?", "who"),
        ("ich bin ab morgen krank", "pause"),
        ("bin ab Montag im Krankenstand", "pause"),
        ("wir sind bis Mittwoch auf Dienstreise", "pause"),
    ],
)
def test_german_as_it_is_spoken_at_work(read: Read, line: str, intent: str) -> None:
    told = read(line, "de")
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    "line", ["danke an Tim Vos für die Blumen", "hab Tim Vos Danke gesagt für den Tipp"]
)
def test_thanks_for_a_gift_are_no_gift_of_the_kind(read: Read, line: str) -> None:
    assert read(line, "de")["kind"] == "thank_you_note"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("bekam von Tim Vos grad einen Blumenstrauß, so um die 35 Euro", "einen Blumenstrauß"),
        ("Eva Brandt eine Flasche Wein geschenkt, 18 Euro pro Stück", "eine Flasche Wein"),
        ("Tim Vos zum Dank einen Kuchen gebracht", "einen Kuchen"),
        ("Tim Vos heuer bereits eine Karte geschickt", "eine Karte"),
    ],
)
def test_little_words_are_not_what_was_given(read: Read, line: str, what: str) -> None:
    assert read(line, "de")["what"] == what


def test_an_oversight_is_nobody_to_be_forgotten(read: Read) -> None:
    assert read("vergessen, Tim Vos das Buch zu geben", "de")["intent"] != "forget"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Frag Seppi nach der Steuererklärung", "Steuererklärung"),
        ("hab Seppi nach der Steuererklärung gefragt", "Steuererklärung"),
        ("Frag Seppi Huber ab dem 12. Dezember nach dem Vertrag", "Vertrag"),
        ("frage nach ihrer Einschätzung bei Seppi", "Einschätzung"),
        ("bitte Frau Zgraggen um die Unterlagen", "die Unterlagen"),
        ("hab der Gerda Blumen gebracht", "Blumen"),
        ("Sepp hat mir einen Kuchen geschenkt", "einen Kuchen"),
    ],
)
def test_a_stranger_is_told_from_the_thing(read: Read, line: str, what: str) -> None:
    told = read(line, "de")
    assert (told["what"], told["asks_back"]) == (what, "contact")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("frag Nora nach dem Jahresbericht", "Jahresbericht"),
        ("frag Nora nach ihrer Steuererklärung", "Steuererklärung"),
        ("hab Nora nach dem neuen Vertrag gefragt", "neuen Vertrag"),
        ("Hab Tim und Nora je ne Flasche Wein mitgebracht, jeweils 12,50 €", "ne Flasche Wein"),
        ("Tim und Nora jeweils ein Buch geschenkt", "ein Buch"),
    ],
)
def test_what_goes_with_a_preposition_is_left_out(read: Read, line: str, what: str) -> None:
    told = read(line, "de")
    assert (told["what"], told["asks_back"]) == (what, None)


@pytest.mark.parametrize(
    ("line", "intent", "what"),
    [
        ("heb Dirk net geappt", "met", None),
        ("wanneer mag ik Dirk iets vragen?", "who", None),
        ("wanneer kan ik Dirk weer wat vragen", "who", None),
        ("mag ik Dirk om een review vragen?", "ask", "een review"),
        ("herinner me niet meer aan Dirk", "forget", None),
        ("stop met herinneren aan Dirk", "forget", None),
        ("geen herinneringen meer over Dirk", "forget", None),
        ("herinner me dinsdag aan Dirk, niet vergeten", "remind", "niet vergeten"),
        ("verplaats de herinnering voor Dirk naar 15 december", "remind", None),
        ("Kun je Dirk uit de lijst halen", "forget", None),
        ("pauze uit", "resume", None),
        ("ik ben ziek", "pause", None),
        ("wat staat er op het programma vandaag", "today", None),
    ],
)
def test_what_is_said_in_a_dutch_office(
    read: Read, line: str, intent: str, what: str | None
) -> None:
    told = read(line, "nl")
    assert (told["intent"], told["what"]) == (intent, what)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("don't remind me of Tim", "en"),
        ("stop reminding me about Tim", "en"),
        ("stop met mij te herinneren aan Tim", "nl"),
        ("erinnere mich nicht mehr an Tim", "de"),
        ("hör auf, mich an Tim zu erinnern", "de"),
        ("don't bug me about Tim anymore", "en"),
        ("no more nudges about Tim, please", "en"),
        ("zeur niet meer over Tim", "nl"),
        ("nerv mich nicht mehr wegen Tim", "de"),
    ],
)
def test_who_is_not_to_be_reminded_of_is_no_reminder(read: Read, line: str, language: str) -> None:
    assert read(line, language)["intent"] == "forget"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("don't write to Tim about it", "en"),
        ("schick nichts an Tim", "de"),
        ("stuur niks aan Tim", "nl"),
    ],
)
def test_who_is_not_to_be_written_to_is_not_put_away(read: Read, line: str, language: str) -> None:
    assert read(line, language)["intent"] != "forget"


@pytest.mark.parametrize(
    ("line", "intent", "asks_back"),
    [
        ("Tim Vos ni gegeven", "give", "meaning"),
        ("gene wijn gegeven aan Tim Vos", "give", "meaning"),
        ("Tim Vos heeft nie gereageerd", "answer", None),
        ("Tim Vos ziet het zitten", "answer", None),
        ("is er iets gepland met Tim Vos?", "who", None),
        ("verwittig me vrijdag over Tim Vos", "remind", None),
    ],
)
def test_flemish_as_it_is_spoken_at_work(
    read: Read, line: str, intent: str, asks_back: str | None
) -> None:
    told = read(line, "nl")
    assert (told["intent"], told["asks_back"]) == (intent, asks_back)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Tim Vos heeft nie gereageerd", "not_yet"),
        ("Tim Vos kan ni", "no"),
        ("Tim Vos wil het deels doen", "partly"),
        ("Tim Vos ziet het wel zitten", "yes"),
    ],
)
def test_flemish_answers(read: Read, line: str, answer: str) -> None:
    assert read(line, "nl")["answer"] == answer
