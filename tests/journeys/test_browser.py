"""The year of docs/product.md in a real browser, in Dutch and German: typed, clicked and read."""

import re
from dataclasses import dataclass
from datetime import datetime

import pytest

from sandbox.example.player import HOME_ZONE
from tests.journeys.conftest import World, give_in_july
from tests.journeys.person import Person
from tests.journeys.tongues import told_in


@dataclass(frozen=True)
class Tongue:
    """What Mara types and reads in her language."""

    summary_here: str
    summary_goes: str
    three_people: str
    done: str
    logged: str
    undo: str
    ask: str
    what: str
    best_from: str
    remind: str
    day: str
    wanted: str
    asked: str
    yes: str
    said_yes: str
    together: str
    chart: str
    legend: tuple[str, str]
    give: str


TONGUES = {
    "nl": Tongue(
        summary_here="overzicht hier",
        summary_goes="Het maandoverzicht",
        three_people="Drie mensen voor vandaag, Mara",
        done="Gedaan",
        logged="Genoteerd:",
        undo="Ongedaan maken",
        ask="vraag",
        what="belastingaangifte 2025",
        best_from="het best vanaf vrijdag 16 oktober",
        remind="Herinner me op vrijdag 16 oktober",
        day="vr 16 okt 2026",
        wanted="vragen: “belastingaangifte 2025”. Nu is een goed moment",
        asked="Ik heb het gevraagd",
        yes="Ja",
        said_yes="zei ja (“belastingaangifte 2025”)",
        together="Oktober 2026, samen",
        chart="Gebaren per week",
        legend=("Gegeven", "Gekregen"),
        give="geef Anna de Wit een boek",
    ),
    "de": Tongue(
        summary_here="überblick hier",
        summary_goes="Der Monatsüberblick",
        three_people="Heute: drei Kontakte, Mara",
        done="Erledigt",
        logged="Notiert:",
        undo="Rückgängig machen",
        ask="bitten",
        what="Steuererklärung 2025",
        best_from="erst ab Freitag, dem 16. Oktober",
        remind="Erinnern am Freitag, dem 16. Oktober",
        day="Fr., 16. Okt. 2026",
        wanted="fragen: „Steuererklärung 2025“. Jetzt passt es gut",
        asked="Ich habe gefragt",
        yes="Ja",
        said_yes="hat Ja gesagt („Steuererklärung 2025“)",
        together="Oktober 2026, gemeinsam",
        chart="Aufmerksamkeiten pro Woche",
        legend=("Gegeben", "Bekommen"),
        give="schenken Anna de Wit ein Buch",
    ),
}


@told_in("nl", TONGUES)
def test_a_year_with_one_contact(world: World, tongue: Tongue, mara: Person) -> None:
    mara.goes_to("# team-together")
    mara.types(tongue.summary_here)
    mara.reads(tongue.summary_goes)

    give_in_july(world)
    mara.goes_to("Goodturn")
    mara.sleeps()
    nudge = mara.reads(tongue.three_people)
    # A birthday that is still ahead comes first, and logs nothing yet.
    name = nudge.locator("strong").nth(2).inner_text()
    mara.presses(f"{tongue.done}: {name}")
    mara.reads(tongue.logged)
    mara.presses(tongue.undo)
    mara.reads(tongue.three_people).get_by_text(tongue.logged).wait_for(state="hidden")
    mara.presses(f"{tongue.done}: {name}")
    mara.reads(tongue.logged)

    mara.types(f"{tongue.ask} {name} {tongue.what}")
    mara.reads(tongue.best_from)
    mara.presses(tongue.remind)
    mara.sees_no_more(tongue.remind)
    mara.waits_a_week()
    mara.sleeps(3)
    mara.page.get_by_text(tongue.day).wait_for()
    assert name in mara.reads(tongue.wanted).inner_text()
    mara.presses(tongue.asked)
    mara.sees_no_more(tongue.asked)
    mara.waits_a_week()
    mara.presses(tongue.yes)
    mara.reads(tongue.said_yes)

    mara.jumps("month", datetime(2026, 11, 1, 9, tzinfo=HOME_ZONE))
    mara.sleeps()
    mara.goes_to("# team-together")
    see_summary(mara, tongue)


def see_summary(mara: Person, tongue: Tongue) -> None:
    """The summary in the channel, with a chart that can be read with eyes and by a reader."""
    summary = mara.reads(tongue.together)
    summary.get_by_text(tongue.chart).wait_for()
    picture = summary.get_by_role("img", name=tongue.chart)
    assert re.search(rf"{tongue.legend[0]}: .* 1\b", picture.get_attribute("aria-label"))
    assert picture.evaluate("picture => picture.tagName") == "svg"
    assert "1" in picture.locator(".value").all_text_contents()
    table = summary.get_by_role("table")
    heads = table.get_by_role("columnheader").all_inner_texts()
    assert tuple(heads[1:]) == tongue.legend
    legend = summary.get_by_role("list").filter(has_text=tongue.legend[1])
    assert tuple(legend.get_by_role("listitem").all_inner_texts()) == tongue.legend
    assert picture.bounding_box()["width"] > 300


@pytest.mark.parametrize("world", ["nl"], indirect=True)
def test_a_person_without_a_mouse(world: World, mara: Person) -> None:
    tongue, keyboard = TONGUES["nl"], mara.page.keyboard
    focused = mara.page.locator(":focus")
    # Where Tab goes on from, too: to blur alone leaves that where the focus was.
    mara.page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    keyboard.press("Tab")
    assert focused.inner_text() == "Naar het berichtveld"
    keyboard.press("Enter")
    options = mara.page.get_by_role("listbox", name="Opdrachten")
    keyboard.type("/")
    options.wait_for()
    keyboard.press("Escape")
    options.wait_for(state="hidden")
    keyboard.press("ArrowDown")
    options.wait_for()
    keyboard.press("Enter")
    keyboard.type(tongue.give)
    keyboard.press("Enter")
    logged = mara.reads(tongue.logged)
    for _ in range(5):
        keyboard.press("Shift+Tab")
        if focused.inner_text() == tongue.undo:
            break
    keyboard.press("Enter")
    logged.get_by_role("button", name=tongue.undo).wait_for(state="hidden")
