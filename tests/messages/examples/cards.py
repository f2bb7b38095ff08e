"""A person as shown, what was changed about them, and the question whose card is wanted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import messages.cards.changes
import messages.cards.dialogs.entry
import messages.cards.dialogs.note
import messages.cards.dialogs.occasion
import messages.cards.dialogs.reminder
import messages.cards.dialogs.rhythm
import messages.cards.sent
from bot.cards.audit import Changed, Changes
from bot.cards.history import Noted, Page
from bot.cards.sent import PAGE, Sent
from bot.cards.shown import Card, PutAway
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.vocabulary import (
    Audience,
    ContactField,
    Detail,
    Passage,
)
from messages.cards import kept, shown
from tests.messages.examples import people_shown
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import (
    LAST_SPRING,
    contact,
    gesture,
    reader,
    thank_you_note,
)
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    anna = contact(typed)
    bram = replace(contact(number=2), name="Anna Bos", organisation=None)
    cards = {
        "card": people_shown.full(typed),
        "card of a colleague's contact": people_shown.of_a_colleague(typed),
        "card without history": people_shown.somebody_new(typed),
        "card of nobody's contact": replace(
            people_shown.somebody_new(typed),
            contact=replace(anna, last_touch_on=date(2026, 10, 20), audience=Audience.PARTNER),
            owner=None,
            is_yours=False,
            due_on=None,
        ),
    }
    for name, card in cards.items():
        yield Example(name, _draw(card), is_about=True)
    for name, which in {
        "whose card": Which(typed.name, (anna, bram), True, are_more=True),
        "somebody like it": Which(typed.name, (anna,), False),
        "nobody like it": Which(typed.name, (), False),
    }.items():
        yield Example(name, _ask(which), is_about=True)
    archived = replace(anna, is_archived=True)
    for name, gone in {
        "card of who was archived": PutAway(archived),
        "card of a colleague's who was archived": PutAway(replace(archived, owner_id=9)),
    }.items():
        yield Example(name, _away(gone), is_about=True)
    gone = PutAway(_forgotten(typed))
    yield Example("card of who was forgotten", _away(gone))
    yield Example("card of who was removed", _away(replace(gone, was_removed=True)))
    for name, made in {"changes": _changes(typed), "no changes": ()}.items():
        yield Example(name, _changed(Changes(anna, made, are_more=bool(made))), is_about=True)
    for name, page in {
        "what was sent": Page(_sent(typed), skipped=PAGE, goes_on=True),
        "nothing that was sent": Page(()),
    }.items():
        yield Example(name, _reading(Sent(anna, page)), is_about=True)
    yield from _kept(typed, Which(typed.name, (anna, bram), True))


def _sent(typed: Typed) -> tuple[Noted, ...]:
    note = Noted(thank_you_note(typed), None, is_told=True, sent=(typed.words + "\n\nMara")[-3000:])
    taken_back = replace(note, entry=replace(thank_you_note(typed), reversed=True))
    theirs = replace(note, entry=gesture(typed), by=typed.name, is_shared=True)
    return (note, theirs, replace(taken_back, is_shared=True))


def _reading(sent: Sent) -> Draw:
    return lambda texts: messages.cards.sent.drawn(reader(texts), sent)


def _kept(typed: Typed, several: Which) -> Iterator[Example]:
    """The answers to lines about what a card holds."""
    own, theirs = people_shown.somebody_new(typed), people_shown.of_a_colleague(typed)
    for detail in Detail:
        yield Example(f"kept on the card: {detail}", _telling([own], detail, typed), is_about=True)
    for name, told in {"a colleague's": [theirs], "two": [own, theirs]}.items():
        yield Example(f"kept on the card of {name}", _telling(told, Detail.REACH, typed))
    yield Example("kept on whose card", lambda texts: kept.which(reader(texts), several, "…"))
    yield Example("kept on nobody's card", lambda texts: kept.of_nobody(reader(texts), typed.words))


def _telling(told: list[Card], detail: Detail, typed: Typed) -> Draw:
    return lambda texts: kept.drawn(reader(texts), told, detail, typed.words)


def _forgotten(typed: Typed) -> Contact:
    return replace(contact(typed), name="…", is_archived=True, is_forgotten=True)


_PASSAGES = (Passage.BROUGHT_BACK, Passage.ARCHIVED, Passage.ADDED)


def _changes(typed: Typed) -> tuple[Changed, ...]:
    def changed(field: str, before: object, after: object, by: str | None, **how: bool) -> Changed:
        ways = {"is_yours": False, "is_imported": False, **how}
        return Changed(field, before, after, by, day=LAST_SPRING, **ways)

    return (
        *(changed(one, None, None, typed.member) for one in _PASSAGES),
        changed(ContactField.NAME, "Anna", typed.name, typed.member, is_yours=True),
        changed(ContactField.EMAILS, [], ["anna@example.com"], None, is_imported=True),
        changed(ContactField.AUDIENCE, "client", "partner", typed.member),
        changed(ContactField.ADDRESS_FORM, None, "polite", typed.member),
        changed(ContactField.LANGUAGE, None, "de-CH", typed.member),
        changed(ContactField.IS_OFFICIAL, False, True, typed.member),
        changed(ContactField.NEGOTIATES_UNTIL, None, "2027-04-14", typed.member),
        changed("birthday", None, "--03-09", typed.member, is_imported=True),
        changed("occasion", None, "--03-09 Wedding", typed.member, is_yours=True, is_imported=True),
        changed("cadence", "30–60", "14–30", typed.member),
        changed("occasions", [], ["birthday 1980-03-09", "own --06 Abi"], typed.member),
        changed("owner", typed.member, None, None),
        changed("something new", 1, 2, None),
    )


def _draw(card: Card) -> Draw:
    return lambda texts: shown.drawn(reader(texts), card)


def _ask(which: Which) -> Draw:
    return lambda texts: shown.which(reader(texts), which)


def _away(gone: PutAway) -> Draw:
    return lambda texts: shown.put_away(reader(texts), gone)


def _changed(found: Changes) -> Draw:
    return lambda texts: messages.cards.changes.drawn(reader(texts), found)
