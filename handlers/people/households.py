"""Who shares a household, told in a line: noted, parted again, and taken back."""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice, product

from slack_bolt import Ack, App, BoltContext, Respond

import messages.people.choice
import messages.people.households
import messages.privacy.removal
from bot.database import Session, Transaction
from bot.people import choice, contacts, households, housemates, names
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.people.naming import MOST_CANDIDATES
from bot.refusals import Gone
from bot.team.members import Member
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.reading import households as reading_of
from messages import Message
from messages.people.households import UNDO, WHO, HouseholdButton, UndoButton
from messages.reader import Reader

_NOTED, _UNDONE = "household", "household_undone"


def register(app: App) -> None:
    app.action(payloads.with_ending(WHO))(ack=choose, lazy=[show])
    app.action(UNDO)(ack=take_back, lazy=[show_taken_back])


def answer(line: TypedLine, text: str) -> Message | None:
    """What comes of a line that tells who lives together, or who no longer does.

    Who is meant is asked where several may be. None for any other line, and where it isn't sure
    that names are told. Raises TwoPeopleNeeded, SeveralHouseholds, WhoMovedOut and LookedAfterBy.
    """
    told = reading_of.told(text)
    if told is None:
        return None
    with line.reading() as session:
        found = [_meant(session, line.member, name) for name in told.names]
    if any(isinstance(one, Which) and not _is_likely(one) for one in found):
        return None
    for one in found:
        if isinstance(one, Which) and one.archived is not None:
            return messages.privacy.removal.undecided(line.reader, one.archived)
        if isinstance(one, Which) and not one.candidates:
            return messages.people.choice.unknown(line.reader.texts, one.name)
    offered = [(one,) if isinstance(one, Contact) else one.candidates for one in found]
    several = [one for one in product(*offered) if len({each.id for each in one}) == len(one)]
    unsure = next((one.name for one in found if isinstance(one, Which)), None)
    if unsure is not None and several:
        few = list(islice(several, MOST_CANDIDATES))
        return messages.people.households.which(line.reader, few, unsure, is_parted=told.is_parted)
    ids = [one[0].id for one in offered]
    with line.transaction() as session:
        return _noted(session, line.reader, ids, line.now, is_parted=told.is_parted)


def _meant(session: Session, member: Member, name: str) -> Contact | Which:
    """Who is called so, be it with the s of a genitive, which a name may end with, too."""
    first: Contact | Which | None = None
    for said in reading_of.bare(name):
        found = choice.choose(session, member, said, (), is_sure=True)
        if isinstance(found, Contact) or found.fits_several:
            return found
        first = first or found
    assert first is not None
    return first


def _is_likely(one: Which) -> bool:
    """Whether it is a name: "Anna lives with her mother" tells of nobody we could know."""
    is_written = all(map(names.is_capitalised, one.name.split()))
    return one.fits_several or one.archived is not None or is_written


def _noted(
    session: Session,
    reader: Reader,
    contact_ids: Sequence[int],
    now: datetime,
    *,
    is_parted: bool,
) -> Message:
    member = reader.member
    left = _left_alone(session, member, contact_ids) if is_parted else ()
    note = households.part if is_parted else households.live_together
    is_new = note(session, member, contact_ids, now)
    people = [contacts.by_id(session, member, one) for one in contact_ids]
    if not is_parted:
        known = {one.id: one for one in people}
        known |= {one.id: one for one in housemates.with_contact(session, member, people[0].id)}
        people = list(known.values())
    elif is_new:
        people.extend(left)
    return messages.people.households.noted(
        reader, people, now if is_new else None, is_parted=is_parted
    )


def _left_alone(session: Session, member: Member, contact_ids: Sequence[int]) -> Sequence[Contact]:
    """Who shares nothing with anybody once the only other one has moved out."""
    if len(contact_ids) > 1:
        return ()
    others = housemates.with_contact(session, member, contact_ids[0])
    return others if len(others) == 1 else ()


def choose(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """A click that tells who is meant. Raises Gone for somebody else's question."""
    pressed = HouseholdButton.read(payloads.value(action))
    if pressed.member_id != reader.member.id:
        raise Gone
    with transaction() as session:
        context[_NOTED] = _noted(
            session, reader, pressed.contact_ids, now, is_parted=bool(pressed.is_parted)
        )
    ack()


def show(respond: Respond, context: BoltContext) -> None:
    if _NOTED in context:
        respond(replace_original=True, **context[_NOTED].payload())


def take_back(
    ack: Ack, action: Payload, context: BoltContext, transaction: Transaction, member: Member
) -> None:
    """A click that takes back what the member said. Raises Gone for somebody else's."""
    pressed = UndoButton.read(payloads.value(action))
    if pressed.member_id != member.id:
        raise Gone
    with transaction() as session:
        context[_UNDONE] = households.take_back(session, member, pressed.at)
    ack()


def show_taken_back(respond: Respond, context: BoltContext, reader: Reader) -> None:
    if _UNDONE in context:
        message = messages.people.households.taken_back(reader, context[_UNDONE])
        respond(replace_original=True, **message.payload())
