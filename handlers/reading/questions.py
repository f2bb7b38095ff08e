"""What a line asks about what was done, which tells nothing: "which book did I give Tim"."""

from handlers.reading.main_clause import VERB_LAST
from handlers.reading.tagged import Tag, TaggedLine
from messages.reading import grammar

_LONGEST_QUESTION = 4
"""Words before the verb of a question: "how many red roses did we …"."""
_SUBJECTS = (grammar.we, grammar.others, grammar.anybody)


def asks(line: TaggedLine, start: int) -> bool:
    """Whether it is a question about what was done, with its question mark or without."""
    is_past = line.starts_with(grammar.past_questions, start) is not None
    if is_past and (line.text.endswith("?") or line.language not in VERB_LAST):
        return True
    return _asks_for_part(line, start) or _asks_whether(line, start)


def may_ask(line: TaggedLine, start: int) -> bool:
    """Whether it is one unless its first word was left out: "(das) habe ich Tim geschenkt"."""
    is_somebodys = Tag.PERSON in line.tags[:start]
    return not is_somebodys and line.starts_with(grammar.past_questions, start) is not None


def _asks_for_part(line: TaggedLine, start: int) -> bool:
    """ "How many gifts did I give Tim", and not "when I saw Tim, I gave him a book"."""
    asked = line.starts_with(grammar.questioning, start)
    if asked is None:
        return False
    last = min(asked.after + _LONGEST_QUESTION, len(line.keys))
    return any(_is_inverted(line, place) for place in range(asked.after, last))


def _asks_whether(line: TaggedLine, start: int) -> bool:
    """ "Has Tim replied", and not "did Tim a favour"."""
    if not line.has(grammar.inverting, start) or not _is_inverted(line, start):
        return False
    return line.language in VERB_LAST or any(line.first(group) for group in grammar.VERBS)


def _is_inverted(line: TaggedLine, place: int) -> bool:
    """Whether a verb stands there, and who does it right behind it."""
    helper = line.starts_with(grammar.auxiliaries, place)
    if helper is None or helper.after >= len(line.keys):
        return False
    subject = helper.after
    is_subject = line.tags[subject] is Tag.PERSON or any(
        line.has(group, subject) for group in _SUBJECTS
    )
    return is_subject and not line.said[subject].ends_part  # "How are you? …"
