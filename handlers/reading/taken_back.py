"""Lines that take back an entry which they name: "undo the bird card", and not only "undo"."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.reading import asides, gesture_kinds, intents
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import grammar, idioms, purposes, revisions, topics, vocabulary
from messages.reading import words as typed
from messages.reading.phrases import Phrases, words_of

_FEWEST_LETTERS = 3
_REMOVING = (*purposes.undoing, topics.undoing, topics.removing, revisions.dropping)
_AROUND = (
    *(grammar.openings, grammar.polite, topics.latest, topics.taking_back, topics.mistaken),
    *(grammar.company, grammar.towards, grammar.origin, grammar.being_about, idioms.possessives),
    *(idioms.writing_about, *_REMOVING),
)
"""What stands around the words that name an entry."""


@dataclass(frozen=True)
class Named:
    """The words that name it; a line that `undoes` can be for nothing else."""

    words: tuple[str, ...]
    undoes: bool
    is_known: bool
    """The words may speak of the bot itself, as "pause" does, and of no entry."""


def named(text: str, language: str) -> Named | None:
    """What the line takes back; None where it names nothing, or isn't for taking back."""
    line = TaggedLine(text, language)
    if not line.keys or intents.whole_line(line) is not None or line.tells(topics.not_to):
        return None
    if line.tells(revisions.reminders):
        return None  # They are no entries.
    part = _part(line)
    if part is None:
        return None
    around = words_of(_AROUND, language) | typed.determiners() | typed.the_words()
    around |= typed.pronouns() | typed.articles_and_numbers() | typed.last_words()
    places = [at for at in range(part.first, part.after) if line.keys[at] not in around]
    words = [line.said[at].bare for at in places if len(line.keys[at]) >= _FEWEST_LETTERS]
    if not words:
        return None
    known = vocabulary.words(language)
    is_known = all(line.keys[at] in known for at in places) and gesture_kinds.kind(line) is None
    return Named(tuple(words), _is_at_edge(line, part, purposes.undoing), is_known)


def _part(line: TaggedLine) -> Span | None:
    """The part of the line up to a comma that starts or ends with a word for taking back."""
    first = asides.after_manners(line)
    while first < len(line.keys):
        ends = (at + 1 for at in range(first, len(line.keys)) if _ends_part(line, at))
        part = Span(first, next(ends, len(line.keys)))
        if _is_at_edge(line, part, _REMOVING):
            return part
        first = part.after
    return None


def _ends_part(line: TaggedLine, place: int) -> bool:
    """ "Undo: the lunch with Tim" is one part."""
    return line.said[place].ends_part and not line.said[place].text.endswith(":")


def _is_at_edge(line: TaggedLine, part: Span, groups: Sequence[Phrases]) -> bool:
    after = part.after
    while after > part.first and (manners := line.ends_with(grammar.polite, after)):
        after = manners.first
    return any(
        line.starts_with(group, part.first) is not None or line.ends_with(group, after) is not None
        for group in groups
    )
