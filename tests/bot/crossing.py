"""Every function of the rules that takes an id, and what it takes the ids of."""

import inspect
import pkgutil
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib import import_module
from typing import Any

import bot

Function = Callable[..., object]
_GROUND = ("bot.database", "bot.bulk", "bot.models", "bot.migrations", "bot.__main__")
"""They know neither workspaces nor what an id is of."""
_NAMED = re.compile(r"_ids?$")
_TYPED = re.compile(r"EntryId|(?:Mapping|Collection|Sequence)\[int")
_OF_NO_ROW = "idea_id"
"""An idea is the library's."""
_WHERE = {"workspace_id", "slack_team_id"}
"""In which workspace, and what it is called: these open nothing in one."""
WHO = {"member", "viewer"}
"""Who asks."""


@dataclass(frozen=True)
class Ids:
    """The ids of one of everything in a workspace."""

    contact: int
    member: int
    reminder: int
    nudge: int
    due_nudge: int
    pending: int
    wanted: int
    gesture: int
    meeting: int
    ask: int
    change: int
    response: int
    notice: int
    summary: int
    summary_notice: int
    imported: int
    occasion: int
    other: int
    merge: int
    pair: int
    proposal: int
    hand_over: int
    carried_note: int
    unwanted: int
    present: int
    tip: int
    limit: int
    request: int
    campaign: int
    batch: int
    report: int
    event: str
    user: str


_NOBODYS: dict[str, Any] = {
    field.name: "nobody" if field.type is str else -1 for field in fields(Ids)
}
NOBODYS = Ids(**_NOBODYS)
"""What nothing has, in any workspace."""
_MEANT: Mapping[str, Sequence[str]] = {
    "contact_id": ["contact"],
    "contact_ids": ["contact"],
    "named": ["contact"],
    "days": ["contact"],
    "audiences": ["contact"],
    "first_id": ["contact"],
    "second_id": ["other"],
    "kept_id": ["contact"],
    "gone_id": ["other"],
    "merge_id": ["merge"],
    "pair_id": ["pair"],
    "pair_ids": ["pair"],
    "joining": ["other"],
    "gone": ["other"],
    "moved": ["reminder"],
    "overtaken": ["reminder"],
    "member_id": ["member"],
    "member_ids": ["member"],
    "owner_id": ["member"],
    "owner_ids": ["member"],
    "stand_in_id": ["member"],
    "before_id": ["member"],
    "change_id": ["change"],
    "former_id": ["member"],
    "works": ["member"],
    "told": ["member"],
    "occasion_id": ["occasion"],
    "reminder_id": ["reminder"],
    "reminder_ids": ["reminder"],
    "nudge_id": ["nudge"],
    "nudge_ids": ["nudge"],
    "among": ["due_nudge"],
    "waiting_ids": ["due_nudge"],
    "fates": ["nudge"],
    "awake_at": ["due_nudge"],
    "pending_id": ["pending"],
    "wanted_id": ["wanted"],
    "gesture_id": ["gesture"],
    "given_id": ["gesture"],
    "ask_id": ["ask"],
    "ask_ids": ["ask"],
    "entry_id": ["gesture", "meeting", "ask", "response"],
    "notice_id": ["notice"],
    "summary_id": ["summary"],
    "summary_notice_id": ["summary_notice"],
    "import_id": ["imported"],
    "proposal_id": ["proposal"],
    "noted": ["contact"],
    "hand_over_id": ["hand_over"],
    "carried_note_id": ["carried_note"],
    "unwanted_id": ["unwanted"],
    "present_id": ["present"],
    "tip_id": ["tip"],
    "tip_ids": ["tip"],
    "limit_id": ["limit"],
    "request_id": ["request"],
    "campaign_id": ["campaign"],
    "campaign_ids": ["campaign"],
    "batch_id": ["batch"],
    "batch_ids": ["batch"],
    "report_id": ["report"],
    "approver_id": ["member"],
    "reached": ["contact"],
    "said": ["contact"],
    "event_id": ["event"],
    "slack_user_id": ["user"],
}
"""What a parameter takes the ids of; an entry is one of four."""


@dataclass(frozen=True)
class Crossing:
    """A function, one of its parameters that takes ids, and the field of Ids that these are in."""

    function: Function
    parameter: str
    meant: str

    def __str__(self) -> str:
        return f"{name_of(self.function)}({self.parameter}: {self.meant})"


def crossings(function: Function) -> list[Crossing]:
    """Raises KeyError for a parameter of which nobody said what it takes the ids of."""
    return [
        Crossing(function, parameter.name, meant)
        for parameter in inspect.signature(function).parameters.values()
        if takes_ids(parameter)
        for meant in could_mean(parameter)
    ]


def could_mean(parameter: inspect.Parameter) -> Sequence[str]:
    """The fields of Ids that it takes the ids of one of."""
    return _MEANT[parameter.name]


def knows_where(function: Function) -> bool:
    """Whether it is told in which workspace to look."""
    return not inspect.signature(function).parameters.keys().isdisjoint({"workspace_id", *WHO})


@cache
def functions() -> Collection[Function]:
    """Public functions that take ids and a session to look them up in; not those of the ground."""
    modules = [
        import_module(found.name)
        for found in pkgutil.walk_packages(bot.__path__, "bot.")
        if not found.name.startswith(_GROUND)
    ]
    return [
        value
        for module in modules
        for name, value in vars(module).items()
        if inspect.isfunction(value)
        and value.__module__ == module.__name__
        and not name.startswith("_")
        and "session" in inspect.signature(value).parameters
        and any(map(takes_ids, inspect.signature(value).parameters.values()))
    ]


def name_of(function: Function) -> str:
    return f"{function.__module__.removeprefix('bot.')}.{function.__name__}"


def takes_ids(parameter: inspect.Parameter) -> bool:
    if parameter.name in (*_WHERE, _OF_NO_ROW):
        return False
    return bool(_NAMED.search(parameter.name) or _TYPED.search(str(parameter.annotation)))
