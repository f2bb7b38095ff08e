"""Tips in a line: one that is added, "add a tip: …", and those that somebody looks for."""

import re
from dataclasses import dataclass, replace

from bot.giving.tip_pages import TipQuery
from bot.giving.tips import tags_in
from handlers.reading import edges, tokens
from messages.catalogue import LANGUAGES, texts_for
from messages.reading import languages, searches, tips
from messages.reading.words import polite_words

_HEAD = re.compile(r"^([^:]*):(?!//)\s*(.*)$", re.DOTALL)
_LINK = re.compile(
    r"<(?P<slack>\w+://[^>|\s]+)(?:\|[^>]*)?>"
    r"|(?P<typed>(?:\w+://|www\.|https?(?::/|//)|(?:javascript|data|file|vbscript):)\S+"
    r"|(?<![\w@.])(?:[a-z0-9-]+\.)+[a-z]{2,}/\S*)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"<\w+://[^>|\s]+\|(?P<label>[^>]+)>")
_TAG = re.compile(r"(?<!\S)#[\w][\w-]*")
_AROUND = ' \t\n.,;:-–—"“”„'
_MOST_WORDS = 6
"""Of what is looked for: what is longer tells something else."""


@dataclass(frozen=True)
class Told:
    """What a line says of a tip that it adds; with nothing, that one is to be added."""

    title: str = ""
    link: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    is_in_another_language: bool = False
    """Than those which we speak."""

    @property
    def is_empty(self) -> bool:
        return not (self.title or self.link or self.tags)


def told(line: str) -> Told | None:
    """The tip that the line adds, in any language; None for a line that does something else."""
    head = _HEAD.match(line)
    if head is not None and (before := _told_before(_words(head[1]), head[2])) is not None:
        told = parts(head[2])
        return replace(before, title=told.title, link=told.link, tags=(*before.tags, *told.tags))
    words = _words(line)
    length = edges.length_at_start(words, tips.adding)
    if length and length == len(words):
        return Told()
    is_for_somebody = edges.starts_with(words[length:], tips.whom)
    if length and _LINK.search(line) and not is_for_somebody:
        # The words as they stand in the line, which the link may end.
        return parts(line.split(maxsplit=length)[-1])
    return None


def _told_before(words: list[str], said: str) -> Told | None:
    """What a line tells before its colon: "add a tip about pensions in Dutch"; None for no tip.

    "Tip: …" is one where what is `said` then has a link.
    """
    length = edges.longest_at_start(words, tips.adding, tips.adding_first)
    if not length and _LINK.search(said):
        length = edges.length_at_start(words, tips.one)
    if not length:
        return None
    rest = edges.without_end(words[length:], tips.adding_last)
    language, is_in_language = _language(rest[-1:]), _names_language(rest[-1:])
    if is_in_language:
        rest = edges.without_end(rest[:-1], tips.in_language, tips.adding_last)
    about = edges.length_at_start(rest, tips.about)
    topic = edges.written(edges.without_start(rest[about:], tips.articles)).lstrip("#")
    if rest and not (about and topic):
        return None
    return Told(
        tags=tags_in(topic),
        language=language or "",
        is_in_another_language=is_in_language and language is None,
    )


def changed(line: str) -> TipQuery | None:
    """Which tips a line would retire or bring back: "haal tip warmtepomp terug"; None of no tip."""
    words = _words(line)
    for first, last, is_retired in (
        (tips.bringing_back, tips.brought_back, True),
        (tips.retiring, tips.taken_out, False),
    ):
        begun, ended = edges.length_at_start(words, first), edges.length_at_end(words, last)
        if not begun and ended:
            begun = edges.length_at_start(words, tips.taking)
        rest = edges.without_start(words[begun : len(words) - ended], tips.articles)
        length = edges.longest_at_start(rest, tips.one, tips.several)
        if (begun or ended) and length:
            query = _query(rest[length:])
            return None if query is None else replace(query, is_retired=is_retired)
    return None


def parts(said: str) -> Told:
    """A title, the first link and the tags of what somebody wrote."""
    found = _LINK.search(said)
    link = "" if found is None else found["slack"] or found["typed"].rstrip(".,;!?)")
    rest = said if found is None else f"{said[: found.start()]} {said[found.end() :]}"
    tags = tags_in(" ".join(_TAG.findall(rest)))
    title = " ".join(_TAG.sub(" ", _LINK.sub(" ", rest)).split()).strip(_AROUND)
    return Told(title, link, tags)


def words_of_link(said: str) -> str:
    """What the first link is called, where it isn't by its address."""
    found = _LABELLED.search(said)
    label = "" if found is None else " ".join(found["label"].split()).strip(_AROUND)
    return label if " " in label else ""


def asked(line: str) -> TipQuery | None:
    """Which tips the line looks for, in any language; None for others than these.

    "Tips for Anna" are ideas.
    """
    words = _words(line)
    rest = edges.without_start(words, tips.around, tips.one, tips.several, tips.retired)
    before = words[: len(words) - len(rest)]
    if not any(edges.starts_with(before[at:], tips.one, tips.several) for at in range(len(before))):
        return TipQuery() if _is_all(line) else None
    is_retired = any(edges.starts_with(before[at:], tips.retired) for at in range(len(before)))
    bare = edges.without_end(rest, tips.retired, tips.around)
    is_retired = is_retired or len(bare) < len(edges.without_end(rest, tips.around))
    query = _query(bare if is_retired else edges.without_end(rest, tips.around))
    return None if query is None else replace(query, is_retired=is_retired)


def _query(rest: list[str]) -> TipQuery | None:
    """What is looked for, by the words behind "tips"."""
    if not rest:
        return TipQuery()
    if len(rest) > _MOST_WORDS:
        return None
    if rest[0].startswith("#"):
        return TipQuery(tag=edges.written(rest).lstrip("#"))
    if language := _language(rest):
        return TipQuery(language=language)
    length = edges.length_at_start(rest, tips.about)
    sought = edges.written(rest[length:])
    if not sought or edges.starts_with(rest, tips.whom):
        return None
    return TipQuery(tag=sought[1:]) if sought.startswith("#") else TipQuery(words=sought)


def searched(line: str) -> TipQuery | None:
    """The same of a line that would look for people, or tell something, without the word for tips.

    "Find a tip about sailing", "search tips sailing".
    """
    words = _words(line)
    start = edges.length_at_start(words, searches.finding)
    is_search = start > 0 and edges.starts_with(words[start:], tips.one, tips.several)
    # "Einen Tipp" is one, though what stands around them may hold "einen".
    while not edges.starts_with(words, tips.one) and (
        around := edges.length_at_start(words, tips.around)
    ):
        words = words[around:]
    length = edges.length_at_start(words, tips.one)
    is_about = length > 0 and edges.starts_with(words[length:], tips.about)
    is_led = len(words) < len(_words(line))
    if _LINK.search(line) or not (is_search or (is_about and is_led)):
        return None
    return asked(line)


def _is_all(line: str) -> bool:
    """ "Tip", "a tip please"."""
    words = _words(line)
    return bool(words) and edges.length_at_end(words, tips.one) == len(words)


def _names_language(words: list[str]) -> bool:
    key = " ".join(map(edges.key, words[-1:]))
    return (key,) in languages.names(key)


def _language(words: list[str]) -> str | None:
    key = " ".join(map(edges.key, words[-1:]))
    if not _names_language(words):
        return None
    called = {
        str(texts_for(reader).locale.languages[code]).casefold(): code
        for reader in LANGUAGES
        for code in LANGUAGES
    }
    return called.get(key) if len(words) <= 2 else None


def _words(line: str) -> list[str]:
    return [word for word in tokens.tidy(line).split() if edges.key(word) not in polite_words()]
