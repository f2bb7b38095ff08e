"""A typed gift that passes a limit, which waits: none of it is wanted, or somebody is left out."""

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from bot.recording import commands, kept
from bot.recording.kept import Kept
from bot.team.members import Member


def drop(session: Session, line: Kept) -> None:
    """Nothing more of it is logged."""
    if line.entry_ids:
        kept.leave_out(session, line, [one.place for one in line.waiting])
    else:
        kept.let_go(session, line)


def leave_out(
    session: Session, member: Member, line: Kept, place: int | None, now: datetime
) -> None:
    """Whoever is at that place gets none; it goes on with the others.

    Nothing happens where they are left out already, or where it is one present for all.
    """
    waiting = {one.place for one in line.waiting}
    if place is None or line.statement.is_one:
        return
    if place in waiting and len(waiting) > 1:
        go_on_without(session, member, line, place, now)


def go_on_without(session: Session, member: Member, line: Kept, place: int, now: datetime) -> None:
    """The others are measured anew by themselves."""
    kept.leave_out(session, line, [place])
    kept.restate(session, line, replace(line.statement, doubts=line.statement.doubts[1:]))
    commands.go_on(session, member, kept.find(session, member, line.id), now)
