"""What an ask is about, as a sentence of a draft tells it: a thing, a question or a deed."""

from messages.catalogue import LANGUAGES, Sentence, Texts, texts_for

_THING = Sentence("It is about {matter}.")
_APART = Sentence("It is about the following: {what}.")
_QUESTION = Sentence("My question is {what}.")
_DEED = Sentence("My request is {what}.")
_ASKING = Sentence("whether|if|when|where|who|whom|whose|what|how|why|which")
"""What begins a clause that is a question."""
_DOING = Sentence("to|in order to")
"""What stands before a verb that names what is to be done."""
_BEFORE = Sentence("for|about")
"""What joins a thing to a verb of asking: what follows has the case that goes with it."""
_UNBENT = Sentence("-|–|•|*|1.|1)")
"""What begins words that follow no preposition as they are: a list, or what would be declined."""
_MARKS = " .?!…"


def told(texts: Texts, words: str) -> str:
    """The sentence; whoever asks may have typed the words in a language of their own."""
    words = words.rstrip(_MARKS) or words
    if _is_question(words):
        return texts.plain(_QUESTION, what=words)
    if _is_deed(texts, words):
        return texts.plain(_DEED, what=words)
    first, _, rest = words.partition(" ")
    if rest and first.casefold() in texts.words(_BEFORE):
        return texts.plain(_THING, matter=rest)
    if "\n" in words or first.casefold() in texts.words(_UNBENT):
        return texts.plain(_APART, what=words)
    return texts.plain(_THING, matter=words)


def is_thing(texts: Texts, words: str) -> bool:
    """Whether the words name what is asked for, and aren't a clause."""
    return not _is_question(words) and not _is_deed(texts, words)


def _is_question(words: str) -> bool:
    return _first(words) in _in_any_language(_ASKING)


def _is_deed(texts: Texts, words: str) -> bool:
    """ "To review the slides", "om langs te komen"."""
    doing = _in_any_language(_DOING)
    if _first(words) in doing:
        return True
    said = words.casefold().split()
    is_joined = bool(said) and said[0] in texts.words(_BEFORE)
    return is_joined and not doing.isdisjoint((*said[1:2], *said[-2:-1]))


def _first(words: str) -> str:
    return words.partition(" ")[0].casefold()


def _in_any_language(choices: Sentence) -> set[str]:
    return {word for language in LANGUAGES for word in texts_for(language).words(choices)}
