"""What somebody wants of the bot, in a line that tells nothing of anybody."""

import re
from itertools import product

from bot.vocabulary import Intent
from handlers.reading import name_words
from handlers.reading.clauses import VERB_LAST
from handlers.reading.leftovers import may_tell_time
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import grammar, languages, purposes, topics, verbs, vocabulary, wishes
from messages.reading import words as typed
from messages.reading.phrases import Phrases
from messages.reading.wishes import Wish

_LEDGER = (verbs.giving, verbs.getting, verbs.meeting, verbs.doing_good, verbs.asking)
_ACTING = frozenset({Intent.PAUSE, Intent.RESUME, Intent.UNDO})
"""What is done at once: not where somebody else may be meant, as in "message Piet again"."""
_FIRST_WORDS = 3
"""Among these a question has the word that makes it one."""


def wished(line: TaggedLine, start: int) -> Intent | None:
    """What is wanted, by all that the line speaks of; None where it is none of what we can do."""
    if _tells(line, start):
        return None
    if _is_language(line):
        return Intent.LANGUAGE
    if line.tells(topics.thanking) and line.tells(topics.of_ours) and _is_thanks(line):
        return Intent.THANKS
    if line.tells(topics.no) and line.tells(topics.nudging) and _tells_hour(line):
        return Intent.SETTINGS
    is_question = _is_question(line, start)
    is_to_other = any(_is_name(line, one.after) for one in line.find(topics.nudging))
    for wish in wishes.WISHES:
        if _fits(line, wish) and (is_question or not wish.is_asked):
            return None if is_to_other and wish.intent in _ACTING else wish.intent
    return Intent.THANKS if _is_thanks(line) else None


def language(line: TaggedLine) -> str:
    """The name of the language that is told, of several the one to speak in; else nothing."""
    told = list(line.find(languages.names))
    led = [one for one in told if line.ends_with(topics.into, one.first) is not None]
    found = next(iter(led or told), None) if len(led) == 1 or len(told) == 1 else None
    return line.written(range(found.first, found.after)) if found is not None else ""


def is_summary_off(line: TaggedLine) -> bool:
    """Whether a summary isn't to come any more; "did it not come?" asks for it."""
    if line.text.endswith("?"):
        return False
    return line.tells(topics.figures) and line.tells(topics.ending)


def _tells_hour(line: TaggedLine) -> bool:
    """ "Not before 9.30", of every day; "until 9.30" is a pause."""
    if any(key in typed.until_words() for key in line.keys):
        return False
    return any(_HOUR.fullmatch(token.bare) for token in line.said)


_HOUR = re.compile(r"(?:[01]?\d|2[0-3])[.:]\d\d|(?:1[0-2]|\d)(?:am|pm|h)", re.IGNORECASE)


def _fits(line: TaggedLine, wish: Wish) -> bool:
    return all(_speaks_of(line, group) for group in wish.groups) and not any(
        line.tells(group) for group in wish.unless
    )


def _speaks_of(line: TaggedLine, group: Phrases) -> bool:
    """Whether a phrase of the group is in the line; the last invoice is no last one."""
    if group is not topics.latest:
        return line.tells(group)
    return any(not _names_more(line, found) for found in line.find(group))


def _names_more(line: TaggedLine, found: Span) -> bool:
    """Whether the next word is one of which we know nothing, and so the thing itself."""
    if found.after >= len(line.said) or line.said[found.after - 1].ends_part:
        return False
    is_known = line.keys[found.after] in vocabulary.words(line.language)
    return line.says_something(found.after) and not is_known


def _is_question(line: TaggedLine, start: int) -> bool:
    if line.text.endswith("?"):
        return True
    places = range(min(start + _FIRST_WORDS, len(line.keys)))
    return any(line.has(group, place) for group, place in product(wishes.QUESTIONING, places))


def _tells(line: TaggedLine, start: int) -> bool:
    """Whether somebody did something: "I sent the neighbour a Dutch cheese", "brought tips"."""
    if line.text.endswith("?"):
        return False
    deeds = [one for group in _LEDGER for one in line.find(group) if _other_than_thanks(line, one)]
    if any(one.first == start and _is_told(line, one) for one in deeds):
        return True
    if _is_question(line, start):
        return False
    return bool(deeds) and any(_acts(line, one, deeds) for one in line.find(grammar.we))


def _is_told(line: TaggedLine, verb: Span) -> bool:
    """ "Brought tips", and not "bring my contacts in" or "got us any tips"."""
    is_bidding = line.is_one_of(verb, verbs.presents) or line.tells(topics.figures)
    return not line.has(grammar.us, verb.after) and not is_bidding


def _acts(line: TaggedLine, we: Span, deeds: list[Span]) -> bool:
    """ "I sent", "I just sent" and "ich habe … geschickt"; not "I don't get it"."""
    if line.has(grammar.negations, we.after):
        return False
    has_helper = line.has(grammar.auxiliaries, we.after) or (
        line.ends_with(grammar.auxiliaries, we.first) is not None
    )
    following = (verb for verb in deeds if verb.first >= we.after and _is_one_part(line, we, verb))
    return any(has_helper or verb.first <= we.after + 1 for verb in following)


def _is_one_part(line: TaggedLine, we: Span, verb: Span) -> bool:
    """Whether no comma stands between them: "I'm not there, send nothing"."""
    return not any(line.said[place].ends_part for place in range(we.first, verb.first))


def _is_language(line: TaggedLine) -> bool:
    """ "In het Engels, graag", "German please"."""
    found = line.first(languages.names)
    if found is None or line.tells(topics.no):
        return False
    return line.ends_with(topics.into, found.first) is not None or line.is_made_of(
        languages.names, grammar.openings, grammar.polite
    )


def _is_thanks(line: TaggedLine) -> bool:
    """ "Cheers, that's brilliant", "thanks for the reminder"; not "thanks for the wine"."""
    if not line.tells(topics.thanking) or may_tell_time(line):
        return False
    if line.tells(purposes.asking_whom):
        return False  # "Who do I owe a thank you?"
    if _is_told_of_us(line):
        return False
    if any(_is_name(line, one.after) for one in line.find(topics.thanking)):
        return line.language in name_words.CAPITAL_NOUNS
    if any(_other_than_thanks(line, verb) for group in _LEDGER for verb in line.find(group)):
        return False
    return not line.tells(topics.for_what) or line.tells(topics.of_ours)


def _is_told_of_us(line: TaggedLine) -> bool:
    """ "Hab mich schon bedankt", in a language that has the verb at the end."""
    thanks = line.ends_with(topics.thanking, len(line.keys))
    has_helper = any(line.has(grammar.auxiliaries, at) for at in range(min(2, len(line.keys))))
    if thanks is None or line.language not in VERB_LAST or not has_helper:
        return False
    return not any(line.said[at].ends_part for at in range(thanks.first))


def _other_than_thanks(line: TaggedLine, verb: Span) -> bool:
    return not any(one.overlaps(verb) for one in line.find(topics.thanking))


def _is_name(line: TaggedLine, place: int) -> bool:
    return place < len(line.said) and name_words.may_be_name(line, place)
