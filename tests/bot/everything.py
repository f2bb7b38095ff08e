"""One of everything that a member can have, by its ids."""

from datetime import date, timedelta

from bot.asking import editing
from bot.giving import unwanted
from bot.giving.ideas import Unwanted
from bot.models import (
    CampaignReportRow,
    CarriedNoteRow,
    ImportRow,
    LikelyPairRow,
    NoticeRow,
    NudgeRow,
    ProposalRow,
    SummaryNoticeRow,
    SummaryRow,
)
from bot.models.columns import saved
from bot.money import Money
from bot.people import details, households, notes, occasions
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.people.offers import Chosen
from bot.people.yearly import Yearly
from bot.policy import approving, limits
from bot.policy.presets import Terms
from bot.policy.requests import Wish
from bot.privacy import merging
from bot.recording import wanted
from bot.recording.outcomes import WhichContact
from bot.recording.wanted import Wanted
from bot.reminders import hand_overs
from bot.team import events
from bot.team.members import Member
from bot.vocabulary import (
    AskKind,
    Barrier,
    ContactField,
    GestureKind,
    LimitForce,
    LimitPeriod,
    OccasionKind,
    Verb,
)
from tests.bot.campaigns.under_way import under_way, with_all_of_it
from tests.bot.crossing import Ids
from tests.bot.giving import library
from tests.bot.plain_words import Team, profile
from tests.conftest import NOW

HOUR = timedelta(hours=1)
LATER = NOW + timedelta(days=2)
"""When there is something to do again."""
Row = (
    CampaignReportRow
    | CarriedNoteRow
    | NudgeRow
    | SummaryRow
    | NoticeRow
    | SummaryNoticeRow
    | ImportRow
    | LikelyPairRow
    | ProposalRow
)


def one_of_everything(team: Team, member: Member, contact: Contact) -> Ids:
    at = team.now + timedelta(days=1)
    nudge = team.nudge(at)
    other = team.meet(member, "Bram")
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
            ContactField.SLACK_USER: member.slack_user_id,
        }
        details.change(session, known, told, member.id, team.now, region=None)
    team.ask_for(lambda s: notes.note(s, contact, member, member.slack_user_id, is_shared=True))
    summary = added(
        team,
        SummaryRow(
            workspace_id=team.workspace_id, month=date(2026, 10, 1), due_at=at, good_until=at
        ),
    )
    imported = added(
        team,
        ImportRow(
            workspace_id=team.workspace_id,
            member_id=member.id,
            file_name="contacts.csv",
            recorded_at=at,
        ),
    )
    ask = team.ask(member, contact, days_ago=5).id.id
    event = f"Ev{member.slack_user_id}"
    team.ask_for(lambda s: events.take(s, team.workspace_id, event, team.now))
    given = team.give(member, contact, days_ago=2).id.id
    campaign = under_way(team, member, "Tax tips", other, contact)
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
        gesture=given,
        meeting=team.see(member, contact, days_ago=4).id.id,
        ask=ask,
        change=_changed(team, member, ask),
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
        imported=imported,
        other=other.id,
        merge=_merged(team, member),
        pair=added(
            team,
            LikelyPairRow(
                workspace_id=team.workspace_id,
                contact_id=contact.id,
                other_id=other.id,
                import_id=imported,
                why="",
            ),
        ),
        proposal=added(
            team,
            ProposalRow(
                workspace_id=team.workspace_id,
                contact_id=contact.id,
                import_id=imported,
                field=ContactField.ROLE,
                before='""',
                after='"Baker"',
            ),
        ),
        hand_over=_handed_over(team, member),
        carried_note=added(
            team,
            CarriedNoteRow(
                workspace_id=team.workspace_id,
                gesture_id=given,
                receiver_id=member.id,
                due_at=at,
                good_until=at,
            ),
        ),
        unwanted=_left_out(team, member, contact),
        present=_shared(team, member, contact, other),
        tip=library.keep(team, member).id,
        limit=_limit(team, member),
        request=_request(team, member, contact),
        campaign=campaign,
        batch=with_all_of_it(team, member, campaign, contact),
        report=added(
            team,
            CampaignReportRow(
                workspace_id=team.workspace_id,
                campaign_id=campaign,
                member_id=member.id,
                due_at=at,
                good_until=at,
            ),
        ),
        occasion=team.ask_for(lambda s: occasions.of(s, contact.id))[0].id,
        event=event,
        user=member.slack_user_id,
    )


def _left_out(team: Team, member: Member, contact: Contact) -> int:
    """What was said not to be for the contact."""
    told = Unwanted(kinds=frozenset({GestureKind.PERK}))
    team.ask_for(lambda s: unwanted.leave_out(s, member, contact, told, team.now))
    return team.ask_for(lambda s: unwanted.of(s, member, contact.id))[0].id


def _shared(team: Team, member: Member, contact: Contact, other: Contact) -> int:
    """What a household got: the first entry of it."""
    ids = {contact.id, other.id}
    team.ask_for(lambda s: households.live_together(s, member, ids, team.now))
    return team.give(member, contact, days_ago=9).id.id


def _limit(team: Team, member: Member) -> int:
    """On what is worth francs."""
    terms = Terms(Money(50_00, "CHF"), LimitPeriod.OCCASION, LimitForce.WARNING)
    day = team.now.date()
    return team.ask_for(lambda s: limits.keep(s, member, terms, day, team.now)).id


def _request(team: Team, member: Member, contact: Contact) -> int:
    """A gift that a colleague is asked to approve."""
    colleague = team.hire(f"{member.slack_user_id}Y")
    terms = Terms(Money(50_00, "CHF"), LimitPeriod.OCCASION, LimitForce.APPROVAL)
    day = team.now.date()
    with team.transaction() as session:
        limit = limits.keep(session, member, terms, day, team.now, approver_id=colleague.id)
        wish = Wish(Money(60_00, "CHF"), day, "a pen")
        asked = approving.ask(session, member, contact.id, limit.id, colleague.id, wish, team.now)
    return asked[0].id


def _handed_over(team: Team, member: Member) -> int:
    """By a colleague, who was given a contact a moment ago."""
    contact = team.meet(member, "Dora")
    colleague = team.hire(f"{member.slack_user_id}X")
    for giver, to in ((member, colleague), (colleague, member)):
        with team.transaction() as session:
            which = Chosen(frozenset({contact.id}))
            chosen = profile(to.slack_user_id)
            given = hand_overs.give(session, giver, giver.id, which, chosen, team.now)
    return given.id


def _changed(team: Team, member: Member, ask_id: int) -> int:
    """The id of the change of an ask."""
    asked = team.ask_for(
        lambda s: editing.change_made(s, member, ask_id, AskKind.DOCUMENT, team.now)
    )
    assert asked.change is not None
    return asked.change


def _merged(team: Team, member: Member) -> int:
    one, same = team.meet(member, "Carla"), team.meet(member, "Carla Vos")
    return team.ask_for(lambda s: merging.merge(s, member, one.id, same.id, team.now)).id


def added(team: Team, row: Row) -> int:
    with team.transaction() as session:
        session.add(row)
        session.flush()
        return saved(row.id)
