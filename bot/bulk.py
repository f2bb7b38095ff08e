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
    ColumnElement,
    Integer,
    any_,
    column,
    func,
    insert,
    inspect,
    literal,
    select,
    update,
)
from sqlmodel import Session, SQLModel, col

from bot.database import POSTGRESQL

Values = Mapping[str, int | str | None]
"""What one row has of its own."""


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
    columns = inspect(table).local_table.c
    row = _each(session, rows)
    own = [
        row[name].as_integer() if isinstance(columns[name].type, Integer) else row[name].as_string()
        for name in rows[0]
    ]
    shared = [literal(value, columns[name].type) for name, value in same.items()]
    added = insert(table).from_select([*rows[0], *same], select(*own, *shared))
    if not by:
        session.execute(added)
        return {}
    inserted = session.execute(added.returning(columns[by], columns["id"]))
    return {value: row_id for value, row_id in inserted}  # noqa: C416  # rows are no pairs to mypy


def among(session: Session, column: Any, values: Collection[int]) -> ColumnElement[bool]:
    """Whether `column` is one of many numbers; on PostgreSQL they travel as one array."""
    if _is_postgresql(session):
        return column == any_(literal(list(values), ARRAY(Integer)))  # type: ignore[no-any-return]
    return column.in_(values)  # type: ignore[no-any-return]


def newest_first(each: Any, *newest: Any) -> ColumnElement[int]:
    """The place of a row among those with the same `each`, the highest of `newest` having 1."""
    in_order = [col(column).desc() for column in newest]
    return func.row_number().over(partition_by=col(each), order_by=in_order)


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


def _each(session: Session, rows: Sequence[Values]) -> ColumnElement[Any]:
    """A column that holds a row in each row."""
    unpacked = func.json_array_elements if _is_postgresql(session) else func.json_each
    return unpacked(literal(rows, JSON)).table_valued(column("value", JSON)).c.value


def _is_postgresql(session: Session) -> bool:
    return session.get_bind().dialect.name == POSTGRESQL
