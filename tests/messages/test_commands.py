"""The words of the slash command: typed in any language, meaning one thing."""

from collections import defaultdict

import pytest

from bot.vocabulary import Verb
from messages import commands
from messages.catalogue import LANGUAGES, texts_for
from messages.commands import COMMANDS, Word
from tests.messages import examples


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("give", Word.GIVE),
        ("geef", Word.GIVE),
        ("schenken", Word.GIVE),
        ("got", Word.GOT),
        ("gekregen", Word.GOT),
        ("bekommen", Word.GOT),
        ("vraag", Word.ASK),
        ("frage", Word.ASK),
        ("antwoord", Word.ANSWER),
        ("antwort", Word.ANSWER),
        ("überblick", Word.SUMMARY),
        ("overzicht", Word.SUMMARY),
        ("taal", Word.LANGUAGE),
        ("sprache", Word.LANGUAGE),
        ("hilfe", Word.HELP),
    ],
)
def test_vocabulary_knows_every_language_at_once(typed: str, word: Word) -> None:
    assert commands.vocabulary()[typed] is word


def test_no_word_means_two_commands() -> None:
    meanings = defaultdict(set)
    for language in LANGUAGES:
        for command in COMMANDS:
            for typed in command.typed(texts_for(language)):
                meanings[typed.casefold()].add(command.word)
    assert {typed: words for typed, words in meanings.items() if len(words) > 1} == {}


@pytest.mark.parametrize("locale", examples.LOCALES)
def test_every_example_line_starts_with_its_own_command(locale: str) -> None:
    for command in COMMANDS:
        if command.by_meaning:
            continue
        first = command.usage(texts_for(locale)).split()[0]
        assert commands.vocabulary()[first.casefold()] is command.word
        assert first in command.typed(texts_for(locale))


def test_every_verb_is_a_command() -> None:
    assert {Word(verb) for verb in Verb} < set(Word)
    assert {command.word for command in COMMANDS} == set(Word)
