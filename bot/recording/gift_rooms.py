"""What the policy leaves for a gift that a kept line may tell of as still to come."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.ledger import heeds
from bot.ledger.heeds import Heed
from bot.people import contacts
from bot.people.contacts import Contact
from bot.policy import alike, rooms
from bot.policy.requests import Wish
from bot.policy.rooms import Room, Share
from bot.recording import presents
from bot.recording.kept import Kept, Person
from bot.team.members import Member
from bot.vocabulary import AskedBack, Direction, EntryKind, Verb

_IS_GIVEN = frozenset({AskedBack.INTENT, AskedBack.MEANING})
"""What is asked where it isn't sure that something happened."""


def of_line(
    session: Session, member: Member, line: Kept, asked_of: Sequence[Person]
) -> tuple[Room, ...]:
    """How the line's gift to these people together stands with the limits, once each.

    Nothing for what is told as given, for what wasn't taken, or for what was received.
    """
    shares = _shares(session, member, line, asked_of)
    found = rooms.forecast_shares(session, shares, Direction.GIVEN, line.day, _corrected(line))
    return rooms.one_each(found)


def on_the_cards(
    session: Session, member: Member, line: Kept, asked_of: Sequence[Person]
) -> tuple[tuple[Contact, Heed], ...]:
    """What the cards of these people say of the line's gift to each, where they say anything."""
    people = [one.contact for one in _shares(session, member, line, asked_of)]
    found = ((one, heeds.of_card(session, one, line.day)) for one in people)
    return tuple((one, heed) for one, heed in found if heed is not None)


def can_be_approved(line: Kept) -> bool:
    """Whether its question may be answered with asking somebody to approve the gift.

    So may that of one gift, of which it isn't sure that it was given, or which is to come.
    """
    said = line.statement
    if not said.doubts or said.doubts[0].about is AskedBack.POLICY:
        return bool(said.doubts)
    is_known = len(line.people) == 1 and line.unknown is None
    open_still = {one.about for one in said.doubts}
    return is_known and open_still <= {*_IS_GIVEN, AskedBack.DAY}


def is_stopped(session: Session, member: Member, line: Kept) -> bool:
    """Whether it has to be asked about before any of what is left of the line is logged.

    Until the transaction ends nobody else is quicker.
    """
    if line.day < line.typed_on:
        return False
    shares = _shares(session, member, line, line.waiting)
    found = rooms.check_shares(session, shares, Direction.GIVEN, line.day, _corrected(line))
    if len(shares) != 1:
        return bool(rooms.asks(found))
    said, (one,) = line.statement, shares
    wish = Wish(one.worth, line.day, said.words, said.kind)
    return bool(alike.unapproved(session, member, one.contact, wish, found))


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
