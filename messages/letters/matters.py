"""What an ask, or thanks for it, are about, as a letter tells it: a thing, a question or a deed."""

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
_WHOSE = Sentence("her|his|their")
"""Whose something is, in the third person."""
_MINE = Sentence("my|our|me|us|i|we")
"""Words of who was helped, in which the one who is thanked would read of themselves."""
_ARTICLES = Sentence("a|an|the|my|our|some|this|that|these|those")
_DONE = r"(?:\w{0,6}ge\w{2,}(?:d|t|en)|\w{2,}[^ei]ed)"
"""A verb that tells what was done: helped, overgenomen, geholpen."""
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


def told(texts: Texts, words: str, *, is_unsure: bool = False) -> str:
    """The sentence; whoever asks may have typed the words in a language of their own.

    Those that it `is_unsure` of stand in brackets, as a gap to reword.
    """
    words = words.rstrip(_MARKS) or words
    if _is_question(words):
        is_gap = is_unsure or _is_of_others(words)
        return texts.plain(_QUESTION, what=f"[{words}]" if is_gap else words)
    if _is_deed(texts, words):
        is_request = _first(words) in _in_any_language(_REQUESTED)
        what = f"[{words}]" if is_unsure else words
        return texts.plain(_DEED if is_request else _APART, what=what)
    first, _, rest = words.partition(" ")
    if is_unsure:
        is_joined = rest and first.casefold() in _in_any_language(_BEFORE)
        return texts.plain(_THING, matter=f"[{rest if is_joined else words}]")
    if rest and first.casefold() in texts.words(_BEFORE):
        return texts.plain(_THING, matter=rest)
    if "\n" in words or first.casefold() in texts.words(_UNBENT):
        return texts.plain(_APART, what=words)
    return texts.plain(_THING, matter=words)


def is_thing(texts: Texts, words: str) -> bool:
    """Whether the words name what is asked for, and aren't a clause."""
    return not _is_question(words) and not _is_deed(texts, words)


def is_unsure(texts: Texts, words: str, own: Texts) -> bool:
    """Whether the words can't stand in a letter as they are; `own` is the language of who typed.

    They speak of somebody, where the letter is to speak to them, or are in another language.
    """
    if "[" in words or not words.strip():
        return False
    return _tells_whose(words) or _is_foreign(texts, words, own)


def is_no_gift(words: str) -> bool:
    """Whether what was received is told by a deed or by who told it, as "covered my shift"."""
    said = re.findall(r"[\w'’]+", words.casefold().replace("’", "'"))
    if not said:
        return False
    is_done = any(re.fullmatch(_DONE, one) for one in (said[0], said[-1]))
    return is_done or not _in_any_language(_MINE).isdisjoint(said)


def _tells_whose(words: str) -> bool:
    """ "Her tax return"; the last word is none of these, but "sein" or "zijn" as a verb."""
    before_last = re.findall(r"[\w'’]+", words)[:-1]
    return not _in_any_language(_WHOSE).isdisjoint(before_last)


def _is_foreign(texts: Texts, words: str, own: Texts) -> bool:
    """By the small words in it; where there are none, it is in the language of who typed it."""
    said = set(re.findall(r"\w+", words.casefold()))
    hints = (_BEFORE, _ASKING, _DOING, _UNBENT, _ARTICLES)
    if any(not said.isdisjoint(texts.words(hint)) for hint in hints):
        return False
    if own.locale.language != texts.locale.language:
        return True
    others = (texts_for(one) for one in LANGUAGES if one != texts.locale.language)
    return any(not said.isdisjoint(one.words(_ARTICLES)) for one in others)


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
