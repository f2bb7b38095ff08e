"""What an ask is about, as a sentence of a draft tells it: a thing, a question or a deed."""

import re

from messages.catalogue import LANGUAGES, Sentence, Texts, texts_for

_THING = Sentence("It is about {matter}.")
_APART = Sentence("It is about the following: {what}.")
_QUESTION = Sentence("My question is {what}.")
_DEED = Sentence("My request is {what}.")
_ASKING = Sentence("whether|if|when|where|who|whom|whose|what|how|why|which")
"""What begins a clause that is a question."""
_OTHERS = Sentence("he|she|they|him|her|them|his|their")
"""Who is spoken of, where the draft is to speak to them: such a question is theirs to reword."""
_DOING = Sentence("to|in order to")
"""What stands before a verb that names what is to be done."""
_REQUESTED = Sentence("to|for")
"""What begins such words where they can be what a request is."""
_VERB_ENDS = "n"
"""How the verb ends that Dutch and German put last; "to" joins a thing to another in English."""
_BEFORE = Sentence("for|about")
"""What joins a thing to a verb of asking: what follows has the case that goes with it."""
_UNBENT = Sentence("-|–|•|*|1.|1)|that|with|on|at")
"""What begins words that follow no preposition as they are: a list, or what would be declined."""
_MARKS = " .?!…"


def told(texts: Texts, words: str) -> str:
    """The sentence; whoever asks may have typed the words in a language of their own."""
    words = words.rstrip(_MARKS) or words
    if _is_question(words):
        return texts.plain(_QUESTION, what=f"[{words}]" if _is_of_others(words) else words)
    if _is_deed(texts, words):
        is_request = _first(words) in _in_any_language(_REQUESTED)
        return texts.plain(_DEED if is_request else _APART, what=words)
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


def _is_of_others(question: str) -> bool:
    """Whether it speaks of somebody, in the language that it begins in: "er" is no he in Dutch."""
    spoken = [texts_for(one) for one in LANGUAGES]
    others = {
        word
        for texts in spoken
        if _first(question) in texts.words(_ASKING)
        for word in texts.words(_OTHERS)
    }
    return not others.isdisjoint(re.findall(r"\w+", question))


def _is_deed(texts: Texts, words: str) -> bool:
    """ "To review the slides", "om langs te komen", "die Petition zu unterschreiben"."""
    doing = _in_any_language(_DOING)
    said = words.casefold().split()
    is_joined = _first(words) in texts.words(_BEFORE)
    if not doing.isdisjoint(said[: 2 if is_joined else 1]):
        return True
    last = words.rpartition(" ")[2]
    is_last = not doing.isdisjoint(said[-2:-1]) and not last[:1].isupper()  # "… zu Anna"
    return is_last and (is_joined or last.endswith(_VERB_ENDS))


def _first(words: str) -> str:
    return words.partition(" ")[0].casefold()


def _in_any_language(choices: Sentence) -> set[str]:
    return {word for language in LANGUAGES for word in texts_for(language).words(choices)}
