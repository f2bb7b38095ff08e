"""Two contacts who may be one person: side by side, what is chosen, and what became of them."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ButtonElement, InputBlock

from bot.people.contacts import Contact
from bot.privacy.compared import Pair, Side
from bot.privacy.merge_fields import MergeField
from bot.privacy.merging import Merged
from bot.privacy.pairs import Apart
from messages import Dialog, Message, formats
from messages.blocks import actions, button, context, field, option, section, select, table
from messages.catalogue import Mrkdwn, Sentence
from messages.people import contacts, hand_overs, whose
from messages.people.buttons import (
    ASK_PAIR,
    CHOOSE,
    MERGING,
    ONE,
    PART,
    TWO,
    MergeButton,
    MergeOrigin,
    PairButton,
)
from messages.reader import Reader

KEPT, GONE = "kept", "gone"
"""The values of a choice: it is as the contact known first has it, or as the other."""
_LONGEST_CELL = 200
_LABELS = {
    MergeField.NAME: Sentence("Name"),
    MergeField.HONORIFIC: Sentence("Form of address or title"),
    MergeField.ORGANISATION: Sentence("Organisation"),
    MergeField.ROLE: Sentence("Role"),
    MergeField.AUDIENCE: Sentence("Relationship"),
    MergeField.OWNER: Sentence("Looked after by"),
    MergeField.LANGUAGE: Sentence("Language of drafts"),
    MergeField.BIRTHDAY: Sentence("Birthday"),
    MergeField.IS_PRIVATE: Sentence("Who sees this contact"),
}
_LISTS = {
    "emails": Sentence("Email"),
    "phones": Sentence("Phone"),
    "tags": Sentence("Tags"),
    "interests": Sentence("Interests"),
}


def likely(reader: Reader, pair: Pair, pair_id: int | None = None) -> Message:
    """The question whether they are one, with both side by side; `pair_id` as an import saw it.

    Where one is a colleague's it tells what can be done, as the reader can't make them one.
    """
    texts = reader.texts
    ids = pair.kept.contact.id, pair.gone.contact.id
    value = PairButton(reader.member.id, *ids, pair_id).value()
    question = texts("Are these the same person?")
    both = [contacts.bold(contacts.label(one.contact)) for one in (pair.kept, pair.gone)]
    reasons = _reasons(reader, pair)
    offers = [*_ways(reader, pair, value), button(texts.plain("Two people"), TWO, value)]
    compared = table(_rows(reader, pair), of_numbers=False)
    blocks = [section(question), compared, *map(section, reasons), actions(offers)]
    return Message("\n".join([question, *both, *reasons]), blocks)


def which(reader: Reader, offered: Sequence[tuple[Contact, Contact]]) -> Message:
    """The question which two are meant, of whom several have the names that were told."""
    texts = reader.texts
    text = texts("Several people match. Which two are the same person?")
    offers = [
        button(
            " + ".join(map(contacts.label, both)),
            f"{ASK_PAIR}.{place}",
            PairButton(reader.member.id, *(one.id for one in both)).value(),
        )
        for place, both in enumerate(offered)
    ]
    return Message(text, [section(text), actions(offers)])


def no_twins(reader: Reader) -> Message:
    """That no two are there who look like one, and how to tell of two."""
    text = reader.texts(
        "No two contacts share a name, an email address or a phone number. If two are the "
        "same person all the same, type for example `{example}`.",
        example=reader.texts.plain("merge Anna Jansen with A. Jansen"),
    )
    return Message(text, [section(text)])


def one_already(reader: Reader, contact: Contact) -> Message:
    """That both names are one contact's."""
    text = reader.texts(
        "{name} is already one contact. If there are two, type more of both names.",
        name=contacts.bold(contact.name),
    )
    return Message(text, [section(text)])


def merged(reader: Reader, outcome: Merged) -> Message:
    """That they are one contact now, or two again."""
    texts = reader.texts
    kept, gone = contacts.bold(outcome.kept.name), contacts.bold(outcome.gone.name)
    if outcome.is_undone:
        text = texts(
            "{first} and {second} are two contacts again. Anything noted in the meantime "
            "stays with {first}.",
            first=kept,
            second=gone,
        )
        return Message(text, [section(text)])
    text = texts(
        "{name} is now one contact, with the addresses, numbers, tags, notes and history of "
        "both. Where they differed, such as in name or role, one version was kept.",
        name=kept,
    )
    undo = [actions([_undo(reader, outcome)])] if outcome.can_be_undone else []
    return Message(text, [section(text), *undo])


def apart(reader: Reader, outcome: Apart) -> Message:
    """That they stay two."""
    first, second = (contacts.bold(contacts.label(one)) for one in outcome.people)
    text = reader.texts(
        "All right, {first} and {second} stay two contacts.", first=first, second=second
    )
    if outcome.is_over:
        text = reader.texts(
            "{first} and {second} are no longer both contacts of your team, so there's "
            "nothing left to decide.",
            first=first,
            second=second,
        )
    return Message(text, [section(text)])


def choosing(reader: Reader, pair: Pair, origin: MergeOrigin) -> Dialog:
    """A choice for everything in which they differ; what tells more is chosen before."""
    texts = reader.texts
    told = texts("Everything else is kept from both: addresses, numbers, tags, notes and history.")
    return Dialog(
        MERGING,
        title=texts.plain("One person"),
        submit=texts.plain("Merge them"),
        close=texts.plain("Cancel"),
        blocks=[*(_choice(reader, pair, one) for one in pair.differing), context(told)],
        metadata=origin.value(),
    )


def _choice(reader: Reader, pair: Pair, one: MergeField) -> InputBlock:
    offers = [
        option(_told(reader, one, side), value)
        for side, value in ((pair.kept, KEPT), (pair.gone, GONE))
    ]
    chosen = GONE if one in pair.preferred else KEPT
    return field(one.value, reader.texts.plain(_LABELS[one]), select(one.value, offers, chosen))


def _undo(reader: Reader, outcome: Merged) -> ButtonElement:
    value = MergeButton(reader.member.id, outcome.id).value()
    return button(reader.texts.plain("Undo"), PART, value)


def _reasons(reader: Reader, pair: Pair) -> list[Mrkdwn]:
    """Why the reader can't make them one."""
    return [] if pair.declined is None else [whose.only_theirs(reader.texts, pair.declined)]


def _ways(reader: Reader, pair: Pair, value: str) -> list[ButtonElement]:
    """How they become one: by a click, or through whoever looks after one of them."""
    texts = reader.texts
    if pair.theirs is None:
        one = button(texts.plain("One person"), ONE, value, "primary")
        choice = button(texts.plain("Choose what to keep…"), CHOOSE, value)
        return [one, choice] if pair.differing else [one]
    if pair.own is None or pair.theirs.keeper is None:
        return []
    to, own_id = pair.theirs.keeper.slack_user_id, pair.own.contact.id
    return [hand_overs.give(texts, reader.member.id, to, own_id)]


def _rows(reader: Reader, pair: Pair) -> list[Sequence[str]]:
    """What is known of each, below their names; nothing that is known of neither."""
    texts = reader.texts
    sides = pair.kept, pair.gone
    told = [
        (texts.plain(label), *(_told(reader, one, side) for side in sides))
        for one, label in _LABELS.items()
        if one is not MergeField.IS_PRIVATE or one in pair.differing
    ]
    reached = [
        (texts.plain(label), *(", ".join(getattr(side.details, name)) for side in sides))
        for name, label in _LISTS.items()
    ]
    touched = (texts.plain("Last in touch"), *(_last_touch(reader, side) for side in sides))
    rows = [row for row in [*told, *reached, touched] if any(row[1:])]
    return [[formats.shortened(cell, _LONGEST_CELL) or "–" for cell in row] for row in rows]


def _last_touch(reader: Reader, side: Side) -> str:
    last = side.contact.last_touch_on
    return "" if last is None else reader.day(last)


def _told(reader: Reader, one: MergeField, side: Side) -> str:
    """What the contact has in a field, as an option says it."""
    texts = reader.texts
    match one:
        case MergeField.AUDIENCE:
            return contacts.audience(texts, side.contact)
        case MergeField.OWNER if side.contact.owner_id == reader.member.id:
            return texts.plain("you")
        case MergeField.OWNER:
            return side.keeper.name if side.keeper else ""
        case MergeField.LANGUAGE if side.details.language is not None:
            return formats.language(texts, side.details.language)
        case MergeField.BIRTHDAY if (born := side.birthday) is not None:
            return formats.yearly(texts, born)
        case MergeField.IS_PRIVATE if side.details.is_private:
            return texts.plain("only you")
        case MergeField.IS_PRIVATE:
            return texts.plain("everybody on the team")
    return str(side.told(one) or "")
