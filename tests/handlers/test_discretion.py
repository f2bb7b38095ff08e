"""What people type is in no log and no traceback, whatever breaks in the database."""

import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import IntegrityError
from structlog.testing import capture_logs

from bot.database import Transaction
from bot.models import OrganisationRow
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person

pytestmark = on_both_databases
SECRET = "Xylophonistin"


@pytest.fixture
def broken(engine: Engine, anna: Contact) -> Iterator[None]:
    """A database that understands no statement that writes."""

    def spoil(
        _connection: object, _cursor: object, sql: str, given: Any, *_: object
    ) -> tuple[str, Any]:
        is_writing = sql.startswith(("INSERT", "UPDATE"))
        return (f"BROKEN {sql}" if is_writing else sql), given

    event.listen(engine, "before_cursor_execute", spoil, retval=True)
    yield
    event.remove(engine, "before_cursor_execute", spoil)


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(
    "line",
    [
        f"give Anna Jansen {SECRET}",
        f"give {SECRET} flowers",
        f"got Anna Jansen {SECRET}",
        f"ask Anna Jansen {SECRET}",
        f"ask {SECRET} a favour in May",
    ],
)
def test_a_line_that_fails_is_not_in_the_log(person: Person, line: str) -> None:
    with capture_logs() as logged:
        person.types(line)
    assert [entry["event"] for entry in logged] == ["listener_failed"]
    assert SECRET not in _written(logged)


def test_a_row_that_exists_is_not_told_by_its_name(transaction: Transaction, mara: Member) -> None:
    def add() -> None:
        with transaction() as session:
            session.add(OrganisationRow(workspace_id=mara.workspace_id, name=SECRET))

    add()
    with pytest.raises(IntegrityError) as failed:
        add()
    assert SECRET not in "".join(traceback.format_exception(failed.value))


def _written(logged: list[Any]) -> str:
    """The log as an operator has it, with the tracebacks."""
    errors = (entry.get("exc_info") for entry in logged)
    told = [line for error in errors if error for line in traceback.format_exception(error)]
    return f"{logged}{''.join(told)}"
