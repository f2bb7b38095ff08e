"""Whether somebody takes part in experiments, told in a line: kept, or asked who is meant."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ButtonElement

from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.vocabulary import Audience, Comparing
from messages import Message
from messages.blocks import actions, button, section
from messages.cards.buttons import COMPARE, OPEN, CompareButton, Part, PartButton
from messages.catalogue import Mrkdwn, Texts
from messages.people import choice, contacts
from messages.reader import Reader


def kept(
    reader: Reader, each: Sequence[tuple[Contact, bool]], wish: Comparing, *, agreed: bool = True
) -> Message:
    """What is kept of each, and whether it is new; and where it can be changed.

    Of a colleague who hasn't `agreed`, that they have to.
    """
    said = [_said(reader.texts, contact, wish, is_new=is_new) for contact, is_new in each]
    is_new = any(new for _, new in each)
    if is_new and wish is Comparing.NEVER:
        said.append(
            reader.texts("A campaign in which everybody gets the same can still include them.")
        )
    if wish is Comparing.AGAIN and not agreed:
        said.append(reader.texts("A colleague takes part in an experiment only after agreeing."))
    if is_new:
        said.append(reader.texts("“undo” takes that back."))
    text = Mrkdwn(" ".join(said))
    if len(each) > 1:
        return Message(text, [section(text)])
    value = PartButton(reader.member.id, each[0][0].id, Part.GIFTS).value()
    change = button(reader.texts.plain("Gifts: what to know"), f"{OPEN}.{Part.GIFTS}", value)
    return Message(text, [section(text), actions([change])])


def of_one(reader: Reader, contact: Contact) -> Message:
    """That nobody is taken out of a single campaign, and what can be done instead."""
    text = reader.texts(
        "I can't leave {name} out of a single campaign: who takes part is fixed when it starts. "
        "I can leave {name} out of all experiments, also of the rest of one that is running.",
        name=contacts.bold(contact.name),
    )
    label = reader.texts.plain("Leave out of experiments")
    return Message(
        text, [section(text), actions([_choosing(reader, 0, label, contact, Comparing.NEVER)])]
    )


def which(reader: Reader, meant: Which, wish: Comparing) -> Message:
    """The question who is meant."""
    return choice.which(
        reader.texts,
        meant,
        lambda place, label, one: _choosing(reader, place, label, one, wish),
    )


def _choosing(
    reader: Reader, place: int, label: str, contact: Contact, wish: Comparing
) -> ButtonElement:
    value = CompareButton(reader.member.id, contact.id, wish).value()
    return button(label, f"{COMPARE}.{place}", value)


def _said(texts: Texts, contact: Contact, wish: Comparing, *, is_new: bool) -> Mrkdwn:
    name = contacts.bold(contact.name)
    match wish:
        case Comparing.NEVER if is_new:
            return texts("Noted on the card of {name}: left out of experiments.", name=name)
        case Comparing.NEVER:
            return texts("{name} is already left out of experiments.", name=name)
        case Comparing.AGREED if contact.audience is Audience.STAFF and is_new:
            return texts(
                "Noted on the card of {name}: agreed to take part in experiments.", name=name
            )
        case Comparing.AGREED if contact.audience is Audience.STAFF:
            return texts("It is already noted that {name} agreed to take part.", name=name)
        case _ if is_new:
            return texts("{name} is no longer left out of experiments.", name=name)
        case _:
            return texts("{name} isn't left out of experiments.", name=name)
