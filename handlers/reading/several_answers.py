"""Answers of several people in one line, each of its own person: "Bram said yes, Joost no"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.database import Session
from bot.recording.statements import OneAnswer, Said, Statement
from bot.team.members import Member
from bot.vocabulary import AskedBack, Intent, Reply, Verb
from handlers.reading import languages, mentioned, people, typed, understanding
from handlers.reading.almanac import Standpoint
from handlers.reading.people import Person
from handlers.reading.tagged import Tag, TaggedLine
from handlers.reading.understood import Understood
from messages.reading import corrections, grammar, replies

_REPLIES = (replies.yes, replies.no, replies.partly, replies.not_yet, replies.other_answer)
_MARKS = " ,;.!?"
_JOINED = " & "
_TOLD_BESIDE = {*typed.VERBS, Intent.UNCLEAR} - {Intent.ASK}
"""What else a line may tell; one that wants something is none of these."""
_TURNED = {Reply.YES: Reply.NO, Reply.NO: Reply.YES}


@dataclass(frozen=True)
class Told:
    """What each answered; where that isn't sure of somebody, nothing.

    Of the people in `waiting` no answer came, and `rest` is what the line tells of others.
    """

    said: Said | None = None
    waiting: tuple[Person, ...] = ()
    rest: str = ""


@dataclass(frozen=True)
class _Part:
    """Words of the line up to a comma or an "and", as far as they tell who answered what."""

    text: str
    people: tuple[Person, ...]
    answers: bool
    says_more: bool


@dataclass(frozen=True)
class _Clause:
    """What some of the people answered; `reply` is None where that isn't sure."""

    people: tuple[Person, ...]
    reply: Reply | None
    about: str = ""
    day: date | None = None


@dataclass(frozen=True)
class _Reader:
    session: Session
    member: Member
    standpoint: Standpoint
    language: str

    def marked(self, text: str) -> tuple[TaggedLine, tuple[Person, ...]]:
        """The words, with those marked whom they name."""
        line = TaggedLine(text, self.language)
        named = people.named(line, mentioned.people(self.session, self.member, line))
        return line, tuple(named)

    def understood(self, text: str) -> Understood:
        return understanding.understand(self.session, self.member, text, self.standpoint)


def may_tell(text: str, member: Member) -> bool:
    """Whether it has parts, and words that answer."""
    line = TaggedLine(text, languages.of(text, member))
    return len(list(_cut(line))) > 1 and any(line.tells(group) for group in _REPLIES)


def told(session: Session, member: Member, text: str, standpoint: Standpoint) -> Told | None:
    """What the line tells of each; None for one that doesn't tell several answers."""
    line = TaggedLine(text, languages.of(text, member))
    cut = list(_cut(line))
    reader = _Reader(session, member, standpoint, line.language)
    answered, rest = _together([_part(reader, one) for one in cut])
    clauses = _clauses(reader, answered)
    if rest:
        return _beside(reader, clauses, rest)
    if len({one.reply for one in clauses}) < 2:
        return None
    given = [one for one in clauses if one.reply is not Reply.NOT_YET]
    waiting = [who for one in clauses if one.reply is Reply.NOT_YET for who in one.people]
    if any(one.reply is None for one in given):
        return Told()
    return Told(_said(given), tuple(waiting))


def _cut(line: TaggedLine) -> Iterator[str]:
    """The line at its commas, and where it joins or contrasts."""
    first = place = 0
    while place < len(line.said):
        joint = line.starts_with(grammar.joining, place) or line.starts_with(
            grammar.contrasting, place
        )
        after = joint.after if joint is not None else place + 1
        ends = joint is not None or _ends_part(line.said[place].text)
        if ends and (written := line.written(range(first, place + (joint is None)))):
            yield written.rstrip(_MARKS)
        first = after if ends else first
        place = after
    if first < place:
        yield line.written(range(first, place)).rstrip(_MARKS)


def _ends_part(text: str) -> bool:
    return text[-1] in ",;.!?"


def _part(reader: _Reader, text: str) -> _Part:
    line, named = reader.marked(text)
    answers = any(line.first(one) for one in (*_REPLIES, replies.coming))
    answers = answers or (bool(named) and _denies(line))
    openings = (grammar.openings, corrections.openings)
    says_more = any(
        line.says_something(at) and not any(line.has(group, at) for group in openings)
        for at in line.free()
    )
    return _Part(text, named, answers, says_more)


def _denies(line: TaggedLine) -> bool:
    """Whether a "not" is all that is told of somebody: "… and Joost not"."""
    found = line.first(grammar.negations)
    return found is not None and [*range(found.first, found.after)] == line.free()


def _together(parts: Sequence[_Part]) -> tuple[list[_Part], str]:
    """Each answer with all who gave it, and what is told before those; nothing if more is told."""
    answered: list[_Part] = []
    names: list[_Part] = []
    rest: list[str] = []
    for one in parts:
        if one.answers:
            whose = (*(who for each in names for who in each.people), *one.people)
            text = _JOINED.join([*(each.text for each in names), one.text])
            answered.append(_Part(text, whose, answers=True, says_more=one.says_more))
            names = []
        elif one.people and not one.says_more:
            names.append(one)
        elif one.people and not answered and not names:
            rest.append(one.text)
        else:
            return [], ""
    return ([], "") if names else (answered, ", ".join(rest))


def _clauses(reader: _Reader, answered: Sequence[_Part]) -> list[_Clause]:
    """What each answered; nothing where an answer is nobody's, or one and the same's."""
    clauses: list[_Clause] = []
    for one in answered:
        if one.people:
            before = clauses[-1].reply if clauses else None
            clauses.append(_clause(reader, one, before))
            continue
        if not clauses:
            return []
        whose = clauses[-1].people
        read = reader.understood(f"{whose[0].name}: {one.text}")
        about = typed.about(replace(read, line=one.text))
        if not _is_answer(read) or not about or not clauses[-1].about:
            return []  # "Tim said no, she is out"
        clauses.append(_Clause(whose, read.reply, about, read.day or clauses[-1].day))
    return clauses


def _clause(reader: _Reader, part: _Part, before: Reply | None) -> _Clause:
    read = reader.understood(part.text)
    if _is_answer(read):
        return _Clause(part.people, read.reply, typed.about(read), read.day)
    line, _ = reader.marked(part.text)
    if _denies(line):
        return _Clause(part.people, _TURNED.get(before) if before is not None else None)
    coming = line.first(replies.coming)
    if coming is None:
        return _Clause(part.people, None)
    line.mark(coming, Tag.ANSWER)
    denied = line.first(grammar.negations)
    if denied is not None:
        line.mark(denied, Tag.LITTLE)
    is_all = not any(
        line.says_something(at) and not line.has(grammar.joining, at) for at in line.free()
    )
    reply = Reply.NO if denied is not None else Reply.YES
    return _Clause(part.people, reply if is_all else None)


def _is_answer(read: Understood) -> bool:
    """Whether it is sure what was answered; whose answer it is was read apart."""
    is_told = read.intent is Intent.ANSWER and read.reply not in (None, Reply.OTHER)
    return is_told and not set(read.doubts) - {AskedBack.CONTACT, AskedBack.PEOPLE}


def _beside(reader: _Reader, clauses: Sequence[_Clause], rest: str) -> Told | None:
    """ "Pieter's invoice arrived, still waiting for Claire": of him nothing is lost."""
    if not clauses or any(one.reply is not Reply.NOT_YET for one in clauses):
        return None
    if reader.understood(rest).intent not in _TOLD_BESIDE:
        # "Asked Pieter, but Claire not yet" tells who is still to be asked.
        return None
    return Told(None, tuple(who for one in clauses for who in one.people), rest)


def _said(clauses: Sequence[_Clause]) -> Said:
    each = [(who, one) for one in clauses for who in one.people]
    answers = tuple(
        OneAnswer(typed.ANSWERS[one.reply], one.about, one.day)
        for _, one in each
        if one.reply is not None
    )
    statement = Statement(Verb.ANSWER, answer=answers[0].answer, answers=answers)
    return Said(statement, tuple(typed.named(who) for who, _ in each))
