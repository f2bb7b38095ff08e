"""Who is said to share a household, or to do so no more, in three languages."""

import pytest

from handlers.reading import households
from handlers.reading.households import Household

BOTH = ("Anna", "Bas Jansen")


@pytest.mark.parametrize(
    "line",
    [
        "Anna and Bas Jansen live together",
        "Anna and Bas Jansen are married",
        "Anna and Bas Jansen are now married.",
        "Anna & Bas Jansen are a couple",
        "Anna is married to Bas Jansen",
        "Anna now lives with Bas Jansen",
        "Anna is the wife of Bas Jansen",
        "Anna en Bas Jansen zijn een stel",
        "Anna en Bas Jansen zijn getrouwd",
        "Anna en Bas Jansen wonen nu samen",
        "Anna is met Bas Jansen getrouwd",
        "Anna woont samen met Bas Jansen",
        "Anna is de vrouw van Bas Jansen",
        "Anna und Bas Jansen sind verheiratet",
        "Anna und Bas Jansen sind ein Paar",
        "Anna wohnt mit Bas Jansen zusammen",
        "Anna ist mit Bas Jansen verheiratet",
        "Anna ist die Frau von Bas Jansen",
    ],
)
def test_two_share_a_household(line: str) -> None:
    assert households.told(line) == Household(BOTH)


@pytest.mark.parametrize(
    "line",
    [
        "Anna and Bas Jansen are no longer together",
        "Anna and Bas Jansen have split up",
        "Anna no longer lives with Bas Jansen",
        "Anna is divorced from Bas Jansen",
        "Anna en Bas Jansen zijn uit elkaar",
        "Anna en Bas Jansen wonen niet meer samen",
        "Anna woont niet meer met Bas Jansen samen",
        "Anna is van Bas Jansen gescheiden",
        "Anna und Bas Jansen haben sich getrennt",
        "Anna und Bas Jansen sind nicht mehr zusammen",
        "Anna wohnt nicht mehr mit Bas Jansen zusammen",
        "Anna ist von Bas Jansen geschieden",
    ],
)
def test_two_share_it_no_more(line: str) -> None:
    assert households.told(line) == Household(BOTH, is_parted=True)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Bas is Anna's husband", ("Anna's", "Bas")),
        ("Anna's husband is Bas", ("Anna's", "Bas")),
        ("Bas is Anna’s man", ("Anna’s", "Bas")),
        ("Bas ist Annas Mann", ("Annas", "Bas")),
        ("Annas Mann heißt Bas", ("Annas", "Bas")),
    ],
)
def test_what_one_is_to_the_other_tells_it_too(line: str, names: tuple[str, str]) -> None:
    found = households.told(line)
    assert found == Household(names)
    assert "Anna" in households.bare(found.names[0])


def test_a_household_may_have_more_than_two() -> None:
    found = households.told("Anna, Bas und Kim leben zusammen")
    assert found == Household(("Anna", "Bas", "Kim"))


@pytest.mark.parametrize(
    "line",
    [
        "Anna and Bas work together",
        "Anna and Bas are together on the board",
        "are Anna and Bas married?",
        "Anna is not married to Bas",
        "Anna is Bas's boss",
        "gave Anna and Bas wine together",
        "lunch with Anna and Bas together",
        "Anna en Bas werken samen",
        "met Anna en Bas samen geluncht",
        "wonen Anna en Bas samen?",
        "Anna und Bas arbeiten zusammen",
        "Anna und Bas sitzen zusammen im Beirat",
        "Anna ist Bas' Chefin",
        "Anna lives in Haarlem",
        "married",
        "Anna got married",
    ],
)
def test_other_lines_tell_of_no_household(line: str) -> None:
    assert households.told(line) is None
