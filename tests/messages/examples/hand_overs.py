"""Contacts that change hands: the dialog, the word about it, and what is left once it is over."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.people.offers import Offer, Tag
from bot.reminders.past_hand_overs import HandOver
from bot.vocabulary import Audience
from messages import Dialog
from messages.catalogue import Texts
from messages.people import hand_overs, handed_on
from tests.messages.examples.example import DialogExample, Draw, Example
from tests.messages.examples.story import contact, member, reader
from tests.messages.examples.typed import Typed


def told(typed: Typed) -> HandOver:
    """Somebody hands a contact over to the reader."""
    giver = replace(member(typed), id=77)
    return HandOver(8, member(), giver, giver, 1, [contact(typed)])


def offer(typed: Typed) -> Offer:
    audiences = {Audience.CLIENT: 1, Audience.PARTNER: 12, Audience.STAFF: 3}
    return Offer(member(typed), 16, audiences, [Tag("tax", typed.words, 4)], [contact(typed)])


def examples(typed: Typed) -> Iterator[Example]:
    one = told(typed)
    many = replace(one, number=24)
    by_admin = replace(many, given_by=replace(one.given_by, id=78))
    returned = replace(many, is_return=True)
    for name, value in (
        ("one", one),
        ("many", many),
        ("left behind, one", replace(by_admin, number=1)),
        ("left behind, many", by_admin),
        ("back, one", replace(returned, number=1)),
        ("back, many", returned),
        ("taken back", replace(one, is_over=True, number=0)),
    ):
        yield Example(f"word: {name}", _word(value))
    yield Example("asked for", lambda texts: hand_overs.asks(reader(texts)))
    yield Example(
        "filled in",
        lambda texts: hand_overs.filled_in(reader(texts), typed.name, "U0BEN", people=one.first),
    )
    yield Example("nobody fits", lambda texts: hand_overs.nobody(reader(texts), typed.name))
    yield Example("not one's own", lambda texts: hand_overs.theirs(reader(texts)))
    yield Example("given back", lambda texts: handed_on.given_back(reader(texts), one))


def dialogs(typed: Typed) -> Iterator[DialogExample]:
    one, offered = told(typed), offer(typed)
    nobody = replace(offered, number=0, audiences={}, tags=[], first=[])
    private = replace(nobody, first=offered.first)
    for name, shown in (("some", offered), ("nobody", nobody), ("private alone", private)):
        yield DialogExample(f"own contacts: {name}", _dialog(replace(shown, former=member())))
        yield DialogExample(f"of who left: {name}", _dialog(replace(shown, former=one.former)))
    gave = replace(one, member=one.former, former=one.member, given_by=one.member)
    for number in (1, 24):
        yield DialogExample(f"given: {number}", _given(replace(gave, number=number)))
        yield DialogExample(f"given to oneself: {number}", _given(replace(one, number=number)))
    yield DialogExample("given: not themselves", _given(replace(gave, leaves_themselves=True)))
    for name, ended in (("taken back", gave), ("taken back for who left", one)):
        yield DialogExample(f"given: {name}", _given(replace(ended, number=0, is_over=True)))


def _dialog(offered: Offer) -> Callable[[Texts], Dialog]:
    chosen = [one.id for one in offered.first[:1]]
    return lambda texts: hand_overs.dialog(reader(texts), offered, chosen, "U0BEN")


def _given(done: HandOver) -> Callable[[Texts], Dialog]:
    return lambda texts: hand_overs.given(reader(texts), done)


def _word(value: HandOver) -> Draw:
    return lambda texts: handed_on.word(reader(texts), value)
