"""Who does what to whom in a sentence: what was given, received, met about, asked or answered."""

from collections.abc import Sequence
from dataclasses import replace

from bot.vocabulary import Intent
from handlers.reading import asks_to_make, clauses, directions, idiomatic, verbless
from handlers.reading.clauses import Told
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides, details, grammar, idioms, phrases, verbs
from messages.reading.phrases import Phrases

_VERBS: tuple[tuple[Phrases, Intent], ...] = (
    (verbs.asking, Intent.ASK),
    (verbs.getting, Intent.GOT),
    (verbs.doing_good, Intent.GIVE),
    (verbs.giving, Intent.GIVE),
    (verbs.meeting, Intent.MET),
)
"""Where several fit, the first counts: "asked Tim to send the report"."""
_LONGEST_SUBJECT = 2
_DOING = _VERBS[1:4]


_MENDED = (*verbs.VERBS, verbs.meeting_nouns, idioms.idioms, idioms.errands, idioms.buying)
"""Words that may be mistyped; and those that are no slip of another one."""


def told(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """What the sentence tells about the people; None where no word of it says so.

    The verb and the little words that go with it are marked.
    """
    found = _verb(line)
    is_mended = found is None
    if found is None:
        line.mend(phrases.words_of(_MENDED, line.language))
        found = _verb(line)
    if found is None or _came_by(line, found[1]):
        return _without_verb(line, people)
    intent, verb = _with_what_is_met(line, people, *found)
    then = _done_then(line, verb) if intent is Intent.MET else None
    if then is not None and then.verb is not None:
        line.mark(then.verb, Tag.VERB)
        return then
    answer = _by_verb(line, people, intent, verb)
    if intent is Intent.MET and answer.intent is intent and is_mended:
        answer = replace(answer, is_sure=_is_near(line, people, verb))
    answer = idiomatic.read(line, answer, verb)
    if intent is not Intent.ASK and (question := _question(line, verb)) is not None:
        answer = Told(Intent.ASK, is_sure=_is_only_asked(line, people, verb, question))
    elif intent is not Intent.ASK and _goes_on(line, verb.after):
        answer = replace(answer, is_sure=False)
    line.mark(verb, Tag.VERB)
    return replace(answer, verb=verb)


def _without_verb(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    answer = (
        idiomatic.favour(line, people)
        or verbless.meeting(line, people)
        or verbless.by_preposition(line, people)
    )
    if answer is not None and answer.verb is not None:
        line.mark(answer.verb, Tag.VERB)
    return None if answer is None else idiomatic.thing(line, answer)


def _with_what_is_met(
    line: TaggedLine, people: Sequence[Span], intent: Intent, verb: Span
) -> tuple[Intent, Span]:
    """The same, unless the verb goes with a meeting: "had lunch with Tim"."""
    if intent is Intent.GOT:
        touch = _had_contact(line, verb)
        if touch is not None or verbless.is_meeting(line, people):
            return Intent.MET, touch or verb
    elif _is_undertaken(line, people, verb):
        return Intent.MET, verb
    return intent, verb


def _by_verb(line: TaggedLine, people: Sequence[Span], intent: Intent, verb: Span) -> Told:
    match intent:
        case Intent.ASK:
            return _asked(line, people, verb)
        case Intent.MET:
            is_ahead = clauses.is_planned(line, verb.first)
            brought = verbless.brought_along(line, people, verb)
            return brought or Told(Intent.MET, is_ahead=is_ahead)
        case _:
            answer = directions.told(line, people, intent, verb)
            is_planned = clauses.is_wished(line, verb)
            is_elses = answer.intent is Intent.GIVE and _acts_somebody_else(line, verb)
            is_doubtful = (
                _are_thanks(line, answer, verb)
                or _may_be_invited(line, answer, verb)
                or _tells_of_thing(line, people, verb)
                or _may_have_declined(line, answer, verb)
            )
            if is_planned or is_elses or is_doubtful:
                return replace(answer, is_sure=False)
            return answer


def _is_near(line: TaggedLine, people: Sequence[Span], verb: Span) -> bool:
    """Whether a verb that was mistyped goes with somebody: in "answering phones" it is a noun."""
    return any(
        one.is_beside(verb) or line.ends_with(grammar.company, one.first) is not None
        for one in people
    )


def _is_undertaken(line: TaggedLine, people: Sequence[Span], verb: Span) -> bool:
    """ "Een wandeling gemaakt met May", of which the verb alone tells of a thing."""
    return line.is_one_of(verb, idioms.undertaking) and verbless.is_meeting(line, people)


def _had_contact(line: TaggedLine, verb: Span) -> Span | None:
    """ "Tim aan de lijn gehad", of which the verb alone says that something was received."""
    covers = (one for one in line.find(verbs.meeting) if one.first <= verb.first < one.after)
    return next(covers, None)


def _came_by(line: TaggedLine, verb: Span) -> bool:
    """ "Tim kam vorbei", of which the verb alone may say that something arrived."""
    goes_on = (line.first(group) for group in (verbs.coming_by, grammar.company))
    return line.is_one_of(verb, verbs.coming) and any(one is not None for one in goes_on)


def _are_thanks(line: TaggedLine, told: Told, verb: Span) -> bool:
    """ "Tim thanked me for the book" tells of thanks, and not of a book from him."""
    are_theirs = told.intent is Intent.GOT and line.is_one_of(verb, verbs.thanking)
    return are_theirs or line.tells(verbs.thanked_us)


def _may_be_invited(line: TaggedLine, told: Told, verb: Span) -> bool:
    """ "We waren uitgenodigd bij Tim": it was he who invited us."""
    was = line.first(grammar.being)
    is_ours = clauses.acts(line) and line.is_one_of(verb, verbs.inviting)
    return told.intent is Intent.GIVE and is_ours and was is not None and was.first < verb.first


def _tells_of_thing(line: TaggedLine, people: Sequence[Span], verb: Span) -> bool:
    """ "Tim hates the wine I gave him", which English says without "that"."""
    we = line.ends_with(grammar.we, verb.first)
    first = next((one for one in people if one.first == 0), None)
    if line.language in clauses.VERB_LAST or we is None or first is None:
        return False
    between = range(first.after, we.first)
    are_free = all(line.tags[place] is None for place in between)
    groups = (grammar.joining, grammar.contrasting, asides.consequences, grammar.whens)
    is_one = not any(line.said[place].ends_part for place in range(first.after - 1, we.first))
    is_led = any(line.has(group, place) for group in groups for place in between)
    return len(between) > 1 and are_free and is_one and not is_led


def _may_have_declined(line: TaggedLine, told: Told, verb: Span) -> bool:
    """ "Tim passed on the invitation", to us or not at all."""
    is_passed_on = line.is_one_of(verb, details.only_at_end)
    return told.intent is Intent.GOT and is_passed_on and line.first(grammar.us) is None


def _question(line: TaggedLine, verb: Span) -> Span | None:
    """ "Emailed Sanne asking for …", "Anna angeschrieben, ob …": what is asked follows."""
    asking = [
        one
        for one in line.find(verbs.asking)
        if not any(
            line.has(group, one.first - 1) for group in (grammar.towards, verbs.plans_to_ask)
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
    """Whether something else is told, too: "…, she gave me a scarf", "… und ich ihm Wein"."""
    in_turn = ((grammar.we, grammar.others), (grammar.others, grammar.us))
    return any(
        (one := line.starts_with(doers, joint.after)) is not None and line.has(others, one.after)
        for joint in line.find(grammar.joining)
        for doers, others in in_turn
        if joint.first >= after
    ) or any(
        one.first >= after and clauses.starts_part(line, doer.first)
        for group in (verbs.giving, verbs.getting, verbs.doing_good)
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
    return is_name and not (helper is None and line.has(verbs.participles, verb.first))


def _verb(line: TaggedLine) -> tuple[Intent, Span] | None:
    """The verb that counts: one that starts the line, else by weight, else the first."""
    for group, intent in _VERBS:
        start = line.starts_with(group, clauses.first_free(line))
        if start is not None:
            return intent, start
    found = [(intent, one) for group, intent in _VERBS if (one := line.first(group)) is not None]
    found = [
        one
        for one in found
        if not any(_covers(other[1], one[1]) for other in found)
        and line.ends_with(asides.relatives, one[1].first) is None
    ]
    if line.first(verbs.asking_for) is not None or not found:
        return next(iter(found), None)
    asks = [one for one in found if one[0] is Intent.ASK]
    gives = [one for one in found if one[0] is Intent.GIVE]
    if gives and found[0][0] is Intent.GOT and _ends_part(line, gives[0][1], found[0][1]):
        return gives[0]  # "Tim sent a postcard, it arrived today"
    if asks and gives and gives[0][1].first < asks[0][1].first:
        return gives[0]  # "Sent Dirk a note to ask how he is"
    return found[0]


def _covers(longer: Span, verb: Span) -> bool:
    """ "Aan de praat gekregen", of which the last word alone is another verb."""
    is_longer = longer.after - longer.first > verb.after - verb.first
    return is_longer and longer.first <= verb.first and verb.after <= longer.after


def _ends_part(line: TaggedLine, verb: Span, other: Span) -> bool:
    return any(line.said[place].ends_part for place in range(verb.after, other.first))


def _done_then(line: TaggedLine, met: Span) -> Told | None:
    """ "Met Tim and gave him a book", where the book is told for more than the meeting."""
    if met.first != clauses.first_free(line):
        return None
    starts = (at for at in range(met.after, len(line.keys)) if clauses.starts_part(line, at))
    return next((told for at in starts if (told := _starts_deed(line, at)) is not None), None)


def _starts_deed(line: TaggedLine, place: int) -> Told | None:
    """ "And gave him a book", ", boek gegeven"; it is asked of ", zij gaf me een boek"."""
    then = line.starts_with(grammar.openings, place)
    after = then.after if then is not None else place
    for group, intent in _DOING:
        for verb in line.find(group):
            if verb.first < after or clauses.part_of(line, verb) != place:
                continue
            if clauses.is_theirs(line, verb):
                if line.tells(grammar.us):
                    return Told(Intent.GOT, verb, is_sure=False)
            elif verb.first == after or clauses.is_last(line, verb):
                return Told(intent, verb)
    return None


def _asked(line: TaggedLine, people: Sequence[Span], verb: Span) -> Told:
    """An ask of ours; one of theirs is nothing that is recorded."""
    is_to_make = asks_to_make.is_one(line, verb)
    is_ahead = is_to_make or clauses.is_planned(line, verb.first)
    is_passive = line.ends_with(grammar.passives, verb.first) is not None
    acts = any(one.first <= verb.after for one in line.find(grammar.we))
    is_of_us = line.starts_with(grammar.us, verb.after) is not None  # "Claire's asked me"
    they_ask = is_of_us or clauses.is_subject(line, people, verb)
    is_theirs = (is_passive and acts) or (not (acts or is_passive) and they_ask)
    is_theirs = is_theirs or clauses.is_theirs(line, verb)
    for plan in list(line.find(verbs.plans_to_ask)):
        if plan.first <= verb.first < plan.after:
            line.mark(plan, Tag.LITTLE)
    return Told(Intent.ASK, is_ahead=is_ahead, is_sure=not is_theirs)
