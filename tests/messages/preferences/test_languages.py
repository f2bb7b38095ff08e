"""Languages as people call them."""

import pytest

from messages.catalogue import texts_for
from messages.preferences import languages


@pytest.mark.parametrize(
    ("said", "locale"),
    [
        ("nl", "nl"),
        (" DE ", "de"),
        ("de-CH", "de-ch"),
        ("en-us", "en-us"),
        ("English", "en"),
        ("Nederlands", "nl"),
        ("dutch", "nl"),
        ("Niederländisch", "nl"),
        ("Deutsch", "de"),
        ("duits", "de"),
        ("German", "de"),
        ("Engels", "en"),
        ("français", None),
        ("", None),
        ("n", None),
    ],
)
def test_language_goes_by_code_and_by_name(said: str, locale: str | None) -> None:
    assert languages.asked_for(said) == locale


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "From now on I’ll speak English with you."),
        ("nl", "Vanaf nu spreek ik Nederlands met je."),
        ("de", "Ab jetzt spreche ich Deutsch mit dir."),
    ],
)
def test_choosing_a_language_is_answered_in_it(locale: str, said: str) -> None:
    assert languages.chosen(texts_for(locale)).text == said
