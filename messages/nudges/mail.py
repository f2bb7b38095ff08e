"""A note as it was written, on its way into the member's own mail."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from slack_sdk.models.blocks import ActionsBlock, Block

from bot.nudges.shown_reminders import (
    Suggestion,
    ToAsk,
    ToCongratulate,
    ToGive,
    ToThank,
    ToThankForAnswer,
)
from bot.vocabulary import Audience, GestureKind
from messages.blocks import actions, button, context, section
from messages.catalogue import Mrkdwn, Sentence, Texts, texts_for
from messages.giving import notes
from messages.people import contacts
from messages.reader import Reader

TAKE_ALONG = "note.take_along"
LONGEST_LINK = 2000
"""Slack takes 3,000 characters, but some mail programs cut off what is longer than this."""
_LINE_END = "\r\n"
_MARKS = {ord("_"): "%5F", ord("~"): "%7E"}
"""What Slack may take for a mark, though a link holds it."""
_SUBJECTS: Mapping[GestureKind, Sentence] = {
    GestureKind.THANK_YOU_NOTE: Sentence("Thank you"),
    GestureKind.SMALL_GIFT: Sentence("Something small"),
    GestureKind.USEFUL_TIP: Sentence("A tip"),
    GestureKind.FAVOUR: Sentence("A helping hand"),
    GestureKind.EXTRA_SERVICE: Sentence("Something extra"),
    GestureKind.FREE_TRIAL: Sentence("Something to try"),
    GestureKind.JOINT_PROJECT: Sentence("Something we could do together"),
    GestureKind.SHARED_RESOURCE: Sentence("Something useful"),
    GestureKind.CAUSE_SUPPORT: Sentence("A good cause"),
    GestureKind.INTRODUCTION: Sentence("An introduction"),
    GestureKind.PERK: Sentence("A little extra"),
    GestureKind.INVITATION: Sentence("An invitation"),
    GestureKind.OPENNESS: Sentence("What I'm working on"),
    GestureKind.WIN_WIN: Sentence("An idea for us both"),
    GestureKind.CONGRATULATIONS: Sentence("Congratulations"),
    GestureKind.CHECK_IN: Sentence("How are things?"),
}


def offer(texts: Texts, value: str) -> ActionsBlock:
    """The button that has a note drawn to be copied, and to be mailed, as it is written then."""
    return actions([button(texts.plain("Copy or email it"), TAKE_ALONG, value)])


def hint(texts: Texts, suggestion: Suggestion) -> str:
    """Who sends a note: the member does, and where they wish, the bot to a colleague."""
    is_carried = not isinstance(suggestion.about, ToAsk)
    if suggestion.contact.audience is not Audience.STAFF or not is_carried:
        return by_hand(texts)
    return texts.plain(
        "Goodturn sends nothing unless you say so. Copy this into an email or a chat, then "
        "log it. If Goodturn knows your colleague in Slack, it can also deliver the note: "
        "“Copy or email it” shows how."
    )


def by_hand(texts: Texts) -> str:
    """That nobody but the member sends a note."""
    return texts.plain(
        "Goodturn sends nothing to your contacts. Copy this into an email or a chat, then log it."
    )


def subject(suggestion: Suggestion, language: str) -> str:
    """What a mail with the note is called, in the language of the note."""
    texts = texts_for(language)
    match suggestion.about:
        case ToThank() | ToThankForAnswer():
            return texts.plain("Thank you")
        case ToAsk():
            return texts.plain("A question")
        case ToCongratulate():
            return texts.plain("Congratulations")
        case ToGive() as about if notes.congratulates(about):
            return texts.plain("Congratulations")
        case ToGive() as about if notes.is_of_year_end(about):
            return texts.plain("Season's greetings")
        case ToGive(idea=GestureKind() as kind):
            return of_kind(texts, kind)
        case _:
            return of_kind(texts, GestureKind.CHECK_IN)


def of_loss(language: str) -> str:
    """What a mail to somebody who grieves is called."""
    return texts_for(language).plain("Thinking of you")


def of_kind(texts: Texts, kind: GestureKind) -> str:
    """What a mail with a gesture of this kind is called."""
    return texts.plain(_SUBJECTS[kind])


def link(address: str, called: str, written: str) -> tuple[str, bool]:
    """An address for mail programs, by RFC 6068; and whether the text still fits into it."""
    to = f"mailto:{_encoded(address, safe='@')}?subject={_encoded(called)}"
    lines = written.strip().splitlines()
    whole = f"{to}&body={_encoded(_LINE_END.join(lines))}"
    return (whole, True) if len(whole) <= LONGEST_LINK else (to, False)


def blocks(
    reader: Reader, first_name: str, address: str, called: str, written: str
) -> Sequence[Block]:
    """A link that opens a mail to the address with what was written; or why there is none."""
    texts, name = reader.texts, contacts.short(first_name)
    if not address:
        unknown = texts(
            "I have no email address for {name}. Once there is one on the card, you'll find "
            "a link here that opens a new email.",
            name=name,
        )
        return [section(unknown)]
    url, is_whole = link(address, called, written)
    said = texts("Open in your email")
    opens = section(Mrkdwn(f"<{url.replace('&', '&amp;')}|{said}>"))
    if is_whole:
        return [opens]
    return [opens, context(texts("Your words are too long for a link: copy them from below."))]


def _encoded(text: str, safe: str = "") -> str:
    return quote(text, safe=safe).translate(_MARKS)
