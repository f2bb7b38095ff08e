"""Which way something went that was given or received: from us to them, or from them to us."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.vocabulary import Intent
from handlers.reading import clauses
from handlers.reading.clauses import VERB_LAST, Told
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import grammar, idioms, verbs
from messages.reading import words as typed
from messages.reading.phrases import Phrases

_GERUND = "ing"
_NEAR = 2
"""Within so many words what belongs together stands: "was also sent", "zijn nieuwe kantoor"."""


def told(line: TaggedLine, people: Sequence[Span], intent: Intent, verb: Span) -> Told:
    """Who gave it and who got it."""
    ways = _ways(line, people, verb)
    if intent is Intent.GOT:
        return _received(line, people, ways, verb)
    if not ways.is_subject and _is_done_to_us(line, people, verb):
        # "Waren bei Tim eingeladen" may be of another invitation than his.
        return Told(Intent.GOT, is_sure=line.first(grammar.passives) is not None)
    if _is_all_of_theirs(line, people):
        return Told(Intent.GIVE, is_sure=False)
    if verb.first == clauses.first_free(line) and _is_recipient(line, people, verb):
        return Told(Intent.GIVE)
    is_passive = line.first(grammar.passives) is not None
    is_done_to_us = ways.from_them and (is_passive or _acted(line, people))
    is_theirs = ways.is_subject or ways.from_them
    if ways.to_us and not is_theirs and _is_recipient(line, people, verb):
        return Told(Intent.GIVE)
    if ways.to_us or is_done_to_us:
        return Told(Intent.GOT)
    if verb.first == clauses.first_free(line) and line.has(grammar.us, verb.after):
        # "Give me …" asks something of the bot, and tells nothing for sure.
        return Told(Intent.GOT, is_sure=not line.is_one_of(verb, verbs.presents))
    is_wished = line.has(verbs.infinitives, verb.first) and clauses.helper(line, verb) is None
    if ways.acting or ways.from_us or is_wished:
        is_sure = not is_wished and not clauses.is_wished(line, verb)
        return Told(Intent.GIVE, is_sure=is_sure)
    is_for_us = _is_for_us(line)
    if ways.is_subject and not (ways.from_them or is_for_us) and _is_passive(line, verb):
        return Told(Intent.GIVE)
    if is_for_us:
        return Told(Intent.GOT)
    if ways.from_them and not ways.to_them:
        return Told(Intent.GOT, is_sure=not _is_whose(line, people))
    if ways.is_subject and not ways.to_them:
        is_to_other = line.first(idioms.recipients) is not None  # "Tim gave him a book"
        is_set_apart = is_to_other or clauses.is_set_apart(line, people, verb)
        is_sure = _is_from_them(line, verb) and not is_set_apart
        return Told(Intent.GOT, is_sure=is_sure)
    return Told(Intent.GIVE)


def _is_from_them(line: TaggedLine, verb: Span) -> bool:
    """ "Tim brought cake", "Tim fixed our printer"; "Tim bought himself a mug" is none of ours."""
    if line.tells(idioms.themselves) and not line.is_one_of(verb, verbs.thanking):
        return False
    is_gift = clauses.is_gesture(line) and not line.is_one_of(verb, idioms.deeds)
    return is_gift or line.tells(idioms.ours)


def _is_done_to_us(line: TaggedLine, people: Sequence[Span], verb: Span) -> bool:
    """ "Bin bei Tim zum Essen eingeladen worden", where nobody else is told to have been."""
    inviting = (verbs.inviting, verbs.treating)
    if not any(line.is_one_of(verb, group) for group in inviting) or not people:
        return False
    done = line.first(verbs.being_done_to)
    is_at_theirs = any(line.ends_with(idioms.at_sellers, one.first) for one in people)
    return done is not None and is_at_theirs


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
    is_subject = clauses.is_subject(line, people, verb)
    is_apart = clauses.is_owner_apart(line, people, verb)  # "Tim's leaving do: gave him a watch"
    is_signed_by_us = (is_apart or not is_subject) and line.first(grammar.from_us) is not None
    return _Ways(
        to_us=not for_theirs and _names_us(line, grammar.towards),
        from_us=_names_us(line, grammar.origin) or is_signed_by_us,
        to_them=for_theirs or any(clauses.is_recipient(line, one) for one in people),
        from_them=from_them and not for_theirs,
        acting=clauses.acts(line, verb) or clauses.helps_us(line, verb),
        is_subject=is_subject,
    )


def _is_all_of_theirs(line: TaggedLine, people: Sequence[Span]) -> bool:
    """ "Aan iedereen van De Graaf": everybody there, or something of theirs for everybody here."""
    origins = (line.ends_with(grammar.origin, one.first) for one in people)
    return any(
        one is not None and line.ends_with(grammar.everybody, one.first) is not None
        for one in origins
    )


def _received(line: TaggedLine, people: Sequence[Span], ways: _Ways, verb: Span) -> Told:
    """Who received it, by a verb that says that somebody did."""
    if ways.from_them or (ways.is_subject and line.first(verbs.fetching) is not None):
        return Told(Intent.GOT)
    if any(clauses.is_owner(line, one) and one.after < verb.first for one in people):
        return Told(Intent.GOT, is_sure=False)  # "Rosa's bouquet arrived" may be one to her
    if ways.from_us or (ways.is_subject and not ways.acting):
        return Told(Intent.GIVE, is_sure=ways.from_us or clauses.is_gesture(line))
    if ways.to_them:
        return Told(Intent.GIVE, is_sure=ways.acting)  # "The orchid for Eva got lost"
    if ways.acting and clauses.is_object(people, verb):
        return Told(Intent.GIVE)  # "I got Eva candles" were bought for her.
    bought_for = [one for one in people if not clauses.is_owner(line, one)]
    if not _is_recipient(line, bought_for, verb) or not _names_any(line, bought_for):
        return Told(Intent.GOT)
    return Told(Intent.GIVE, is_sure=_names_thing(line, bought_for))


def _names_any(line: TaggedLine, people: Sequence[Span]) -> bool:
    """Whether any thing is told, and not "got Eva", of whom it is asked what she gave."""
    last = max(one.after for one in people)
    return any(at >= last and not line.is_of_time(at) for at in line.free())


def _names_thing(line: TaggedLine, people: Sequence[Span]) -> bool:
    """ "Got Eva a candle", "got Eva 2 candles"; of "got Eva candles" a "from" may be left out."""
    behind = {one.after for one in people if one.after < len(line.keys)}
    leading = typed.articles_and_numbers()
    return any(
        line.keys[at] in leading or line.keys[at].isdecimal() or line.has(idioms.possessives, at)
        for at in behind
    )


def _acted(line: TaggedLine, people: Sequence[Span]) -> bool:
    """ "We zijn uitgenodigd door Tim": whom the preposition before him makes the one who did it."""
    return any(line.ends_with(grammar.agents, one.first) for one in people)


def _is_whose(line: TaggedLine, people: Sequence[Span]) -> bool:
    """ "De hond van Søren uitgelaten": what follows "the" may only be his.

    "Tochter von Tim hat Geburtstag, Kuchen gebracht" tells of her.
    """
    origins = (line.ends_with(grammar.origin, one.first) for one in people)
    return any(
        (of.first > 1 and line.keys[of.first - 2] in typed.the_words())
        or line.ends_with(idioms.companions, of.first) is not None
        for of in origins
        if of is not None
    )


def _is_recipient(line: TaggedLine, people: Sequence[Span], verb: Span) -> bool:
    """ "Gave Tim cake for the team"; of "gisteren bracht Tim taart voor ons" he isn't."""
    return line.language not in VERB_LAST and clauses.is_object(people, verb)


def _is_passive(line: TaggedLine, verb: Span) -> bool:
    """ "Tim wurde ein Buch überreicht", "Eva was also sent tulips": it was done to them."""
    passive = line.first(grammar.passives)
    if passive is None:
        return False
    is_led_to = 0 <= verb.first - passive.after < _NEAR and line.language not in VERB_LAST
    return is_led_to or line.is_one_of(verb, verbs.participles)


def _is_for_us(line: TaggedLine) -> bool:
    """Whether something is done to us; "drie ons" are three ounces, "op kantoor" is a place."""
    return any(
        line.keys[max(found.first - 1, 0)] not in typed.numbers()
        and line.ends_with(grammar.origin, found.first) is None
        and not _is_place(line, found.first)
        and not _is_of_thanks(line, found)
        and not _is_theirs(line, found)
        for found in line.find(grammar.us)
    )


def _is_place(line: TaggedLine, place: int) -> bool:
    return (
        line.ends_with(grammar.places, place) is not None
        and line.ends_with(grammar.towards, place) is None
    )


def _is_of_thanks(line: TaggedLine, us: Span) -> bool:
    """ "Sent Tim gin for putting us up", where we are only in what he is thanked for."""
    doing = us.first - 1
    is_doing = doing > 0 and line.keys[doing].endswith(_GERUND)
    return line.language == "en" and is_doing and line.has(grammar.towards, doing - 1)


def _is_theirs(line: TaggedLine, us: Span) -> bool:
    """ "Voor zijn nieuwe kantoor", where the office is no more ours than the house."""
    near = range(max(us.first - _NEAR, 0), us.first)
    return any(
        line.has(idioms.possessives, place) and not line.has(idioms.ours, place) for place in near
    )


def _names_us(line: TaggedLine, preposition: Phrases) -> bool:
    return any(line.has(grammar.us, found.after) for found in line.find(preposition))
