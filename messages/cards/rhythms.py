"""The rhythm of one contact, which somebody told in a line: kept, or asked whose it is."""

from bot.cards.rhythms import Held
from bot.people.choice import Which
from bot.people.rhythm import Cadence
from messages import Message
from messages.blocks import actions, button, section
from messages.cards.buttons import OPEN, Part, PartButton, RhythmButton
from messages.people import choice, contacts
from messages.preferences import rhythms
from messages.reader import Reader

CHOOSE = "card.rhythm.whose"
"""The buttons that tell whose it is, each with a RhythmButton."""


def kept(reader: Reader, held: Held, *, is_other: bool) -> Message:
    """The rhythm that holds from now on, with a button for another one."""
    texts = reader.texts
    ideally, most = rhythms.intervals(texts, held.cadence)
    said = {"name": contacts.bold(held.known.name), "ideally": ideally, "most": most}
    if is_other:
        text = texts("Saved for {name}: {ideally}, {most}.", **said)
    else:
        text = texts("{name} already has that rhythm: {ideally}, {most}.", **said)
    value = PartButton(reader.member.id, held.known.id, Part.RHYTHM).value()
    change = button(texts.plain("Change…"), f"{OPEN}.{Part.RHYTHM}", value)
    return Message(text, [section(text), actions([change])])


def which(reader: Reader, meant: Which, cadence: Cadence | None) -> Message:
    """The question whose rhythm it is."""
    days = (0, 0) if cadence is None else (cadence.ideal_days, cadence.maximum_days)
    return choice.which(
        reader.texts,
        meant,
        lambda place, label, one: button(
            label, f"{CHOOSE}.{place}", RhythmButton(reader.member.id, one.id, *days).value()
        ),
    )
