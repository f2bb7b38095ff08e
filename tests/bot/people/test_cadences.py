"""Which rhythm holds for a contact: its own, a tag's, its audience's or the usual one."""

import time
from datetime import timedelta

import pytest

from bot.models import ContactRow
from bot.nudges import dismissals
from bot.people import cadences, contacts, details, rhythm, ruling
from bot.people.changes import Value
from bot.people.contacts import Contact, NewContact
from bot.people.rhythm import USUAL_CADENCE, Cadence
from bot.people.ruling import Followed, Whose
from bot.refusals import AdminsOnly, IdealAboveMaximum, RhythmOutOfRange
from bot.team.members import Member
from bot.vocabulary import Audience, CadenceSource, ContactField
from tests.bot.plain_words import Nudged, Team

USUAL = USUAL_CADENCE[Audience.CLIENT]
TIGHT, TIGHTER, LOOSE = Cadence(20, 40), Cadence(10, 20), Cadence(90, 180)


def holds(team: Team, contact: Contact) -> tuple[Cadence, CadenceSource, str]:
    found = team.ask_for(lambda s: cadences.of(s, team.workspace_id, contact.id))
    return found.cadence, found.source, found.tag


def kept(team: Team, viewer: Member, contact: Contact) -> Cadence:
    """The one that is kept with the contact, by which reminders go."""
    return team.ask_for(lambda s: contacts.by_id(s, viewer, contact.id)).cadence


def change(team: Team, contact: Contact, field: ContactField, value: Value) -> None:
    with team.transaction() as session:
        known = details.read(session, team.workspace_id, [contact.id])[contact.id]
        details.change(session, known, {field: value}, None, team.now, region=None)


def rule(team: Team, member: Member, of: Audience | str, cadence: Cadence | None) -> int:
    whose = Whose(of) if isinstance(of, Audience) else Whose(tag=of)
    return team.ask_for(lambda s: ruling.rule(s, member, whose, cadence)).changed


def test_the_usual_rhythm_of_the_audience_holds_first(
    team: Team, mara: Member, anna: Contact
) -> None:
    assert holds(team, anna) == (USUAL, CadenceSource.AUDIENCE, "")


def test_a_rule_for_the_audience_changes_all_of_it_and_who_comes_later(
    team: Team, mara: Member, anna: Contact
) -> None:
    bram = team.meet(mara, "Bram", Audience.PARTNER)
    assert rule(team, mara, Audience.CLIENT, TIGHT) == 1
    later = team.meet(mara, "Carla")
    assert [kept(team, mara, one) for one in (anna, bram, later)] == [
        TIGHT,
        USUAL_CADENCE[Audience.PARTNER],
        TIGHT,
    ]
    assert rule(team, mara, Audience.CLIENT, None) == 2
    assert kept(team, mara, anna) == USUAL


def test_the_tightest_tag_wins_over_the_audience(team: Team, mara: Member, anna: Contact) -> None:
    change(team, anna, ContactField.TAGS, ("Tax", "VIP"))
    rule(team, mara, Audience.CLIENT, TIGHTER)
    rule(team, mara, "tax", LOOSE)
    assert holds(team, anna) == (LOOSE, CadenceSource.TAG, "tax")
    rule(team, mara, "vip", TIGHT)
    assert holds(team, anna) == (TIGHT, CadenceSource.TAG, "vip")
    assert kept(team, mara, anna) == TIGHT
    rule(team, mara, "vip", None)
    assert kept(team, mara, anna) == LOOSE
    change(team, anna, ContactField.TAGS, ())
    assert holds(team, anna) == (TIGHTER, CadenceSource.AUDIENCE, "")
    assert kept(team, mara, anna) == TIGHTER


def test_a_contact_that_changes_audience_changes_its_rhythm(
    team: Team, mara: Member, anna: Contact
) -> None:
    change(team, anna, ContactField.AUDIENCE, Audience.STAFF)
    assert kept(team, mara, anna) == USUAL_CADENCE[Audience.STAFF]


def test_its_own_rhythm_stays_whatever_the_rules_say(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.ask_for(lambda s: cadences.own(s, anna.id, LOOSE))
    change(team, anna, ContactField.TAGS, ("vip",))
    assert rule(team, mara, "vip", TIGHT) == 0
    assert rule(team, mara, Audience.CLIENT, TIGHTER) == 0
    assert holds(team, anna) == (LOOSE, CadenceSource.OWN, "")
    found = team.ask_for(lambda s: cadences.as_ruled(s, team.workspace_id, anna.id))
    assert (found.cadence, found.source, found.tag) == (TIGHT, CadenceSource.TAG, "vip")
    assert kept(team, mara, anna) == TIGHT


def test_why_a_rule_changes_nobody_is_told(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    def followed(tag: str) -> Followed:
        return team.ask_for(lambda s: ruling.rule(s, mara, Whose(tag=tag), TIGHT))

    assert followed("vip") == Followed(0)
    change(team, anna, ContactField.TAGS, ("vip",))
    assert followed("vip") == Followed(0, meant=1)
    team.ask_for(lambda s: cadences.own(s, anna.id, LOOSE))
    hidden = team.meet(ben, "Zora Quill")
    change(team, hidden, ContactField.TAGS, ("vip",))
    with team.transaction() as session:
        session.get_one(ContactRow, hidden.id).is_private = True
    assert followed("vip") == Followed(0, meant=1, own=1)


def test_reminders_go_by_the_new_rhythm_from_the_last_touch(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna, days_ago=25)
    assert team.nudge(team.now + timedelta(days=1)) is None
    rule(team, mara, Audience.CLIENT, TIGHTER)
    assert team.nudge(team.now + timedelta(days=2)) is not None


def test_a_rhythm_changed_in_a_nudge_is_the_contacts_own_until_it_is_put_back(
    team: Team, mara: Member, to_give_again: Nudged, anna: Contact
) -> None:
    to_give_again.click(dismissals.change_rhythm, Cadence(5, 10))
    assert holds(team, anna) == (Cadence(5, 10), CadenceSource.OWN, "")
    to_give_again.click(dismissals.old_rhythm)
    assert holds(team, anna) == (USUAL, CadenceSource.AUDIENCE, "")


def test_rules_are_for_admins_and_within_reason(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    with pytest.raises(AdminsOnly):
        rule(team, ben, Audience.CLIENT, TIGHT)
    with pytest.raises(IdealAboveMaximum):
        rule(team, mara, Audience.CLIENT, Cadence(20, 10))
    with pytest.raises(RhythmOutOfRange):
        rule(team, mara, "vip", Cadence(0, 10))
    assert kept(team, mara, anna) == USUAL


def test_a_wider_rhythm_is_half_as_long_again_and_no_longer_than_two_years() -> None:
    assert cadences.widened(Cadence(21, 42)) == Cadence(32, 63)
    longest = Cadence(rhythm.LONGEST_DAYS, rhythm.LONGEST_DAYS)
    assert cadences.widened(Cadence(600, 700)) == longest


def test_very_many_contacts_follow_a_rule_at_once(team: Team, mara: Member) -> None:
    new = [NewContact(f"Client {n}", Audience.CLIENT) for n in range(2000)]
    with team.transaction() as session:
        contacts.add_many(session, mara, new, team.now.date())
    started = time.perf_counter()
    assert rule(team, mara, Audience.CLIENT, TIGHT) == 2000
    assert time.perf_counter() - started < 2


def test_of_more_than_a_portion_the_others_follow_in_turn(
    team: Team, mara: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ruling, "PORTION", 2)
    met = [team.meet(mara, f"Client {number}") for number in range(5)]
    whose = Whose(Audience.CLIENT)
    first = team.ask_for(lambda s: ruling.rule(s, mara, whose, TIGHT))
    assert first == Followed(2, 3, met[1].id)
    assert [kept(team, mara, one) for one in met[1:3]] == [TIGHT, USUAL]
    second = team.ask_for(lambda s: ruling.go_on(s, mara, whose, first))
    third = team.ask_for(lambda s: ruling.go_on(s, mara, whose, second))
    assert (second.changed, third) == (2, Followed(1, 0, met[4].id))
    assert {kept(team, mara, one) for one in met} == {TIGHT}
