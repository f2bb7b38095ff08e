"""A present for several, at the page in a real browser: counted once, and taken back at once."""

from tests.journeys.conftest import World
from tests.journeys.person import Person


def test_a_present_for_a_household_is_one(world: World, mara: Person) -> None:
    mara.goes_to("team-together")
    mara.types("Lotte and Willem live together")
    mara.reads("Lotte de Graaf and Willem de Graaf share a household")
    mara.types("gave Lotte and Willem a bottle of wine €25")
    mara.reads("They share a household")
    mara.presses("€25.00 altogether")
    mara.reads("together got “a bottle of wine” (€25.00) from you")
    mara.types("who Lotte")
    mara.reads("Household: with Willem de Graaf")
    mara.types("undo")
    mara.reads("Undone")


def test_everybody_at_an_organisation_is_named_first(world: World, mara: Person) -> None:
    mara.goes_to("team-together")
    mara.types("brought cake for everyone at De Graaf Zuivel")
    mara.reads("these 2 people at De Graaf Zuivel")
    mara.presses("Without Willem de Graaf")
    mara.reads("this person at De Graaf Zuivel")
    mara.presses("Yes, log it")
    mara.reads("Logged: Lotte de Graaf got “cake” from you")
