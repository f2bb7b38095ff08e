"""Where an address book says something else than we know: to be taken or left, one by one."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block

from bot.address_books.filling import Proposal
from bot.address_books.learning import LearntField
from bot.address_books.proposals import Taken, Waiting
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.vocabulary import ContactField
from messages import Message, formats
from messages.address_books.buttons import (
    DIFFERENCES,
    LEAVE,
    TAKE,
    DifferenceButton,
    ToDecideButton,
)
from messages.blocks import actions, button, context, section, told_apart
from messages.cards import labels
from messages.catalogue import Texts
from messages.people import contacts, new_jobs
from messages.reader import Reader

MOST = 10
"""In one message."""
_LONGEST_VALUE = 80


def page(
    reader: Reader, waiting: Sequence[Waiting], at: ToDecideButton, news: Sequence[Block] = ()
) -> Message:
    """Some of what is waiting, below the news of what was decided last."""
    texts = reader.texts
    shown = [one for one in waiting if one.id > at.after][:MOST]
    if not shown:
        text = texts("There's nothing left to decide about this import.")
        return Message(text, [*news, section(text)])
    title = texts.plural(
        "The file differs once from what you have:",
        "The file differs {count} times from what you have:",
        len(waiting),
    )
    blocks = [block for one in shown for block in _question(reader, one, at)]
    later = [one for one in waiting if one.id > shown[-1].id]
    return Message(
        title, [*news, section(title), *blocks, *_rest(texts, len(later), at, shown[-1])]
    )


def _question(reader: Reader, one: Waiting, at: ToDecideButton) -> Iterator[Block]:
    texts = reader.texts
    name = ", ".join(filter(None, [one.contact.name, one.contact.organisation]))
    yield section(
        texts(
            "{name}: {field}. You have “{before}”, the file has “{after}”.",
            name=contacts.bold(name),
            field=labels.label(texts, one.proposal.field),
            before=_told(texts, one.proposal, one.proposal.before),
            after=_told(texts, one.proposal, one.proposal.after),
        )
    )
    value = DifferenceButton(at.member_id, at.import_id, at.after, one.id).value()
    offers = [
        button(texts.plain("Use the file's"), f"{TAKE}.{one.id}", value),
        button(texts.plain("Keep yours"), f"{LEAVE}.{one.id}", value),
    ]
    told_apart(offers, lambda label: f"{label}: {name}")
    yield actions(offers)


def _rest(texts: Texts, later: int, at: ToDecideButton, last: Waiting) -> Iterator[Block]:
    if later:
        yield context(texts.plural("One more after this.", "{count} more after these.", later))
        value = ToDecideButton(at.member_id, at.import_id, last.id).value()
        yield actions([button(texts.plain("The next ten"), DIFFERENCES, value)])


def _told(texts: Texts, proposal: Proposal, value: object) -> str:
    said = str(value or "")
    if proposal.field is LearntField.BIRTHDAY:
        return formats.yearly(texts, Yearly.read(said))
    if proposal.field is ContactField.LANGUAGE:
        return formats.language(texts, said)
    return formats.shortened(said, _LONGEST_VALUE)


def taken(reader: Reader, outcome: Taken, contact: Contact) -> list[Block]:
    """That the contact is as the file says; who has another job may be congratulated."""
    texts = reader.texts
    name = contacts.bold(contact.name)
    text = texts("Updated from the file: {name}.", name=name)
    if not outcome.congratulate:
        return [section(text)]
    return [section(text), *new_jobs.congratulating(reader, contact)]


def left(texts: Texts) -> list[Block]:
    return [section(texts("All right, that stays as you have it."))]


def decided_already(texts: Texts) -> list[Block]:
    return [section(texts("That has already been decided."))]
