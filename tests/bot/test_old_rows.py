"""Rows of old versions are brought up to date as they were meant."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Engine, text
from sqlmodel import col, select

from bot import database, schema
from bot.models import (
    AskRow,
    ContactRow,
    GestureRow,
    MemberRow,
    NoticeRow,
    NudgeReminderRow,
    ReminderRow,
)
from bot.people import occasions
from bot.recording import commands, kept
from bot.recording.outcomes import WhichContact
from bot.team import members
from bot.vocabulary import Barrier, PostingState, Verb
from tests import databases

FIRST_VERSION = (
    "INSERT INTO workspace VALUES (1, 'T0', 'Sandbox', 10, NULL, 'en', 'Etc/UTC', NULL)",
    "INSERT INTO member VALUES"
    " (1, 1, 'U0MARA', 'Mara', TRUE, TRUE, 'en', NULL, 'Europe/Amsterdam', 9, 17, NULL)",
    "INSERT INTO contact VALUES (1, 1, 1, NULL, 'Anna', 'anna', NULL, 'client', 30, 60,"
    " '2026-10-01', '2026-10-04', '2026-11-05')",
    "INSERT INTO nudge (id, workspace_id, member_id, day, state, due_at, good_until, attempts)"
    " VALUES (1, 1, 1, '2026-11-05', 'posted', '2026-11-05 08:00', '2026-11-05 16:00', 1)",
    "INSERT INTO reminder VALUES"
    " (1, 1, 1, 1, 'give', 'done', '2026-11-05', FALSE, 'check_in', NULL, NULL)",
    "INSERT INTO nudge_reminder VALUES (1, 1, 0)",
    "INSERT INTO gesture VALUES"
    " (1, 1, 1, 1, 1, 'given', 'check_in', '', '2026-10-04', '2026-10-04 08:00')",
)
"""Rows as the first version wrote them, each table pointing to others."""
SECOND_VERSION = (
    "INSERT INTO workspace (id, slack_team_id, name, cooling_off_days, summary_locale,"
    " summary_time_zone) VALUES (1, 'T0', 'Sandbox', 10, 'en', 'Etc/UTC')",
    "INSERT INTO member (id, workspace_id, slack_user_id, name, is_active, is_admin, slack_locale,"
    " time_zone, opens_at, closes_at, unreachable)"
    " VALUES (1, 1, 'U0MARA', 'Mara', TRUE, TRUE, 'en', 'Etc/UTC', 9, 17, 'user_not_found')",
    *(
        "INSERT INTO notice (workspace_id, member_id, reason, state, due_at, good_until, attempts)"
        f" VALUES (1, 1, '{told}', '{state}', '2026-11-05', '2026-11-19', 1)"
        for told, state in (
            ("user_not_found", "lapsed"),
            ("user_disabled", "due"),
            ("restricted_action", "posted"),
        )
    ),
)
"""What the second version wrote when Slack refused somebody."""
BEFORE_SEVERAL = (
    "INSERT INTO workspace (id, slack_team_id, name, cooling_off_days, summary_locale,"
    " summary_time_zone) VALUES (1, 'T0', 'Sandbox', 10, 'en', 'Etc/UTC')",
    "INSERT INTO member (id, workspace_id, slack_user_id, name, is_active, is_admin, slack_locale,"
    " time_zone, opens_at, closes_at, most_per_day, most_per_week, paused, unanswered_nudges)"
    " VALUES (1, 1, 'U0MARA', 'Mara', TRUE, TRUE, 'en', 'Etc/UTC', 9, 17, 3, 15, FALSE, 0)",
    "INSERT INTO pending (id, workspace_id, member_id, verb, line, day, closed, typed_at) VALUES"
    " (1, 1, 1, 'give', 'Zoë Bos, tips, and more', '2026-11-02', FALSE, '2026-11-03 08:00+00')",
)
"""A command as it waited when each was about one person, on one line with what was said."""
YEARS_OF_29_FEBRUARY = {1996: 1996, 1999: None, 1900: None, 2000: 2000}
"""As they were kept once, and as they are kept by now."""
BEFORE_YEARS_COUNTED = (
    "INSERT INTO workspace (id, slack_team_id, name, cooling_off_days, summary_locale,"
    " summary_time_zone, currency) VALUES (1, 'T0', 'Sandbox', 10, 'en', 'Etc/UTC', 'EUR')",
    "INSERT INTO contact (id, workspace_id, name, name_key, honorific, role, audience, likes,"
    " allergies, wants_no_gifts, is_official, is_never_compared, is_private, is_reminded,"
    " ideal_days, maximum_days, cadence_from, added_on, due_on, red_on) VALUES (1, 1, 'Anna',"
    " 'anna', '', '', 'client', '', '', FALSE, FALSE, FALSE, FALSE, TRUE, 30, 60, 'audience',"
    " '2026-10-01', '2026-10-04', '2026-11-05')",
    *(
        "INSERT INTO occasion (workspace_id, contact_id, kind, name, month, day, year, lead_days,"
        f" next_on) VALUES (1, 1, 'own', '{year}', 2, 29, {year}, 0, '2027-02-28')"
        for year in YEARS_OF_29_FEBRUARY
    ),
)
"""Days as the card kept them before it asked whether a year had them."""

BEFORE_THE_WINDOW_WAS_KEPT = (
    "INSERT INTO workspace (id, slack_team_id, name, cooling_off_days, summary_locale,"
    " summary_time_zone, currency) VALUES (1, 'T0', 'Sandbox', 10, 'en', 'Etc/UTC', 'EUR')",
    "INSERT INTO member (id, workspace_id, slack_user_id, name, is_active, is_admin, slack_locale,"
    " time_zone, opens_at, closes_at, most_per_day, most_per_week, paused, unanswered_nudges,"
    " is_greeted) VALUES (1, 1, 'U0MARA', 'Mara', TRUE, TRUE, 'en', 'Etc/UTC', 9, 17, 3, 15, FALSE,"
    " 0, TRUE)",
    BEFORE_YEARS_COUNTED[1],
    "INSERT INTO gesture (workspace_id, contact_id, member_id, direction, words, happened_on,"
    " recorded_at, sent_because) VALUES (1, 1, 1, 'given', 'tips', '2026-10-04', '2026-10-04', '')",
    *(
        "INSERT INTO ask (id, workspace_id, contact_id, member_id, words, state, planned_for,"
        " inside_window, sent_because, kind, recorded_at) VALUES"
        f" ({number}, 1, 1, 1, 'report', '{state}', '{day}', FALSE, '', 'other', '2026-10-01')"
        for number, state, day in (
            (1, "planned", "2026-10-08"),
            (2, "planned", "2026-10-14"),
            (3, "dropped", "2026-10-08"),
        )
    ),
    *(
        "INSERT INTO reminder (workspace_id, member_id, contact_id, purpose, state, show_on,"
        " ask_id, passed_over, words, is_ahead) VALUES"
        f" (1, 1, 1, 'ask', 'open', '{day}', {number}, 0, '', FALSE)"
        for number, day in ((1, "2026-10-08"), (2, "2026-10-20"))
    ),
)
"""An ask that is planned too early, one that isn't, and one that isn't wanted any more."""


def bring_up_to_date(fresh: Engine, version: str, rows: Iterable[str]) -> None:
    """Migrate a database that holds the rows of an old version."""
    with fresh.begin() as connection:
        schema.upgrade(connection, version)
        for line in rows:
            connection.execute(text(line))
    schema.migrate(fresh)


def test_a_database_of_the_first_version_is_brought_up_to_date(fresh: Engine) -> None:
    bring_up_to_date(fresh, "0001", FIRST_VERSION)
    with database.transactions(fresh)() as session:
        contact = session.get_one(ContactRow, 1)
        assert (contact.red_on, contact.is_reminded) == (date(2026, 12, 4), True)
        member = session.get_one(MemberRow, 1)
        assert (member.most_per_day, member.paused) == (3, False)
        assert session.exec(select(NudgeReminderRow.workspace_id)).all() == [1]
        assert session.exec(select(GestureRow.reminder_id)).all() == [1]
    assert databases.differences(fresh) == []


def test_slacks_words_for_a_barrier_become_ours_and_each_is_told_once(fresh: Engine) -> None:
    bring_up_to_date(fresh, "0002", SECOND_VERSION)
    with database.transactions(fresh)() as session:
        told = session.exec(select(NoticeRow.reason, NoticeRow.state).order_by(NoticeRow.reason))
        assert told.all() == [
            (Barrier.LEFT, PostingState.DUE),
            (Barrier.REFUSED, PostingState.POSTED),
        ]
        assert session.get_one(MemberRow, 1).unreachable is Barrier.LEFT


def test_a_command_that_waits_goes_on_waiting(fresh: Engine) -> None:
    bring_up_to_date(fresh, "0009", BEFORE_SEVERAL)
    with database.transactions(fresh)() as session:
        mara = members.by_id(session, 1, 1)
        line = kept.find(session, mara, 1)
        assert [one.name for one in line.people] == ["Zoë Bos"]
        assert (line.statement.verb, line.statement.words) == (Verb.GIVE, "tips, and more")
        assert (line.statement.day, line.is_closed) == (date(2026, 11, 2), False)
        assert isinstance(commands.outcome(session, mara, 1), WhichContact)


def test_a_day_that_never_was_has_no_year(fresh: Engine) -> None:
    bring_up_to_date(fresh, "0022", BEFORE_YEARS_COUNTED)
    with database.transactions(fresh)() as session:
        years = {one.occasion.name: one.occasion.yearly.year for one in occasions.of(session, 1)}
    assert years == {str(year): kept for year, kept in YEARS_OF_29_FEBRUARY.items()}


def test_what_is_planned_too_early_waits(fresh: Engine) -> None:
    bring_up_to_date(fresh, "0027", BEFORE_THE_WINDOW_WAS_KEPT)
    with database.transactions(fresh)() as session:
        asks = session.exec(select(AskRow).order_by(col(AskRow.id)))
        days = [(row.planned_for, row.wanted_for) for row in asks]
        shown = session.exec(select(col(ReminderRow.show_on)).order_by(col(ReminderRow.id))).all()
    early, first_day = date(2026, 10, 8), date(2026, 10, 14)
    assert days == [(first_day, early), (first_day, None), (early, None)]
    assert shown == [first_day, date(2026, 10, 20)]
