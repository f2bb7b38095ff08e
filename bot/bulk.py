"""Many rows in one statement of one fixed text, on either database.

They travel as a single parameter. With a parameter for each value, the driver would spend
longer on preparing a thousand of them than the database on the rows.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    JSON,
    Boolean,
    ColumnElement,
    Date,
    Insert,
    Integer,
    Text,
    UnaryExpression,
    any_,
    cast,
    column,
    func,
    insert,
    inspect,
    literal,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql.operators import custom_op
from sqlalchemy.types import TypeEngine
from sqlmodel import Session, SQLModel

from bot.database import POSTGRESQL

_FEW = 200
"""How many values SQLite is told of one by one."""
Values = Mapping[str, int | str | None]
"""What one row has of its own; days as ISO 8601 has them."""


def add(
    session: Session,
    table: type[SQLModel],
    rows: Sequence[Values],
    same: Mapping[str, object],
    by: str = "",
) -> dict[int, int]:
    """Insert rows, one at least, that differ in some columns and have the `same` in the others.

    A row's own values are numbers, or text as it is stored. Returns the new ids by the value of a
    column that tells the rows apart; nothing without one.
    """
    added = _insert(session, table, rows, same)
    if not by:
        session.execute(added)
        return {}
    columns = inspect(table).local_table.c
    inserted = session.execute(added.returning(columns[by], columns["id"]))
    return {value: row_id for value, row_id in inserted}  # noqa: C416  # rows are no pairs to mypy


def add_in_order(
    session: Session, table: type[SQLModel], rows: Sequence[Values], same: Mapping[str, object]
) -> list[int]:
    """The same where no column tells the rows apart: the new ids, in the order of the rows."""
    added = _insert(session, table, rows, same)
    # Both databases number rows as they come, but may return them in another order.
    return sorted(session.scalars(added.returning(inspect(table).local_table.c["id"])))


def among(
    session: Session, column: Any, values: Collection[int] | Collection[str]
) -> ColumnElement[bool]:
    """Whether `column` is one of many numbers, or one of many texts.

    They travel as one array, but for a few of them on SQLite: it knows of these how few they are,
    and takes the index.
    """
    if _is_postgresql(session):
        kind = Integer if isinstance(column.type, Integer) else Text
        return column == any_(literal(list(values), ARRAY(kind)))  # type: ignore[no-any-return]
    if len(values) <= _FEW:
        return column.in_(values)  # type: ignore[no-any-return]
    each = func.json_each(literal(list(values), JSON)).table_valued("value")
    return column.in_(select(each.c.value))  # type: ignore[no-any-return]


def known_for(column: Any, value: int) -> ColumnElement[bool]:
    """Whether `column` has a value that no index shall be asked for, beside one that is `among`.

    SQLite, which knows nothing of how rows differ, would rather go through all of a workspace than
    look for a thousand ids.
    """
    return unindexed(column) == value


def unindexed(column: Any) -> ColumnElement[Any]:
    """The same column, by which no index finds a row: for what so many have that they are few."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


def move(session: Session, column: Any, moved: Mapping[int, Any]) -> None:
    """Set one column of rows to values by their ids, in a statement for each value."""
    alike: defaultdict[Any, list[int]] = defaultdict(list)
    for row_id, value in moved.items():
        alike[value].append(row_id)
    for value, row_ids in alike.items():
        is_meant = among(session, column.class_.id, row_ids)
        session.execute(
            update(column.class_).where(is_meant).values({column.key: value}),
            execution_options={"synchronize_session": False},
        )


def change(session: Session, table: type[SQLModel], rows: Sequence[Values]) -> None:
    """Set columns of rows by their ids: each of `rows` has the id, and the same columns besides.

    What the session holds of them is read anew.
    """
    if not rows:
        return
    session.flush()
    columns = inspect(table).local_table.c
    row, _ = _each(session, rows)
    own = [
        _cell(session, row[at], columns[name].type).label(name) for at, name in enumerate(rows[0])
    ]
    new = select(*own).subquery("new")
    changed = update(inspect(table).local_table).where(columns["id"] == new.c["id"])
    values = {columns[name]: new.c[name] for name in rows[0] if name != "id"}
    session.execute(changed.values(values))
    for one in rows:
        held = session.identity_map.get(session.identity_key(table, one["id"]))
        if held is not None:
            session.expire(held)


def _insert(
    session: Session, table: type[SQLModel], rows: Sequence[Values], same: Mapping[str, object]
) -> Insert:
    columns = inspect(table).local_table.c
    row, place = _each(session, rows)
    own = [_cell(session, row[at], columns[name].type) for at, name in enumerate(rows[0])]
    shared = [literal(value, columns[name].type) for name, value in same.items()]
    in_order = select(*own, *shared).order_by(place)
    return insert(table).from_select([*rows[0], *same], in_order)


def _each(session: Session, rows: Sequence[Values]) -> list[ColumnElement[Any]]:
    """Two columns that hold, in each row, the values of a row, and its place."""
    names = list(rows[0])
    sent = [[row[name] for name in names] for row in rows]
    if _is_postgresql(session):
        # Which takes the text apart once, and not for each value.
        each = func.jsonb_array_elements(literal(sent, JSONB)).table_valued(
            column("value", JSONB), with_ordinality="ordinality"
        )
    else:
        each = func.json_each(literal(sent, JSON)).table_valued(
            column("value", JSON), column("key", Integer)
        )
    return list(each.c)


def _cell(session: Session, cell: Any, kind: TypeEngine[Any]) -> ColumnElement[Any]:
    if isinstance(kind, Integer):
        return cell.as_integer()  # type: ignore[no-any-return]
    if isinstance(kind, Boolean):
        return cell.as_boolean()  # type: ignore[no-any-return]
    if isinstance(kind, Date) and _is_postgresql(session):
        return cast(cell.as_string(), kind)
    return cell.as_string()  # type: ignore[no-any-return]


def _is_postgresql(session: Session) -> bool:
    return session.get_bind().dialect.name == POSTGRESQL
