"""A line's parts: the command, who and what it is about, and the date at its end."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.refusals import NoSuchDate
from bot.team.members import Member
from bot.vocabulary import Verb
from handlers.reading import lines
from messages.catalogue import texts_for
from messages.commands import Word
from tests.messages import examples

NOW = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)
"""Tuesday 3 November 2026, 9:00 in Amsterdam."""
TIME_ZONE = "Europe/Amsterdam"


def _end(end: str, verb: Verb, locale: str = "en-GB") -> tuple[str, date | None]:
    """What is left of "Anna something", with `end` typed after it, and the date found."""
    said = lines.said(f"{verb} Anna something {end}", verb, texts_for(locale), NOW, TIME_ZONE)
    return said.line.removeprefix("Anna something").strip(), said.day


@pytest.mark.parametrize(
    ("end", "day"),
    [
        ("today", date(2026, 11, 3)),
        ("today.", date(2026, 11, 3)),
        ("vandaag", date(2026, 11, 3)),
        ("heute", date(2026, 11, 3)),
        ("yesterday", date(2026, 11, 2)),
        ("Yesterday", date(2026, 11, 2)),
        ("gisteren", date(2026, 11, 2)),
        ("gestern", date(2026, 11, 2)),
        ("eergisteren", date(2026, 11, 1)),
        ("vorgestern", date(2026, 11, 1)),
        ("on Monday", date(2026, 11, 2)),
        ("op maandag", date(2026, 11, 2)),
        ("am Montag", date(2026, 11, 2)),
        ("Sunday.", date(2026, 11, 1)),
        ("on Tuesday", date(2026, 10, 27)),
        ("last Friday", date(2026, 10, 30)),
        ("afgelopen vrijdag", date(2026, 10, 30)),
        ("letzten Freitag", date(2026, 10, 30)),
        ("last week", date(2026, 10, 27)),
        ("vorige week", date(2026, 10, 27)),
        ("letzte Woche", date(2026, 10, 27)),
        ("letzten Monat", date(2026, 10, 3)),
        ("3 days ago", date(2026, 10, 31)),
        ("three days ago", date(2026, 10, 31)),
        ("a week ago", date(2026, 10, 27)),
        ("3 dagen geleden", date(2026, 10, 31)),
        ("drie dagen geleden", date(2026, 10, 31)),
        ("een week geleden", date(2026, 10, 27)),
        ("vor drei Tagen", date(2026, 10, 31)),
        ("vor einer Woche", date(2026, 10, 27)),
        ("vor zwei Monaten", date(2026, 9, 3)),
        ("on 12 November", date(2025, 11, 12)),
        ("1 may", date(2026, 5, 1)),
        ("29 February", date(2024, 2, 29)),
        ("12 mrt.", date(2026, 3, 12)),
        ("am 3. März 2026", date(2026, 3, 3)),
        ("2026-10-31", date(2026, 10, 31)),
        ("31.10.2026", date(2026, 10, 31)),
        ("31.10.26", date(2026, 10, 31)),
        ("31.10.", date(2026, 10, 31)),
        ("31/10/2026", date(2026, 10, 31)),
        ("on 31/10", date(2026, 10, 31)),
        ("tomorrow", date(2026, 11, 4)),
        ("(yesterday)", date(2026, 11, 2)),
        ("(last Friday)", date(2026, 10, 30)),
        ("yesterday evening", date(2026, 11, 2)),
        ("gisteren avond", date(2026, 11, 2)),
        ("gisteravond", date(2026, 11, 2)),
        ("vrijdagavond", date(2026, 10, 30)),
        ("gestern Abend", date(2026, 11, 2)),
        ("heute früh", date(2026, 11, 3)),
        ("on Friday afternoon", date(2026, 10, 30)),
        ("12-11", date(2025, 11, 12)),
        ("12.11", date(2025, 11, 12)),
        ("vorige week dinsdag", date(2026, 10, 27)),
        ("last week Friday", date(2026, 10, 30)),
        ("letzte Woche Freitag", date(2026, 10, 30)),
    ],
)
def test_date_of_a_fact_is_the_last_such_day(end: str, day: date) -> None:
    assert _end(end, Verb.GIVE) == ("", day)


@pytest.mark.parametrize(
    ("end", "day"),
    [
        ("tomorrow", date(2026, 11, 4)),
        ("morgen", date(2026, 11, 4)),
        ("overmorgen", date(2026, 11, 5)),
        ("übermorgen", date(2026, 11, 5)),
        ("on Thursday", date(2026, 11, 5)),
        ("am Donnerstag", date(2026, 11, 5)),
        ("next Monday", date(2026, 11, 9)),
        ("volgende maandag", date(2026, 11, 9)),
        ("nächsten Montag", date(2026, 11, 9)),
        ("volgende week", date(2026, 11, 10)),
        ("in 2 weeks", date(2026, 11, 17)),
        ("over twee weken", date(2026, 11, 17)),
        ("in zwei Wochen", date(2026, 11, 17)),
        ("in three months", date(2027, 2, 3)),
        ("in ten years", date(2036, 11, 3)),
        ("over tien jaar", date(2036, 11, 3)),
        ("in einem Jahr", date(2027, 11, 3)),
        ("nächstes Jahr", date(2027, 11, 3)),
        ("on 12 November", date(2026, 11, 12)),
        ("on 12th November", date(2026, 11, 12)),
        ("on the 12th of November", date(2026, 11, 12)),
        ("November 12", date(2026, 11, 12)),
        ("op 12 november", date(2026, 11, 12)),
        ("am 12. November", date(2026, 11, 12)),
        ("Thursday 12 November", date(2026, 11, 12)),
        ("op donderdag 12 november", date(2026, 11, 12)),
        ("am Donnerstag, 12. November", date(2026, 11, 12)),
        ("am Donnerstag, dem 12. November 2026", date(2026, 11, 12)),
        ("12.11.", date(2026, 11, 12)),
        ("am 12.11.", date(2026, 11, 12)),
        ("5 maart", date(2027, 3, 5)),
        ("29 February", date(2028, 2, 29)),
        ("12.11.2036", date(2036, 11, 12)),
        ("yesterday", date(2026, 11, 2)),
        ("last Friday", date(2026, 10, 30)),
    ],
)
def test_date_of_an_ask_is_the_next_such_day(end: str, day: date) -> None:
    assert _end(end, Verb.ASK) == ("", day)


@pytest.mark.parametrize(
    "end",
    [
        "tax return 2025",
        "2025",
        "five",
        "12",
        "room 12",
        "iPhone 12",
        "free trial for 2 weeks",
        "a book to last",
        "a walk in",
        "a book on pensions",
        "een boek over pensioen",
        "een boek over 2 steden",
        "ein Buch in zwei Bänden",
        "Schutz vor Kälte",
        "a coffee in May",
        "a march",
        "support 24/7",
        "50/50",
        "pages 3-4",
        "Windows 3.1",
        "the second half",
        "invoices from last month",
        "the report of 3 November",
        "the report of the 3rd of November",
        "tickets for Friday",
        "a book about May 1",
        "Karten für Freitag",
        "een verslag van 3 november",
        "ab Donnerstag",
        "99999999999 days ago",
        "in zero days",
        ".",
        "on",
        "🎉",
    ],
)
def test_no_date_is_found_where_there_is_none(end: str) -> None:
    for verb in (Verb.GIVE, Verb.ASK):
        assert _end(end, verb) == (end, None)


@pytest.mark.parametrize(
    ("end", "rest", "day"),
    [
        ("free trial for 2 weeks yesterday", "free trial for 2 weeks", date(2026, 11, 2)),
        ("tax return 2025 on Monday", "tax return 2025", date(2026, 11, 2)),
        ("flowers, on Monday", "flowers,", date(2026, 11, 2)),
        ("a book on May 1 2026", "a book", date(2026, 5, 1)),
    ],
)
def test_a_date_takes_no_other_words_with_it(end: str, rest: str, day: date) -> None:
    assert _end(end, Verb.GIVE) == (rest, day)


@pytest.mark.parametrize(
    ("locale", "day"),
    [("en-US", date(2026, 2, 3)), ("en-GB", date(2026, 3, 2)), ("de", date(2026, 3, 2))],
)
def test_americans_put_the_month_first(locale: str, day: date) -> None:
    assert _end("2/3/2026", Verb.GIVE, locale) == ("", day)


@pytest.mark.parametrize("end", ["31.02.2026", "2026-13-01", "29.2.2023", "on 31 November"])
def test_a_date_in_no_calendar_is_refused(end: str) -> None:
    with pytest.raises(NoSuchDate) as refused:
        _end(end, Verb.GIVE)
    assert refused.value.text == end.removeprefix("on ")


@pytest.mark.parametrize(
    ("line", "rest", "day"),
    [
        ("gaf Pieter gisteren een kaart", "Pieter een kaart", date(2026, 11, 2)),
        ("schenke Katrin gestern ein Buch", "Katrin ein Buch", date(2026, 11, 2)),
        ("give Anna last friday a book", "Anna a book", date(2026, 10, 30)),
        ("give anna jansen yesterday a book", "anna jansen a book", date(2026, 11, 2)),
        ("give Pieter van den Berg on Monday a book", "Pieter van den Berg a book",
         date(2026, 11, 2)),
        ("give Anna Sunday brunch", "Anna Sunday brunch", None),
        ("give Anna tickets for yesterday evening", "Anna tickets for yesterday evening", None),
    ],
)  # fmt: skip
def test_a_date_may_follow_the_name(line: str, rest: str, day: date | None) -> None:
    said = lines.said(line, Verb.GIVE, texts_for("en"), NOW, TIME_ZONE)
    assert (said.line, said.day) == (rest, day)


def test_mentions_stand_for_names() -> None:
    def find(slack_id: str) -> Member | None:
        return replace(examples.member(), name="Sofie de Vries") if slack_id == "U0SOFIE" else None

    for typed, named in (
        ("give <@U0SOFIE|sofie> a book", "give Sofie de Vries, a book"),
        ("give <@U0SOFIE> a book", "give Sofie de Vries, a book"),
        ("give <@U0TOM|tom> a book", "give tom, a book"),
        ("give <@U0TOM> a book", "give  a book"),
        ("give a book to <@U0SOFIE>", "give a book to Sofie de Vries"),
    ):
        assert lines.with_real_names(typed, find) == named


def test_today_is_where_the_member_is() -> None:
    late = datetime(2026, 11, 3, 23, 30, tzinfo=UTC)
    said = lines.said("give Anna tea today", Verb.GIVE, texts_for("en"), late, TIME_ZONE)
    assert said.day == date(2026, 11, 4)


def test_a_name_is_never_a_date() -> None:
    said = lines.said("give Friday a book", Verb.GIVE, texts_for("en"), NOW, TIME_ZONE)
    assert (said.line, said.day) == ("Friday a book", None)
    said = lines.said("give yesterday", Verb.GIVE, texts_for("en"), NOW, TIME_ZONE)
    assert (said.line, said.day) == ("yesterday", None)


@pytest.mark.parametrize(
    ("line", "word", "rest"),
    [
        ("give Anna a book", Word.GIVE, "Anna a book"),
        ("  GEEF   Anna  een boek ", Word.GIVE, "Anna een boek"),
        ("überblick hier", Word.SUMMARY, "hier"),
        ("?", Word.HELP, ""),
        ("Help!", Word.HELP, ""),
        ("pause, please", Word.PAUSE, "please"),
        ("give: Anna a book", Word.GIVE, "Anna a book"),
        ("geef:Anna een boek", Word.GIVE, "Anna een boek"),
        ("pause : 10:30", Word.PAUSE, "10:30"),
        ("pause: 2 weeks", Word.PAUSE, "2 weeks"),
        ("pause : 2 weeks", Word.PAUSE, "2 weeks"),
        ("pause :", Word.PAUSE, ""),
        ("give :gift: Anna", Word.GIVE, ":gift: Anna"),
        ("give: :gift: Anna", Word.GIVE, ":gift: Anna"),
        ("giveaway", None, ""),
        ("!", None, ""),
        ("", None, ""),
    ],
)
def test_first_word_is_the_command(line: str, word: Word | None, rest: str) -> None:
    assert (lines.word(line), lines.after_word(line)) == (word, rest)
