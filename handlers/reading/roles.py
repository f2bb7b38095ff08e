"""Who does what to whom in a sentence: what was given, received, met about, asked or answered."""

from collections.abc import Sequence
from dataclasses import replace

from bot.vocabulary import Intent
from handlers.reading import clauses, verbless
from handlers.reading.clauses import Told
from handlers.reading.main_clause import VERB_LAST
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, phrases
from messages.reading import words as typed
from messages.reading.phrases import Phrases

_VERBS: tuple[tuple[Phrases, Intent], ...] = (
    (grammar.asking, Intent.ASK),
    (grammar.getting, Intent.GOT),
    (grammar.doing_good, Intent.GIVE),
    (grammar.giving, Intent.GIVE),
    (grammar.meeting, Intent.MET),
)
"""Where several fit, the first counts: "asked Tim to send the report"."""


def told(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """What the sentence tells about the people; None where no word of it says so.

    The verb and the little words that go with it are marked.
    """
    found = _verb(line)
    if found is None:
        line.mend(phrases.words_of(grammar.VERBS, line.language))
        found = _verb(line)
    if found is not None and found[0] is Intent.GOT and verbless.is_meeting(line, people):
        found = Intent.MET, found[1]
    if found is not None and _came_by(line, found[1]):
        found = None
    if found is None:
        answer = verbless.meeting(line, people) or verbless.by_preposition(line, people)
        if answer is not None and answer.verb is not None:
            line.mark(answer.verb, Tag.VERB)
        return answer
    intent, verb = found
    match intent:
        case Intent.ASK:
            answer = _asked(line, people, verb)
        case Intent.MET:
            met = Told(Intent.MET, is_ahead=clauses.is_planned(line, verb.first))
            answer = verbless.brought_along(line, people, verb) or met
        case _:
            answer = _given(line, people, intent, verb)
            is_planned = line.first(grammar.planning) is not None
            is_elses = answer.intent is Intent.GIVE and _acts_somebody_else(line, verb)
            if is_planned or is_elses or _are_thanks(line, answer, verb):
                answer = replace(answer, is_sure=False)
    if intent is not Intent.ASK and (question := _question(line, verb)) is not None:
        answer = Told(Intent.ASK, is_sure=_is_only_asked(line, people, verb, question))
    elif intent is not Intent.ASK and _goes_on(line, verb.after):
        answer = replace(answer, is_sure=False)
    line.mark(verb, Tag.VERB)
    return replace(answer, verb=verb)


def _came_by(line: TaggedLine, verb: Span) -> bool:
    """ "Tim kam vorbei", of which the verb alone may say that something arrived."""
    return line.is_one_of(verb, grammar.coming) and line.first(grammar.coming_by) is not None


def _are_thanks(line: TaggedLine, told: Told, verb: Span) -> bool:
    """ "Tim thanked me for the book" tells of thanks, and not of a book from him."""
    are_theirs = told.intent is Intent.GOT and line.is_one_of(verb, grammar.thanking)
    return are_theirs or line.tells(grammar.thanked_us)


def _question(line: TaggedLine, verb: Span) -> Span | None:
    """ "Emailed Sanne asking for …", "Anna angeschrieben, ob …": what is asked follows."""
    asking = [
        one
        for one in line.find(grammar.asking)
        if not any(
            line.has(group, one.first - 1) for group in (grammar.towards, grammar.plans_to_ask)
        )
    ]
    found = [one for one in (*line.find(grammar.wondering), *asking) if one.first >= verb.after]
    return min(found, key=lambda one: one.first, default=None)


def _is_only_asked(line: TaggedLine, people: Sequence[Span], verb: Span, question: Span) -> bool:
    """Whether we asked, and nothing was given along with it."""
    between = range(verb.after, question.first)
    is_bare = not any(
        line.tags[place] is None and not line.is_of_time(place) and line.says_something(place)
        for place in between
    )
    return is_bare and (clauses.acts(line) or not clauses.is_subject(line, people, verb))


def _goes_on(line: TaggedLine, after: int) -> bool:
    """Whether something else is told, too: "…, she gave me a scarf", "… and I gave him a mug"."""
    return any(
        one.first >= after and clauses.starts_part(line, doer.first)
        for group in (grammar.giving, grammar.getting, grammar.doing_good)
        for one in line.find(group)
        for doers in (grammar.we, grammar.others)
        if (doer := line.ends_with(doers, one.first)) is not None
    )


def _acts_somebody_else(line: TaggedLine, verb: Span) -> bool:
    """ "Joke heeft Anna een taart gegeven": who isn't known did it, and neither of us."""
    helper = clauses.helper(line, verb)
    finite = min(helper.first, verb.first) if helper is not None else verb.first
    before = range(finite)
    if not 0 < finite <= _LONGEST_SUBJECT or clauses.acts(line):
        return False
    is_name = all(clauses.may_be_name(line, place) for place in before)
    return is_name and not (helper is None and line.has(grammar.participles, verb.first))


_LONGEST_SUBJECT = 2


def _verb(line: TaggedLine) -> tuple[Intent, Span] | None:
    """The verb that counts: one that starts the line, else by weight, else the first."""
    for group, intent in _VERBS:
        start = line.starts_with(group, clauses.first_free(line))
        if start is not None:
            return intent, start
    found = [(intent, one) for group, intent in _VERBS if (one := line.first(group)) is not None]
    if line.first(grammar.asking_for) is not None or not found:
        return next(iter(found), None)
    asks = [one for one in found if one[0] is Intent.ASK]
    gives = [one for one in found if one[0] is Intent.GIVE]
    if asks and gives and gives[0][1].first < asks[0][1].first:
        return gives[0]  # "Sent Dirk a note to ask how he is"
    return found[0]


def _given(line: TaggedLine, people: Sequence[Span], intent: Intent, verb: Span) -> Told:
    """Which way it went."""
    to_us, from_us = _names_us(line, grammar.towards), _names_us(line, grammar.origin)
    acting = line.first(grammar.we) is not None
    from_them = any(line.ends_with(grammar.origin, one.first) for one in people)
    to_them = any(line.ends_with(grammar.towards, one.first) for one in people)
    is_subject = clauses.is_subject(line, people, verb)
    if intent is Intent.GOT:
        if from_them or (is_subject and line.first(grammar.fetching) is not None):
            return Told(Intent.GOT)
        if from_us or (is_subject and not acting):
            return Told(Intent.GIVE, is_sure=from_us or clauses.is_gesture(line))
        if to_them:
            return Told(Intent.GIVE, is_sure=acting)  # "The orchid for Eva got lost"
        # "I got Eva a candle" was bought for her; "got Eva a candle" is the command.
        return Told(Intent.GIVE if acting and clauses.is_object(people, verb) else Intent.GOT)
    is_done_to_us = from_them and line.first(grammar.passives) is not None
    if to_us and not is_subject and not from_them and _is_recipient(line, people, verb):
        return Told(Intent.GIVE)
    if to_us or is_done_to_us:
        return Told(Intent.GOT)
    is_wished = line.has(grammar.infinitives, verb.first) and clauses.helper(line, verb) is None
    if acting or from_us or is_wished:
        is_sure = not is_wished and line.first(grammar.planning) is None
        return Told(Intent.GIVE, is_sure=is_sure)
    if is_subject and not (from_them or _is_for_us(line)) and _is_passive(line, verb):
        return Told(Intent.GIVE)
    if _is_for_us(line):
        return Told(Intent.GOT)
    if to_them or not from_them:
        if is_subject and not to_them:
            return Told(Intent.GOT, is_sure=clauses.is_gesture(line))
        return Told(Intent.GIVE)
    return Told(Intent.GOT)


def _is_recipient(line: TaggedLine, people: Sequence[Span], verb: Span) -> bool:
    """ "Gave Tim cake for the team"; of "gisteren bracht Tim taart voor ons" he isn't."""
    return line.language not in VERB_LAST and clauses.is_object(people, verb)


def _is_passive(line: TaggedLine, verb: Span) -> bool:
    """ "Tim wurde ein Buch überreicht": it was done to him."""
    return line.first(grammar.passives) is not None and line.is_one_of(verb, grammar.participles)


def _is_for_us(line: TaggedLine) -> bool:
    """Whether something is done to us; "drie ons" are three ounces."""
    return any(
        line.keys[max(found.first - 1, 0)] not in typed.numbers()
        and line.ends_with(grammar.origin, found.first) is None
        for found in line.find(grammar.us)
    )


def _names_us(line: TaggedLine, preposition: Phrases) -> bool:
    return any(line.has(grammar.us, found.after) for found in line.find(preposition))


def _asked(line: TaggedLine, people: Sequence[Span], verb: Span) -> Told:
    """An ask of ours; one of theirs is nothing that is recorded."""
    is_ahead = clauses.is_planned(line, verb.first)
    is_passive = line.ends_with(grammar.passives, verb.first) is not None
    acts = any(one.first <= verb.after for one in line.find(grammar.we))
    is_theirs = not (acts or is_passive) and clauses.is_subject(line, people, verb)
    for plan in list(line.find(grammar.plans_to_ask)):
        if plan.first <= verb.first < plan.after:
            line.mark(plan, Tag.LITTLE)
    return Told(Intent.ASK, is_ahead=is_ahead, is_sure=not is_theirs)
