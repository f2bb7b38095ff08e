"""An import on its way, what came of it, and what became of it when it was taken back."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import ButtonElement

from bot.address_books.tallies import Imported
from bot.address_books.undoing import Undone
from messages import Message, formats
from messages.address_books import outcomes
from messages.address_books.buttons import (
    DIFFERENCES,
    PAIRS,
    STORE,
    UNDO,
    FileButton,
    ImportsButton,
    ToDecideButton,
)
from messages.address_books.previews import flaws
from messages.blocks import actions, button, context, section, table
from messages.catalogue import Mrkdwn, Texts, escape
from messages.people import contacts
from messages.reader import Reader


def under_way(texts: Texts, done: int, total: int, wanted: FileButton) -> Message:
    """How far it is; the button is for when it was cut off."""
    text = texts(
        "Importing: {done} of {total}.",
        done=formats.number(texts, done),
        total=formats.number(texts, total),
    )
    hint = texts(
        "If this doesn't move for a few minutes, I was interrupted. Press the button then: "
        "I'll import the rest, and nobody twice."
    )
    return Message(text, [section(text), context(hint), actions([_go_on(texts, wanted)])])


def waiting(texts: Texts, wanted: FileButton) -> Message:
    """That it is another one's turn."""
    text = texts("Another import is under way. Yours will start when it's done.")
    hint = texts(
        "If this doesn't move for a few minutes, I was interrupted. Press the button then."
    )
    return Message(text, [section(text), context(hint), actions([_go_on(texts, wanted)])])


def cut_off(texts: Texts, done: int, total: int, wanted: FileButton) -> Message:
    """That it was ended before its time, and how it goes on."""
    text = texts(
        "I had to stop after {done} of {total}. What has been imported stays; press the "
        "button and I'll import the rest, and nobody twice.",
        done=formats.number(texts, done),
        total=formats.number(texts, total),
    )
    return Message(text, [section(text), actions([_go_on(texts, wanted)])])


def _go_on(texts: Texts, wanted: FileButton) -> ButtonElement:
    return button(texts.plain("Continue"), STORE, wanted.value())


def report(reader: Reader, imported: Imported, file_name: str, imports: Sequence[int]) -> Message:
    """What came of it, with all that is left to decide; it can be undone by the ids `imports`."""
    texts = reader.texts
    title = texts(
        "*{file}* has been imported.", file=formats.shortened(file_name, contacts.LONGEST_NAME)
    )
    rows = [(texts.plain("Result"), texts.plain("How many")), *_counts(texts, imported)]
    told = [
        *flaws(texts, texts("*Left out, or incomplete*"), imported.problems),
        *([texts("You can undo this for 30 days.")] if imports else []),
    ]
    offers = list(_decisions(reader, imported))
    if imports:
        value = ImportsButton(reader.member.id, ".".join(map(str, imports))).value()
        offers.append(button(texts.plain("Undo"), UNDO, value))
    blocks = [section(title), table(rows), *map(section, told)]
    return Message(title, [*blocks, *([actions(offers)] if offers else [])])


def _counts(texts: Texts, imported: Imported) -> Iterator[tuple[str, str]]:
    for label, count in (
        (texts.plain("New"), imported.added),
        (texts.plain("Already known, details added"), imported.updated),
        (texts.plain("Already known, nothing new"), imported.unchanged),
        (texts.plain("In the file more than once, combined"), imported.joined),
    ):
        if count or label == texts.plain("New"):
            yield label, formats.number(texts, count)


def _decisions(reader: Reader, imported: Imported) -> Iterator[ButtonElement]:
    texts = reader.texts
    if imported.import_id is None:
        return
    value = ToDecideButton(reader.member.id, imported.import_id, 0).value()
    if imported.likely:
        label = texts.plain_plural(
            "One person, or two?", "One person, or two? ({count})", imported.likely
        )
        yield button(label, PAIRS, value, "primary")
    if imported.proposed:
        label = texts.plain_plural(
            "See the difference", "See {count} differences", imported.proposed
        )
        yield button(label, DIFFERENCES, value)


def undoing(texts: Texts, wanted: ImportsButton) -> Message:
    """While it is being taken back; the button is for when that was cut off."""
    text = texts("I'm undoing the import.")
    return Message(
        text, [section(text), actions([button(texts.plain("Undo"), UNDO, wanted.value())])]
    )


def undone(texts: Texts, became: Sequence[Undone]) -> Message:
    """That it was taken back, and what stays because something was done with it since."""
    text = texts("The import has been undone.")
    return Message(text, [section(text, *_became_of(texts, became))])


def _became_of(texts: Texts, became: Sequence[Undone]) -> Iterator[Mrkdwn]:
    if removed := sum(one.removed for one in became):
        yield texts.plural(
            "{count} contact has been removed.", "{count} contacts have been removed.", removed
        )
    if put_back := sum(one.put_back for one in became):
        yield texts.plural(
            "{count} contact no longer has what the file filled in; later changes stay.",
            "{count} contacts no longer have what the file filled in; later changes stay.",
            put_back,
        )
    if differing := sum(one.differing.count for one in became):
        named = [name for one in became for name in one.differing.named]
        yield escape(outcomes.taken_over(texts, differing, named))
    if kept := sum(one.kept for one in became):
        yield texts.plural(
            "{count} contact stays, because somebody has used it since.",
            "{count} contacts stay, because somebody has used them since.",
            kept,
        )
        if names := outcomes.staying(texts, [name for one in became for name in one.named], kept):
            yield texts("Who stays: {names}.", names=names)
    if archived := sum(one.archived for one in became):
        yield texts.plural(
            "{count} contact has been archived, because I had already reminded you about them.",
            "{count} contacts have been archived, because I had already reminded you about them.",
            archived,
        )


def too_late(texts: Texts) -> Message:
    text = texts("This import can't be undone any more: it was more than 30 days ago.")
    return Message(text, [section(text)])


def more_pairs(texts: Texts, count: int, at: ToDecideButton) -> Message:
    """That there are more who may be one person."""
    text = texts.plural("There is one more pair.", "There are {count} more pairs.", count)
    offer = button(texts.plain("The next ten"), PAIRS, at.value())
    return Message(text, [section(text), actions([offer])])


def no_pairs(texts: Texts) -> Message:
    text = texts("There's nobody left to ask about.")
    return Message(text, [section(text)])
