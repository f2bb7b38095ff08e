"""Whose contacts a command is about, told by the database alone."""

from bot.database import Session
from bot.team import members, workspaces
from bot.team.members import Member
from bot.team.workspaces import Workspace


class NoSuchWorkspace(Exception):
    """Nobody can tell which workspace is meant; the message says in one line what to do."""


class OwnerUnclear(Exception):
    """Nobody can tell whose contacts are meant; `known` are the members so far."""

    def __init__(self, reason: str, known: list[Member]) -> None:
        super().__init__(reason)
        self.known = known


def workspace(session: Session, team_id: str | None) -> Workspace:
    """The one with this Slack id, or the only one there is. Raises NoSuchWorkspace."""
    known = workspaces.known(session)
    meant = [one for one in known if team_id in (None, one.slack_team_id)]
    if len(meant) == 1:
        return meant[0]
    if not known:
        raise NoSuchWorkspace("nobody has used this database yet: `goodturn run` comes first")
    listed = ", ".join(f"{one.name} {one.slack_team_id}" for one in known)
    raise NoSuchWorkspace(f"Which workspace? Say --workspace and its id. There are: {listed}")


def member(session: Session, workspace_id: int, slack_user_id: str) -> Member:
    """The member with this Slack id. Raises OwnerUnclear for somebody who never used Goodturn."""
    found = members.find(session, workspace_id, slack_user_id)
    if found is None:
        everyone = members.everyone(session, workspace_id)
        raise OwnerUnclear(f"{slack_user_id}: nobody who uses Goodturn", everyone)
    return found
