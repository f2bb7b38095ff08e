"""Who does what to whom in a sentence: what was given, received, met about, asked or answered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
_LONGEST_SUBJECT = 2
_DOING = _VERBS[1:4]


def told(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """What the sentence tells about the people; None where no word of it says so.

    The verb and the little words that go with it are marked.
    """
    found = _verb(line)
    if found is None:
        line.mend(phrases.words_of(grammar.VERBS, line.language))
        found = _verb(line)
    if found is not None and found[0] is Intent.GOT:
        touch = _had_contact(line, found[1])
        if touch is not None or verbless.is_meeting(line, people):
            found = Intent.MET, touch or found[1]
    if found is not None and _came_by(line, found[1]):
        found = None
    if found is None:
        answer = verbless.meeting(line, people) or verbless.by_preposition(line, people)
        if answer is not None and answer.verb is not None:
            line.mark(answer.verb, Tag.VERB)
        return answer
    intent, verb = found
    then = _done_then(line, verb) if intent is Intent.MET else None
    if then is not None and then.verb is not None:
        line.mark(then.verb, Tag.VERB)
        return then
    match intent:
        case Intent.ASK:
            answer = _asked(line, people, verb)
        case Intent.MET:
            answer = verbless.brought_along(line, people, verb) or Told(
                Intent.MET, is_ahead=clauses.is_planned(line, verb.first)
            )
        case _:
            answer = _given(line, people, intent, verb)
            is_planned = line.first(grammar.planning) is not None
            is_elses = answer.intent is Intent.GIVE and _acts_somebody_else(line, verb)
            is_doubtful = _are_thanks(line, answer, verb) or _may_be_invited(line, answer, verb)
            if is_planned or is_elses or is_doubtful:
                answer = replace(answer, is_sure=False)
    if intent is not Intent.ASK and (question := _question(line, verb)) is not None:
        answer = Told(Intent.ASK, is_sure=_is_only_asked(line, people, verb, question))
    elif intent is not Intent.ASK and _goes_on(line, verb.after):
        answer = replace(answer, is_sure=False)
    line.mark(verb, Tag.VERB)
    return replace(answer, verb=verb)


def _had_contact(line: TaggedLine, verb: Span) -> Span | None:
    """ "Tim aan de lijn gehad", of which the verb alone says that something was received."""
    covers = (one for one in line.find(grammar.meeting) if one.first <= verb.first < one.after)
    return next(covers, None)


def _came_by(line: TaggedLine, verb: Span) -> bool:
    """ "Tim kam vorbei", of which the verb alone may say that something arrived."""
    return line.is_one_of(verb, grammar.coming) and line.first(grammar.coming_by) is not None


def _are_thanks(line: TaggedLine, told: Told, verb: Span) -> bool:
    """ "Tim thanked me for the book" tells of thanks, and not of a book from him."""
    are_theirs = told.intent is Intent.GOT and line.is_one_of(verb, grammar.thanking)
    return are_theirs or line.tells(grammar.thanked_us)


def _may_be_invited(line: TaggedLine, told: Told, verb: Span) -> bool:
    """ "We waren uitgenodigd bij Tim": it was he who invited us."""
    was = line.first(grammar.being)
    is_ours = clauses.acts(line) and line.is_one_of(verb, grammar.inviting)
    return told.intent is Intent.GIVE and is_ours and was is not None and was.first < verb.first


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


@dataclass(frozen=True)
class _Ways:
    """What the little words tell of who gave and who got."""

    to_us: bool
    from_us: bool
    to_them: bool
    from_them: bool
    acting: bool
    """Whether we are named as those who act."""
    is_subject: bool
    """Whether they stand where those do who act."""


def _ways(line: TaggedLine, people: Sequence[Span], verb: Span) -> _Ways:
    for_theirs = any(clauses.is_for_their_people(line, one) for one in people)
    from_them = any(line.ends_with(grammar.origin, one.first) for one in people)
    return _Ways(
        to_us=not for_theirs and _names_us(line, grammar.towards),
        from_us=_names_us(line, grammar.origin),
        to_them=for_theirs or any(line.ends_with(grammar.towards, one.first) for one in people),
        from_them=from_them and not for_theirs,
        acting=line.first(grammar.we) is not None or _is_helped_by_us(line),
        is_subject=clauses.is_subject(line, people, verb),
    )


def _done_then(line: TaggedLine, met: Span) -> Told | None:
    """ "Met Tim and gave him a book", where the book is told for more than the meeting."""
    if met.first != clauses.first_free(line):
        return None
    for joint in line.find(grammar.joining):
        then = line.starts_with(grammar.openings, joint.after)
        after = then.after if then is not None else joint.after
        for group, intent in _DOING:
            verb = line.starts_with(group, after)
            if joint.first >= met.after and verb is not None:
                return Told(intent, verb)
    return None


def _given(line: TaggedLine, people: Sequence[Span], intent: Intent, verb: Span) -> Told:
    """Which way it went."""
    ways = _ways(line, people, verb)
    if intent is Intent.GOT:
        return _received(line, people, ways, verb)
    is_passive = line.first(grammar.passives) is not None
    is_done_to_us = ways.from_them and (is_passive or _acted(line, people))
    is_theirs = ways.is_subject or ways.from_them
    if ways.to_us and not is_theirs and _is_recipient(line, people, verb):
        return Told(Intent.GIVE)
    if ways.to_us or is_done_to_us:
        return Told(Intent.GOT)
    if verb.first == clauses.first_free(line) and line.has(grammar.us, verb.after):
        # "Give me …" asks something of the bot, and tells nothing for sure.
        return Told(Intent.GOT, is_sure=not line.is_one_of(verb, grammar.presents))
    is_wished = line.has(grammar.infinitives, verb.first) and clauses.helper(line, verb) is None
    if ways.acting or ways.from_us or is_wished:
        is_sure = not is_wished and line.first(grammar.planning) is None
        return Told(Intent.GIVE, is_sure=is_sure)
    is_for_us = _is_for_us(line)
    if ways.is_subject and not (ways.from_them or is_for_us) and _is_passive(line, verb):
        return Told(Intent.GIVE)
    if is_for_us or (ways.from_them and not ways.to_them):
        return Told(Intent.GOT)
    if ways.is_subject and not ways.to_them:
        is_sure = clauses.is_gesture(line) and not clauses.is_set_apart(line, people, verb)
        return Told(Intent.GOT, is_sure=is_sure)
    return Told(Intent.GIVE)


def _received(line: TaggedLine, people: Sequence[Span], ways: _Ways, verb: Span) -> Told:
    """Who received it, by a verb that says that somebody did."""
    if ways.from_them or (ways.is_subject and line.first(grammar.fetching) is not None):
        return Told(Intent.GOT)
    if ways.from_us or (ways.is_subject and not ways.acting):
        return Told(Intent.GIVE, is_sure=ways.from_us or clauses.is_gesture(line))
    if ways.to_them:
        return Told(Intent.GIVE, is_sure=ways.acting)  # "The orchid for Eva got lost"
    # "I got Eva a candle" was bought for her; "got Eva a candle" is the command.
    is_bought = ways.acting and clauses.is_object(people, verb)
    return Told(Intent.GIVE if is_bought else Intent.GOT)


def _acted(line: TaggedLine, people: Sequence[Span]) -> bool:
    """ "We zijn uitgenodigd door Tim": whom the preposition before him makes the one who did it."""
    return any(line.ends_with(grammar.agents, one.first) for one in people)


def _is_helped_by_us(line: TaggedLine) -> bool:
    """ "Tim war nicht da, hab die Blumen abgegeben", and not "er habe"."""
    return any(
        line.ends_with(grammar.others, one.first) is None
        and not line.has(grammar.others, one.after)
        for one in line.find(grammar.our_helpers)
    )


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
