"""No id of one workspace opens anything in another."""

import ast
import inspect
import pkgutil
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import handlers
from bot.models import NoticeRow, NudgeRow, SummaryNoticeRow, SummaryRow
from bot.models.columns import saved
from bot.nudges import dismissals
from bot.people import contacts, occasions
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.people.occasions import Yearly
from bot.preferences import wishes
from bot.recording import choices, kept, wanted
from bot.recording.outcomes import WhichAsk, WhichContact
from bot.recording.statements import Doubt, Named, Statement
from bot.recording.wanted import Wanted
from bot.refusals import Gone
from bot.team import events
from bot.team.members import Member
from bot.vocabulary import Answer, AskedBack, Barrier, OccasionKind, Verb
from tests.bot import crossing
from tests.bot.crossing import NOBODYS, Crossing, Ids, Stranger
from tests.bot.plain_words import Team, profile
from tests.bot.trust import TRUSTING
from tests.conftest import NOW

HOUR = timedelta(hours=1)
_MEANING = (Doubt(AskedBack.MEANING),)
LATER = NOW + timedelta(days=2)
"""When there is something to do again."""


@pytest.fixture
def ours(team: Team, mara: Member, anna: Contact) -> Ids:
    return one_of_everything(team, mara, anna)


@pytest.fixture
def theirs(elsewhere: Team, stranger: Member) -> Ids:
    return one_of_everything(elsewhere, stranger, elsewhere.meet(stranger, "Anna Jansen"))


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
        event=event,
        user=member.slack_user_id,
    )


def added(team: Team, row: NudgeRow | SummaryRow | NoticeRow | SummaryNoticeRow) -> int:
    with team.transaction() as session:
        session.add(row)
        session.flush()
        return saved(row.id)


@pytest.fixture
def knowing(team: Team, theirs: Ids, stranger: Member) -> Iterator[Stranger]:
    """A stranger, two days later; what they do is taken back in the end."""
    with team.transaction() as session:
        contact = contacts.by_id(session, stranger.workspace_id, theirs.contact)
        yield Stranger(session, stranger, contact, theirs, LATER)
        session.rollback()


def test_our_ids_are_to_a_stranger_as_good_as_nobodys(
    team: Team, ours: Ids, knowing: Stranger
) -> None:
    before = knowing.rows(team.workspace_id)
    elsewhere_id = knowing.member.workspace_id

    def comes_of(one: Crossing, ids: Ids, workspace_id: int) -> tuple[str, object]:
        """What the stranger is told, and all that the workspace has then."""
        trial = knowing.session.begin_nested()
        came = repr(knowing.outcome(one, ids)), knowing.rows(workspace_id)
        trial.rollback()
        return came

    leaks, idle = [], []
    for function in crossing.functions():
        if crossing.name_of(function) not in TRUSTING:
            for one in crossing.crossings(function):
                nothing = comes_of(one, NOBODYS, elsewhere_id)
                if (told := comes_of(one, ours, team.workspace_id)) != (nothing[0], before):
                    leaks.append(f"{one}: {told[0]}")
                # Otherwise the trial would tell nothing.
                if comes_of(one, knowing.own, elsewhere_id) == nothing:
                    idle.append(str(one))
    assert leaks == []
    assert idle == [
        "recording.choices.choose_ask(ask_id: ask)",
        "recording.wanted.choose_contact(contact_id: contact)",
        "recording.wanted.instead(pending_id: pending)",
    ], "tried below"


def test_who_is_not_told_where_to_look_is_listed_with_the_reason() -> None:
    known = {crossing.name_of(function) for function in crossing.functions()}
    blind = {
        crossing.name_of(function)
        for function in crossing.functions()
        if not crossing.knows_where(function)
    }
    assert blind <= TRUSTING <= known


def test_no_listener_calls_what_does_not_look_whose_an_id_is() -> None:
    trusted = {
        f"{found.name}: {name}"
        for found in pkgutil.walk_packages(handlers.__path__, "handlers.")
        for name in called_in(import_module(found.name))
        if name in TRUSTING
    }
    assert trusted == set()


def called_in(module: ModuleType) -> Iterator[str]:
    """The functions that a module names, by themselves or in a module that it knows."""
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text())):
        match node:
            case ast.Attribute(value=ast.Name(id=of), attr=name):
                holder = getattr(module, of, None)
                named = getattr(holder, name, None) if inspect.ismodule(holder) else None
            case ast.Name(id=name):
                named = vars(module).get(name)
            case _:
                continue
        if inspect.isfunction(named):
            yield crossing.name_of(named)


def test_a_stranger_cannot_mean_our_ask_by_an_answer_of_their_own(
    team: Team, ours: Ids, theirs: Ids, elsewhere: Team, stranger: Member
) -> None:
    elsewhere.ask(
        stranger,
        elsewhere.ask_for(lambda s: contacts.by_id(s, stranger.workspace_id, theirs.contact)),
    )
    kept = elsewhere.type(stranger, Verb.ANSWER, "Anna", answer=Answer.YES)
    assert isinstance(kept, WhichAsk)
    with pytest.raises(Gone), team.transaction() as session:
        choices.choose_ask(session, stranger, kept.pending_id, ours.ask, team.now)


@pytest.mark.usefixtures("anna")
def test_a_stranger_looks_after_no_contact_of_ours(
    team: Team, mara: Member, stranger: Member
) -> None:
    nudge = team.nudge(team.now + timedelta(days=1))
    assert nudge is not None
    reminder_id = nudge.suggestions[0].reminder_id
    team.ask_for(lambda s: dismissals.disown(s, mara, reminder_id, team.now))
    chosen = profile(stranger.slack_user_id)
    team.ask_for(lambda s: dismissals.hand_over(s, mara, reminder_id, chosen, team.now))
    owner_id = team.ask_for(lambda s: contacts.by_id(s, team.workspace_id, 1).owner_id)
    assert owner_id not in (None, stranger.id)


def test_a_stranger_ends_no_absence_of_ours(team: Team, mara: Member, stranger: Member) -> None:
    first = team.now.date() + timedelta(days=30)
    away = team.ask_for(lambda s: wishes.save(s, mara, _wishes(away_from=first), team.now))
    ours = frozenset(absence.id for absence in away.absences)
    team.ask_for(lambda s: wishes.save(s, stranger, _wishes(drops=ours), team.now))
    assert team.ask_for(lambda s: wishes.show(s, mara, team.now)).absences == away.absences


def test_a_stranger_cannot_mean_our_contact_by_a_line_of_their_own(
    team: Team, ours: Ids, elsewhere: Team, stranger: Member
) -> None:
    kept = elsewhere.type(stranger, Verb.GIVE, "Anna", "tips")
    assert isinstance(kept, WhichContact)
    assert kept.candidates == ()
    with pytest.raises(Gone), team.transaction() as session:
        choices.choose_contact(session, stranger, kept.pending_id, ours.contact, 0, team.now)


def test_a_stranger_is_nudged_of_nothing_of_ours(
    ours: Ids, elsewhere: Team, stranger: Member
) -> None:
    assert elsewhere.nudge(elsewhere.now + timedelta(days=30)) is None


def _wishes(away_from: date | None = None, drops: frozenset[int] = frozenset()) -> wishes.Wishes:
    return wishes.Wishes(
        working_days=frozenset(range(5)),
        opens_at=9,
        closes_at=17,
        country=None,
        region=None,
        good_friday_off=False,
        most_per_day=3,
        most_per_week=21,
        away_from=away_from,
        away_until=away_from,
        drops=drops,
        chosen_locale=None,
    )


def test_a_stranger_is_not_reminded_of_a_contact_of_ours(
    team: Team, ours: Ids, theirs: Ids, elsewhere: Team, stranger: Member
) -> None:
    of_somebody = Which("Anna", (), fits_several=False)
    kept = elsewhere.ask_for(
        lambda s: wanted.keep(s, stranger, Wanted("tips", None), of_somebody, team.now)
    )
    with pytest.raises(Gone), team.transaction() as session:
        wanted.choose_contact(session, stranger, kept, ours.contact, team.now)


def test_a_stranger_has_no_line_of_ours_turned_into_a_reminder(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    said = Statement(Verb.MET, "call", team.now.date() + timedelta(days=1), doubts=_MEANING)
    line = team.ask_for(lambda s: kept.keep(s, mara, said, [Named(anna.name, anna)], team.now))
    with pytest.raises(Gone), team.transaction() as session:
        wanted.instead(session, stranger, line.id, team.now)
    with team.transaction() as session:
        assert wanted.instead(session, mara, line.id, team.now)
