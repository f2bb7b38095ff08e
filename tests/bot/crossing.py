"""Every function of the rules that takes an id, and what it does with one of another workspace."""

import inspect
import pkgutil
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from functools import cache
from importlib import import_module
from typing import Any

from sqlmodel import Session

import bot
from bot.cards.editing import Filled, mark
from bot.cards.occasions import Filled as FilledOccasion
from bot.cards.rhythms import Wish
from bot.delivery.fates import Arrived
from bot.ledger.entries import EntryId
from bot.models import NudgeRow, metadata
from bot.people import stand_ins
from bot.people.contacts import Contact, NewContact
from bot.people.newcomers import Introduction
from bot.people.offers import Chosen
from bot.people.rhythm import Cadence
from bot.people.stand_ins import StandIns
from bot.people.yearly import Yearly
from bot.recording.outcomes import Decision
from bot.team.calendars import Calendar, Period
from bot.team.members import Member, Profile
from bot.vocabulary import (
    Answer,
    Audience,
    Barrier,
    ContactField,
    Direction,
    EntryKind,
    GestureKind,
    OccasionKind,
    Passage,
    Purpose,
    ReminderState,
    Reply,
    Verb,
)

Function = Callable[..., object]

_GROUND = ("bot.database", "bot.bulk", "bot.models", "bot.migrations", "bot.__main__")
"""They know neither workspaces nor what an id is of."""
_NAMED = re.compile(r"_ids?$")
_TYPED = re.compile(r"EntryId|(?:Mapping|Collection|Sequence)\[int")
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
    "first_id": ["contact"],
    "second_id": ["other"],
    "kept_id": ["contact"],
    "gone_id": ["other"],
    "merge_id": ["merge"],
    "pair_id": ["pair"],
    "moved": ["reminder"],
    "overtaken": ["reminder"],
    "member_id": ["member"],
    "member_ids": ["member"],
    "owner_id": ["member"],
    "owner_ids": ["member"],
    "stand_in_id": ["member"],
    "before_id": ["member"],
    "former_id": ["member"],
    "works": ["member"],
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
    "ask_id": ["ask"],
    "entry_id": ["gesture", "meeting", "ask", "response"],
    "notice_id": ["notice"],
    "summary_id": ["summary"],
    "summary_notice_id": ["summary_notice"],
    "import_id": ["imported"],
    "proposal_id": ["proposal"],
    "noted": ["contact"],
    "hand_over_id": ["hand_over"],
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


@dataclass(frozen=True)
class Stranger:
    """Somebody who has one of everything in their workspace, and knows ids of another."""

    session: Session
    member: Member
    contact: Contact
    own: Ids
    now: datetime

    def outcome(self, crossing: Crossing, known: Ids) -> object:
        """What a call with an id of `known`'s, and else their own, returns or raises."""
        ids = replace(self.own, **{crossing.meant: getattr(known, crossing.meant)})
        arguments = {
            parameter.name: self._argument(parameter, crossing, ids)
            for parameter in inspect.signature(crossing.function).parameters.values()
            if parameter.default is parameter.empty
            or parameter.name in (crossing.parameter, "words")
        }
        try:
            with self.session.begin_nested():
                return crossing.function(**arguments)
        except Exception as raised:
            return type(raised)

    def _argument(self, parameter: inspect.Parameter, crossing: Crossing, ids: Ids) -> object:
        if not takes_ids(parameter):
            return self._other(parameter)
        meant = _MEANT[parameter.name]
        kind = crossing.meant if crossing.meant in meant else meant[0]
        value = getattr(ids if parameter.name == crossing.parameter else self.own, kind)
        annotation = str(parameter.annotation)
        if "EntryId" in annotation:
            return EntryId(EntryKind(kind), value)
        if "Mapping[int" in annotation:
            return {value: self._told_of_each(parameter.name)}
        return [value] if re.search(r"Collection|Sequence", annotation) else value

    def _told_of_each(self, parameter: str) -> object:
        told: Mapping[str, object] = {
            "named": "Somebody",
            "days": Yearly(3, 4),
            "works": Calendar("Europe/Amsterdam", 9, 17),
            "fates": Arrived("D0", "1.0"),
            "awake_at": self.now + timedelta(hours=1),
        }
        return told[parameter]

    def rows(self, workspace_id: int) -> Mapping[str, Sequence[object]]:
        """All that is stored of a workspace, by table, as the driver reads it.

        It is read a thousand times, and SQLAlchemy's select would take most of the time of it.
        """
        self.session.flush()
        connection = self.session.connection()
        return {
            table.name: connection.exec_driver_sql(
                f"SELECT * FROM {table.name} WHERE workspace_id = {workspace_id}"
                f" ORDER BY {', '.join(table.primary_key.columns.keys())}"
            ).fetchall()
            for table in metadata.sorted_tables
            if "workspace_id" in table.c
        }

    def _other(self, parameter: inspect.Parameter) -> object:
        """Something of the parameter's type, or which its name asks for."""
        newcomer = NewContact("Somebody", Audience.CLIENT)
        named: Mapping[str, object] = {
            "session": self.session,
            "member": self.member,
            "viewer": self.member,
            "contact": self.contact,
            "workspace_id": self.member.workspace_id,
            "language": "de",
            "words": "tips",
            "typed": "",
            "points": [],
            "most": 5,
            "last_given": None,
            "wanted": False,
            "is_one": True,
            "audience": Audience.CLIENT,
            "introduction": Introduction("Somebody"),
            "place": 0,
            "name": "Somebody",
            "table": NudgeRow,
            "purpose": Purpose.RESPONSE,
            "refused_in": "C0TEAM",
            "until": self.now.date() + timedelta(days=2),
            "new": [newcomer] if "Sequence" in str(parameter.annotation) else newcomer,
            "chosen": Profile("U0OTHER", "Other", "en", "Europe/Amsterdam", True, False),
        }
        if parameter.name in named:
            return named[parameter.name]
        typed: Mapping[object, object] = {
            datetime: self.now,
            date: self.now.date(),
            Answer: Answer.YES,
            Audience: Audience.CLIENT,
            Barrier: Barrier.LEFT,
            Cadence: Cadence(45, 90),
            Wish: Wish(Cadence(45, 90)),
            Mapping[ContactField, Filled]: {ContactField.ROLE: Filled("Boss", mark(""))},
            FilledOccasion | None: FilledOccasion(OccasionKind.ANNIVERSARY, "", 3, 4, None, 0),
            Chosen: Chosen(),
            Decision: Decision.CANCEL,
            Direction: Direction.GIVEN,
            GestureKind: GestureKind.USEFUL_TIP,
            OccasionKind: OccasionKind.BIRTHDAY,
            Passage: Passage.ARCHIVED,
            ReminderState: ReminderState.SKIPPED,
            StandIns: stand_ins.NOBODY,
            Period: Period(self.now.date(), self.now.date()),
            Reply: Reply.NO,
            Verb: Verb.GOT,
            Yearly: Yearly(3, 4),
        }
        return typed[parameter.annotation]


def crossings(function: Function) -> list[Crossing]:
    """Raises KeyError for a parameter of which nobody said what it takes the ids of."""
    return [
        Crossing(function, parameter.name, meant)
        for parameter in inspect.signature(function).parameters.values()
        if takes_ids(parameter)
        for meant in _MEANT[parameter.name]
    ]


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
    if parameter.name in _WHERE:
        return False
    return bool(_NAMED.search(parameter.name) or _TYPED.search(str(parameter.annotation)))
