"""`archive NAME` and `bring back NAME`: what the buttons of the same words do."""

from collections.abc import Sequence

import messages.cards.shown
import messages.privacy.removal
from bot.database import Session
from bot.people import choice, lookup, names, naming
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.people.naming import MOST_CANDIDATES, Known
from bot.privacy import erasure
from bot.refusals import OneAtATime
from bot.team.members import Member
from handlers.commands import TypedLine
from handlers.reading import hand_overs
from handlers.reading.archiving import Archiving
from messages import Message
from messages.privacy.buttons import Step


def carry_out(line: TypedLine, told: Archiving) -> Message | None:
    """Archive who is named, or bring them back; ask who is meant where several may be.

    None where it isn't sure, and nobody is known: things are brought back, too. Raises
    LookedAfterBy and OneAtATime.
    """
    with line.reading() as session:
        _check_number(session, line.member, hand_overs.names_in(told.name))
        here = choice.choose(session, line.member, told.name, (), is_sure=True)
        meant = _archived(session, line.member, told.name) if told.is_back else here
    if isinstance(meant, Contact):
        return _done(line, meant, is_back=told.is_back)
    if told.is_back:
        return _brings_nobody_back(line, told.name, meant, here)
    if meant.archived is not None:
        return messages.privacy.removal.undecided(line.reader, meant.archived)
    if meant.candidates or told.is_sure:
        return messages.cards.shown.which(line.reader, meant)
    return None


def _brings_nobody_back(
    line: TypedLine, name: str, meant: Which, here: Contact | Which
) -> Message | None:
    """Which of several is meant, or that somebody is here anyway, or else that nobody is archived.

    None where no name was typed.
    """
    if meant.candidates:
        return messages.cards.shown.which(line.reader, meant)
    if isinstance(here, Contact):
        return messages.privacy.removal.here(line.reader, here)
    if here.candidates and here.fits_several:
        return messages.cards.shown.which(line.reader, here)
    is_name = all(map(names.is_capitalised, name.split()))
    return messages.privacy.removal.nobody_archived(line.reader.texts, name) if is_name else None


def _check_number(session: Session, member: Member, each: Sequence[str]) -> None:
    """Raises OneAtATime where several are named whom we know."""
    found = [naming.resolve(session, member, f"{name},") for name in each]
    if len({one.contact.id for one in found if isinstance(one, Known)}) > 1:
        raise OneAtATime(tuple(each))


def _archived(session: Session, member: Member, name: str) -> Contact | Which:
    """Who is archived and bears the name, or a part of it."""
    meant = lookup.archived_called(session, member, name)
    if meant is not None:
        return meant
    found = lookup.archived_bearing(session, member, name)
    offered = tuple(found[:MOST_CANDIDATES])
    return Which(name, offered, fits_several=True, are_more=len(found) > len(offered))


def _done(line: TypedLine, contact: Contact, *, is_back: bool) -> Message:
    step = Step.BRING_BACK if is_back else Step.PUT_AWAY
    change = erasure.bring_back if is_back else erasure.put_away
    with line.transaction() as session:
        change(session, line.member, contact.id, line.now)
        now = erasure.find(session, line.member, contact.id)
    return messages.privacy.removal.decided(line.reader, now, step)
