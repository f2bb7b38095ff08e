"""Members follow the directory, keep their own choice of language, and get their first nudge."""

from datetime import UTC, date, datetime

import pytest

from bot.database import Transaction
from bot.refusals import ColleaguesOnly
from bot.team import members
from bot.team.members import Member, Profile
from bot.team.workspaces import Workspace
from tests.bot.plain_words import Team
from tests.conftest import mara_profile


@pytest.mark.parametrize(
    ("time_zone", "first_nudge"),
    [
        # It is nine sharp in Amsterdam, so the next start of work is tomorrow's.
        ("Europe/Amsterdam", datetime(2026, 11, 4, 8, 0, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 11, 3, 14, 0, tzinfo=UTC)),
        ("Asia/Tokyo", datetime(2026, 11, 4, 0, 0, tzinfo=UTC)),
    ],
)
def test_the_first_nudge_comes_when_work_starts_next(
    team: Team, time_zone: str, first_nudge: datetime
) -> None:
    assert team.hire("U0NEW", time_zone).next_nudge_at == first_nudge


def test_a_member_is_welcomed_once(team: Team, mara: Member) -> None:
    with team.transaction() as session:
        again = members.welcome(session, team.workspace_id, mara_profile(), team.now)
        assert again == mara
        assert members.everyone(session, team.workspace_id) == [mara]


def test_everyone_is_listed_by_name(team: Team, mara: Member, ben: Member) -> None:
    listed = team.ask_for(lambda s: members.everyone(s, team.workspace_id))
    assert listed == [mara, ben]


def test_a_move_to_another_time_zone_moves_the_nudge(team: Team, mara: Member) -> None:
    moved = keep(team, mara_profile(time_zone="Asia/Tokyo"))
    assert moved.next_nudge_at == datetime(2026, 11, 4, 0, 0, tzinfo=UTC)
    assert moved.today(datetime(2026, 11, 3, 15, 0, tzinfo=UTC)) == date(2026, 11, 4)


def test_a_new_name_leaves_the_nudge_where_it_was(team: Team, mara: Member) -> None:
    renamed = keep(team, mara_profile(name="Mara de Vries"))
    assert renamed.name == "Mara de Vries"
    assert renamed.next_nudge_at == mara.next_nudge_at


def test_who_left_gets_no_nudge_until_they_come_back(team: Team, mara: Member) -> None:
    assert keep(team, mara_profile(is_active=False)).next_nudge_at is None
    assert keep(team, mara_profile()).next_nudge_at == mara.next_nudge_at


def test_a_change_of_somebody_unknown_makes_nobody_a_member(team: Team) -> None:
    with team.transaction() as session:
        members.keep_in_step(session, team.workspace_id, mara_profile(), team.now)
        assert members.everyone(session, team.workspace_id) == []


def test_a_chosen_language_outlives_changes_of_the_directory(team: Team, mara: Member) -> None:
    with team.transaction() as session:
        assert members.choose_language(session, mara, "nl").locale == "nl"
    assert keep(team, mara_profile(locale="de")).locale == "nl"


def test_without_a_choice_the_directory_tells_the_language(team: Team, mara: Member) -> None:
    assert mara.locale == "en-GB"
    assert keep(team, mara_profile(locale="de-CH")).locale == "de-CH"


def test_the_same_person_in_two_workspaces_is_two_members(
    transaction: Transaction, workspace: Workspace, mara: Member, elsewhere: Team
) -> None:
    with transaction() as session:
        assert members.find(session, elsewhere.workspace_id, "U0MARA") is None
        other = members.welcome(session, elsewhere.workspace_id, mara_profile(), elsewhere.now)
        assert members.find(session, workspace.id, "U0MARA") == mara
    assert other.id != mara.id


@pytest.mark.parametrize(
    ("name", "first"),
    [("Mara Visser", "Mara"), ("Mara", "Mara"), ("  Mara  V", "Mara"), ("  ", "  ")],
)
def test_first_name(team: Team, mara: Member, name: str, first: str) -> None:
    assert keep(team, mara_profile(name=name)).first_name == first


@pytest.mark.parametrize("field", ["name", "locale", "time_zone"])
def test_what_the_directory_does_not_tell_stays_as_it_was(
    team: Team, mara: Member, field: str
) -> None:
    assert keep(team, mara_profile(**{field: None})) == mara


def test_of_somebody_new_the_directory_may_tell_little(team: Team) -> None:
    new = Profile("U0NEW", None, None, None, True, False, handle="new.one")
    member = team.ask_for(lambda s: members.welcome(s, team.workspace_id, new, team.now))
    assert (member.name, member.locale, member.time_zone) == ("new.one", "en", "Etc/UTC")


def test_who_is_no_colleague_becomes_no_member(team: Team) -> None:
    guest = mara_profile(is_active=False)
    with pytest.raises(ColleaguesOnly), team.transaction() as session:
        members.welcome(session, team.workspace_id, guest, team.now)
    assert team.ask_for(lambda s: members.everyone(s, team.workspace_id)) == []


def keep(team: Team, profile: Profile) -> Member:
    """The member after the directory told of a change."""
    with team.transaction() as session:
        members.keep_in_step(session, team.workspace_id, profile, team.now)
    found = team.ask_for(lambda s: members.find(s, team.workspace_id, profile.slack_user_id))
    assert found is not None
    return found


def test_a_zone_that_we_do_not_know_leaves_the_one_we_knew(team: Team, mara: Member) -> None:
    with team.transaction() as session:
        moved = mara_profile(time_zone="Mars/Olympus_Mons")
        members.keep_in_step(session, team.workspace_id, moved, team.now)
        found = members.find(session, team.workspace_id, "U0MARA")
    assert found is not None
    assert found.time_zone == "Europe/Amsterdam"
