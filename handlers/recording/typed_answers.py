"""What somebody types in place of a click: the day that was asked for, or "yes"."""

import messages.outcomes
from bot.recording import open_questions
from handlers.commands import TypedLine
from handlers.reading import bare_answers
from handlers.reading.almanac import Standpoint
from messages import Message


def answer(line: TypedLine, standpoint: Standpoint) -> Message | None:
    """What comes of the line that waited for it; None where no such question is open.

    Raises DateInFuture and the refusals of `promises`.
    """
    told = bare_answers.day(line.text, standpoint)
    if told is None and not bare_answers.agrees(line.text):
        return None
    with line.transaction() as session:
        outcome = (
            open_questions.agree(session, line.member, line.now)
            if told is None
            else open_questions.tell_day(session, line.member, told, line.now)
        )
    return None if outcome is None else messages.outcomes.drawn(line.reader, outcome)
