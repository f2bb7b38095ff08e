"""A plan is written and changed below the answer, at the page in a real browser."""

from dataclasses import dataclass

from tests.journeys.conftest import World
from tests.journeys.person import Person
from tests.journeys.tongues import told_in


@dataclass(frozen=True)
class Tongue:
    """What Mara types, reads and writes in her language."""

    gave: str
    gift: str
    asked: str
    remind: str
    change: str
    needed_by: str
    words: str
    guilty: str
    save: str
    why: str
    too_late: str
    wait: str
    clean: str
    needed: str
    write: str
    draft: str


TONGUES = {
    "en": Tongue(
        gave="gave Anna de Wit a box of chocolates",
        gift="“a box of chocolates”",
        asked="ask Anna de Wit for a review",
        remind="Remind me on Thursday 15 October",
        change="Write or change it",
        needed_by="Needed by",
        words="Your words",
        guilty="Dear Anna, I hope the pralines were good. Would you write a review?",
        save="Save",
        why="this reminds them of what you gave",
        too_late="the day you’d ask is Thursday 15 October",
        wait="Wait until Thursday 15 October",
        clean="Dear Anna, would you write a review?",
        needed="needed by Monday 12 October",
        write="Write it",
        draft="Your draft",
    ),
    "nl": Tongue(
        gave="gaf Anna de Wit een doos bonbons",
        gift="“een doos bonbons”",
        asked="vraag Anna de Wit om een recensie",
        remind="Herinner me op donderdag 15 oktober",
        change="Schrijven of wijzigen",
        needed_by="Uiterlijk nodig op",
        words="Je woorden",
        guilty="Beste Anna, zijn de lekkernijen al op? Schrijf je een recensie?",
        save="Opslaan",
        why="dit herinnert aan wat je gegeven hebt",
        too_late="je zou het op donderdag 15 oktober vragen",
        wait="Wachten tot donderdag 15 oktober",
        clean="Beste Anna, schrijf je een recensie?",
        needed="maandag 12 oktober",
        write="Schrijven",
        draft="Je concept",
    ),
    "de": Tongue(
        gave="habe Anna de Wit eine Schachtel Pralinen geschenkt",
        gift="„eine Schachtel Pralinen“",
        asked="bitte Anna de Wit um eine Bewertung",
        remind="Erinnern am Donnerstag, dem 15. Oktober",
        change="Schreiben oder ändern",
        needed_by="Benötigt bis",
        words="Deine Worte",
        guilty="Liebe Anna, haben die Süßigkeiten geschmeckt? Schreibst du eine Bewertung?",
        save="Speichern",
        why="Das erinnert an das, was du gegeben hast",
        too_late="du würdest am Donnerstag, dem 15. Oktober, darum bitten",
        wait="Bis Donnerstag, 15. Oktober warten",
        clean="Liebe Anna, schreibst du eine Bewertung?",
        needed="Montag, den 12. Oktober",
        write="Schreiben",
        draft="Dein Entwurf",
    ),
}


@told_in("de", TONGUES)
def test_a_plan_gets_its_words_and_a_deadline_that_is_waited_for(
    world: World, tongue: Tongue, mara: Person
) -> None:
    mara.goes_to("Goodturn")
    mara.types(tongue.gave)
    mara.reads(tongue.gift)
    mara.types(tongue.asked)
    mara.presses(tongue.remind)
    mara.sees_no_more(tongue.remind)
    mara.presses(tongue.change)
    dialog = mara.page.get_by_role("dialog")
    dialog.get_by_label(tongue.needed_by).fill("2026-10-12")
    dialog.get_by_label(tongue.words).fill(tongue.guilty)
    mara.submits(tongue.save, tongue.why)
    dialog.get_by_text(tongue.too_late).wait_for()
    assert dialog.get_by_label(tongue.words).input_value() == tongue.guilty
    dialog.get_by_label(tongue.words).fill(tongue.clean)
    dialog.get_by_label(tongue.wait).check()
    mara.submits(tongue.save)
    mara.reads(tongue.needed)
    mara.waits_a_week()
    mara.sleeps(3)
    # Others may be due by then, too.
    mara.presses(f"{tongue.write}: Anna de Wit")
    assert dialog.get_by_label(tongue.draft).input_value() == tongue.clean
