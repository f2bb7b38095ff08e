"""Words that are somebody's name as well: May, Will, Mark. Their place tells which they are."""

from collections.abc import Sequence
from functools import cache

from bot.people import names
from bot.people.mentions import Mention
from handlers.reading import currencies, terms
from handlers.reading.tagged import TaggedLine
from handlers.reading.time_words import words_of_time
from messages.reading import calendar_names, grammar, idioms, replies, verbs, vocabulary
from messages.reading import words as typed
from messages.reading.phrases import Phrases

_VERBS: tuple[Phrases, ...] = (
    *(verbs.giving, verbs.doing_good, verbs.getting, verbs.meeting, verbs.asking),
    verbs.answering,
)
_FINITE = (*_VERBS, verbs.saying, verbs.coming, grammar.auxiliaries, replies.deciding)
_PREPOSITIONS = (grammar.towards, grammar.origin, grammar.company, grammar.requested)
_HELPING = (grammar.planning, grammar.auxiliaries, verbs.plans_to_ask)


@cache
def _before_times() -> frozenset[str]:
    leading = typed.on_words() | typed.in_words() | typed.until_words() | typed.inclusive_words()
    return leading | typed.last_words() | typed.next_words()


@cache
def ordinary_words(language: str) -> frozenset[str]:
    """Those by which lines are taken apart, and which may be a name, too."""
    return vocabulary.single_words(language) | words_of_time()


def is_something_else(line: TaggedLine, mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether the word is rather "may", "Friday" or "stone" than a person."""
    place = mention.after - 1
    if mention.hits != 1:
        return False
    others = [one for one in found if one is not mention and not _is_container(line, one, found)]
    is_joined = any(_are_joined(line, mention, one) for one in others)
    is_small = not _is_capitalised(line, mention)
    if is_small and not is_joined and any(_is_capitalised(line, one) for one in others):
        return True
    if not is_joined and _is_container(line, mention, found):
        return True
    if not _is_ordinary(line, mention):
        return False
    is_named = place > 0 and not is_small and not line.said[place - 1].ends_part
    if _is_month_of_day(line, place) or (not is_named and _helps_a_verb(line, place)):
        return True
    is_sure = any(one.hits > 1 or not _is_ordinary(line, one) for one in others)
    if is_joined or _has_place_of_name(line, mention, is_about_others=is_sure):
        return False
    return is_sure or _is_rather_a_word(line, place, is_small=is_small)


def _is_container(line: TaggedLine, mention: Mention, found: Sequence[Mention]) -> bool:
    """ "Een bos tulpen", "bos bloemen voor Tim", where Bos may be somebody, too."""
    place, after = mention.after - 1, mention.after
    is_one = mention.hits == 1 and (line.keys[place],) in idioms.containers(line.language)
    if not is_one:
        return False
    if after >= len(line.keys) or line.said[place].ends_part:
        return False
    if line.keys[after] in typed.articles_and_numbers() | vocabulary.single_words(line.language):
        return False
    is_counted = place > 0 and line.keys[place - 1] in typed.articles_and_numbers()
    is_plain = place == 0 or not _is_capitalised(line, mention)
    return is_counted or (is_plain and len(found) > 1)


def _is_rather_a_word(line: TaggedLine, place: int, *, is_small: bool) -> bool:
    """Where nobody else is named, and the place leaves it open."""
    before = line.keys[place - 1] if place else ""
    after = line.keys[place + 1] if place + 1 < len(line.keys) else ""
    is_verb = line.starts_with(grammar.we, place + 1) is not None or after in typed.pronouns()
    is_only_month = _is_month(line, place) and line.keys[place] not in vocabulary.single_words(
        line.language
    )
    return (
        (is_small and not is_only_month)
        or before in _before_times()
        or (is_only_month and before in typed.words_before_other_dates())
        or (place == 0 and is_verb)
    )


def _has_place_of_name(line: TaggedLine, mention: Mention, *, is_about_others: bool) -> bool:
    """Whether only a name can stand there: "gave may a cake", "mark said yes", "with will"."""
    place = mention.first
    if mention.by_surname or mention.after - place > 1 or _is_beside_a_figure(line, place):
        return False
    if place and not line.said[place - 1].ends_part:
        if any(line.ends_with(group, place) for group in (*_VERBS, verbs.knowing)):
            return True
        is_led_to = any(line.ends_with(group, place) for group in _PREPOSITIONS)
        if is_led_to and line.keys[place - 1] not in typed.pronouns() | typed.determiners():
            return not (is_about_others and _is_month(line, place))
        if line.keys[place - 1] in _before_times() | typed.words_before_other_dates():
            return False
        if line.keys[place - 1] in typed.determiners() | typed.numbers().keys():
            return False
    return _acts(line, place) and not _is_wish(line, place)


def _acts(line: TaggedLine, place: int) -> bool:
    """Whether what follows tells what somebody did: "will sent us a hamper"."""
    after = place + 1
    is_verb = any(line.has(group, after) for group in _FINITE)
    is_first = not any(line.says_something(one) for one in range(place))
    return (is_verb and not line.has(idioms.bases, after)) or (
        is_first and line.has(verbs.participles, len(line.keys) - 1)
    )


def _helps_a_verb(line: TaggedLine, place: int) -> bool:
    """Whether it is a verb that goes with another one: "I will", "will send", "may we"."""
    if not any(line.has(group, place) for group in _HELPING):
        return False
    before = line.keys[place - 1] if place else ""
    after = place + 1
    is_ours = line.ends_with(grammar.we, place) is not None or before in typed.pronouns()
    is_asked = after < len(line.keys) and (
        line.has(grammar.we, after) or line.keys[after] in typed.pronouns()
    )
    return is_ours or is_asked or line.has(idioms.bases, after)


def _is_wish(line: TaggedLine, place: int) -> bool:
    """ "Will morgen um eine Bewertung bitten": the verb that it goes with ends the line."""
    is_helper = any(line.has(group, place) for group in _HELPING)
    return is_helper and line.has(idioms.bases, len(line.keys) - 1)


def _is_month(line: TaggedLine, place: int) -> bool:
    return line.keys[place] in calendar_names.months()


def _is_month_of_day(line: TaggedLine, place: int) -> bool:
    """ "Until 4 Jan" is a date, whoever is called Jan."""
    if not place or line.said[place - 1].ends_part:
        return False
    kinds = {term.kind for term in terms.terms(line.said, place - 1)}
    return "day" in kinds and _is_month(line, place)


def _is_beside_a_figure(line: TaggedLine, place: int) -> bool:
    """Whether it may be the month of a date: not in "for Jan, 20 euros"."""
    beside = (
        other
        for other in (place - 1, place + 1)
        if 0 <= other < len(line.said) and not line.said[min(other, place)].ends_part
    )
    return any(
        line.said[other].bare.rstrip(".").isdecimal() and not _is_priced(line, other)
        for other in beside
    )


def _is_priced(line: TaggedLine, figure: int) -> bool:
    return figure + 1 < len(line.keys) and line.keys[figure + 1] in currencies.names()


def _are_joined(line: TaggedLine, one: Mention, other: Mention) -> bool:
    """Whether "and" joins them; not where a time comes first: "in may and Tim …"."""
    is_time = one.first > 0 and line.keys[one.first - 1] in _before_times()
    return _follows(line, one, other) or (not is_time and _follows(line, other, one))


def _follows(line: TaggedLine, mention: Mention, other: Mention) -> bool:
    """ "Claire and Jan": who is joined to somebody is somebody, whatever else the word means."""
    joint = line.starts_with(grammar.joining, other.after)
    is_next = line.said[other.after - 1].text.endswith(",") and mention.first == other.after
    return is_next or (joint is not None and joint.after == mention.first)


def _is_capitalised(line: TaggedLine, mention: Mention) -> bool:
    return names.is_capitalised(line.said[mention.after - 1].bare)


def _is_ordinary(line: TaggedLine, mention: Mention) -> bool:
    return line.keys[mention.after - 1] in ordinary_words(line.language)
