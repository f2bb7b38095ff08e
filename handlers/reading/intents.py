"""What a line is for: a command's word, a phrase, or a sentence that tells something."""

from collections.abc import Sequence
from dataclasses import replace

from bot.vocabulary import GestureKind, Intent
from handlers.reading import (
    asides,
    asks_to_make,
    being_away,
    gesture_kinds,
    idiomatic,
    left_out,
    promises_made,
    questions,
    reasons,
    reminding,
    responses,
    roles,
    still_to_do,
    thanks_to_say,
    wishes,
)
from handlers.reading.leftovers import may_tell_time
from handlers.reading.meant import Meant, marked
from handlers.reading.name_words import may_be_name
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages import commands
from messages.commands import Word
from messages.reading import asides as asides_words
from messages.reading import grammar, idioms, purposes, topics, verbs
from messages.reading import words as typed


def whole_line(line: TaggedLine) -> Intent | None:
    """The intent of a line that is one phrase, apart from manners: "undo that, please"."""
    told = {line.keys, line.keys[asides.after_manners(line) : _before_manners(line)]}
    for group, intent in purposes.WHOLE_LINES:
        if told & group(line.language):
            return intent
    for group, intent in purposes.WHOLE_LINES:
        if line.is_made_of(group, grammar.openings, grammar.polite) and line.first(group):
            return intent
    return None


def meant(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """What the line is for; None where nothing in it says so. Verbs are marked."""
    if not line.keys:
        return None
    in_passing = questions.asked_in_passing(line, people)
    if in_passing is not None:
        return in_passing
    if people and _wants_ideas(line):
        return Meant(Intent.TIPS)
    if people and left_out.is_told(line):
        return Meant(Intent.WHO)
    start = asides.after_manners(line)
    wished = (
        asks_to_make.needed(line)
        or reminding.not_reminded(line, people)
        or reminding.quiet_about(line, start, people)
        or _paused(line, start, people)
        or _wished(line, start, people)
    )
    if wished is not None:
        return wished
    still_to_say = thanks_to_say.told(line, start, people)
    if still_to_say is not None:
        asides.leave_out(line, people)
        return still_to_say
    is_doubtful = reasons.tells_two(line) or questions.may_ask(line, start)
    asides.leave_out(line, people)
    found = _meant(line, people)
    is_told = found is not None and found.intent is not Intent.WHO
    return replace(found, is_sure=False) if found is not None and is_told and is_doubtful else found


def _meant(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    start = asides.after_manners(line)
    return (
        _by_keyword(line, start, people)
        or reminding.reminder(line, start, people)
        or _asked_to_spend(line, start, people)
        or questions.asked(line, start, people)
        or promises_made.told(line, start, people)
        or _taken_off(line, people)
        or _by_first_words(line, start, people)
        or _refused(line, people)
        or responses.told(line, people)
        or being_away.meanwhile(line, people)
        or _told(line, people)
        or being_away.told(line, people)
        or _only_named(line, people)
    )


def _asked_to_spend(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    found = questions.asked_to_spend(line, start, people)
    return None if found is None else marked(line, found)


def _by_keyword(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """A line without anybody in it, unless it starts like one that tells something."""
    ledger = (verbs.giving, verbs.getting, verbs.asking)
    if people or any(line.starts_with(group, start) for group in ledger):
        return None
    for group, intent in purposes.KEYWORDS:
        found = line.first(group)
        if found is not None:
            return marked(line, Meant(intent, found))
    return None


def _paused(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    """ "Pause until the report is done": what follows the word is a time, and no wish.

    "Pause off" ends it.
    """
    word = commands.vocabulary().get(line.keys[start])
    if people or word is not Word.PAUSE or start + 1 >= len(line.keys):
        return None
    if line.tells(purposes.of_campaigns):
        return None  # "Stop with the campaign" is no wish to be left alone
    is_until = line.keys[start + 1] in typed.until_words()
    if wishes.is_summary_off(line) and not is_until:
        return None  # "Stop met het maandoverzicht"
    follows = line.keys[start + 1]
    if line.keys[start + 1 :] == (follows,) and follows in typed.stopping_words():
        return marked(line, Meant(Intent.RESUME, Span(start, start + 2)))
    place = start + 1
    while place + 1 < len(line.keys) and line.keys[place] in typed.the_words():
        place += 1
    leading = typed.until_words() | typed.length_words()
    if not line.is_of_time(place) and line.keys[place] not in leading:
        return None
    return marked(line, Meant(Intent.PAUSE, Span(start, start + 1)))


def _wished(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    intent = None if people else wishes.wished(line, start)
    return None if intent is None else Meant(intent)


def _taken_off(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """ "Take Tim off my list"."""
    found = idiomatic.split(line, idioms.taking_off, idioms.off_lists) if people else None
    if found is None or line.first(grammar.negations) is not None:
        return None
    between = (at for at in range(found[0].after, found[1].first) if line.tags[at] is None)
    manners = (grammar.openings, grammar.polite)
    if not all(any(line.has(group, at) for group in manners) for at in between):
        return None  # "Get Tim a card from my list"
    line.mark(found[1], Tag.LITTLE)
    return marked(line, Meant(Intent.FORGET, found[0]))


def _by_first_words(line: TaggedLine, start: int, people: Sequence[Person]) -> Meant | None:
    for group, intent in purposes.ABOUT_SOMEBODY:
        found = line.starts_with(group, start)
        if found is not None and intent is Intent.FORGET and _is_negated(line, found):
            return _kept_in_mind(line, found)
        if found is not None and intent is Intent.FORGET and may_tell_time(line):
            continue  # "Kees drop maandag" is about liquorice
        if found is not None and not _is_told_of(line, intent, found, people):
            return marked(line, Meant(intent, found))
    if people:
        return None
    added = line.ends_with(verbs.adding, _before_manners(line))
    if added is not None and line.language != _ORDERED and may_be_name(line, start):
        return marked(line, Meant(Intent.ADD, added))
    for group, intent in purposes.FIRST_WORDS:
        found = line.starts_with(group, start)
        if found is not None:
            return marked(line, Meant(intent, found))
    return None


def _is_negated(line: TaggedLine, forgetting: Span) -> bool:
    negation = _negation(line, forgetting)
    if negation is None:
        return False
    places = range(forgetting.first, negation.first)
    return not any(line.said[place].ends_part for place in places)


def _negation(line: TaggedLine, forgetting: Span) -> Span | None:
    """The first, besides the verb itself, which is one where it tells of an oversight."""
    return next((one for one in line.find(grammar.negations) if not one.overlaps(forgetting)), None)


def _kept_in_mind(line: TaggedLine, forgetting: Span) -> Meant | None:
    """ "Vergeet Tim niet te bellen" asks for a reminder; "verwijder Tim niet" for nothing."""
    negation = _negation(line, forgetting)
    if negation is None or not line.is_one_of(forgetting, verbs.keeping_in_mind):
        return None
    line.mark(negation, Tag.LITTLE)
    return marked(line, Meant(Intent.REMIND, forgetting))


def _wants_ideas(line: TaggedLine) -> bool:
    """ "Any ideas for Tim?", "what can I give Tim"."""
    if line.text.endswith("?") and line.tells(topics.ideas):
        return True
    start = line.starts_with(topics.what, asides.after_manners(line))
    if start is not None and line.has(asides_words.infinitive_marks, start.after):
        return line.tells(verbs.giving) or line.tells(verbs.getting)  # "What to get Tim"
    return start is not None and line.tells(topics.may_do) and line.tells(topics.to_give)


def _is_told_of(line: TaggedLine, intent: Intent, verb: Span, people: Sequence[Person]) -> bool:
    """ "Kees drop Monday": whom somebody is to be forgotten stands after the word in English."""
    if intent is not Intent.FORGET:
        return False
    if line.is_one_of(verb, verbs.keeping_in_mind) and _is_to_be_done(line, verb):
        return True
    if not any(one.span.after <= verb.first for one in people):
        return line.is_one_of(verb, idioms.overlooking)  # "Vergessen, Tim das Buch zu geben"
    is_end = verb.after == len(line.keys) or line.said[verb.after - 1].ends_part
    is_end = is_end or _before_manners(line) == verb.after
    return line.language == _ORDERED or not is_end


def _is_to_be_done(line: TaggedLine, verb: Span) -> bool:
    """ "Forget to call Tim", "vergeet Tim te bellen", where nobody is to be forgotten."""
    marks = (one.after for one in line.find(asides_words.infinitive_marks))
    return any(
        verb.after < after < len(line.keys)
        and line.tags[after] is None
        and not line.has(grammar.polite, after)
        and not line.has(asides_words.infinitive_marks, after)
        for after in marks
    )


_ORDERED = "en"
"""The language in which who is meant follows the verb."""


def _refused(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """ "Joost didn't want the wine"; what isn't a thing that is given was an ask."""
    is_gift = gesture_kinds.kind(line) is GestureKind.SMALL_GIFT
    if not people or not is_gift:
        return None
    found = line.first(verbs.refusing) or responses.declined(line)
    if found is None:
        return None
    is_theirs = any(line.ends_with(grammar.origin, one.span.first) for one in people)
    intent = Intent.GOT if is_theirs else Intent.GIVE  # "Declined the wine from Joost"
    return marked(line, Meant(intent, found, is_refused=True))


_TO_DO = frozenset({Intent.GIVE, Intent.MET})
"""What of all that may be told as something to be done is no reminder without a word of one."""


def _told(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    start = asides.after_manners(line)
    bidden = still_to_do.bidden(line, start)
    is_errand = line.starts_with(idioms.errands, start) is not None
    told = roles.told(line, [one.span for one in people])
    if told is None:
        return None
    is_errand = is_errand and told.intent is Intent.GIVE
    if bidden is not None and told.intent in _TO_DO and not is_errand:
        line.mark(bidden, Tag.VERB)
        return Meant(told.intent, told.verb or bidden, is_bidden=True)
    return Meant(
        told.intent,
        told.verb,
        is_ahead=told.is_ahead,
        is_sure=told.is_sure,
        is_present=still_to_do.is_present(line, told),
        is_still_to_do=still_to_do.is_bidden_to_thank(line, told),
        may_be_to_do=still_to_do.may_be(line, told),
    )


def _only_named(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """A name and nothing else asks for the person."""
    is_all = people and not any(line.says_something(place) for place in line.free())
    return (
        Meant(Intent.WHO)
        if is_all and Tag.VERB not in line.tags and Tag.LITTLE not in line.tags
        else None
    )


def _before_manners(line: TaggedLine) -> int:
    after = len(line.keys)
    while after > 0 and (manners := line.ends_with(grammar.openings, after)):
        after = manners.first
    return after or len(line.keys)
