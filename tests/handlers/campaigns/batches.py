"""A campaign's message as its owner got it, and how its people stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.people.contacts import Contact
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.bot.campaigns.launched import Launched
from tests.handlers.person import Person
from tests.handlers.screen import button
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import texts
from tests.payloads import Payload


@dataclass
class Inbox:
    """Mara's conversation with the bot, in which a campaign's message stands."""

    person: Person
    slack: FakeSlack
    turn: Turn
    clock: StoppedClock
    campaign: Launched
    people: Sequence[Contact]

    @property
    def posted(self) -> list[Payload]:
        """All that the bot wrote unasked."""
        return [dict(one.arguments) for one in self.slack.made("chat.postMessage")]

    def presses(self, message: Payload, text: str, whose: str = "") -> Payload:
        """Press a button, of somebody's; the message as it is drawn again."""
        every = elements(message)
        told = [one for one in every if one.get("accessibility_label") == f"{text}: {whose}"]
        pressed = told[0] if whose else button(message, text)
        return self.clicks(pressed["action_id"], pressed["value"])

    def clicks(self, action_id: str, value: str) -> Payload:
        """Press whatever carries this; the message as it is drawn again."""
        return self.redrawn(lambda: self.person.clicks(action_id, value))

    def redrawn(self, act: Any) -> Payload:
        """The message as it is drawn after somebody acts."""
        before = len(self.slack.made("chat.update"))
        act()
        return dict(self.slack.wait_for("chat.update", before + 1).arguments)


def elements(message: Payload) -> list[Payload]:
    """All that can be pressed or chosen."""
    return [one for block in message["blocks"] for one in block.get("elements", ())]


def said(message: Payload) -> str:
    """All that stands in it."""
    return "\n".join([*texts(message, "mrkdwn"), *texts(message, "plain_text")])
