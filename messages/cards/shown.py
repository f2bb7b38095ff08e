"""A person as shown: what is known, what passed, when to ask and to give, and whose it is."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block, InteractiveElement

from bot.cards.shown import Card, PutAway
from bot.people.choice import Which
from bot.people.notes import Note
from messages import Message, formats
from messages.blocks import actions, button, divider, menu, section
from messages.cards import facts, history, left_out
from messages.cards.buttons import CONTACT, OPEN, AskPartButton, Part, PartButton
from messages.catalogue import Mrkdwn, Texts, escape
from messages.nudges import offers
from messages.people import choice, contacts
from messages.people.buttons import ContactButton
from messages.privacy import removal
from messages.reader import Reader

LONGEST_TEXT = 3000
LONGEST_NOTE = 500
MOST_NOTES = 4


def drawn(reader: Reader, card: Card) -> Message:
    """All that the member may see of the contact; what isn't known takes no room."""
    texts = reader.texts
    head = [facts.who(texts, card), facts.keeper(texts, card), *facts.marks(reader, card)]
    known = list(facts.lines(reader, card))
    plans = list(facts.plans(reader, card))
    noted = list(_notes(texts, card))
    parts = [head, known, plans, *noted]
    blocks: list[Block] = [section(*lines) for lines in parts if lines]
    blocks += [actions(list(_buttons(reader, card))), divider(), *history.blocks(reader, card)]
    said = [line for lines in parts for line in lines]
    said += [*history.asks(reader, card), *history.lines(reader, card)]
    return Message(formats.cut("\n".join(said), LONGEST_TEXT), blocks)


def found(reader: Reader, shown: Card | PutAway) -> Message:
    """The card, or what became of the contact meanwhile."""
    return drawn(reader, shown) if isinstance(shown, Card) else put_away(reader, shown)


def put_away(reader: Reader, gone: PutAway) -> Message:
    """That the contact is archived or forgotten; its owner can undo what can be undone."""
    texts, contact = reader.texts, gone.contact
    if gone.was_removed:
        text = texts(
            "This contact was removed. To add it again, press Undo below the message about it."
        )
        return Message(text, [section(text)])
    if contact.is_forgotten or contact.owner_id in (None, reader.member.id):
        return removal.undecided(reader, contact)
    text = texts("{name} is archived: no more reminders.", name=contacts.bold(contact.name))
    return Message(text, [section(text)])


def which(reader: Reader, meant: Which) -> Message:
    """The question whose card is wanted; or that nobody of that name is known."""
    return choice.which(
        reader.texts,
        meant,
        lambda place, label, one: button(
            label, f"{CONTACT}.{place}", ContactButton(reader.member.id, one.id).value()
        ),
    )


def _notes(texts: Texts, card: Card) -> Iterator[list[str]]:
    for note in card.notes[:MOST_NOTES]:
        yield [_whose(texts, note), formats.cut(escape(note.words), LONGEST_NOTE)]
    left = len(card.notes) - MOST_NOTES
    if left > 0:
        yield [texts.plural("and {count} more note", "and {count} more notes", left)]


def _whose(texts: Texts, note: Note) -> Mrkdwn:
    if note.by is not None:
        return texts("*{member}'s note*", member=note.by)
    return (
        texts("*Your note*, which everybody can read") if note.is_shared else texts("*Your note*")
    )


def _buttons(reader: Reader, card: Card) -> Iterator[InteractiveElement]:
    texts = reader.texts

    def opens(label: str, part: Part) -> InteractiveElement:
        return button(label, f"{OPEN}.{part}", _value(reader, card, part))

    if card.may_be_changed:
        yield opens(texts.plain("Edit"), Part.PERSON)
    yield opens(texts.plain("Log something"), Part.ENTRY)
    yield opens(texts.plain("Remind me"), Part.REMINDER)
    yield offers.opens(reader, card.contact.id)
    groups = [
        (said, [(label, _value(reader, card, part)) for part, label in choices])
        for said, choices in _more(texts, card)
    ]
    groups.append((texts.plain("Asks"), list(_asks(reader, card))))
    yield menu(texts.plain("More…"), f"{OPEN}.menu", groups)
    yield from left_out.menus(reader, card)


def _more(texts: Texts, card: Card) -> Iterator[tuple[str, list[tuple[Part, str]]]]:
    """The choices of the menu, in groups."""
    note = (Part.NOTE, texts.plain("My note"))
    looks = (Part.CHANGES, texts.plain("What was changed"))
    same = (Part.SAME, texts.plain("Same person as…"))
    wrote = [(Part.SENT, texts.plain("What was written"))] if card.has_sent else []
    if not card.may_be_changed:
        yield texts.plain("About this contact"), [note, *wrote, looks, same]
        return
    yield (
        texts.plain("Change"),
        [
            (Part.REACH, texts.plain("Email and phone")),
            (Part.TOPICS, texts.plain("Interests and tags")),
            (Part.OCCASIONS, texts.plain("Occasions")),
            (Part.GIFTS, texts.plain("Gifts: what to know")),
            (Part.RHYTHM, texts.plain("Rhythm and stand-in")),
            (Part.HOUSEHOLD, texts.plain("Household")),
            note,
        ],
    )
    give = (Part.HAND_OVER, texts.plain("Hand over"))
    removal = (Part.REMOVAL, texts.plain("Archive or forget"))
    yield texts.plain("More"), [*wrote, looks, same, *([give] if card.is_yours else []), removal]


def _asks(reader: Reader, card: Card) -> Iterator[tuple[str, str]]:
    """A new ask, and changes of those that are open and the reader's own."""
    texts, whose = reader.texts, (reader.member.id, card.contact.id, Part.ASK)
    yield texts.plain("Plan an ask"), AskPartButton(*whose).value()
    for noted in card.open_asks:
        if noted.by is None:
            label = texts.plain("Change: {what}", what=noted.entry.words)
            yield label, AskPartButton(*whose, noted.entry.id.id).value()


def _value(reader: Reader, card: Card, part: Part) -> str:
    return PartButton(reader.member.id, card.contact.id, part).value()
