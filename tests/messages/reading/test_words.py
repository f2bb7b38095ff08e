"""Words that are typed for days."""

import pytest

from messages.catalogue import texts_for
from messages.reading import words
from tests.messages import examples


@pytest.mark.parametrize("locale", examples.LOCALES)
def test_words_typed_for_days_are_unlike(locale: str) -> None:
    """A word for going back in time never goes ahead, and no length of time is a number."""
    assert texts_for(locale).words("today")[0] in words.near_days()
    assert not words.ago_words() & words.in_words()
    assert not words.last_words() & words.next_words()
    assert not words.day_units().keys() & words.numbers().keys()
