"""The dialogs that a card opens, each with all that can be known and with nothing."""

from collections.abc import Callable
from dataclasses import replace

import messages.cards.changes
import messages.cards.dialogs.entry
import messages.cards.dialogs.household
import messages.cards.dialogs.note
import messages.cards.dialogs.occasion
import messages.cards.dialogs.reminder
import messages.cards.dialogs.rhythm
import messages.cards.dialogs.same
from bot.cards import occasions, rhythms
from bot.cards.editing import Overtaken, Saved, Theirs
from bot.people.details import Details
from bot.people.notes import Note
from bot.people.occasions import Kept
from bot.people.rhythm import Cadence
from bot.vocabulary import (
    AddressForm,
    ContactField,
)
from messages import Dialog
from messages.cards.buttons import Origin, Part
from messages.cards.dialogs import drawn
from messages.cards.dialogs.rhythm import Meanwhile
from messages.reader import Reader
from tests.messages.examples.example import DialogExample
from tests.messages.examples.people_shown import barely, details, occasions_of
from tests.messages.examples.story import (
    contact,
    reader,
)
from tests.messages.examples.typed import PLAIN, Typed

ORIGIN = Origin(1, 1, "D0MARA", "https://hooks.slack.com/actions/T0/1/x")


def dialogs(typed: Typed = PLAIN) -> list[DialogExample]:
    known, anna = details(typed), contact(typed)
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
        "topics with words of others": lambda r: drawn.fill_in(
            r,
            Part.TOPICS,
            known,
            ORIGIN,
            {ContactField.TAGS: (typed.words[:60], "VIP"), ContactField.INTERESTS: ()},
        ),
        "person whom nobody looks after": _part(Part.PERSON, nobodys),
        "nothing is known": _part(Part.REACH, nobodys),
        "changed meanwhile": lambda r: drawn.overtaken(r, Part.PERSON, meanwhile, ORIGIN),
        "saved": lambda r: drawn.saved(r, Saved(known, few)),
        "new job": lambda r: drawn.saved(r, Saved(known, few, congratulate=anna)),
        "nothing saved": lambda r: drawn.saved(r, Saved(known, frozenset())),
        "note": lambda r: messages.cards.dialogs.note.fill_in(
            r, anna, Note(typed.words, is_shared=True), ORIGIN
        ),
        "no note": lambda r: messages.cards.dialogs.note.fill_in(
            r, anna, Note("", is_shared=False), ORIGIN
        ),
        "household": lambda r: messages.cards.dialogs.household.fill_in(
            r, anna, [contact(typed, 2)], ORIGIN
        ),
        "no household": lambda r: messages.cards.dialogs.household.fill_in(r, anna, (), ORIGIN),
        "same person": lambda r: messages.cards.dialogs.same.fill_in(r, anna, ORIGIN),
        "new occasion": lambda r: messages.cards.dialogs.occasion.fill_in(
            r, occasions.Held(anna, ()), None, ORIGIN
        ),
        **{f"occasion {one.id}": _occasion(typed, one) for one in occasions_of(typed)},
        "occasions saved": lambda r: messages.cards.dialogs.occasion.saved(
            r, occasions.Held(anna, occasions_of(typed))
        ),
        "no occasions": lambda r: messages.cards.dialogs.occasion.saved(
            r, occasions.Held(anna, ())
        ),
        "occasion changed meanwhile": lambda r: messages.cards.dialogs.occasion.overtaken(
            r, _occasion_meanwhile(typed, is_removed=False), ORIGIN
        ),
        "removed, and changed meanwhile": lambda r: messages.cards.dialogs.occasion.overtaken(
            r, _occasion_meanwhile(typed, is_removed=True), ORIGIN
        ),
        "rhythm changed meanwhile": lambda r: messages.cards.dialogs.rhythm.fill_in(
            r,
            rhythms.Held(known, Cadence(14, 40), Cadence(30, 60), "U0BEN"),
            ORIGIN,
            Meanwhile(
                Overtaken(known, {rhythms.FIELD: Theirs("14–40", typed.member)}, {}),
                Cadence(20, 50),
                True,
                "U0BEN",
            ),
        ),
        "own rhythm": _rhythm(rhythms.Held(known, Cadence(14, 40), Cadence(30, 60), "U0BEN")),
        "usual rhythm": _rhythm(rhythms.Held(barely(typed), Cadence(30, 60), None, None)),
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
    held = occasions.Held(contact(typed), occasions_of(typed))
    return lambda by: messages.cards.dialogs.occasion.fill_in(by, held, chosen, ORIGIN)


def _rhythm(held: rhythms.Held) -> Callable[[Reader], Dialog]:
    return lambda by: messages.cards.dialogs.rhythm.fill_in(by, held, ORIGIN)


def _noted(typed: Typed, note: Note) -> Callable[[Reader], Dialog]:
    return lambda by: messages.cards.dialogs.note.saved(by.texts, contact(typed), note)


def _dialog(name: str, draw: Callable[[Reader], Dialog]) -> DialogExample:
    return DialogExample(name, lambda texts: draw(reader(texts)))


def _occasion_meanwhile(typed: Typed, *, is_removed: bool) -> occasions.Overtaken:
    kept = occasions_of(typed)
    held = occasions.Held(contact(typed), kept)
    by = None if is_removed else typed.member
    return occasions.Overtaken(held, kept[0], by, None if is_removed else kept[-1].occasion)
