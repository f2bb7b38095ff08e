"""Lists of phrases, and where they stand in a sentence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.no_strings import lemmas
from bot.no_strings.sentences import Sentence, Word

ANY = "*"
"""In a phrase: up to three words, whatever they are."""
_MOST_BETWEEN = 3
_MOST_FILLERS = 2
"""How many words that say nothing may stand between two of a phrase."""
_FEWEST_LETTERS = 4
"""Of a word that is looked for as a part of others."""
_FEWEST_BESIDE = 3
"""Of what stands beside it in them."""
COMPOUNDING = ("nl", "de")
"""Languages that write compounds in one word."""
_OF_WORDS = ("common", "exact", "filler")
"""Lists of single words, of which no text is marked with any."""
_NOUN = "^"
"""Before what a German word with a capital is found by, which no word without is."""
_READER = ("you", "you_do", "your", "for_you", "to_you")
_POLITE = frozenset({"sie", "ihnen", "ihre", "ihrem", "ihren", "ihrer", "ihres"})
"""German words of the reader with a capital, and of others without."""
_Keys = frozenset[str]


@dataclass(frozen=True)
class Spot:
    """A phrase in a sentence: the places of its first and its last word."""

    first: int
    last: int


class Marked:
    """A sentence with the phrases that stand in it, by the names of their lists."""

    def __init__(self, sentence: Sentence, keys: Sequence[_Keys], language: str) -> None:
        self.sentence = sentence
        self.takes_nearest = language == "en"
        self.words: tuple[Word, ...] = sentence.words
        self.keys = keys
        self.spots: defaultdict[str, list[Spot]] = defaultdict(list)

    def has(self, *lists: str) -> bool:
        """Whether a phrase of any of the lists stands in the sentence."""
        return any(self.spots.get(name) for name in lists)

    def clause(self, spot: Spot) -> int:
        """The clause in which a phrase ends."""
        return self.words[spot.last].clause

    def end_of(self, clause: int) -> int:
        """The place of a clause's last word."""
        return max(at for at, word in enumerate(self.words) if word.clause == clause)

    def start_of(self, clause: int) -> int:
        """The place of its first word."""
        return min(at for at, word in enumerate(self.words) if word.clause == clause)

    def is_inside_clause(self, spot: Spot) -> bool:
        """Whether something stands before the phrase in the clause that it begins in."""
        before = spot.first - 1
        return before >= 0 and self.words[before].clause == self.words[spot.first].clause

    def within(self, name: str, clause: int) -> list[Spot]:
        """The phrases of a list in a clause."""
        return [one for one in self.spots.get(name, ()) if self.clause(one) == clause]

    def has_in(self, name: str, clause: int) -> bool:
        """Whether there is one."""
        return bool(self.within(name, clause))

    def has_at(self, names: Sequence[str], spot: Spot) -> bool:
        """Whether a phrase of the lists shares a word with `spot`."""
        return any(
            one.first <= spot.last and spot.first <= one.last
            for name in names
            for one in self.spots.get(name, ())
        )

    def around(self, name: str, spot: Spot, distance: int) -> list[Spot]:
        """Those of a list that begin at most so many words before or behind `spot`."""
        return [one for one in self.spots.get(name, ()) if abs(one.first - spot.first) <= distance]

    def near(self, name: str, spot: Spot, before: int, after: int = 0) -> bool:
        """Whether one stands so few words before the spot, or after it."""
        return any(
            spot.first - before <= one.last < spot.first
            or spot.last < one.first <= spot.last + after
            for one in self.spots.get(name, ())
        )

    def is_of_us(self, clause: int) -> bool:
        """Whether we are who does something in a clause, and the reader does nothing there."""
        return self.first_of(("we_do", "you_do"), clause) == "we_do"

    def first_of(self, lists: Sequence[str], clause: int) -> str | None:
        """The list whose phrase stands first in a clause."""
        found = [
            (one.first, name)
            for name in lists
            for one in self.spots.get(name, ())
            if self.words[one.first].clause == clause
        ]
        return min(found)[1] if found else None


class Phrasebook:
    """All lists of one language, to be looked up together."""

    def __init__(
        self,
        lists: Mapping[str, Iterable[str]],
        language: str,
        as_written: Collection[str] = (),
        heads: Collection[str] = (),
    ) -> None:
        """Forms of the words are found, too, but for the lists that are `as_written`, and for the
        words of the list "exact" in all of them.

        Those of `heads` are also found at the end of compounds, in languages that have these.
        """
        self.language = language
        self._heads = {
            name: {
                key
                for word in lists[name]
                if " " not in word
                for key in lemmas.keys(word, language)
            }
            for name in heads
            if language in COMPOUNDING
        }
        self._single = {
            name: frozenset(map(lemmas.folded, lists.get(name, ()))) for name in _OF_WORDS
        }
        self._exact = self._single["exact"]
        self._fillers = frozenset(lemmas.AS_WRITTEN + word for word in self._single["filler"])
        self._starting: defaultdict[str, list[tuple[str, tuple[_Keys, ...]]]] = defaultdict(list)
        known: dict[str, _Keys] = {}
        for name, phrases in lists.items():
            for phrase in phrases:
                self._add(name, phrase, known, is_as_written=name in as_written)

    def is_in(self, name: str, word: str) -> bool:
        """Whether a list has this very word; one of those that are asked for by words."""
        return lemmas.folded(word) in self._single[name]

    def _add(self, name: str, phrase: str, known: dict[str, _Keys], *, is_as_written: bool) -> None:
        """Add a phrase; what the words of others are found by is `known`, and kept once."""
        words = phrase.replace(",", " ").split()
        words = [
            lemmas.AS_WRITTEN + word
            if (is_as_written or lemmas.folded(word) in self._exact)
            and not word.startswith(lemmas.AS_WRITTEN)
            else word
            for word in words
        ]
        first, *rest = [
            frozenset() if word.endswith(ANY) else self._keys(word, known) for word in words
        ]
        for key in first:
            self._starting[key].append((name, tuple(rest)))

    def _keys(self, word: str, known: dict[str, _Keys]) -> _Keys:
        if word not in known:
            is_noun = self.language == "de" and word[:1].isupper()
            keys = lemmas.keys(word, self.language)
            known[word] = frozenset(_NOUN + key for key in keys) if is_noun else keys
        return known[word]

    def mark(self, sentence: Sentence) -> Marked:
        """The sentence with all that is found in it."""
        keys = [
            lemmas.keys(word.said, self.language) | {lemmas.AS_WRITTEN + lemmas.folded(word.said)}
            for word in sentence.words
        ]
        if keys:
            # Its capital says nothing of the first word.
            keys[0] |= lemmas.keys(sentence.words[0].said.lower(), self.language)
        if self.language == "de":
            capitals = [word.said[:1].isupper() for word in sentence.words]
            for at, known_by in enumerate(keys):
                if at == 0 or capitals[at] or not any(capitals[1:]):
                    keys[at] = known_by | {_NOUN + key for key in known_by}
        marked = Marked(sentence, keys, self.language)
        for at, known_by in enumerate(keys):
            following = keys[at + 1] if at + 1 < len(keys) else frozenset()
            is_filled = not following.isdisjoint(self._fillers)
            for key in known_by:
                for name, rest in self._starting.get(key, ()):
                    if rest and rest[0] and following.isdisjoint(rest[0]) and not is_filled:
                        continue
                    last = self._end(keys, at + 1, rest)
                    if last is not None and Spot(at, last) not in marked.spots[name]:
                        marked.spots[name].append(Spot(at, last))
            is_named = marked.has_at(tuple(self._heads), Spot(at, at))
            for name, heads in self._heads.items():
                if not is_named and any(
                    key[cut:] in heads for key in known_by for cut in range(3, len(key) - 4)
                ):
                    marked.spots[name].append(Spot(at, at))
        for spots in marked.spots.values():
            spots.sort(key=lambda spot: (spot.first, -spot.last))
        if self.language == "de":
            _tell_sides(marked)
        return marked

    def _end(self, keys: Sequence[_Keys], at: int, rest: Sequence[_Keys]) -> int | None:
        """The place of the last word of a phrase of which `rest` is to come; None if it doesn't."""
        if not rest:
            return at - 1
        if not rest[0]:
            tries = range(at, min(at + _MOST_BETWEEN, len(keys)) + 1)
            ends = (self._end(keys, place, rest[1:]) for place in tries)
            return next((end for end in ends if end is not None), None)
        for place in range(at, min(at + _MOST_FILLERS + 1, len(keys))):
            if not keys[place].isdisjoint(rest[0]):
                return self._end(keys, place + 1, rest[1:])
            if keys[place].isdisjoint(self._fillers):
                break
        return None


def _tell_sides(marked: Marked) -> None:
    """Take "sie" for the reader only with a capital, and for a thing only without, as "das" that
    stands before no noun, by whoever writes with capitals at all.
    """
    words = [word.said for word in marked.words]
    if not any(word[:1].isupper() and word.casefold() not in _POLITE for word in words[1:]):
        return
    for name in _READER:
        marked.spots[name] = [one for one in marked.spots[name] if words[one.last] not in _POLITE]
    before_nouns = {at for at, word in enumerate(words[1:]) if word[:1].isupper()}
    marked.spots["it"] = [
        one
        for one in marked.spots["it"]
        if not (words[one.last] == "Sie" and one.last)
        and not (one.last in before_nouns and marked.has_at(("definite",), one))
    ]


def beginnings(whole: str) -> Iterator[str]:
    """What a word may begin with, as a compound does."""
    for cut in range(_FEWEST_LETTERS, len(whole) - _FEWEST_BESIDE + 1):
        yield whole[:cut]


def endings(whole: str) -> Iterator[str]:
    """What it may end with: a Wanderführer is a Führer."""
    for cut in range(_FEWEST_BESIDE, len(whole) - _FEWEST_LETTERS + 1):
        yield whole[cut:]
