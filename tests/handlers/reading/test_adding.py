"""Which lines add somebody, in many words, and which do something else."""

import pytest

from handlers.reading import adding


@pytest.mark.parametrize(
    "line",
    [
        "new client: Helen Ashworth, Ashworth Ltd",
        "we have a new client: Tom Ripley at Greenleaf Shipping",
        "put Bill Sikes on our list as a partner",
        "ik wil graag Joris Ivens toevoegen, klant",
        "wil je Truus Wijsmuller toevoegen als klant? zij werkt bij Kindertransport BV",
        "zet Aletta Jacobs in mijn contacten als klant",
        "nieuwe klant Nora Visser, De Post",
        "maak een nieuw contact aan: Boudewijn Büch, klant",
        "kun je even Fanny Blankers-Koen toevoegen aan mijn contacten?",
        "könntest du bitte Anne Frank aufnehmen? Sie ist Kundin",
        "Hans Albers hinzufügen, Kunde bei Reeperbahn GmbH",
        "Trage Otto Hahn als Kunden ein",
        "wir haben einen neuen Kunden: Carl Benz von der Benz & Cie. AG",
        "bitte Marlene Dietrich als Kundin hinzufügen",
        "kannst du peter zimmermann von der swisscom hinzufügen?",
        "kun je even peter van der meer toevoegen?",
        "hans meierhans anlegen",
        "put John from accounting in as a contact",
        "create a contact for Mia Neu, partner",
        "maak een contact aan voor Mia Neu, partner",
        "erstelle einen Kontakt für Mia Neu, Partnerin",
        "Neukunde: Gartenbau Grün AG",
        "nieuwe medewerker Mia Neu",
        "nimm bitte den Herrn Urs Rüegg auf, Kunde",
    ],
)
def test_a_line_adds_somebody_in_many_words(line: str) -> None:
    assert adding.adds(line)


@pytest.mark.parametrize(
    "line",
    [
        "new client: flowers for Anna",
        "new client lunch with Tim",
        "met Sarah, she has a new client: Acme",
        "put flowers on the list",
        "new",
        "boeken toevoegen",
        "brood en kaas toevoegen",
        "geschenk für anna hinzufügen",
        "3 flaschen wein hinzufügen",
        "label vip toevoegen aan Bram",
        "zet de kraan aan",
        "neem Anna mee op reis",
        "nimm den Müll auf",
        "trag Anna ein Geschenk ein",
        "Geburtstag hinzufügen",
        "Notiz zu Anna eintragen",
        "Termin mit Anna eintragen",
        "neuer Rhythmus: 30 Tage",
    ],
)
def test_a_line_that_does_something_else_adds_nobody(line: str) -> None:
    assert not adding.adds(line)
