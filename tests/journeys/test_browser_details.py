"""Details are added to a line of a few words, at the page in a real browser."""

from dataclasses import dataclass

from tests.journeys.conftest import World
from tests.journeys.person import Person
from tests.journeys.tongues import told_in


@dataclass(frozen=True)
class Tongue:
    """What Mara types, reads and writes in her language."""

    gave: str
    add: str
    worth: str
    wrong: str
    told_why: str
    right: str
    personal: str
    unexpected: str
    note: str
    save: str
    shown: str
    noted: str
    before: str
    who: str
    undo: str


TONGUES = {
    "en": Tongue(
        gave="gave Anna de Wit a book",
        add="Add details",
        worth="Worth",
        wrong="-5 €",
        told_why="less than nothing",
        right="€15",
        personal="Personal",
        unexpected="Unexpected",
        note="To remember",
        save="Save",
        shown="€15.00; personal and unexpected",
        noted="Your note is on the card",
        before="Undone: the correction",
        who="who is Anna de Wit",
        undo="Undo",
    ),
    "nl": Tongue(
        gave="gaf Anna de Wit een boek",
        add="Details toevoegen",
        worth="Waarde",
        wrong="best veel",
        told_why="één bedrag in cijfers",
        right="15 euro",
        personal="Persoonlijk",
        unexpected="Onverwacht",
        note="Om te onthouden",
        save="Opslaan",
        shown="persoonlijk en onverwacht",
        noted="Je notitie staat op de kaart",
        before="Teruggedraaid: de correctie",
        who="wie is Anna de Wit",
        undo="Ongedaan maken",
    ),
    "de": Tongue(
        gave="habe Anna de Wit ein Buch geschenkt",
        add="Details ergänzen",
        worth="Wert",
        wrong="1e9",
        told_why="einen Betrag in Ziffern",
        right="15,50 CHF",
        personal="Persönlich",
        unexpected="Unerwartet",
        note="Zum Merken",
        save="Speichern",
        shown="persönlich und unerwartet",
        noted="Deine Notiz steht auf der Karte",
        before="Zurückgenommen: die Berichtigung",
        who="wer ist Anna de Wit",
        undo="Rückgängig machen",
    ),
}
NOTE = "sails on the Waddenzee"


@told_in("nl", TONGUES)
def test_a_line_of_a_few_words_gets_its_details(world: World, tongue: Tongue, mara: Person) -> None:
    mara.goes_to("Goodturn")
    mara.types(tongue.gave)
    mara.presses(tongue.add)
    dialog = mara.page.get_by_role("dialog")
    dialog.get_by_label(tongue.worth, exact=False).first.fill(tongue.wrong)
    dialog.get_by_label(tongue.personal).check()
    dialog.get_by_label(tongue.unexpected).check()
    dialog.get_by_label(tongue.note).fill(NOTE)
    mara.submits(tongue.save, tongue.told_why)
    # What was filled in stands there still.
    assert dialog.get_by_label(tongue.note).input_value() == NOTE
    dialog.get_by_label(tongue.worth, exact=False).first.fill(tongue.right)
    mara.submits(tongue.save)
    mara.reads(tongue.shown)
    mara.reads(tongue.noted)
    mara.types(tongue.who)
    mara.reads(NOTE)
    mara.presses(tongue.undo)
    mara.reads(tongue.before)
