"""A spreadsheet through Slack's dialog, in a browser: a column told, one joined, and undone."""

import json
from dataclasses import dataclass

from sandbox.example.player import MARA
from tests.journeys.conftest import World
from tests.journeys.person import Person
from tests.journeys.tongues import told_in


@dataclass(frozen=True)
class Tongue:
    """What Mara types and reads in her language."""

    typed: str
    read: str
    columns: str
    show: str
    organisation: str
    new: str
    take_in: str
    imported: str
    pairs: str
    one_person: str
    is_one: str
    undo: str
    undone: str


TONGUES = {
    "nl": Tongue(
        typed="importeer",
        read="Lezen",
        columns="Kolommen…",
        show="Laat zien",
        organisation="Organisatie",
        new="Nieuw",
        take_in="Importeren",
        imported="is geïmporteerd",
        pairs="Eén persoon, of twee?",
        one_person="Eén persoon",
        is_one="is nu één contact",
        undo="Ongedaan maken",
        undone="De import is teruggedraaid.",
    ),
    "de": Tongue(
        typed="importieren",
        read="Lesen",
        columns="Spalten …",
        show="Anzeigen",
        organisation="Organisation",
        new="Neu",
        take_in="Importieren",
        imported="ist importiert",
        pairs="Eine Person oder zwei?",
        one_person="Eine Person",
        is_one="ist jetzt ein Kontakt",
        undo="Rückgängig machen",
        undone="Der Import ist zurückgenommen.",
    ),
}
BOOK = """Voornaam;Achternaam;Waar;E-mail
Noor;Bos;Bakkerij Bos;noor@example.nl
Noor;Bos;;noor@example.nl
Anna;Jansn;Bakkerij Jansen;
"""
"""Noor is there twice, and Anna is Anna Jansen, whom Mara knows, with a slip."""


@told_in("nl", TONGUES)
def test_a_spreadsheet_comes_in_and_goes(world: World, tongue: Tongue, mara: Person) -> None:
    page = mara.page
    mara.goes_to("Goodturn")
    mara.types(tongue.typed)
    chosen = {"name": "boek.csv", "mimeType": "text/csv", "buffer": BOOK.encode()}
    page.locator("dialog input[type=file]").set_input_files(chosen)
    page.get_by_role("dialog").get_by_role("button", name=tongue.read).click()
    preview = mara.reads("boek.csv")
    preview.get_by_text("“Waar”").or_(preview.get_by_text("„Waar“")).wait_for()

    mara.presses(tongue.columns)
    page.get_by_label("Waar").select_option(label=tongue.organisation)
    page.get_by_role("dialog").get_by_role("button", name=tongue.show).click()
    preview.get_by_text("Anna Jansn, Bakkerij Jansen").wait_for()
    assert preview.get_by_role("row", name=tongue.new).inner_text().split() == [tongue.new, "2"]

    mara.presses(tongue.take_in)
    mara.reads(tongue.imported)
    mara.presses(tongue.pairs)
    page.get_by_role("button", name=tongue.one_person, exact=True).click()
    mara.reads(tongue.is_one)
    report = mara.reads(tongue.imported)
    report.get_by_role("button", name=tongue.undo).click()
    mara.reads(tongue.undone)
    said = world.goodturn("export", "contacts", "--format", "json", "--owner", MARA).stdout
    names = [one["name"] for one in json.loads(said)]
    assert "Anna Jansen" in names
    assert "Noor Bos" not in names
