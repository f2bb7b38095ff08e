"""Contacts that go to a colleague: the dialog that asks which and to whom, and what came of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import Block, ButtonElement, UserSelectElement

from bot.people.contacts import Contact
from bot.people.offers import Offer
from bot.refusals import Gone
from bot.reminders.past_hand_overs import HandOver
from messages import Dialog, Message, commands, formats
from messages.blocks import actions, button, field, section
from messages.carried import Carried, whole_number
from messages.catalogue import Mrkdwn, Texts, escape
from messages.people import contacts, given_away
from messages.people.given_away import Kind
from messages.reader import Reader

OPEN = "hand_over.open"
BACK = "hand_over.back"
"""In the word that whoever gets them is sent."""
UNDO = "hand_over.undo"
"""In the dialog and in a message, once they are given."""
DIALOG = "hand_over"
TO = "to"
_LONGEST_NAME = 60


@dataclass(frozen=True)
class GiveButton(Carried):
    """Whose contacts, and what is filled in: who shall get them, of which kind, or which ones.

    It is a Slack id, the value of a Kind, and ids with commas between; "" for what isn't known.
    """

    former_id: int
    to: str | None = None
    which: str | None = None
    people: str | None = None

    @property
    def contact_ids(self) -> tuple[int, ...]:
        """Raises Gone for what are no ids."""
        numbers = [whole_number(one) for one in filter(None, (self.people or "").split(","))]
        if None in numbers:
            raise Gone
        return tuple(one for one in numbers if one is not None)


@dataclass(frozen=True)
class HandOverButton(Carried):
    """What was handed over."""

    hand_over_id: int


def asks(reader: Reader, to: str | None = None) -> Message:
    """That a dialog asks the rest; a message can't open one by itself."""
    texts = reader.texts
    text = texts(
        "Choose which of your contacts to hand over, and to whom. Your private notes stay yours."
    )
    return Message(text, [section(text), actions([give(texts, reader.member.id, to)])])


def filled_in(
    reader: Reader,
    whom: str,
    to: str | None,
    *,
    kind: Kind | None = None,
    people: Sequence[Contact] = (),
    unread: str = "",
) -> Message:
    """That all of it is filled in already: those of a kind, or these, who were called `whom`."""
    texts = reader.texts
    called = formats.shortened(whom, _LONGEST_NAME)
    text = texts(
        "You want to hand over “{whom}”. I've filled everything in; check it before they go. "
        "Your private notes stay yours.",
        whom=called,
    )
    if to is None:
        text = texts(
            "You want to hand over “{whom}”. I've filled in who goes; choose who gets them. "
            "Your private notes stay yours.",
            whom=called,
        )
    if unread:
        said = texts("I won't pass “{words}” on.", words=formats.shortened(unread, _LONGEST_NAME))
        text = Mrkdwn(f"{text} {said}")
    ids = ",".join(str(one.id) for one in people)
    which = "" if kind is None else kind.value()
    opening = _opening(texts, GiveButton(reader.member.id, to or "", which, ids))
    return Message(text, [section(text), actions([opening])])


def theirs(reader: Reader) -> Message:
    """That nobody takes a colleague's contacts by themselves."""
    texts = reader.texts
    name = f"@{reader.member.first_name}"
    usage = texts.plain("hand over Anna to {colleague}", colleague=name)
    text = texts(
        "Only the person who looks after contacts can hand them over: your colleague types "
        "{usage}. If somebody has left, an admin does it. Nothing has been handed over or "
        "noted.",
        usage=Mrkdwn(f"`{commands.NAME} {escape(usage)}`"),
    )
    return Message(text, [section(text)])


def nobody(reader: Reader, whom: str) -> Message:
    """That none of the member's own contacts are meant by what was typed."""
    text = reader.texts(
        "None of the contacts you look after match “{whom}”. Nothing was handed over.",
        whom=formats.shortened(whom, _LONGEST_NAME),
    )
    return Message(text, [section(text)])


def give(
    texts: Texts, former_id: int, to: str | None = None, contact_id: int | None = None
) -> ButtonElement:
    """The button that opens the dialog; of one contact it is told to whom it shall go."""
    if contact_id is None:
        return _opening(texts, GiveButton(former_id, to))
    return _opening(texts, GiveButton(former_id, to or "", "", str(contact_id)))


def _opening(texts: Texts, filled: GiveButton) -> ButtonElement:
    return button(texts.plain("Hand over…"), OPEN, filled.value())


def dialog(
    reader: Reader,
    offer: Offer,
    contact_ids: Collection[int] = (),
    to: str | None = None,
    which: str | None = None,
) -> Dialog:
    """Which contacts, and to whom: `contact_ids`, or else `which` kind, are chosen already."""
    texts = reader.texts
    if not offer.first:
        return _closed(texts, [section(_nobody(reader, offer))])
    return Dialog(
        DIALOG,
        title=_title(texts),
        submit=texts.plain("Hand over"),
        close=texts.plain("Cancel"),
        blocks=[
            section(_whose(reader, offer)),
            *given_away.fields(reader, offer, contact_ids, which),
            field(TO, texts.plain("To"), UserSelectElement(action_id=TO, initial_user=to or None)),
        ],
        metadata=GiveButton(offer.former.id).value(),
    )


def given(reader: Reader, done: HandOver) -> Dialog:
    """What came of it, in place of the dialog."""
    return _closed(reader.texts, told(reader, done).blocks)


def told(reader: Reader, done: HandOver) -> Message:
    """What came of it, for whoever gave them: they can take them back, until they did."""
    texts = reader.texts
    if done.is_over:
        text = _taken_back(reader, done)
        return Message(text, [section(text)])
    text = _given(reader, done)
    if done.leaves_themselves:
        stays = texts(
            "The contact who is {name} stays where it is: nobody looks after themselves.",
            name=done.member.name,
        )
        text = Mrkdwn(f"{text} {stays}")
    undo = button(texts.plain("Take back"), UNDO, HandOverButton(done.id).value())
    return Message(text, [section(text), actions([undo])])


def _given(reader: Reader, done: HandOver) -> Mrkdwn:
    texts, names = reader.texts, names_of(reader.texts, done)
    if done.member.id == reader.member.id:
        return texts.plural(
            "You now look after this contact: {names}.",
            "You now look after these {count} contacts: {names}.",
            done.number,
            names=names,
        )
    return texts.plural(
        "{name} now looks after this contact: {names}. I'll tell {name}.",
        "{name} now looks after these {count} contacts: {names}. I'll tell {name}.",
        done.number,
        name=done.member.name,
        names=names,
    )


def _taken_back(reader: Reader, done: HandOver) -> Mrkdwn:
    if done.former.id == reader.member.id:
        return reader.texts("Taken back. You look after them again.")
    name = contacts.bold(done.member.name)
    return reader.texts("Taken back. {name} no longer looks after them.", name=name)


def _whose(reader: Reader, offer: Offer) -> Mrkdwn:
    texts = reader.texts
    if offer.former.id == reader.member.id:
        return texts("Your private notes stay yours. I'll tell whoever gets the contacts.")
    return texts(
        "{name} has left the team. Private contacts stay private and aren't shown here.",
        name=contacts.bold(offer.former.name),
    )


def _nobody(reader: Reader, offer: Offer) -> Mrkdwn:
    texts = reader.texts
    if offer.former.id == reader.member.id:
        return texts("You don't look after anybody, so there's nobody to hand over.")
    return texts("{name} left nobody to hand over.", name=contacts.bold(offer.former.name))


def names_of(texts: Texts, told: HandOver) -> str:
    """The first of them, and how many more there are."""
    names = [_short(one) for one in told.first]
    if told.number > len(names):
        more = told.number - len(names)
        names.append(texts.plain_plural("{count} more", "{count} more", more))
    # Each has commas of its own, before the organisation.
    return "; ".join(names)


def _short(contact: Contact) -> str:
    return formats.shortened(contacts.label(contact), _LONGEST_NAME)


def _closed(texts: Texts, blocks: Sequence[Block]) -> Dialog:
    return Dialog(DIALOG, title=_title(texts), close=texts.plain("Close"), blocks=blocks)


def _title(texts: Texts) -> str:
    return texts.plain("Hand over contacts")
