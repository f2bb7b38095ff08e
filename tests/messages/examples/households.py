"""Who shares a household: noted, parted, and asked about."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.people.contacts import Contact
from messages.people import households
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import contact, reader
from tests.messages.examples.typed import Typed

_AT = datetime(2026, 11, 3, 9, tzinfo=UTC)


def examples(typed: Typed) -> Iterator[Example]:
    two = contact(typed), contact(typed, 2)
    three = (*two, contact(typed, 3))
    for name, people, at, is_parted in (
        ("two live together", two, _AT, False),
        ("three live together", three, _AT, False),
        ("they did before", two, None, False),
        ("they part", two, _AT, True),
        ("they never lived together", two, None, True),
    ):
        yield Example(name, _noted(people, at, is_parted=is_parted), is_about=True)
    yield Example(
        "which of them",
        lambda texts: households.which(
            reader(texts), [two, three[1:]], typed.name, is_parted=False
        ),
        is_about=True,
    )


def _noted(people: tuple[Contact, ...], at: datetime | None, *, is_parted: bool) -> Draw:
    return lambda texts: households.noted(reader(texts), people, at, is_parted=is_parted)
