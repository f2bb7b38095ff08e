"""The kinds of message that nobody asked for: how each is drawn, for whom, and what refusals mean.

Whether one is due, and what keeps it waiting, `bot.delivery.tables` and `bot.delivery.agenda` know.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import bot.campaigns.batches
import bot.nudges.shown
import messages.campaigns.batches
import messages.campaigns.results
import messages.delivery.notices
import messages.nudges.carried
import messages.nudges.shown
import messages.people.handed_on
import messages.summaries.channels
import messages.summaries.months
from bot.campaigns import reports
from bot.campaigns.batches import Batch
from bot.campaigns.reports import CampaignReport
from bot.database import Reading, Session
from bot.delivery import barriers
from bot.delivery.barriers import Notice
from bot.delivery.tables import (
    CAMPAIGN_BATCHES,
    CAMPAIGN_REPORTS,
    CARRIED_NOTES,
    HAND_OVERS,
    NOTICES,
    NUDGES,
    SUMMARIES,
    SUMMARY_NOTICES,
    Table,
)
from bot.nudges import carried
from bot.nudges.carried import CarriedNote
from bot.nudges.shown import Nudge
from bot.reminders import past_hand_overs
from bot.reminders.past_hand_overs import HandOver
from bot.summaries import notices, plans
from bot.summaries.notices import SummaryNotice
from bot.summaries.plans import Report
from handlers.delivery import refused
from handlers.delivery.posting import Outgoing
from handlers.delivery.refused import Refusal
from messages.catalogue import texts_for
from messages.reader import Reader


@dataclass(frozen=True)
class Attempt:
    """The message in a row was on its way to a channel, or to somebody."""

    workspace_id: int
    row_id: int
    channel: str


class Kind(Protocol):
    """What delivery asks of a kind of message."""

    @property
    def table(self) -> Table:
        """Where its rows are."""
        ...

    def draw(
        self, reading: Reading, workspace_id: int, row_ids: Collection[int], now: datetime
    ) -> Mapping[int, Outgoing]:
        """The messages as they are true now, and whom they go to; none where there is nobody."""
        ...

    def refusal(self, code: str) -> Refusal:
        """What it means that Slack refuses one with this code."""
        ...

    def note(self, session: Session, posted: Attempt, refusal: Refusal, now: datetime) -> None:
        """Write down what a refusal means beyond the message itself."""
        ...


class Nudges:
    """The message that a member gets on a day; read together, as a batch of them is large."""

    table = NUDGES

    def draw(
        self, reading: Reading, workspace_id: int, row_ids: Collection[int], now: datetime
    ) -> Mapping[int, Outgoing]:
        with reading() as session:
            found = bot.nudges.shown.show_all(session, workspace_id, row_ids, now)
        return {row_id: _nudge(nudge, now) for row_id, nudge in found.items()}

    def refusal(self, code: str) -> Refusal:
        return refused.to_member(code)

    def note(self, session: Session, posted: Attempt, refusal: Refusal, now: datetime) -> None:
        if refusal.barrier is not None:
            barriers.lose(session, posted.workspace_id, posted.row_id, refusal.barrier, now)


class CampaignBatches:
    """What a campaign asks of a member on a day, besides the nudge."""

    table = CAMPAIGN_BATCHES

    def draw(
        self, reading: Reading, workspace_id: int, row_ids: Collection[int], now: datetime
    ) -> Mapping[int, Outgoing]:
        with reading() as session:
            found = bot.campaigns.batches.show_all(session, workspace_id, row_ids, now)
        return {row_id: _batch(batch, now) for row_id, batch in found.items() if batch.rows}

    def refusal(self, code: str) -> Refusal:
        return refused.to_member(code)

    def note(self, session: Session, posted: Attempt, refusal: Refusal, now: datetime) -> None:
        """Have an admin told whom Slack keeps us from, as after a nudge."""
        if refusal.barrier is not None:
            told = session, posted.workspace_id, posted.row_id
            barriers.lose_batch(*told, refusal.barrier, now)


class Notices:
    """What an admin is told, or the summary channel where nobody gets a direct message."""

    table = NOTICES

    def draw(
        self, reading: Reading, workspace_id: int, row_ids: Collection[int], _now: datetime
    ) -> Mapping[int, Outgoing]:
        with reading() as session:
            found = {row: barriers.notice(session, workspace_id, row) for row in row_ids}
        drawn = {row_id: _notice(notice) for row_id, notice in found.items()}
        return {row_id: outgoing for row_id, outgoing in drawn.items() if outgoing}

    def refusal(self, code: str) -> Refusal:
        return refused.to_anybody(code)

    def note(self, session: Session, posted: Attempt, refusal: Refusal, now: datetime) -> None:
        """Nothing: there is nobody else to tell."""


class Summaries:
    """The month in figures, in the channel that was chosen for it."""

    table = SUMMARIES

    def draw(
        self, reading: Reading, workspace_id: int, row_ids: Collection[int], _now: datetime
    ) -> Mapping[int, Outgoing]:
        with reading() as session:
            found = {row: plans.report(session, workspace_id, row) for row in row_ids}
        return {row_id: _summary(report) for row_id, report in found.items() if report}

    def refusal(self, code: str) -> Refusal:
        return refused.to_channel(code)

    def note(self, session: Session, posted: Attempt, refusal: Refusal, now: datetime) -> None:
        """Have an admin told, unless it is the whole app that is shut out."""
        if not refusal.rests:
            waits = refusal.wait is not None
            notices.tell(
                session, posted.workspace_id, posted.row_id, posted.channel, now, waits=waits
            )


class SummaryNotices:
    """What an admin is told of a summary that could not be posted."""

    table = SUMMARY_NOTICES

    def draw(
        self, reading: Reading, workspace_id: int, row_ids: Collection[int], _now: datetime
    ) -> Mapping[int, Outgoing]:
        with reading() as session:
            found = {row: notices.notice(session, workspace_id, row) for row in row_ids}
        return {row_id: _summary_notice(notice) for row_id, notice in found.items() if notice}

    def refusal(self, code: str) -> Refusal:
        return refused.to_anybody(code)

    def note(self, session: Session, posted: Attempt, refusal: Refusal, now: datetime) -> None:
        """Nothing: there is nobody else to tell."""


class HandOvers:
    """The word about contacts that a member was given, or given back."""

    table = HAND_OVERS

    def draw(
        self, reading: Reading, workspace_id: int, row_ids: Collection[int], now: datetime
    ) -> Mapping[int, Outgoing]:
        with reading() as session:
            found = {row: past_hand_overs.show(session, workspace_id, row) for row in row_ids}
        return {row_id: _hand_over(told, now) for row_id, told in found.items() if told.number}

    def refusal(self, code: str) -> Refusal:
        return refused.to_anybody(code)

    def note(self, session: Session, posted: Attempt, refusal: Refusal, now: datetime) -> None:
        """Nothing: whose the contacts are is said wherever these are shown."""


class CarriedNotes:
    """A note that a member wrote to a colleague, in their name."""

    table = CARRIED_NOTES

    def draw(
        self, reading: Reading, workspace_id: int, row_ids: Collection[int], now: datetime
    ) -> Mapping[int, Outgoing]:
        with reading() as session:
            found = {row: carried.show(session, workspace_id, row) for row in row_ids}
        return {row_id: _carried(note, now) for row_id, note in found.items() if note}

    def refusal(self, code: str) -> Refusal:
        return refused.to_anybody(code)

    def note(self, session: Session, posted: Attempt, refusal: Refusal, now: datetime) -> None:
        """Nothing: what can't be brought stays logged, and its words are on the card."""


class CampaignReports:
    """What came of a campaign, told to whoever planned it."""

    table = CAMPAIGN_REPORTS

    def draw(
        self, reading: Reading, workspace_id: int, row_ids: Collection[int], now: datetime
    ) -> Mapping[int, Outgoing]:
        with reading() as session:
            found = {row: reports.show(session, workspace_id, row, now) for row in row_ids}
        return {row_id: _report(report, now) for row_id, report in found.items() if report}

    def refusal(self, code: str) -> Refusal:
        return refused.to_anybody(code)

    def note(self, session: Session, posted: Attempt, refusal: Refusal, now: datetime) -> None:
        """Nothing: the results are in the list of campaigns, too."""


KINDS: Sequence[Kind] = (
    CarriedNotes(),
    HandOvers(),
    Nudges(),
    CampaignBatches(),
    Notices(),
    Summaries(),
    SummaryNotices(),
    CampaignReports(),
)
"""In the order in which they are sent: a nudge may be about who was handed over."""


def _nudge(nudge: Nudge, now: datetime) -> Outgoing:
    message = messages.nudges.shown.drawn(Reader.at(now, nudge.member), nudge)
    return Outgoing(nudge.member.slack_user_id, message)


def _batch(batch: Batch, now: datetime) -> Outgoing:
    message = messages.campaigns.batches.drawn(Reader.at(now, batch.member), batch)
    return Outgoing(batch.member.slack_user_id, message)


def _notice(notice: Notice) -> Outgoing | None:
    channel = notice.admin.slack_user_id if notice.admin else notice.channel
    if channel is None:
        return None
    texts = texts_for(notice.admin.locale if notice.admin else notice.locale)
    return Outgoing(channel, messages.delivery.notices.drawn(texts, notice))


def _summary(report: Report) -> Outgoing:
    message = messages.summaries.months.drawn(texts_for(report.locale), report.summary)
    return Outgoing(report.channel, message)


def _summary_notice(notice: SummaryNotice) -> Outgoing:
    texts = texts_for(notice.admin.locale)
    return Outgoing(notice.admin.slack_user_id, messages.summaries.channels.refused(texts, notice))


def _hand_over(told: HandOver, now: datetime) -> Outgoing:
    message = messages.people.handed_on.word(Reader.at(now, told.member), told)
    return Outgoing(told.member.slack_user_id, message)


def _carried(note: CarriedNote, now: datetime) -> Outgoing:
    message = messages.nudges.carried.brought(Reader.at(now, note.receiver), note)
    return Outgoing(note.receiver.slack_user_id, message)


def _report(report: CampaignReport, now: datetime) -> Outgoing:
    message = messages.campaigns.results.drawn(Reader.at(now, report.member), report.results)
    return Outgoing(report.member.slack_user_id, message)
