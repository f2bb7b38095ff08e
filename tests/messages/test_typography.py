"""Marks, spaces and figures as they are set in print, in every text that people read."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from bot.measures import small_counts
from bot.summaries.months import Closed
from messages.catalogue import LANGUAGES, texts_for
from messages.summaries import months
from tests.messages import drawing, examples
from tests.messages.nudges.drafted import of_greetings, of_notes

LOCALES = Path(__file__).parents[2] / "messages" / "locales"

in_every_language = pytest.mark.parametrize("language", LANGUAGES)
in_every_locale = pytest.mark.parametrize("locale", ["en-GB", "en-US", "nl-NL", "de-DE", "de-CH"])

OTHERS_MARKS = {"en-GB": "„«»", "en-US": "„«»", "nl-NL": "„«»", "de-DE": "”«»", "de-CH": "„“”"}
BEFORE_MANY = {
    "en": "every|after|within|by|of",
    "nl": "elke|na|binnen|van|van de|om de",
    "de": "alle|nach|innerhalb von|von|in",
}
"""What no figure 1 follows: one has "every day", "jeden Tag" and "binnen een dag"."""
BEFORE_WORDS = {"en": "for|to|about|from|on", "nl": "om|van|voor|over|aan|op|in", "de": "um|zu|von"}
"""Prepositions, after which somebody's own words would have to be declined."""


@in_every_locale
def test_quotation_marks_are_the_languages_own(locale: str) -> None:
    for said in _said(locale):
        assert not set(OTHERS_MARKS[locale]) & set(said), said


@in_every_locale
def test_apostrophes_are_as_curly_as_quotation_marks(locale: str) -> None:
    for said in _said(locale):
        assert "'" not in said, said


@pytest.mark.parametrize("locale", ["de-DE", "de-CH"])
def test_german_days_stay_on_one_line_with_their_month(locale: str) -> None:
    months_named = "|".join(texts_for(locale).locale.months["format"]["wide"].values())
    broken = re.compile(rf"\d\. (?:{months_named})|\d (?:Uhr|€|%)")
    for said in [*_said(locale), *(form for forms in _shown("de") for form in forms)]:
        assert not broken.search(said), said


@pytest.mark.parametrize("locale", ["de-DE", "de-CH"])
def test_german_dates_have_an_article_after_a_preposition(locale: str) -> None:
    """Not "ab Donnerstag, 12. November": "ab Donnerstag, dem 12. November," has two commas."""
    weekdays = "|".join(texts_for(locale).locale.days["format"]["wide"].values())
    bare = re.compile(rf"\b(?:[Aa]m|[Aa]b|[Vv]on|[Zz]um|auf) \*?(?:{weekdays}), \d")
    dangling = re.compile(rf"(?:{weekdays}), de[mn] \d+\.\s(?:[^\W\d]+)(?: \d{{4}})? [a-zäöü]")
    for said in _said(locale):
        assert not bare.search(said), said
        assert not dangling.search(said), said


@in_every_language
def test_one_has_words_of_its_own_where_a_figure_jars(language: str) -> None:
    jars = re.compile(rf"\b(?:{BEFORE_MANY[language]}) {{count}}")
    for one, *_many in (forms for forms in _shown(language) if len(forms) > 1):
        assert not jars.search(one), one


@in_every_language
def test_own_words_follow_no_preposition(language: str) -> None:
    declined = re.compile(rf"\b(?:{BEFORE_WORDS[language]}) [“„]?{{(?:what|words|said|text)}}")
    for form in (form for forms in _shown(language) for form in forms):
        assert not declined.search(form), form


@in_every_language
def test_gaps_say_what_belongs_there(language: str) -> None:
    assert not [form for forms in _shown(language) for form in forms if "[…]" in form]


@pytest.mark.parametrize(
    ("answered", "locale", "said"),
    [
        (199, "en-GB", "more than 99%"),
        (199, "de-DE", "mehr als 99\u00a0%"),
        (1, "nl-NL", "minder dan 1%"),
    ],
)
def test_a_summary_calls_199_of_200_not_all(answered: int, locale: str, said: str) -> None:
    closed = Closed(200 if answered > 1 else 300, answered, None)
    closed = replace(closed, likely=small_counts.wilson(answered, closed.asks))
    drawn = months.drawn(texts_for(locale), replace(examples.summaries.october(), closed=closed))
    assert f"({said}, " in drawn.text


def _said(locale: str) -> Iterator[str]:
    """All that is said in the examples, but for lines to be typed."""
    for example in examples.every(examples.PLAIN):
        said = "\n".join(drawing.lines(example.draw(texts_for(locale))))
        yield re.sub(r"`[^`]*`", "", said)
    for dialog in examples.dialogs():
        yield "\n".join(drawing.dialog_lines(dialog.draw(texts_for(locale))))
    for choices in (*of_notes(locale), *of_greetings(locale)):
        yield from choices


def _shown(language: str) -> Iterator[tuple[str, ...]]:
    """The forms of each text that is shown: words that people type have a | between them."""
    name = "goodturn.pot" if language == "en" else f"{language}/LC_MESSAGES/goodturn.po"
    with (LOCALES / name).open("rb") as file:
        catalogue = read_po(file, locale=language)
    for message in catalogue:
        text = message.id if language == "en" else message.string
        forms = (text,) if isinstance(text, str) else tuple(text or ())
        if message.id and "|" not in str(message.id):
            yield forms
