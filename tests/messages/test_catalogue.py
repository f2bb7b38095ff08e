"""Finding texts for a locale, and speaking English where there are none."""

from copy import deepcopy

import pytest

from messages.catalogue import LANGUAGES, Mrkdwn, escape, texts_for


@pytest.mark.parametrize(
    ("asked", "found", "cancel"),
    [
        ("en-GB", "en_GB", "Cancel"),
        ("en", "en_GB", "Cancel"),
        ("en-US", "en_US", "Cancel"),
        ("nl", "nl_NL", "Annuleren"),
        ("nl_BE", "nl_BE", "Annuleren"),
        ("de", "de_DE", "Abbrechen"),
        ("de-CH", "de_CH", "Abbrechen"),
        ("de_AT", "de_AT", "Abbrechen"),
        ("fr-FR", "en_GB", "Cancel"),
        ("ja-JP", "en_GB", "Cancel"),
        ("es-LA", "en_GB", "Cancel"),
        ("de-XY", "de_DE", "Abbrechen"),
        ("nl-??", "nl_NL", "Annuleren"),
        ("xx", "en_GB", "Cancel"),
        ("", "en_GB", "Cancel"),
        ("☃", "en_GB", "Cancel"),
        ("klingon", "en_GB", "Cancel"),
    ],
)
def test_locale_finds_its_texts(asked: str, found: str, cancel: str) -> None:
    texts = texts_for(asked)
    assert (str(texts.locale), texts("Cancel")) == (found, cancel)


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_shared_even_when_bolt_copies_its_context(language: str) -> None:
    texts = texts_for(language)
    assert deepcopy({"texts": texts})["texts"] is texts
    assert texts_for(language) is texts


def test_unknown_text_stays_as_it_is() -> None:
    assert texts_for("nl")("Nobody has translated {this}.", this="& that") == (
        "Nobody has translated &amp; that."
    )


@pytest.mark.parametrize(
    ("locale", "count", "said"),
    [
        ("en-GB", 1, "1 ask was made"),
        ("en-GB", 0, "0 asks were made"),
        ("en-GB", 12345, "12,345 asks were made"),
        ("nl-NL", 1, "1 vraag werd gesteld"),
        ("nl-NL", 12345, "12.345 vragen werden gesteld"),
        ("de-DE", 1, "Es gab eine Bitte"),
        ("de-DE", 2, "Es gab 2 Bitten"),
        ("de-CH", 12345, "Es gab 12’345 Bitten"),
    ],
)
def test_plural_fits_the_count(locale: str, count: int, said: str) -> None:
    one, many = "{count} ask was made", "{count} asks were made"
    assert texts_for(locale).plural(one, many, count) == said
    assert texts_for(locale).plain_plural(one, many, count) == said


def test_mrkdwn_is_not_escaped_again() -> None:
    once = escape("<Anna> & Söhne")
    assert once == "&lt;Anna&gt; &amp; Söhne"
    assert escape(once) is once
    assert texts_for("en")("Or is “{name}” new?", name=Mrkdwn("*A*")) == "Or is “*A*” new?"


def test_plain_text_is_not_escaped() -> None:
    assert texts_for("en").plain("on {day}", day="<1 & 2>") == "on <1 & 2>"
