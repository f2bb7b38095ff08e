"""What a person does with nudges besides Done, at the page in a real browser."""

from datetime import timedelta

from playwright.sync_api import expect

from tests.browsing import PATIENCE_MS
from tests.journeys.conftest import World, give_in_july
from tests.journeys.person import Person

THREE_PEOPLE = "Three people for today, Mara"


def test_put_off_another_idea_not_my_contact_and_a_pause(world: World, mara: Person) -> None:
    give_in_july(world)
    mara.goes_to("Goodturn")
    mara.sleeps()
    nudge = mara.reads(THREE_PEOPLE)
    text = nudge.inner_text()

    nudge.get_by_role("button", name="Another idea").first.click()
    expect(nudge).not_to_have_text(text, timeout=PATIENCE_MS, use_inner_text=True)
    mara.chooses(nudge, 0, "Next week")
    mara.reads("put off until Tuesday 13 October")
    mara.chooses(nudge, 0, "Not my contact")
    mara.reads("You no longer look after")
    colleague = nudge.get_by_role("combobox", name="Choose a colleague")
    colleague.fill("Jonas")
    colleague.press("Enter")
    mara.reads("looks after")

    mara.chooses(nudge, 0, "Pick a date…")
    dialog = mara.page.get_by_role("dialog")
    dialog.get_by_label("On").fill("2026-10-01")
    dialog.get_by_role("button", name="Remind me then").click()
    dialog.get_by_text("1 October has passed").wait_for()
    dialog.get_by_label("On").fill("2026-10-31")
    dialog.get_by_role("button", name="Remind me then").click()
    mara.reads("put off until Monday 2 November")
    # The message may be there before the dialog is gone, and until then all keys are the dialog's.
    dialog.wait_for(state="hidden")

    mara.types("pause 2 weeks")
    mara.reads("20 October")
    mara.sleeps(3)
    mara.types("resume")
    mara.reads("Monday 12 October")
    assert mara.page.get_by_text(THREE_PEOPLE).count() == 1
    mara.sleeps(3)
    expect(mara.page.get_by_text(THREE_PEOPLE)).to_have_count(2, timeout=PATIENCE_MS)


def test_nudges_that_are_ignored_become_fewer_and_ask_whether_to_stop(
    world: World, mara: Person
) -> None:
    give_in_july(world)
    mara.goes_to("Goodturn")
    nudges = mara.page.get_by_role("heading", name="people for today, Mara")
    for days in (1, 1, 1, 1, 3, 1):
        before = nudges.count()
        mara.sleeps(days)
        expect(nudges).to_have_count(before + 1, timeout=PATIENCE_MS)
    question = mara.reads("I now only write once a week.")
    mara.sleeps(3)
    expect(nudges).to_have_count(6)
    question.get_by_role("button", name="Stop").click()
    mara.reads("/goodturn resume")
    mara.jumps("week", mara.day + timedelta(weeks=1))
    mara.sleeps(2)
    expect(nudges).to_have_count(6)
