"""The next touch, told beside what happened, and what only looks like one."""

from datetime import date

import pytest

from bot.vocabulary import AskedBack, Intent
from tests.handlers.reading.conftest import Reads

pytestmark = pytest.mark.usefixtures("anna")
MONDAY = date(2026, 11, 2)
MARCH, CHRISTMAS = date(2027, 3, 3), date(2026, 12, 25)


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
