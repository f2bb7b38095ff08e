"""The language of a line."""

from functools import lru_cache

from bot.team.members import Member
from handlers.reading import detail_words, tagged
from handlers.reading.tagged import TaggedLine
from messages.catalogue import LANGUAGES
from messages.reading import vocabulary


def of(text: str, member: Member) -> str:
    """The language that knows most of the words; the member's own where several do."""
    return _of(text, member.locale[:2])


@lru_cache(maxsize=tagged.REMEMBERED)
def _of(text: str, own: str) -> str:
    order = sorted(LANGUAGES, key=lambda code: code != own)
    return max(order, key=lambda code: _known_words(TaggedLine(text, code)))


def _known_words(line: TaggedLine) -> int:
    # "Is met pensioen" would be English, with its "met".
    return vocabulary.known_words(line.keys, line.language) + detail_words.known_words(line)
