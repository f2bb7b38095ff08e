"""Who shall look after whom from now on: "hand over Anna to Jonas", "my clients go to Sofie"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.reading import edges, searches, tokens
from messages.reading import grammar, hand_overs
from messages.reading import searches as everybody
from messages.reading import words as typed
from messages.reading.phrases import Phrases


@dataclass(frozen=True)
class HandOver:
    """The words that tell `whom` a colleague gets, and those for the colleague.

    Where it isn't sure, it may also be a thing that somebody gets: "give the book to Anna".
    """

    whom: str
    receiver: str
    is_sure: bool
    unread: str = ""
    """What follows the colleague's name."""

    @property
    def names(self) -> tuple[str, ...]:
        """Each of them, where they are named."""
        return names_in(self.whom)


def names_in(said: str) -> tuple[str, ...]:
    """Each of those who are named in one: "Anna, Tim and Kees"."""
    joints = edges.of_all(grammar.joining)
    words = ("," if (edges.key(word),) in joints else word for word in said.split())
    names = (edges.written(one.split()) for one in " ".join(words).split(","))
    return tuple(filter(None, names))


def told(line: str) -> HandOver | None:
    """What the line hands over to whom; None where it is about something else."""
    whole = tokens.tidy(line).split()
    for words in (_bare(_last_clause(whole)), _bare(whole)):
        for read in (_gone, _taken, _handed, _given):
            found = read(words)
            if found is not None and found.whom and found.receiver:
                return found
    return None


def asks_for_theirs(line: str) -> bool:
    """Whether the line asks to be given contacts that a colleague looks after."""
    words = _bare(tokens.tidy(line).split())
    if edges.length_at_end(words, hand_overs.myself):
        return edges.starts_with(words, hand_overs.handing, hand_overs.giving)
    rest = edges.without_end(words, hand_overs.from_us)
    begun = edges.length_at_start(words, hand_overs.taking_oneself)
    if begun:
        return 0 < begun < len(rest) and _may_be_people(rest[begun:])
    begun = edges.length_at_start(words, hand_overs.taken_oneself)
    is_ended = begun > 0 and edges.length_at_end(words[begun:], hand_overs.taken_over) > 0
    return is_ended and _may_be_people(words[begun:])


def _may_be_people(words: Sequence[str]) -> bool:
    """Not "the bill of Anna", "Anna's bill" or "Rechnungen für Anna"."""
    keys = [(edges.key(word),) for word in words]
    contacts, towards = edges.of_all(everybody.all_of_them), edges.of_all(grammar.towards)
    if not contacts.isdisjoint(keys) or any(map(searches.audience, words)):
        return True
    is_thing = any(map(searches.is_possessive, words[:-1])) or keys[0][0] in typed.determiners()
    return not is_thing and towards.isdisjoint(keys)


def _last_clause(words: Sequence[str]) -> Sequence[str]:
    """ "I'm leaving, hand everybody over to Jonas"; nothing where that is no order."""
    ends = (place for place, word in enumerate(words[:-1]) if word.endswith(","))
    clause = words[max(ends, default=len(words)) + 1 :]
    is_order = edges.starts_with(clause, hand_overs.handing, hand_overs.giving)
    return clause if is_order else ()


def _bare(words: Sequence[str]) -> Sequence[str]:
    """Without what bids us do it."""
    while length := edges.length_at_start(words, hand_overs.bidden):
        words = words[length:]
    return words


def _handed(words: Sequence[str]) -> HandOver | None:
    """ "Hand Anna over to Jonas", "Anna an Jonas übergeben"; "my clients to Jonas"."""
    sure = edges.length_at_start(words, hand_overs.handing)
    verb = sure or edges.length_at_start(words, hand_overs.giving)
    rest, is_ended = _without_end(words[verb:], hand_overs.particles)
    groups = (hand_overs.towards, hand_overs.to_a_colleague)
    place = max((at for group in groups for at in _places(rest, group)), default=None)
    if place is None:
        return None
    length = edges.longest_at_start(rest[place:], *groups)
    whom, is_split = _without_end(rest[:place], hand_overs.particles)
    is_sure = bool(sure) or is_ended or is_split
    receiver, unread = _receiver(rest[place + length :])
    return HandOver(edges.written(whom), receiver, is_sure, unread)


def _given(words: Sequence[str]) -> HandOver | None:
    """ "Give Jonas my client Anna", "geef Jonas mijn klanten"."""
    verb = edges.longest_at_start(words, hand_overs.handing, hand_overs.giving)
    rest, _ = _without_end(words[verb:], hand_overs.particles)
    for place in range(1, len(rest) - 1) if verb else ():
        length = edges.length_at_start(rest[place:], hand_overs.ours)
        if length and searches.audience(rest[place + length]) is not None:
            named = rest[place + length + 1 :]
            receiver = edges.written(rest[:place])
            return HandOver(edges.written(named or rest[place:]), receiver, is_sure=False)
    return None


def _gone(words: Sequence[str]) -> HandOver | None:
    """ "I'm leaving, my clients go to Jonas"."""
    for place in _places(words, hand_overs.going):
        length = edges.length_at_start(words[place:], hand_overs.going)
        whom = edges.written(words[:place]).rpartition(", ")[2]
        receiver, unread = _receiver(words[place + length :])
        return HandOver(whom, receiver, is_sure=False, unread=unread)
    return None


def _receiver(words: Sequence[str]) -> tuple[str, str]:
    """The colleague, and what is said after a comma."""
    place = next((at for at, word in enumerate(words[:-1]) if word.endswith(",")), len(words))
    colleague = edges.without_end(words[: place + 1], hand_overs.from_now_on)
    return edges.written(colleague), edges.written(words[place + 1 :])


def _taken(words: Sequence[str]) -> HandOver | None:
    """ "Jonas takes over my clients"."""
    for place in _places(words, hand_overs.taking):
        length = edges.length_at_start(words[place:], hand_overs.taking)
        whom, _ = _without_end(words[place + length :], hand_overs.from_us)
        return HandOver(edges.written(whom), edges.written(words[:place]), is_sure=False)
    return None


def _places(words: Sequence[str], group: Phrases) -> Iterator[int]:
    """Where a phrase of the group stands with words before and after it."""
    for place in range(1, len(words) - 1):
        length = edges.length_at_start(words[place:], group)
        if length and place + length < len(words):
            yield place


def _without_end(words: Sequence[str], group: Phrases) -> tuple[Sequence[str], bool]:
    """The words without a phrase of the group at their end, and whether one was there."""
    length = edges.length_at_end(words, group)
    return (words[:-length], True) if length else (words, False)
