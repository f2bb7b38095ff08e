"""Lines about being reminded: of somebody, on a day, again and again, or not any more."""

from collections.abc import Iterator, Sequence

from bot.vocabulary import Intent
from handlers.reading import asides
from handlers.reading.leftovers import may_tell_time
from handlers.reading.meant import Meant, marked
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages import commands
from messages.commands import Word
from messages.reading import (
    grammar,
    idioms,
    next_touches,
    purposes,
    revisions,
    topics,
    verbs,
    vocabulary,
)
from messages.reading import words as typed
from messages.reading.phrases import words_of


def reminder(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """ "Remind me of Tim on Friday"; "don't remind me of Tim" puts him away."""
    if line.first(verbs.reminding) is None:
        known = {one[0] for one in verbs.reminding(line.language) if len(one) == 1}
        # "Danken" is no slip of "denken".
        line.mend(known, other=words_of((next_touches.deeds,), line.language))
    notice = _notice(line, start, people)
    if notice is not None:
        return notice
    found = line.first(verbs.reminding)
    if found is None or _is_sent(line, found) or _is_in_plan(line, found):
        return None
    if not people and line.starts_with(purposes.pausing, start):
        return None
    negation = line.first(grammar.negations)
    is_not = negation is not None and _is_beside(line, negation, found)
    is_never = not may_tell_time(line)
    if people and is_never and (is_not or line.starts_with(purposes.pausing, start)):
        return marked(line, Meant(Intent.NO_REMINDERS, found, is_sure=not _may_be_one(line)))
    if not people and negation:
        return marked(line, Meant(Intent.PAUSE, found))
    again = list(_repeating(line))
    for one in again:
        line.mark(one, Tag.DAY)
    return marked(line, Meant(Intent.REMIND, found, is_repeated=bool(again)))


def _is_beside(line: TaggedLine, negation: Span, found: Span) -> bool:
    """ "Niet meer herinneren", "nie mehr an Tim erinnern"."""
    over = line.starts_with(topics.any_more, negation.after)
    whole = negation if over is None else Span(negation.first, over.after)
    between = range(whole.after, found.first)
    abouts = line.find(grammar.being_about)
    return found.is_beside(whole) or (
        len(between) > 0
        and all(
            line.tags[place] is Tag.PERSON or any(one.first <= place < one.after for one in abouts)
            for place in between
        )
    )


def _notice(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """ "Give me on Monday a heads-up about Rosa", "gib mir am Montag Bescheid wegen Rosa"."""
    remembering = line.starts_with(idioms.remembering, start)
    if remembering is not None and people:
        return marked(line, Meant(Intent.REMIND, remembering))
    bid, notice = line.starts_with(idioms.bidden_to_tell, start), line.first(idioms.notices)
    if bid is None or notice is None or notice.first < bid.after:
        return None
    about = any(
        notice.after <= one.first < person.span.first
        for one in line.find(grammar.being_about)
        for person in people
    )
    if not about:
        return None
    line.mark(bid, Tag.LITTLE)
    return marked(line, Meant(Intent.REMIND, notice))


def _is_in_plan(line: TaggedLine, found: Span) -> bool:
    """ "Zat te denken aan een boek voor Tim", of which the end alone asks for a reminder."""
    return any(
        one.overlaps(found) and one.first < found.first for one in line.find(grammar.planning)
    )


def _is_sent(line: TaggedLine, found: Span) -> bool:
    """ "Sent Tim a payment reminder" tells of one to him."""
    given = line.first(verbs.giving)
    is_before = given is not None and given.first < found.first
    return is_before and not line.has(verbs.presents, given.first) if given else False


def not_reminded(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """ "Don't remind me about Piet on Thursday", whom nobody knows: that is no pause.

    "Stop pestering me about Tim" puts him away whom somebody knows.
    """
    if people:
        return _left_alone(line, people)
    if not line.tells(topics.no) or not _is_about_something(line):
        return None
    found = line.first(verbs.reminding) or line.first(topics.nudging)
    if found is None:
        return None
    intent = Intent.REMIND if may_tell_time(line) else Intent.NO_REMINDERS
    return marked(line, Meant(intent, found))


def _left_alone(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    start, found = asides.after_manners(line), line.first(topics.nudging)
    is_bidden = any(line.starts_with(group, start) for group in (topics.no, topics.nudging))
    if found is None or not is_bidden or not line.tells(topics.no) or may_tell_time(line):
        return None
    leads = [line.ends_with(grammar.being_about, one.span.first) for one in people]
    near = range(found.after, found.after + _NEAR)
    is_about = all(
        lead is not None and lead.first in near and not line.is_one_of(lead, grammar.towards)
        for lead in leads
    )
    stopped = Meant(Intent.NO_REMINDERS, found, is_sure=not _may_be_one(line))
    return marked(line, stopped) if is_about else None


def quiet_about(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """ "Pause Tim until February", "no reminders for Tim": that is no pause of everything.

    Whether it is for good isn't said where it is called a pause, or where a time is told; "stop
    reminders for Tim" is.
    """
    whole, word = line.starts_with(purposes.pausing, start), line.keys[start : start + 1]
    is_paused = bool(word) and commands.vocabulary().get(word[0]) is Word.PAUSE
    is_until = may_tell_time(line) and any(key in typed.until_words() for key in line.keys)
    if not is_paused and (whole is None or (may_tell_time(line) and not is_until)):
        return None  # "Don't remind me of Tim on Thursday"
    if is_paused and word[0] in typed.stopping_words():
        is_paused = may_tell_time(line) or not line.tells(topics.nudging)
    found = Span(start, start + 1) if is_paused or whole is None else whole
    free = [at for at in line.free() if at >= found.after and line.says_something(at)]
    if not people and not _starts_with_name(line, free):
        return None
    if people and not all(_says_little(line, place) for place in free):
        return None
    is_sure = not _may_be_one(line)
    is_ahead = is_paused or is_until
    return marked(line, Meant(Intent.NO_REMINDERS, found, is_ahead=is_ahead, is_sure=is_sure))


def _may_be_one(line: TaggedLine) -> bool:
    """ "No reminder for Tim", "no reminders for Tim this time": not for good, or not clearly."""
    if line.tells(topics.just_once):
        return True
    every = words_of((revisions.reminders, topics.nudging), line.language)
    is_one = any(key + plural in every for key in line.keys for plural in _PLURALS)
    return is_one and not line.tells(topics.any_more) and line.tells(revisions.reminders)


_PLURALS = ("s", "en")
"""How the word for reminders ends, where it is none for a single one."""


def _starts_with_name(line: TaggedLine, free: Sequence[int]) -> bool:
    """Whether a word with a capital comes first that is no word of ours, and then a time."""
    if not free or not line.said[free[0]].bare[:1].isupper() or line.is_of_time(free[0]):
        return False
    is_ours = line.keys[free[0]] in _pausing_words(line.language)
    return not is_ours and line.says_something(free[0]) and may_tell_time(line)


def _says_little(line: TaggedLine, place: int) -> bool:
    """Whether it belongs to a time, or leads to who is named."""
    groups = (topics.nudging, grammar.being_about, grammar.towards, grammar.company, topics.no)
    if any(one.first <= place < one.after for one in line.find(topics.just_once)):
        return True
    words = typed.until_words() | typed.length_words() | typed.the_words() | typed.pronouns()
    is_leading = any((line.keys[place],) in group(line.language) for group in groups)
    is_figure = any(character.isdigit() for character in line.keys[place])
    is_ours = line.keys[place] in words | _pausing_words(line.language)
    return is_leading or is_figure or is_ours or line.is_of_time(place)


def _pausing_words(language: str) -> frozenset[str]:
    groups = (purposes.pausing, topics.nudging, grammar.openings, grammar.polite, topics.any_more)
    return words_of(groups, language)


_NEAR = 4
"""So near to "nerv" is "wegen" in "nerv mich nicht mehr wegen Tim"."""


def _is_about_something(line: TaggedLine) -> bool:
    """Whether "about" leads to more than a day or "anything"."""
    return any(_says_more(line, found.after) for found in line.find(grammar.being_about))


def _says_more(line: TaggedLine, place: int) -> bool:
    while place < len(line.keys) and line.keys[place] in typed.determiners():
        place += 1
    if place >= len(line.keys) or line.is_of_time(place):
        return False
    return line.keys[place] not in vocabulary.single_words(line.language) | typed.pronouns()


def _repeating(line: TaggedLine) -> Iterator[Span]:
    """ "Weekly", "every Monday", "jeden zweiten Tag"; not "every client"."""
    yield from line.find(grammar.repeating)
    for found in line.find(grammar.every):
        after = found.after
        while after < len(line.keys) and line.is_of_time(after):
            after += 1
        if after > found.after:
            yield Span(found.first, after)
