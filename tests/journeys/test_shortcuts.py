"""What a message tells, logged from its menu at the page in a real browser."""

from typing import Any

from tests.journeys.conftest import World
from tests.journeys.person import Person

JONAS, MARA = "U0JONAS", "U0MARA"
ANSWER = "Anna Jansen said yes to the review"


def posts(person: Person, words: str) -> None:
    line = person.page.locator("#composer-line")
    line.fill(words)
    line.press("Enter")


def opens_from_message(person: Person, words: str, shortcut: str, who: str = "Who") -> Any:
    """The dialog that a shortcut in the message's menu opens."""
    message = person.reads(words)
    message.hover()
    message.locator(".message-menu").click()
    person.page.get_by_role("menuitem", name=shortcut).click()
    dialog = person.page.get_by_role("dialog")
    dialog.get_by_label(who).wait_for()
    return dialog


def test_a_colleague_records_a_response_from_a_message(world: World, mara: Person) -> None:
    mara.goes_to("team-together")
    mara.types("asked Anna Jansen for a review")
    mara.reads("Logged: you asked Anna Jansen")
    posts(mara, ANSWER)
    mara.reads(ANSWER)

    mara.page.locator("#actor").select_option(JONAS)
    mara.goes_to("team-together")
    # Jonas reads German.
    dialog = opens_from_message(mara, ANSWER, "Log a response", "Wer")
    assert dialog.get_by_label("Wer").input_value() == "Anna Jansen"
    assert dialog.get_by_label("In Worten").input_value() == ANSWER
    dialog.locator("button[type=submit]").click()
    mara.reads("Anna Jansen hat Ja gesagt")
    # It is closed for all: nobody can answer it once more.
    mara.page.locator("#actor").select_option(MARA)
    mara.goes_to("team-together")
    mara.types("answer Anna Jansen no")
    mara.reads("There is no open ask to Anna Jansen")


def test_a_late_answer_is_recorded_all_the_same(world: World, mara: Person) -> None:
    mara.goes_to("team-together")
    mara.types("asked Anna Jansen for a review")
    mara.reads("Logged: you asked Anna Jansen")
    for _ in range(5):
        mara.waits_a_week()
    posts(mara, ANSWER)
    dialog = opens_from_message(mara, ANSWER, "Log a response")
    dialog.get_by_role("button", name="Log it").click()
    mara.reads("Logged: Anna Jansen said yes")
