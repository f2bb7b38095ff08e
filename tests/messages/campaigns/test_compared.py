"""What is said of an arm beside the control."""

import pytest

from bot.measures import comparisons
from bot.measures.arms import Arm
from messages.campaigns import compared
from messages.catalogue import texts_for

CONTROL = Arm(30, 100)


def said(arm: Arm, *others: Arm, language: str = "en", control: Arm = CONTROL) -> str:
    first, *_ = comparisons.compare(control, [arm, *others])
    return compared.said(texts_for(language), "tips", first)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "The “tips” group answered more often: 45 of 100 against 30 of 100, a difference of 15 "
            "points, plausibly between 2 and 28 points more.",
        ),
        (
            "nl",
            "De groep “tips” antwoordde vaker: 45 van de 100 tegen 30 van de 100, een verschil van "
            "15 procentpunt, waarschijnlijk tussen 2 en 28 procentpunt meer.",
        ),
        (
            "de-CH",
            "In der Gruppe «tips» wurde öfter geantwortet: 45 von 100 gegenüber 30 von 100, ein "
            "Unterschied von 15 Prozentpunkten, wahrscheinlich zwischen 2 und 28 Prozentpunkten "
            "mehr.",
        ),
    ],
)
def test_who_answered_more_often(language: str, words: str) -> None:
    assert said(Arm(45, 100), language=language).replace("\xa0", " ") == words


def test_who_answered_less_often() -> None:
    assert said(Arm(9, 100)) == (
        "The “tips” group answered less often: 9 of 100 against 30 of 100, a difference of 21 "
        "points, plausibly between 10 and 32 points less."
    )


def test_nothing_found_tells_what_could_have_been_and_never_that_there_is_none() -> None:
    told = said(Arm(31, 100))
    assert told == (
        "No clear difference for the “tips” group: 31 of 100 against 30 of 100, plausibly anything "
        "from 12 points less to 14 more. Groups of this size can only show a rise of about "
        "19 points or more."
    )
    assert "effect" not in told


def test_no_room_for_a_rise_is_told() -> None:
    assert said(Arm(20, 20), control=Arm(20, 20)).endswith(
        "Groups of this size are too small to show a rise from this rate."
    )


def test_one_that_would_be_clear_alone_is_told_with_the_others_in_mind() -> None:
    assert "by chance." in said(Arm(45, 100), Arm(31, 100))
    assert "by chance." not in said(Arm(31, 100), Arm(45, 100))


def test_too_few_get_counts_and_no_verdict() -> None:
    assert said(Arm(9, 9)).endswith("With fewer than 10 in a group, nothing more can be said.")


def test_a_difference_below_half_a_point_is_not_called_none() -> None:
    assert "less than one point" in said(Arm(9_700, 200_000), control=Arm(8_900, 200_000))
