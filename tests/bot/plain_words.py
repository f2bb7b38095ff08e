"""A team that does things in plain words, and a reminder that somebody clicks on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from sqlmodel import Session

import bot.nudges.shown
from bot.asking import asks
from bot.database import Transaction
from bot.delivery import postings
from bot.delivery.fates import Arrived
from bot.delivery.tables import NUDGES
from bot.giving import gestures
from bot.ledger import entries, meetings
from bot.ledger.entries import Ask, Entry, Gesture, Meeting, Response
from bot.nudges import acts, dismissals, facts, planning
from bot.nudges.shown import Nudge
from bot.nudges.shown_reminders import Suggestion, ToGive
from bot.people import contacts
from bot.people.contacts import Contact, NewContact
from bot.recording import commands
from bot.recording.outcomes import Outcome
from bot.recording.statements import Named, Said, Statement
from bot.reminders import batches, life
from bot.reminders.batches import NewReminder
from bot.team import members
from bot.team.members import Member, Profile
from bot.vocabulary import Answer, Audience, Direction, GestureKind, Purpose, ReminderState, Verb

Value = TypeVar("Value")
Known = TypeVar("Known", bound=Entry)


def profile(
    slack_user_id: str, time_zone: str = "Europe/Amsterdam", *, is_active: bool = True
) -> Profile:
    """What the directory says of somebody."""
    return Profile(slack_user_id, slack_user_id.title(), "en", time_zone, is_active, is_admin=False)


def as_it_stands(session: Session, viewer: Member, known: Known) -> Known:
    """An entry read anew."""
    found = entries.entry(session, viewer, known.id)
    assert isinstance(found, type(known))
    return found


@dataclass(frozen=True)
class Team:
    """The people of one workspace at work; each thing they do is a transaction of its own."""

    transaction: Transaction
    workspace_id: int
    now: datetime

    def ask_for(self, question: Callable[[Session], Value]) -> Value:
        """The answer to `question`, asked in a transaction of its own."""
        with self.transaction() as session:
            return question(session)

    def hire(self, slack_user_id: str, time_zone: str = "Europe/Amsterdam") -> Member:
        found = profile(slack_user_id, time_zone)
        return self.ask_for(lambda s: members.welcome(s, self.workspace_id, found, self.now))

    def meet(
        self,
        owner: Member,
        name: str,
        audience: Audience = Audience.CLIENT,
        organisation: str | None = None,
        email: str | None = None,
        on: date | None = None,
    ) -> Contact:
        """A new contact of `owner`'s, known since `on` (today unless said)."""
        new = NewContact(name, audience, organisation, (email,) if email else ())
        today = on or owner.today(self.now)
        return self.ask_for(lambda s: contacts.add(s, owner, new, today))

    def keep_up(self, owner: Member, name: str, days_ago: int = 50) -> Contact:
        """A client of `owner`'s who last heard from them so long ago: due, and not yet red."""
        contact = self.meet(owner, name, on=owner.today(self.now) - timedelta(days=days_ago))
        self.give(owner, contact, days_ago=days_ago)
        return contact

    def keep_up_with_many(self, owner: Member, number: int, days_ago: int = 50) -> None:
        """The same for several clients, "Client 00" first, as quickly as an import does it."""
        day = owner.today(self.now) - timedelta(days=days_ago)
        new = [NewContact(f"Client {n:02}", Audience.CLIENT) for n in range(number)]
        with self.transaction() as session:
            ids = contacts.add_many(session, owner, new, day)
            for contact in contacts.by_ids(session, owner, ids).values():
                gestures.log(
                    session, owner, contact, Direction.GIVEN, self.now, words="tips", day=day
                )

    def give(
        self,
        member: Member,
        contact: Contact,
        words: str = "tips",
        *,
        days_ago: int = 0,
        kind: GestureKind | None = None,
        at: datetime | None = None,
    ) -> Gesture:
        return self._log(member, contact, Direction.GIVEN, words, days_ago, kind, at)

    def receive(
        self, member: Member, contact: Contact, words: str = "flowers", *, days_ago: int = 0
    ) -> Gesture:
        return self._log(member, contact, Direction.RECEIVED, words, days_ago, None, None)

    def ask(
        self, member: Member, contact: Contact, words: str = "tax return", *, days_ago: int = 0
    ) -> Ask:
        """An ask that was made."""
        day = member.today(self.now) - timedelta(days=days_ago)
        return self.ask_for(lambda s: asks.make(s, member, contact, words, day, self.now))

    def see(
        self, member: Member, contact: Contact, words: str = "coffee", *, days_ago: int = 0
    ) -> Meeting:
        """A meeting without a gift."""
        day = member.today(self.now) - timedelta(days=days_ago)
        return self.ask_for(lambda s: meetings.log(s, member, contact, words, day, self.now))

    def plan_ask(
        self, member: Member, contact: Contact, words: str = "tax return", *, in_days: int
    ) -> Ask:
        day = member.today(self.now) + timedelta(days=in_days)
        return self.ask_for(lambda s: asks.plan(s, member, contact, words, day, self.now))

    def let_rest(self, ask: Ask) -> Ask:
        """No answer came to an ask, and none is waited for."""

        def rest(session: Session) -> None:
            asks.leave_unanswered(session, ask.id.id)
            life.close_for_ask(session, ask.id.id, Purpose.RESPONSE, ReminderState.SKIPPED)

        self.ask_for(rest)
        return ask

    def answer(
        self,
        member: Member,
        ask: Entry,
        answer: Answer = Answer.YES,
        *,
        days_ago: int = 0,
        in_words: str = "",
    ) -> Response:
        day = member.today(self.now) - timedelta(days=days_ago)
        return self.ask_for(
            lambda s: asks.answer(
                s, member, ask.contact, ask.id.id, answer, day, self.now, in_words
            )
        )

    def entry(self, known: Known) -> Known:
        """The entry as it stands now, for who looks after the contact."""
        owner_id = known.contact.owner_id
        assert owner_id is not None
        return self.ask_for(
            lambda s: as_it_stands(s, members.by_id(s, self.workspace_id, owner_id), known)
        )

    def type(
        self,
        member: Member,
        verb: Verb,
        name: str,
        words: str = "",
        day: date | None = None,
        answer: Answer | None = None,
    ) -> Outcome:
        """What comes of a line about somebody, or about several joined by "and"."""
        people = tuple(Named(one) for one in name.split(" and "))
        said = Said(Statement(verb, words, day, answer), people)
        return self.ask_for(lambda s: commands.carry_out(s, member, said, self.now))

    def history(self, member: Member, contact: Contact) -> ToGive:
        """What a reminder to give them something would tell the member of the contact now."""
        new = NewReminder(member.id, contact.id, GestureKind.CHECK_IN, "an_idea")
        today = member.today(self.now)
        with self.transaction() as session:
            opened = batches.open_giving(session, self.workspace_id, [new], today)
            told = facts.find(session, opened[contact.id], today)
            life.overtake(session, contact.id)
        return giving(told)

    def plan_nudges(self, at: datetime) -> None:
        with self.transaction() as session:
            planning.plan_due(session, self.workspace_id, at)

    def claim_nudge(self, at: datetime) -> int | None:
        """The next nudge to be sent at this moment, as delivery finds it."""
        with self.transaction() as session:
            postings.give_up_stale(session, NUDGES, self.workspace_id, at)
            return next(iter(postings.claim(session, NUDGES, self.workspace_id, at)), None)

    def show(self, nudge_id: int, at: datetime) -> Nudge:
        return self.ask_for(
            lambda s: bot.nudges.shown.show_all(s, self.workspace_id, [nudge_id], at)[nudge_id]
        )

    def nudge(self, at: datetime) -> Nudge | None:
        """The clock strikes: the next nudge is planned, posted, and shown as it was posted."""
        self.plan_nudges(at)
        nudge_id = self.claim_nudge(at)
        if nudge_id is None:
            return None
        shown = self.show(nudge_id, at)
        with self.transaction() as session:
            fates = {nudge_id: Arrived("D0", f"{nudge_id}.0")}
            postings.settle(session, NUDGES, self.workspace_id, fates)
        return shown

    def _log(
        self,
        member: Member,
        contact: Contact,
        direction: Direction,
        words: str,
        days_ago: int,
        kind: GestureKind | None,
        at: datetime | None,
    ) -> Gesture:
        now = at or self.now
        day = member.today(now) - timedelta(days=days_ago)
        with self.transaction() as session:
            return gestures.log(
                session, member, contact, direction, now, words=words, kind=kind, day=day
            )


def giving(suggestion: Suggestion) -> ToGive:
    """What a reminder to give says of that."""
    assert isinstance(suggestion.about, ToGive)
    return suggestion.about


class Nudged:
    """A member with a nudge in front of them, and what they click on its first reminder."""

    def __init__(self, team: Team, member: Member, days: int = 1) -> None:
        """The nudge comes in so many days; those of Mara's stories on Wednesday at nine."""
        self.team, self.member = team, member
        self.at = team.now + timedelta(days=days)
        nudge = team.nudge(self.at)
        assert nudge is not None
        self._nudge_id = nudge.id

    @property
    def shown(self) -> Suggestion:
        """The reminder as it stands."""
        return self.team.show(self._nudge_id, self.at).suggestions[0]

    @property
    def idea(self) -> str | None:
        """What the reminder suggests to give, by its id in the library."""
        return giving(self.shown).idea_id

    def click(
        self, act: Callable[..., object], *chosen: object, member: Member | None = None
    ) -> Suggestion:
        """What the reminder shows after a click, the member's unless it's another's."""
        reminder_id = self.shown.reminder_id
        with self.team.transaction() as session:
            act(session, member or self.member, reminder_id, *chosen, self.at)
        return self.shown

    def undo(self) -> Suggestion:
        return self.click(acts.undo)

    def hand_over(self, colleague: Member) -> Suggestion:
        """The contact isn't theirs: from now on a colleague looks after it."""
        self.click(dismissals.disown)
        return self.click(
            dismissals.hand_over, profile(colleague.slack_user_id, colleague.time_zone)
        )

    def nudges_in(self, days: int) -> list[tuple[int, Purpose]]:
        """Who is nudged so many days later, and why."""
        told = []
        while (nudge := self.team.nudge(self.at + timedelta(days=days))) is not None:
            told += [(nudge.member.id, shown.purpose) for shown in nudge.suggestions]
        return told

    def purposes_in(self, days: int) -> list[Purpose]:
        """Why anybody is nudged so many days later."""
        return [purpose for _, purpose in self.nudges_in(days)]
