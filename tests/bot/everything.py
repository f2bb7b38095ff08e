"""One of everything that a member can have, by its ids."""

from datetime import date, timedelta

from bot.models import ImportRow, NoticeRow, NudgeRow, SummaryNoticeRow, SummaryRow
from bot.models.columns import saved
from bot.people import details, notes, occasions
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.people.occasions import Yearly
from bot.recording import wanted
from bot.recording.outcomes import WhichContact
from bot.recording.wanted import Wanted
from bot.team import events
from bot.team.members import Member
from bot.vocabulary import Barrier, ContactField, OccasionKind, Verb
from tests.bot.crossing import Ids
from tests.bot.plain_words import Team
from tests.conftest import NOW

HOUR = timedelta(hours=1)
LATER = NOW + timedelta(days=2)
"""When there is something to do again."""


def one_of_everything(team: Team, member: Member, contact: Contact) -> Ids:
    at = team.now + timedelta(days=1)
    nudge = team.nudge(at)
    team.meet(member, "Bram")
    kept = team.type(member, Verb.GIVE, "Nobody", "tips")
    assert nudge is not None
    assert isinstance(kept, WhichContact)
    born = Yearly(LATER.month, LATER.day)
    team.ask_for(
        lambda s: occasions.keep(
            s, team.workspace_id, contact.id, OccasionKind.BIRTHDAY, born, team.now.date()
        )
    )
    with team.transaction() as session:
        known = details.read(session, team.workspace_id, [contact.id])[contact.id]
        told: dict[ContactField, Value] = {
            ContactField.EMAILS: (f"{member.slack_user_id}@example.com",),
            ContactField.TAGS: ("tax",),
        }
        details.change(session, known, told, member.id, team.now, region=None)
    team.ask_for(lambda s: notes.note(s, contact, member, member.slack_user_id, is_shared=True))
    summary = added(
        team,
        SummaryRow(
            workspace_id=team.workspace_id, month=date(2026, 10, 1), due_at=at, good_until=at
        ),
    )
    event = f"Ev{member.slack_user_id}"
    team.ask_for(lambda s: events.take(s, team.workspace_id, event, team.now))
    return Ids(
        contact=contact.id,
        member=member.id,
        reminder=nudge.suggestions[0].reminder_id,
        nudge=nudge.id,
        due_nudge=added(
            team,
            NudgeRow(
                workspace_id=team.workspace_id,
                member_id=member.id,
                day=LATER.date(),
                due_at=LATER - HOUR,
                good_until=LATER + HOUR,
            ),
        ),
        pending=kept.pending_id,
        wanted=team.ask_for(
            lambda s: wanted.keep(s, member, Wanted("tips", None), contact, team.now)
        ),
        gesture=team.give(member, contact, days_ago=2).id.id,
        meeting=team.see(member, contact, days_ago=4).id.id,
        ask=team.ask(member, contact, days_ago=5).id.id,
        response=team.answer(member, team.ask(member, contact, days_ago=3)).id.id,
        notice=added(
            team,
            NoticeRow(
                workspace_id=team.workspace_id,
                member_id=member.id,
                reason=Barrier.LEFT,
                due_at=at,
                good_until=at,
            ),
        ),
        summary=summary,
        summary_notice=added(
            team,
            SummaryNoticeRow(
                workspace_id=team.workspace_id,
                summary_id=summary,
                refused_in="C0BEFORE",
                waits=True,
                due_at=at,
                good_until=at,
            ),
        ),
        imported=added(
            team,
            ImportRow(
                workspace_id=team.workspace_id,
                member_id=member.id,
                file_name="contacts.csv",
                recorded_at=at,
            ),
        ),
        event=event,
        user=member.slack_user_id,
    )


def added(team: Team, row: NudgeRow | SummaryRow | NoticeRow | SummaryNoticeRow | ImportRow) -> int:
    with team.transaction() as session:
        session.add(row)
        session.flush()
        return saved(row.id)
