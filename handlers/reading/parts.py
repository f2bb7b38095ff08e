"""A sentence taken apart: about whom, what, when and for how much it is, once its verb is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.vocabulary import Intent
from handlers.reading import amounts, main_clause, moments, people, unread_amounts
from handlers.reading.almanac import Standpoint
from handlers.reading.amounts import Amount
from handlers.reading.leftovers import left_over, start_of_time
from handlers.reading.meant import Meant
from handlers.reading.moments import Moment
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from handlers.reading.words_left import AT_END, AT_END_OF_ASK, words_left
from messages.reading import asides, calendar_names, grammar, idioms, replies, verbs
from messages.reading.phrases import Phrases

GESTURES = frozenset({Intent.GIVE, Intent.GOT})
FACTS = GESTURES | {Intent.MET, Intent.ANSWER}
"""What has happened."""
AHEAD = frozenset({Intent.ASK, Intent.REMIND, Intent.RESUME})
"""Whose days are looked for ahead, where nothing says otherwise."""
ABOUT_SOMEBODY = FACTS | {Intent.ASK, Intent.REMIND, Intent.WHO, Intent.FORGET, Intent.ARCHIVE}
"""What can't be done without knowing whom."""
WITH_WORDS = FACTS | {Intent.ASK, Intent.REMIND, Intent.ADD, Intent.CHECK}
"""What the words count for of which nothing else was read."""
WITH_DAYS = WITH_WORDS | {Intent.RESUME}
_PRICES = {
    Intent.GIVE: amounts.OF_A_GIFT,
    Intent.GOT: amounts.OF_A_GIFT,
    Intent.MET: amounts.OF_A_MEETING,
}
_OF_THINGS = GESTURES | {Intent.ASK}
"""What there is a thing for that goes with its verb."""


@dataclass(frozen=True)
class Parts:
    """What stands in the line. `others` are named, too, and may be meant in another way.

    `whole` is `what` with the amounts, for where they are stored nowhere else.
    `rest` is all that follows the verb of a line that is about nobody. `is_negated` says that the
    line may tell what did not happen; `unread_sum` has the words of an amount unlike those that are
    read.
    """

    people: tuple[Person, ...]
    others: tuple[Person, ...]
    sums: tuple[Amount, ...]
    when: tuple[Moment, ...]
    what: str
    whole: str
    rest: str
    is_negated: bool
    unread_sum: str = ""


def take_apart(
    line: TaggedLine,
    meant: Meant,
    named: Sequence[Person],
    sums: Sequence[Amount],
    standpoint: Standpoint,
) -> Parts:
    """The parts of a line whose people, verb and amounts are marked; its days are marked here."""
    people_meant, others = people.together(line, _somebody(line, meant, named))
    is_negated = meant.is_refused or (
        meant.intent in GESTURES | {Intent.MET} and line.first(grammar.negations) is not None
    )
    told = sums or _bare_sums(line, meant)
    rest = line.written(line.unread())
    when = _when(line, meant, standpoint)
    told = told or _likely_sums(line, meant)
    sums = tuple(amounts.of_each(one, len(people_meant)) for one in told)
    _leave_out_rests(line, meant)
    little = [] if _is_deed(line, meant) else _little(meant.intent, is_negated=is_negated)
    within = main_clause.telling(line, meant.verb) if meant.intent in _OF_THINGS else None
    if len(people_meant) > 1:
        little.append(asides.each)
    if meant.verb is not None and line.is_one_of(meant.verb, verbs.treating):
        little.append(verbs.treated_to)
    at_end = _at_end(line, meant, len(people_meant))
    if meant.is_refused:
        at_end = (*at_end, grammar.negations)  # "Tim wollte den Wein nicht"
    what = words_left(line, little, at_end, within)
    with line.forgetting(Tag.MONEY):
        whole = words_left(line, little, at_end, within)
    is_negated = is_negated or (meant.intent is Intent.ASK and _is_not_asked(line, what))
    unread_sum = unread_amounts.words(line) if meant.intent in GESTURES else ""
    return Parts(people_meant, others, sums, when, what, whole, rest, is_negated, unread_sum)


def mark(line: TaggedLine, sums: Sequence[Amount]) -> None:
    """Read the words of these amounts."""
    for amount in sums:
        line.mark(Span(amount.first, amount.after), Tag.MONEY)
    for one, other in pairwise(sums):
        between = Span(one.after, other.first)
        if line.is_one_of(between, asides.corrections):
            line.mark(between, Tag.LITTLE)  # "£8, no wait, £11"


def _somebody(line: TaggedLine, meant: Meant, named: Sequence[Person]) -> Sequence[Person]:
    if meant.intent not in ABOUT_SOMEBODY:
        return named
    if named:
        return people.with_strangers(line, named)
    guess = people.guessed(line, meant.verb)
    return [guess] if guess is not None else []


def _bare_sums(line: TaggedLine, meant: Meant) -> Sequence[Amount]:
    prices = _PRICES.get(meant.intent, ())
    found = amounts.amounts(line.text, line.said, prices)
    mark(line, found)
    return found


def _likely_sums(line: TaggedLine, meant: Meant) -> Sequence[Amount]:
    """What may be an amount, of which nothing else was read."""
    if meant.intent not in GESTURES:
        return ()
    found = [
        one
        for one in amounts.likely(line.text, line.said)
        if all(line.tags[place] is None for place in range(one.first, one.after))
    ]
    mark(line, found)
    return found


def _when(line: TaggedLine, meant: Meant, standpoint: Standpoint) -> tuple[Moment, ...]:
    """The days of the line, and what tells a time that no day was read from."""
    ahead = meant.intent in AHEAD and not _is_past(line, meant)
    ahead = ahead or (meant.is_present and _tells_weekday_only(line))
    is_free = [tag is None for tag in line.tags]
    found = moments.moments(line.said, is_free, replace(standpoint, ahead=ahead))
    if meant.intent is Intent.ASK:
        found = _without_topic(line, found)
    for moment in found:
        line.mark(Span(moment.first, moment.after), Tag.DAY)
    missed = left_over(line) if meant.intent in WITH_DAYS else []
    return (*found, *(Moment(start_of_time(line, one), one + 1, None) for one in missed))


def _tells_weekday_only(line: TaggedLine) -> bool:
    """ "On Friday I am taking Tim out", told by no date."""
    has_figure = any(character.isdigit() for key in line.keys for character in key)
    return not has_figure and not calendar_names.weekdays().keys().isdisjoint(line.keys)


def _without_topic(line: TaggedLine, when: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """Leaves out "nach dem Jahresabschluss" where nothing else is asked for."""
    of_time = {place for one in when for place in range(one.first, one.after)}
    if any(line.says_something(place) for place in line.free() if place not in of_time):
        return when
    return tuple(
        one
        for one in when
        if one.day is not None
        or one.span is not None
        or line.starts_with(grammar.requested, one.first) is None
    )


def _is_past(line: TaggedLine, meant: Meant) -> bool:
    """Whether an ask is told as one that was made: "asked Tim", "emailed Tim to see whether …"."""
    if meant.intent is not Intent.ASK or meant.is_ahead:
        return False
    in_passing = meant.verb is not None and not any(
        line.is_one_of(meant.verb, group) for group in (verbs.asking, verbs.bidding, verbs.presents)
    )
    return in_passing or line.tells(verbs.asked_already)


def _little(intent: Intent, *, is_negated: bool) -> list[Phrases]:
    """Little words of this kind of line, besides those of all lines."""
    match intent:
        case Intent.ASK:
            return [grammar.requested, verbs.plans_to_ask, *verbs.VERBS]
        case Intent.REMIND:
            about = [grammar.requested, grammar.towards, grammar.that, verbs.giving]
            plans = [verbs.plans_to_ask, grammar.planning, asides.infinitive_marks]
            return [*about, *plans, idioms.fillers, grammar.openings]
        case Intent.ANSWER:
            answers = [group for group, _ in replies.REPLIES]
            little = [grammar.negations, grammar.nothings, grammar.towards, grammar.requested]
            return [*little, grammar.places, asides.still, asides.taking_part, *answers]
        case _ if is_negated:
            return [grammar.negations, grammar.nothings]
        case Intent.MET:
            return [grammar.towards, grammar.places, grammar.requested]
        case _:
            return [grammar.towards]


def _at_end(line: TaggedLine, meant: Meant, people_count: int) -> tuple[Phrases, ...]:
    """Little words at the end: "whether he has time" ends with none, "… gevraagd heb" does."""
    is_verb_final = (
        meant.verb is not None
        and line.is_one_of(meant.verb, verbs.participles)
        and not any(one.first >= meant.verb.after for one in line.find(grammar.wondering))
    )
    at_end = AT_END_OF_ASK if meant.intent is Intent.ASK and not is_verb_final else AT_END
    if meant.intent is Intent.REMIND:
        at_end = (*at_end, grammar.planning)
    if meant.intent is Intent.ANSWER:
        at_end = (*at_end, asides.still)
    if meant.intent in GESTURES and not _is_deed(line, meant):
        at_end = (*at_end, verbs.participles)  # "Chocola gekregen van Tim, vandaag bezorgd"
    return (*at_end, asides.each) if people_count > 1 else at_end


def _leave_out_rests(line: TaggedLine, meant: Meant) -> None:
    """Read what goes with the verb: "een offerte kunnen vragen", "könnte ich", "erhalten durfte".

    Of "Kaffee getrunken" the drink stays, though both together tell that somebody was met.
    """
    if meant.verb is not None and meant.intent is Intent.MET:
        for noun in range(meant.verb.first, meant.verb.after - 1):
            if (line.keys[noun],) in verbs.meeting_nouns(line.language):
                line.tags[noun] = None
    if meant.intent is Intent.GIVE:
        for ours in list(line.find(grammar.from_us)):
            line.mark(ours, Tag.LITTLE)
    if _is_deed(line, meant) and meant.verb is not None:
        for place in range(meant.verb.first, meant.verb.after):
            line.tags[place] = None
    if meant.intent in GESTURES:
        for little in (*line.find(idioms.in_touch), *_their_teams(line)):
            line.mark(little, Tag.LITTLE)
    for found in list(line.find(asides.modals)):
        opening = line.starts_with(grammar.openings, found.first)
        if opening is not None and opening.after > found.after:
            continue  # "Kun je"
        is_first = not any(line.tags[place] is None for place in range(found.first))
        is_last = not any(line.tags[place] is None for place in range(found.after, len(line.keys)))
        goes_with = is_last if meant.verb is None else found.is_beside(meant.verb)
        if is_first or goes_with:
            line.mark(found, Tag.LITTLE)


def _is_deed(line: TaggedLine, meant: Meant) -> bool:
    """ "Fixed Tim's printer", of which the verb tells as much as the thing."""
    is_told = meant.intent in GESTURES and meant.verb is not None
    return is_told and meant.verb is not None and line.is_one_of(meant.verb, idioms.deeds)


def _their_teams(line: TaggedLine) -> Iterator[Span]:
    """ "Tim z'n team"."""
    for place in range(1, len(line.keys)):
        whose = line.starts_with(idioms.possessives, place)
        if whose is not None and line.tags[place - 1] is Tag.PERSON:
            team = line.starts_with(grammar.teams, whose.after)
            if team is not None:
                yield Span(whose.first, team.after)


def _is_not_asked(line: TaggedLine, what: str) -> bool:
    """ "Don't ask Urs for anything", and not "ask Eva if she can't come"."""
    little = [grammar.negations, grammar.nothings, grammar.requested]
    if what and not words_left(line, little):
        return True
    asked = [
        one.first for group in (grammar.requested, grammar.wondering) for one in line.find(group)
    ]
    negation = line.first(grammar.negations)
    return negation is not None and bool(asked) and negation.first < min(asked)
