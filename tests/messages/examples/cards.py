"""A person as shown, what was changed about them, and the question whose card is wanted."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import messages.cards.changes
import messages.cards.dialogs.entry
import messages.cards.dialogs.note
import messages.cards.dialogs.occasion
import messages.cards.dialogs.reminder
import messages.cards.dialogs.rhythm
from bot.cards import occasions, rhythms
from bot.cards.audit import Changed, Changes
from bot.cards.editing import Overtaken, Saved, Theirs
from bot.cards.history import Noted, Page
from bot.cards.shown import Card, PutAway
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.people.details import Details
from bot.people.notes import Note
from bot.people.occasions import Kept, Occasion, Yearly
from bot.people.rhythm import Cadence
from bot.vocabulary import (
    AddressForm,
    Answer,
    AskState,
    Audience,
    CadenceSource,
    ContactField,
    Direction,
    NameForm,
    OccasionKind,
)
from messages import Dialog
from messages.cards import shown
from messages.cards.buttons import Origin, Part
from messages.cards.dialogs import drawn
from messages.reader import Reader
from tests.messages.examples.example import DialogExample, Draw, Example
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
from tests.messages.examples.typed import PLAIN, Typed

ORIGIN = Origin(1, 1, "D0MARA", "https://hooks.slack.com/actions/T0/1/x")
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
    yield Example("card of who was forgotten", _away(PutAway(_forgotten(typed))))
    for name, made in {"changes": _changes(typed), "no changes": ()}.items():
        yield Example(name, _changed(Changes(anna, made, are_more=bool(made))), is_about=True)


def dialogs(typed: Typed = PLAIN) -> list[DialogExample]:
    known, anna = _details(typed), contact(typed)
    nobodys = replace(known, owner_id=None, role="", emails=(), phones=())
    meanwhile = Overtaken(
        known,
        {
            ContactField.ROLE: Theirs(known.role, typed.member),
            ContactField.ADDRESS_FORM: Theirs(None, None),
        },
        {ContactField.ROLE: typed.words[:200], ContactField.ADDRESS_FORM: AddressForm.POLITE},
    )
    few = frozenset({ContactField.ROLE, ContactField.NAME})
    drawings: dict[str, Callable[[Reader], Dialog]] = {
        **{
            f"{part} of a contact": _part(part, known)
            for part in (Part.PERSON, Part.REACH, Part.TOPICS, Part.GIFTS)
        },
        "person whom nobody looks after": _part(Part.PERSON, nobodys),
        "nothing is known": _part(Part.REACH, nobodys),
        "changed meanwhile": lambda r: drawn.overtaken(r, Part.PERSON, meanwhile, ORIGIN),
        "saved": lambda r: drawn.saved(r, Saved(known, few)),
        "nothing saved": lambda r: drawn.saved(r, Saved(known, frozenset())),
        "note": lambda r: messages.cards.dialogs.note.fill_in(
            r, anna, Note(typed.words, is_shared=True), ORIGIN
        ),
        "no note": lambda r: messages.cards.dialogs.note.fill_in(
            r, anna, Note("", is_shared=False), ORIGIN
        ),
        "new occasion": lambda r: messages.cards.dialogs.occasion.fill_in(
            r, occasions.Held(anna, ()), None, ORIGIN
        ),
        **{f"occasion {one.id}": _occasion(typed, one) for one in _occasions(typed)},
        "occasions saved": lambda r: messages.cards.dialogs.occasion.saved(
            r, occasions.Held(anna, _occasions(typed))
        ),
        "no occasions": lambda r: messages.cards.dialogs.occasion.saved(
            r, occasions.Held(anna, ())
        ),
        "own rhythm": _rhythm(rhythms.Held(known, Cadence(14, 40), Cadence(30, 60), "U0BEN")),
        "usual rhythm": _rhythm(rhythms.Held(_plain(typed), Cadence(30, 60), None, None)),
        "rhythm of nobody's": _rhythm(rhythms.Held(nobodys, Cadence(30, 60), None, None)),
        "entry": lambda r: messages.cards.dialogs.entry.fill_in(r, anna, ORIGIN),
        "reminder": lambda r: messages.cards.dialogs.reminder.fill_in(r, anna, ORIGIN),
        **{
            f"noted {name}": _noted(typed, note)
            for name, note in {
                "for all": Note(typed.words, is_shared=True),
                "for oneself": Note(typed.words, is_shared=False),
                "nothing": Note("", is_shared=False),
            }.items()
        },
    }
    return [_dialog(f"card: {name}", draw) for name, draw in drawings.items()]


def _part(part: Part, known: Details) -> Callable[[Reader], Dialog]:
    return lambda by: drawn.fill_in(by, part, known, ORIGIN)


def _occasion(typed: Typed, chosen: Kept) -> Callable[[Reader], Dialog]:
    held = occasions.Held(contact(typed), _occasions(typed))
    return lambda by: messages.cards.dialogs.occasion.fill_in(by, held, chosen, ORIGIN)


def _rhythm(held: rhythms.Held) -> Callable[[Reader], Dialog]:
    return lambda by: messages.cards.dialogs.rhythm.fill_in(by, held, ORIGIN)


def _noted(typed: Typed, note: Note) -> Callable[[Reader], Dialog]:
    return lambda by: messages.cards.dialogs.note.saved(by.texts, contact(typed), note)


def _dialog(name: str, draw: Callable[[Reader], Dialog]) -> DialogExample:
    return DialogExample(name, lambda texts: draw(reader(texts)))


def _details(typed: Typed) -> Details:
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


def _plain(typed: Typed, source: CadenceSource = CadenceSource.AUDIENCE) -> Details:
    anna = contact(typed)
    return Details(1, 1, 1, anna.name, anna.audience, cadence_from=source)


def _full(typed: Typed) -> Card:
    passed = (
        Noted(gesture(typed), None, is_told=True),
        Noted(response(typed), None, is_told=True),
        Noted(response(typed, Answer.NO), typed.member, is_told=True),
        Noted(ask(typed, AskState.UNANSWERED), None, is_told=True),
        Noted(ask(typed, AskState.DROPPED), None, is_told=True),
        Noted(replace(gesture(typed), reversed=True), typed.member, is_told=True),
        Noted(gesture(typed, Direction.RECEIVED, LAST_SPRING), typed.member, is_told=True),
        Noted(thank_you_note(typed), None, is_told=True),
        Noted(meeting(typed), None, is_told=True),
        Noted(replace(meeting(typed), words=""), typed.member, is_told=True),
    )
    asks = (
        Noted(ask(typed, day=LAST_SPRING), None, is_told=True),
        Noted(ask(typed, AskState.PLANNED, date(2026, 11, 12)), typed.member, is_told=True),
    )
    known = _details(typed)
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
        occasions=_occasions(typed),
    )


def _occasions(typed: Typed) -> tuple[Kept, ...]:
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
        _plain(typed, CadenceSource.WIDENED),
        typed.member,
        False,
        Page((Noted(hidden, typed.member, is_told=False),)),
        due_on=TODAY,
        notes=(Note(typed.words, is_shared=True),),
    )


def _new(typed: Typed) -> Card:
    new = replace(contact(typed), last_touch_on=None, cadence=Cadence(1, 7))
    known = _plain(typed, CadenceSource.TAG)
    return Card(new, known, typed.member, True, Page(()), due_on=TODAY, rhythm_of=typed.words[:60])


def _forgotten(typed: Typed) -> Contact:
    return replace(contact(typed), name="…", is_archived=True, is_forgotten=True)


def _changes(typed: Typed) -> tuple[Changed, ...]:
    def changed(field: str, before: object, after: object, by: str | None, **how: bool) -> Changed:
        ways = {"is_yours": False, "is_imported": False, **how}
        return Changed(field, before, after, by, day=LAST_SPRING, **ways)

    return (
        changed(ContactField.NAME, "Anna", typed.name, typed.member, is_yours=True),
        changed(ContactField.EMAILS, [], ["anna@example.com"], None, is_imported=True),
        changed(ContactField.AUDIENCE, "client", "partner", typed.member),
        changed(ContactField.ADDRESS_FORM, None, "polite", typed.member),
        changed(ContactField.LANGUAGE, None, "de-CH", typed.member),
        changed(ContactField.IS_OFFICIAL, False, True, typed.member),
        changed(ContactField.NEGOTIATES_UNTIL, None, "2027-04-14", typed.member),
        changed("birthday", None, "--03-09", None, is_imported=True),
        changed("occasion", None, "--03-09 Wedding", None, is_imported=True),
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
