"""The question who is meant, for what is done about one person."""

from collections.abc import Callable

from slack_sdk.models.blocks import ButtonElement

from bot.people.choice import Which
from bot.people.contacts import Contact
from messages import Message, commands
from messages.blocks import actions, section
from messages.catalogue import Mrkdwn, Texts
from messages.commands import Word
from messages.people import contacts


def which(
    texts: Texts, meant: Which, offer: Callable[[int, str, Contact], ButtonElement]
) -> Message:
    """The question; `offer` makes the button of each, given its place and its label."""
    if not meant.candidates:
        return unknown(texts, meant.name)
    name = contacts.short(meant.name)
    if meant.fits_several:
        text = texts("Several people match “{name}”. Who do you mean?", name=name)
    else:
        text = texts("I don't know “{name}”. Do you mean one of these?", name=name)
    if meant.are_more:
        more = texts("If you mean somebody else, type more of the name.")
        text = Mrkdwn(f"{text} {more}")
    labels = contacts.labels(texts, meant.candidates, meant.keepers)
    offers = [
        offer(place, *one) for place, one in enumerate(zip(labels, meant.candidates, strict=True))
    ]
    return Message(text, [section(text), actions(offers)])


def unknown(texts: Texts, name: str) -> Message:
    """That nobody is called so."""
    usage = commands.usage(texts, Word.ADD)
    text = texts(
        "I don't know “{name}”. To add somebody: {usage}", name=contacts.short(name), usage=usage
    )
    return Message(text, [section(text)])
