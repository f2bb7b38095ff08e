"""Contacts that go out as a file: which format, that it comes, and what to do where it can't."""

from collections.abc import Mapping

from bot.address_books.formats import BookFormat
from bot.people.search import Query
from messages import Message, commands, uploads
from messages.blocks import actions, button, section
from messages.catalogue import LANGUAGES, Mrkdwn, Texts, texts_for
from messages.commands import Word
from messages.privacy.buttons import EXPORT, FormatButton
from messages.reader import Reader

_CALLED: Mapping[BookFormat, str] = {
    BookFormat.CSV: "CSV",
    BookFormat.VCARD: "vCard",
    BookFormat.JSON: "JSON",
}


def format_words() -> dict[str, BookFormat]:
    """What people call the formats, in all languages at once, in small letters."""
    return {
        word.casefold(): form
        for language in LANGUAGES
        for form, words in (
            (
                BookFormat.CSV,
                texts_for(language).words("csv|spreadsheet|excel|table|google|xlsx|xls"),
            ),
            (BookFormat.VCARD, texts_for(language).words("vcard|vcards|vcf|iphone|apple")),
            (BookFormat.JSON, ("json",)),
        )
        for word in words
    }


def which(reader: Reader, query: Query, whose: str, unclear: str = "") -> Message:
    """The question which format the file shall have; `whose` tells in words who is in it.

    Words that are `unclear` may tell of somebody else.
    """
    texts = reader.texts
    text = texts(
        "Which format? CSV is for Excel, other spreadsheets and Google Contacts, vCard for "
        "phones and email programs, JSON for other software. Only you get the file. {holds}",
        holds=_holds(texts, whose),
    )
    if unclear:
        unread = texts(
            "I don't know who “{words}” means, so I haven't sent anything.", words=unclear
        )
        text = Mrkdwn(f"{unread} {text}")
    choices = [
        button(called, f"{EXPORT}.{form}", FormatButton.of(form, reader.member.id, query).value())
        for form, called in _CALLED.items()
    ]
    return Message(text, [section(text), actions(choices)])


def coming(texts: Texts, form: BookFormat, whose: str) -> Message:
    """The answer while the file is being written; `whose` tells in words who is in it."""
    text = texts(
        "I'm writing the file ({format}). I'll send it in our conversation, where only you see "
        "it. {holds}",
        format=_CALLED[form],
        holds=_holds(texts, whose),
    )
    if form is BookFormat.CSV:
        opens = texts("Excel can open CSV files too.")
        text = Mrkdwn(f"{text} {opens}")
    return Message(text, [section(text)])


def _holds(texts: Texts, whose: str) -> Mrkdwn:
    if whose:
        return texts("It only includes: {whose}.", whose=whose)
    return texts(
        "It includes all the contacts you can see, your colleagues' as well. For fewer, type "
        "for example `{example}`.",
        example=texts.plain("export my clients"),
    )


def sent(texts: Texts, form: BookFormat, count: int, whose: str) -> Message:
    """What stands above the file."""
    if whose:
        text = texts.plural(
            "{count} contact as you can see it ({whose}), as {format}:",
            "{count} contacts as you can see them ({whose}), as {format}:",
            count,
            format=_CALLED[form],
            whose=whose,
        )
    else:
        text = texts.plural(
            "The {count} contact you can see, as {format}:",
            "All {count} contacts you can see, as {format}:",
            count,
            format=_CALLED[form],
        )
    return Message(text, [section(text)])


def nobody(texts: Texts, whose: str) -> Message:
    """That there is no file, since nobody would be in it."""
    if whose:
        text = texts("Nobody matches that ({whose}), so there is no file.", whose=whose)
    else:
        text = texts(
            "There are no contacts you can see yet, so there is no file. {add} adds somebody.",
            add=commands.usage(texts, Word.ADD),
        )
    return Message(text, [section(text)])


def not_sent(reader: Reader, form: BookFormat, error: str) -> Message:
    """Why there is no file below, and how else to get it; `error` is Slack's word for it."""
    texts = reader.texts
    until_then = texts(
        "Until then, whoever runs Goodturn for your team can get your own contacts with "
        "`goodturn export contacts --format {format} --owner {owner}`.",
        format=form,
        owner=reader.member.slack_user_id,
    )
    text = Mrkdwn(f"{uploads.reason(texts, error)} {until_then}")
    return Message(text, [section(text)])


def file_name(texts: Texts, form: BookFormat) -> str:
    """What the file is called on somebody's disk."""
    name = texts.plain("goodturn-contacts")
    return f"{name}.{form.ending}"
