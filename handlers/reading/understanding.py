"""What a line means that somebody typed: the one reading of it, wherever it was typed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from bot.database import Session
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import AskedBack, Intent
from handlers.reading import (
    adding,
    amounts,
    asides,
    bought_ahead,
    checks,
    details,
    edges,
    findings,
    intents,
    languages,
    marks,
    mentioned,
    newcomers,
    next_deeds,
    next_touches,
    parts,
    people,
    questions,
    quiet,
    relatives,
    reminded_asks,
    reported,
    revisions,
    still_to_do,
    to_dos,
    two_gifts,
    wishes,
)
from handlers.reading.almanac import Standpoint
from handlers.reading.detail_words import Told
from handlers.reading.meant import GESTURES, Meant
from handlers.reading.next_touches import NextTouch
from handlers.reading.people import Person
from handlers.reading.tagged import TaggedLine
from handlers.reading.understood import Understood
from messages.reading import corrections, idioms, verbs

_NOBODY_KNOWS = Meant(Intent.GIVE, is_sure=False)
"""Of somebody who is named without a word of what happened, all else is read as of a gift."""
_OFF = "off"
"""How the command says that no summary is wanted."""


def understand(session: Session, member: Member, text: str, standpoint: Standpoint) -> Understood:
    """Read a line of a member's; `standpoint` says from which day dates are counted."""
    marked = marks.at_end(text, member)
    read = _understand(session, member, marked.without if marked else text, standpoint)
    if marked is None or read.intent in GESTURES:
        return replace(read, line=text, marks=marked.marks) if marked else read
    return _understand(session, member, text, standpoint)


def _understand(session: Session, member: Member, text: str, standpoint: Standpoint) -> Understood:
    line = TaggedLine(text, languages.of(text, member))
    noted = _to_do(session, member, line, standpoint)
    noted = noted or _to_be_given(session, member, line, standpoint)
    if noted is not None:
        return noted
    told = next_touches.told(line, standpoint)
    if told is None or not told.is_sure:
        deed = _with_deed(session, member, line, standpoint)
        if deed is not None:
            return deed
    if told is None:
        read = _read(session, member, text, line, standpoint)
        return _asked_when(read, TaggedLine(text, line.language), standpoint)
    without = TaggedLine(told.without, line.language)
    read = _read(session, member, told.without, without, standpoint)
    if read.intent not in _WITH_NEXT or _is_of_another_day(read, told, standpoint.today):
        return _read(session, member, text, line, standpoint)
    if _is_promised(read, told):
        return replace(read, line=line.text, intent=Intent.REMIND, day=told.day, doubts=())
    if told.is_sure or _is_later(read, told):
        return replace(read, line=line.text, next_touch=told)
    days = tuple(day for day in (told.behind, standpoint.today) if day is not None)
    doubts = tuple(dict.fromkeys((*read.doubts, AskedBack.DAY)))
    return replace(read, line=line.text, doubts=doubts, doubtful=told.words, days=days)


def _to_do(
    session: Session, member: Member, line: TaggedLine, standpoint: Standpoint
) -> Understood | None:
    """What is noted as still to be done, where it is told for whom."""
    told = to_dos.told(line, standpoint)
    if told is None:
        return None
    deed = TaggedLine(told.words, line.language)
    named = people.named(deed, mentioned.people(session, member, deed))
    return to_dos.understood(deed, told, named, line.text) if named else None


def _to_be_given(
    session: Session, member: Member, line: TaggedLine, standpoint: Standpoint
) -> Understood | None:
    """A reminder of what was bought, with what it was worth: "bought Tim a mug, he gets it …"."""
    told = bought_ahead.told(line, standpoint)
    if told is None:
        return None
    without = TaggedLine(told.without, line.language)
    read = _read(session, member, told.without, without, standpoint)
    if read.intent is not Intent.GIVE or not read.people or read.is_refused:
        return None
    doubts = [one for one in read.doubts if one in _OF_PEOPLE]
    if told.day is None:
        doubts.append(AskedBack.DAY)
    words = bought_ahead.words(without, read.what)
    kept = replace(read, line=line.text, intent=Intent.REMIND, what=words, whole=words, days=())
    return replace(kept, day=told.day, doubts=tuple(doubts))


_OF_PEOPLE = frozenset({AskedBack.CONTACT, AskedBack.PEOPLE})


def _with_deed(
    session: Session, member: Member, line: TaggedLine, standpoint: Standpoint
) -> Understood | None:
    """What happened, and what is to be done on a later day: "called Tim, call again in 2 weeks"."""
    doubted = None
    for told in next_deeds.told(line, standpoint):
        without = TaggedLine(told.without, line.language)
        read = _read(session, member, told.without, without, standpoint)
        deed = TaggedLine(told.words, line.language)
        others = {
            one.contact for one in people.named(deed, mentioned.people(session, member, deed))
        }
        is_plain = not _IN_DOUBT.intersection(read.doubts)
        is_of_them = others <= {one.contact for one in read.people}
        if read.intent not in _WITH_NEXT or not is_plain or not is_of_them:
            continue
        if told.is_sure and not next_deeds.names_stranger(deed):
            return replace(read, line=line.text, next_touch=told)
        if doubted is None:
            asked = (*read.doubts, AskedBack.DAY)
            days = tuple(dict.fromkeys((read.day or standpoint.today, standpoint.today)))
            read = replace(read, line=line.text, day=None, doubts=asked, days=days)
            doubted = replace(read, doubtful=told.words)
    return doubted


_IN_DOUBT = frozenset({AskedBack.MEANING, AskedBack.DAY})
"""What leaves open whether the line tells of something that happened."""


def _asked_when(read: Understood, line: TaggedLine, standpoint: Standpoint) -> Understood:
    """The same; a day behind us is asked that is rather one of the same again, still to come."""
    if read.intent not in _WITH_NEXT or read.day is None:
        return read
    if not next_touches.may_be_ahead(line, read.day, standpoint):
        return read
    days = (read.day, standpoint.today)
    doubts = tuple(dict.fromkeys((*read.doubts, AskedBack.DAY)))
    return replace(read, day=None, doubts=doubts, days=days)


_WITH_NEXT = GESTURES | {Intent.MET}
"""What a next touch is named beside; that of an ask is when it is made."""


def _is_promised(read: Understood, told: NextTouch) -> bool:
    """ "Christmas present for Tim, remind me on 18 December", which nobody says was given."""
    is_open = read.doubts == (AskedBack.MEANING,) and not read.doubtful
    return told.is_bidden and told.day is not None and is_open and not read.is_done


def _is_of_another_day(read: Understood, told: NextTouch, today: date) -> bool:
    """ "Called Dirk on Thursday and again on Friday", which were both last week."""
    has_day = read.day is not None or AskedBack.DAY in read.doubts
    is_ahead = read.day is not None and read.day > today
    return is_ahead or (has_day and told.behind is not None and not _is_later(read, told))


def _is_later(read: Understood, told: NextTouch) -> bool:
    """ "Gave Tim a book yesterday, again on 3 March", which can't be the one before that."""
    return read.day is not None and told.behind is not None and told.behind < read.day


def _read(
    session: Session, member: Member, text: str, line: TaggedLine, standpoint: Standpoint
) -> Understood:
    intent = intents.whole_line(line)
    if intent is not None:
        # "Summary here" says where it is to come.
        return Understood(text, intent, rest=text if intent is Intent.SUMMARY else "")
    if adding.adds(text):
        told = newcomers.newcomer(text, standpoint.today).told
        return Understood(text, Intent.ADD, what=told.name)
    checked = checks.text(line, text, asides.after_manners(line))
    if checked is not None:
        return Understood(line.text, Intent.CHECK, what=checked)
    named = people.named(line, mentioned.people(session, member, line))
    sums = amounts.amounts(line.text, line.said)
    parts.mark(line, sums)
    revised = revisions.told(line, named)
    kept = None if revised is not None else details.told(line, named)
    if kept is not None and kept.is_sure:
        return _of_card(line, kept, named)
    with_theirs = relatives.told(line, named)
    meant = revised or intents.meant(line, with_theirs)
    if meant is None or meant.intent in _WITH_NEXT:
        named = with_theirs
    else:
        relatives.leave(line, with_theirs, named)
    if kept is not None and meant is not None:
        meant = replace(meant, is_sure=False)
    nobody_knows = meant is None
    if meant is None:
        if not named:
            return Understood(text, Intent.UNCLEAR)
        # "Friday I am taking Tim out" is still to come, whatever it is.
        is_present = line.tells(verbs.presents) or still_to_do.is_progressive(line)
        meant = replace(_NOBODY_KNOWS, is_present=is_present)
    without = reminded_asks.without_reminder(line, meant, named)
    if without is not None:
        read = _read(session, member, without, TaggedLine(without, line.language), standpoint)
        if read.intent is Intent.ASK and read.people and read.what:
            return _planned(read, line)
    if meant.intent is Intent.LANGUAGE:
        return Understood(text, Intent.LANGUAGE, rest=wishes.language(line))
    if meant.intent is Intent.SUMMARY and wishes.is_summary_off(line):
        return Understood(text, Intent.SUMMARY, rest=_OFF)
    if meant.intent is Intent.PAUSE:
        return quiet.wanted(line, standpoint)
    if meant.intent is Intent.RESUME:
        return quiet.ended(line, standpoint)
    found = parts.take_apart(line, meant, named, sums, standpoint)
    found = reported.whole(line, meant, found, standpoint.today)
    if meant.intent in _WITH_NEXT and tuple(found.what.casefold().split()) in idioms.seeing(
        line.language
    ):
        # "Popped round to see Tim"
        meant, found = replace(meant, intent=Intent.MET), replace(found, what="", whole="")
    if meant.intent in GESTURES and _names_nothing(found.what):
        found = replace(found, what="", whole="")
    calendar = partial(members.calendar, session, member)
    read = findings.understood(line, meant, found, standpoint.today, calendar)
    read = relatives.kept(line, read)
    if read.intent is Intent.ASK and questions.asks_for_leave(line, read.what):
        return Understood(text, Intent.WHO, read.people)
    read = replace(read, is_to_ask=without is not None)
    if meant.intent in GESTURES and found.others:
        apart = two_gifts.apart(line, found.people, found.others, meant.verb)
        read = replace(read, apart=_each_told(session, member, apart, line, standpoint, read))
    return replace(read, intent=Intent.UNCLEAR) if nobody_knows else read


def _names_nothing(what: str) -> bool:
    """ "No, only for Anna", which puts right what nobody recorded."""
    told = edges.without_start(what.split(), corrections.openings)
    return bool(told) and not edges.without_start(told, corrections.only)


def _each_told(
    session: Session,
    member: Member,
    apart: Sequence[str],
    line: TaggedLine,
    standpoint: Standpoint,
    read: Understood,
) -> tuple[str, ...]:
    """The lines that a line is taken apart into, if each tells a gift of its own."""
    told = [
        _read(session, member, one, TaggedLine(one, line.language), standpoint) for one in apart
    ]
    are_gifts = all(one.intent is read.intent and one.people and one.what for one in told)
    are_plain = not any(one.others for one in told)
    return tuple(apart) if are_gifts and are_plain else ()


def _planned(read: Understood, line: TaggedLine) -> Understood:
    """A reminder of an ask, as the ask; when is asked where it isn't told."""
    is_told = read.day is not None or AskedBack.DAY in read.doubts
    doubts = read.doubts if is_told else (*read.doubts, AskedBack.DAY)
    return replace(read, line=line.text, doubts=doubts)


def _of_card(line: TaggedLine, kept: Told, named: Sequence[Person]) -> Understood:
    """A question is answered by the card, and what is told of it leads there."""
    intent = Intent.WHO if kept.is_question else Intent.DETAIL
    return Understood(line.text, intent, tuple(named), what=line.text, detail=kept.detail)
