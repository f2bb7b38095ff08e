"""What comes of an address book, for the terminal: said alike of what would be and of what was."""

from collections.abc import Mapping, Sequence

from bot.address_books.books import AddressBook
from bot.address_books.filling import Proposal
from bot.address_books.learning import WhyLikely
from bot.address_books.previews import Preview
from bot.address_books.undoing import Undone
from bot.people.changes import Value
from messages import formats
from messages.address_books import guesses
from messages.cards import labels
from messages.catalogue import Sentence, Texts

MOST_TOLD = 20
"""How many of a kind are told one by one; a file for what is left out tells of all."""
WHY: Mapping[WhyLikely, Sentence] = {
    WhyLikely.ORGANISATION: Sentence("same name, different organisation"),
    WhyLikely.ORGANISATION_SPELT: Sentence("same name, organisation spelt differently"),
    WhyLikely.NAMESAKE: Sentence("same name, and nothing else to go by"),
    WhyLikely.SURNAME: Sentence("same address and first name, different last name"),
    WhyLikely.SHORT_NAME: Sentence("same address, and one name may be short for the other"),
    WhyLikely.SPELLING: Sentence("similar names"),
}


def nothing_stored(texts: Texts) -> str:
    """The first line of a dry run."""
    return texts.plain("This is a dry run: nothing will be stored.")


def compared_alone(texts: Texts, reason: str) -> str:
    """That a dry run knows of no contacts, for a `reason` that the database gave."""
    return texts.plain("Not compared with any contacts: {reason}.", reason=reason)


def compared_as(texts: Texts, name: str) -> str:
    """Whose contacts a dry run was compared with, where nobody was named."""
    return texts.plain(
        "Compared with the contacts that {name} can see; use --owner to name somebody else.",
        name=name,
    )


def new(texts: Texts, count: int) -> str:
    return texts.plain_plural("{count} person is new.", "{count} people are new.", count)


def likely(texts: Texts, pairs: Sequence[tuple[str, str, WhyLikely]], count: int) -> list[str]:
    """Those who may be one, `count` pairs, each with why, and what to do about it."""
    if not pairs:
        return []
    told = [
        texts.plain(
            "{name} may be {other}: {why}.",
            name=_short(name),
            other=_short(other),
            why=texts.plain(WHY[why]),
        )
        for name, other, why in pairs[:MOST_TOLD]
    ]
    what_now = texts.plain(
        "I've kept them apart. If they are the same person, import the file with --join-likely."
    )
    return [*told, *_others(texts, count), what_now]


def proposals(texts: Texts, proposed: Sequence[tuple[str, Proposal]]) -> list[str]:
    """What the file says otherwise, of whom, and what to do about it."""
    if not proposed:
        return []
    told = [
        texts.plain(
            "{name}, {field}: “{after}” in the file, “{before}” in Goodturn.",
            name=_short(name),
            field=labels.label(texts, one.field),
            before=_said(one.before),
            after=_said(one.after),
        )
        for name, one in proposed[:MOST_TOLD]
    ]
    what_now = texts.plain(
        "I left these as they were. You can put them right on the person's card in Slack."
    )
    return [*told, *_others(texts, len(proposed)), what_now]


def guessed(texts: Texts, found: Preview, book: AddressBook) -> list[str]:
    """What was guessed of those who are new, and the columns that weren't read."""
    told = [f"{what} {said}" for what, said in guesses.told(texts, found)]
    if names := guesses.unread(texts, book):
        told.append(
            texts.plain(
                "Columns I didn't read: {names}. Use --map to tell me what one of them holds.",
                names=", ".join(names),
            )
        )
    return told


def which_column(texts: Texts, book: AddressBook) -> list[str]:
    """How to tell where the names are, where there are columns that may hold them."""
    named = next((one.name for one in book.columns if one.name), None)
    if named is None:
        return []
    return [texts.plain('Or use --map to tell me, for example: --map "{name}=name".', name=named)]


def reason_column(texts: Texts) -> str:
    """What the last column of a file with what is left out is called."""
    return texts.plain("Reason")


def undone(texts: Texts, file_name: str, done: Undone) -> list[str]:
    """What came of taking an import back."""
    told = (
        (
            done.archived,
            texts.plain_plural(
                "{count} has been archived, because there were already reminders about them.",
                "{count} have been archived, because there were already reminders about them.",
                done.archived,
            ),
        ),
        (
            done.kept,
            texts.plain_plural(
                "{count} stays, because somebody has used it since the import.",
                "{count} stay, because somebody has used them since the import.",
                done.kept,
            ),
        ),
        (
            done.put_back,
            texts.plain_plural(
                "{count} other contact no longer has what the file filled in; later changes stay.",
                "{count} other contacts no longer have what the file filled in; later "
                "changes stay.",
                done.put_back,
            ),
        ),
    )
    first = texts.plain_plural(
        "The import of {file} has been undone: {count} contact has been removed.",
        "The import of {file} has been undone: {count} contacts have been removed.",
        done.removed,
        file=_short(file_name),
    )
    names = staying(texts, done.named, done.kept)
    who = [texts.plain("Who stays: {names}.", names=names)] if names else []
    if done.differing.count:
        who.append(taken_over(texts, done.differing.count, done.differing.named))
    return [first, *(said for count, said in told if count), *who]


def taken_over(texts: Texts, count: int, named: Sequence[str]) -> str:
    """Who keeps what was taken over from a file, the first by name."""
    names = staying(texts, named, count)
    return texts.plain_plural(
        "{count} contact keeps what was taken from the file: {names}.",
        "{count} contacts keep what was taken from the file: {names}.",
        count,
        names=names,
    )


def staying(texts: Texts, named: Sequence[str], kept: int) -> str:
    """The first of those who stay after an import was undone, and how many more there are."""
    names = [_short(one) for one in named]
    if names and kept > len(names):
        more = kept - len(names)
        names.append(texts.plain_plural("{count} more", "{count} more", more))
    return "; ".join(names)


def nothing_to_undo(texts: Texts, owner: str) -> str:
    return texts.plain("{owner} has no import from the last 30 days to undo.", owner=owner)


def _others(texts: Texts, count: int) -> list[str]:
    left = count - MOST_TOLD
    if left <= 0:
        return []
    return [texts.plain_plural("And {count} more.", "And {count} more.", left)]


def _short(name: str) -> str:
    return formats.shortened(name, 100)


def _said(value: Value) -> str:
    words = ", ".join(value) if isinstance(value, tuple) else str(value or "")
    return formats.shortened(words, 100)
