"""Names of people as address books have them: whole or in parts, with titles, turned around."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.address_books import jobs_told
from bot.letters import legible
from bot.people.names import LONGEST_NAME, PARTICLES, bare, name_key
from bot.team import first_names

LONGEST = LONGEST_NAME
"""Letters: a longer name, organisation or address is a mistake, which the reader tells."""

_DEGREES = frozenset(
    {"ba", "bsc", "ca", "cfa", "cpa", "esq", "llb", "llm", "ma", "mba", "md", "msc", "phd"}
    | {"pmp", "ra", "rc", "stb", "wp"}
)
"""What people write behind their names, besides "Jr.", which tells a son from his father."""
_OF_COMPANIES = frozenset(
    {"ag", "and", "bv", "co", "cv", "eg", "en", "gbr", "gmbh", "groep", "group", "holding", "inc"}
    | {"kg", "llc", "llp", "ltd", "nv", "ohg", "sohn", "sons", "stichting", "söhne", "ug", "und"}
    | {"vof", "zn", "zonen", "zoon"}
)
"""A name with one of these in it is no person's to turn around."""
_OF_NO_NAME = re.compile(r"[\d&+@|:;\"]")
_MOST_FIRST_NAMES = 4
"""Words after the comma of a name that is turned around, without particles."""
_COMPOUND_SURNAMES = frozenset(
    {"上官", "公孙", "公孫", "司徒", "司马", "司馬", "夏侯", "尉迟", "尉遲", "慕容", "欧阳", "歐陽"}
    | {"令狐", "皇甫", "諸葛", "诸葛", "長孫", "长孙"}
)
"""Chinese family names of two characters; others of two are Japanese."""
_IN_BRACKETS = re.compile(r"\s*[(\[\"“„].*")


class PersonParts(NamedTuple):
    """What a book tells of somebody's name, cell by cell; `organisation` tells what is no name."""

    first: str = ""
    middle: str = ""
    last: str = ""
    honorific: str = ""
    suffix: str = ""
    nickname: str = ""
    file_as: str = ""
    whole: str = ""
    organisation: str = ""


class PersonName(NamedTuple):
    """A name without titles, what to call somebody, and the titles: "Dr.", "Frau Dr.".

    With it may stand where they work, or as what.
    """

    name: str
    first_name: str
    honorific: str
    organisation: str = ""
    role: str = ""


def clean(text: str) -> str:
    """`text` on one line, without what nobody sees and without spare white space."""
    return " ".join(legible(text).split())


def compose(parts: PersonParts) -> PersonName | None:
    """The name of a person; None where the parts have none, or only that of the organisation."""
    told = PersonParts(*(text and clean(text) for text in parts))
    given = _without_titles(told)
    in_cells = (given.first, given.middle, given.last)
    if sum(map(_has_letter, in_cells)) > 1:
        return _of_parts(given)
    organisation = name_key(told.organisation)
    others = (one for one in (told.file_as, told.nickname) if name_key(one) != organisation)
    whole = told.whole if name_key(told.whole) != organisation else ""
    for one in filter(_has_letter, (whole, *in_cells, *others)):
        return _of_whole(one, given)
    return None


def _without_titles(parts: PersonParts) -> PersonParts:
    """The parts, with the titles of the cells of names joined to the honorific."""
    first, last = parts.first.split(), parts.last.split()
    before_first = first_names.count_titles(first if last else first[:-1])
    before_last = first_names.count_titles(last if first else last[:-1])
    if not before_first and not before_last:
        return parts
    return parts._replace(
        honorific=_joined(parts.honorific, first[:before_first] + last[:before_last]),
        first=" ".join(first[before_first:]),
        last=" ".join(last[before_last:]),
    )


def _joined(honorific: str, titles: Sequence[str]) -> str:
    """All titles, each once, though two cells may tell it."""
    known = {title.casefold().rstrip(".") for title in honorific.split()}
    new = [title for title in titles if title.casefold().rstrip(".") not in known]
    return " ".join([*honorific.split(), *new])


def _of_parts(parts: PersonParts) -> PersonName:
    gap, in_order = " ", (parts.first, parts.middle, parts.last)
    if first_names.puts_family_name_first(parts.first + parts.last):
        in_order = (parts.last, parts.middle, parts.first)
        gap = " " if _is_japanese(parts.last, parts.first) else ""
    name = _without_degrees(gap.join(filter(None, in_order)))
    return PersonName(name, _called(parts.first) or first_names.first_name(name), parts.honorific)


def _is_japanese(family: str, given: str) -> bool:
    has_kana = any("\u3040" <= letter <= "\u30ff" for letter in family + given)
    is_korean = "\uac00" <= family[:1] <= "\ud7a3"
    is_long = len(family) > 1 and family not in _COMPOUND_SURNAMES
    return has_kana or (is_long and not is_korean)


def _called(first: str) -> str:
    """What a cell of first names calls somebody: without brackets and initials behind the name."""
    words = _IN_BRACKETS.sub("", first).split()
    while len(words) > 1 and words[-1].endswith(".") and len(words[-1]) == 2:
        words.pop()
    return " ".join(words) or first


def _of_whole(text: str, given: PersonParts) -> PersonName:
    honorific, rest = _split(given.honorific, text)
    behind = jobs_told.parted(_without_degrees(rest), given.organisation)
    honorific, name = _split(honorific, _turned(behind.name))
    called = first_names.first_name(f"{honorific} {name}".strip())
    if text == given.first:
        called = _called(name)
    return PersonName(name, called, honorific, behind.organisation, behind.role)


def _split(honorific: str, text: str) -> tuple[str, str]:
    """The titles with those that `text` begins with, and what follows them."""
    words = text.split()
    count = first_names.count_titles(words[:-1])
    return _joined(honorific, words[:count]), " ".join(words[count:])


def _turned(text: str) -> str:
    """ "Jan de Vries" for "Vries, Jan de", and "Dr. Dirk Smit" for "Smit, Dr. Dirk"."""
    surname, comma, others = text.partition(", ")
    first, _, generation = others.partition(", ")
    if not comma or (generation and not _is_generation(generation)):
        return text
    if _is_generation(first):
        return f"{surname} {first}"
    words = first.split()
    titles = first_names.count_titles(words)
    if titles < len(words) and not _is_turned(surname.split(), words[titles:]):
        return text
    return " ".join([first, surname, generation]).strip()


def _is_turned(surname: Sequence[str], first: Sequence[str]) -> bool:
    """Whether a comma sets a surname before first names, and is not part of a company's name."""
    words = [word for word in (*surname, *first) if not _is_particle(word) or word == "&"]
    names = [word for word in first if not _is_particle(word)]
    is_company = any(_key(word) in _OF_COMPANIES or _OF_NO_NAME.search(word) for word in words)
    is_written_small = all(map(str.islower, names))
    if is_company or not 0 < len(names) <= _MOST_FIRST_NAMES:
        return False
    return is_written_small or not any(word[0].islower() for word in names)


def _without_degrees(text: str) -> str:
    """Without what stands behind a comma or two names: "Dirk Smit, MBA", "Anna Smit PhD"."""
    words = text.strip(" ,").replace(",", ", ").replace(" ,", ",").split()
    while len(words) > 1 and _is_degree(words[-1]):
        is_told = words[-2].endswith(",")
        if not is_told and (len(words) == 2 or text.isupper() or words[-1].islower()):
            break
        words.pop()
        words[-1] = words[-1].rstrip(",")
    return " ".join(words)


def _is_degree(word: str) -> bool:
    """ "MA" is one, "Ma" a name."""
    is_name = word.istitle() and "." not in word
    return _key(word) in _DEGREES and not is_name


def _is_generation(word: str) -> bool:
    return _key(word) in jobs_told.GENERATIONS


def _is_particle(word: str) -> bool:
    return name_key(bare(word)) in PARTICLES


def _key(word: str) -> str:
    return word.casefold().replace(".", "").strip(",")


def _has_letter(text: str) -> bool:
    return any(map(str.isalpha, text))
