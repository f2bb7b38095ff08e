"""Words that answer: yes, no or partly, and where the summary is wanted."""

from functools import cache

from bot.vocabulary import Answer
from messages.catalogue import LANGUAGES, texts_for
from messages.reading import words


@cache
def answers() -> dict[str, Answer]:
    """Every word for an answer, in all languages at once, in small letters."""
    return {
        typed.casefold(): answer
        for language in LANGUAGES
        for answer, choices in (
            (Answer.YES, texts_for(language).words("yes|y|ok")),
            (Answer.NO, texts_for(language).words("no|n")),
            (Answer.PARTLY, texts_for(language).words("partly|partially|half")),
        )
        for typed in choices
    }


@cache
def here_words() -> frozenset[str]:
    """What follows "summary" to mean this channel, in all languages at once."""
    return words.in_every_language(lambda texts: texts.words("here"))
