"""Contacts that go to a colleague: the dialog that asks which and to whom, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import Block, ButtonElement, InputBlock, UserSelectElement

from bot.people.contacts import Contact
from bot.people.offers import Chosen, Offer
from bot.refusals import Gone
from bot.reminders.hand_overs import HandOver
from bot.vocabulary import Audience
from messages import Dialog, Message, formats
from messages.blocks import actions, button, field, multi_select, option, section, select
from messages.carried import Carried
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts
from messages.reader import Reader

OPEN = "hand_over.open"
BACK = "hand_over.back"
"""In the word that whoever gets them is sent."""
UNDO = "hand_over.undo"
"""In the dialog, once they are given."""
DIALOG = "hand_over"
WHICH = "which"
PEOPLE = "people"
TO = "to"
_ALL = "all"
_NAMED = "named"
_TAG = "tag"
_LONGEST_NAME = 60


@dataclass(frozen=True)
class GiveButton(Carried):
    """Whose contacts, and the Slack id of who shall get them."""

    former_id: int
    to: str | None = None


@dataclass(frozen=True)
class HandOverButton(Carried):
    """What was handed over."""

    hand_over_id: int


@dataclass(frozen=True)
class Kind(Carried):
    """All contacts, those of an audience, or those with a tag: `what` says which."""

    kind: str
    what: str = ""

    @property
    def is_named(self) -> bool:
        """Whether nobody is meant but those who are named."""
        return self.kind == _NAMED

    @property
    def chosen(self) -> Chosen:
        """Raises Gone for what no dialog offers."""
        if self.kind == _ALL:
            return Chosen()
        if self.kind == _TAG:
            return Chosen(tag=self.what)
        if self.kind not in list(Audience):
            raise Gone
        return Chosen(audience=Audience(self.kind))


def asks(reader: Reader, to: str | None = None) -> Message:
    """That a dialog asks the rest; a message can't open one by itself."""
    texts = reader.texts
    text = texts("Choose which of your contacts go to whom. Your private notes stay yours.")
    return Message(text, [section(text), actions([give(texts, reader.member.id, to)])])


def give(texts: Texts, former_id: int, to: str | None = None) -> ButtonElement:
    """The button that opens the dialog."""
    return button(texts.plain("Hand over…"), OPEN, GiveButton(former_id, to).value())


def dialog(reader: Reader, offer: Offer, contact_id: int = 0, to: str | None = None) -> Dialog:
    """Which contacts, and to whom; `contact_id` is chosen already."""
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
            *_which(reader, offer, contact_id),
            field(TO, texts.plain("To"), UserSelectElement(action_id=TO, initial_user=to)),
        ],
        metadata=GiveButton(offer.former.id).value(),
    )


def given(reader: Reader, done: HandOver) -> Dialog:
    """What came of it, in place of the dialog."""
    texts = reader.texts
    if done.is_over:
        return _closed(texts, [section(_taken_back(reader, done))])
    text = _given(reader, done)
    if done.leaves_themselves:
        stays = texts(
            "The contact that is {name} stays where it is: nobody looks after themselves.",
            name=done.member.name,
        )
        text = Mrkdwn(f"{text} {stays}")
    undo = button(texts.plain("Take back"), UNDO, HandOverButton(done.id).value())
    return _closed(texts, [section(text), actions([undo])])


def _given(reader: Reader, done: HandOver) -> Mrkdwn:
    texts, names = reader.texts, _names(reader.texts, done)
    if done.member.id == reader.member.id:
        return texts.plural(
            "You look after this contact from now on: {names}.",
            "You look after these {count} contacts from now on: {names}.",
            done.number,
            names=names,
        )
    return texts.plural(
        "{name} looks after this contact from now on: {names}. I'll tell {name}.",
        "{name} looks after these {count} contacts from now on: {names}. I'll tell {name}.",
        done.number,
        name=done.member.name,
        names=names,
    )


def _taken_back(reader: Reader, done: HandOver) -> Mrkdwn:
    if done.former.id == reader.member.id:
        return reader.texts("Taken back. You look after them again.")
    name = contacts.bold(done.member.name)
    return reader.texts("Taken back. {name} looks after them no more.", name=name)


def word(reader: Reader, told: HandOver) -> Message:
    """What whoever gets contacts is told, as it stands."""
    texts = reader.texts
    if told.is_over or not told.number:
        text = texts("These contacts are not with you any more.")
        return Message(text, [section(text)])
    text = _returned(reader, told) if told.is_return else _received(texts, told)
    if told.is_return:
        return Message(text, [section(text)])
    back = button(texts.plain("Give back"), BACK, HandOverButton(told.id).value())
    return Message(text, [section(text), actions([back])])


def given_back(reader: Reader, told: HandOver) -> Message:
    """What stands in the place of the word, once they were given back."""
    texts = reader.texts
    text = texts("Given back. {name} hears of it.", name=contacts.bold(told.given_by.name))
    return Message(text, [section(text)])


def _received(texts: Texts, told: HandOver) -> Mrkdwn:
    names, giver = _names(texts, told), told.given_by.name
    if told.given_by.id == told.former.id:
        return texts.plural(
            "{giver} hands a contact over to you: {names}. You look after them from now on.",
            "{giver} hands {count} contacts over to you: {names}. You look after them from now on.",
            told.number,
            giver=giver,
            names=names,
        )
    return texts.plural(
        "{former} left, and {giver} hands a contact of theirs over to you: {names}. You look after "
        "them from now on.",
        "{former} left, and {giver} hands {count} contacts of theirs over to you: {names}. You "
        "look after them from now on.",
        told.number,
        giver=giver,
        former=told.former.name,
        names=names,
    )


def _returned(reader: Reader, told: HandOver) -> Mrkdwn:
    texts = reader.texts
    names = _names(texts, told)
    said = texts.plural(
        "{name} gives a contact back: {names}.",
        "{name} gives {count} contacts back: {names}.",
        told.number,
        name=told.former.name,
        names=names,
    )
    if told.first and told.first[0].owner_id == reader.member.id:
        return said
    nobody = texts("Nobody looks after them now.")
    return Mrkdwn(f"{said} {nobody}")


def _whose(reader: Reader, offer: Offer) -> Mrkdwn:
    texts = reader.texts
    if offer.former.id == reader.member.id:
        return texts("Your private notes stay yours. Who gets the contacts hears of it from me.")
    return texts(
        "{name} left the team. Private contacts stay private, and aren't shown here.",
        name=contacts.bold(offer.former.name),
    )


def _nobody(reader: Reader, offer: Offer) -> Mrkdwn:
    texts = reader.texts
    if offer.former.id == reader.member.id:
        return texts("You look after nobody, so there is nobody to hand over.")
    return texts("{name} left nobody to hand over.", name=contacts.bold(offer.former.name))


def _which(reader: Reader, offer: Offer, contact_id: int) -> Sequence[InputBlock]:
    texts = reader.texts
    kinds = [
        (texts.plain_plural("The one contact", "All {count} contacts", offer.number), Kind(_ALL)),
        *(
            (_of_audience(texts, audience, number), Kind(audience))
            for audience, number in offer.audiences.items()
        ),
        *(
            (
                texts.plain("Tag “{tag}” ({count})", tag=tag.said, count=str(tag.number)),
                Kind(_TAG, tag.key),
            )
            for tag in offer.tags
        ),
    ]
    if contact_id:
        # Whoever takes this one out again doesn't mean everybody.
        kinds.insert(0, (texts.plain("Only those who are named below"), Kind(_NAMED)))
    options = [option(said, kind.value()) for said, kind in kinds]
    people = [option(contacts.label(one), str(one.id)) for one in offer.first]
    by_name = field(
        PEOPLE,
        texts.plain("Or only these"),
        multi_select(PEOPLE, people, [str(contact_id)]),
        _only_they(texts, is_own=offer.former.id == reader.member.id),
        optional=True,
    )
    if not offer.number:
        return [by_name]
    return [
        field(WHICH, texts.plain("Which"), select(WHICH, options, options[0].value)),
        by_name,
    ]


def _only_they(texts: Texts, *, is_own: bool) -> str:
    if is_own:
        return texts.plain(
            "If you choose anybody here, only they go. Private contacts go only this way, and you "
            "won't see them any more."
        )
    return texts.plain("If you choose anybody here, only they go.")


def _of_audience(texts: Texts, audience: Audience, number: int) -> str:
    match audience:
        case Audience.CLIENT:
            return texts.plain_plural("{count} client", "{count} clients", number)
        case Audience.PARTNER:
            return texts.plain_plural("{count} partner", "{count} partners", number)
        case Audience.STAFF:
            return texts.plain_plural("{count} colleague", "{count} colleagues", number)


def _names(texts: Texts, told: HandOver) -> str:
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
