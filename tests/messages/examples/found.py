"""Contacts that somebody looked for, and what narrows them."""

from collections.abc import Iterator
from dataclasses import replace

from bot.people.search import PAGE, Found, Page, Query
from bot.people.traits import Trait
from bot.vocabulary import Audience
from messages.catalogue import texts_for
from messages.people import found, pairs, tags
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import contact, reader
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    anna = contact(typed)
    others = [replace(contact(typed, number), owner_id=2) for number in range(2, PAGE + 1)]
    many = (Found(anna, typed.member), *(Found(one, typed.member) for one in others))
    owners, used = ((1, typed.member), (2, typed.member)), ("pension", "sailing")
    query = Query(words="jansn")
    page = Page(query, 1, many, 61, True, owners, used)
    few = replace(page, number=0, found=many[:1], total=1, is_exact=False)
    narrow = replace(query, audience=Audience.PARTNER, owner_id=2, tag="sailing")
    for name, one in {
        "one of many pages": page,
        "nearly found": few,
        "found, of nobody": replace(few, found=(Found(replace(anna, owner_id=None), None),)),
        "all that fit": replace(few, is_exact=True, owners=(), tags=()),
    }.items():
        yield Example(name, _drawn(one), is_about=True)
    yield Example("nobody fits", _drawn(replace(page, query=narrow, found=(), total=0, number=0)))
    own = Query(owner_id=reader(texts_for("en")).member.id)
    yield Example("anybody yet", _drawn(replace(page, query=own, found=(), total=0, number=0)))
    for trait in Trait:
        lacking = Query(trait=trait)
        yield Example(f"found, {trait}", _drawn(replace(page, query=lacking, number=0)))
    nobody = replace(page, query=Query(trait=Trait.NO_EMAIL), found=(), total=0, number=0)
    yield Example("nobody of the kind", _drawn(nobody))
    twos = [(anna, contact(typed, 2)), (anna, contact(typed, 3))]
    yield Example("which two?", lambda t: pairs.which(reader(t), twos))
    yield Example("no twins", lambda t: pairs.no_twins(reader(t)))
    yield Example("tags", lambda t: tags.drawn(t, ["pension", "vip"], [typed.words] * 30))
    yield Example("no tags", lambda t: tags.drawn(t, [], []))
    yield Example("one already", lambda t: pairs.one_already(reader(t), anna), is_about=True)


def _drawn(page: Page) -> Draw:
    return lambda texts: found.drawn(reader(texts), page)
