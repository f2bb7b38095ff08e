"""What somebody types in place of a click: a day, a name or what was asked for, or "yes"."""

import messages.outcomes
from bot.database import Session
from bot.recording import open_questions
from bot.recording.outcomes import Outcome
from handlers.commands import TypedLine
from handlers.reading import bare_answers
from handlers.reading.almanac import Standpoint
from messages import Message


def answer(line: TypedLine, standpoint: Standpoint) -> Message | None:
    """What comes of the line that waited for it; None where no such question is open.

    Raises DateInFuture and the refusals of `promises`.
    """
    if len(line.text.split()) > bare_answers.MOST_WORDS:
        return None
    with line.reading() as session:
        if not open_questions.is_any(session, line.member, line.now):
            return None
    with line.transaction() as session:
        outcome = _outcome(session, line, standpoint)
    return None if outcome is None else messages.outcomes.drawn(line.reader, outcome)


def _outcome(session: Session, line: TypedLine, standpoint: Standpoint) -> Outcome | None:
    told = bare_answers.day(line.text, standpoint)
    if told is not None and line.trigger_id and told.behind == standpoint.today:
        return None  # "/goodturn today" asks who is due.
    if told is not None:
        return open_questions.tell_day(session, line.member, told, line.now)
    audience = bare_answers.audience(line.text)
    if audience is not None:
        return open_questions.tell_audience(session, line.member, audience, line.now)
    if bare_answers.agrees(line.text):
        return open_questions.agree(session, line.member, line.now)
    return open_questions.tell_name(session, line.member, line.text, line.now)
