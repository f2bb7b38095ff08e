"""Words mistyped by a letter, read as the same ones in every process."""

from itertools import permutations

from handlers.reading import slips


def test_of_several_words_the_same_are_meant_in_whatever_order_they_are_known() -> None:
    read = {
        tuple(slips.intended("gepast", known))
        for known in permutations(["gepost", "gepakt", "gebast"])
    }
    assert read == {("gebast", "gepakt")}
