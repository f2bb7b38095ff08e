"""The text without what ties it to a gift, where that leaves something."""

from collections.abc import Sequence

from bot.no_strings.findings import Finding
from bot.no_strings.sentences import Sentence, sentences

_FEWEST_WORDS = 3
_LONGEST_GREETING = 4
_BREAKS = ",:;–—"


def suggestion(text: str, findings: Sequence[Finding]) -> str | None:
    """`text` without its findings: without the clause where the rest stands by itself, else
    without the sentence. None where nothing is left that says something.
    """
    kept = text
    for sentence in reversed(list(sentences(text))):
        inside = [one for one in findings if sentence.start <= one.start < sentence.end]
        if inside:
            rest = _rest(text, sentence, inside)
            following = kept[sentence.end :]
            if rest.endswith("\n"):
                following = following.lstrip(" ")
            kept = kept[: sentence.start] + rest + following
    kept = "\n".join(line.rstrip() for line in kept.split("\n")).strip()
    while "  " in kept:
        kept = kept.replace("  ", " ")
    return kept if len(kept.split()) >= _FEWEST_WORDS else None


def _rest(text: str, sentence: Sentence, inside: Sequence[Finding]) -> str:
    guilty = {
        word.clause
        for one in inside
        for word in sentence.words
        if one.start <= word.start < one.end
    }
    greeting = _greeting(text, sentence, guilty)
    first = 0 if not greeting else 1
    left = [word for word in sentence.words if word.clause not in guilty and word.clause >= first]
    if len(left) < _FEWEST_WORDS or len({word.clause for word in left}) > 1:
        return f"{greeting}\n\n" if greeting else ""
    rest = text[left[0].start : left[-1].end]
    ending = text[sentence.words[-1].end : sentence.end].strip(_BREAKS + " ") or "."
    return f"{greeting}\n\n{rest[0].upper()}{rest[1:]}{ending}".strip()


def _greeting(text: str, sentence: Sentence, guilty: set[int]) -> str:
    """ "Dear Anna," at the beginning of a text, which stays."""
    first = [word for word in sentence.words if word.clause == 0]
    if not first:
        return ""  # An emoji opens it.
    is_greeting = not text[: sentence.start].strip() and len(first) <= _LONGEST_GREETING
    if not is_greeting or 0 in guilty or len(first) == len(sentence.words):
        return ""
    following = text[first[-1].end : sentence.words[len(first)].start].strip()[:1]
    return text[sentence.start : first[-1].end] + (following if following in _BREAKS else ",")
