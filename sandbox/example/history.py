"""A few months in which the example team used the app: who typed what, how many days ago."""

from collections.abc import Iterator
from datetime import date, timedelta

_LINES = (
    ("U0JONAS", 90, "geschenkt Katrin Hoffmann ein Buch über Feinmechanik"),
    ("U0PRIYA", 85, "gave Eleanor Hughes a thank-you note"),
    ("U0JONAS", 76, "gefragt Katrin Hoffmann Unterlagen zum Jahresabschluss"),
    ("U0JONAS", 70, "geantwortet Katrin Hoffmann teilweise"),
    ("U0PRIYA", 68, "asked Eleanor Hughes a reference for our website"),
    ("U0JONAS", 64, "geschenkt Matthias von Lehn eine Einladung zur Hausmesse"),
    ("U0PRIYA", 62, "answered Eleanor Hughes yes"),
    ("U0PRIYA", 58, "gave Amara Okafor an introduction to a supplier"),
    ("U0JONAS", 54, "bekommen Renate Schäfer selbst gemachte Marmelade"),
    ("U0JONAS", 50, "geschenkt Renate Schäfer eine Dankeskarte"),
    ("U0PRIYA", 49, "gave Daniel O'Connor an article on leases"),
    ("U0PRIYA", 44, "asked George Whitfield the signed contract"),
    ("U0JONAS", 40, "geschenkt Beat Zürcher Karten für das Uhrenmuseum"),
    ("U0PRIYA", 37, "answered George Whitfield yes"),
    ("U0JONAS", 36, "gefragt Stefan Kowalski ein Angebot"),
    ("U0PRIYA", 33, "got a referral from Rachel Stein"),
    ("U0JONAS", 32, "geantwortet Stefan Kowalski ja"),
    ("U0PRIYA", 32, "gave Rachel Stein a box of teas"),
)
_MARAS = {
    "en": (
        (96, "gave Anna Jansen a checklist for the VAT return"),
        (92, "gave Pieter van den Berg a card for the new workshop"),
        (88, "got an introduction to a new client from Anna de Wit"),
        (86, "gave Anna de Wit a handwritten card"),
        (80, "asked Anna Jansen the payslips of June"),
        (77, "answered Anna Jansen yes"),
        (70, "gave Saskia Mulder tickets for the architecture biennale"),
        (66, "gave Joost Hendriks a tip about fuel cards"),
        (61, "got two books on light from Saskia Mulder"),
        (59, "gave Saskia Mulder a thank-you note"),
        (55, "gave Bram Kuipers feedback on their new app"),
        (52, "asked Joost Hendriks the mileage log"),
        (47, "gave Hanneke Vos a lunch"),
        (45, "answered Joost Hendriks no"),
        (42, "gave Anna Jansen five key points of the new pension system"),
        (38, "asked Hanneke Vos a quote for our own insurance"),
        (35, "gave Fatima El Amrani a list of empty shops"),
        (32, "answered Hanneke Vos partly"),
        (31, "gave Sofie Maes a thank-you note"),
    ),
    "nl": (
        (96, "Anna Jansen een checklist voor de btw-aangifte gegeven"),
        (92, "Pieter van den Berg een kaart voor de nieuwe werkplaats gegeven"),
        (88, "van Anna de Wit een introductie bij een nieuwe klant gekregen"),
        (86, "Anna de Wit een handgeschreven kaart gegeven"),
        (80, "Anna Jansen gevraagd om de loonstroken van juni"),
        (77, "antwoord Anna Jansen ja"),
        (70, "Saskia Mulder kaartjes voor de architectuurbiënnale gegeven"),
        (66, "Joost Hendriks een tip over tankpassen gegeven"),
        (61, "van Saskia Mulder twee boeken over licht gekregen"),
        (59, "Saskia Mulder een bedankje gegeven"),
        (55, "Bram Kuipers feedback op hun nieuwe app gegeven"),
        (52, "Joost Hendriks gevraagd om de kilometeradministratie"),
        (47, "Hanneke Vos een lunch aangeboden"),
        (45, "antwoord Joost Hendriks nee"),
        (42, "Anna Jansen vijf hoofdpunten van het nieuwe pensioenstelsel gegeven"),
        (38, "Hanneke Vos gevraagd om een offerte voor onze eigen verzekering"),
        (35, "Fatima El Amrani een lijst met leegstaande winkels gegeven"),
        (32, "antwoord Hanneke Vos deels"),
        (31, "Sofie Maes een bedankje gegeven"),
    ),
    "de": (
        (96, "Anna Jansen eine Checkliste für die Umsatzsteuererklärung gegeben"),
        (92, "Pieter van den Berg eine Karte zur neuen Werkstatt geschenkt"),
        (88, "von Anna de Wit den Kontakt zu einem neuen Kunden bekommen"),
        (86, "Anna de Wit eine handgeschriebene Karte geschickt"),
        (80, "Anna Jansen um die Lohnabrechnungen für Juni gebeten"),
        (77, "Antwort Anna Jansen ja"),
        (70, "Saskia Mulder Karten für die Architekturbiennale geschenkt"),
        (66, "Joost Hendriks einen Tipp zu Tankkarten gegeben"),
        (61, "von Saskia Mulder zwei Bücher über Licht bekommen"),
        (59, "Saskia Mulder eine Dankeskarte geschickt"),
        (55, "Bram Kuipers Feedback zur neuen App gegeben"),
        (52, "Joost Hendriks um das Fahrtenbuch gebeten"),
        (47, "Hanneke Vos ein Mittagessen spendiert"),
        (45, "Antwort Joost Hendriks nein"),
        (42, "Anna Jansen fünf Eckpunkte der neuen Altersvorsorge geschickt"),
        (38, "Hanneke Vos um ein Angebot für unsere eigene Versicherung gebeten"),
        (35, "Fatima El Amrani eine Liste leer stehender Läden geschickt"),
        (32, "Antwort Hanneke Vos teilweise"),
        (31, "Sofie Maes eine Dankeskarte geschrieben"),
    ),
}
"""Hers, by the language that she is shown in."""


def lines(today: date, language: str) -> Iterator[tuple[str, str]]:
    """Member and command line, oldest first, dated as seen from `today`.

    Mara's are in `language`, en, nl, de or de-CH.
    """
    maras = (("U0MARA", days_ago, line) for days_ago, line in _MARAS[language[:2]])
    for member, days_ago, line in sorted((*_LINES, *maras), key=lambda one: -one[1]):
        day = today - timedelta(days=days_ago)
        yield member, f"/goodturn {line} {day.isoformat()}"
