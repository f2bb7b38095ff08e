"""Somebody looks at the bot's conversation for the first time, in the whole Slack."""

import pytest

from sandbox.example.player import MARA
from tests.browsing import page_at
from tests.journeys.conftest import World


@pytest.mark.parametrize("world", ["de"], indirect=True)
def test_the_page_shows_a_welcome_and_a_second_look_brings_no_other(world: World) -> None:
    world.start_bot()
    welcome = "Hallo Mara, ich bin Goodturn."
    for _ in (1, 2):
        with page_at(f"{world.box.url}/#as={MARA}") as page:
            page.get_by_role("article").filter(has_text=welcome).wait_for()
            page.get_by_role("button", name="# random").click()
            page.get_by_role("button", name="Goodturn", exact=True).click()
    mara = world.driver.act_as(MARA)
    answer = mara.types("danke", channel="D0MARA")
    assert answer is not None
    said = [message.words() for message in mara.sees().direct]
    assert [welcome in one for one in said] == [True, False, False]


def test_who_may_not_use_it_gets_nothing(world: World) -> None:
    world.start_bot()
    guest = world.driver.act_as("U0BEN")
    assert guest.opens_messages() is None
    assert not guest.sees().direct
