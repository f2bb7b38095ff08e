"""The next touch, told beside what happened, and what only looks like one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bot.database import Transaction
from bot.team.members import Member
from bot.vocabulary import AskedBack, Intent
from handlers.reading import understanding
from handlers.reading.almanac import Standpoint
from handlers.reading.understood import Understood

pytestmark = pytest.mark.usefixtures("anna")
Reads = Callable[..., Understood]
TUESDAY, MONDAY = date(2026, 11, 3), date(2026, 11, 2)
MARCH, CHRISTMAS = date(2027, 3, 3), date(2026, 12, 25)


@pytest.fixture
def reads(transaction: Transaction, mara: Member) -> Reads:
    """How a line of Mara's is understood, who speaks that language."""

    def understood(line: str, language: str = "en") -> Understood:
        standpoint = Standpoint(TUESDAY, ahead=False, month_first=False)
        with transaction() as session:
            speaking = replace(mara, locale=language)
            return understanding.understand(session, speaking, line, standpoint)

    return understood


@pytest.mark.parametrize(
    ("line", "language", "what", "day"),
    [
        ("give Anna flowers, again on 3 March", "en", "flowers", MARCH),
        ("give Anna flowers and again on 3 March", "en", "flowers", MARCH),
        ("gave Anna flowers, and then again March 3rd", "en", "flowers", MARCH),
        ("give Anna flowers, on 3 March again", "en", "flowers", MARCH),
        ("give Anna flowers €15 next time on 3 March", "en", "flowers", MARCH),
        ("give Anna flowers, next time: 3 March 🌷", "en", "flowers", MARCH),
        ("gave Anna a card, once more at Christmas", "en", "a card", CHRISTMAS),
        ("give Anna flowers, again on Friday", "en", "flowers", date(2026, 11, 6)),
        ("had lunch with Anna, again in three months", "en", "lunch", date(2027, 2, 3)),
        ("got cake from Anna, again next Monday", "en", "cake", date(2026, 11, 9)),
        ("geef Anna bloemen, opnieuw op 3 maart", "nl", "bloemen", MARCH),
        ("Anna bloemen gegeven, weer op 3 maart", "nl", "bloemen", MARCH),
        ("geef Anna bloemen en nog eens met kerst", "nl", "bloemen", CHRISTMAS),
        ("koffie gedronken met Anna, volgende keer op 3 maart", "nl", "koffie", MARCH),
        ("geef Anna bloemen, de volgende keer 3 maart", "nl", "bloemen", MARCH),
        ("Anna Blumen geschenkt, wieder am 3. März", "de", "Blumen", MARCH),
        ("Anna Blumen geschenkt, am 3. März wieder", "de", "Blumen", MARCH),
        ("Anna Blumen geschenkt, nächstes Mal am 3. März", "de", "Blumen", MARCH),
        ("Anna Blumen geschenkt und nochmal am 3.3.2027", "de", "Blumen", MARCH),
        ("Anna Blumen geschenkt, erneut an Weihnachten", "de", "Blumen", CHRISTMAS),
        ("sent Anna a card, follow up 3 March", "en", "a card", MARCH),
        ("gave Anna flowers (next: 3 March)", "en", "flowers", MARCH),
        ("had lunch with Anna, next touch in 3 weeks", "en", "lunch", date(2026, 11, 24)),
        ("Anna bloemen gegeven (volgende: 3 maart)", "nl", "bloemen", MARCH),
        ("Anna een kaart gestuurd, opvolgen 3 maart", "nl", "een kaart", MARCH),
        ("Anna Blumen geschenkt (nächstes: 3. März)", "de", "Blumen", MARCH),
        ("Anna eine Karte geschickt, nachfassen am 3. März", "de", "eine Karte", MARCH),
    ],
)
def test_what_happened_and_the_next_touch_are_told_apart(
    reads: Reads, line: str, language: str, what: str, day: date
) -> None:
    read = reads(line, language)
    assert (read.what, read.day, read.doubts) == (what, None, ())
    assert read.next_touch is not None
    assert read.next_touch.day == day


@pytest.mark.parametrize(
    ("line", "language", "intent", "what", "day"),
    [
        ("gave Anna a scarf, remind me again on 3 March", "en", Intent.GIVE, "a scarf", MARCH),
        ("gave Anna a scarf, remind me on 3 March", "en", Intent.GIVE, "a scarf", MARCH),
        ("got a card from Anna and ping me 3 March", "en", Intent.GOT, "a card", MARCH),
        ("thanked Anna, remind me again in 2 weeks", "en", Intent.GIVE, "", date(2026, 11, 17)),
        (
            "had lunch with Anna, and please remind me about her again on 3 March, thanks",
            *("en", Intent.MET, "lunch", MARCH),
        ),
        ("met Anna for lunch; next on Friday", "en", Intent.MET, "lunch", date(2026, 11, 6)),
        ("met Anna for lunch. Next one on 3 March", "en", Intent.MET, "lunch", MARCH),
        (
            "gaf Anna een kaart, en herinner me op 3 maart weer",
            "nl",
            Intent.GIVE,
            "een kaart",
            MARCH,
        ),
        (
            "Anna bloemen gegeven, herinner me er op 3 maart weer aan",
            *("nl", Intent.GIVE, "bloemen", MARCH),
        ),
        ("kreeg een kaart van Anna, herinner me 3 maart", "nl", Intent.GOT, "een kaart", MARCH),
        ("lunch met Anna; volgende op vrijdag", "nl", Intent.MET, "lunch", date(2026, 11, 6)),
        (
            "schenke Anna Pralinen und melde dich wieder am 3. März",
            *("de", Intent.GIVE, "Pralinen", MARCH),
        ),
        (
            "Anna Tee geschenkt, erinnere mich am 3. März wieder daran",
            *("de", Intent.GIVE, "Tee", MARCH),
        ),
        ("Anna getroffen; nächstes Treffen am Freitag", "de", Intent.MET, "", date(2026, 11, 6)),
    ],
)
def test_a_reminder_is_bidden_beside_what_happened(
    reads: Reads, line: str, language: str, intent: Intent, what: str, day: date
) -> None:
    read = reads(line, language)
    assert (read.intent, read.what, read.day, read.doubts) == (intent, what, None, ())
    assert read.next_touch is not None
    assert read.next_touch.day == day


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Anna flowers yesterday, again on 3 March", "en"),
        ("Anna gisteren bloemen gegeven, weer op 3 maart", "nl"),
        ("Anna gestern Blumen geschenkt, wieder am 3. März", "de"),
    ],
)
def test_each_has_its_day(reads: Reads, line: str, language: str) -> None:
    read = reads(line, language)
    assert (read.day, read.doubts) == (MONDAY, ())
    assert read.next_touch is not None
    assert read.next_touch.day == MARCH


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("give Anna flowers, again in March", "en"),
        ("had lunch with Anna, next time soon", "en"),
        ("geef Anna bloemen, volgende keer in maart", "nl"),
        ("Anna Blumen geschenkt, das nächste Mal im März", "de"),
    ],
)
def test_a_next_touch_may_be_told_without_a_day(reads: Reads, line: str, language: str) -> None:
    read = reads(line, language)
    assert (read.day, read.doubts) == (None, ())
    assert read.next_touch is not None
    assert read.next_touch.day is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Anna flowers again yesterday", "en"),
        ("gave Anna flowers, again yesterday", "en"),
        ("gave Anna flowers again on Monday", "en"),
        ("Anna gisteren weer bloemen gegeven", "nl"),
        ("gisteren Anna weer eens bloemen gegeven", "nl"),
        ("Anna gestern wieder Blumen geschenkt", "de"),
        ("Anna Blumen geschenkt, wieder gestern", "de"),
    ],
)
def test_a_gift_that_was_given_again_keeps_its_day(reads: Reads, line: str, language: str) -> None:
    read = reads(line, language)
    assert (read.day, read.doubts, read.next_touch) == (MONDAY, (), None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Anna flowers, again on Friday", "en"),
        ("give Anna flowers again on 3 March", "en"),
        ("gave Anna flowers again on 3 March", "en"),
        ("Anna op 3 maart weer bloemen gegeven", "nl"),
        ("Anna am 3. März wieder Blumen geschenkt", "de"),
        ("gave Anna flowers again tomorrow", "en"),
        ("called Anna on Thursday and again on Friday", "en"),
        ("called Anna on 2 August and again on 20 August", "en"),
        ("Anna bloemen gegeven, weer vrijdag", "nl"),
        ("Anna Blumen geschenkt, wieder am Freitag", "de"),
    ],
)
def test_what_may_be_either_is_asked(reads: Reads, line: str, language: str) -> None:
    read = reads(line, language)
    assert AskedBack.DAY in read.doubts
    assert read.next_touch is None


def test_that_of_an_ask_is_when_it_is_made(reads: Reads) -> None:
    read = reads("ask Anna for a testimonial, again on 3 March")
    assert (read.day, read.next_touch) == (MARCH, None)


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
