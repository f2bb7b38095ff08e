"""The shapes of what Slack posts, as far as Bolt and the listeners rely on them.

Slack may add fields at any time, so that only what is read is held against them.
"""

from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9]{1,64}$")]
Name = Annotated[str, Field(pattern=r"^[^\x00]+$")]
Text = Annotated[str, Field(pattern=r"^[^\x00]*$")]


class _Shape(BaseModel):
    model_config = ConfigDict(strict=True)


class Named(_Shape):
    """A team, a person, a channel or an organisation, as an object."""

    id: Id | None = None
    team_id: Id | None = None


class Who(Named):
    """Who acted."""

    id: Id


class ResponseUrl(_Shape):
    response_url: str | None = None


class Envelope(_Shape):
    """Where Bolt looks for who and where, in any kind of payload and in what it holds."""

    type: str | None = None
    team: Named | Id | None = None
    team_id: Id | None = None
    enterprise: Named | Id | None = None
    enterprise_id: Id | None = None
    user: Named | Id | None = None
    user_id: Id | None = None
    channel: Named | Id | None = None
    channel_id: Id | None = None
    thread_ts: str | None = None
    response_url: str | None = None
    response_urls: list[ResponseUrl] = []
    authorizations: "list[Envelope] | None" = None
    event: "Envelope | None" = None
    view: "Envelope | None" = None
    item: "Envelope | None" = None
    message: "Envelope | None" = None
    previous_message: "Envelope | None" = None
    assistant_thread: "Envelope | None" = None
    function_data: dict[str, Any] | None = None


class Command(Envelope):
    command: Name
    text: str = ""
    team_id: Id
    user_id: Id
    channel_id: Id
    trigger_id: Name


class Option(_Shape):
    value: Text


class Filled(_Shape):
    """A field of a dialog, or a button or menu, with what was done to it."""

    value: Text | None = None
    selected_date: Text | None = None
    selected_user: Id | None = None
    selected_channel: Id | None = None
    selected_option: Option | None = None
    selected_options: list[Option] | None = None


class Action(Filled):
    type: Name
    action_id: Name
    block_id: str | None = None


class Offered(_Shape):
    options: list[Option] = []


class Block(_Shape):
    type: Name
    block_id: str
    element: Offered | None = None


class State(_Shape):
    values: dict[str, dict[str, Filled]]


class View(Envelope):
    id: Name
    hash: Name
    type: Name
    callback_id: str
    private_metadata: Text = ""
    blocks: list[Block]
    state: State


class Container(_Shape):
    """Where a button is: in a message or in a dialog."""

    type: Name
    channel_id: Id | None = None
    message_ts: Name | None = None


class Click(Envelope):
    user: Who
    trigger_id: Name
    container: Container
    actions: Annotated[list[Action], Field(min_length=1)]
    view: View | None = None

    @model_validator(mode="after")
    def _is_somewhere(self) -> Self:
        is_in_message = self.container.channel_id and self.container.message_ts
        if self.view is None and not (is_in_message and self.response_url):
            raise ValueError("neither in a message, where it can be answered, nor in a dialog")
        return self


class Submission(Envelope):
    user: Who
    view: View


class Suggestion(Envelope):
    """What is typed in a menu of a dialog, to be offered something."""

    user: Who
    view: View
    action_id: Name
    value: Text = ""


class Shortcut(Envelope):
    user: Who
    callback_id: Name
    trigger_id: Name


class Place(_Shape):
    id: Id


class Written(Envelope):
    text: str | None = None


class MessageShortcut(Shortcut):
    """A shortcut from the menu of a message."""

    channel: Place  # type: ignore[assignment]  # named as an object, where others may be by id
    message_ts: Name
    message: Written


class Person(_Shape):
    """A person in the directory."""

    id: Id
    team_id: Id | None = None
    name: str | None = None
    real_name: str | None = None
    locale: str | None = None
    tz: str | None = None
    profile: "Described | None" = None
    enterprise_user: "Employed | None" = None


class Described(_Shape):
    real_name: str | None = None


class Employed(_Shape):
    teams: list[Id] | None = None


class Happening(Envelope):
    type: Name
    function: dict[str, Any] = {}


class Message(Happening):
    channel: Id
    channel_type: str | None = None
    text: str | None = None


class Mention(Happening):
    channel: Id
    ts: Name
    text: str | None = None


class Opening(Happening):
    user: Id
    channel: Id
    tab: str | None = None


class Change(Happening):
    user: Person  # type: ignore[assignment]  # described, where others are named


class Event(Envelope):
    event_id: Id
    event: Happening


_KINDS: dict[object, type[Envelope]] = {
    "event_callback": Event,
    "block_actions": Click,
    "block_suggestion": Suggestion,
    "view_submission": Submission,
    "view_closed": Submission,
    "shortcut": Shortcut,
    "message_action": MessageShortcut,
    "url_verification": Envelope,
    "app_rate_limited": Envelope,
}
"""All that anything here could answer; the rest Slack has no reason to send, and Bolt may stumble
over it."""
_EVENTS: dict[object, type[Happening]] = {
    "app_home_opened": Opening,
    "app_mention": Mention,
    "message": Message,
    "user_change": Change,
}


def fits(body: dict[str, Any]) -> bool:
    """Whether the body of a request is of a kind that is known here, and has its shape."""
    kind = Command if "command" in body else _KINDS.get(str(body.get("type")))
    if kind is None:
        return False
    try:
        kind.model_validate(body)
        if kind is Event:
            event = body["event"]
            _EVENTS.get(event["type"], Happening).model_validate(event)
    except ValidationError:
        return False
    return True
