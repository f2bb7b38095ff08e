"""What a verb of giving, getting or meeting tells with the words around it, and is no gift."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.vocabulary import Intent
from handlers.reading import clauses, gesture_kinds
from handlers.reading.clauses import VERB_LAST, Told
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, idioms, verbs
from messages.reading import words as typed
from messages.reading.phrases import Phrases


def read(line: TaggedLine, told: Told, verb: Span) -> Told:
    """The same, unless "gave Tim a call" or "sent him an invoice" says otherwise."""
    is_gesture = told.intent in (Intent.GIVE, Intent.GOT)
    if told.intent is Intent.GIVE and _is_got_for_us(line, verb):
        hold = line.first(idioms.reaching)
        if hold is not None:
            line.mark(hold, Tag.LITTLE)
        return replace(told, intent=Intent.GOT)
    is_got = told.intent is Intent.GOT or line.is_one_of(verb, verbs.getting)
    reached = line.first(idioms.reaching) if is_got else None
    if reached is not None:
        return _reached(line, told, verb, reached)
    is_idiom = _is_idiom(line, verb) or _is_caused(line, verb)
    if is_gesture and (is_idiom or _are_thanks(line, verb)):
        return replace(told, is_sure=False)
    if is_gesture and _is_only_written(line, verb):
        return replace(told, intent=Intent.MET)
    return thing(line, told)


def thing(line: TaggedLine, told: Told) -> Told:
    """The same, unless what went one way or the other is a call or an invoice.

    A meeting may have been called off, or moved.
    """
    if told.intent is Intent.MET:
        return replace(told, is_sure=told.is_sure and not _is_called_off(line))
    if told.intent not in (Intent.GIVE, Intent.GOT) or line.tells(idioms.words_of_thanks):
        return told
    if _is_burden(line):
        return replace(told, is_sure=False)
    return replace(told, intent=Intent.MET) if _is_touch(line) else told


def favour(line: TaggedLine, people: Sequence[Span]) -> Told | None:
    """ "Did Tim a favour", "put Tim in touch with our roofer"; from Tim where he did it."""
    taken = line.first(idioms.taking)
    if taken is not None and clauses.is_object(people, taken):
        # "Took Tim out for dinner" may be a treat, or no more than a dinner with him.
        is_meal = line.first(verbs.meeting_nouns) is not None
        is_gift = clauses.is_gesture(line) and not is_meal
        return Told(Intent.GIVE, taken) if is_gift else None
    for acts, things in ((idioms.doing, idioms.favours), (idioms.linking, idioms.linked)):
        verb, thing = line.first(acts), line.first(things)
        if verb is None or thing is None or not people:
            continue
        is_theirs = not clauses.acts(line) and clauses.is_subject(line, people, verb)
        if not is_theirs:
            return Told(Intent.GIVE, verb)
        return Told(Intent.GOT, verb, is_sure=line.first(grammar.us) is not None)
    return None


def _is_got_for_us(line: TaggedLine, verb: Span) -> bool:
    """ "Lotte got tickets for us", and not "Lotte got tickets", which she did from us.

    Only in English does one verb say that somebody has something, and that they see to it.
    """
    if line.language != "en":
        return False
    is_theirs = any(tag is Tag.PERSON for tag in line.tags[: verb.first])
    for_us = (
        one
        for one in line.find(grammar.towards)
        if one.first >= verb.after and line.has(grammar.us, one.after)
    )
    return is_theirs and line.is_one_of(verb, verbs.getting) and any(for_us)


def _reached(line: TaggedLine, told: Told, verb: Span, phrase: Span) -> Told:
    """ "Got hold of Tim"; "got hold of tickets for Tim" may be anything."""
    known = {*range(verb.first, verb.after), *range(phrase.first, phrase.after)}
    little = (grammar.openings, grammar.polite, grammar.auxiliaries)
    left = [
        place
        for place in line.free()
        if place not in known
        and not line.is_of_time(place)
        and not any(line.has(group, place) for group in little)
    ]
    if left:
        return replace(told, is_sure=False)
    line.mark(phrase, Tag.LITTLE)
    return replace(told, intent=Intent.MET, is_sure=True)


def _is_only_written(line: TaggedLine, verb: Span) -> bool:
    """ "Emailed Tim about the lease", and not "emailed Tim the lease"."""
    if not line.is_one_of(verb, idioms.writing):
        return False
    named = [place for place, tag in enumerate(line.tags) if tag is Tag.PERSON]
    behind = max([verb.after, *(place + 1 for place in named)])
    told = [
        at for at in line.free() if line.has(idioms.writing_about, at) or not line.is_of_time(at)
    ]
    if line.language in VERB_LAST and (behind == verb.after or any(at < verb.first for at in told)):
        return False  # "Tim het artikel gemaild"
    between = [at for at in told if verb.after <= at < behind]
    after = next((at for at in told if at >= behind), None)
    is_about = after is None or line.has(idioms.writing_about, after)
    return is_about and all(line.has(grammar.towards, at) for at in between)


def _is_touch(line: TaggedLine) -> bool:
    """Whether a call, a message or a visit is all that is told."""
    found = next(_heads(line, idioms.touches), None)
    return found is not None and gesture_kinds.kind(_up_to_remark(line, found.after)) is None


def _up_to_remark(line: TaggedLine, first: int) -> TaggedLine:
    """Without ", she is happy with the tip", which is no gift that came with the call."""
    end = clauses.start_of_remark(line, first)
    return line if end is None else TaggedLine(line.written(range(end)), line.language)


def _is_burden(line: TaggedLine) -> bool:
    """Whether an invoice, a complaint or the like is what went one way or the other."""
    if gesture_kinds.kind(line) is not None:
        return False
    return any(_heads(line, idioms.burdens)) or _ends_with_one(line)


def _heads(line: TaggedLine, group: Phrases) -> Iterator[Span]:
    """Where such a thing stands and is what it is about: not "the text", "help with an order"."""
    known = typed.the_words() if group is idioms.touches else frozenset()
    for found in line.find(group):
        before = range(max(found.first - _NEAR, 0), found.first)
        is_known = found.first > 0 and line.keys[found.first - 1] in known
        if not is_known and not any(line.has(one, at) for one in _LEADING for at in before):
            yield found


_NEAR = 3
_LEADING = (grammar.requested, grammar.company, grammar.places)


def _ends_with_one(line: TaggedLine) -> bool:
    """ "Eine Stromrechnung": a compound is what its last part is."""
    endings = tuple(
        phrase[0] for phrase in idioms.burdens(line.language) if len(phrase[0]) > _SHORTEST
    )
    return line.language != "en" and any(
        line.keys[place].endswith(endings) for place in line.unread()
    )


_SHORTEST = 6


def _is_idiom(line: TaggedLine, verb: Span) -> bool:
    found = next((one for one in _all(line, idioms.idioms) if one.overlaps(verb)), None)
    return found is not None


def _is_caused(line: TaggedLine, verb: Span) -> bool:
    """ "Made Tim cry", "was made partner": not "made Tim pancakes", "dinner" or "a cake"."""
    is_passive = line.ends_with(grammar.passives, verb.first) is not None
    is_of_somebody = is_passive or line.names_somebody(verb.after)
    if not line.is_one_of(verb, idioms.making) or not is_of_somebody:
        return False
    if clauses.is_gesture(line) or line.first(verbs.meeting_nouns) is not None:
        return False
    told = [
        line.said[at].text
        for at in line.free()
        if at >= verb.after and line.says_something(at) and not line.is_of_time(at)
    ]
    return len(told) == 1 and told[0].islower() and not told[0].endswith("s")


def _all(line: TaggedLine, group: Phrases) -> Iterator[Span]:
    for place in range(len(line.keys)):
        found = line.starts_with(group, place)
        if found is not None:
            yield found


def _are_thanks(line: TaggedLine, verb: Span) -> bool:
    """ "A big thank you to Tim": for what he gave, as it may be, or a note to him."""
    given = line.first(verbs.giving)
    if not line.is_one_of(verb, verbs.thanking) or (given and given.first < verb.first):
        return False  # "Posted a thank you note"
    return verb.first > 0 and any(
        line.keys[place] in typed.determiners() for place in range(verb.first)
    )


def _is_called_off(line: TaggedLine) -> bool:
    """ "Dirk belde af", "Tim sagte das Essen ab", "lunch got moved to Friday"."""
    return (
        line.tells(idioms.moved)
        or split(line, idioms.calling_off, idioms.called_off_end) is not None
    )


def split(line: TaggedLine, starts: Phrases, ends: Phrases) -> tuple[Span, Span] | None:
    """A verb and its end, with which a part of the line closes: "macht beim Interview mit"."""
    for verb in line.find(starts):
        for end in line.find(ends):
            if end.first >= verb.after and _closes(line, end.after):
                return verb, end
    return None


def _closes(line: TaggedLine, after: int) -> bool:
    return line.said[after - 1].ends_part or all(
        line.is_of_time(place) or not line.says_something(place)
        for place in range(after, len(line.keys))
    )
