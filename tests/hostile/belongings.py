"""Whose a row is, and which changes of rows are an actor's to make.

An actor may change, in their own workspace and nowhere else:

- what is theirs: their row as a member, their absences, kept commands, reminders, nudges, and what
  they recorded; the contacts that they look after, with all that hangs on these;
- what follows for anybody's contact from a row of theirs about it that came or changed in the same
  moment: when it is due, and the reminders and asks about it (rule 9: the clock restarts at the
  last touch, whoever made it). The name, rhythm and language stay the owner's, and so does the
  contact itself, but for a contact that they said is not theirs, and take back;
- who looks after a contact that nobody does, where they were asked to choose;
- new contacts, organisations and, where a colleague is chosen, members;
- the workspace's summary, for an admin; and that an event was taken, for anybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, text

from bot.database import SQLITE
from bot.models import metadata

Row = Mapping[str, Any]
Rows = dict[tuple[str, tuple[Any, ...]], Row]
"""Every row, by its table and its key."""

_TABLES = [
    (table.name, [column.name for column in table.primary_key]) for table in metadata.sorted_tables
]
_CLOCK = {"last_touch_on", "due_on", "red_on"}
_RHYTHM = {"ideal_days", "maximum_days"}
_ANY_CONTACT = _CLOCK | _RHYTHM | {"owner_id", "is_reminded"}
_SUMMARY = {"summary_channel", "summary_locale", "summary_time_zone", "next_summary_at"}
_OF_CONTACTS = ("reminder", "ask", "name_word", "occasion")


def rows(engine: Engine) -> Rows:
    """All that is stored, as the database's driver has it."""
    found: Rows = {}
    with engine.connect() as connection:
        for table, key in _TABLES:
            answer = connection.exec_driver_sql(f"SELECT * FROM {table}")
            columns = list(answer.keys())
            for values in answer:
                row = dict(zip(columns, values, strict=True))
                found[table, tuple(row[column] for column in key)] = row
    return found


def restore(engine: Engine, kept: Rows) -> None:
    """Have the database hold what it held when `kept` was read."""
    there = changes(kept, rows(engine))
    places = [table for table, _ in _TABLES]
    with engine.begin() as connection:
        # In the end every key fits; on the way there not.
        is_sqlite = engine.dialect.name == SQLITE
        connection.exec_driver_sql(
            "PRAGMA defer_foreign_keys = ON"
            if is_sqlite
            else "SET LOCAL session_replication_role = replica"
        )
        for change in there:
            if change.after is not None:
                _delete(connection, change)
        for change in sorted(there, key=lambda one: places.index(one.table)):
            if change.before is not None:
                _insert(connection, change.table, change.before)


def _delete(connection: Connection, change: "Change") -> None:
    key = {column: change.row[column] for column in dict(_TABLES)[change.table]}
    where = " AND ".join(f"{column} = :{column}" for column in key)
    connection.execute(text(f"DELETE FROM {change.table} WHERE {where}"), key)


def _insert(connection: Connection, table: str, row: Row) -> None:
    names, values = ", ".join(row), ", ".join(f":{column}" for column in row)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({values})"), dict(row))


@dataclass(frozen=True)
class Change:
    """A row that came, went or is another now."""

    table: str
    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        return self.after or self.before or {}

    @property
    def columns(self) -> set[str]:
        """The columns that changed, of a row that is still there."""
        if self.before is None or self.after is None:
            return set()
        return {name for name, value in self.after.items() if self.before[name] != value}

    def __str__(self) -> str:
        if self.columns:
            told = {name: (self.row[name]) for name in self.columns}
            return f"{self.table} {self.row.get('id')}: {told}"
        return f"{self.table} {'came' if self.before is None else 'went'}: {dict(self.row)}"


def changes(before: Rows, after: Rows) -> list[Change]:
    return [
        Change(table, before.get((table, key)), after.get((table, key)))
        for table, key in before.keys() | after.keys()
        if before.get((table, key)) != after.get((table, key))
    ]


@dataclass(frozen=True)
class Actor:
    """Who acts, and where; `member_id` is None for somebody who isn't a member even then."""

    workspace_id: int
    member_id: int | None
    is_admin: bool
    body: str


def actor(workspace_id: int, user_id: str | None, body: str, after: Rows) -> Actor:
    for (table, _), row in after.items():
        here = table == "member" and row["workspace_id"] == workspace_id
        if here and row["slack_user_id"] == user_id:
            return Actor(workspace_id, row["id"], bool(row["is_admin"]), body)
    return Actor(workspace_id, None, False, body)


def trespasses(before: Rows, after: Rows, who: Actor) -> list[Change]:
    """The changes that aren't the actor's to make."""
    made = changes(before, after)
    return (
        [change for change in made if not _is_theirs(change, made, who, before, after)]
        if made
        else []
    )


def _is_theirs(change: Change, made: list[Change], who: Actor, before: Rows, after: Rows) -> bool:
    table, row = change.table, change.row
    if (row["id"] if table == "workspace" else row["workspace_id"]) != who.workspace_id:
        return False
    if table == "event":
        return True
    if who.member_id is None:
        return False
    if who.member_id in _owners(change, before, after):
        return True
    match table:
        case "workspace":
            return who.is_admin and change.columns <= _SUMMARY
        case "organisation":
            return change.before is None
        case "member":
            return change.before is None and row["slack_user_id"] in who.body
        case "contact":
            return _may_touch(change, made, who, before)
    contact_id = _contact_id(table, row, before, after)
    return table in _OF_CONTACTS and contact_id in _touched(made, who, before, after)


def _owners(change: Change, before: Rows, after: Rows) -> set[int | None]:
    """The members whose the row is: for a contact, those who look after it or did."""
    table, row = change.table, change.row
    if table == "member":
        return {row["id"]}
    if table == "contact":
        kept = [one["owner_id"] for one in (change.before, change.after) if one is not None]
        # One that somebody looked after can't be made one's own.
        return {kept[0], kept[-1]} if kept[0] is None else {kept[0]}
    if table in ("name_word", "occasion"):
        held = before.get(("contact", (row["contact_id"],))) or after.get(
            ("contact", (row["contact_id"],))
        )
        return {held["owner_id"]} if held else set()
    if table == "nudge_reminder":
        held = after.get(("nudge", (row["nudge_id"],)))
        return {held["member_id"]} if held else set()
    return {row.get("member_id")}


def _touched(made: list[Change], who: Actor, before: Rows, after: Rows) -> set[int | None]:
    """The contacts about which a row of the actor's came or changed."""
    return {
        _contact_id(change.table, change.row, before, after)
        for change in made
        if change.table in ("gesture", "ask", "response", "reversal", "reminder")
        and change.row["member_id"] == who.member_id
    }


def _contact_id(table: str, row: Row, before: Rows, after: Rows) -> int | None:
    """The contact that a row is about, also by way of an ask or a gesture."""
    if "contact_id" in row:
        contact_id: int | None = row["contact_id"]
        return contact_id
    for kind in ("gesture", "ask", "response"):
        if row.get(f"{kind}_id") is not None:
            key = kind, (row[f"{kind}_id"],)
            return _contact_id(kind, after.get(key) or before[key], before, after)
    return None


def _may_touch(change: Change, made: list[Change], who: Actor, before: Rows) -> bool:
    """What an actor may do to a contact that isn't theirs."""
    if change.before is None or change.after is None:
        return False
    contact_id = change.row["id"]
    own = [
        row
        for (table, _), row in before.items()
        if table == "reminder"
        and (row["member_id"], row["contact_id"]) == (who.member_id, contact_id)
    ]
    if change.before["owner_id"] is None and change.columns == {"owner_id"}:
        return any(row["state"] == "disowned" for row in own)
    if change.columns == {"language"}:
        return any(row["state"] == "open" for row in own)
    decided = any(
        one.table == "reminder"
        and (one.row["member_id"], one.row["contact_id"]) == (who.member_id, contact_id)
        for one in made
    )
    if decided:
        return change.columns <= _ANY_CONTACT
    return change.columns <= _CLOCK and contact_id in _touched(made, who, before, before | {})


def concerns(rows_now: Rows, who: Actor) -> set[int]:
    """The contacts that are the actor's concern: theirs, or with a row of theirs about them."""
    return {
        contact_id
        for (table, _), row in rows_now.items()
        if row.get("owner_id" if table == "contact" else "member_id") == who.member_id
        and who.member_id is not None
        and (
            contact_id := row["id"]
            if table == "contact"
            else _contact_id(table, row, rows_now, rows_now)
        )
        is not None
    }
