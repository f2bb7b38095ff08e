"""A doubt about a line that waits, as it is cleared up: the first one, once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from bot.recording import commands, kept
from bot.recording.kept import Kept
from bot.recording.statements import Statement
from bot.team.members import Member
from bot.vocabulary import AskedBack


def is_about(line: Kept, place: int | None) -> bool:
    """Whether the question now is about the one at that place: not so at a second click."""
    return line.place == (place or 0)


def asks(line: Kept, about: AskedBack) -> bool:
    """Whether that is the question now."""
    doubts = line.statement.doubts
    return not line.is_closed and bool(doubts) and doubts[0].about is about


def clear(
    session: Session,
    member: Member,
    pending_id: int,
    about: AskedBack,
    now: datetime,
    meant: Callable[[Statement], Statement],
) -> None:
    """The doubt is cleared up by `meant`, if it is the one that was asked about."""
    line = kept.take(session, member, pending_id)
    if asks(line, about):
        said = meant(line.statement)
        kept.restate(session, line, replace(said, doubts=said.doubts[1:]))
        commands.go_on(session, member, kept.find(session, member, pending_id), now)
