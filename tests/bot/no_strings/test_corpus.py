"""The texts that the check will be held to are many, mixed, and set apart."""

import pytest

from messages.catalogue import LANGUAGES
from tests.bot.no_strings import corpus

FEWEST = 150


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_of_each(language: str) -> None:
    texts = [one for half in (True, False) for one in corpus.read(language, is_unseen=half)]
    assert len(texts) >= FEWEST
    assert len({one.words for one in texts}) == len(texts)
    for of_some in (
        [one for one in texts if one.is_ask],
        [one for one in texts if not one.is_ask],
        [one for one in texts if one.findings],
        [one for one in texts if not one.findings],
    ):
        assert len(of_some) >= FEWEST * 0.45


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_halves_have_all_kinds(language: str) -> None:
    for half in (True, False):
        kinds = [kind for one in corpus.read(language, is_unseen=half) for kind, _ in one.findings]
        for kind in ("conditional", "debt", "refers_to_gift"):
            assert kinds.count(kind) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_may_speak_of_its_gift(language: str) -> None:
    for half in (True, False):
        for one in corpus.read(language, is_unseen=half):
            assert one.is_ask or "refers_to_gift" not in dict(one.findings)
