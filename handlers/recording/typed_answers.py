"""What somebody types in place of a click: a day, a name or what was asked for, or "yes"."""

import messages.outcomes
from bot.database import Session
from bot.recording import open_questions
from bot.recording.outcomes import Outcome
from bot.recording.told_days import ToldDay
from bot.team import members
from handlers.commands import TypedLine
from handlers.reading import bare_answers, days_to_ask
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
    outcome = _told_loosely(session, line, standpoint)
    if outcome is not None:
        return outcome
    audience = bare_answers.audience(line.text)
    if audience is not None:
        return open_questions.tell_audience(session, line.member, audience, line.now)
    if bare_answers.agrees(line.text):
        return open_questions.agree(session, line.member, line.now)
    return open_questions.tell_name(session, line.member, line.text, line.now)


def _told_loosely(session: Session, line: TypedLine, standpoint: Standpoint) -> Outcome | None:
    """When to ask, by a time that is no day; of "one day", or "later", a day is asked for again."""
    moment = bare_answers.loosely(line.text, standpoint)
    if moment is None and not bare_answers.is_undecided(line.text):
        return None
    calendar, today = members.calendar(session, line.member), standpoint.today
    day = None if moment is None else days_to_ask.loosely_told(calendar, moment, today)
    if day is not None:
        told = ToldDay(None, None, day)
        return open_questions.tell_day(session, line.member, told, line.now)
    days = days_to_ask.offered(today, calendar)
    return open_questions.tell_none(session, line.member, line.text, days, line.now)
