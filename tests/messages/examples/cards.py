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
from bot.ledger.presents import Part
from bot.money import Money
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.people.details import Details
from bot.people.notes import Note
from bot.people.occasions import Kept, Occasion
from bot.people.rhythm import Cadence
from bot.people.yearly import Yearly
from bot.reminders.promises import Promised
from bot.vocabulary import (
    AddressForm,
    Answer,
    AskState,
    Audience,
    CadenceSource,
    ContactField,
    Detail,
    Direction,
    NameForm,
    OccasionKind,
    Passage,
)
from messages.cards import kept, shown
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.ideas import left_out
from tests.messages.examples.story import (
    LAST_SPRING,
    TODAY,
    ask,
    contact,
    gesture,
    meeting,
    reader,
    response,
    thank_you_note,
)
from tests.messages.examples.typed import Typed

NEXT_SPRING = date(2027, 4, 14)


def examples(typed: Typed) -> Iterator[Example]:
    anna = contact(typed)
    bram = replace(contact(number=2), name="Anna Bos", organisation=None)
    cards = {
        "card": _full(typed),
        "card of a colleague's contact": _of_a_colleague(typed),
        "card without history": _new(typed),
        "card of nobody's contact": replace(
            _new(typed),
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
    own, theirs = _new(typed), _of_a_colleague(typed)
    for detail in Detail:
        yield Example(f"kept on the card: {detail}", _telling([own], detail, typed), is_about=True)
    for name, told in {"a colleague's": [theirs], "two": [own, theirs]}.items():
        yield Example(f"kept on the card of {name}", _telling(told, Detail.REACH, typed))
    yield Example("kept on whose card", lambda texts: kept.which(reader(texts), several, "…"))
    yield Example("kept on nobody's card", lambda texts: kept.of_nobody(reader(texts), typed.words))


def _telling(told: list[Card], detail: Detail, typed: Typed) -> Draw:
    return lambda texts: kept.drawn(reader(texts), told, detail, typed.words)


def details(typed: Typed) -> Details:
    """With all that can be known of somebody."""
    return Details(
        id=1,
        workspace_id=1,
        owner_id=1,
        name=typed.name,
        audience=Audience.CLIENT,
        honorific="Dr.",
        organisation=typed.organisation,
        role=typed.words[:60],
        language="nl",
        address_form=AddressForm.FAMILIAR,
        name_form=NameForm.FIRST,
        emails=("anna@example.com", "a.jansen@example.nl"),
        phones=("+31 6 12345678",),
        tags=("board", typed.name[:60]),
        interests=("pensions", "sailing"),
        likes=typed.words[:1000],
        allergies=typed.words[:1000],
        wants_no_gifts=True,
        is_official=True,
        negotiates_until=NEXT_SPRING,
        is_never_compared=True,
        is_private=True,
        cadence_from=CadenceSource.OWN,
    )


def barely(typed: Typed, source: CadenceSource = CadenceSource.AUDIENCE) -> Details:
    anna = contact(typed)
    return Details(1, 1, 1, anna.name, anna.audience, cadence_from=source)


def _full(typed: Typed) -> Card:
    passed = (
        Noted(gesture(typed), None, is_told=True),
        Noted(
            gesture(typed),
            typed.member,
            is_told=True,
            part=Part(8, (typed.name,), Money(2500, "EUR")),
        ),
        Noted(response(typed), None, is_told=True),
        Noted(response(typed, Answer.NO), typed.member, is_told=True),
        Noted(response(typed, Answer.OTHER), None, is_told=True),
        Noted(replace(response(typed), is_late=True), None, is_told=True),
        Noted(ask(typed, AskState.UNANSWERED), None, is_told=True),
        Noted(ask(typed, AskState.DROPPED), None, is_told=True),
        Noted(replace(gesture(typed), reversed=True), typed.member, is_told=True),
        Noted(gesture(typed, Direction.RECEIVED, LAST_SPRING), typed.member, is_told=True),
        Noted(thank_you_note(typed), None, is_told=True, sent=f"{typed.words}\n\n{typed.words}"),
        Noted(gesture(typed), None, is_told=True, sent=typed.words),
        Noted(meeting(typed), None, is_told=True),
        Noted(replace(meeting(typed), words=""), typed.member, is_told=True),
    )
    asks = (
        Noted(ask(typed, day=LAST_SPRING), None, is_told=True),
        Noted(replace(ask(typed), closes_on=date(2026, 12, 1)), None, is_told=True),
        Noted(ask(typed, AskState.PLANNED, date(2026, 11, 12)), typed.member, is_told=True),
    )
    known = details(typed)
    spoken_to = replace(
        contact(typed),
        language="nl",
        honorific=known.honorific,
        address_form=known.address_form,
        name_form=known.name_form,
    )
    return Card(
        spoken_to,
        known,
        typed.member,
        True,
        Page(passed, skipped=10, goes_on=True),
        asks,
        ask_from=date(2026, 11, 12),
        due_on=date(2026, 12, 4),
        stand_in=typed.member,
        notes=(
            Note(typed.words, is_shared=False),
            Note(f"{typed.words}\n{typed.words}", is_shared=True, by=typed.member),
        ),
        in_touch=(typed.member, "Ben Smit"),
        merged=typed.name,
        occasions=occasions_of(typed),
        promised=(
            Promised(1, 1, date(2026, 11, 12), typed.words),
            Promised(2, 1, date(2027, 3, 3), ""),
        ),
        left_out=left_out(),
        household=(contact(typed, 2),),
    )


def occasions_of(typed: Typed) -> tuple[Kept, ...]:
    born, since = Yearly(3, 9, 1980), Yearly(12, None)
    named = Occasion(OccasionKind.OWN, Yearly(5, 4), typed.words[:60], lead_days=10)
    kinds = (
        Occasion(OccasionKind.BIRTHDAY, born, lead_days=1),
        Occasion(OccasionKind.ANNIVERSARY, since),
        named,
    )
    return tuple(Kept(place, one, NEXT_SPRING) for place, one in enumerate(kinds, 1))


def _of_a_colleague(typed: Typed) -> Card:
    hidden = replace(response(typed, Answer.PARTLY), words="")
    of_today = replace(
        contact(typed),
        last_touch_on=TODAY,
        audience=Audience.STAFF,
        cadence=Cadence(1, 1),
        language="de",
    )
    return Card(
        of_today,
        barely(typed, CadenceSource.WIDENED),
        typed.member,
        False,
        Page((Noted(hidden, typed.member, is_told=False),)),
        due_on=TODAY,
        notes=(Note(typed.words, is_shared=True),),
        left_out=left_out(),
    )


def _new(typed: Typed) -> Card:
    new = replace(contact(typed), last_touch_on=None, cadence=Cadence(1, 7))
    known = barely(typed, CadenceSource.TAG)
    return Card(new, known, typed.member, True, Page(()), due_on=TODAY, rhythm_of=typed.words[:60])


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
