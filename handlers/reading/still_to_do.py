"""Whether what a sentence tells of a gift or a meeting is done, or may be still to come."""

from collections.abc import Iterator

from bot.vocabulary import Intent
from handlers.reading.clauses import VERB_LAST, Told
from handlers.reading.meant import Meant
from handlers.reading.parts import Parts
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages import commands
from messages.reading import asides, gift_policies, grammar, verbs


def may_be(line: TaggedLine, told: Told) -> bool:
    """Whether no word says that it happened: "wine for Tim", "bring Tim a cake"."""
    if told.intent is not Intent.GIVE or not told.is_sure:
        return False
    if told.verb is None:
        return True
    is_first = all(tag is Tag.LITTLE for tag in line.tags[: told.verb.first])
    return is_first and is_present(line, told)


def bidden(line: TaggedLine, start: int) -> Span | None:
    """The verb of what somebody is bidden to do, or notes for later; None where it isn't one.

    "Bloemen kopen voor Tim", "schreib Tim eine Nachricht": nobody says that it was done, or who.
    """
    found = line.starts_with(verbs.bidden, start)
    if found is None and line.language in VERB_LAST:
        found = next(iter(line.find(verbs.to_do)), None)
    if found is None or any(line.has(group, at) for group in _FINITE for at in _other(line, found)):
        return None
    return found


def _other(line: TaggedLine, verb: Span) -> Iterator[int]:
    """The places of the other words, without those that are no more than a form of it."""
    for place in range(len(line.keys)):
        is_form = line.has(verbs.to_do, place) or line.has(verbs.presents, place)
        if not verb.first <= place < verb.after and not is_form:
            yield place


_FINITE = (
    *(verbs.giving, verbs.getting, verbs.meeting, verbs.asking, verbs.answering, verbs.coming),
    *(verbs.reminding, verbs.forgetting, verbs.participles, grammar.auxiliaries, grammar.planning),
    *(grammar.we, grammar.our_helpers, grammar.negations, asides.modals, asides.infinitive_marks),
)
"""What tells that something was done, by whom, or why not."""


def is_open(meant: Meant, parts: Parts) -> bool:
    """Whether it may be still to come: with a day, or what it cost, it isn't."""
    return meant.may_be_to_do and not (parts.when or parts.sums or parts.unread_sum)


def is_done(line: TaggedLine, meant: Meant) -> bool:
    """Whether its verb tells of something that happened, as "gave" does and "give" doesn't."""
    if meant.verb is None or meant.is_undone:
        return False
    forms = (verbs.presents, verbs.infinitives, gift_policies.spending)
    return not is_progressive(line) and not any(line.is_one_of(meant.verb, one) for one in forms)


def is_bidden_to_thank(line: TaggedLine, told: Told) -> bool:
    """ "Thank Xander Smit", whom nobody knows."""
    if told.verb is None or told.intent is not Intent.GIVE:
        return False
    is_first = all(tag is Tag.LITTLE for tag in line.tags[: told.verb.first])
    says = Span(told.verb.first, told.verb.first + 1)
    is_bidden = line.is_one_of(told.verb, verbs.thanks_to_say)
    return is_first and (is_bidden or line.is_one_of(says, verbs.sayings))


def is_present(line: TaggedLine, told: Told) -> bool:
    """Whether it is told as done now or soon; at the start it is only a command's word."""
    if is_progressive(line):
        return True
    if told.verb is None:
        return told.intent is Intent.MET and line.tells(verbs.presents)
    first = told.verb.first
    is_command = line.keys[first] in commands.vocabulary() and not any(
        line.tags[place] is not Tag.LITTLE for place in range(first)
    )
    return not is_command and line.is_one_of(told.verb, verbs.presents)


def is_progressive(line: TaggedLine) -> bool:
    """Whether it is "I'm dropping a plant off": English has a form for what is still to be done."""
    return line.language == "en" and any(
        one.after < len(line.keys) and line.keys[one.after].endswith("ing")
        for one in line.find(grammar.we_are)
    )
