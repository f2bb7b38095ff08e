"""What is chosen where contacts are handed over, to Ben if nothing else is said."""

from messages.people.given_away import Kind
from tests.handlers.slack import user
from tests.payloads import Payload

BENS = user("U0BEN", real_name="Ben Smit", profile={"real_name": "Ben Smit"}, is_admin=False)


def filled(to: str = "U0BEN", which: str = "all", *people: int) -> Payload:
    """What is chosen in the dialog."""
    named = [{"value": str(one)} for one in people]
    return {
        "which": {"which": {"selected_option": {"value": Kind(which).value()}}},
        "people": {"people": {"selected_options": named}},
        "to": {"to": {"selected_user": to}},
    }
