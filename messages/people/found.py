"""Contacts that somebody looked for: a page of them, with what narrows it and more pages."""

from collections.abc import Iterator
from dataclasses import replace

from slack_sdk.models.blocks import Block, ButtonElement, InteractiveElement

from bot.people.search import PAGE as PAGE_SIZE
from bot.people.search import Found, Page, Query
from bot.vocabulary import Audience
from messages import Message, commands, formats
from messages.blocks import actions, beside, button, menu, option, section, told_apart
from messages.catalogue import Mrkdwn, Texts
from messages.commands import Word
from messages.people import contacts, traits
from messages.people import narrowed as narrowed_words
from messages.people.buttons import CARD, FILTER, PAGE, ContactButton, SearchButton
from messages.reader import Reader

LONGEST_TEXT = 3000
LONGEST_VALUE = 150
"""What an option of a menu can carry."""


def drawn(reader: Reader, page: Page) -> Message:
    """The page: who they are, each with a button for the card, and what else can be chosen."""
    texts = reader.texts
    said = _with_trait(texts, page.query, _heading(texts, page))
    if not page.found:
        text = _with_trait(texts, page.query, _nobody(reader, page.query))
        return Message(text, [section(text), *_narrowing(reader, page)])
    rows = [_row(reader, one, place) for place, one in enumerate(page.found)]
    labels = [contacts.label(one.contact) for one in page.found]
    blocks = [section(said), *rows, *_narrowing(reader, page)]
    told = "\n".join([said, *(contacts.bold(one) for one in labels)])
    return Message(formats.cut(told, LONGEST_TEXT), blocks)


def _with_trait(texts: Texts, query: Query, said: Mrkdwn) -> Mrkdwn:
    """Below what they have in common, or lack."""
    if query.trait is None:
        return said
    return Mrkdwn(f"*{traits.label(texts, query.trait)}*\n{said}")


def _nobody(reader: Reader, query: Query) -> Mrkdwn:
    texts = reader.texts
    if query == Query(owner_id=reader.member.id):
        return texts(
            "You don't look after anybody yet. To add somebody: {add}. To import your "
            "address book: {book}.",
            add=commands.usage(texts, Word.ADD),
            book=commands.usage(texts, Word.IMPORT),
        )
    if query == Query(is_archived=True):
        return texts("Nobody is archived.")
    return _nowhere(texts, query)


def _nowhere(texts: Texts, query: Query) -> Mrkdwn:
    """That nobody fits, and what was looked for where: some words tell nothing that is kept."""
    if (
        query.trait is not None
        or query.owner_id is not None
        or query.audience is not None
        or query.is_archived
    ):
        return texts("Nobody matches that. Use fewer filters, or type something else.")
    match (query.words, query.organisation, query.tag):
        case (words, "", "") if words:
            return texts(
                "I can't find “{words}” in any name, organisation, tag or interest. Type "
                "less of it, or something else.",
                words=words,
            )
        case ("", organisation, "") if organisation:
            return texts(
                "I can't find anybody at “{organisation}”. I go by the organisation on the "
                "card, not by a place.",
                organisation=organisation,
            )
        case ("", "", tag) if tag:
            return texts("Nobody has the tag or interest “{tag}” yet.", tag=tag)
    return texts("Nobody matches that. Use fewer filters, or type something else.")


def _heading(texts: Texts, page: Page) -> Mrkdwn:
    if not page.is_exact:
        return texts.plural(
            "Nobody matches exactly. {count} contact comes close:",
            "Nobody matches exactly. {count} contacts come close:",
            page.total,
        )
    if page.query.is_archived:
        return texts.plural("{count} archived contact:", "{count} archived contacts:", page.total)
    if page.total <= len(page.found):
        return texts.plural("{count} contact:", "{count} contacts:", page.total)
    first = page.number * PAGE_SIZE + 1
    return texts(
        "{first} to {last} of {total} contacts:",
        first=formats.number(texts, first),
        last=formats.number(texts, first + len(page.found) - 1),
        total=formats.number(texts, page.total),
    )


def _row(reader: Reader, one: Found, place: int) -> Block:
    texts, contact = reader.texts, one.contact
    value = ContactButton(reader.member.id, contact.id).value()
    show = button(texts.plain("Show"), f"{CARD}.{place}", value)
    told_apart([show], lambda label: f"{label}: {contact.name}")
    details = [contacts.audience(texts, contact)]
    if one.keeper is not None:
        is_own = contact.owner_id == reader.member.id
        details.append(texts.plain("yours") if is_own else one.keeper)
    return beside([contacts.label(contact), ", ".join(details)], show)


def _narrowing(reader: Reader, page: Page) -> Iterator[Block]:
    menus = list(_menus(reader, page))
    if menus:
        yield actions(menus)
    pages = list(_pages(reader, page))
    if pages:
        yield actions(pages)


def _menus(reader: Reader, page: Page) -> Iterator[InteractiveElement]:
    """What the page can be narrowed by; not what wouldn't fit into an option."""
    texts, query = reader.texts, page.query
    audiences: list[tuple[str, Query]] = [
        (texts.plain("Any relationship"), replace(query, audience=None)),
        *((narrowed_words.audiences(texts)[one], replace(query, audience=one)) for one in Audience),
    ]
    owners = [
        (texts.plain("Looked after by anybody"), replace(query, owner_id=None)),
        *((name, replace(query, owner_id=owner_id)) for owner_id, name in page.owners),
    ]
    tags = [
        (texts.plain("Any tag"), replace(query, tag="")),
        *((said, replace(query, tag=said)) for said in page.tags),
    ]
    narrowing = (
        ("audience", texts.plain("Relationship"), audiences),
        ("owner", texts.plain("Looked after by"), owners),
        ("tag", texts.plain("Tag"), tags),
    )
    for name, label, choices in narrowing:
        values = [
            (said, SearchButton.of(reader.member.id, narrowed).value())
            for said, narrowed in choices
        ]
        is_choice = len(values) > 2 or query != choices[0][1]
        if is_choice and all(len(value) <= LONGEST_VALUE for _, value in values):
            offered = menu(label, f"{FILTER}.{name}", [(label, values)])
            now = SearchButton.of(reader.member.id, query).value()
            offered.initial_option = next((option(*one) for one in values if one[1] == now), None)
            yield offered


def _pages(reader: Reader, page: Page) -> Iterator[ButtonElement]:
    texts = reader.texts
    turns = (
        (page.number > 0, "previous", texts.plain("Previous"), page.number - 1),
        (page.has_next, "next", texts.plain("Next"), page.number + 1),
    )
    for is_there, name, label, number in turns:
        if is_there:
            value = SearchButton.of(reader.member.id, page.query, number).value()
            yield button(label, f"{PAGE}.{name}", value)
