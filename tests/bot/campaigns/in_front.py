"""A member with a campaign's message in front of them, and what they click on."""

from collections.abc import Callable
from datetime import datetime

from bot.campaigns import acts, batches, running
from bot.campaigns.batches import Batch, BatchRow
from bot.ledger import reversals
from bot.ledger.entries import EntryId
from bot.models.columns import saved
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import (
    EntryKind,
)
from tests.bot.campaigns.launched import Launched
from tests.bot.plain_words import Team


class Told:
    """A member with a campaign's message in front of them."""

    def __init__(self, team: Team, member: Member, campaign: Launched, at: datetime) -> None:
        self.team, self.member, self.campaign, self.at = team, member, campaign, at
        self.tick(at)
        self.id = saved(campaign.batches(member)[-1].id)

    def tick(self, at: datetime) -> None:
        with self.team.transaction() as session:
            running.plan_due(session, self.team.workspace_id, at)

    @property
    def shown(self) -> Batch:
        return self.team.ask_for(lambda s: batches.show(s, self.member, self.id, self.at))

    def row(self, contact: Contact) -> BatchRow:
        return next(row for row in self.shown.rows if row.contact.id == contact.id)

    def does(self, act: Callable[..., object], *given: object) -> None:
        with self.team.transaction() as session:
            act(session, self.member, self.id, *given)

    def gave(self, contact: Contact, **sent: str) -> BatchRow:
        with self.team.transaction() as session:
            acts.gave(session, self.member, self.id, contact.id, self.at, **sent)
        return self.row(contact)

    def asked(self, contact: Contact, **sent: str) -> BatchRow:
        with self.team.transaction() as session:
            acts.asked(session, self.member, self.id, contact.id, self.at, **sent)
        return self.row(contact)

    def skips(self, contact: Contact) -> BatchRow:
        self.does(acts.skip, contact.id)
        return self.row(contact)

    def opens_again(self, contact: Contact) -> BatchRow:
        self.does(acts.open_again, contact.id)
        return self.row(contact)

    def answered_early(self, contact: Contact) -> BatchRow:
        self.does(acts.answered_early, contact.id, self.at)
        return self.row(contact)

    def undoes(self, kind: EntryKind, entry_id: int | None) -> None:
        entry = EntryId(kind, saved(entry_id))
        with self.team.transaction() as session:
            reversals.undo(session, self.member, entry, self.at)
