"""A yes or a no that isn't the whole answer: "yes to the lunch but not the talk"."""

from bot.vocabulary import Reply
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import grammar, replies, verbs
from messages.reading.phrases import Phrases


def qualified(line: TaggedLine, said: Span, reply: Reply, *, is_mixed: bool) -> Reply | None:
    """The reply, or partly where more is told; None for a yes that hangs on something.

    Or for one that is no firm yes: "agreed, but only verbally".
    """
    if reply is Reply.NOT_YET:
        return reply
    if reply in (Reply.YES, Reply.PARTLY) and line.tells(replies.hedges):
        return None
    if is_mixed or (reply is Reply.YES and _is_in_part(line, said)):
        return Reply.PARTLY
    return None if reply is Reply.YES and _has_condition(line, said) else reply


def is_mixed(line: TaggedLine) -> bool:
    """ "Yes to the reading but no to the dinner", "yes to the reading, no to the dinner"."""
    said = line.first(verbs.answering)
    if said is not None and _excepts(line, said):
        return True
    joint = line.first(grammar.contrasting)
    if joint is None:
        return all(_to_something(line, group) for group in (replies.yes, replies.no))
    told = [one for group in (replies.yes, replies.no) for one in line.find(group)]
    return any(one.after <= joint.first for one in told) and any(
        one.first >= joint.after for one in told
    )


def _excepts(line: TaggedLine, said: Span) -> bool:
    """ "She can do the return but not the payroll"."""
    return any(one.first >= said.after for one in line.find(replies.excepting))


def _is_in_part(line: TaggedLine, yes: Span) -> bool:
    """ "Is deels akkoord", "yes to the lunch but not the talk"."""
    return _excepts(line, yes) or any(one.is_beside(yes) for one in line.find(replies.partly))


def _has_condition(line: TaggedLine, reply: Span) -> bool:
    """ "Yes, provided that we pay"."""
    return any(one.first >= reply.after for one in line.find(replies.conditions))


def _to_something(line: TaggedLine, group: Phrases) -> bool:
    """Whether such an answer is told of one thing of several: "yes to the reading"."""
    return any(line.has(grammar.towards, one.after) for one in line.find(group))
