"""A line that tells what each of several people answered."""

from collections.abc import Callable

import bot.recording.commands
import handlers.recording.commands
import messages.outcomes
import messages.recording.several_answers
from bot.asking import asks
from bot.database import Session
from bot.refusals import NoOpenAsk
from handlers.commands import TypedLine
from handlers.reading import several_answers, understanding
from handlers.reading.almanac import Standpoint
from handlers.reading.people import Person
from messages import Message


def answer(
    line: TypedLine, real_names: Callable[[], str], standpoint: Standpoint
) -> Message | None:
    """What comes of it; None for a line that doesn't tell several answers.

    `real_names` gives the line with the names of those whom it mentions. Raises NoOpenAsk where
    one of them was asked nothing.
    """
    if not several_answers.may_tell(line.text, line.member):
        return None
    text = real_names()
    with line.reading() as session:
        told = several_answers.told(session, line.member, text, standpoint)
        if told is None or not all(_is_asked(session, one) for one in told.waiting):
            return None
        if told.rest:
            rest = understanding.understand(session, line.member, told.rest, standpoint)
    if told.rest:
        shown = handlers.recording.commands.log(line, rest)
    elif told.said is None:
        return messages.recording.several_answers.unsure(line.reader.texts)
    else:
        with line.transaction() as session:
            outcome = bot.recording.commands.carry_out(session, line.member, told.said, line.now)
        shown = messages.outcomes.drawn(line.reader, outcome)
    if not told.waiting:
        return shown
    names = [one.name if one.contact is None else one.contact.name for one in told.waiting]
    return messages.recording.several_answers.waiting(line.reader.texts, names, shown)


def _is_asked(session: Session, one: Person) -> bool:
    """Whether they may still answer an ask."""
    if one.contact is None:
        return False
    try:
        return bool(asks.open_asks(session, one.contact))
    except NoOpenAsk:
        return False
