"""What is wrong with what was filled in about a contact, and how to put it right."""

from collections.abc import Mapping

from bot.cards.values import Flaw, Problem
from bot.vocabulary import ContactField
from messages import formats
from messages.catalogue import Texts

LONGEST_WORDS = 60


def at_fields(texts: Texts, flaws: Mapping[ContactField, Flaw]) -> dict[ContactField, str]:
    return {of: _said(texts, flaw) for of, flaw in flaws.items()}


def _said(texts: Texts, flaw: Flaw) -> str:
    words = formats.shortened(flaw.said, LONGEST_WORDS)
    most = formats.number(texts, flaw.most)
    match flaw.problem:
        case Problem.NAME_MISSING:
            return texts.plain("A contact needs a name.")
        case Problem.TOO_LONG if flaw.said:
            return texts.plain(
                "“{words}” is too long: use {most} characters at most.", words=words, most=most
            )
        case Problem.TOO_LONG:
            return texts.plain("This is too long: use {most} characters at most.", most=most)
        case Problem.TOO_MANY:
            return texts.plain("That's too many: {most} at most.", most=most)
        case Problem.NO_ADDRESS:
            return texts.plain(
                "“{words}” isn't an email address. Write it like anna@example.com, one per line.",
                words=words,
            )
        case Problem.NO_NUMBER:
            return texts.plain(
                "“{words}” isn't a phone number. Write it like +31 6 12345678, one per line.",
                words=words,
            )
        case Problem.OVER:
            return texts.plain("This day has passed. Choose a later one, or leave it empty.")
        case Problem.THE_OWNER:
            return texts.plain("Choose somebody else: nobody can stand in for themselves.")
        case Problem.OWNERS_OWN:
            return texts.plain(
                "Nobody looks after this contact, so nobody would see it any more. Leave this "
                "unticked."
            )
