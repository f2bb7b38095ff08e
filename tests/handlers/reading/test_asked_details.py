"""Lines that ask what a card holds, and lines that only sound like it."""

import pytest

from tests.handlers.reading.conftest import Read
from tests.handlers.reading.lines_told import by_language

ASKED = {
    "en": """
        what's Claire Dubois's email
        what is Tim's phone number?
        Claire's birthday?
        where does Tim work?
        phone number of Tim
        when is Rosa's birthday
        do we have an e-mail address for Fatima?
        address for Pieter?
        gift ideas for Tim
        Tim's age
        what does Tim like
        business card of Tim
    """,
    "nl": """
        contactgegevens van Tim
        verjaardag van Rosa
        mail van Tim?
        wat is het telefoonnummer van Kees?
        wanneer is Rosa jarig
        heb je het nummer van Kees
        waar werkt Sanne
        adres Olga
        huisbaas van Tim
        waar houdt Tim van
        wat vindt Tim lekker
        lievelingswijn van Tim
        straat van Tim
    """,
    "de": """
        Telefonnummer von Rosa Blum
        Mail von Tim?
        wie lautet die E-Mail von Tim
        wann hat Claire Geburtstag?
        wo arbeitet Sanne
        hast du die Nummer von Kees
        Kontaktdaten von Will
        Anschrift Olga Freitag
        Alter von Rosa
        Chef von Rosa Blum
        Visitenkarte von Tim
        Infos von Tim
    """,
}
OTHERS = {
    "en": """
        gave Tim a card for his birthday
        got Tim's phone number from Nora
        asked Tim for his phone number
        mail from Tim
        call with Tim about his new job
        remind me of Tim's birthday on Friday
        don't let me forget Tim's birthday
        sent Claire a note about the deadline
        birthday drinks with Dirk
        a note from Tim
        thank-you note to Tim
        note: gave Tim a book
        Tim gave me a label printer
        gave Tim a label maker
        took Tim out for his birthday
        remove Tim from my address book
        flowers for Nora, she had a baby
        visited Tim, who is ill
        helped Tim with his job interview
        lunch with Tim and his assistant
        shared a note with Tim
        share a note about taxes with Tim
        wrote to Tim in German
        write Tim a card in German
        flowers for the wife of Tim
    """,
    "nl": """
        mail gekregen van Tim
        kaart van Tim
        gaf Tim een kaart voor zijn verjaardag
        gebeld met Tim over zijn nieuwe baan
        bloemen voor de verjaardag van Claire
        herinner me aan de verjaardag van Tim op vrijdag
        vraag Tim om zijn telefoonnummer
        vergeet de verjaardag van Tim niet
        geef Tim een labelprinter
        taart van Tim voor zijn jubileum
        van Tim het nummer van een loodgieter gekregen
        verwijder Tim
        bloemen voor de vrouw van Tim
        boek van Tim
        Tim geschreven in het Duits
    """,
    "de": """
        Tim zum Geburtstag gratuliert
        Mail von Tim bekommen
        Karte von Tim
        mit Tim über seine neue Stelle gesprochen
        erinnere mich am Freitag an den Geburtstag von Tim
        von Tim die Nummer eines Klempners bekommen
        frage Tim nach seiner Adresse
        vergiss den Geburtstag von Tim nicht
        Tim ein Buch geschenkt, er ist krank
        Tim einen schönen Tag gewünscht
        lösche Tim
        Blumen für die Frau von Tim
        Blumen von Tim
        Tim eine Karte auf Deutsch geschrieben
    """,
}


@pytest.mark.parametrize(("language", "line"), by_language(ASKED))
def test_a_detail_is_asked_for(read: Read, language: str, line: str) -> None:
    assert read(line, language)["intent"] == "who"


@pytest.mark.parametrize(("language", "line"), by_language(OTHERS))
def test_what_happened_is_no_detail(read: Read, language: str, line: str) -> None:
    assert read(line, language)["intent"] not in ("detail", "who")


@pytest.mark.parametrize(
    ("language", "line"),
    [("nl", "verjaardag van Rosa gevierd"), ("en", "birthday of Rosa yesterday")],
)
def test_what_may_be_either_is_asked(read: Read, language: str, line: str) -> None:
    assert read(line, language)["asks_back"] == "intent"
