"""A line that tells what each of several people answered."""

from collections.abc import Callable
from dataclasses import replace

import handlers.recording.commands
import messages.recording.several_answers
from bot.asking import dropping
from bot.database import Session
from bot.team.members import Member
from handlers.commands import TypedLine
from handlers.reading import several_answers
from handlers.reading.almanac import Standpoint
from handlers.reading.people import Person
from handlers.reading.understood import Understood
from messages import Message


def answer(
    line: TypedLine,
    real_names: Callable[[], str],
    understood: Callable[[TypedLine], Understood],
    standpoint: Standpoint,
) -> Message | None:
    """What comes of it; None for a line that doesn't tell several answers.

    `real_names` gives the line with the names of those whom it mentions, and `understood` what
    a line means that tells nothing of the kind.
    """
    if not several_answers.may_tell(line.text, line.member):
        return None
    text = real_names()
    with line.reading() as session:
        told = several_answers.told(session, line.member, text, standpoint)
        if told is None or not all(_waits_for(session, line.member, one) for one in told.waiting):
            return None
    if told.rest:
        shown = handlers.recording.commands.log(line, understood(replace(line, text=told.rest)))
    elif told.said is None:
        return messages.recording.several_answers.unsure(line.reader.texts)
    else:
        shown = handlers.recording.commands.record(line, told.said)
    if not told.waiting:
        return shown
    names = [one.name if one.contact is None else one.contact.name for one in told.waiting]
    return messages.recording.several_answers.waiting(line.reader.texts, names, shown)


def _waits_for(session: Session, member: Member, one: Person) -> bool:
    """Whether the member asked them for something, and they may still answer."""
    return one.contact is not None and bool(dropping.waiting(session, member, one.contact))
