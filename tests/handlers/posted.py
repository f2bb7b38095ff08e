"""What is posted when somebody presses a button, chooses from a menu, or sends a dialog."""

from collections.abc import Callable

from bot.vocabulary import Audience, Objection, Verb
from messages import menu
from messages.cards.dialogs import entry, occasion, same
from messages.nudges import dialogs, idea_dialogs
from messages.recording import details
from tests import payloads
from tests.handlers.address_books.importing import FILE_ID, filled_in
from tests.payloads import Payload

Form = Callable[[str, str], Payload]
"""What is posted when the person with this Slack id acts, and where the answer goes."""


def button(action_id: str, value: str) -> Form:
    return lambda user_id, url: payloads.acted(user_id, payloads.button(action_id, value), url)


def picked(action_id: str) -> Form:
    """A colleague was chosen, who is nobody that the bot has met."""
    menu = {"type": "users_select", "action_id": action_id, "selected_user": "U0EVA"}
    return lambda user_id, url: payloads.acted(user_id, menu, url)


def picked_day(action_id: str, day: str) -> Form:
    """A day was picked from a calendar in a message."""
    picker = {"type": "datepicker", "action_id": action_id, "selected_date": day}
    return lambda user_id, url: payloads.acted(user_id, picker, url)


def submitted(callback_id: str, metadata: str) -> Form:
    view = _view(callback_id, metadata)
    return lambda user_id, _: payloads.submitted(user_id, view, _FILLED_IN)


def switched(callback_id: str, metadata: str, action_id: str, value: str) -> Form:
    view = _view(callback_id, metadata)
    option = {"text": {"type": "plain_text", "text": value}, "value": value}
    action = {"type": "static_select", "action_id": action_id, "selected_option": option}
    return lambda user_id, _: payloads.switched(user_id, view, _FILLED_IN, action)


def pressed_within(callback_id: str, metadata: str, action_id: str, value: str) -> Form:
    """A button in a dialog was pressed."""
    view, action = _view(callback_id, metadata), payloads.button(action_id, value)
    return lambda user_id, _: payloads.switched(user_id, view, _FILLED_IN, action)


def suggested(callback_id: str, metadata: str, action_id: str) -> Form:
    view = _view(callback_id, metadata)
    return lambda user_id, _: payloads.suggested(user_id, view, action_id, "")


_FILLED_IN: Payload = {
    **filled_in(FILE_ID, Audience.CLIENT),
    "words.en": {"words": {"type": "plain_text_input", "value": "A few words"}},
    menu.TYPED: {menu.TYPED: {"type": "plain_text_input", "value": "Nobody"}},
    dialogs.DAY: {dialogs.DAY: {"type": "datepicker", "selected_date": "2026-12-01"}},
    dialogs.IDEAL: {dialogs.IDEAL: {"type": "number_input", "value": "20"}},
    dialogs.MAXIMUM: {dialogs.MAXIMUM: {"type": "number_input", "value": "40"}},
    idea_dialogs.OBJECTION: {
        idea_dialogs.OBJECTION: {
            "type": "radio_buttons",
            "selected_option": {"value": Objection.KIND.value},
        }
    },
    "role.old": {"role": {"type": "plain_text_input", "value": "Boss"}},
    entry.VERB: {
        entry.VERB: {"type": "static_select", "selected_option": {"value": Verb.MET.value}}
    },
    occasion.KIND: {
        occasion.KIND: {"type": "static_select", "selected_option": {"value": "anniversary"}}
    },
    details.WHO: {
        details.PEOPLE: {
            "type": "multi_external_select",
            "selected_options": [{"value": "1"}],
        }
    },
    details.DIRECTION: {
        details.DIRECTION: {"type": "static_select", "selected_option": {"value": "given"}}
    },
    same.WHO: {same.WHO: {"type": "external_select", "selected_option": {"value": "1"}}},
    occasion.MONTH: {occasion.MONTH: {"type": "static_select", "selected_option": {"value": "3"}}},
}
"""Whatever the dialogs have fields for."""


def _view(callback_id: str, metadata: str) -> Payload:
    element = {"type": "plain_text_input", "action_id": "any"}
    blocks = [{"type": "input", "block_id": name, "element": element} for name in _FILLED_IN]
    view = {"type": "modal", "callback_id": callback_id, "blocks": blocks}
    return {**view, "private_metadata": metadata}
