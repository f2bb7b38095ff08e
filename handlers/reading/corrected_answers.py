"""An answer that was another one than was just recorded: "no wait, he said no"."""

from collections.abc import Sequence

from bot.database import Session
from bot.ledger.entries import Response
from bot.people.contacts import Contact
from bot.recording.corrections import Correction
from bot.recording.statements import Named
from bot.team.members import Member
from bot.vocabulary import Reply
from handlers.reading import languages, mentioned, people, typed
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides, corrections, grammar, replies, verbs

_MOST_WORDS = 12
_REPLIES = (
    (replies.partly, Reply.PARTLY),
    (replies.no, Reply.NO),
    (replies.yes, Reply.YES),
    (replies.coming, Reply.YES),
)
_BESIDE = (
    *(corrections.openings, corrections.linking, corrections.after_all, corrections.changed_mind),
    *(grammar.acting, grammar.auxiliaries, grammar.polite, grammar.openings),
    *(asides.about_them, verbs.answering, verbs.saying, grammar.that),
)
"""What may stand beside the answer; whatever else is told makes it another line."""
_TURNING = (corrections.openings, corrections.after_all, corrections.changed_mind)


def may_be_told(text: str, member: Member) -> bool:
    """Whether it is short and answers anything, before anybody is looked up."""
    line = TaggedLine(text, languages.of(text, member))
    return len(line.keys) <= _MOST_WORDS and _last_reply(line) is not None


def told(
    session: Session, member: Member, text: str, recorded: Sequence[Response]
) -> Correction | None:
    """What was answered instead, of what was recorded last; None for any other line."""
    line = TaggedLine(text, languages.of(text, member))
    named = people.named(line, mentioned.people(session, member, line))
    whose = _whose(named, recorded)
    found = _last_reply(line)
    if whose is None or found is None:
        return None
    span, reply = found
    line.mark(span, Tag.ANSWER)
    if reply is Reply.YES and line.is_one_of(span, replies.coming) and _is_denied(line, span):
        reply = Reply.NO
    is_turned = any(line.first(group) is not None for group in _TURNING)
    if not (is_turned or named) or not _is_all(line):
        return None
    return Correction(people=whose, answer=typed.ANSWERS[reply])


def _whose(named: Sequence[Person], recorded: Sequence[Response]) -> tuple[Named, ...] | None:
    """The one of them whom the line names, nobody where it names none; None for anybody else."""
    if not named:
        return ()
    answered: list[Contact] = [one.contact for one in recorded]
    meant = [one for one in answered if one in (named[0].contact, *named[0].contacts)]
    if len(named) > 1 or len(meant) != 1:
        return None
    return (Named(meant[0].name, meant[0]),)


def _last_reply(line: TaggedLine) -> tuple[Span, Reply] | None:
    found = [(span, reply) for group, reply in _REPLIES for span in line.find(group)]
    return max(found, key=lambda one: (one[0].after, -one[0].first), default=None)


def _is_denied(line: TaggedLine, coming: Span) -> bool:
    """ "He isn't coming", "sie kommt doch nicht"."""
    first = coming.first
    while first and not line.said[first - 1].ends_part:
        first -= 1
    after = coming.after
    while after < len(line.said) and not line.said[after - 1].ends_part:
        after += 1
    denied = [one for one in line.find(grammar.negations) if first <= one.first < after]
    for one in denied:
        line.mark(one, Tag.LITTLE)
    return bool(denied)


def _is_all(line: TaggedLine) -> bool:
    place = 0
    while place < len(line.said):
        spans = [line.starts_with(group, place) for group in _BESIDE]
        longest = max((span.after for span in spans if span is not None), default=place)
        if longest == place and line.tags[place] is None and line.says_something(place):
            return False
        place = max(longest, place + 1)
    return True
