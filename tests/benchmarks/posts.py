"""What members type and click about their contacts, as Slack posts it."""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice

import messages.ledger.buttons
import messages.nudges.buttons
import messages.recording.buttons
from tests import payloads
from tests.benchmarks import people
from tests.benchmarks.clients import MEMBERS, REMINDERS_EACH, Clients
from tests.benchmarks.load import Request

NOWHERE = "http://127.0.0.1:9/response"
"""For the bare servers, which answer once."""
A_ROUND = 1_000
"""Requests made for a round. It lasts a second or less, so that few of them are used."""


def greeting() -> Request:
    """What the bare servers are sent."""
    return _command(0, "give Anna Jansen the book on pensions", "hello", NOWHERE)


def gives(clients: Clients) -> Iterator[Request]:
    for number, name in enumerate(_for_a_round(clients.unique)):
        text = f"give {name} chapter {number} of the book on pensions"
        yield _command(number, text, messages.ledger.buttons.UNDO, clients.response_url)


def early_asks(clients: Clients) -> Iterator[Request]:
    for number, name in enumerate(_for_a_round(clients.unique_thanked)):
        text = f"ask {name} for page {number} of the tax return"
        yield _command(number, text, messages.recording.buttons.DECIDE, clients.response_url)


def dones(clients: Clients) -> Iterator[Request]:
    """Each reminder is done once, so that there are only so many."""
    for number in range(1, clients.nudged + 1):
        nudge_id = (number - 1) // REMINDERS_EACH + 1
        pressed = payloads.button(messages.nudges.buttons.DONE, f"{nudge_id}:{number}")
        yield _click(nudge_id, pressed, clients.response_url)


def names_mistyped(clients: Clients) -> Iterator[Request]:
    # A surname with a letter missing is taken for what it is, a first name mostly asked about.
    long = [name for name in clients.unique if people.mistyped(name).split()[0] != name.split()[0]]
    for number, name in enumerate(_for_a_round(long)):
        text = f"give {people.mistyped(name)} chapter {number} of the book"
        yield _command(number, text, "text", clients.response_url)


def names_of_several(clients: Clients) -> Iterator[Request]:
    for number, name in enumerate(_for_a_round(clients.shared)):
        text = f"give {name} chapter {number} of the book"
        yield _command(number, text, messages.recording.buttons.CONTACT, clients.response_url)


def names_exact(clients: Clients) -> Iterator[Request]:
    """Nothing was asked of them, so that this only reads."""
    for number, name in enumerate(_for_a_round(clients.unique)):
        yield _command(number, f"answer {name} yes", name.split()[0], clients.response_url)


Posts = Callable[[Clients], Iterator[Request]]
CASES: dict[str, Posts] = {
    "give": gives,
    "ask, too early": early_asks,
    "Done": dones,
    "name, exact": names_exact,
    "name, mistyped": names_mistyped,
    "name, of several": names_of_several,
}
"""By what the table calls them."""


def _for_a_round(names: Sequence[str]) -> Iterator[str]:
    return islice(cycle(names), A_ROUND)


def _command(number: int, text: str, answer: str, response_url: str) -> Request:
    form = payloads.command(_member(number % MEMBERS + 1), text, response_url)
    return Request(payloads.encoded(form).encode(), json.dumps(answer)[1:-1].encode())


def _click(member_id: int, pressed: payloads.Payload, response_url: str) -> Request:
    body = payloads.acted(_member(member_id), pressed, response_url)
    return Request(payloads.encoded(body).encode())


def _member(number: int) -> str:
    return f"U{number:06}"
