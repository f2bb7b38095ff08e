"""Every note that a draft can be: short, without strings, and none like another."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from bot.giving import library
from bot.giving.library import Season
from bot.no_strings.check import check
from bot.no_strings.sentences import sentences
from bot.vocabulary import GestureKind
from messages.letters.styles import Style
from messages.no_strings.wordings import wordings
from messages.nudges import drafts
from tests.messages import examples
from tests.messages.nudges.drafted import (
    body,
    in_every_spelling,
    of_greetings,
    of_notes,
    with_idea,
)


def _every(language: str) -> Iterator[tuple[str, ...]]:
    return chain(of_notes(language), of_greetings(language))


def test_a_greeting_goes_by_the_time_of_the_year_and_other_notes_dont() -> None:
    greeting = replace(with_idea(GestureKind.CHECK_IN), season=library.season(date(2026, 12, 3)))
    assert "Before the year ends" in str(drafts.choices(greeting, examples.member()))
    for month, words in {
        4: "first mild days",
        7: "fine summer",
        10: "shorter",
        1: "winter",
    }.items():
        said = replace(greeting, season=library.season(date(2026, month, 3)))
        assert words in str(drafts.choices(said, examples.member()))
    favour = replace(with_idea(GestureKind.FAVOUR), season=Season.YEAR_END)
    assert len(drafts.choices(favour, examples.member())) == 2


@in_every_spelling
def test_every_note_is_short_and_has_no_strings(language: str) -> None:
    """Nor has it once its gaps are filled, when its sentences are not ours any more."""
    own = drafts.own_sentences(is_ask=False)
    for draft in (one for choices in _every(language) for one in choices):
        said = body(draft)
        assert 2 <= len(re.findall(r"[.?](?= |$)", said)) <= 4, said
        assert not [one for one in sentences(said) if said[one.start : one.end].strip() not in own]
        assert language != "de-CH" or "ß" not in draft
        for filled in (said, re.sub(r"[\[\]]", "", said)):
            assert check(filled, wordings(), is_ask=False).is_ok, filled


@in_every_spelling
def test_no_note_waits_for_an_answer(language: str) -> None:
    waits = re.compile(
        r"let me know|just say so|laat (?:het )?me weten|zeg het maar|Bescheid", re.I
    )
    for draft in (one for choices in _every(language) for one in choices):
        assert not waits.search(draft), draft


@in_every_spelling
def test_every_note_can_be_said_in_several_ways_that_share_no_sentence(language: str) -> None:
    for choices in _every(language):
        said = [body(one) for one in choices]
        parts = [{text[one.start : one.end] for one in sentences(text)} for text in said]
        assert len(said) >= 2
        assert len(set().union(*parts)) == sum(map(len, parts)), said


@in_every_spelling
def test_no_two_notes_say_the_same(language: str) -> None:
    said = [body(one) for choices in of_notes(language) for one in choices]
    assert len(set(said)) == len(said)
    greetings = {body(one) for choices in of_greetings(language) for one in choices}
    assert len(greetings.difference(said)) == len(Style) * len(Season)
