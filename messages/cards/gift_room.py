"""What gifts for somebody may still cost, for a line that asks it."""

from collections.abc import Sequence

from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.policy.held import Left
from messages import Message
from messages.blocks import button, context, section
from messages.catalogue import Mrkdwn
from messages.people import choice, contacts
from messages.people.buttons import ContactButton
from messages.policy import dialogs, limits
from messages.reader import Reader

CONTACT = "gift_policy.contact"
"""Who was meant by a name: it carries a ContactButton, with an ending."""


def which(reader: Reader, meant: Which) -> Message:
    """The question who is meant; or that nobody of that name is known."""
    return choice.which(
        reader.texts,
        meant,
        lambda place, label, one: button(
            label, f"{CONTACT}.{place}", ContactButton(reader.member.id, one.id).value()
        ),
    )


def drawn(
    reader: Reader, contact: Contact, left: Sequence[Left], first: Mrkdwn | None = None
) -> Message:
    """What is left for somebody, of each limit that covers them; `first` is what the card says."""
    texts, name = reader.texts, contacts.bold(contact.name)
    lines = [limits.left(reader, one) for one in left]
    if first is not None:
        lines.insert(0, first)
    if not left and first is None:
        lines.append(texts("No limits apply to gifts for {name}.", name=name))
    title = texts("*What may still be spent on gifts for* {name}", name=name)
    blocks = [section(title), *map(section, lines), context(dialogs.advice(texts))]
    return Message("\n".join((title, *lines)), blocks)
