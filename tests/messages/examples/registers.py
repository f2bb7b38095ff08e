"""The register of gifts: full, narrowed and empty, as a dialog and in a conversation."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from bot.giving.registered import (
    Decision,
    Filters,
    Gift,
    Instead,
    Page,
    Shown,
    Sum,
    TakenBack,
)
from bot.ledger.presents import Part
from bot.money import Money
from bot.vocabulary import Direction, GestureKind
from messages import Dialog, Message
from messages.catalogue import Texts
from messages.giving import register, register_file, register_lines
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.story import GIVEN_ON, LAST_SPRING, TODAY, member, reader
from tests.messages.examples.typed import Typed

THIS_YEAR = Filters(first=date(2026, 1, 1), last=date(2026, 12, 31))
EURO, FRANCS = Money(1500, "EUR"), Money(2000, "CHF")


def gift(typed: Typed) -> Gift:
    return Gift(
        8,
        GIVEN_ON,
        Direction.GIVEN,
        typed.name,
        typed.organisation,
        GestureKind.SMALL_GIFT,
        typed.words,
        EURO,
        typed.member,
        is_yours=True,
        is_forgotten=False,
        taken_back=None,
    )


def came_to_nothing(one: Gift, typed: Typed) -> Iterator[Gift]:
    decided = Decision(TODAY, typed.member, False, typed.words), Decision(TODAY, "", True)
    for direction in Direction:
        yield replace(one, direction=direction, is_refused=True)
        for yes_or_no in decided:
            yield replace(one, direction=direction, declined=yes_or_no, is_yours=yes_or_no.is_yours)


def full(typed: Typed) -> Page:
    one = gift(typed)
    theirs = replace(one, is_yours=False, words="")
    instead = Instead(8, GIVEN_ON, EURO)
    gifts = (
        one,
        replace(one, direction=Direction.RECEIVED, organisation=None, worth=FRANCS),
        replace(one, worth=None, kind=None, taken_back=TakenBack(TODAY, typed.member, True)),
        replace(theirs, taken_back=TakenBack(TODAY, typed.member, False, instead)),
        replace(theirs, name=None, organisation=None, kind=None, day=LAST_SPRING),
        replace(one, is_forgotten=True, words="…"),
        *came_to_nothing(one, typed),
        replace(one, approved=Decision(TODAY, typed.member, False, typed.words)),
        replace(one, part=Part(8, (typed.name, typed.member), FRANCS)),
        replace(one, part=Part(8, (), FRANCS), approved=Decision(TODAY, typed.member, True)),
        replace(theirs, part=Part(8, (typed.name,))),
        replace(theirs, part=Part(8)),
    )
    return Page(
        THIS_YEAR,
        1,
        gifts,
        36,
        Sum((EURO, FRANCS), 14, 2),
        Sum((), 1, 1),
        2022,
        ((1, typed.member), (2, "Ben Smit")),
        is_of_all=True,
    )


def narrowed(typed: Typed) -> Page:
    """With all that can narrow it."""
    filters = Filters(
        LAST_SPRING,
        TODAY,
        Direction.GIVEN,
        typed.name[: register.LONGEST_NAME],
        member().id,
        EURO,
        Shown.LEFT_OUT,
        Shown.ALONE,
    )
    counted = Sum((EURO,), 1)
    return Page(filters, 0, (gift(typed),), 1, counted, first_year=2026)


def pages(typed: Typed) -> dict[str, Page]:
    nothing = replace(narrowed(typed), gifts=(), total=0)
    return {
        "full": full(typed),
        "narrowed": narrowed(typed),
        "nothing fits": nothing,
        "empty": replace(nothing, filters=THIS_YEAR, first_year=None),
    }


def examples(typed: Typed) -> Iterator[Example]:
    for name, page in pages(typed).items():
        yield Example(f"in a conversation: {name}", _told(page))
    for name, filters in (
        ("since", Filters(first=LAST_SPRING)),
        ("until", Filters(last=LAST_SPRING)),
        ("a day", Filters(first=LAST_SPRING, last=LAST_SPRING)),
        ("always", Filters()),
    ):
        yield Example(f"file: {name}", _sent(replace(full(typed), filters=filters)))
    yield Example("no file", lambda texts: register_file.not_sent(texts, "missing_scope"))


def _told(page: Page) -> Callable[[Texts], Message]:
    return lambda texts: register.told(reader(texts), page)


def _dialog(page: Page) -> Callable[[Texts], Dialog]:
    return lambda texts: register.dialog(reader(texts), page)


def _sent(page: Page) -> Callable[[Texts], Message]:
    def draw(texts: Texts) -> Message:
        return register_file.sent(texts, page.total, register_lines.narrowed(reader(texts), page))

    return draw


def dialogs(typed: Typed) -> Iterator[DialogExample]:
    for name, page in pages(typed).items():
        yield DialogExample(f"register: {name}", _dialog(page))
    yield DialogExample(
        "register: sent", lambda t: register.dialog(reader(t), narrowed(typed), is_sent=True)
    )
