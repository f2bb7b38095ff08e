"""A line under reading: its words, and which of them are explained already."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache

from handlers.reading import contractions, slips, terms, tokens
from handlers.reading.time_words import may_be_several, spellings, words_of_time
from handlers.reading.tokens import Token
from messages.commands import NAME
from messages.reading import words as typed
from messages.reading.phrases import Phrases

_CALLED = frozenset({NAME, NAME.removeprefix("/"), NAME.replace("/", "@")})
"""How a line may start that was pasted with the command before it."""
_LONGEST_PHRASE = 5
"""So many words of what stands before a place are looked at."""
REMEMBERED = 64
"""Lines taken apart: what is typed is read some thirty times until it is clear what it says."""
_PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’"}
"""What closes a quotation, by what opens it."""


class Tag(Enum):
    """What a word of the line was read as."""

    QUOTED = auto()
    """Somebody's own words, in which nothing is looked for."""
    PERSON = auto()
    MONEY = auto()
    DAY = auto()
    VERB = auto()
    ANSWER = auto()
    LITTLE = auto()
    """It says something about the sentence, or nothing at all."""


@dataclass(frozen=True)
class Span:
    """Tokens from `first` up to before `after`."""

    first: int
    after: int

    def is_beside(self, other: "Span") -> bool:
        """Whether one follows right after the other."""
        return self.after == other.first or other.after == self.first

    def overlaps(self, other: "Span") -> bool:
        """Whether both hold some word."""
        return self.first < other.after and other.first < self.after


class TaggedLine:
    """The words of a line in one language, with what each was read as."""

    def __init__(self, line: str, language: str) -> None:
        self.language = language
        self.text, self.said, self.keys = _taken_apart(line, language)
        self.tags: list[Tag | None] = [None] * len(self.said)
        for span in _quoted(self.said):
            self.mark(span, Tag.QUOTED)
        if self.keys and self.keys[0] in _CALLED:
            self.mark(Span(0, 1), Tag.LITTLE)

    def quoted(self) -> list[Span]:
        """What stands between quotation marks."""
        return list(_quoted(self.said))

    def mark(self, span: Span, tag: Tag) -> None:
        for place in range(span.first, span.after):
            self.tags[place] = tag

    @contextmanager
    def forgetting(self, tag: Tag) -> Iterator[None]:
        """As long as this lasts nothing is read as that."""
        before = self.tags[:]
        self.tags[:] = [None if one is tag else one for one in before]
        try:
            yield
        finally:
            self.tags[:] = before

    def free(self) -> list[int]:
        """The places of words that nothing was read from yet."""
        return [place for place, tag in enumerate(self.tags) if tag is None]

    def mend(self, known: Collection[str], other: Collection[str] = ()) -> None:
        """Read words that nothing was read from as the known ones that they are a slip of.

        The `other` words are no slips of those.
        """
        self.said = tuple(
            token if token.key in other else mended
            for token, mended in zip(self.said, slips.mended(self.said, known), strict=True)
        )
        self.keys = tuple(token.key for token in self.said)

    def unread(self) -> list[int]:
        """The places of words that say something of their own, what somebody quoted too."""
        return [place for place, tag in enumerate(self.tags) if tag in (None, Tag.QUOTED)]

    def tells(self, group: Phrases) -> bool:
        """Whether a phrase of the group stands anywhere, among words that were read, too."""
        by_first = _by_first_word(group, self.language)
        if by_first.keys().isdisjoint(self.keys):
            return False
        return any(
            self.keys[place : place + len(phrase)] == phrase
            for place, key in enumerate(self.keys)
            for phrase in by_first.get(key, ())
        )

    def is_of_time(self, place: int) -> bool:
        """Whether the word is one of which days are made, or inside of several: "the other day"."""
        firsts = range(max(0, place - _LONGEST_PHRASE), place + 1)
        is_told = any(
            place < first + term.length
            for first in firsts
            for term in terms.terms(self.said, first)
        )
        return is_told or self.keys[place] in typed.on_words()

    def is_one_of(self, span: Span, group: Phrases) -> bool:
        """Whether the words there are a phrase of the group, though they were read."""
        return self.keys[span.first : span.after] in group(self.language)

    def names_somebody(self, place: int) -> bool:
        """Whether a name stands there; not outside the line, either."""
        return self.tags[place : place + 1] == [Tag.PERSON]

    def is_free(self, span: Span) -> bool:
        return all(self.tags[place] is None for place in range(span.first, span.after))

    def find(self, group: Phrases) -> Iterator[Span]:
        """Where a phrase of the group stands among the words not explained yet, longest first."""
        by_first = _by_first_word(group, self.language)
        if by_first.keys().isdisjoint(self.keys):
            return
        place = 0
        while place < len(self.keys):
            count = self._length_at(by_first, place)
            if count:
                yield Span(place, place + count)
            place += count or 1

    def first(self, group: Phrases) -> Span | None:
        return next(self.find(group), None)

    def has(self, group: Phrases, place: int) -> bool:
        """Whether a phrase of the group starts there."""
        return bool(self._length_at(_by_first_word(group, self.language), place))

    def starts_with(self, group: Phrases, place: int = 0) -> Span | None:
        count = self._length_at(_by_first_word(group, self.language), place)
        return Span(place, place + count) if count else None

    def ends_with(self, group: Phrases, before: int) -> Span | None:
        """The phrase of the group that ends right before a place."""
        for first in range(max(0, before - _LONGEST_PHRASE), before):
            found = self.starts_with(group, first)
            if found is not None and found.after == before:
                return found
        return None

    def is_made_of(self, *groups: Phrases) -> bool:
        """Whether all that says something are phrases of the groups, one after the other."""
        place = 0
        while place < len(self.keys):
            spans = [self.starts_with(group, place) for group in groups]
            longest = max((span.after for span in spans if span is not None), default=place)
            if longest == place and self.says_something(place):
                return False
            place = max(longest, place + 1)
        return True

    def is_made_of_unread(self, *groups: Phrases) -> bool:
        """The same of what nothing was read from yet."""
        place = 0
        while place < len(self.keys):
            spans = [self.starts_with(group, place) for group in groups]
            longest = max((span.after for span in spans if span is not None), default=place)
            is_read = self.tags[place] is not None or not self.says_something(place)
            if longest == place and not is_read:
                return False
            place = max(longest, place + 1)
        return True

    def says_something(self, place: int) -> bool:
        """Whether there is a letter or a digit in the word, and not only a dash or an emoji."""
        return any(character.isalnum() for character in self.said[place].text)

    def written(self, places: Iterable[int]) -> str:
        """Words as they were typed."""
        return tokens.written([self.said[place] for place in places])

    def _length_at(self, by_first: dict[str, list[tuple[str, ...]]], place: int) -> int:
        if place >= len(self.keys):
            return 0
        for phrase in by_first.get(self.keys[place], ()):
            after = place + len(phrase)
            if self.keys[place:after] == phrase and self.is_free(Span(place, after)):
                return len(phrase)
        return 0


@lru_cache(maxsize=REMEMBERED)
def _taken_apart(line: str, language: str) -> tuple[str, tuple[Token, ...], tuple[str, ...]]:
    """The line in one row, and its words, with their keys."""
    text = tokens.tidy(line)
    said = contractions.written_out(tokens.tokens(text), language)
    mended = tuple(_with_times_mended(token) for token in said)
    return text, mended, tuple(token.key for token in mended)


def _with_times_mended(token: Token) -> Token:
    """The word of time that it is a slip of, unless it may be several."""
    if token.key in spellings() or may_be_several(token.key):
        return token
    return slips.mended((token,), words_of_time())[0]


@cache
def _by_first_word(group: Phrases, language: str) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(group(language), key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _quoted(said: Sequence[Token]) -> Iterator[Span]:
    """What stands between quotation marks; not what opens and never closes."""
    first = 0
    never_closed = {""}
    while first < len(said):
        closing = _PAIRS.get(said[first].text[0], "")
        after = 0 if closing in never_closed else _closed(said, first, closing)
        if after:
            yield Span(first, after)
        else:
            never_closed.add(closing)
        first = after or first + 1


def _closed(said: Sequence[Token], first: int, closing: str) -> int:
    """The place after the first token from there on that ends with one of the marks; 0 for none."""
    for place in range(first, len(said)):
        text = said[place].text
        if len(text) > 1 and text.rstrip(",.;:!?)")[-1:] in tuple(closing):
            return place + 1
    return 0
