"""Somebody who is introduced, and somebody who is removed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.address_books.introductions import Alike
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.people.newcomers import Added, Introduction
from bot.people.yearly import Yearly
from bot.privacy.erasure import HasHistory, Removed
from bot.reminders.promises import Promised
from bot.vocabulary import AddressForm, Audience, Purpose
from messages.people import newcomers
from messages.privacy import removal
from messages.privacy.buttons import Step
from messages.reminders import promises, to_come
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import contact, reader
from tests.messages.examples.typed import Typed

EMAIL = "anna@example.com"


def examples(typed: Typed) -> Iterator[Example]:
    anna = contact(typed)
    words = typed.words[:60]  # More is declined before a button would have to carry it.
    told = Introduction(
        typed.name,
        typed.organisation or "",
        (EMAIL,),
        words,
        "Dr.",
        ("+31 20 123 4567",),
        Yearly(3, 14),
        (words,),
        AddressForm.FAMILIAR,
        True,
        (words,),
    )
    tom = replace(anna, audience=Audience.STAFF)
    some = Which(typed.name, (anna, contact(number=2)), fits_several=True)
    archived = replace(anna, is_archived=True)
    forgotten = replace(archived, is_forgotten=True)
    yield Example(
        "what are they?", lambda t: newcomers.which_audience(reader(t), told), is_about=True
    )
    for name, outcome in {
        "added": Added(anna, told),
        "added but not linked": Added(tom, Introduction(tom.name)),
        "added and linked": Added(tom, Introduction(tom.name), is_linked=True),
    }.items():
        yield Example(name, _added(outcome), is_about=True)
    for name, audience in (("alike", None), ("alike, a client", Audience.CLIENT)):
        yield Example(name, _alike(Alike(anna, told, audience)), is_about=True)
    yield Example(
        "several to add",
        lambda t: newcomers.several(reader(t), told, [typed.name, "Bram"], None),
        is_about=True,
    )
    readings = (Introduction(f"{typed.name} van Rabobank"), Introduction(typed.name, "Rabobank"))
    for audience in (None, Audience.PARTNER):
        name = f"where a name ends, of {audience or 'anybody'}"
        yield Example(name, _which_reading(readings, audience), is_about=True)
    yield Example("oneself", lambda t: newcomers.oneself(reader(t)))
    yield Example("nobody added", lambda t: newcomers.left(reader(t)))
    yield Example(
        "adding taken back", lambda t: newcomers.taken_back(reader(t), anna.name), is_about=True
    )
    yield Example(
        "noted in the meantime", lambda t: newcomers.noted_meanwhile(reader(t), anna), is_about=True
    )
    for name, which in {
        "remove whom": Which(typed.name, (anna, contact(number=2)), fits_several=True),
        "remove one of more": Which(typed.name, (anna,), fits_several=True, are_more=True),
        "remove somebody alike": Which(typed.name, (anna,), fits_several=False),
        "remove nobody known": Which(typed.name, (), fits_several=False),
    }.items():
        yield Example(name, _which(which), is_about=True)
    yield Example("removed", lambda t: removal.drawn(reader(t), Removed(anna, told)), is_about=True)
    yield Example("nobody archived", lambda t: removal.nobody_archived(t, typed.name))
    yield Example("here anyway", lambda t: removal.here(reader(t), anna), is_about=True)
    yield Example(
        "what becomes of them?",
        lambda t: removal.drawn(reader(t), HasHistory(anna)),
        is_about=True,
    )
    promise = Promised(5, anna.id, date(2026, 11, 12), typed.words)
    later = replace(promise, day=date(2026, 11, 16), instead_of=date(2026, 11, 14))
    away = replace(later, away_until=date(2026, 11, 15))
    quiet = replace(later, quiet_until=date(2026, 11, 15))
    for name, draw in (
        ("remind of whom", lambda t: promises.which(reader(t), some, 9)),
        ("remind when", lambda t: promises.which_day(reader(t), anna, typed.words, 9)),
        ("promised", lambda t: promises.promised(reader(t), anna, promise)),
        ("promised later", lambda t: promises.promised(reader(t), anna, later)),
        ("promised after an absence", lambda t: promises.promised(reader(t), anna, away)),
        ("promised after a pause", lambda t: promises.promised(reader(t), anna, quiet)),
        ("promise taken back", lambda t: promises.taken_back(reader(t), anna)),
        ("last promise taken back", lambda t: promises.unpromised(reader(t), anna, promise)),
        ("promise kept already", lambda t: promises.handled(reader(t), anna)),
    ):
        yield Example(name, draw, is_about=True)
    asked = replace(promise, reminder_id=7, purpose=Purpose.ASK)
    thanks = replace(promise, reminder_id=8, purpose=Purpose.THANK, words="")
    passed = replace(promise, reminder_id=9, shown_on=promise.day - timedelta(days=7))
    each = (promise, replace(promise, reminder_id=6, words=""), asked, thanks, passed)
    yield Example("promises to come", lambda t: to_come.drawn(reader(t), each, {anna.id: anna}))
    yield Example("no promises to come", lambda t: to_come.drawn(reader(t), (), {}))
    yield Example("no promise", lambda t: promises.left(reader(t)))
    for name, one, step in (
        ("archived", archived, Step.PUT_AWAY),
        ("brought back", anna, Step.BRING_BACK),
        ("kept", anna, Step.KEEP),
    ):
        yield Example(name, _decided(one, step), is_about=True)
    yield Example("forgotten", lambda t: removal.decided(reader(t), forgotten, Step.FORGET))


def _added(outcome: Added) -> Draw:
    return lambda texts: newcomers.added(reader(texts), outcome)


def _which_reading(readings: Sequence[Introduction], audience: Audience | None) -> Draw:
    return lambda texts: newcomers.which_reading(reader(texts), readings, audience)


def _alike(asked: Alike) -> Draw:
    return lambda texts: newcomers.alike(reader(texts), asked)


def _which(which: Which) -> Draw:
    return lambda texts: removal.which(reader(texts), which)


def _decided(one: Contact, step: Step) -> Draw:
    return lambda texts: removal.decided(reader(texts), one, step)
