"""What would come of an address book: counts first, then why, then what can be done."""

from collections.abc import Iterable, Iterator, Sequence

from slack_sdk.models.blocks import Block, ButtonElement

from bot.address_books.books import OF_THE_LETTERS, AddressBook, Flaw, Row
from bot.address_books.outcomes import Met
from bot.address_books.previews import LikelyOne, Preview, Side
from messages import Message, formats
from messages.address_books import guesses, reports
from messages.address_books.buttons import CANCEL, COLUMNS, READ, STORE, FileButton
from messages.address_books.outcomes import WHY
from messages.address_books.words import FORMATS
from messages.blocks import actions, button, context, section, table
from messages.cards import labels
from messages.catalogue import Mrkdwn, Texts, escape
from messages.people import contacts
from messages.reader import Reader

MOST_LINES = 10
"""Of each kind; of the rest their number is told."""
_MOST_EXAMPLES = 3


def reading(texts: Texts, wanted: FileButton) -> Message:
    """While the file is being read; the button is for when that was cut off."""
    text = texts("I'm reading your file.")
    offer = button(texts.plain("Read it again"), READ, wanted.value())
    hint = texts(
        "If nothing appears within a few minutes, I was interrupted: press the button then."
    )
    return Message(text, [section(text), context(hint), actions([offer])])


def preview(
    reader: Reader, found: Preview, book: AddressBook, file_name: str, wanted: FileButton
) -> Message:
    """What would come of it, with the buttons that do it, or change how it is understood."""
    texts = reader.texts
    title = texts.plural(
        "*{file}*: {count} row", "*{file}*: {count} rows", found.rows, file=_file(file_name)
    )
    is_anything_new = bool(found.added or found.updated or found.proposed)
    told = [
        *_examples(texts, found),
        *_guessed(texts, found),
        *_unread(texts, book),
        *_updated(texts, found.updated),
        *_joined(texts, found),
        *_likely(texts, found.likely),
        *_differences(texts, found.proposed),
        *flaws(texts, texts("*Left out*"), found.rejected),
        *flaws(texts, texts("*Imported, but not all of it*"), found.remarks),
    ]
    rows = [
        (texts.plain("What the import would do"), texts.plain("How many")),
        *_counts(texts, found),
    ]
    end = (
        texts("Nothing has been stored yet.")
        if is_anything_new
        else texts("Everybody in it is already one of your contacts, and there is nothing new.")
    )
    blocks = [
        section(title),
        context(_read_as(texts, book)),
        table(rows),
        *map(section, told),
        section(end),
        actions(_offers(texts, book, wanted, is_anything_new=is_anything_new)),
    ]
    return Message(Mrkdwn(f"{title}. {end}"), blocks)


def unreadable(texts: Texts, book: AddressBook, file_name: str, wanted: FileButton) -> Message:
    """Why nobody comes in; where that is for want of columns, these can be told."""
    title = texts("*{file}*: I can't import anybody from it.", file=_file(file_name))
    offers = _offers(texts, book, wanted, is_anything_new=False)
    blocks: list[Block] = [section(title)]
    if book.mistaken is not None:
        blocks.append(section(escape(reports.problem(texts, book.mistaken))))
        if any(one.name for one in book.columns):
            hint = texts("Or tell me which column that is with “Columns…”.")
            blocks.append(context(hint))
    else:
        blocks += map(section, flaws(texts, texts("*Left out*"), book.rejected))
    return Message(title, [*blocks, actions(offers)])


def cancelled(texts: Texts) -> Message:
    text = texts("All right, nothing from the file was stored.")
    return Message(text, [section(text)])


def flaws(texts: Texts, title: Mrkdwn, found: Sequence[Flaw]) -> Iterator[Mrkdwn]:
    """The first lines that something was wrong with, and how many more there are.

    What is told of the file as a whole stands before them.
    """
    of_rows = [one for one in found if one.kind not in OF_THE_LETTERS]
    for one in found:
        if one.kind in OF_THE_LETTERS:
            yield escape(reports.problem(texts, one))
    if of_rows:
        told = [f"• {escape(reports.problem(texts, one))}" for one in of_rows[:MOST_LINES]]
        yield _lines(texts, title, told, len(of_rows))


def _lines(texts: Texts, title: Mrkdwn, told: Sequence[str], count: int) -> Mrkdwn:
    more = count - len(told)
    rest = [texts.plural("… and one more", "… and {count} more", more)] if more > 0 else []
    return Mrkdwn("\n".join([title, *told, *rest]))


def _file(name: str) -> str:
    return formats.shortened(name, contacts.LONGEST_NAME)


def _read_as(texts: Texts, book: AddressBook) -> Mrkdwn:
    said = [texts(FORMATS[book.format])]
    if book.encoding:
        said.append(escape(book.encoding.upper()))
    if book.separator:
        said.append(
            texts("separated by tabs")
            if book.separator == "\t"
            else texts("separated by “{separator}”", separator=book.separator)
        )
    return texts("Read as: {format}", format=Mrkdwn(" · ".join(said)))


def _counts(texts: Texts, found: Preview) -> Iterator[tuple[str, str]]:
    for label, count in (
        (texts.plain("New"), len(found.added)),
        (texts.plain("Of these, private (only you see them)"), _private(found)),
        (texts.plain("Already known, details would be added"), len(found.updated)),
        (texts.plain("Already known, nothing new"), len(found.unchanged)),
        (texts.plain("In the file more than once, combined"), len(found.joined)),
        (texts.plain("Left out"), len(found.rejected)),
    ):
        if count:
            yield label, formats.number(texts, count)


def _private(found: Preview) -> int:
    return sum(one.row.is_private for one in found.added)


def _examples(texts: Texts, found: Preview) -> Iterator[Mrkdwn]:
    """The first who are new, so that it is seen whether the right columns were read."""
    told = [_as_read(texts, one.row) for one in found.added[:_MOST_EXAMPLES]]
    if told:
        yield Mrkdwn("\n".join([texts("*For example:*"), *told]))


def _as_read(texts: Texts, row: Row) -> Mrkdwn:
    said = [
        contacts.bold(" ".join(filter(None, [row.honorific, row.name]))),
        *(
            escape(formats.shortened(one, contacts.LONGEST_NAME))
            for one in (row.organisation, row.role, row.email, *row.phones[:1])
            if one
        ),
        *([formats.yearly(texts, row.birthday)] if row.birthday else []),
    ]
    return Mrkdwn(f"• {' · '.join(said)}")


def _guessed(texts: Texts, found: Preview) -> Iterator[Mrkdwn]:
    for what, said in guesses.told(texts, found):
        yield Mrkdwn(f"*{escape(what)}* {escape(said)}")


def _unread(texts: Texts, book: AddressBook) -> Iterator[Mrkdwn]:
    if names := guesses.unread(texts, book):
        yield texts(
            "*Columns I didn't read:* {names}. If one of them matters, tell me what it holds "
            "with “Columns…”.",
            names=formats.listed(texts, names),
        )


def _likely(texts: Texts, likely: Sequence[LikelyOne]) -> Iterator[Mrkdwn]:
    if likely:
        title = texts("*Perhaps the same person:* I'll ask you about each pair after the import.")
        told = [
            texts(
                "• {one} – {other}: {why}",
                one=_side(texts, pair.row),
                other=_side(texts, pair.other),
                why=texts(WHY[pair.why]),
            )
            for pair in likely[:MOST_LINES]
        ]
        yield _lines(texts, title, told, len(likely))


def _side(texts: Texts, side: Side) -> Mrkdwn:
    label = ", ".join(filter(None, [side.name, side.organisation]))
    name = contacts.bold(label)
    if side.line is None:
        return texts("{name} (a contact)", name=name)
    return texts("{name} (line {line})", name=name, line=formats.number(texts, side.line))


def _differences(texts: Texts, proposed: Sequence[Met]) -> Iterator[Mrkdwn]:
    count = len(proposed)
    if count:
        title = texts.plural(
            "*Different:* for one contact, the file says something other than what you have. "
            "You can decide after the import.",
            "*Different:* for {count} contacts, the file says something other than what you "
            "have. You can decide after the import.",
            count,
        )
        told = [
            _met(texts, one, [differing.field for differing in one.learnt.proposals])
            for one in proposed[:MOST_LINES]
        ]
        yield _lines(texts, title, told, count)


def _updated(texts: Texts, updated: Sequence[Met]) -> Iterator[Mrkdwn]:
    """To whom something is added, and what."""
    if updated:
        told = [_met(texts, one, one.learnt.fields) for one in updated[:MOST_LINES]]
        yield _lines(texts, texts("*Already known, details would be added*"), told, len(updated))


def _met(texts: Texts, met: Met, fields: Iterable[str]) -> Mrkdwn:
    """A contact, and which fields are meant of it."""
    name = contacts.bold(contacts.named(met.known.name, met.known.organisation))
    told = formats.listed(texts, list(dict.fromkeys(labels.label(texts, one) for one in fields)))
    return texts("• {name}: {fields}", name=name, fields=told)


def _joined(texts: Texts, found: Preview) -> Iterator[Mrkdwn]:
    """Which lines are about somebody whom an earlier one is about, too."""
    if found.joined:
        names = {one.row.line: one.row.name for one in found.outcomes}
        told = [
            texts(
                "• {name}: lines {first} and {line}",
                name=contacts.bold(names[first]),
                first=formats.number(texts, first),
                line=formats.number(texts, line),
            )
            for line, first in found.joined[:MOST_LINES]
        ]
        yield _lines(
            texts, texts("*In the file more than once, combined*"), told, len(found.joined)
        )


def _offers(
    texts: Texts, book: AddressBook, wanted: FileButton, *, is_anything_new: bool
) -> list[ButtonElement]:
    value = wanted.value()
    offers = []
    if is_anything_new:
        offers.append(button(texts.plain("Import"), STORE, value, "primary"))
    if any(one.name for one in book.columns):
        offers.append(button(texts.plain("Columns…"), COLUMNS, value))
    return [*offers, button(texts.plain("Cancel"), CANCEL, value)]
