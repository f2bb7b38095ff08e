"""Words that answer mean one thing in all languages."""

from collections import defaultdict

from bot.vocabulary import Answer
from messages.catalogue import LANGUAGES, texts_for
from messages.reading import answers


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
    assert meanings.keys() == answers.answers().keys()
