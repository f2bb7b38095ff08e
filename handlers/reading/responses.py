"""What somebody answered: "Eva said yes", "answer Nora partly", "Tim: no"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.vocabulary import Intent, Reply
from handlers.reading import answers_in_part, denied_answers, idiomatic, terms, verbless
from handlers.reading.asides import after_manners
from handlers.reading.meant import Meant
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import asides, corrections, grammar, idioms, replies, verbs

_NOWHERE = Span(0, 0)


def told(line: TaggedLine, people: Sequence[Person]) -> Meant | None:
    """ "Eva said yes", "answer Nora partly", "Tim: no"."""
    if line.starts_with(verbs.asking, after_manners(line)) is not None:
        for still_open in list(line.find(replies.not_yet)):
            line.mark(still_open, Tag.LITTLE)  # "Asked Dirk for a review, no answer yet"
    if _is_of_call(line):
        return None
    said = _said(line, people)
    if said is None and _is_wondered(line):
        return None
    if said is not None and _is_bidden(line, said):
        line.mark(said, Tag.LITTLE)
        return None
    in_two = _in_two(line) if people else None
    if in_two is not None:
        is_called_off = _is_of_meeting(line, Reply.NO, people)
        return replace(in_two, is_sure=not is_called_off)
    is_of_other = _other_verb(line, _NOWHERE)
    to_come = None if is_of_other else denied_answers.to_come(line, people)
    if to_come is not None:
        return _answer(line, said, to_come, Reply.NOT_YET)
    awaited = _awaited(line, people)
    if awaited is not None:
        return _answer(line, said, awaited, Reply.NOT_YET)
    both = line.first(replies.both) if people else None
    if both is not None:
        return _answer(line, said, both, None)
    is_mixed = answers_in_part.is_mixed(line)
    for group, reply in replies.REPLIES:
        for found in line.find(group):
            if _is_answer(line, said, found, people):
                meant = _answer(line, said, found, reply)
                given = denied_answers.instead(line, said, found, reply)
                if given is reply:
                    given = answers_in_part.qualified(line, found, reply, is_mixed=is_mixed)
                meant = replace(meant, reply=given)
                is_called_off = said is None and _is_of_meeting(line, reply, people)
                is_doubtful = is_called_off or _is_of_offer(line, found, people)
                is_doubtful |= _is_loose(line, found) or _opens_correction(
                    line, said, found, people
                )
                return replace(meant, is_sure=meant.is_sure and not is_doubtful)
    if not people:
        return None
    if said is not None:
        return _in_other_words(line, said, is_mixed=is_mixed)
    undecided = None if is_of_other else denied_answers.undecided(line, people)
    return None if undecided is None else _answer(line, said, undecided, None)


def _is_wondered(line: TaggedLine) -> bool:
    """ "Ik zou graag weten of Eva komt", where what seems a yes is ours."""
    subject = line.starts_with(grammar.we, after_manners(line))
    if subject is None or line.first(grammar.wondering) is None:
        return False
    return any(line.has(group, subject.after) for group in (asides.modals, grammar.planning))


def _is_bidden(line: TaggedLine, said: Span) -> bool:
    """ "Asked Eva for a review, answer please by Friday"."""
    asking, after = line.first(verbs.asking), said.after
    while after < len(line.keys) and line.has(grammar.polite, after):
        after += 1
    is_asked = asking is not None and asking.after <= said.first
    return is_asked and said.after < after and _starts_deadline(line, after)


def _starts_deadline(line: TaggedLine, place: int) -> bool:
    """ "By Friday", and not "by mail"."""
    if place + 1 >= len(line.keys):
        return False
    is_latest = any(one.kind.startswith("latest") for one in terms.terms(line.said, place))
    return is_latest and any(terms.terms(line.said, place + 1))


def _said(line: TaggedLine, people: Sequence[Person]) -> Span | None:
    """The word that tells of an answer; not in "said thanks to Tim" and "told Nora"."""
    said = line.first(verbs.answering) or _replied(line, people)
    if said is None:
        return None
    is_thanks = any(_covers(thanks, said) for thanks in line.find(verbs.thanking))
    return None if is_thanks or any(_is_told(line, said, one) for one in people) else said


def _in_other_words(line: TaggedLine, said: Span, *, is_mixed: bool) -> Meant | None:
    # The "back" of "wrote back" is none.
    is_open = any(_is_unanswered(line, said, one) for one in line.find(grammar.negations))
    if not is_open and line.is_one_of(said, verbs.meeting):
        return None  # "Tim heeft teruggebeld", with nothing that he answered
    told_so_far = Reply.PARTLY if is_mixed else None
    return _answer(line, said, None, Reply.NOT_YET if is_open else told_so_far)


def _replied(line: TaggedLine, people: Sequence[Person]) -> Span | None:
    """ "Gisteren schreef Tim terug", with somebody between the verb and its end."""
    for verb in line.find(idioms.replying):
        for one in people:
            end = line.starts_with(idioms.reply_ends, one.span.after)
            if one.span.first == verb.after and end is not None:
                line.mark(end, Tag.LITTLE)
                return verb
    return None


def _awaited(line: TaggedLine, people: Sequence[Person]) -> Span | None:
    """ "Waiting on Tim", and not for the ferry."""
    starts = {person.span.first for person in people}
    return next((one for one in line.find(replies.awaiting) if one.after in starts), None)


def _is_told(line: TaggedLine, said: Span, person: Person) -> bool:
    """ "Told Nora that we love it", which is no answer of hers."""
    return person.span.first == said.after and line.is_one_of(said, idioms.telling_them)


def _in_two(line: TaggedLine) -> Meant | None:
    """ "Fatima macht beim Interview mit", "Tim zegde de workshop af"."""
    for starts, ends, reply in _IN_TWO:
        found = idiomatic.split(line, starts, ends)
        if found is not None:
            for part in found:
                line.mark(part, Tag.ANSWER)
            whole = Span(found[0].first, found[1].after)
            return Meant(Intent.ANSWER, found[0], denied_answers.instead(line, None, whole, reply))
    return None


def declined(line: TaggedLine) -> Span | None:
    """The verb of "Joost sloeg de wijn af", whose end is marked as what goes with it."""
    found = idiomatic.split(line, idioms.splitting_no, idioms.no_ends)
    if found is None:
        return None
    line.mark(found[1], Tag.LITTLE)
    return found[0]


_IN_TWO = (
    (idioms.splitting_no, idioms.no_ends, Reply.NO),
    (idioms.splitting_yes, idioms.yes_ends, Reply.YES),
)


def _is_unanswered(line: TaggedLine, said: Span, negation: Span) -> bool:
    """ "Tim hasn't answered"; in "Tim said that he isn't in" the negation is what he answered."""
    reported = (
        one.first
        for group in (grammar.that, grammar.acting, asides.about_them)
        for one in line.find(group)
    )
    is_apart = any(line.said[at].ends_part for at in range(said.after - 1, negation.first))
    is_reported = is_apart or any(said.after <= first <= negation.first for first in reported)
    return not negation.overlaps(said) and not is_reported


def _is_of_meeting(line: TaggedLine, reply: Reply, people: Sequence[Person]) -> bool:
    """Whether a meeting fell through: "Termin mit Claire abgesagt", "he said no to the lunch"."""
    is_named = reply is Reply.NO and line.first(verbs.meeting_nouns) is not None
    return is_named or verbless.is_meeting(line, [one.span for one in people])


def _is_loose(line: TaggedLine, reply: Span) -> bool:
    """ "Tim is out today", "signed Tim's leaving card": whatever was asked of Tim."""
    others = (at for at in range(len(line.said)) if not reply.first <= at < reply.after)
    is_more = any(line.tags[at] is None and line.says_something(at) for at in others)
    return line.is_one_of(reply, replies.loose) and is_more


def _opens_correction(
    line: TaggedLine, said: Span | None, reply: Span, people: Sequence[Person]
) -> bool:
    """ "Oh no, Anna Jansen", which may put right whom another line was about."""
    is_first = all(line.has(corrections.openings, at) for at in range(reply.first))
    is_opening = line.is_one_of(reply, corrections.openings)
    return (
        said is None
        and is_first
        and is_opening
        and any(one.span.first == reply.after for one in people)
    )


def _is_of_offer(line: TaggedLine, reply: Span, people: Sequence[Person]) -> bool:
    """ "Accepted an invitation from Tim" was done by us, and so was "signed a card for Tim"."""
    is_first = not any(line.tags[place] is None for place in range(reply.first))
    is_verb = line.is_one_of(reply, replies.taking_up)
    leading = (grammar.origin, grammar.towards)
    return (
        is_first
        and is_verb
        and not any(line.ends_with(grammar.agents, one.span.first) for one in people)
        and any(line.ends_with(group, one.span.first) for group in leading for one in people)
    )


def _is_answer(line: TaggedLine, said: Span | None, reply: Span, people: Sequence[Person]) -> bool:
    """Whether a word like "yes" is somebody's answer here."""
    if said is not None:
        return not said.overlaps(reply) or _is_longer(reply, said)
    if not people or _other_verb(line, reply):
        return False
    is_alone = all(place in _places(reply) or not _counts(line, place) for place in line.free())
    is_known = reply.after - reply.first > 1 or line.has(replies.deciding, reply.first)
    return is_alone or is_known or _is_from_them(line, reply, people)


def _is_from_them(line: TaggedLine, reply: Span, people: Sequence[Person]) -> bool:
    """ "No from Heinz", "Heinz: yes to …"."""
    of = line.starts_with(grammar.origin, reply.after)
    return any(
        (of is not None and one.span.first == of.after)
        or (one.span.after == reply.first and line.said[reply.first - 1].text.endswith(":"))
        for one in people
    )


def _answer(line: TaggedLine, said: Span | None, reply: Span | None, told: Reply | None) -> Meant:
    acts = line.first(grammar.we)
    is_ours = acts is not None and said is not None and acts.first < said.first
    for span, tag in ((said, Tag.VERB), (reply, Tag.ANSWER)):
        if span is not None:
            line.mark(span, tag)
    return Meant(Intent.ANSWER, said or reply, told, is_sure=not is_ours)


def _is_longer(one: Span, other: Span) -> bool:
    return one.after - one.first > other.after - other.first


def _other_verb(line: TaggedLine, reply: Span) -> bool:
    found = (line.first(group) for group in (verbs.giving, verbs.asking, verbs.doing_good))
    # "Happy to help" tells what they will do.
    willing = reply.after if line.ends_with(asides.infinitive_marks, reply.after) else None
    return any(
        verb is not None and not verb.overlaps(reply) and verb.first != willing for verb in found
    )


def _is_of_call(line: TaggedLine) -> bool:
    """ "Rang Tim, no answer": nobody was asked anything."""
    tried, still_open = line.first(verbs.meeting), line.first(replies.not_yet)
    return tried is not None and still_open is not None and not tried.overlaps(still_open)


def _covers(one: Span, other: Span) -> bool:
    return one.overlaps(other) and _is_longer(one, other)


def _places(span: Span) -> range:
    return range(span.first, span.after)


def _counts(line: TaggedLine, place: int) -> bool:
    """Whether a word says more than the little ones around an answer do."""
    return not any(
        line.has(group, place)
        for group in (grammar.openings, verbs.saying, grammar.origin, grammar.auxiliaries)
    )
