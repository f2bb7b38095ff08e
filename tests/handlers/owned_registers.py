"""What the register sends when it is opened, narrowed, turned and handed out."""

from collections.abc import Iterator

from bot.giving.registered import Filters, Shown
from bot.vocabulary import Direction
from messages.giving import register_buttons as buttons
from messages.giving.register_buttons import RegisterOrigin
from tests.handlers import posted
from tests.handlers.posted import Form


def forms(member_id: int) -> Iterator[Form]:
    """With the register of the member open."""
    shown = RegisterOrigin.of(member_id, Filters()).value()
    yield posted.button(buttons.OPEN, shown)
    yield posted.submitted(buttons.DIALOG, shown)
    yield posted.pressed_within(buttons.DIALOG, shown, f"{buttons.TURN}.earlier", "1")
    yield posted.pressed_within(buttons.DIALOG, shown, buttons.CSV, "0")
    for ending, value in (
        (buttons.PERIOD, ".."),
        (buttons.DIRECTION, Direction.GIVEN),
        (buttons.BY, str(member_id)),
        (buttons.CORRECTIONS, Shown.ALONE),
        (buttons.REFUSALS, Shown.ALONE),
    ):
        yield posted.switched(buttons.DIALOG, shown, f"{buttons.FILTER}.{ending}", value)
