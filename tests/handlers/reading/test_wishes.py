"""What is spoken to the bot, in whatever words, is told by what it speaks of."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("language", "intent", "line"),
    [
        ("en", "today", "whos up today"),
        ("en", "today", "anybody on my list I have neglected?"),
        ("en", "today", "who haven't i spoken to in ages"),
        ("nl", "today", "wie heb ik al lang niet gesproken?"),
        ("nl", "today", "moet ik nog iets doen vandaag?"),
        ("de", "today", "wer isch hüt dra"),
        ("de", "today", "bei wem sollte ich mich mal wieder melden"),
        ("en", "resume", "start nudging me again"),
        ("en", "resume", "im back from holiday"),
        ("en", "resume", "pause off"),
        ("nl", "resume", "weer aanzetten"),
        ("nl", "resume", "ben er weer, ga maar verder"),
        ("de", "resume", "wieder einschalten"),
        ("de", "resume", "zurück aus dem Urlaub, leg wieder los"),
        ("en", "settings", "change what time you message me"),
        ("en", "settings", "message me less often"),
        ("en", "settings", "dont message me on fridays"),
        ("en", "settings", "can you not message me before 9.30?"),
        ("en", "import", "got a csv of 60 contacts out of Outlook, how do I get it in?"),
        ("nl", "settings", "stuur je berichtjes voortaan om half tien"),
        ("nl", "export", "Mag ik een bestandje met alles wat je hebt opgeslagen?"),
        ("de", "export", "ich bräucht alle meine Kontakte als CSV"),
        ("nl", "settings", "kan ik instellen hoe laat je me een berichtje stuurt"),
        ("nl", "settings", "stuur me op vrijdagen niks"),
        ("de", "settings", "kann ich einstellen wann du mir schreibst"),
        ("de", "settings", "schreib mir nicht vor 9 Uhr"),
        ("en", "language", "can we speak dutch"),
        ("nl", "settings", "hoogstens 2 per week aub"),
        ("nl", "settings", "ik werk niet op woensdag"),
        ("nl", "settings", "ik werk op vrijdag niet meer"),
        ("nl", "settings", "vrijdags ben ik vrij"),
        ("nl", "settings", "ik werk voortaan van 9 tot 3"),
        ("nl", "settings", "Kun je me elke maandag een berichtje sturen?"),
        ("nl", "settings", "stuur me maar 1 bericht per week"),
        ("nl", "settings", "niet meer dan twee mensen per dag graag"),
        ("de", "settings", "ich arbeite freitags nicht"),
        ("nl", "pause", "vrijdag werk ik niet"),
        ("nl", "pause", "ben er morgen niet"),
        ("nl", "pause", "ben ziek"),
        ("nl", "pause", "zet de meldingen even af"),
        ("nl", "summary", "hoeveel heb ik deze maand gegeven"),
        ("nl", "today", "heb je al iets voor mij vandaag?"),
        ("nl", "add", "nieuwe contact: Els Peeters van Peeters Bouw"),
        ("nl", "language", "graag in het engels"),
        ("nl", "language", "overschakelen naar het Duits"),
        ("de", "language", "auf englisch umstellen"),
        ("de", "language", "Sprichst du auch Französisch?"),
        ("en", "help", "im lost, how does this thing work"),
        ("en", "help", "how do i undo something"),
        ("nl", "help", "wat kun jij eigenlijk allemaal"),
        ("nl", "help", "kun je me even helpen"),
        ("de", "help", "ich check's nicht"),
        ("de", "help", "wie trage ich ein Geschenk ein"),
        ("en", "thanks", "cheers, that's brilliant 🙏"),
        ("en", "thanks", "thanks for the reminder"),
        ("nl", "thanks", "fijn, bedankt voor de tip"),
        ("de", "thanks", "Merci vilmal!"),
        ("de", "thanks", "danke fürs Erinnern"),
        ("en", "undo", "delete what i just entered"),
        ("en", "undo", "the last one was wrong"),
        ("nl", "undo", "oei foutje, haal die laatste maar weer weg"),
        ("nl", "undo", "wis de laatste invoer"),
        ("de", "undo", "hab mich vertippt, nimm's zurück"),
        ("de", "undo", "letzten Eintrag bitte wieder löschen"),
        ("en", "tips", "any ideas what I could do for people?"),
        ("nl", "tips", "wat zal ik eens geven"),
        ("de", "tips", "fällt dir was ein womit ich jemandem eine freude machen kann?"),
        ("en", "tips", "tips for Nora?"),
        ("en", "import", "how do I get my contacts in from google"),
        ("nl", "import", "mijn contacten toevoegen uit een csv"),
        ("de", "import", "wie krieg ich meine google kontakte hier rein"),
        ("en", "export", "export everything as csv"),
        ("en", "export", "how do i get my contacts out"),
        ("nl", "export", "kan ik alles als csv krijgen"),
        ("de", "export", "wie krieg ich meine Daten hier raus"),
        ("en", "summary", "how did we do as a team this month?"),
        ("en", "summary", "stop the summary"),
        ("nl", "summary", "stuur het overzicht niet meer"),
        ("de", "summary", "wie war unser monat so als team?"),
    ],
)
def test_it_is_wanted(read: Read, language: str, intent: str, line: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    ("language", "intent", "line"),
    [
        ("en", "language", "I don't speak Dutch"),
        ("en", "language", "I sent a Dutch cheese to my neighbour"),
        ("nl", "language", "ik heb de buurman een Duitse worst gegeven"),
        ("en", "resume", "pause until I'm back"),
        ("de", "resume", "nie wieder Nachrichten bitte"),
        ("de", "resume", "am Montag bin ich wieder da, bis dahin bitte nichts schicken"),
        ("en", "undo", "there was an error in the last invoice"),
        ("en", "undo", "delete my last contact"),
        ("nl", "undo", "verwijder mn laatste contact"),
        ("de", "undo", "lösche meinen letzten kontakt"),
        ("en", "today", "today was a good day"),
        ("nl", "today", "vandaag stroopwafels gekocht"),
        ("en", "import", "are my contacts all here?"),
        ("en", "thanks", "thanks for the flowers"),
        ("en", "thanks", "thanks Bob"),
        ("en", "tips", "brought some tips to the neighbours"),
        ("en", "pause", "he's on leave until Friday"),
        ("nl", "pause", "stuur Piet niks meer"),
        ("en", "pause", "stop reminding me about Piet"),
        ("en", "pause", "don't remind me about Piet on Thursday"),
        ("de", "pause", "erinnere mich nicht am Donnerstag an Piet"),
        ("en", "help", "lol did you see the match"),
        ("de", "help", "der drucker im 2. stock spinnt schon wieder"),
    ],
)
def test_it_is_not_wanted(read: Read, language: str, intent: str, line: str) -> None:
    assert read(line, language)["intent"] != intent


@pytest.mark.parametrize(
    ("language", "line", "asks_back"),
    [
        ("en", "remind me of Nora every Monday", "day"),
        ("nl", "herinner me elke week aan Nora", "day"),
        ("de", "erinnere mich wöchentlich an Nora", "day"),
        ("en", "don't remind me of Nora on Thursday", "meaning"),
    ],
)
def test_a_reminder_that_cannot_be_is_asked_about(
    read: Read, language: str, line: str, asks_back: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("remind", asks_back)
