"""Rows of one address book that are about one person, and those that only look like it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.address_books import joining
from bot.address_books.books import NamedDay, Row
from bot.address_books.learning import WhyLikely
from bot.people.yearly import Yearly

ANNA = Row(2, "Anna Jansen", "Bakkerij Jansen", ("anna@jansen.nl",), phones=("020 123 4567",))
BARE = Row(2, "Anna Jansen")
INFO = ("info@jansen.nl",)


def book(*rows: Row) -> list[Row]:
    """The rows one below the other, the first in line 2."""
    return [replace(row, line=line) for line, row in enumerate(rows, 2)]


def groups(rows: Sequence[Row]) -> list[list[int]]:
    """The lines that are about one person each, of those who have several."""
    joined = joining.join(rows, "NL")
    found = [
        [row.line, *(gone for gone, kept in joined.into.items() if kept == row.line)]
        for row in joined.rows
    ]
    return [lines for lines in found if len(lines) > 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ANNA, ANNA),
        (ANNA, replace(ANNA, name="ANNA  JANSEN", organisation="Elders")),
        (ANNA, replace(ANNA, name="Jansen, Anna", organisation=None, phones=())),
        (ANNA, replace(ANNA, name="A. Jansen", organisation=None, phones=())),
        (ANNA, replace(ANNA, name="A.M. Jansen", organisation="Elders", phones=())),
        (ANNA, replace(ANNA, name="Jansen", organisation=None, phones=())),
        (ANNA, replace(ANNA, name="Anna", organisation=None, phones=())),
        (ANNA, replace(ANNA, name="Mevr. Jansen", organisation=None, phones=())),
        (ANNA, replace(ANNA, name="Anna Maria Jansen", organisation=None, phones=())),
        (ANNA, replace(ANNA, organisation="BAKKERIJ JANSEN", emails=(), phones=())),
        (ANNA, replace(ANNA, organisation="Elders", emails=("anna@elders.nl",))),
        (ANNA, Row(3, "Anna Jansen", phones=("+31 (0)20 1234567",))),
        (ANNA, BARE),
        (BARE, ANNA),
        (BARE, BARE),
        (Row(2, "Jürgen Müller", "Café Olé"), Row(3, "Juergen Mueller", "CAFE\u0301 OLE\u0301")),
        (Row(2, "Jan de Vries", "Bank"), Row(3, "Jan de Vries", "Bank", ("jan@bank.nl",))),
        (Row(2, "Jan-Peter Boer", None, INFO), Row(3, "Jan Peter Boer", None, INFO)),
    ],
)
def test_these_are_certainly_one(one: Row, other: Row) -> None:
    assert groups(book(one, other)) == [[2, 3]]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (ANNA, replace(ANNA, name="Anna Smit", phones=()), WhyLikely.SURNAME),
        (ANNA, replace(ANNA, name="Anna Jansen-Smit", phones=()), WhyLikely.SURNAME),
        (ANNA, Row(3, "Anna Jansen", "Elders"), WhyLikely.ORGANISATION),
        (ANNA, Row(3, "Anna Jansen", "Bakkerij Jansen B.V."), WhyLikely.ORGANISATION_SPELT),
        (ANNA, Row(3, "Anna Jansen", "Bakkerij Janssen"), WhyLikely.ORGANISATION_SPELT),
        (ANNA, Row(3, "Anna Jansen", emails=("anna@elders.nl",)), WhyLikely.NAMESAKE),
        (ANNA, Row(3, "Anna Janssen", "Bakkerij Jansen BV"), WhyLikely.SPELLING),
        (ANNA, Row(3, "Ana Jansen", emails=("ana@jansen.nl",)), WhyLikely.SPELLING),
        (ANNA, replace(ANNA, name="Ana Jansen", phones=()), WhyLikely.SPELLING),
        (Row(2, "Jan-Peter Boer", "Bank"), Row(3, "Jan Peter Boer", "Bank"), WhyLikely.SPELLING),
    ],
)
def test_these_are_likely_and_stay_two(one: Row, other: Row, why: WhyLikely) -> None:
    joined = joining.join(book(one, other), "NL")
    assert [(pair.line, pair.other_line, pair.why) for pair in joined.likely] == [(3, 2, why)]
    assert len(joined.rows) == 2
    (only,) = joining.join(book(one, other), "NL", join_likely=True).rows
    assert set(only.emails) == {*one.emails, *other.emails}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ANNA, replace(ANNA, name="Bram Jansen")),
        (ANNA, replace(ANNA, name="B. Jansen")),
        (ANNA, replace(ANNA, name="Bakkerij Jansen")),
        (ANNA, Row(3, "Bram Smit", "Bakkerij Jansen")),
        (ANNA, Row(3, "Anna Janssen", "Elders")),
        (
            Row(2, "Anna Jansen", emails=("a@gmail.com",)),
            Row(3, "Anna Janssen", None, ("b@gmail.com",)),
        ),
        (Row(2, "Jan Peter Boer", None, INFO), Row(3, "Jan Willem Boer", None, INFO)),
    ],
)
def test_these_are_two(one: Row, other: Row) -> None:
    joined = joining.join(book(one, other), "NL")
    assert (joined.rows, joined.into) == (tuple(book(one, other)), {})
    assert joined.likely == ()


def test_two_thousand_at_one_mailbox_are_two_thousand() -> None:
    letters = "bcdfghjklm"
    names = [f"{a}a{b}o {c}e{d}i" for a in letters for b in letters for c in letters for d in "nr"]
    rows = book(*(Row(0, name, "Gemeente", INFO) for name in names))
    assert joining.join(rows, "NL").rows == tuple(rows)


def test_a_name_that_is_short_for_two_is_nobody_elses() -> None:
    rows = book(
        Row(0, "A. Jansen", None, INFO),
        Row(0, "Anna Jansen", None, INFO),
        Row(0, "Arie Jansen", None, INFO),
        Row(0, "Anna", None, INFO),
    )
    joined = joining.join(rows, "NL")
    assert (joined.into, set(joined.unclear)) == ({5: 3}, {2})
    assert {pair.why for pair in joined.likely} == {WhyLikely.SHORT_NAME}


def test_who_has_nothing_but_a_name_of_several_is_none_of_them() -> None:
    rows = book(BARE, Row(0, "Anna Jansen", "Bank"), Row(0, "Anna Jansen", "Bakkerij"), BARE)
    joined = joining.join(rows, "NL")
    assert (joined.into, set(joined.namesakes)) == ({5: 2}, {2, 3, 4})


def test_one_row_says_all_that_two_said() -> None:
    wedding = NamedDay("", Yearly(6, 1))
    one = Row(2, "A. Jansen", None, ("anna@jansen.nl",), ("a",), notes="tea", role="baker")
    other = Row(
        3,
        "Anna Jansen",
        "Bakkerij",
        ("anna@jansen.nl", "info@jansen.nl"),
        ("b", "a"),
        Yearly(3, 9, 1980),
        "coffee",
        "Anna",
        "Dr.",
        "owner",
        ("1",),
        (wedding,),
        "nl",
    )
    (both,) = joining.join([one, other], "NL").rows
    assert both == replace(
        other,
        line=2,
        labels=("a", "b"),
        notes="tea\ncoffee",
        role="baker",
    )
