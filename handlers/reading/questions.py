"""What a line asks about what was done, which tells nothing: "which book did I give Tim"."""

from collections.abc import Sequence

from bot.vocabulary import Intent
from handlers.reading import asides
from handlers.reading.clauses import VERB_LAST
from handlers.reading.meant import Meant
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides as asides_words
from messages.reading import gift_policies, grammar, idioms, purposes, verbs

_LONGEST_QUESTION = 4
"""Words before the verb of a question: "how many red roses did we …"."""
_SUBJECTS = (grammar.we, grammar.others, grammar.anybody)


def asked_in_passing(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """What is asked in the middle of a line, or looked up."""
    is_question = people and (_asks_in_passing(line) or _looks_up(line))
    return Meant(Intent.WHO) if is_question else None


def asked(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """What is asked about somebody: "did we already give Tim a card?", "when can I ask Tim"."""
    if not people or Tag.PERSON in line.tags[:start]:
        return None  # "Nora hat sich noch nicht gemeldet"
    if asks(line, start) or _wants_to_know(line, start) or _is_asked_of(line, start):
        return Meant(Intent.WHO)
    word = line.starts_with(grammar.question_words, start)
    return Meant(Intent.WHO, word) if word is not None and _goes_on(line, word) else None


def asked_to_spend(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """ "Can I spend 60 euros on Tim": a gift, of which nothing is given yet."""
    spent = line.first(gift_policies.spending)
    is_leave = line.starts_with(gift_policies.leave, start) is not None
    if not people or spent is None or not is_leave or Tag.MONEY not in line.tags:
        return None
    for place, tag in enumerate(list(line.tags)):
        before = line.ends_with(gift_policies.spent_on, place) if tag is Tag.PERSON else None
        after = line.starts_with(gift_policies.spent_on, place + 1) if tag is Tag.MONEY else None
        for led in filter(None, (before, after)):
            line.mark(led, Tag.LITTLE)
    return Meant(Intent.GIVE, spent, is_sure=False)


def asks(line: TaggedLine, start: int) -> bool:
    """Whether it is a question about what was done, with its question mark or without."""
    is_past = line.starts_with(grammar.past_questions, start) is not None
    if is_past and (line.text.endswith("?") or line.language not in VERB_LAST):
        return True
    return _asks_for_part(line, start) or _asks_whether(line, start)


def asks_for_leave(line: TaggedLine, what: str) -> bool:
    """ "May I ask Tim for something?" wants to know from when, and plans no ask."""
    key = tuple(what.casefold().split())
    groups = (idioms.somethings, grammar.nothings)
    return line.text.endswith("?") and any(key in group(line.language) for group in groups)


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
    return any(_is_inverted(line, place) for place in range(asked.after, last)) or (
        line.language in VERB_LAST and _asks_by_verb(line, asked)
    )


def _asks_by_verb(line: TaggedLine, asked: Span) -> bool:
    """ "Welk boek gaf ik aan Tim": the verb stands before who did it, and no helper does."""
    for place in range(asked.after, min(asked.after + _LONGEST_QUESTION, len(line.keys) - 1)):
        if _is_subject(line, place) or line.said[place - 1].ends_part:
            return False  # "Als ik Tim zag, gaf ik …"
        verb = next(filter(None, (line.starts_with(group, place) for group in verbs.VERBS)), None)
        if verb is not None and not line.has(verbs.participles, place):
            return verb.after < len(line.keys) and _is_subject(line, verb.after)
    return False


def _asks_whether(line: TaggedLine, start: int) -> bool:
    """ "Has Tim replied", and not "did Tim a favour"."""
    if not line.has(grammar.inverting, start) or not _is_inverted(line, start):
        return False
    end = next((at for at in range(start, len(line.said)) if line.said[at].ends_part), start)
    found = (line.first(group) for group in verbs.VERBS)
    return line.language in VERB_LAST or any(
        verb is not None and (verb.first <= end or end == start) for verb in found
    )


def _is_inverted(line: TaggedLine, place: int) -> bool:
    """Whether a verb stands there, and who does it right behind it."""
    helper = line.starts_with(grammar.auxiliaries, place)
    if helper is None or helper.after >= len(line.keys):
        return False
    subject = helper.after
    return _is_subject(line, subject) and not line.said[subject].ends_part  # "How are you? …"


def _is_subject(line: TaggedLine, place: int) -> bool:
    return line.tags[place] is Tag.PERSON or any(line.has(group, place) for group in _SUBJECTS)


def _is_asked_of(line: TaggedLine, start: int) -> bool:
    """ "Is Nora coming?", "have you heard from Nora?"."""
    verb = line.starts_with(idioms.asking_verbs, start)
    if verb is None or verb.after >= len(line.keys) or not line.text.endswith("?"):
        return False
    return line.tags[verb.after] is Tag.PERSON or line.has(grammar.others, verb.after)


def _wants_to_know(line: TaggedLine, start: int) -> bool:
    """ "Was wissen wir denn eigentlich über May"."""
    rest = range(start, len(line.keys))
    keys = tuple(line.keys[at] for at in rest if not line.has(idioms.fillers, at))
    return any(keys[: len(one)] == one for one in verbs.knowing(line.language) if len(one) > 1)


def _goes_on(line: TaggedLine, word: Span) -> bool:
    """ "When can I ask Tim"; without a question mark a verb has to come next."""
    groups = (grammar.auxiliaries, grammar.planning, asides_words.modals)
    return line.text.endswith("?") or any(line.has(group, word.after) for group in groups)


def _looks_up(line: TaggedLine) -> bool:
    """ "Check whether Nora has answered"."""
    checked = line.starts_with(purposes.checking, asides.after_manners(line))
    return checked is not None and line.has(grammar.wondering, checked.after)


def _asks_in_passing(line: TaggedLine) -> bool:
    """ "Do you know when I last met Tim", and not "when I last met Tim, I gave him a book"."""
    asked = line.first(grammar.reported_questions)
    if asked is None or asked.first == 0:
        return False
    return not any(line.first(group) for group in (verbs.asking, verbs.reminding))
