"""One present for several: which of them it is, and what everyone's share of it is worth.

The shares add up to what it was worth. So whoever adds up what a household, an organisation or a
team got counts it once, and of somebody by themselves their share.
"""

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session

from bot.ledger.entries import Entry, Gesture
from bot.money import Money
from bot.people import housemates
from bot.recording import kept
from bot.recording.kept import Kept
from bot.recording.statements import Doubt, Statement
from bot.vocabulary import AskedBack, EntryKind, Verb

_GESTURES = frozenset({Verb.GIVE, Verb.GOT})


def weighed(session: Session, line: Kept) -> Kept:
    """What a household got is one present unless it is said of each.

    What something for several was worth is asked about, unless it is said whether it is that of
    all of them together. The line as it is then, once it is clear who is meant.
    """
    said = line.statement
    is_open = not (said.doubts or said.is_one or said.is_each or line.entry_ids)
    if not is_open or said.verb not in _GESTURES or line.unknown is not None:
        return line
    ids = _ids(line)
    if len(ids) < 2 or len(ids) < len(line.people):
        return line
    if said.worth is not None:
        said = replace(said, doubts=(Doubt(AskedBack.SHARE),))
    elif is_for_household(session, line):
        said = replace(said, is_one=True)
    else:
        return line
    kept.restate(session, line, said)
    return replace(line, statement=said)


def is_for_household(session: Session, line: Kept) -> bool:
    """Whether all of the line's people share one."""
    ids = _ids(line)
    return len(ids) == len(line.people) and housemates.are_one(session, ids)


def _ids(line: Kept) -> set[int]:
    return {one.contact_id for one in line.people if one.contact_id is not None}


def share(line: Kept, place: int) -> Statement:
    """What is said of the one at that place in the line, with their share of its worth."""
    said = line.statement.of(place)
    if not said.is_one or said.worth is None:
        return said
    places = sorted(one.place for one in line.people)
    each, left = divmod(said.worth.minor, len(places))
    return replace(said, worth=replace(said.worth, minor=each + (places.index(place) < left)))


def leave_out(session: Session, line: Kept, place: int) -> None:
    """The one at that place got nothing of it, and the others no more than their share."""
    said, gone = line.statement, share(line, place).worth
    if said.is_one and said.worth is not None and gone is not None:
        left = replace(said.worth, minor=said.worth.minor - gone.minor)
        kept.restate(session, line, replace(said, worth=left))
    kept.leave_out(session, line, [place])


def first_entry(line: Kept) -> int | None:
    """The id of the first entry that came of the line, where it is one present."""
    gestures = (one.id for one in line.entry_ids if one.kind is EntryKind.GESTURE)
    return next(gestures, None) if line.statement.is_one else None


def of_entries(told: Sequence[Entry]) -> dict[int, int]:
    """To which present the entries belong, by their ids: those of which several came."""
    gestures = [one for one in told if isinstance(one, Gesture)]
    firsts = {one.present_id for one in gestures} - {None}
    return {
        one.id.id: one.present_id or one.id.id
        for one in gestures
        if one.present_id is not None or one.id.id in firsts
    }


def worth(shares: Sequence[Gesture]) -> Money | None:
    """What they were worth together; None where nobody said so."""
    known = [one.worth for one in shares if one.worth is not None]
    return replace(known[0], minor=sum(one.minor for one in known)) if known else None


def as_one(said: Statement, told: Sequence[Entry]) -> Statement:
    """What is said of the first of these entries, as it is said of all."""
    if len(told) < 2 or said.verb not in _GESTURES:
        return said
    if not of_entries(told):
        return replace(said, is_each=True)
    return replace(said, is_one=True, worth=worth([e for e in told if isinstance(e, Gesture)]))
