"""A clause of a sentence: what it tells, and who stands where in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.vocabulary import Intent
from handlers.reading import gesture_kinds, participles
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides, grammar, idioms, verbs
from messages.reading import words as typed

VERB_LAST = frozenset({"nl", "de"})
"""Languages in which what is given stands before the participle."""


@dataclass(frozen=True)
class Told:
    """What the verb of a sentence says; `is_ahead` for what is only planned.

    `is_sure` is off where the sentence can be understood in two ways.
    """

    intent: Intent
    verb: Span | None = None
    is_ahead: bool = False
    is_sure: bool = True


def may_be_name(line: TaggedLine, place: int) -> bool:
    """Whether an unread word with a capital stands there, as any noun is in German."""
    is_little = any(
        line.has(group, place)
        for group in (grammar.openings, grammar.joining, grammar.circumstances, grammar.towards)
    )
    is_free = line.tags[place] is None and not line.is_of_time(place)
    return is_free and not is_little and line.said[place].text[:1].isupper()


def first_free(line: TaggedLine) -> int:
    return next(iter(line.free()), len(line.keys))


def is_subject(line: TaggedLine, people: Sequence[Span], verb: Span) -> bool:
    """Whether somebody stands before the verb, or its auxiliary, without a preposition.

    "Tim brought cake", "Tim heeft taart gebracht"; "Tim Blumen geschenkt" leaves out who did.
    """
    if _follows_finite(line, people, verb):
        return True
    helping = helper(line, verb)
    if helping is None and participles.is_participle(line, verb):
        return False
    finite = min(helping.first, verb.first) if helping is not None else verb.first
    subjects = [one for one in people if not is_led_to(line, one) and not _owns(line, one, verb)]
    return any(one.first < finite for one in subjects)


def _follows_finite(line: TaggedLine, people: Sequence[Span], verb: Span) -> bool:
    """ "Gestern hat Nora Kuchen gebracht", "gisteren bracht Nora taart".

    Behind a time the verb comes next in these languages, and then who acts, be it "ich".
    """
    if line.language not in VERB_LAST or acts(line, verb):
        return False
    helping = (
        one
        for one in line.find(grammar.their_helpers)
        # "Gestern hatte Nora Geburtstag, Kuchen gebracht" tells of her and of us.
        if one.first < verb.first and (not _ends_part(line, one.first, verb) or _lists(line, verb))
    )
    finite = next(helping, None if participles.is_participle(line, verb) else verb)
    if finite is None or not _is_behind_time(line, finite) or helps_us(line, verb):
        return False
    following = line.starts_with(grammar.before_subjects, finite.after)
    first = following.after if following is not None else finite.after
    return any(one.first == first for one in people)


def _lists(line: TaggedLine, verb: Span) -> bool:
    """Whether the comma before the verb may stand among things: "Kuchen, Wein und Brot"."""
    return any(one.first < verb.first for one in line.find(grammar.joining))


def _is_behind_time(line: TaggedLine, finite: Span) -> bool:
    """Whether a time stands before it, or what a preposition leads to, and no "Joke heeft …"."""
    before = [place for place in range(finite.first) if line.tags[place] is None]
    if not before or line.said[before[-1]].ends_part:
        return False
    leading = (grammar.towards, grammar.requested, grammar.places, grammar.company)
    is_led_to = any(line.has(group, before[0]) for group in leading)
    return is_led_to or all(
        line.is_of_time(place) or not line.says_something(place) for place in before
    )


def helps_us(line: TaggedLine, verb: Span) -> bool:
    """ "Tim war nicht da, hab die Blumen abgegeben", and not "er habe"."""
    return any(
        line.ends_with(grammar.others, one.first) is None
        and not line.has(grammar.others, one.after)
        and not _acts_elsewhere(line, one, verb)
        for one in line.find(grammar.our_helpers)
    )


def is_set_apart(line: TaggedLine, people: Sequence[Span], verb: Span) -> bool:
    """ "Tim wasn't in, left the flowers with Eva": a clause of its own tells of him.

    So does "Tim's leaving do: gave him a watch", or it may.
    """
    if is_owner_apart(line, people, verb):
        return True
    # Whether or not it is read as an aside already.
    states = grammar.being(line.language) | grammar.auxiliaries(line.language)
    return any(
        (line.keys[place],) in states and _ends_part(line, max(place, one.after - 1), verb)
        for place in range(verb.first)
        for one in people
    )


def _ends_part(line: TaggedLine, first: int, verb: Span) -> bool:
    return any(line.said[place].ends_part for place in range(first, verb.first))


def is_owner_apart(line: TaggedLine, people: Sequence[Span], verb: Span) -> bool:
    """Whether a part of the line tells of what is somebody's, before the part with the verb."""
    return any(
        line.keys[one.after - 1].endswith("'s")
        and any(line.said[place].ends_part for place in range(one.after, verb.first))
        for one in people
    )


def after_other_words(line: TaggedLine, first: int, verb: Span) -> int:
    """Where what was given starts, behind "er hat mir" and "telefoniert und ihm"."""
    starts = [first]
    for helping in line.find(grammar.auxiliaries):
        us = line.starts_with(grammar.us, helping.after)
        if us is not None and us.after <= verb.first and _is_done_by_them(line, helping.first):
            starts.append(us.after)
    for met in line.find(verbs.meeting):
        joint = line.starts_with(grammar.joining, met.after)
        if joint is not None and joint.after <= verb.first:
            other = line.starts_with(grammar.others, joint.after)
            starts.append(other.after if other is not None else joint.after)
    return max(starts)


def _is_done_by_them(line: TaggedLine, helping: int) -> bool:
    """Whether "er", or "Tims Mann", stands before the helping verb there."""
    if line.ends_with(grammar.others, helping) is not None:
        return True
    return helping > 1 and line.tags[helping - 2 : helping] == [Tag.PERSON, None]


def _owns(line: TaggedLine, person: Span, verb: Span) -> bool:
    """ "Liked Rosa's post": what looks like a verb is a thing of hers; not "Rosa's been given"."""
    is_helper = line.keys[verb.first : verb.first + 1] in grammar.passives(line.language)
    return person.after == verb.first and is_owner(line, person) and not is_helper


def is_owner(line: TaggedLine, person: Span) -> bool:
    """Whether it is said whose something is."""
    return line.keys[person.after - 1].endswith("'s")


def helper(line: TaggedLine, verb: Span) -> Span | None:
    """The verb that helps this one: before it, or right after it, as in "gegeven heb"."""
    helpers = list(line.find(grammar.auxiliaries))
    before = [one for one in helpers if one.first < verb.first]
    behind = (one for one in helpers if one.first == verb.after)
    return next(iter(before), None) or (
        None if line.said[verb.after - 1].ends_part else next(behind, None)
    )


def is_object(people: Sequence[Span], verb: Span) -> bool:
    """Whether somebody stands right behind the verb."""
    return any(one.first == verb.after for one in people)


def is_led_to(line: TaggedLine, person: Span) -> bool:
    """Whether a preposition stands before somebody, who then isn't the one who acts."""
    return is_recipient(line, person) or any(
        line.ends_with(group, person.first) for group in (grammar.origin, grammar.company)
    )


def is_recipient(line: TaggedLine, person: Span) -> bool:
    """ "To Tim", "der Eva"; German "der" is no more than an article in "der Heinz hat …"."""
    article = line.ends_with(grammar.before_subjects, person.first)
    acts = article is not None and (
        line.has(grammar.their_helpers, person.after)
        or line.ends_with(grammar.their_helpers, article.first) is not None
    )
    return not acts and line.ends_with(grammar.towards, person.first) is not None


def is_for_their_people(line: TaggedLine, person: Span) -> bool:
    """ "A cake for the team of Claire": what comes from nobody, though "of" may say so."""
    of = line.ends_with(grammar.origin, person.first)
    groups = (grammar.teams, idioms.companions)
    teams = () if of is None else (line.ends_with(group, of.first) for group in groups)
    team = next((one for one in teams if one is not None), None)
    if team is None:
        return False
    first = team.first
    while first and line.keys[first - 1] in typed.determiners() | typed.the_words():
        first -= 1
    # "Für die" is one phrase, and "für" before "die" another.
    return any(line.ends_with(grammar.towards, at) for at in (first, team.first))


def starts_part(line: TaggedLine, place: int) -> bool:
    """Whether "and" or the end of another part stands right before a place."""
    is_joined = line.ends_with(grammar.joining, place) is not None
    return is_joined or (place > 0 and line.said[place - 1].ends_part)


def is_planned(line: TaggedLine, first: int) -> bool:
    """Whether it says before that place, or there, that it is still to be done."""
    planned = line.first(verbs.plans_to_ask), line.first(grammar.planning)
    return any(one is not None and one.first <= first for one in planned)


def acts(line: TaggedLine, verb: Span | None = None) -> bool:
    """Whether we are named as those who act; not where that is another clause than the verb's."""
    doers = line.find(grammar.we)
    return any(verb is None or not _acts_elsewhere(line, one, verb) for one in doers)


def _acts_elsewhere(line: TaggedLine, doer: Span, verb: Span) -> bool:
    """ "May hat mir ihr Kabel geliehen, sonst wär ich gestrandet"; "before I forget: Tim …"."""
    is_announced = any(
        line.said[at].text.endswith(":") or line.has(asides.reasons, at + 1)
        for at in range(doer.first, verb.first - 1)
        if line.said[at].ends_part
    )
    return is_announced or any(line.said[at].ends_part for at in range(verb.after - 1, doer.first))


def part_of(line: TaggedLine, verb: Span) -> int:
    """Where the part of the line starts in which the verb stands."""
    return next((at for at in range(verb.first, 0, -1) if starts_part(line, at)), 0)


def start_of_remark(line: TaggedLine, first: int) -> int | None:
    """Where a part about somebody starts behind that place: ", she is happy with the tip"."""
    starts = (at for at in range(max(first, 1), len(line.keys)) if starts_part(line, at))
    return next((at for at in starts if line.has(asides.about_them, at)), None)


def is_last(line: TaggedLine, verb: Span) -> bool:
    """Whether it ends its clause, as "geschenkt" does."""
    return line.language in VERB_LAST and participles.is_participle(line, verb)


def is_theirs(line: TaggedLine, verb: Span) -> bool:
    """Whether "he" or "she" stands before the verb in its part: "met Tim, he asked for a book"."""
    first = part_of(line, verb)
    ours = any(line.has(grammar.we, place) for place in range(first, verb.first))
    doers = (at for at in range(first, verb.first) if line.has(asides.about_them, at))
    return not ours and any(_is_doer(line, at, verb) for at in doers)


def _is_doer(line: TaggedLine, place: int, verb: Span) -> bool:
    """ "Ze vroeg", "sie hat gefragt"; "sie gefragt" may be her whom we asked."""
    helpers = (grammar.auxiliaries, grammar.their_helpers)
    is_helped = any(line.has(group, place + 1) for group in helpers)
    return is_helped or not participles.is_participle(line, verb)


def is_gesture(line: TaggedLine) -> bool:
    """Whether it is a thing that people give: "Tim got a cake", and not "a new job"."""
    return gesture_kinds.kind(line) is not None


def is_wished(line: TaggedLine, verb: Span) -> bool:
    """Whether a word of a plan goes with the verb: not in "a link that she could use"."""
    planned = line.first(grammar.planning)
    if planned is None:
        return False
    last = verb.first if line.said[verb.after - 1].ends_part else verb.after
    return planned.first <= last
