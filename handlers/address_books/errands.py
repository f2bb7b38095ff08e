"""What somebody wants done with a file that they gave, and all that it takes to do it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from threading import Event
from typing import Self

import structlog
from slack_bolt import BoltContext
from slack_sdk import WebClient

from bot.address_books import recognising
from bot.address_books.books import AddressBook
from bot.address_books.outcomes import Options
from bot.database import DatabaseUnreachable, Reading, Transaction
from handlers.address_books import downloads
from handlers.address_books.downloads import NotFetched
from handlers.address_books.progress import Progress
from handlers.background import Background
from handlers.payloads import Place
from messages import Message
from messages.address_books import failures, reports
from messages.address_books.buttons import FileButton
from messages.address_books.failures import Failure
from messages.reader import Reader

log = structlog.get_logger()


@dataclass(frozen=True)
class Errand:
    """What is wanted of which file, by whom, when, and the message that tells how it goes."""

    wanted: FileButton
    place: Place
    reader: Reader
    now: datetime
    transaction: Transaction
    reading: Reading
    client: WebClient
    stopping: Event
    progress: Progress

    @classmethod
    def of(
        cls, context: BoltContext, background: Background, wanted: FileButton, place: Place
    ) -> Self:
        """What somebody wants by a click or a dialog."""
        return cls(
            wanted,
            place,
            context["reader"],
            context["now"],
            context["transaction"],
            context["reading"],
            context.client,
            background.stopping,
            Progress(context.client, place, background.stopping),
        )

    @property
    def options(self) -> Options:
        """How the file is understood."""
        return Options(reports.audience_labels(), reports.language_labels(), self.wanted.audience)

    def book(self) -> tuple[str, AddressBook]:
        """The file's name, and what is read of it. Raises NotFetched."""
        user_id, today = self.reader.member.slack_user_id, self.reader.today
        file = downloads.fetch(self.client, self.wanted.file_id, user_id)
        book = recognising.read(file.content, today)
        mapping = self.wanted.mapping
        if not mapping:
            return file.name, book
        named = {
            column.name: mapping[place]
            for place, column in enumerate(book.columns)
            if column.name and place in mapping
        }
        return file.name, recognising.read(file.content, today, named)


Do = Callable[[Errand], Message | None]
"""Does it; the message that tells what came of it, or None where that was told already."""


def start(background: Background, errand: Errand, do: Do, action_id: str) -> bool:
    """Do it in the background; False if that is under way. `action_id` is for another try."""
    key = (errand.place, action_id, errand.wanted)
    return background.start(key, partial(_run, errand, do, action_id))


def _run(errand: Errand, do: Do, action_id: str) -> None:
    """What goes wrong is told, so that nobody waits for what never comes."""
    try:
        told = do(errand)
    except Exception as error:
        told = failed(errand, error, action_id)
    if told is not None:
        errand.progress.tell(told)


def failed(
    errand: Errand, error: Exception, action_id: str, import_id: int | None = None
) -> Message:
    """What went wrong, with a button for another try after what has come in already."""
    match error:
        case NotFetched(failure=failure):
            pass
        case DatabaseUnreachable():
            failure = Failure.DATABASE
        case _:
            log.error("import_failed", exc_info=error)
            failure = Failure.UNEXPECTED
    again = errand.wanted.once_more(import_id)
    return failures.drawn(errand.reader.texts, failure, action_id, again)
