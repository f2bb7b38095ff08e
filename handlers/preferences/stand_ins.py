"""A line that says when somebody is away, and who stands in meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import handlers.preferences.pauses
import messages.preferences.pauses
from bot.database import Session
from bot.people import stand_ins
from bot.preferences import absences, pauses
from bot.refusals import PauseWithoutEnd, StandInUnclear
from bot.team import members
from bot.team.calendars import Period
from bot.team.members import Member, Profile
from bot.vocabulary import Intent
from handlers.commands import TypedLine
from handlers.reading import lines, standing_in
from handlers.reading.spans import Span
from handlers.reading.understood import Understood
from handlers.team import directory
from messages import Message


def answer(line: TypedLine, understood: Callable[[TypedLine], Understood]) -> Message | None:
    """What comes of a line that says who stands in while somebody is away."""
    if standing_in.is_asked(line.text):
        return tell(line)
    named = standing_in.named(line.text)
    if named is None:
        return None
    # "Weg tot 14 december" has no verb, and tells only beside such a name what it means.
    for opening in ("", *standing_in.openings()):
        read = understood(replace(line, text=f"{opening} {named.rest}".strip()))
        if read.intent is Intent.PAUSE and read.until is not None and not read.doubts:
            span = handlers.preferences.pauses.told(line.reader, read.rest)
            if span is not None:
                return plan(line, span, named.said)
    return None


def plan(line: TypedLine, span: Span, said: str) -> Message:
    """The member is away from today or a later day on, and whoever is named stands in.

    Raises StandInUnclear, StandsInForOneself and CannotLookAfter, PauseWithoutEnd, PauseTooLong and
    TooManyAbsences.
    """
    first = span.first or line.reader.today
    if span.after is None:
        raise PauseWithoutEnd(first)
    away = Period(first, max(span.after - timedelta(days=1), first))
    mentioned = _mentioned(line, said)
    with line.transaction() as session:
        stand_in = _stand_in(session, line, mentioned, said)
        pauses.plan(session, line.member, away, line.now, stand_in.id)
    return messages.preferences.pauses.planned(line.reader, away, stand_in.name)


def tell(line: TypedLine) -> Message:
    """When the member is away and who stands in then, and where that is changed."""
    with line.reading() as session:
        ahead = absences.of(session, line.member, line.reader.today)
    return messages.preferences.pauses.days_away(line.reader, ahead)


def _mentioned(line: TypedLine, said: str) -> Profile | None:
    """Whom the line mentions as the one who stands in; they need not have used Goodturn yet."""
    found = lines.mentioned(said)
    return directory.look_up(line.client, found[0], line.identity) if found else None


def _stand_in(session: Session, line: TypedLine, chosen: Profile | None, said: str) -> Member:
    if chosen is not None:
        stand_in_id = stand_ins.welcome(session, line.member, chosen, line.now)
        return members.by_id(session, line.member.workspace_id, stand_in_id)
    found = stand_ins.called(session, line.member, said)
    if len(found) != 1:
        raise StandInUnclear(said)
    return found[0]
