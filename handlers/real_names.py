"""What people are called whom a line mentions as Slack does."""

from collections.abc import Mapping, Sequence

from bot.team import members
from handlers.commands import TypedLine
from handlers.reading import lines
from handlers.team import directory

_MOST_LOOKED_UP = 5
"""Of people who never used Goodturn; each costs a call, and Slack waits three seconds at most."""


def told(line: TypedLine) -> str:
    """The line with their names in the place of what Slack has for them."""
    return lines.with_real_names(line.text, called(line))


def called(line: TypedLine) -> Mapping[str, str]:
    """What those are called whom the line mentions: as they are with us, else in the directory."""
    unknown = [one for one in lines.mentioned(line.text) if one not in line.called]
    line.called.update(_looked_up(line, unknown) if unknown else {})
    return {one: name for one, name in line.called.items() if name is not None}


def _looked_up(line: TypedLine, mentioned: Sequence[str]) -> dict[str, str | None]:
    with line.reading() as session:
        met = {one: members.find(session, line.member.workspace_id, one) for one in mentioned}
    unmet = [one for one, member in met.items() if member is None][:_MOST_LOOKED_UP]
    found = {one: directory.name_of(line.client, one) for one in unmet}
    return {one: member.name if member else found.get(one) for one, member in met.items()}
