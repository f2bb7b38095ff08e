"""What the policy leaves for a gift that a kept line may tell of as still to come."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.people import contacts
from bot.policy import rooms
from bot.policy.rooms import Room, Share
from bot.recording import presents
from bot.recording.kept import Kept, Person
from bot.team.members import Member
from bot.vocabulary import Direction, EntryKind, Verb


def of_line(
    session: Session, member: Member, line: Kept, asked_of: Sequence[Person]
) -> tuple[Room, ...]:
    """How the line's gift to these people together stands with the limits, once each.

    Nothing for what is told as given, for what wasn't taken, or for what was received.
    """
    shares = _shares(session, member, line, asked_of)
    found = rooms.forecast_shares(session, shares, Direction.GIVEN, line.day, _corrected(line))
    return rooms.one_each(found)


def is_stopped(session: Session, member: Member, line: Kept) -> bool:
    """Whether it has to be asked about before any of what is left of the line is logged.

    Until the transaction ends nobody else is quicker.
    """
    if line.day < line.typed_on:
        return False
    shares = _shares(session, member, line, line.waiting)
    found = rooms.check_shares(session, shares, Direction.GIVEN, line.day, _corrected(line))
    return bool(rooms.asks(found))


def _shares(
    session: Session, member: Member, line: Kept, asked_of: Sequence[Person]
) -> Sequence[Share]:
    said = line.statement
    if said.verb is not Verb.GIVE or said.is_given or said.is_refused:
        return ()
    ids = {one.contact_id for one in asked_of if one.contact_id is not None}
    people = contacts.by_ids(session, member, ids) if ids and said.worth is not None else {}
    told = [(one, presents.share(line, one.place).worth) for one in asked_of]
    return [
        Share(people[one.contact_id], worth)
        for one, worth in told
        if one.contact_id in people and worth is not None
    ]


def _corrected(line: Kept) -> set[int]:
    """What is taken back as soon as it is logged."""
    return {one.id for one in line.statement.corrects if one.kind is EntryKind.GESTURE}
