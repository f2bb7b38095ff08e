"""The check of a note or an ask: a gift has no strings, and an ask never mentions the gift."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from bot.no_strings import lemmas
from bot.no_strings.asides import asides
from bot.no_strings.conditions import conditions, turned
from bot.no_strings.debts import debts
from bot.no_strings.findings import Finding, StringKind, found
from bot.no_strings.gifts import Gifts, mark_gifts
from bot.no_strings.kindness import reminders
from bot.no_strings.mentions import mentions
from bot.no_strings.phrasebook import Marked, Phrasebook
from bot.no_strings.sentences import sentences
from bot.no_strings.suggestions import suggestion

_ENOUGH = 60
"""How many words tell the language of a text."""
_COMMON = 2


@dataclass(frozen=True)
class Checked:
    """What a check found, in what language, and the text without it if that leaves something."""

    language: str
    findings: tuple[Finding, ...]
    suggestion: str | None

    @property
    def is_ok(self) -> bool:
        return not self.findings


@dataclass(frozen=True)
class Wordings:
    """The lists of every language, and the gifts that are known by name."""

    books: Mapping[str, Phrasebook]
    gifts: Gifts


def check(
    text: str,
    wordings: Wordings,
    *,
    is_ask: bool,
    gestures: Sequence[str] = (),
    language: str | None = None,
    own: Collection[str] = (),
) -> Checked:
    """What ties a gift to something in a note, or an ask to a gift; rules 1, 2 and 4.

    `gestures` are what the contact was given, in whoever's words. `language` is the text's own:
    each sentence's by its words unless it is told. Sentences that are our `own`, as in drafts, know
    of no gift, whatever was given.
    """
    known = wordings.gifts.named(gestures)
    usual = language or _language(text, wordings.books)
    book = wordings.books[usual]

    def found_in(said: str) -> list[Finding]:
        findings: list[Finding] = []
        was_business = False
        for sentence in sentences(said):
            if own and said[sentence.start : sentence.end].strip() in own:
                continue
            marked = book.mark(sentence)
            mark_gifts(marked, known, usual)
            marked.spots["if"] += turned(marked)
            if was_business and not marked.has("family", "gift"):
                marked.spots["it"] = []  # "I've sent the contract. Is it there yet?"
            was_business = marked.has("plain", "trade")
            findings += _strings(said, marked, is_ask=is_ask, has_gift=bool(gestures))
        return _distinct(text, findings)

    findings = found_in(text)
    rest = suggestion(text, findings, book) if findings else None
    return Checked(usual, tuple(findings), None if rest and found_in(rest) else rest)


def asks(text: str, wordings: Wordings) -> bool:
    """Whether the text asks for something, and is no note that only goes with a gift."""
    book = wordings.books[_language(text, wordings.books)]
    return any(
        sentence.is_question or _is_request(book.mark(sentence)) for sentence in sentences(text)
    )


def _is_request(marked: Marked) -> bool:
    """Whether it asks without a question, as "I wanted to ask whether you could" does, too."""
    if marked.has("request", "wondering"):
        return True
    pairs = ((one, two) for one in marked.spots["wishing"] for two in marked.spots["asking"])
    return any(
        wish.first < ask.first
        and not any(wish.last < no.first < ask.first for no in marked.spots["not"])
        for wish, ask in pairs
    )


def _strings(text: str, marked: Marked, *, is_ask: bool, has_gift: bool) -> Iterator[Finding]:
    reminds = [mentions(marked, has_gift=has_gift), reminders(marked, has_gift=has_gift)]
    by_kind = {
        StringKind.DEBT: [debts(marked, is_ask=is_ask)],
        StringKind.CONDITIONAL: [conditions(marked, is_ask=is_ask)],
        StringKind.REFERS_TO_GIFT: reminds if is_ask else [],
    }
    told = [(kind, spot) for kind, rules in by_kind.items() for spot in chain.from_iterable(rules)]
    for kind, spot in told:
        yield found(text, kind, marked, spot)
    if is_ask and has_gift and not told:
        for spot in asides(marked):
            yield found(text, StringKind.REFERS_TO_GIFT, marked, spot)


def _distinct(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """In their order, those of the same kind that share words as one."""
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda finding: (finding.start, -finding.end)):
        place = next(
            (
                at
                for at, other in enumerate(kept)
                if other.kind == one.kind and one.start < other.end
            ),
            None,
        )
        if place is None:
            kept.append(one)
        elif one.end > kept[place].end:
            start = kept[place].start
            kept[place] = replace(kept[place], end=one.end, words=text[start : one.end])
    return kept


def _language(text: str, books: Mapping[str, Phrasebook]) -> str:
    """The language that most words of `text` are of; common ones tell more than others."""
    words = [word for sentence in sentences(text) for word in sentence.words][:_ENOUGH]
    scores = {
        language: sum(
            _COMMON * book.is_in("common", word.said) + lemmas.is_known(word.said, language)
            for word in words
        )
        for language, book in books.items()
    }
    return max(lemmas.LANGUAGES, key=lambda language: scores.get(language, 0))
