"""An import that is told to stop ends between two portions, and goes on where it was."""

from dataclasses import replace
from datetime import datetime
from threading import Event

import pytest
from sqlmodel import func, select

from bot.address_books.tallies import ROWS_AT_ONCE
from bot.database import Reading, Transaction
from bot.models import ContactRow, ImportRow
from bot.team.members import Member
from bot.vocabulary import Audience
from handlers.address_books import imports
from handlers.address_books.errands import Errand
from handlers.payloads import Place
from handlers.team.install import Installation
from messages import Message
from messages.address_books import buttons
from messages.address_books.buttons import FileButton, ImportsButton
from messages.reader import Reader
from tests.handlers.address_books.importing import FILE_ID
from tests.handlers.screen import button
from tests.handlers.slack import FakeSlack, File

PEOPLE = ROWS_AT_ONCE + 5


class Stopping:
    """Shows nothing, and has the process told to stop once it hears how far it is."""

    def __init__(self, stopping: Event, at: int) -> None:
        self._stopping, self._at = stopping, at

    def hint(self, _message: Message) -> None:
        self._at -= 1
        if self._at == 0:
            self._stopping.set()

    def tell(self, _message: Message) -> None: ...


@pytest.fixture
def errand(
    slack: FakeSlack,
    installation: Installation,
    transaction: Transaction,
    reading: Reading,
    mara: Member,
    now: datetime,
) -> Errand:
    rows = "".join(f"Person {_name(number)};p{number}@example.nl\n" for number in range(PEOPLE))
    slack.files[FILE_ID] = File("book.csv", f"Name;E-mail\n{rows}".encode(), mara.slack_user_id)
    stopping = Event()
    return Errand(
        FileButton(mara.id, Audience.CLIENT, FILE_ID),
        Place("D0MARA", "1.2"),
        Reader.at(now, mara),
        now,
        transaction,
        reading,
        installation.client,
        stopping,
        Stopping(stopping, at=2),  # type: ignore[arg-type]
    )


def _name(number: int) -> str:
    """Nobody else's, nor much like it."""
    return "".join(chr(ord("a") + int(digit)) * 3 for digit in f"{number:04}")


def test_the_rest_comes_in_later_and_all_is_undone_together(
    errand: Errand, transaction: Transaction
) -> None:
    told = imports.store(errand)
    assert told is not None
    assert told.text.startswith("I had to stop after 1,000 of 1,005.")
    go_on = button(told.payload(), "Continue")
    assert go_on["action_id"] == buttons.STORE
    again = replace(errand, wanted=FileButton.read(go_on["value"]), stopping=Event())
    done = imports.store(again)
    assert done is not None
    undo = ImportsButton.read(button(done.payload(), "Undo")["value"])
    with transaction() as session:
        assert session.scalar(select(func.count()).select_from(ContactRow)) == PEOPLE
        assert undo.import_ids == list(session.exec(select(ImportRow.id)))
    assert imports.store(again) is None
