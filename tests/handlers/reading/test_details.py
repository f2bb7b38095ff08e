"""Lines about what is kept on a card: they ask for it or tell it, and tell of nothing done."""

import pytest

from tests.handlers.reading.conftest import Read
from tests.handlers.reading.lines_told import by_language

TOLD = {
    "en": """
        Tim prefers to be called Timmy
        keep in touch with Tim every month
        contact Nora every 3 weeks
        Tim's phone is +44 20 7946 0018
        change Tim's email to tim@acme.com
        Tim now works at Acme as CFO
        tag Tim with golf
        make Tim private
        private note on Tim: going through a divorce
        note on Tim: gave him a book once, hated it
        Tim is allergic to nuts
        rename Tim to Timothy
        set Tim's birthday to 3 May
        new email for Tim: tim@new.example
        Kees has a new phone number
        give Joost the tag golf
        add tag vip to Claire
        add an occasion for Joost: company anniversary 3 June
        remind me every year on 12 June of Tim
        remind me about Nora's birthday a week before
        remind me 10 days before Tim's anniversary on 12 June
        Tim's wedding anniversary is 12 June, remind me 3 weeks before
        Olga passed away last week
        Heinz Sonntag has retired
        Mark no longer works at Stone Legal
        Dirk doesn't want gifts
        Sanne stands in for me with Tim
        we're on first-name terms with Claire
        Dirk's rhythm should be 14 days
        Tim's wedding anniversary is 12 June, remind me 3 weeks before
        Tim got a new job
        delete Tim's phone number
        remove the birthday of Claire
        remove tag golf from Joost
        clear the note on Tim
        forget Tim's birthday
        Tim likes dark chocolate
        Claire doesn't like wine anymore
        Tim prefers no gifts please
        we are negotiating with Claire until 15 January
        remember that Tim has two kids
        assistant of Tim: Lea Moser
        label Tim as vip
        share my note on Tim with the team
        write to Tim in German
        please speak to Tim in English
        Tim moved to Paris
        Tim is a government official
        Tim speaks German
        hide Tim from the team
        no gifts for Tim please
    """,
    "nl": """
        label Tim met drukwerk
        onthoud: Tim heeft een hond die Bobby heet
        zeg maar je tegen Tim
        bij Tim graag geen cadeaus
        Tim wil in het Engels
        Tim spreekt liever Engels
        verberg Tim voor het team
        met Tim zijn we in onderhandeling
        deel mijn notitie over Tim met het team
        schrijf Tim in het Duits
        Tim liever geen cadeaus
        Tim is in onderhandeling tot 15 januari
        verander ritme van Tim naar 45 dagen
        herinner me elk jaar op 12 juni aan Tim
        Tim is op 12 juni jarig, herinner me een week van tevoren
        herinner me een week voor de verjaardag van Nora
        verander de functie van Tim in directeur
        maak van Tim een klant
        wijzig e-mail van Tim
        Olga is met pensioen
        geef Joost het label golf
        het nummer van Kees is 06 11223344
        Kees zijn e-mail is kees@hart.example
        Sanne is jarig op 4 april 1985
        Sanne werkt nu bij BAM als projectleider
        Sanne is allergisch voor aardbeien
        Tim heeft een nieuw nummer: 06 1234
        tutoyeer Sanne
        maak Claire privé
        zet label vip op Tim
        pas Tim aan
        bewerk Tim
        notitie bij Sanne: net gescheiden, niet over beginnen
        noteer bij Tim: houdt niet van bloemen
        nieuw mailadres voor Sanne: sanne@x.nl
        voeg label vip toe aan Tim
        nieuw label voor Tim: ICT
        voeg gelegenheid toe bij Anna Jansen: jubileum 3 mei
        Heinz is overleden
        Mark werkt niet meer bij Stone Legal
        houd elke maand contact met Tim
        stel het ritme van Kees in op 14 dagen
        verwijder de verjaardag van Dirk Smit
        verwijder de notitie bij Mark Stone
        haal label golf weg bij Joost
        wis het telefoonnummer van Will
        vergeet de verjaardag van Will
    """,
    "de": """
        bei Tim bitte keine Geschenke
        Tim spricht lieber Englisch
        Tim wohnt jetzt in Esslingen
        Tims Geburi ist am 14.7.1981
        Tim ist in Mutterschutz
        Tim ihre Natelnummer ist neu 079 222 33 44
        mit Tim verhandeln wir
        Sekretärin von Tim: Lea Moser
        Tim mag Orchideen
        teile meine Notiz über Tim mit dem Team
        schreib Tim auf Englisch
        Tim ist in Verhandlung bis 15. Januar
        Tim verträgt keine Laktose
        merk dir dass Tim zwei Kinder hat
        mit Tim bin ich per Sie
        setze Rhythmus von Tim auf 14 Tage
        erinnere mich jedes Jahr am 12. Juni an Tim
        Tim hat am 12. Juni Geburtstag, erinnere mich eine Woche vorher
        erinner mich zehn Tage vor dem Geburtstag von Nora
        neue E-Mail von Heinz Sonntag: h@x.de
        ändere Heinz Sonntag: Firma X, Telefon 123
        Heinz Sonntag ist jetzt bei der RheinEnergie
        Heinz Sonntag hat am 3. Mai Geburtstag
        Claire Dubois Geburtstag 05.05.1980
        Notiz zu Tim: mag keine Blumen
        private Notiz zu Tim: geschieden
        wir duzen uns mit Claire
        sieze Claire
        Label VIP für Tim
        gib Joost das Label VIP
        Tim ist jetzt Partner
        Tim ist allergisch gegen Nüsse
        Sanne vertritt mich bei Anna Jansen
        Sanne heißt jetzt Groß
        Claire Dubois möchte keine Geschenke
        Mark arbeitet nicht mehr bei Stone Legal
        Olga ist verstorben
        Nora ist in Rente gegangen
        melde dich jeden Monat bei Tim
        halte jeden Monat Kontakt mit Tim
        trage die Adresse von Urs ein
        E-Mail von Tim ändern
        bearbeite Tim
        Will hat eine neue Nummer
        lösche Geburtstag von Rosa Blum
        lösche die Notiz von Nora Lindqvist
        die Notiz zu Tim löschen
        entferne das Label golf bei Joost
        vergiss den Geburtstag von Tim
    """,
}


@pytest.mark.parametrize(("language", "line"), by_language(TOLD))
def test_a_detail_is_told_or_changed(read: Read, language: str, line: str) -> None:
    assert read(line, language)["intent"] == "detail"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "delete Tim's photo"),
        ("en", "remove the lunch with Tim"),
        ("en", "remove Tim's last gift"),
        ("nl", "verwijder de foto van Tim"),
        ("nl", "verwijder de afspraak met Tim"),
        ("de", "lösche das Foto von Tim"),
        ("de", "lösche den letzten Eintrag von Tim"),
    ],
)
def test_what_is_somebodys_is_not_the_person(read: Read, language: str, line: str) -> None:
    assert read(line, language)["intent"] == "detail"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "delete everything about Tim"),
        ("en", "delete my client Tim Vos"),
        ("en", "delete Tim, he left the company"),
        ("nl", "verwijder alle gegevens van Tim"),
        ("nl", "haal Tim van mijn lijst"),
        ("de", "lösche alle Daten von Tim"),
        ("de", "entferne Tim von der Liste"),
        ("de", "lösche den Kunden Tim"),
    ],
)
def test_the_whole_person_is_forgotten(read: Read, language: str, line: str) -> None:
    assert read(line, language)["intent"] == "forget"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim passed on a lead", "en"),
        ("Tim passed on his regards", "en"),
        ("Tim has passed on the invitation", "en"),
        ("Tim has passed his exam", "en"),
        ("Tim is dead tired", "en"),
        ("Tim is dood ongelukkig met zijn huis", "nl"),
        ("Tim ist tot müde", "de"),
    ],
)
def test_what_goes_on_tells_of_no_death(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert told["intent"] != "detail"
    assert told["asks_back"] is not None


@pytest.mark.parametrize(
    "line", ["Tim passed away", "Tim passed on", "Tim passed on last week", "Tim has passed, sadly"]
)
def test_what_ends_with_it_does(read: Read, line: str) -> None:
    assert read(line)["intent"] == "detail"
