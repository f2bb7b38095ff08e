"""Columns that several tables share."""

from datetime import datetime
from enum import StrEnum
from typing import Any, cast

from sqlalchemy import Enum, Table, inspect
from sqlmodel import Field, SQLModel

from bot.vocabulary import PostingState


def choice(kind: type[StrEnum], constraint: str = "") -> Any:
    """A text column that holds the values of `kind`, and nothing else by constraint (or NULL).

    Of two such columns of a table one has to name its `constraint`: no two may be called the same.
    """
    return Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        values_callable=lambda enumeration: [item.value for item in enumeration],
        length=20,
        name=constraint or f"known_{kind.__name__.lower()}",
    )


def filled(*columns: str) -> str:
    """SQL that counts how many of `columns` hold something, for constraints like "just one"."""
    return " + ".join(f"(CASE WHEN {column} IS NULL THEN 0 ELSE 1 END)" for column in columns)


def saved(row_id: int | None) -> int:
    """The id of a row that was flushed, which the database has given by now."""
    assert row_id is not None
    return row_id


def table_of(rows: type[SQLModel]) -> Table:
    """The table behind rows, for statements that are made once, and that return no row objects.

    To make one anew takes longer than to send it: what every command sends is made at import.
    """
    return cast(Table, inspect(rows).local_table)


class Posting(SQLModel):
    """A message that nobody asked for, on its way: what delivery needs to know of its row."""

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id")
    state: PostingState = Field(default=PostingState.DUE, sa_type=choice(PostingState))
    due_at: datetime
    good_until: datetime
    claimed_at: datetime | None = None
    attempts: int = 0
    channel: str | None = None
    ts: str | None = None
    error: str | None = None
