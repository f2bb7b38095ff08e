"""The little words that go with a line of one kind or another, and are nothing that it tells."""

from collections.abc import Iterator

from bot.vocabulary import Intent
from handlers.reading import gesture_kinds
from handlers.reading.meant import GESTURES, Meant
from handlers.reading.tagged import Span, Tag, TaggedLine
from handlers.reading.words_left import AT_END, AT_END_OF_ASK
from messages.reading import asides, grammar, idioms, replies, verbs
from messages.reading.phrases import Phrases


def leave_out(line: TaggedLine, meant: Meant) -> None:
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
    if meant.verb is not None and (_is_deed(line, meant) or _is_touch_to_do(meant)):
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


def at_start(
    line: TaggedLine, meant: Meant, people_count: int, *, is_negated: bool
) -> tuple[Phrases, ...]:
    """Little words at the start of each part of the line, besides those of all lines."""
    groups = [] if _is_deed(line, meant) else _of_intent(meant.intent, is_negated=is_negated)
    if people_count > 1:
        groups.append(asides.each)
    if meant.verb is not None and line.is_one_of(meant.verb, verbs.treating):
        groups.append(verbs.treated_to)
    if meant.is_refused:
        groups += [verbs.getting, verbs.giving]  # "Kreeg bonbons van Tim, teruggegeven"
    if meant.intent is Intent.GOT:
        groups += [verbs.treating, verbs.treated_to]  # "Got treated to lunch by Tim"
    return tuple(groups)


def at_end(line: TaggedLine, meant: Meant, people_count: int) -> tuple[Phrases, ...]:
    """Little words at the end: "whether he has time" ends with none, "… gevraagd heb" does."""
    is_verb_final = (
        meant.verb is not None
        and line.is_one_of(meant.verb, verbs.participles)
        and not any(one.first >= meant.verb.after for one in line.find(grammar.wondering))
    )
    groups = AT_END_OF_ASK if meant.intent is Intent.ASK and not is_verb_final else AT_END
    if meant.intent is Intent.REMIND:
        groups = (*groups, _plans)
    if meant.intent is Intent.ANSWER:
        groups = (*groups, asides.still)
    if meant.intent in GESTURES and not _is_deed(line, meant):
        # "Chocola gekregen van Tim, vandaag bezorgd", "Obstkorb bestellt"
        groups = (*groups, verbs.participles, idioms.buying)
    if meant.is_refused:
        groups = (*groups, grammar.negations)  # "Tim wollte den Wein nicht"
    return (*groups, asides.each) if people_count > 1 else groups


def _of_intent(intent: Intent, *, is_negated: bool) -> list[Phrases]:
    match intent:
        case Intent.ASK:
            return [grammar.requested, verbs.plans_to_ask, *verbs.VERBS]
        case Intent.REMIND:
            about = [grammar.requested, grammar.towards, grammar.that]
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


def _plans(language: str) -> frozenset[tuple[str, ...]]:
    """What tells that something is to be done, without the verbs of what it is: "zu schicken"."""
    marks = asides.infinitive_marks(language)
    return frozenset(one for one in grammar.planning(language) if one[:1] not in marks)


def _is_deed(line: TaggedLine, meant: Meant) -> bool:
    """ "Fixed Tim's printer", of which the verb tells as much as the thing."""
    if meant.intent not in GESTURES or meant.verb is None:
        return False
    is_recommended = line.is_one_of(meant.verb, idioms.recommending)
    return line.is_one_of(meant.verb, idioms.deeds) or (
        is_recommended and gesture_kinds.recommends_thing(line)
    )


def _is_touch_to_do(meant: Meant) -> bool:
    """ "Tim bellen", of which the verb is all that is to be done."""
    return meant.is_bidden and meant.intent is Intent.MET


def _their_teams(line: TaggedLine) -> Iterator[Span]:
    """ "Tim z'n team"."""
    for place in range(1, len(line.keys)):
        whose = line.starts_with(idioms.possessives, place)
        if whose is not None and line.tags[place - 1] is Tag.PERSON:
            team = line.starts_with(grammar.teams, whose.after)
            if team is not None:
                yield Span(whose.first, team.after)
