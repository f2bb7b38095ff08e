"""What a line puts right of an entry just made: "no, Tuesday", "that was flowers, not wine"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.database import Session
from bot.ledger.entries import Ask, Entry, Gesture
from bot.people import names
from bot.recording.corrections import Correction
from bot.recording.statements import Doubt, Named
from bot.team.members import Member
from bot.vocabulary import AskedBack, Direction, Intent, Verb
from handlers.reading import (
    amounts,
    bare_answers,
    doubts,
    edges,
    gesture_kinds,
    intents,
    languages,
    mentioned,
    moments,
    name_words,
    people,
    typed,
    understanding,
)
from handlers.reading.almanac import Standpoint
from handlers.reading.correction_parts import Parts
from handlers.reading.recorded_things import is_recorded, said_of
from handlers.reading.tagged import Tag, TaggedLine
from messages.reading import asides, corrections, grammar, topics, vocabulary
from messages.reading import words as written

_LONGEST_NAME = 4
_LONGEST_THING = 3
_NO_THINGS = (asides.delights, topics.mistaken)
"""What is said of a gift, or of what was recorded, and was never given."""
_DOUBTED = frozenset({AskedBack.DAY, AskedBack.MONEY})
_MEANING = (Doubt(AskedBack.MEANING),)
_VERBS = {Intent.GIVE: Verb.GIVE, Intent.GOT: Verb.GOT}


@dataclass(frozen=True)
class Reader:
    """Who corrects what, and from which day they count."""

    session: Session
    member: Member
    standpoint: Standpoint
    entry: Entry


def told(reader: Reader, said: Parts) -> Correction | None:
    """What is right, as far as it is sure."""
    if edges.length_at_start(said.right, corrections.turning) == len(said.right):
        return _turned(reader.entry)
    if said.wrong and not (said.is_opened or said.is_linked or _was_told(reader, said.wrong)):
        return None
    of_thing = said_of(reader.entry, said.right)
    if of_thing:
        said = replace(said, right=of_thing, is_linked=True)
    elif said.is_plain:
        return None
    day = bare_answers.day(said.text, reader.standpoint)
    if day is not None:
        is_ahead = isinstance(reader.entry, Ask) or day.behind is None
        return Correction(day=day.ahead if is_ahead and day.ahead else day.behind)
    likely = _likely_days(reader, said)
    if likely:
        return Correction(doubts=(Doubt(AskedBack.DAY, said.text, days=likely),))
    if said.is_plain:
        return None  # "The wine was lovely"
    return (
        _worth(reader, said)
        or _who(reader, said)
        or _retold(reader, said)
        or _with_day(reader, said)
        or _what(reader, said)
    )


def _likely_days(reader: Reader, said: Parts) -> tuple[date, ...]:
    """Those of which one is meant by the time that is all it tells: "last week"."""
    line = TaggedLine(said.text, languages.of(said.line, reader.member))
    found = moments.moments(line.said, [True] * len(line.said), reader.standpoint.looking(-1))
    if [(one.first, one.after) for one in found] != [(0, len(line.said))]:
        return ()
    return doubts.likely_days(line, Intent.GIVE, found, reader.standpoint.today)


def is_none(member: Member, said: Parts, standpoint: Standpoint) -> bool:
    """Whether the line wants something else, as "no, undo that" does."""
    if bare_answers.day(said.text, standpoint) is not None:
        return False
    return any(
        intents.whole_line(TaggedLine(one, languages.of(one, member))) is not None
        for one in (said.line, said.text)
    )


def _worth(reader: Reader, said: Parts) -> Correction | None:
    """Another amount, where nothing else is told: "it was 25 euro, not 20"."""
    line = TaggedLine(said.text, languages.of(said.line, reader.member))
    found = amounts.amounts(line.text, line.said)
    if [(one.first, one.after) for one in found] != [(0, len(line.said))]:
        return None
    return Correction(worth=found[0].money)


def _was_told(reader: Reader, wrong: Sequence[str]) -> bool:
    """Whether that is the thing, the person or the day that was recorded."""
    day = bare_answers.day(edges.written(wrong), reader.standpoint)
    if day is not None:
        return reader.entry.day in (day.behind, day.ahead)
    called = set(names.keys(reader.entry.contact.name.split()))
    return set(names.keys(list(wrong))) <= called or is_recorded(reader.entry, wrong)


def _turned(entry: Entry) -> Correction | None:
    if not isinstance(entry, Gesture):
        return None
    given = entry.direction is Direction.GIVEN
    return Correction(verb=Verb.GOT if given else Verb.GIVE)


def _who(reader: Reader, said: Parts) -> Correction | None:
    """Somebody else, where nothing but who it was is told."""
    got = isinstance(reader.entry, Gesture) and reader.entry.direction is Direction.RECEIVED
    given_to, got_from = (grammar.towards, grammar.company), (grammar.origin,)
    there, back = (got_from, given_to) if got else (given_to, got_from)
    right = edges.without_edges(said.right, corrections.only)
    is_turned = not edges.starts_with(right, *there) and edges.starts_with(right, *back)
    before = back if is_turned else there
    name = edges.written(edges.without_start(right, *before, corrections.only))
    line = TaggedLine(name, languages.of(said.line, reader.member))
    found = people.named(line, mentioned.people(reader.session, reader.member, line))
    if found and _is_all(line):
        named = tuple(typed.named(one) for one in found)
    elif not found and _is_stranger(line, said):
        named = (Named(name),)
    else:
        return None
    # "Sorry, that was from Sofie" after something was given leaves open which of the two it was.
    turned = _turned(reader.entry) if is_turned else None
    correction = replace(turned or Correction(), people=named, is_only=len(right) < len(said.right))
    return replace(correction, doubts=_MEANING if is_turned else ())


def _is_all(line: TaggedLine) -> bool:
    """Whether the line names people and does no more."""
    tagged = enumerate(line.tags)
    return all(tag is Tag.PERSON or line.has(grammar.joining, at) for at, tag in tagged)


def _is_stranger(line: TaggedLine, said: Parts) -> bool:
    """Whether it can be but the name of somebody whom nobody knows yet: it is asked then who."""
    words = [token.bare for token in line.said]
    if not said.is_opened or said.is_several or not words or len(words) > _LONGEST_NAME:
        return False
    is_named = all(names.is_capitalised(one) or names.joins(one) for one in words)
    is_thing = line.language in name_words.CAPITAL_NOUNS and not said.is_linked
    return is_named and not is_thing and gesture_kinds.kind(line) is None


def _retold(reader: Reader, said: Parts) -> Correction | None:
    """Who gave it to whom, where the thing or the person is the one that was told before.

    "She gave it to me", "I gave the flowers to Pieter", "gave Anna wine".
    """
    if not said.is_opened:
        return None
    read = understanding.understand(reader.session, reader.member, said.text, reader.standpoint)
    if read.intent not in _VERBS or read.others or read.sums or _DOUBTED.intersection(read.doubts):
        return None
    left = edges.without_start(read.what.split(), corrections.repeating)
    named = tuple(
        typed.named(one)
        for one in read.people
        if not _is_repeated(one.name)
        and not (one.contact is None and is_recorded(reader.entry, one.name.split()))
    )
    right = Correction(day=read.day, people=named, verb=_VERBS[read.intent])
    if not left or is_recorded(reader.entry, left):
        return right
    if AskedBack.INTENT in read.doubts:
        return None
    is_same = [one.contact for one in named] == [reader.entry.contact]
    return replace(right, words=read.what, kind=read.kind) if is_same else None


def _with_day(reader: Reader, said: Parts) -> Correction | None:
    """A day, and something else: "yesterday, and for Pieter"."""
    line = TaggedLine(said.text, languages.of(said.line, reader.member))
    behind = reader.standpoint.looking(-1)
    found = moments.moments(line.said, [True] * len(line.said), behind)
    if len(found) != 1 or found[0].day is None:
        return None
    (moment,) = found
    before, after = line.said[: moment.first], line.said[moment.after :]
    if before and after:
        return None
    told_words = [one.text for one in before or after]
    words = edges.without_edges(told_words, grammar.joining)
    ends = line.said[moment.after - 1] if after else line.said[moment.first - 1]
    is_apart = len(words) < len(told_words) or ends.ends_part
    words = edges.without_start(words, corrections.linking)
    right = told(reader, replace(said, right=tuple(words))) if words else None
    if right is None or right.day is not None or (right.words and not is_apart):
        return None  # "A Sunday roast" is all one thing.
    return replace(right, day=moment.day)


def _is_repeated(name: str) -> bool:
    return not edges.without_start(name.split(), corrections.repeating)


def _what(reader: Reader, said: Parts) -> Correction | None:
    """Another thing, where it is known for one, or is told in place of what was recorded."""
    line = TaggedLine(said.text, languages.of(said.line, reader.member))
    read = understanding.understand(reader.session, reader.member, said.text, reader.standpoint)
    if read.intent is not Intent.UNCLEAR or read.people:
        return None
    if edges.starts_with(said.right, grammar.acting) or bare_answers.audience(said.text):
        return None  # "No, I want flowers", "no, a client"
    if any(line.tells(group) for group in _NO_THINGS) or amounts.amounts(line.text, line.said):
        return None
    is_short = len(said.right) <= _LONGEST_THING
    if not (said.is_opened or said.wrong or is_short):
        return None  # "That was a gift for her birthday" only tells more of it.
    kind = gesture_kinds.kind(line)
    is_thing = said.is_opened and _has_article(said.right)
    if kind is not None or is_thing or is_recorded(reader.entry, said.wrong):
        return Correction(words=said.text, kind=kind)
    is_likely = said.is_begged and is_short and not vocabulary.known_words(line.keys, line.language)
    return Correction(words=said.text, doubts=_MEANING) if is_likely else None


def _has_article(right: Sequence[str]) -> bool:
    return len(right) > 1 and edges.key(right[0]) in written.determiners()
