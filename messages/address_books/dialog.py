"""The dialogs of an import: which file, and what stands in its columns."""

from collections.abc import Sequence

from slack_sdk.models.blocks import InputBlock, Option
from slack_sdk.models.blocks.block_elements import FileInputElement

from bot.address_books.books import Column
from bot.address_books.columns import TO_CHOOSE, Field
from bot.vocabulary import Audience
from messages import Dialog, Message
from messages.address_books import failures
from messages.address_books.buttons import CHOOSING, MAPPING, FileOrigin
from messages.address_books.failures import Failure
from messages.address_books.words import FIELDS
from messages.blocks import context, field, option, section, select
from messages.catalogue import Mrkdwn, Texts
from messages.formats import shortened
from messages.reader import Reader

FILE, AUDIENCE = "file", "audience"
"""The fields of the first dialog."""
COLUMN = "column-"
"""What the names of the others' fields begin with; the column's place follows."""
NOT_READ = "-"
"""The choice for a column that is not to be read."""
_MOST_COLUMNS = 80
"""Slack draws a hundred blocks, and a button has to carry what was chosen."""
_LONGEST_LABEL = 150


def choosing(texts: Texts) -> Dialog:
    """The choice of a file, and of what those are of whom it doesn't tell."""
    audiences = [
        option(texts.plain("Clients"), Audience.CLIENT),
        option(texts.plain("Partners"), Audience.PARTNER),
        option(texts.plain("Colleagues"), Audience.STAFF),
    ]
    told = texts(
        "CSV, Excel or LibreOffice (.xlsx, .xls, .ods) or vCard (.vcf), 50 MB at most. "
        "You'll see what would be imported before anything is stored."
    )
    return Dialog(
        CHOOSING,
        title=texts.plain("Import contacts"),
        submit=texts.plain("Read it"),
        close=texts.plain("Cancel"),
        blocks=[
            field(
                FILE,
                texts.plain("Your address book"),
                FileInputElement(action_id=FILE, max_files=1),
                texts.plain(
                    "Export it from Google, Outlook, LinkedIn, HubSpot or your phone, or use "
                    "any table with names in it. Slack keeps the file among yours."
                ),
            ),
            field(
                AUDIENCE,
                texts.plain("Where the file doesn't say, people are"),
                select(AUDIENCE, audiences, Audience.CLIENT),
            ),
            context(told),
        ],
    )


def reading(texts: Texts, origin: FileOrigin) -> Dialog:
    """What stands in the second dialog's place while the file is being read."""
    return _mapping(texts, origin, [section(texts("One moment, I'm reading the file…"))], None)


def failed(texts: Texts, origin: FileOrigin, why: Mrkdwn) -> Dialog:
    """The same once it couldn't be read."""
    return _mapping(texts, origin, [section(why)], None)


def mapping(texts: Texts, origin: FileOrigin, columns: Sequence[Column]) -> Dialog:
    """A choice for each column with a name; those that I don't know come first."""
    named = [(place, column) for place, column in enumerate(columns) if column.name]
    in_order = sorted(named, key=lambda one: one[1].field is not None)[:_MOST_COLUMNS]
    intro = section(texts("What does each column hold? I'll show you how that changes the import."))
    fields = [_column(texts, place, column) for place, column in in_order]
    return _mapping(texts, origin, [intro, *fields], texts.plain("Show me"))


def chosen_twice(texts: Texts) -> str:
    """What stands below a column that is said to be what another one is."""
    return texts.plain(
        "Another column is already set to this. Choose something else for one of them."
    )


def _mapping(
    texts: Texts, origin: FileOrigin, blocks: Sequence[object], submit: str | None
) -> Dialog:
    return Dialog(
        MAPPING,
        title=texts.plain("Columns"),
        submit=submit,
        close=texts.plain("Cancel"),
        blocks=blocks,  # type: ignore[arg-type]
        metadata=origin.value(),
    )


def _column(texts: Texts, place: int, column: Column) -> InputBlock:
    name = f"{COLUMN}{place}"
    chosen = column.field or NOT_READ
    label = shortened(column.name, _LONGEST_LABEL)
    return field(name, label, select(name, _fields(texts, column.field), chosen))


def _fields(texts: Texts, known: Field | None) -> list[Option]:
    """What can be chosen, and what the column is known for, which may be no choice by itself."""
    offered = [*TO_CHOOSE, *({known} - {None, *TO_CHOOSE})]
    return [
        option(texts.plain("– ignore –"), NOT_READ),
        *(option(texts.plain(FIELDS[one]), one) for one in offered if one is not None),
    ]


def without_files(reader: Reader) -> Message:
    """How an address book comes in where Slack shows the bot no files."""
    owner = reader.member.slack_user_id
    text = failures.said(reader.texts, Failure.NOT_ALLOWED, owner)
    return Message(text, [section(text)])
