"""A few months in which the example team used the app: who typed what, how many days ago."""

from collections.abc import Iterator
from datetime import date, timedelta

_LINES = (
    ("U0MARA", 96, "gave Anna Jansen a checklist for the VAT return"),
    ("U0MARA", 92, "gave Pieter van den Berg a card for the new workshop"),
    ("U0JONAS", 90, "geschenkt Katrin Hoffmann ein Buch über Feinmechanik"),
    ("U0MARA", 88, "got Anna de Wit an introduction to a new client"),
    ("U0MARA", 86, "gave Anna de Wit a handwritten card"),
    ("U0PRIYA", 85, "gave Eleanor Hughes a thank-you note"),
    ("U0MARA", 80, "asked Anna Jansen the payslips of June"),
    ("U0MARA", 77, "answered Anna Jansen yes"),
    ("U0JONAS", 76, "gefragt Katrin Hoffmann Unterlagen zum Jahresabschluss"),
    ("U0JONAS", 70, "geantwortet Katrin Hoffmann teilweise"),
    ("U0MARA", 70, "gave Saskia Mulder tickets for the architecture biennale"),
    ("U0PRIYA", 68, "asked Eleanor Hughes a reference for our website"),
    ("U0MARA", 66, "gave Joost Hendriks a tip about fuel cards"),
    ("U0JONAS", 64, "geschenkt Matthias von Lehn eine Einladung zur Hausmesse"),
    ("U0PRIYA", 62, "answered Eleanor Hughes yes"),
    ("U0MARA", 61, "got Saskia Mulder two books on light"),
    ("U0MARA", 59, "gave Saskia Mulder a thank-you note"),
    ("U0PRIYA", 58, "gave Amara Okafor an introduction to a supplier"),
    ("U0MARA", 55, "gave Bram Kuipers feedback on their new app"),
    ("U0JONAS", 54, "bekommen Renate Schäfer selbst gemachte Marmelade"),
    ("U0MARA", 52, "asked Joost Hendriks the mileage log"),
    ("U0JONAS", 50, "geschenkt Renate Schäfer eine Dankeskarte"),
    ("U0PRIYA", 49, "gave Daniel O'Connor an article on leases"),
    ("U0MARA", 47, "gave Hanneke Vos a lunch"),
    ("U0MARA", 45, "answered Joost Hendriks no"),
    ("U0PRIYA", 44, "asked George Whitfield the signed contract"),
    ("U0MARA", 42, "gave Anna Jansen five key points of the new pension system"),
    ("U0JONAS", 40, "geschenkt Beat Zürcher Karten für das Uhrenmuseum"),
    ("U0MARA", 38, "asked Hanneke Vos a quote for our own insurance"),
    ("U0PRIYA", 37, "answered George Whitfield yes"),
    ("U0JONAS", 36, "gefragt Stefan Kowalski ein Angebot"),
    ("U0MARA", 35, "gave Fatima El Amrani a list of empty shops"),
    ("U0PRIYA", 33, "got Rachel Stein a referral"),
    ("U0MARA", 32, "answered Hanneke Vos partly"),
    ("U0JONAS", 32, "geantwortet Stefan Kowalski ja"),
    ("U0PRIYA", 32, "gave Rachel Stein a box of teas"),
    ("U0MARA", 31, "gave Sofie Maes a thank-you note"),
)


def lines(today: date) -> Iterator[tuple[str, str]]:
    """Member and command line, oldest first, dated as seen from `today`."""
    for member, days_ago, line in _LINES:
        day = today - timedelta(days=days_ago)
        yield member, f"/goodturn {line} {day.isoformat()}"
