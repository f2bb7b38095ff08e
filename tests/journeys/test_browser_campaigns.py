"""A campaign is planned, started, carried out and told of, at the page in a real browser."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from sandbox.example import team as example
from sandbox.example.player import HOME_ZONE, MARA, TEAM_CHANNEL, Player
from tests.browsing import PATIENCE_MS
from tests.journeys.conftest import World, give_in_july
from tests.journeys.person import Person
from tests.journeys.tongues import told_in


@dataclass(frozen=True)
class Tongue:
    """What Mara types, presses and reads in her language."""

    plan: str
    begin_from: str
    play: str
    next: str
    who_gets: str
    two_groups: str
    gets: str
    look: str
    never: str
    start: str
    started: str
    all_given: str
    given: str
    nudge: str
    all_asked: str
    answer: str
    answered: str
    over: str
    more_often: str
    too_few: str
    chart: str
    stop: str
    why: str
    reason: str
    stop_it: str
    stopped: str
    list: str
    results: str
    no_verdict: str


TONGUES = {
    "en": Tongue(
        plan="campaign for clients",
        begin_from="Begin from",
        play="Tax return",
        next="Next",
        who_gets="Who gets something",
        two_groups="2 groups, to compare",
        gets="Gets",
        look="Look it over",
        never="there will never be one, only counts",
        start="Start",
        started="has started",
        all_given="All done",
        given=": given, and logged",
        nudge="for today, Mara",
        all_asked="All asked",
        answer="answer {name} yes",
        answered="said yes",
        over="It is over: no more answers count",
        more_often="answered more often",
        too_few="With fewer than 10 in a group, nothing more can be said",
        chart="How many answered, in percent",
        stop="Stop…",
        why="Why it stops",
        reason="The date has moved",
        stop_it="Stop it",
        stopped="was stopped: “The date has moved”",
        list="campaigns",
        results="Results",
        no_verdict="So there are counts, and no verdict",
    ),
    "nl": Tongue(
        plan="campagne voor klanten",
        begin_from="Begin met",
        play="Belastingaangifte",
        next="Volgende",
        who_gets="Wie er iets krijgt",
        two_groups="2 groepen, om te vergelijken",
        gets="Krijgt",
        look="Bekijken",
        never="je krijgt straks alleen aantallen",
        start="Starten",
        started="is gestart",
        all_given="Allemaal gedaan",
        given=": gegeven en genoteerd",
        nudge="voor vandaag, Mara",
        all_asked="Allemaal gevraagd",
        answer="antwoord {name} ja",
        answered="zei ja",
        over="De campagne is voorbij",
        more_often="antwoordde vaker",
        too_few="Met minder dan 10 in een groep valt er niet meer over te zeggen",
        chart="Hoeveel procent antwoordde",
        stop="Stoppen…",
        why="Waarom je stopt",
        reason="De datum is verschoven",
        stop_it="Stoppen",
        stopped="is gestopt: “De datum is verschoven”",
        list="campagnes",
        results="Resultaten",
        no_verdict="Daarom zijn er aantallen en geen conclusie",
    ),
    "de": Tongue(
        plan="Kampagne für Kunden",
        begin_from="Vorlage",
        play="Steuererklärung",
        next="Weiter",
        who_gets="Wer etwas bekommt",
        two_groups="2 Gruppen im Vergleich",
        gets="Bekommt",
        look="Zur Übersicht",
        never="Es wird keines geben, nur Zahlen",
        start="Starten",
        started="ist gestartet",
        all_given="Alle erledigt",
        given=": erledigt und notiert",
        nudge="Kontakte, Mara",
        all_asked="Alle gefragt",
        answer="antwort {name} ja",
        answered="hat Ja gesagt",
        over="Die Kampagne ist vorbei",
        more_often="wurde öfter geantwortet",
        too_few="Bei weniger als 10 pro Gruppe lässt sich sonst nichts dazu sagen",
        chart="Wie viele geantwortet haben, in Prozent",
        stop="Beenden …",
        why="Warum sie endet",
        reason="Der Termin ist verschoben",
        stop_it="Beenden",
        stopped="ist beendet: „Der Termin ist verschoben“",
        list="Kampagnen",
        results="Ergebnisse",
        no_verdict="Darum gibt es Zahlen, aber kein Fazit",
    ),
}
# Work has begun for all of them, also in London.
GIVING = datetime(2026, 10, 6, 10, 5, tzinfo=HOME_ZONE)
ASKING = datetime(2026, 10, 22, 10, 5, tzinfo=HOME_ZONE)
AFTERWARDS = datetime(2026, 11, 30, 10, 5, tzinfo=HOME_ZONE)
ONE_DAY = timedelta(days=1)
COLLEAGUES = {"U0JONAS": "jonas.csv", "U0PRIYA": "priya.csv"}
PARTNERS = ("Anna de Wit", "Bram Kuipers", "Olivier Claes", "Marijke Bos")
CLIENTS = ("Pieter van den Berg", "Fatima El Amrani", "Ruben Smeets")
"""Some of Mara's, who would be due like the partners, were they not in it."""


@told_in("en", TONGUES)
def test_two_groups_are_compared_to_the_verdict_and_its_picture(
    world: World, tongue: Tongue, mara: Person
) -> None:
    folder = Path(example.__file__).parent
    for owner, name in COLLEAGUES.items():
        assert world.goodturn("import", str(folder / name), "--owner", owner).returncode == 0
    give_in_july(world, PARTNERS + CLIENTS)
    expect(plans(mara, tongue)).not_to_contain_text(tongue.never)
    launches(mara, tongue)
    given = all_give(world, mara, tongue, COLLEAGUES)
    nudges = mara.page.get_by_role("article").filter(has_text=tongue.nudge)
    world.driver.move_to(GIVING + ONE_DAY)
    expect(nudges.last).to_contain_text(re.compile("|".join(PARTNERS)), timeout=PATIENCE_MS)
    all_ask(world, mara, tongue, COLLEAGUES)
    told = " ".join(nudges.all_inner_texts())
    assert not [name for name in CLIENTS if name in told]
    first, *others = given
    mara.types(tongue.answer.format(name=first))
    mara.reads(tongue.answered)
    for name in others:
        line = tongue.answer.format(name=name)
        world.driver.act_as(MARA).types(f"/goodturn {line}", channel=TEAM_CHANNEL)
    result = closes(world, mara, tongue)
    expect(result).to_contain_text(tongue.more_often)
    picture = result.get_by_role("img", name=re.compile(re.escape(tongue.chart)))
    picture.scroll_into_view_if_needed()
    expect(picture).to_be_visible()


@told_in("en", TONGUES)
def test_too_few_people_get_counts_and_never_a_verdict(
    world: World, tongue: Tongue, mara: Person
) -> None:
    expect(plans(mara, tongue)).to_contain_text(tongue.never)
    launches(mara, tongue)
    name, *_ = all_give(world, mara, tongue)
    all_ask(world, mara, tongue)
    mara.types(tongue.answer.format(name=name))
    mara.reads(tongue.answered)
    result = closes(world, mara, tongue)
    expect(result).to_contain_text(tongue.too_few)
    expect(result).not_to_contain_text(tongue.more_often)


@told_in("en", TONGUES)
def test_one_that_is_stopped_asks_nobody_and_tells_why(
    world: World, tongue: Tongue, mara: Person
) -> None:
    plans(mara, tongue)
    launches(mara, tongue)
    all_give(world, mara, tongue)
    mara.presses(tongue.stop)
    mara.page.get_by_role("dialog").get_by_label(tongue.why).fill(tongue.reason)
    mara.submits(tongue.stop_it)
    mara.reads(tongue.stopped)
    world.driver.move_to(ASKING)
    mara.types(tongue.list)
    mara.presses(tongue.results)
    expect(mara.reads(tongue.no_verdict)).to_contain_text(tongue.reason)
    expect(mara.page.get_by_role("button", name=tongue.all_asked)).to_have_count(0)


def plans(mara: Person, tongue: Tongue) -> Any:
    """Two groups of clients from the play of the tax return; what is told before it starts."""
    mara.goes_to("Goodturn")
    mara.types(tongue.plan)
    dialog = mara.page.get_by_role("dialog")
    # Behind its name stands what comes first in it and what later.
    menu = dialog.get_by_label(tongue.begin_from)
    called = menu.locator("option").filter(has_text=tongue.play).first
    menu.select_option(label=called.inner_text())
    dialog.get_by_role("button", name=tongue.next).click()
    dialog.get_by_label(tongue.who_gets).select_option(label=tongue.two_groups)
    # Both groups have a menu of their own now.
    gets = dialog.get_by_role("combobox", name=tongue.gets, exact=True)
    expect(gets).to_have_count(2, timeout=PATIENCE_MS)
    dialog.get_by_role("button", name=tongue.next).click()
    mara.submits(tongue.look)
    # Nobody else has a button that starts it.
    return mara.reads(tongue.start)


def launches(mara: Person, tongue: Tongue) -> None:
    mara.presses(tongue.start)
    # Before the start it is told already what is fixed "once it has started".
    mara.sees_no_more(tongue.start)
    mara.reads(tongue.started)


def all_give(
    world: World, mara: Person, tongue: Tongue, colleagues: Iterable[str] = ()
) -> list[str]:
    """All do what is in their messages on the first day; Mara's people who got something."""
    since = world.driver.seq
    world.driver.move_to(GIVING)
    mara.presses(tongue.all_given)
    mara.sees_no_more(tongue.all_given)
    colleagues_do_all(world, since, colleagues)
    done = re.escape(tongue.given)
    return re.findall(rf"^(.+){done}", mara.reads(tongue.given).inner_text(), re.MULTILINE)


def all_ask(world: World, mara: Person, tongue: Tongue, colleagues: Iterable[str] = ()) -> None:
    """Mara has more people than one message holds."""
    for day in (ASKING, ASKING + ONE_DAY):
        since = world.driver.seq
        world.driver.move_to(day)
        mara.presses(tongue.all_asked)
        mara.sees_no_more(tongue.all_asked)
        colleagues_do_all(world, since, colleagues if day == ASKING else ())


def colleagues_do_all(world: World, since: int, colleagues: Iterable[str]) -> None:
    """They press the button below their messages, at screens of their own."""
    for who in colleagues:
        colleague = Player(world.driver, "en", who)
        batch = colleague.told_since(since, "batch.all_done", f"{who}'s people")
        colleague.clicks(batch, "batch.all_done")


def closes(world: World, mara: Person, tongue: Tongue) -> Any:
    """What is told when nobody can answer any more, with a row for each group."""
    world.driver.move_to(AFTERWARDS)
    result = mara.reads(tongue.over)
    expect(result.get_by_role("table").get_by_role("row")).to_have_count(3)
    return result
