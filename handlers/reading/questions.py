"""Questions about somebody, which tell nothing: "has Nora answered?", "what did Tim give us?"."""

from collections.abc import Sequence

from bot.vocabulary import Intent
from handlers.reading import asides
from handlers.reading.meant import Meant
from handlers.reading.people import Person
from handlers.reading.tagged import Tag, TaggedLine
from messages.reading import grammar, idioms, purposes
from messages.reading import words as typed


def asked_in_passing(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """What is asked in the middle of a line, or looked up."""
    is_question = people and (_asks_in_passing(line) or _looks_up(line))
    return Meant(Intent.WHO) if is_question else None


def asked(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """A line that is a question from its start on."""
    if not people or not (_asks(line, start) or _wants_to_know(line, start)):
        return None
    return Meant(Intent.WHO)


def _wants_to_know(line: TaggedLine, start: int) -> bool:
    """ "Was wissen wir denn eigentlich über May"."""
    rest = range(start, len(line.keys))
    keys = tuple(line.keys[at] for at in rest if not line.has(idioms.fillers, at))
    return any(keys[: len(one)] == one for one in grammar.knowing(line.language) if len(one) > 1)


def _asks(line: TaggedLine, start: int) -> bool:
    is_marked = line.text.endswith("?")
    if is_marked and line.starts_with(grammar.past_questions, start) is not None:
        return True
    word = line.starts_with(idioms.question_words, start)
    if word is not None:
        return is_marked or line.starts_with(idioms.asking_verbs, word.after) is not None
    third = line.starts_with(idioms.third_persons, start)
    if third is not None and _is_somebody(line, third.after) and _goes_on(line, third.after):
        return True
    verb = line.starts_with(idioms.asking_verbs, start)
    if not is_marked or verb is None:
        return False
    return _is_somebody(line, verb.after) or line.has(grammar.others, verb.after)


def _is_somebody(line: TaggedLine, place: int) -> bool:
    """Whether a person stands there, with an article as in "de Fatima"."""
    if place < len(line.keys) - 1 and line.keys[place] in typed.determiners() | typed.the_words():
        place += 1
    return place < len(line.keys) and line.tags[place] is Tag.PERSON


def _goes_on(line: TaggedLine, place: int) -> bool:
    """Whether a verb follows: "did Nora answer", and not "did Nora a favour"."""
    return any(
        one.first > place
        for group in (*grammar.VERBS, grammar.coming)
        for one in line.find(group)
        if line.keys[one.first - 1] not in typed.determiners()
        and not any(line.said[at].ends_part for at in range(place, one.first))
    )


def _looks_up(line: TaggedLine) -> bool:
    """ "Check whether Nora has answered"."""
    checked = line.starts_with(purposes.checking, asides.after_manners(line))
    return checked is not None and line.has(grammar.wondering, checked.after)


def _asks_in_passing(line: TaggedLine) -> bool:
    """ "Do you know when I last met Tim", and not "when I last met Tim, I gave him a book"."""
    asked = line.first(grammar.reported_questions)
    if asked is None or asked.first == 0:
        return False
    return not any(line.first(group) for group in (grammar.asking, grammar.reminding))
