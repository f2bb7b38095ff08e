"""Who does what to whom in a sentence: what was given, received, met about, asked or answered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.vocabulary import Intent
from handlers.reading import gesture_kinds
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, phrases
from messages.reading import words as typed
from messages.reading.phrases import Phrases


@dataclass(frozen=True)
class Told:
    """What the verb of a sentence says; `is_ahead` for what is only planned.

    `is_sure` is off where the sentence can be understood in two ways.
    """

    intent: Intent
    verb: Span | None = None
    is_ahead: bool = False
    is_sure: bool = True


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
    if found is not None and found[0] is Intent.GOT and is_meeting(line, people):
        found = Intent.MET, found[1]
    if found is None:
        answer = _meeting(line, people) or _by_preposition(line, people)
        if answer is not None and answer.verb is not None:
            line.mark(answer.verb, Tag.VERB)
        return answer
    intent, verb = found
    match intent:
        case Intent.ASK:
            answer = _asked(line, people, verb)
        case Intent.MET:
            answer = Told(Intent.MET, is_ahead=_is_planned(line, verb.first))
        case _:
            answer = _given(line, people, intent, verb)
            is_planned = line.first(grammar.planning) is not None
            is_elses = answer.intent is Intent.GIVE and _acts_somebody_else(line, verb)
            if is_planned or is_elses or _are_thanks(line, answer, verb):
                answer = replace(answer, is_sure=False)
    if intent is not Intent.ASK and _goes_on(line, verb.after):
        answer = replace(answer, is_sure=False)
    line.mark(verb, Tag.VERB)
    return replace(answer, verb=verb)


def _are_thanks(line: TaggedLine, told: Told, verb: Span) -> bool:
    """ "Tim thanked me for the book" tells of thanks, and not of a book from him."""
    are_theirs = told.intent is Intent.GOT and line.is_one_of(verb, grammar.thanking)
    return are_theirs or line.tells(grammar.thanked_us)


def _goes_on(line: TaggedLine, after: int) -> bool:
    """Whether something else is told, too: "…, she gave me a scarf", "… and I gave him a mug"."""
    return any(
        one.first >= after and _starts_part(line, doer.first)
        for group in (grammar.giving, grammar.getting, grammar.doing_good)
        for one in line.find(group)
        for doers in (grammar.we, grammar.others)
        if (doer := line.ends_with(doers, one.first)) is not None
    )


def _starts_part(line: TaggedLine, place: int) -> bool:
    is_joined = line.ends_with(grammar.joining, place) is not None
    return is_joined or (place > 0 and line.said[place - 1].ends_part)


def _acts_somebody_else(line: TaggedLine, verb: Span) -> bool:
    """ "Joke heeft Anna een taart gegeven": who isn't known did it, and neither of us."""
    helper = _helper(line, verb)
    finite = min(helper.first, verb.first) if helper is not None else verb.first
    before = range(finite)
    if not 0 < finite <= _LONGEST_SUBJECT or _acts(line):
        return False
    is_name = all(_may_be_name(line, place) for place in before)
    return is_name and not (helper is None and line.has(grammar.participles, verb.first))


_LONGEST_SUBJECT = 2


def _may_be_name(line: TaggedLine, place: int) -> bool:
    is_little = any(
        line.has(group, place)
        for group in (grammar.openings, grammar.joining, grammar.circumstances, grammar.towards)
    )
    is_free = line.tags[place] is None and not line.is_of_time(place)
    return is_free and not is_little and line.said[place].text[:1].isupper()


def _verb(line: TaggedLine) -> tuple[Intent, Span] | None:
    """The verb that counts: one that starts the line, else by weight, else the first."""
    for group, intent in _VERBS:
        start = line.starts_with(group, _first_free(line))
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


def _first_free(line: TaggedLine) -> int:
    return next(iter(line.free()), len(line.keys))


def _given(line: TaggedLine, people: Sequence[Span], intent: Intent, verb: Span) -> Told:
    """Which way it went."""
    to_us, from_us = _names_us(line, grammar.towards), _names_us(line, grammar.origin)
    acting = line.first(grammar.we) is not None
    from_them = any(line.ends_with(grammar.origin, one.first) for one in people)
    to_them = any(line.ends_with(grammar.towards, one.first) for one in people)
    is_subject = _is_subject(line, people, verb)
    if intent is Intent.GOT:
        if from_them or (is_subject and line.first(grammar.fetching) is not None):
            return Told(Intent.GOT)
        if from_us or (is_subject and not acting):
            return Told(Intent.GIVE, is_sure=from_us or _is_turn(line))
        # "I got Eva a candle" was bought for her; "got Eva a candle" is the command.
        return Told(Intent.GIVE if acting and _is_object(people, verb) else Intent.GOT)
    is_done_to_us = from_them and line.first(grammar.passives) is not None
    if to_us or is_done_to_us:
        return Told(Intent.GOT)
    is_wished = line.has(grammar.infinitives, verb.first) and _helper(line, verb) is None
    if acting or from_us or is_wished:
        is_sure = not is_wished and line.first(grammar.planning) is None
        return Told(Intent.GIVE, is_sure=is_sure)
    if is_subject and not (from_them or _is_for_us(line)) and _is_passive(line, verb):
        return Told(Intent.GIVE)
    if _is_for_us(line):
        return Told(Intent.GOT)
    if to_them or not from_them:
        if is_subject and not to_them:
            return Told(Intent.GOT, is_sure=_is_turn(line))
        return Told(Intent.GIVE)
    return Told(Intent.GOT)


def _is_turn(line: TaggedLine) -> bool:
    """Whether it is a thing that people give: "Tim got a cake", and not "a new job"."""
    return gesture_kinds.kind(line) is not None


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


def _is_subject(line: TaggedLine, people: Sequence[Span], verb: Span) -> bool:
    """Whether somebody stands before the verb, or its auxiliary, without a preposition.

    "Tim brought cake", "Tim heeft taart gebracht"; "Tim Blumen geschenkt" leaves out who did.
    """
    helper = _helper(line, verb)
    if helper is None and line.has(grammar.participles, verb.first):
        return False
    finite = min(helper.first, verb.first) if helper is not None else verb.first
    subjects = [one for one in people if not _is_led_to(line, one) and not _owns(line, one, verb)]
    return any(one.first < finite for one in subjects)


def _owns(line: TaggedLine, person: Span, verb: Span) -> bool:
    """ "Liked Rosa's post": what looks like a verb is a thing of hers."""
    return person.after == verb.first and line.keys[person.after - 1].endswith("'s")


def _helper(line: TaggedLine, verb: Span) -> Span | None:
    """The verb that helps this one: before it, or right after it, as in "gegeven heb"."""
    helpers = list(line.find(grammar.auxiliaries))
    before = [one for one in helpers if one.first < verb.first]
    return next(iter(before), None) or next(
        (one for one in helpers if one.first == verb.after), None
    )


def _is_object(people: Sequence[Span], verb: Span) -> bool:
    return any(one.first == verb.after for one in people)


def _is_led_to(line: TaggedLine, person: Span) -> bool:
    return any(
        line.ends_with(group, person.first)
        for group in (grammar.towards, grammar.origin, grammar.company)
    )


def _asked(line: TaggedLine, people: Sequence[Span], verb: Span) -> Told:
    """An ask of ours; one of theirs is nothing that is recorded."""
    is_ahead = _is_planned(line, verb.first)
    is_passive = line.ends_with(grammar.passives, verb.first) is not None
    acts = any(one.first <= verb.after for one in line.find(grammar.we))
    is_theirs = not (acts or is_passive) and _is_subject(line, people, verb)
    for plan in list(line.find(grammar.plans_to_ask)):
        if plan.first <= verb.first < plan.after:
            line.mark(plan, Tag.LITTLE)
    return Told(Intent.ASK, is_ahead=is_ahead, is_sure=not is_theirs)


def _is_planned(line: TaggedLine, first: int) -> bool:
    """Whether it says before that place, or there, that it is still to be done."""
    planned = line.first(grammar.plans_to_ask), line.first(grammar.planning)
    return any(one is not None and one.first <= first for one in planned)


def _acts(line: TaggedLine) -> bool:
    return line.first(grammar.we) is not None


def _by_preposition(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """ "Flowers for Tim", "een taart van Nora"; "thanks to Tim for …" may be for what he gave."""
    for one in people:
        if line.ends_with(grammar.origin, one.first):
            return Told(Intent.GOT)
        if line.ends_with(grammar.towards, one.first):
            is_sure = line.first(grammar.thanking) is None and _starts_with_thing(line)
            return Told(Intent.GIVE, is_sure=is_sure)
    return None


def _starts_with_thing(line: TaggedLine) -> bool:
    """ "Flowers for Tim", and not "sold our printer to Tim", of which no verb is known."""
    first = _first_free(line)
    if first >= len(line.keys) or _counts_things(line, first):
        return True
    return _is_turn(line) and not _counts_things(line, first + 1)


def _counts_things(line: TaggedLine, place: int) -> bool:
    little = typed.determiners() | typed.numbers().keys()
    return place < len(line.keys) and (line.keys[place] in little or line.keys[place].isdigit())


def _meeting(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """ "Lunch with Tim", "Grace was here for coffee", "Tim kwam maandag langs"."""
    noun, was = line.first(grammar.meeting_nouns), line.first(grammar.being)
    if is_meeting(line, people) or (people and noun is not None and was is not None):
        is_wish = line.first(grammar.infinitives) is not None and was is None
        is_ahead = _is_planned(line, people[0].first)
        return Told(Intent.MET, is_ahead=is_ahead, is_sure=not is_wish)  # "Mit Tim essen gehen"
    came, by = line.first(grammar.coming), line.first(grammar.coming_by)
    if people and came is not None and by is not None:
        line.mark(by, Tag.VERB)
        return Told(Intent.MET, came)
    return _bidden(line, people)


def is_meeting(line: TaggedLine, people: Sequence[Span]) -> bool:
    """Whether it names a meeting "with" somebody."""
    is_with = any(line.ends_with(grammar.company, one.first) for one in people)
    return is_with and line.first(grammar.meeting_nouns) is not None


def _bidden(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """ "Bitte Eva um …": the word for "please" is that for "ask", too."""
    bid = line.first(grammar.bidding)
    if bid is None or not any(one.first > bid.after for one in line.find(grammar.requested)):
        return None
    is_stranger = not people and bid.first == _first_free(line) and _may_be_name(line, bid.after)
    if not (is_stranger or _is_object(people, bid)):
        return None
    line.mark(bid, Tag.VERB)
    return Told(Intent.ASK, bid)
