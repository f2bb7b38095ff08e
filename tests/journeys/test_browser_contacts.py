"""What a person does with contacts at the page in a real browser: edits, hands over, merges."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from sandbox.example import team as example
from tests.journeys.conftest import World
from tests.journeys.person import Person

JONAS, SOFIE = "U0JONAS", "U0SOFIE"


def test_a_card_is_edited_and_shows_what_was_changed(mara: Person) -> None:
    mara.goes_to("Goodturn")
    mara.types("who Anna Jansen")
    card = mara.reads("Anna Jansen, Eigenaar, Bakkerij Jansen, client")
    card.get_by_role("combobox").select_option(label="Email and phone")
    dialog = mara.page.get_by_role("dialog")
    addresses, numbers = dialog.get_by_label("Email addresses"), dialog.get_by_label("Phone")
    addresses.fill("anna@bakkerij-jansen.example.com\nanna at home")
    numbers.fill("+31 20 555 0199")
    dialog.get_by_role("button", name="Save").click()
    dialog.get_by_text("“anna at home” isn’t an email address").wait_for()
    expect(numbers).to_have_value("+31 20 555 0199")
    addresses.fill("anna@example.org")
    dialog.get_by_role("button", name="Save").click()
    dialog.get_by_text("Saved for Anna Jansen").wait_for()
    dialog.get_by_role("button", name="Close").last.click()
    card = mara.reads("Phone: +31 20 555 0199")
    card.get_by_text("anna@example.org").wait_for()
    card.get_by_role("combobox").select_option(label="What was changed")
    changes = mara.reads("What has been changed about Anna Jansen")
    changes.get_by_text("+31 20 555 0101 → +31 20 555 0199").wait_for()
    mara.presses("Back to the card")
    mara.reads("Phone: +31 20 555 0199")


@pytest.mark.parametrize("world", ["nl"], indirect=True)
def test_the_contacts_of_a_colleague_who_left_go_to_another(world: World, mara: Person) -> None:
    book = Path(example.__file__).parent / "jonas.csv"
    assert world.goodturn("import", str(book), "--owner", JONAS).returncode == 0
    world.driver.changes_member(JONAS, deleted=True)
    mara.goes_to("Goodturn")
    notice = mara.reads("Jonas Weber zit niet meer in het team, dus")
    notice.get_by_role("button", name="Overdragen…").click()
    dialog = mara.page.get_by_role("dialog")
    receiver = dialog.get_by_role("combobox", name="Aan")
    receiver.fill("Sofie")
    receiver.press("Enter")
    dialog.get_by_role("button", name="Overdragen").click()
    dialog.get_by_text("Sofie Maes").wait_for()
    dialog.get_by_role("button", name="Sluiten").last.click()
    dialog.wait_for(state="hidden")
    mara.sleeps()
    mara.page.locator("#actor").select_option(SOFIE)
    sofie = Person(mara.page)
    sofie.reads("Jonas Weber zit niet meer in het team. Mara Visser draagt 12 contacten")
    sofie.types("zoek mijn contacten")
    found = sofie.reads("12 contacten:")
    assert "Beat Zürcher, Zürcher Uhren AG\nklant, van jou" in found.inner_text()
    sofie.presses("Toon")
    sofie.reads("Jij onderhoudt het contact met")


@pytest.mark.parametrize("world", ["de"], indirect=True)
def test_two_contacts_become_one_and_two_again(mara: Person) -> None:
    mara.goes_to("Goodturn")
    mara.types("schenke Anna Jansen ein Buch")
    mara.reads("Notiert:")
    mara.types("bekommen Blumen von Anna de Wit")
    mara.reads("Blumen")
    mara.types("führe Anna Jansen mit Anna de Wit zusammen")
    question = mara.reads("dieselbe Person")
    question.get_by_role("button", name="Auswählen").click()
    dialog = mara.page.get_by_role("dialog")
    dialog.get_by_label("Organisation").select_option(label="De Wit Notarissen")
    dialog.get_by_role("button", name="Zusammenführen").click()
    dialog.wait_for(state="hidden")
    mara.reads("ist jetzt ein Kontakt")
    mara.sees_no_more("Eine Person")
    mara.types("wer Anna Jansen")
    card = mara.reads("De Wit Notarissen")
    card.get_by_text("Buch").wait_for()
    card.get_by_text("Blumen").wait_for()
    mara.presses("Rückgängig machen")
    mara.reads("zwei Kontakte")
