"""An import in words, for the terminal: what came in, and a line for each thing that didn't."""

from bot.address_books.books import Flaw, FlawKind
from bot.address_books.storing import Imported
from bot.vocabulary import Audience
from messages import formats
from messages.catalogue import LANGUAGES, Texts, texts_for


def audience_labels() -> dict[str, Audience]:
    """Labels of address books that tell the audience, in all languages at once."""
    return {
        label.casefold(): audience
        for language in LANGUAGES
        for audience, words in (
            (Audience.CLIENT, texts_for(language).words("client|clients|customer|customers")),
            (Audience.PARTNER, texts_for(language).words("partner|partners|supplier|suppliers")),
            (Audience.STAFF, texts_for(language).words("staff|team|colleague|colleagues")),
        )
        for label in words
    }


def language_labels() -> dict[str, str]:
    """Labels that tell in which language to write: its code, or its name in one we speak."""
    spoken = [texts_for(language).locale for language in LANGUAGES]
    named = {
        str(code.languages[language]).casefold(): language
        for code in spoken
        for language in LANGUAGES
    }
    return named | {language: language for language in LANGUAGES}


def report(texts: Texts, imported: Imported, owner: str) -> list[str]:
    """Plain lines: the counts first, then every problem with its line in the file."""
    lines = [_added(texts, imported.added, owner)]
    if imported.already_known:
        known = texts.plain_plural(
            "{count} was known already and stayed as it is.",
            "{count} were known already and stayed as they are.",
            imported.already_known,
        )
        lines.append(known)
    lines += [
        texts.plain_plural(
            "One of them gets drafts in {language}, which I guessed from the address book. "
            "Choose another language where you write.",
            "{count} of them get drafts in {language}, which I guessed from the address book. "
            "Choose another language where you write.",
            count,
            language=texts.locale.languages[language],
        )
        for language, count in imported.languages
    ]
    return lines + [problem(texts, one) for one in imported.problems]


def _added(texts: Texts, count: int, owner: str) -> str:
    if count == 0:
        return texts.plain("No contacts added for {owner}.", owner=owner)
    return texts.plain_plural(
        "{count} contact added for {owner}.",
        "{count} contacts added for {owner}.",
        count,
        owner=owner,
    )


def waiting(texts: Texts) -> str:
    """One line for an import that waits for another one."""
    return texts.plain("Another import is under way. This one begins when it is done.")


def cut_off(texts: Texts, done: int, total: int, reason: str) -> str:
    """One line for an import that ended early: told to, or for a reason that the database gave."""
    rows = {"done": formats.number(texts, done), "total": formats.number(texts, total)}
    how_far = (
        texts.plain(
            "The database failed after {done} of {total} rows: {reason}.", **rows, reason=reason
        )
        if reason
        else texts.plain("Stopped after {done} of {total} rows.", **rows)
    )
    what_now = texts.plain(
        "What came in stays. Import the same file again: the rest comes in then, and nobody twice."
    )
    return f"{how_far} {what_now}"


def problem(texts: Texts, found: Flaw) -> str:
    """One line that says what is wrong where, and what became of it."""
    line, said = formats.number(texts, found.line), formats.shortened(found.said, 100)
    match found.kind:
        case FlawKind.EMPTY:
            return texts.plain("The file is empty. Export your contacts again and try once more.")
        case FlawKind.NOT_TEXT:
            return texts.plain(
                "This is no text file. In Google Contacts choose Export, then “Google CSV”."
            )
        case FlawKind.VCARD:
            return texts.plain(
                "This is a vCard file (.vcf). In Google Contacts choose Export, then “Google CSV”."
            )
        case FlawKind.SEPARATOR:
            return texts.plain(
                "The columns are separated by “{said}” and not by commas, as a spreadsheet may "
                "save them. In Google Contacts choose Export, then “Google CSV”, and import that "
                "file as it is.",
                said=said,
            )
        case FlawKind.NOBODY:
            return texts.plain(
                "There is nobody in the file, only the names of the columns. In Google Contacts "
                "choose Export, then the contacts that you want."
            )
        case FlawKind.NOT_UTF8:
            return texts.plain(
                "Line {line}: not UTF-8, so I read the file as Windows-1252. "
                "Please check names with accents.",
                line=line,
            )
        case FlawKind.WRONG_COLUMNS:
            return texts.plain(
                "Line 1: no column “First Name” or “Last Name”. In Google Contacts choose Export, "
                "then “Google CSV”. I found: {said}",
                said=said,
            )
        case FlawKind.NO_NAME:
            return texts.plain("Line {line}: no name, left out. {said}", line=line, said=said)
        case FlawKind.NAME_TOO_LONG:
            return texts.plain(
                "Line {line}: longer than 200 characters, left out. {said}", line=line, said=said
            )
        case FlawKind.DUPLICATE:
            return texts.plain(
                "Line {line}: {said} is in the file twice; I kept the first.", line=line, said=said
            )
        case FlawKind.BIRTHDAY:
            return texts.plain(
                "Line {line}: I can't read the birthday “{said}”, so the contact came in "
                "without it.",
                line=line,
                said=said,
            )
        case FlawKind.BROKEN_ROW:
            return texts.plain(
                "Line {line}: can't be read, left out ({said}).", line=line, said=said
            )
