"""The words of the slash command: typed in any language, meaning one thing."""

from collections import defaultdict

import pytest

from bot.vocabulary import Answer, Verb
from messages import commands
from messages.catalogue import LANGUAGES, texts_for
from messages.commands import COMMANDS, Word
from messages.reading import words
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


def test_no_word_means_two_answers() -> None:
    meanings = defaultdict(set)
    for language in LANGUAGES:
        texts = texts_for(language)
        for answer, choices in (
            (Answer.YES, texts.words("yes|y|ok")),
            (Answer.NO, texts.words("no|n")),
            (Answer.PARTLY, texts.words("partly|partially|half")),
        ):
            for typed in choices:
                meanings[typed.casefold()].add(answer)
    assert {typed: found for typed, found in meanings.items() if len(found) > 1} == {}
    assert meanings.keys() == commands.answers().keys()


@pytest.mark.parametrize("locale", examples.LOCALES)
def test_every_example_line_starts_with_its_own_command(locale: str) -> None:
    for command in COMMANDS:
        first = command.usage(texts_for(locale)).split()[0]
        assert commands.vocabulary()[first.casefold()] is command.word
        assert first in command.typed(texts_for(locale))


def test_every_verb_is_a_command() -> None:
    assert {Word(verb) for verb in Verb} < set(Word)
    assert {command.word for command in COMMANDS} == set(Word)


@pytest.mark.parametrize("locale", examples.LOCALES)
def test_words_typed_for_days_are_unlike(locale: str) -> None:
    """A word for going back in time never goes ahead, and no length of time is a number."""
    assert texts_for(locale).words("today")[0] in words.near_days()
    assert not words.ago_words() & words.in_words()
    assert not words.last_words() & words.next_words()
    assert not words.day_units().keys() & words.numbers().keys()


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
    assert commands.language(said) == locale


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("giv Anna a book", "/goodturn give Anna a book on pensions"),
        ("sumary", "/goodturn summary"),
        ("anwser Anna yes", "/goodturn answer Anna yes"),
        ("gisteren een boek aan Anna gegeven", "/goodturn give Anna a book on pensions"),
        ("gestern Katrin ein Buch geschenkt", "/goodturn give Anna a book on pensions"),
        ("vrag Anna iets", "/goodturn ask Anna tax return"),
    ],
)
def test_a_slip_gets_a_hint(said: str, hint: str) -> None:
    message = commands.not_understood(examples.reader(texts_for("en")), said)
    assert f"Did you mean `{hint}`?" in message.text


@pytest.mark.parametrize("said", ["🎉", "xylophone", "...", "   "])
def test_anything_else_gets_the_menu_without_a_guess(said: str) -> None:
    message = commands.not_understood(examples.reader(texts_for("en")), said)
    assert "Did you mean" not in message.text
    assert "/goodturn give" in message.text


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "From now on I speak English with you."),
        ("nl", "Vanaf nu spreek ik Nederlands met je."),
        ("de", "Ab jetzt spreche ich Deutsch mit dir."),
    ],
)
def test_choosing_a_language_is_answered_in_it(locale: str, said: str) -> None:
    assert commands.language_chosen(texts_for(locale)).text == said
