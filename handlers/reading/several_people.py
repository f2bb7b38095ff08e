"""Several people in a line that adds them: "new clients: Nora Visser, Kees Bakker and Tom Poe"."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.address_books import person_names
from bot.team import first_names
from bot.vocabulary import Audience
from handlers.reading import edges, particulars
from handlers.reading.newcomer_parts import ADDING, Part, without_manners
from handlers.reading.particulars import audience_at_start, has_legal_form
from messages.reading import newcomers

_MOST_WORDS_OF_ONE = 4
"""Words of a name, where several are told."""


@dataclass(frozen=True)
class Several:
    """Names of people, and what some of these are said to be, one after the other.

    They take up so many parts `behind` the first, and `length` with what these are said to be.
    """

    names: tuple[str, ...] = ()
    audiences: tuple[Audience, ...] = ()
    behind: tuple[str, ...] = ()
    length: int = 0
    has_details_between: bool = False
    """Whether any of them has details of their own, before the name of the next."""

    def of_all(self, audience: Audience | None) -> Audience | None:
        """What all of them are, where the line as a whole tells that `audience`."""
        told = set(self.audiences)
        if len(told) == 1 and len(self.audiences) == len(self.names):
            return self.audiences[0]
        return None if told - {audience} else audience  # "client Pam Poe and partner Ray Roo"


def are_announced(parts: Sequence[Part]) -> bool:
    """Whether a line says that people follow: "new clients: ", "add these contacts: "."""
    words = without_manners(parts[0].words) if parts else []
    if edges.starts_with(words, newcomers.announcing_several):
        return True
    rest = edges.without_start(words, *ADDING)
    these = edges.length_at_start(rest, newcomers.these)
    end = these + edges.length_at_start(rest[these:], newcomers.finally_added)
    return these > 0 and rest[end - 1].endswith(":")


def told_together(said: Sequence[str], parts: Sequence[Part]) -> Several:
    """Those whom "and" joins. The first other part may be some of them."""
    if first_names.count_titles(said) > 1:
        return Several()  # "Mr. and Mrs. Smith"
    each, behind = apart(said), tuple[str, ...]()
    if parts and parts[0].mark == ",":
        more = apart(parts[0].words)
        if len(more) > 1 and (len(said) == 1 or min(map(len, more)) > 1):
            each += more
            behind = (edges.written(parts[0].words),)
    told = [audience_at_start(words) for words in each]
    each = [words[length:] for words, (_, length) in zip(each, told, strict=True)]
    if len(each) < 2 or not all(map(_is_name, each)):
        return Several()
    if len(each) == 2 and len(each[0]) == 1 < len(each[1]):
        each[0] = [*each[0], *each[1][1:]]  # "Klaus und Gabi Schneider"
    audiences = tuple(audience for audience, _ in told if audience is not None)
    return Several(tuple(map(edges.written, each)), audiences, behind, len(behind))


def announced(said: Sequence[str], parts: Sequence[Part]) -> Several:
    """Those of a line that says that people follow: whatever looks like a name is one."""
    first = told_together(said, ())
    names, audiences = list(first.names or (edges.written(said),)), list(first.audiences)
    behind, length, are_details_left = list[str](), 0, False
    for place, part in enumerate(parts):
        audience, words = audience_at_start(part.words)
        if audience is not None and words == len(part.words):
            audiences.append(audience)
        elif more := _names(part):
            names += more
            behind.append(edges.written(part.words))
            if length < place:
                are_details_left = True
        else:
            continue
        length = place + 1 if length == place else length
    if not behind:
        return told_together(said, parts)
    return Several(tuple(names), tuple(audiences), tuple(behind), length, are_details_left)


def apart(words: Sequence[str]) -> list[list[str]]:
    """The words between those that join people."""
    each: list[list[str]] = [[]]
    for word in words:
        if (edges.key(word) or word,) in edges.of_all(newcomers.joined):
            each.append([])
        else:
            each[-1].append(word)
    return each


def _names(part: Part) -> list[str]:
    """The people whom a part behind the first names; none where it tells anything else."""
    if part.mark == "(":
        return []
    each = [words for words in apart(part.words) if words]
    return list(map(edges.written, each)) if all(map(_is_whole_name, each)) else []


def _is_whole_name(words: Sequence[str]) -> bool:
    tells = (*particulars.TOLD, newcomers.employed, newcomers.roles, newcomers.both)
    is_told = edges.starts_with(words, *tells) or audience_at_start(words)[1] > 0
    is_written = words[0][:1].isupper() and not any(map(str.isdigit, "".join(words)))
    return _is_name(words) and is_written and not is_told and not has_legal_form(words)


def _is_name(words: Sequence[str]) -> bool:
    is_short = 0 < len(words) <= _MOST_WORDS_OF_ONE
    return is_short and not person_names.is_company(words) and bool(edges.written(words))
