"""What is stored: all rows there are, and what they tell of a contact."""

from typing import Any

from sqlalchemy import Select, Table, select

from bot.models import metadata
from bot.people import details
from bot.people.contacts import Contact
from bot.people.details import Details
from tests.bot.plain_words import Team


def everything(team: Team, *but: str) -> dict[str, list[object]]:
    """All rows of all tables, but for those that are named."""
    with team.transaction() as session:
        return {
            table.name: list(map(tuple, session.execute(_all_of(table))))
            for table in metadata.sorted_tables
            if table.name not in but
        }


def as_text(team: Team) -> str:
    """All that the database holds, in small letters."""
    return str([*everything(team).values()]).casefold()


def known(team: Team, contact: Contact) -> Details:
    """What the card of a contact has."""
    return team.ask_for(lambda s: details.read(s, team.workspace_id, [contact.id]))[contact.id]


def _all_of(table: Table) -> Select[Any]:
    return select(table).order_by(*table.primary_key)
