"""Two contacts who may be one person, and what became of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from bot.people.contacts import Contact
from bot.people.details import Details
from bot.people.yearly import Yearly
from bot.privacy.compared import Pair, Side
from bot.privacy.merge_fields import MergeField
from bot.privacy.merging import Merged
from bot.privacy.pairs import Apart
from bot.vocabulary import Audience
from messages import Dialog
from messages.catalogue import Texts
from messages.people import pairs
from messages.people.buttons import MergeOrigin
from tests.messages.examples.example import DialogExample, Draw, Example
from tests.messages.examples.story import contact, member, reader
from tests.messages.examples.typed import PLAIN, Typed

_ORIGIN = MergeOrigin(1, 1, 2, "https://hooks.slack.com/actions/T0/1/x", "D0MARA")


def examples(typed: Typed) -> Iterator[Example]:
    pair = _pair(typed)
    alike = replace(pair, differing=())
    done = Merged(4, pair.kept.contact, pair.gone.contact, is_undone=False, can_be_undone=True)
    undone = replace(done, is_undone=True, can_be_undone=False)
    for name, one in {
        "same person?": pair,
        "one person, with nothing to choose?": alike,
        "one person, half of whom is a colleague's?": _colleagues(pair, typed),
        "one person, half of whom is a colleague's and half nobody's?": _nobodys(pair, typed),
    }.items():
        yield Example(name, _likely(one), is_about=True)
    for name, outcome in {
        "made one": done,
        "made one long ago": replace(done, can_be_undone=False),
        "two again": undone,
    }.items():
        yield Example(name, _merged(outcome), is_about=True)
    apart = Apart((pair.kept.contact, pair.gone.contact))
    yield Example("two people", _apart(apart), is_about=True)
    yield Example("one is archived", _apart(replace(apart, is_over=True)), is_about=True)


def dialogs(typed: Typed = PLAIN) -> list[DialogExample]:
    pair = _pair(typed)
    return [
        DialogExample(name, _choosing(one)) for name, one in {"choose between two": pair}.items()
    ]


def _likely(pair: Pair) -> Draw:
    return lambda texts: pairs.likely(reader(texts), pair)


def _apart(outcome: Apart) -> Draw:
    return lambda texts: pairs.apart(reader(texts), outcome)


def _merged(outcome: Merged) -> Draw:
    return lambda texts: pairs.merged(reader(texts), outcome)


def _choosing(pair: Pair) -> Callable[[Texts], Dialog]:
    return lambda texts: pairs.choosing(reader(texts), pair, _ORIGIN)


def _pair(typed: Typed) -> Pair:
    anna = contact(typed)
    again = replace(contact(typed, 2), audience=Audience.PARTNER, last_touch_on=None)
    kept, gone = _side(anna, Yearly(4, 15, 1996)), _side(again, Yearly(4, 16))
    gone = replace(gone, details=replace(gone.details, name="A. Jansen", language="nl"))
    return Pair(kept, gone, tuple(MergeField), frozenset({MergeField.NAME}))


def _colleagues(pair: Pair, typed: Typed) -> Pair:
    own = replace(pair.kept, keeper=member(typed))
    theirs = replace(pair.gone, keeper=replace(member(typed), id=77), birthday=None)
    return replace(pair, kept=own, gone=theirs, theirs=theirs)


def _nobodys(pair: Pair, typed: Typed) -> Pair:
    theirs = replace(pair.kept, keeper=replace(member(typed), id=77))
    return replace(pair, kept=theirs, theirs=theirs)


def _side(one: Contact, birthday: Yearly) -> Side:
    details = Details(
        one.id,
        1,
        one.owner_id,
        one.name,
        one.audience,
        honorific="Dr.",
        organisation=one.organisation,
        role="Director",
        language="de",
        emails=("anna@example.com", "a.jansen@example.com"),
        phones=("+31 20 794 1234",),
        tags=("sailing",),
        negotiates_until=date(2026, 12, 1),
    )
    return Side(one, details, None, birthday, has_history=True)
