"""The text without what ties it to a gift, where that leaves something."""

from collections.abc import Sequence

from bot.no_strings.findings import Finding
from bot.no_strings.phrasebook import Phrasebook
from bot.no_strings.sentences import Sentence, Word, sentences

_FEWEST_WORDS = 3
_LONGEST_GREETING = 4
_BREAKS = ",:;–—"
_ENDS = ".!?…"
_BRACKETS = (("(", ")"), ("[", "]"))
_JOINING = ("if", "since", "thanks_to_us")
"""What begins a clause that hangs on another one."""
_SAYING = ("we", "you", "request")
"""What a clause has at least one of that says something by itself."""


def suggestion(text: str, findings: Sequence[Finding], book: Phrasebook) -> str | None:
    """`text` without its findings: without the clause where the rest stands by itself, else
    without the sentence. None where nothing is left that says something.
    """
    kept = text
    for sentence in reversed(list(sentences(text))):
        inside = [one for one in findings if sentence.start <= one.start < sentence.end]
        if inside:
            rest = _rest(text, sentence, inside, book)
            following = kept[sentence.end :]
            if (kept[: sentence.start] + rest).endswith("\n"):
                following = following.lstrip(" ")
            kept = kept[: sentence.start] + rest + following
    kept = "\n".join(line.rstrip() for line in kept.split("\n")).strip()
    while "  " in kept:
        kept = kept.replace("  ", " ")
    while "\n\n\n" in kept:
        kept = kept.replace("\n\n\n", "\n\n")
    return kept if _says_something(kept) and _are_closed(kept) else None


def _says_something(kept: str) -> bool:
    """Whether more is left than a greeting and a name below."""
    long = [one for one in sentences(kept) if len(one.words) >= _FEWEST_WORDS]
    if "\n\n" not in kept:
        return bool(long) and kept[-1] not in _BREAKS
    return any(kept[one.words[-1].end : one.end].strip()[:1] in tuple(_ENDS) for one in long)


def _are_closed(kept: str) -> bool:
    return all(kept.count(first) == kept.count(last) for first, last in _BRACKETS)


def _rest(text: str, sentence: Sentence, inside: Sequence[Finding], book: Phrasebook) -> str:
    guilty = {
        word.clause
        for one in inside
        for word in sentence.words
        if one.start <= word.start < one.end
    }
    greeting = _greeting(text, sentence, guilty)
    first = 0 if not greeting else 1
    left = [word for word in sentence.words if word.clause not in guilty and word.clause >= first]
    is_first = not guilty or min(guilty) > min((word.clause for word in left), default=0)
    if len({word.clause for word in left}) != 1 or not _stands(
        sentence, left, book, is_first=is_first
    ):
        return f"{greeting}\n\n" if greeting else ""
    rest = text[left[0].start : left[-1].end]
    ending = text[sentence.words[-1].end : sentence.end].strip(_BREAKS + " ") or "."
    return f"{greeting}\n\n{rest[0].upper()}{rest[1:]}{ending}".strip()


def _stands(sentence: Sentence, left: Sequence[Word], book: Phrasebook, *, is_first: bool) -> bool:
    """Whether a clause is a sentence by itself; after another its words may be turned round."""
    clause = Sentence(left[0].start, left[-1].end, tuple(left), sentence.is_question)
    marked = book.mark(clause)
    begins = {name for name, spots in marked.spots.items() if any(not one.first for one in spots)}
    joining = _JOINING if sentence.is_question else (*_JOINING, "subordinate")
    if len(left) < _FEWEST_WORDS or not begins.isdisjoint(joining):
        return False
    is_whole = is_first or sentence.is_question or marked.takes_nearest
    return is_whole and (sentence.is_question or marked.has(*_SAYING))


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
