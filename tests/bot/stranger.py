"""Somebody of another workspace, who calls functions of the rules with ids of ours."""

import inspect
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import true
from sqlmodel import Session

from bot.asking.editing import Wish as AskWish
from bot.cards.editing import Filled, mark
from bot.cards.occasions import Filled as FilledOccasion
from bot.cards.rhythms import Wish
from bot.delivery.fates import Arrived
from bot.giving import library
from bot.ledger.entries import EntryId
from bot.models import NudgeRow, metadata
from bot.money import Money
from bot.people import stand_ins
from bot.people.contacts import Contact, NewContact
from bot.people.newcomers import Introduction
from bot.people.offers import Chosen
from bot.people.rhythm import Cadence
from bot.people.stand_ins import StandIns
from bot.people.yearly import Yearly
from bot.policy.periods import Span
from bot.policy.presets import Terms
from bot.policy.requests import Wish as GiftWish
from bot.recording.details import Wish as Details
from bot.recording.outcomes import Decision, Share
from bot.recording.refusing import Offer
from bot.team.calendars import Calendar, Period
from bot.team.members import Member, Profile
from bot.vocabulary import (
    Answer,
    AskedBack,
    AskKind,
    Audience,
    Barrier,
    ContactField,
    Direction,
    EntryKind,
    GestureKind,
    LaterAskFate,
    LimitForce,
    LimitPeriod,
    LimitScope,
    Objection,
    OccasionKind,
    Passage,
    Purpose,
    ReminderState,
    Reply,
    Verb,
)
from tests.bot.crossing import Crossing, Ids, could_mean, takes_ids


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
        meant = could_mean(parameter)
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
            "told": frozenset(),
            "audiences": Audience.CLIENT,
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
            "seen": true(),
            "joining": None,
            "idea_id": next(iter(library.ideas())),
            "words": "tips",
            "typed": "",
            "points": [],
            "most": 5,
            "last_given": None,
            "wanted": False,
            "shown": GestureKind.USEFUL_TIP,
            "is_one": True,
            "approves": True,
            "reason": "A fine pen",
            "audience": Audience.CLIENT,
            "introduction": Introduction("Somebody"),
            "place": 0,
            "most_a_day": 5,
            "not_before": None,
            "name": "Somebody",
            "table": NudgeRow,
            "purpose": Purpose.RESPONSE,
            "refused_in": "C0TEAM",
            "until": self.now.date() + timedelta(days=2),
            "new": [newcomer] if "Sequence" in str(parameter.annotation) else newcomer,
            "meant": lambda said: replace(said, note="Somebody's"),
            "chosen": Profile("U0OTHER", "Other", "en", "Europe/Amsterdam", True, False),
        }
        if parameter.name in named:
            return named[parameter.name]
        typed: Mapping[object, object] = {
            bool: True,
            datetime: self.now,
            date: self.now.date(),
            date | None: self.now.date(),
            Answer: Answer.YES,
            AskedBack: AskedBack.MEANING,
            Audience: Audience.CLIENT,
            Barrier: Barrier.LEFT,
            Cadence: Cadence(45, 90),
            Wish: Wish(Cadence(45, 90)),
            AskKind: AskKind.MEETING,
            GiftWish: GiftWish(Money(70_00, "CHF"), self.now.date(), "a hat"),
            AskWish: AskWish("a review", AskKind.OTHER, self.now.date() + timedelta(days=30)),
            Mapping[ContactField, Filled]: {ContactField.ROLE: Filled("Boss", mark(""))},
            FilledOccasion | None: FilledOccasion(OccasionKind.ANNIVERSARY, "", 3, 4, None, 0),
            Chosen: Chosen(),
            Decision: Decision.CANCEL,
            Share: Share.TOGETHER,
            Direction: Direction.GIVEN,
            GestureKind: GestureKind.USEFUL_TIP,
            LaterAskFate: LaterAskFate.PLANNED,
            Objection: Objection.KIND,
            OccasionKind: OccasionKind.BIRTHDAY,
            Passage: Passage.ARCHIVED,
            Offer: Offer("tips"),
            ReminderState: ReminderState.SKIPPED,
            StandIns: stand_ins.NOBODY,
            LimitScope: LimitScope.ORGANISATION,
            Span: Span(self.now.date(), self.now.date()),
            Terms: Terms(Money(50_00, "CHF"), LimitPeriod.OCCASION, LimitForce.WARNING),
            Period: Period(self.now.date(), self.now.date()),
            Reply: Reply.NO,
            Verb: Verb.GOT,
            Yearly: Yearly(3, 4),
            Details: Details((self.contact.id,), Direction.GIVEN, self.now.date(), "a pen"),
        }
        return typed[parameter.annotation]
