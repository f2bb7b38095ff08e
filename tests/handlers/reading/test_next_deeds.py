"""What is to be done next, told beside what happened, and what only looks like an order."""

from datetime import date

import pytest

from bot.vocabulary import AskedBack, Intent
from tests.handlers.reading.conftest import Reads

pytestmark = pytest.mark.usefixtures("anna")
MARCH = date(2027, 3, 3)


@pytest.mark.parametrize(
    ("line", "language", "intent", "what", "day", "deed"),
    [
        (
            "called Anna, call again in 2 weeks",
            *("en", Intent.MET, "", date(2026, 11, 17), "call again"),
        ),
        (
            "sent Anna a card, and call her in two weeks",
            *("en", Intent.GIVE, "a card", date(2026, 11, 17), "call her"),
        ),
        (
            "sent Anna a card and call her in two weeks",
            *("en", Intent.GIVE, "a card", date(2026, 11, 17), "call her"),
        ),
        (
            "met Anna, see her again on 12 January at 10",
            *("en", Intent.MET, "", date(2027, 1, 12), "see her again"),
        ),
        (
            "got a card from Anna, remind me to thank her on Friday",
            *("en", Intent.GOT, "a card", date(2026, 11, 6), "to thank her"),
        ),
        (
            "gave Anna a scarf, remind me to give her another on 3 March",
            *("en", Intent.GIVE, "a scarf", MARCH, "to give her another"),
        ),
        (
            "Anna gebeld, over twee weken weer bellen",
            *("nl", Intent.MET, "", date(2026, 11, 17), "weer bellen"),
        ),
        (
            "Anna een kaart gestuurd, bel haar over twee weken",
            *("nl", Intent.GIVE, "een kaart", date(2026, 11, 17), "bel haar"),
        ),
        (
            "kreeg een kaart van Anna, herinner me eraan haar vrijdag te bedanken",
            *("nl", Intent.GOT, "een kaart", date(2026, 11, 6), "eraan haar te bedanken"),
        ),
        (
            "Anna angerufen, in zwei Wochen wieder anrufen",
            *("de", Intent.MET, "", date(2026, 11, 17), "wieder anrufen"),
        ),
        (
            "Anna eine Karte geschickt und in zwei Wochen anrufen",
            *("de", Intent.GIVE, "eine Karte", date(2026, 11, 17), "anrufen"),
        ),
        (
            "habe von Anna eine Karte bekommen, erinnere mich am Freitag, ihr zu danken",
            *("de", Intent.GOT, "eine Karte", date(2026, 11, 6), "ihr zu danken"),
        ),
    ],
)
def test_what_is_to_be_done_next_is_told_beside_what_happened(
    reads: Reads, line: str, language: str, intent: Intent, what: str, day: date, deed: str
) -> None:
    read = reads(line, language)
    assert (read.intent, read.what, read.day, read.doubts) == (intent, what, None, ())
    assert read.next_touch is not None
    assert (read.next_touch.day, read.next_touch.what) == (day, deed)


@pytest.mark.parametrize(
    "line",
    [
        "got tickets from Anna, concert in two weeks",
        "called Anna and she wants to call in two weeks",
    ],
)
def test_a_day_of_something_else_bids_for_nothing(reads: Reads, line: str) -> None:
    read = reads(line)
    assert AskedBack.DAY in read.doubts
    assert read.next_touch is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("called Anna, visit on Monday went well", "en"),
        ("gave Anna a book, lunch on Monday was fun", "en"),
        ("met Anna, coffee on Friday was nice", "en"),
        ("Anna gebeld, lunchen op maandag ging goed", "nl"),
        ("Anna gesproken, afspreken op maandag was leuk", "nl"),
        ("Anna angerufen, Treffen am Montag lief gut", "de"),
        ("Anna angerufen, das Treffen am Montag war schön", "de"),
    ],
)
def test_how_something_was_bids_for_nothing(reads: Reads, line: str, language: str) -> None:
    assert reads(line, language).next_touch is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("met Anna; lunch on Friday was cancelled", "en"),
        ("met Anna; lunch on Friday cancelled", "en"),
        ("met Anna, coffee on Friday", "en"),
        ("called Anna, call Xander Smit on Friday", "en"),
        ("called Anna, call in 2 weeks or 3 weeks", "en"),
        ("called Anna, call me on Friday he said", "en"),
        ("called Anna, remind me to call Xander Smit on Friday", "en"),
        ("gave Anna flowers, ask for tax return on Friday", "en"),
        ("Anna gesproken, bel vrijdag terug werkte niet", "nl"),
        ("Anna gesproken, koffie op vrijdag", "nl"),
        ("Anna gebeld, bel Xander Smit op vrijdag", "nl"),
        ("Anna gebeld, bel over 2 weken of 3 weken", "nl"),
        ("Anna gebeld, bel me vrijdag zei hij", "nl"),
        ("Anna bloemen gegeven, vraag vrijdag om de belastingaangifte", "nl"),
        ("Anna getroffen, anrufen am Freitag ging nicht", "de"),
        ("Anna getroffen, Kaffee am Freitag", "de"),
        ("Anna angerufen, Xander Smit am Freitag anrufen", "de"),
        ("Anna angerufen, in 2 Wochen oder 3 Wochen anrufen", "de"),
        ("Anna angerufen, ruf mich am Freitag an sagte er", "de"),
        ("Anna Blumen geschenkt, frag am Freitag nach der Steuererklärung", "de"),
    ],
)
def test_what_may_be_no_order_is_asked(reads: Reads, line: str, language: str) -> None:
    read = reads(line, language)
    assert read.next_touch is None
    assert read.doubts


@pytest.mark.parametrize(
    ("line", "language", "deed"),
    [
        ("called Anna, call back on Friday", "en", "call back"),
        ("called Anna, call her on Friday", "en", "call her"),
        ("gave Anna a book, send the VAT list on Friday", "en", "send the VAT list"),
        ("Anna gesproken, bel vrijdag terug", "nl", "bel terug"),
        ("Anna angerufen, Vertrag am Freitag schicken", "de", "Vertrag schicken"),
    ],
)
def test_an_order_of_few_words_is_kept(reads: Reads, line: str, language: str, deed: str) -> None:
    read = reads(line, language)
    assert read.doubts == ()
    assert read.next_touch is not None
    assert read.next_touch.what == deed
