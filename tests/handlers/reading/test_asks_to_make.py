"""A wish, or a note to oneself, is no ask that was made: it is asked when it will be."""

from datetime import date

import pytest

from bot.vocabulary import AskedBack, Intent
from tests.handlers.reading.conftest import Reads

pytestmark = pytest.mark.usefixtures("anna")


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("note to self: ask Anna about parking", "en", "parking"),
        ("todo: ask Anna for the keys", "en", "the keys"),
        ("maybe ask Anna for a referral", "en", "a referral"),
        ("still ask Anna for feedback", "en", "feedback"),
        ("perhaps ask Anna if she can join", "en", "if she can join"),
        ("it'd be nice to ask Anna for a referral", "en", "a referral"),
        ("Anna nog vragen: recept wafels", "nl", "recept wafels"),
        ("Anna vragen om een quote", "nl", "een quote"),
        ("Anna vragen of ze vrijdag kan", "nl", "of ze vrijdag kan"),
        ("kun je Anna nog vragen om de presentatie", "nl", "de presentatie"),
        ("op termijn Anna vragen of ze wil doorgroeien", "nl", "of ze wil doorgroeien"),
        ("bij gelegenheid Anna vragen hoe zij dat ziet", "nl", "hoe zij dat ziet"),
        ("vragen aan Anna: de cijfers", "nl", "de cijfers"),
        ("vraag Anna misschien om een referentie", "nl", "een referentie"),
        ("misschien Anna om een referentie vragen", "nl", "een referentie"),
        ("het zou leuk zijn om Anna om een review te vragen", "nl", "een review"),
        ("memo aan mezelf: vraag Anna om de sleutels", "nl", "de sleutels"),
        ("Anna fragen, ob sie Zeit hat", "de", "ob sie Zeit hat"),
        ("Anna fragen ob sie am 8. Zeit hat", "de", "ob sie am 8. Zeit hat"),
        ("anna noch um muster bitten", "de", "muster"),
        ("Anna noch fragen wegen Kuchen", "de", "Kuchen"),
        ("bitte Anna noch um ein Foto", "de", "ein Foto"),
        ("Fragen an Anna: Lieferdatum", "de", "Lieferdatum"),
        ("frag Anna noch nach dem Lieferschein", "de", "Lieferschein"),
        ("vielleicht Anna um eine Referenz bitten", "de", "eine Referenz"),
        ("es wäre schön, Anna um eine Referenz zu bitten", "de", "eine Referenz"),
        ("Notiz an mich: Anna um den Schlüssel bitten", "de", "den Schlüssel"),
    ],
)
def test_it_is_asked_when(reads: Reads, line: str, language: str, what: str) -> None:
    read = reads(line, language)
    assert (read.intent, read.doubts, read.what) == (Intent.ASK, (AskedBack.DAY,), what)
    assert read.is_ahead
    assert len(read.days) > 0


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("I want to ask Anna today for a referral", "en", "a referral"),
        ("I want to ask Anna today", "en", ""),
        ("ik wil Anna vandaag om advies vragen", "nl", "advies"),
        ("ich will heute Anna um eine Referenz bitten", "de", "eine Referenz"),
        ("ich möchte Anna heute um Rat fragen", "de", "Rat"),
    ],
)
def test_one_for_today_may_be_made_or_comes_later(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.intent, read.doubts, read.what) == (Intent.ASK, (AskedBack.DAY,), what)
    assert (read.day, read.doubtful) == (None, "")
    assert read.days[:2] == (date(2026, 11, 3), date(2026, 11, 4))


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("should I ask Anna for a testimonial on Friday?", "en", "a testimonial"),
        ("Shall we ask Anna for a testimonial on Friday", "en", "a testimonial"),
        ("can I ask Anna on Friday for a testimonial?", "en", "a testimonial"),
        ("zal ik Anna vrijdag om een review vragen?", "nl", "een review"),
        ("moet ik Anna vrijdag om een review vragen", "nl", "een review"),
        ("soll ich Anna am Freitag um eine Bewertung bitten?", "de", "eine Bewertung"),
        ("kann ich Anna am Freitag um eine Bewertung bitten?", "de", "eine Bewertung"),
    ],
)
def test_whether_to_ask_on_a_day_plans_nothing(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.intent, read.doubts, read.what) == (Intent.ASK, (AskedBack.DAY,), what)
    assert (read.day, read.doubtful, read.days) == (None, "", (date(2026, 11, 6),))


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("I should ask Anna for a testimonial on Friday", "en"),
        ("on Friday I can ask Anna for a testimonial", "en"),
        ("could you ask Anna for a testimonial on Friday?", "en"),
        ("vrijdag wil ik Anna om een review vragen", "nl"),
        ("ik moet Anna vrijdag om een review vragen", "nl"),
        ("am Freitag will ich Anna um eine Bewertung bitten", "de"),
        ("ich soll Anna am Freitag um eine Bewertung bitten", "de"),
    ],
)
def test_what_is_told_is_planned(reads: Reads, line: str, language: str) -> None:
    read = reads(line, language)
    assert (read.intent, read.day, read.doubts) == (Intent.ASK, date(2026, 11, 6), ())


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("ask Anna today for a referral", "en"),
        ("asked Anna today for a referral", "en"),
        ("vandaag Anna om advies gevraagd", "nl"),
        ("heute Anna um eine Referenz gebeten", "de"),
    ],
)
def test_one_of_today_is_made(reads: Reads, line: str, language: str) -> None:
    read = reads(line, language)
    assert (read.day, read.doubts) == (date(2026, 11, 3), ())


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("ask Anna for a review", "en", "a review"),
        ("ask Anna whether she still has the keys", "en", "whether she still has the keys"),
        ("note: ask Anna about parking", "en", "parking"),
        ("asked Anna about the to do list", "en", "the to do list"),
        ("vraag Anna om de cijfers", "nl", "de cijfers"),
        ("vraag Anna of ze nog komt", "nl", "of ze nog komt"),
        ("heb Anna nog gevraagd om de cijfers", "nl", "de cijfers"),
        ("vraag Anna nog een offerte", "nl", "offerte"),
        ("we vragen Anna om de cijfers", "nl", "de cijfers"),
        ("bitte Anna um Feedback", "de", "Feedback"),
        ("bitte frag Anna nach dem Lieferschein", "de", "Lieferschein"),
        ("hab Anna noch um Muster gebeten", "de", "Muster"),
        ("frag Anna, ob sie noch Muster hat", "de", "ob sie noch Muster hat"),
        ("wir bitten Anna um die Zahlen", "de", "die Zahlen"),
    ],
)
def test_a_command_and_what_was_asked_stay_what_they_are(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.intent, read.doubts, read.what) == (Intent.ASK, (), what)


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("wir wollten noch Anna um die Vollmacht bitten", "de", "die Vollmacht"),
        ("we wilden Anna nog om de volmacht vragen", "nl", "de volmacht"),
        ("we moesten Anna nog om de volmacht vragen", "nl", "de volmacht"),
        ("wir sollten noch Anna um die Vollmacht bitten", "de", "die Vollmacht"),
    ],
)
def test_the_verb_of_a_plan_is_none_of_the_words(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.doubts, read.what) == ((AskedBack.DAY,), what)


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("bitte frag Anna am 8. ob sie Zeit hat", "de", "ob sie Zeit hat"),
        ("vraag Anna op de 8ste of ze tijd heeft", "nl", "of ze tijd heeft"),
        ("ask Anna on the 8th if she has time", "en", "if she has time"),
        ("frag Anna am 8. ob die Bescheinigung da ist", "de", "ob die Bescheinigung da ist"),
    ],
)
def test_a_day_before_what_is_asked_is_when_to_ask(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.day, read.what, read.doubts) == (date(2026, 11, 8), what, ())


def test_the_dutch_tax_is_no_aside(reads: Reads) -> None:
    assert reads("vraag aan Anna: btw nummer", "nl").what == "btw nummer"
    assert reads("btw, vraag Anna om haar nummer", "nl").what == "haar nummer"


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("need the papers from Anna", "en", "the papers"),
        ("could use a review from Anna", "en", "a review"),
        ("I'd like a quote from Anna", "en", "a quote"),
        ("brauch von Anna noch die Zahlen", "de", "die Zahlen"),
        ("wünsch mir von Anna eine Empfehlung", "de", "eine Empfehlung"),
        ("hätte gern von Anna ein Foto", "de", "ein Foto"),
        ("heb van Anna de papieren nodig", "nl", "de papieren"),
        ("zou graag van Anna een aanbeveling", "nl", "een aanbeveling"),
    ],
)
def test_what_is_needed_from_somebody_is_to_be_asked_for(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.intent, read.doubts, read.what) == (Intent.ASK, (AskedBack.DAY,), what)
    assert read.is_ahead


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("need the papers from Anna by Friday", "en"),
        ("heb van Anna uiterlijk vrijdag de papieren nodig", "nl"),
        ("brauche von Anna bis Freitag die Unterlagen", "de"),
    ],
)
def test_what_is_needed_by_a_day_has_a_deadline(reads: Reads, line: str, language: str) -> None:
    read = reads(line, language)
    assert (read.intent, read.needed_by) == (Intent.ASK, date(2026, 11, 6))
    assert AskedBack.DAY in read.doubts


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("need a present for Anna", "en"),
        ("heb een cadeau voor Anna nodig", "nl"),
        ("brauche ein Geschenk für Anna", "de"),
    ],
)
def test_what_is_needed_for_somebody_was_not_given(reads: Reads, line: str, language: str) -> None:
    assert AskedBack.INTENT in reads(line, language).doubts


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("got the papers from Anna that we need", "en"),
        ("van Anna de papieren gekregen die ik nodig heb", "nl"),
        ("von Anna die Unterlagen bekommen, die ich brauche", "de"),
    ],
)
def test_what_was_needed_and_came_was_received(reads: Reads, line: str, language: str) -> None:
    assert reads(line, language).intent is Intent.GOT
