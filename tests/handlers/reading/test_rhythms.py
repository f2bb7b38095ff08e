"""How often somebody should hear from us, in people's own words; and lines about other things."""

import pytest

from bot.people.rhythm import Cadence
from bot.vocabulary import Audience
from handlers.reading import rhythms
from handlers.reading.rhythms import Told

_CLIENTS, _STAFF = Audience.CLIENT, Audience.STAFF


@pytest.mark.parametrize(
    ("line", "audience", "cadence"),
    [
        ("rhythm for clients 30 60", _CLIENTS, Cadence(30, 60)),
        ("rhythm for clients every 30 to 60 days", _CLIENTS, Cadence(30, 60)),
        ("rhythm for clients 60 30", _CLIENTS, Cadence(30, 60)),
        ("rhythm clients 30-60", _CLIENTS, Cadence(30, 60)),
        ("rhythm clients 30", _CLIENTS, Cadence(30, 60)),
        ("Rhythm for all clients: 30 days, never longer than 45.", _CLIENTS, Cadence(30, 45)),
        ("change the rhythm of clients to 30 days", _CLIENTS, Cadence(30, 60)),
        ("clients rhythm 30 60", _CLIENTS, Cadence(30, 60)),
        ("contact clients every 30 days", _CLIENTS, Cadence(30, 60)),
        ("partners every two months, at most 3", Audience.PARTNER, Cadence(60, 90)),
        ("colleagues every 3 weeks, at the latest every 6", _STAFF, Cadence(21, 42)),
        ("clients monthly", _CLIENTS, Cadence(30, 60)),
        ("clients every other week", _CLIENTS, Cadence(14, 28)),
        ("clients at most every 60 days", _CLIENTS, Cadence(30, 60)),
        ("clients once a year", _CLIENTS, Cadence(365, 730)),
        ("ritme voor klanten 30 60", _CLIENTS, Cadence(30, 60)),
        ("ritme klanten elke 30 dagen", _CLIENTS, Cadence(30, 60)),
        ("klanten elke 30 tot 60 dagen", _CLIENTS, Cadence(30, 60)),
        ("collega's om de 3 weken, uiterlijk 6", _STAFF, Cadence(21, 42)),
        ("alle klanten om de week", _CLIENTS, Cadence(14, 28)),
        ("verander het ritme van klanten naar 30 dagen", _CLIENTS, Cadence(30, 60)),
        ("Rhythmus für Kunden 30 60", _CLIENTS, Cadence(30, 60)),
        ("Rhythmus Kunden alle 30 Tage", _CLIENTS, Cadence(30, 60)),
        ("Kunden alle 30 bis 60 Tage", _CLIENTS, Cadence(30, 60)),
        ("Kollegen alle 3 Wochen, spätestens nach 6", _STAFF, Cadence(21, 42)),
        ("Kunden vierteljährlich", _CLIENTS, Cadence(90, 180)),
        ("partners only every 3 months", Audience.PARTNER, Cadence(90, 180)),
        ("partners maar elke 3 maanden", Audience.PARTNER, Cadence(90, 180)),
        ("partner nur alle 3 monate", Audience.PARTNER, Cadence(90, 180)),
    ],
)
def test_of_an_audience(line: str, audience: Audience, cadence: Cadence) -> None:
    read = rhythms.told(line)
    assert read is not None
    assert (read.audience, read.cadence, read.tag, read.name) == (audience, cadence, "", "")


@pytest.mark.parametrize(
    ("line", "tag", "cadence"),
    [
        ("rhythm for tag vip 14 28", "vip", Cadence(14, 28)),
        ("rhythm for everyone tagged vip every two weeks", "vip", Cadence(14, 28)),
        ("ritme voor label vip om de twee weken", "vip", Cadence(14, 28)),
        ("Rhythmus für das Schlagwort vip alle zwei Wochen", "vip", Cadence(14, 28)),
        ("rhythm for tag tax office weekly", "tax office", Cadence(7, 14)),
    ],
)
def test_of_a_tag(line: str, tag: str, cadence: Cadence) -> None:
    assert rhythms.told(line) == Told(tag=tag, cadence=cadence, is_named=True)


@pytest.mark.parametrize(
    ("line", "cadence"),
    [
        ("rhythm Anna Jansen 20 40", Cadence(20, 40)),
        ("rhythm for Anna Jansen every 20 days", Cadence(20, 40)),
        ("set Anna Jansen's rhythm to 20 days", Cadence(20, 40)),
        ("talk to Anna Jansen every month", Cadence(30, 60)),
        ("I want to hear from Anna Jansen every 3 weeks", Cadence(21, 42)),
        ("keep in touch with Anna Jansen every 30 days", Cadence(30, 60)),
        ("remind me of Anna Jansen every 30 days", Cadence(30, 60)),
        ("ritme van Anna Jansen elke drie weken", Cadence(21, 42)),
        ("spreek Anna Jansen elke maand", Cadence(30, 60)),
        ("make Anna Jansen quarterly", Cadence(90, 180)),
        ("Anna Jansen every month", Cadence(30, 60)),
        ("Anna Jansen elke 2 maanden", Cadence(60, 120)),
        ("Bei Anna Jansen bitte alle 45 Tage melden", Cadence(45, 90)),
        ("I only need to hear from Anna Jansen twice a year", Cadence(180, 360)),
        ("zet Anna Jansen op elk kwartaal", Cadence(90, 180)),
        ("stell Anna Jansen auf vierteljährlich", Cadence(90, 180)),
        ("ik wil Anna Jansen elke 3 weken spreken", Cadence(21, 42)),
        ("herinner me elke 30 dagen aan Anna Jansen", Cadence(30, 60)),
        ("Rhythmus von Anna Jansen alle drei Wochen", Cadence(21, 42)),
        ("melde dich bei Anna Jansen jeden Monat", Cadence(30, 60)),
        ("ich möchte Anna Jansen alle 3 Wochen sprechen", Cadence(21, 42)),
        ("erinnere mich alle 30 Tage an Anna Jansen", Cadence(30, 60)),
        ("how often should I talk to Anna Jansen?", None),
        ("hoe vaak moet ik Anna Jansen spreken", None),
        ("wie oft soll ich mit Anna Jansen sprechen", None),
        ("what is the rhythm of Anna Jansen?", None),
    ],
)
def test_of_somebody(line: str, cadence: Cadence | None) -> None:
    read = rhythms.told(line)
    assert read is not None
    assert (read.name, read.cadence) == ("Anna Jansen", cadence)


@pytest.mark.parametrize(
    "line",
    [
        "usual rhythm for clients",
        "rhythm for clients as usual",
        "gewone ritme voor klanten",
        "üblicher Rhythmus für Kunden",
    ],
)
def test_the_usual_one_again(line: str) -> None:
    assert rhythms.told(line) == Told(_CLIENTS, is_usual=True, is_named=True)


@pytest.mark.parametrize("line", ["rhythm", "ritme", "Rhythmus", "what is the rhythm"])
def test_no_more_than_a_look(line: str) -> None:
    assert rhythms.told(line) == Told(is_named=True)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "talked to Anna Jansen 30 days ago",
        "gave Anna Jansen a book every month",
        "gave Anna flowers 30 60",
        "call Anna Jansen in 30 days",
        "met two clients",
        "what is Anna's birthday",
        "my clients",
        "remind me of Anna on Friday",
        "remind me to send Anna Jansen the weekly report every month",
        "ask Anna Jansen to pay within 30 days",
        "hoe gaat het met klanten",
    ],
)
def test_about_something_else(line: str) -> None:
    assert rhythms.told(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "reset the rhythm of Anna Jansen",
        "rhythm of Anna Jansen back to normal",
        "ritme van Anna Jansen terugzetten",
        "Rhythmus für Anna Jansen zuruecksetzen",
        "den Rhythmus von Anna Jansen zurücksetzen",
    ],
)
def test_the_usual_one_of_somebody_again(line: str) -> None:
    assert rhythms.told(line) == Told(name="Anna Jansen", is_usual=True, is_named=True)
