"""What the policy leaves for a gift that a kept line may tell of as still to come."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.people import contacts
from bot.policy import rooms
from bot.policy.rooms import Room
from bot.recording.kept import Kept, Person
from bot.team.members import Member
from bot.vocabulary import Direction, Verb


def of_line(
    session: Session, member: Member, line: Kept, asked_of: Sequence[Person]
) -> tuple[Room, ...]:
    """How the line's gift stands with the limits; nothing for what is told as given, or got."""
    said = line.statement
    ids = {one.contact_id for one in asked_of if one.contact_id is not None}
    if said.verb is not Verb.GIVE or said.worth is None or said.is_given or not ids:
        return ()
    people = list(contacts.by_ids(session, member, ids).values())
    return rooms.forecast(session, people, Direction.GIVEN, line.day, said.worth)
