"""An ask that mentions what they got, written in a nudge's dialog at the page in a real browser."""

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
    write: str
    field: str
    guilty: str
    marked: str
    why: str
    left: str
    send: str
    logged: str


TONGUES = {
    "en": Tongue(
        gave="gave Anna de Wit a box of chocolates",
        gift="“a box of chocolates”",
        asked="ask Anna de Wit for a review",
        remind="Remind me on Thursday 15 October",
        write="Write it",
        field="Your draft",
        guilty="Dear Anna, I hope the pralines were good. Would you write a review?",
        marked="the pralines",
        why="this reminds them of what you gave",
        left="Dear Anna, Would you write a review?",
        send="Sent, log it",
        logged="asked",
    ),
    "nl": Tongue(
        gave="gaf Anna de Wit een doos bonbons",
        gift="“een doos bonbons”",
        asked="vraag Anna de Wit om een recensie",
        remind="Herinner me op donderdag 15 oktober",
        write="Schrijven",
        field="Je concept",
        guilty="Beste Anna, zijn de lekkernijen al op? Schrijf je een recensie?",
        marked="zijn de lekkernijen al op",
        why="dit herinnert aan wat je gegeven hebt",
        left="Schrijf je een recensie?",
        send="Verstuurd, noteer het",
        logged="gevraagd",
    ),
    "de": Tongue(
        gave="habe Anna de Wit eine Schachtel Pralinen geschenkt",
        gift="„eine Schachtel Pralinen“",
        asked="bitte Anna de Wit um eine Bewertung",
        remind="Erinnern am Donnerstag, dem 15. Oktober",
        write="Schreiben",
        field="Dein Entwurf",
        guilty="Liebe Anna, haben die Süßigkeiten geschmeckt? Schreibst du eine Bewertung?",
        marked="haben die Süßigkeiten geschmeckt",
        why="Das erinnert an das, was du gegeben hast",
        left="Schreibst du eine Bewertung?",
        send="Gesendet, eintragen",
        logged="Anna de Wit",
    ),
}


@told_in("nl", TONGUES)
def test_the_words_are_marked_and_taken_out(world: World, tongue: Tongue, mara: Person) -> None:
    mara.goes_to("Goodturn")
    mara.types(tongue.gave)
    # Two lines at once may be read in either order.
    mara.reads(tongue.gift)
    mara.types(tongue.asked)
    mara.presses(tongue.remind)
    mara.sees_no_more(tongue.remind)
    mara.waits_a_week()
    mara.sleeps(3)
    # Others may be due by then, too.
    mara.presses(f"{tongue.write}: Anna de Wit")
    dialog = mara.page.get_by_role("dialog")
    dialog.get_by_label(tongue.field).fill(tongue.guilty)
    mara.submits(tongue.send, tongue.why)
    assert tongue.marked in dialog.locator("blockquote strong").all_inner_texts()
    assert dialog.get_by_label(tongue.field).input_value() == tongue.guilty
    dialog.get_by_label(tongue.field).fill(tongue.left)
    mara.submits(tongue.send)
    mara.reads(tongue.logged)
