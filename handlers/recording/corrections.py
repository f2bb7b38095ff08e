"""A line that puts right what somebody recorded a moment ago."""

import bot.recording.corrections
import messages.outcomes
from handlers.commands import TypedLine
from handlers.reading import corrections
from handlers.reading.almanac import Standpoint
from messages import Message


def answer(line: TypedLine, standpoint: Standpoint) -> Message | None:
    """What became of the entry; None where the line corrects none, or there is none to correct.

    Raises the refusals of `gestures` and of `plans.move`.
    """
    said = corrections.parts(line.text)
    if said is None or corrections.is_none(line.member, said, standpoint):
        return None
    with line.reading() as session:
        entry = bot.recording.corrections.correctable(session, line.member, line.now)
        if entry is None:
            return None
        reader = corrections.Reader(session, line.member, standpoint, entry)
        right = corrections.told(reader, said)
    if right is None:
        return None
    with line.transaction() as session:
        corrected = bot.recording.corrections.correct(session, line.member, entry, right, line.now)
    return messages.outcomes.put_right(line.reader, corrected)
