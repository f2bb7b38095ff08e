"""What a "not" makes of an answer: "Tim hasn't agreed", "isn't up for it", "didn't say no"."""

from collections.abc import Iterator, Sequence

from bot.vocabulary import Reply
from handlers.reading import clauses, participles
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, replies
from messages.reading.phrases import Phrases


def instead(line: TaggedLine, said: Span | None, reply: Span, told: Reply) -> Reply | None:
    """What was answered where the words of an answer, already marked, may be denied.

    Nothing is sure of "didn't say no" and "never said yes"; whoever hasn't agreed yet has still to
    answer.
    """
    if told not in (Reply.YES, Reply.NO):
        return told
    denials = list(_denials(line, reply))
    if not denials:
        return None if told is Reply.NO and _is_no_refusal(line, reply) else told
    is_open = told is Reply.NO or _is_unsettled(line, said, reply)
    is_pending = told is Reply.YES and any(_in_part(line, replies.pending, reply))
    for one in denials:
        line.mark(one, Tag.LITTLE)
    if is_pending:
        return Reply.NOT_YET
    return None if is_open else Reply.NO


def to_come(line: TaggedLine, people: Sequence[Person]) -> Span | None:
    """ "Still has to confirm", "to be confirmed by Tim", all of it marked."""
    return _before_verb(line, people, replies.still_to, replies.to_agree)


def undecided(line: TaggedLine, people: Sequence[Person]) -> Span | None:
    """ "Doesn't agree", "did not decline", all of it marked: that is neither yes nor no."""
    found = _before_verb(line, people, replies.denying, replies.to_agree)
    return found or _before_verb(line, people, replies.denying, replies.to_decline)


def _before_verb(
    line: TaggedLine, people: Sequence[Person], leading: Phrases, verbs: Phrases
) -> Span | None:
    for verb in line.find(verbs):
        start = _start(line, verb)
        led = next((one for one in line.find(leading) if start <= one.first < verb.first), None)
        if led is None or not _is_theirs(line, people, led):
            continue
        for one in (led, verb):
            line.mark(one, Tag.ANSWER)
        return Span(led.first, led.after)
    return None


def _is_theirs(line: TaggedLine, people: Sequence[Person], led: Span) -> bool:
    """Whether it is they who answer, and not we: "I still have to confirm Tim's booking"."""
    if line.first(grammar.we) is not None:
        return False
    return any(
        one.span.after <= led.first or line.ends_with(grammar.agents, one.span.first) is not None
        for one in people
    )


def _denials(line: TaggedLine, reply: Span) -> Iterator[Span]:
    """Each "not" of the answer's part before its end, or right behind it; no other answer's."""
    others = list(line.find(replies.yes))
    for one in _in_part(line, replies.denying, reply):
        if not any(one.overlaps(other) for other in others):
            yield one


def _in_part(line: TaggedLine, group: Phrases, reply: Span) -> Iterator[Span]:
    start = _start(line, reply)
    is_end = line.said[reply.after - 1].ends_part
    after = reply.after if is_end else reply.after + 1
    return (one for one in line.find(group) if start <= one.first < after)


def _start(line: TaggedLine, reply: Span) -> int:
    """Where the part starts in which it stands: behind a comma, an "and" or a "but"."""
    contrasts = (one.after for one in line.find(grammar.contrasting) if one.after <= reply.first)
    return max([clauses.part_of(line, reply), *contrasts])


def _is_unsettled(line: TaggedLine, said: Span | None, reply: Span) -> bool:
    """Whether it tells only that no yes was given: "heeft niet toegezegd", "said not yes"."""
    is_done = line.is_one_of(reply, replies.taking_up) or participles.is_participle(line, reply)
    is_behind = line.has(replies.denying, reply.after)
    is_emphasis = line.is_one_of(reply, replies.certain)
    is_told = said is not None and not said.overlaps(reply)
    is_open = any(_in_part(line, replies.unsettling, reply))
    # "Zegde niet toe"
    is_open |= line.is_one_of(Span(reply.first, reply.first + 1), replies.unsettling)
    return is_done or is_behind or is_emphasis or is_told or is_open


def _is_no_refusal(line: TaggedLine, reply: Span) -> bool:
    """ "Won't say no", "kann nicht absagen", all of it marked."""
    found = next((one for one in line.find(replies.to_decline) if one.first >= reply.after), None)
    if found is not None:
        line.mark(found, Tag.ANSWER)
    return found is not None
