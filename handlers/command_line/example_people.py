"""What the example team knows of its people besides their address books, told to the demo's bot."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot import database
from bot.cards import editing
from bot.cards.editing import Filled
from bot.database import Session
from bot.people import lookup, notes
from bot.people.changes import Value
from bot.people.names import name_key
from bot.settings import Settings
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import AddressForm, ContactField, NameForm
from handlers.command_line import connections
from handlers.team import install

Told = Mapping[str, Any]
"""What is told of somebody, by the field; and `negotiates_for_days`, `note` and `shared_note`."""
_MADE: Mapping[str, Callable[[Any], Value]] = {
    ContactField.ADDRESS_FORM: AddressForm,
    ContactField.NAME_FORM: NameForm,
    ContactField.INTERESTS: tuple,
    ContactField.TAGS: tuple,
}
"""What is made of those that JSON has no word for."""


def describe(configured: Settings, people: Path) -> None:
    """Keep what the file tells, by the Slack id of whoever looks after them and by their names."""
    engine = connections.open_database(configured)
    transaction = database.transactions(engine)
    installation = install.settle_in(connections.client(configured), transaction)
    now = connections.clock(configured).now()
    told: Mapping[str, Mapping[str, Told]] = json.loads(people.read_text(encoding="utf-8"))
    with transaction() as session:
        for slack_user_id, known in told.items():
            if owner := members.find(session, installation.workspace_id, slack_user_id):
                for name, one in known.items():
                    _describe(session, owner, name, one, now)


def _describe(session: Session, owner: Member, name: str, told: Told, now: datetime) -> None:
    bearers = lookup.bearing(session, owner, name_key(name).split()[0])
    contact = next(one for one in bearers if (one.name, one.owner_id) == (name, owner.id))
    known = editing.known(session, owner, contact.id)
    wanted = _fields(told, known.tags, owner.today(now))
    filled = {
        field: Filled(value, editing.mark(getattr(known, field.value)))
        for field, value in wanted.items()
    }
    editing.save(session, owner, contact.id, filled, now)
    if words := told.get("shared_note", told.get("note", "")):
        notes.note(session, contact, owner, words, is_shared="shared_note" in told)


def _fields(told: Told, tags: Sequence[str], today: date) -> dict[ContactField, Value]:
    wanted: dict[ContactField, Value] = {
        field: _MADE[field](told[field]) if field in _MADE else told[field]
        for field in ContactField
        if field in told
    }
    wanted[ContactField.TAGS] = (*tags, *told.get(ContactField.TAGS, ()))
    if days := told.get("negotiates_for_days"):
        wanted[ContactField.NEGOTIATES_UNTIL] = today + timedelta(days=days)
    return wanted
