"""Which days a question about birthdays means, and which lines ask none."""

from dataclasses import replace
from datetime import date

import pytest

from bot.cards.coming import Span
from handlers.reading import coming
from handlers.reading.almanac import Standpoint

TUESDAY = date(2026, 11, 3)
STANDPOINT = Standpoint(TUESDAY, ahead=False, month_first=False)
MONDAY = date(2026, 11, 2)
YEAR = Span(TUESDAY, date(2027, 11, 2))
MARCH = Span(date(2027, 3, 1), date(2027, 3, 31))
SOON = Span(TUESDAY, date(2026, 12, 3))
NEXT_WEEK = Span(date(2026, 11, 9), date(2026, 11, 15))
DECEMBER = Span(date(2026, 12, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("line", "span"),
    [
        ("who has a birthday next week?", NEXT_WEEK),
        ("who has a birthday in March?", MARCH),
        ("who has their birthday in March", MARCH),
        ("whose birthday is in December?", DECEMBER),
        ("whose birthday is coming up?", SOON),
        ("upcoming birthdays", SOON),
        ("find anybody born in March", MARCH),
        ("which clients have a birthday soon?", SOON),
        ("any birthdays next week?", NEXT_WEEK),
        ("who has a birthday on 18 March", Span(date(2027, 3, 18), date(2027, 3, 18))),
        ("whose birthday is today?", Span(TUESDAY, TUESDAY)),
        ("which occasions are coming up?", Span(TUESDAY, SOON.last, are_birthdays=False)),
        ("wie is er jarig in maart?", MARCH),
        ("wie is er binnenkort jarig?", SOON),
        ("wie is er jarig?", SOON),
        ("wie is er volgende week jarig", NEXT_WEEK),
        ("wie zijn er in maart jarig?", MARCH),
        ("wie van onze klanten is jarig in maart", MARCH),
        ("welke verjaardagen komen eraan?", SOON),
        ("welke gelegenheden komen eraan?", Span(TUESDAY, SOON.last, are_birthdays=False)),
        ("wer hat im März Geburtstag?", MARCH),
        ("wer hat bald Geburtstag?", SOON),
        ("wer hat nächste Woche Geburtstag", NEXT_WEEK),
        ("wer ist im März geboren?", MARCH),
        ("welche Geburtstage stehen an?", SOON),
        ("hat heute jemand geburtstag", Span(TUESDAY, TUESDAY)),
        ("is er vandaag iemand jarig?", Span(TUESDAY, TUESDAY)),
        ("wie is er vandaag jarig", Span(TUESDAY, TUESDAY)),
        ("whose birthday is it today?", Span(TUESDAY, TUESDAY)),
        ("is it anyone's birthday today?", Span(TUESDAY, TUESDAY)),
        ("does anybody have a birthday today", Span(TUESDAY, TUESDAY)),
        ("wer hatte gestern geburtstag", Span(MONDAY, MONDAY)),
        ("wie was er gisteren jarig", Span(MONDAY, MONDAY)),
        ("who had a birthday yesterday", Span(MONDAY, MONDAY)),
        ("wer feiert im märz", replace(MARCH, are_birthdays=False)),
        ("wie heeft er in maart iets te vieren", replace(MARCH, are_birthdays=False)),
        ("who celebrates in March?", replace(MARCH, are_birthdays=False)),
        ("wer feiert im März Geburtstag", MARCH),
        ("geburtstagsliste", YEAR),
        ("verjaardagenlijst", YEAR),
        ("birthday list", YEAR),
        ("nächster geburtstag", YEAR),
        ("next birthday", YEAR),
        ("volgende verjaardag", YEAR),
        ("welche Anlässe stehen an?", Span(TUESDAY, SOON.last, are_birthdays=False)),
    ],
)
def test_the_days_that_are_asked_about(line: str, span: Span) -> None:
    assert coming.asked(line, STANDPOINT) == span


@pytest.mark.parametrize(
    "line",
    [
        "",
        "birthday",
        "when is Anna's birthday?",
        "who is Anna",
        "who is due next week?",
        "verjaardag van Lotte",
        "gave Anna a birthday card in March",
        "remind me of Anna's birthday",
        "wie is er aan de beurt?",
        "delete Tim's birthday",
        "wann hat Anna Geburtstag?",
        "hat Anna heute Geburtstag?",
        "is Anna vandaag jarig",
        "is Anna's birthday in March?",
        "Anna feiert im März",
        "wer hat keinen Geburtstag",
        "has Anna got a birthday card",
        "is das ein Anlass",
        "Heike hat am 3. Mai Geburtstag",
        "Sanne is jarig op 4 april 1985",
        "who gave Anna a birthday card",
        "wer ist Anna",
    ],
)
def test_other_lines_ask_no_such_thing(line: str) -> None:
    assert coming.asked(line, STANDPOINT) is None
