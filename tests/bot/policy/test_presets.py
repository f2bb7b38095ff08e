"""Presets: what each allows, from when, and what it says of what lies above."""

from datetime import date, timedelta

import pytest

from bot.people.contacts import Contact
from bot.policy import limits
from bot.policy.presets import PRESETS, Terms
from bot.team.members import Member
from bot.vocabulary import (
    Audience,
    GiftPreset,
    LimitPeriod,
    Verdict,
)
from tests.bot.plain_words import Team
from tests.bot.policy.keeping import check, give

TODAY = date(2026, 11, 3)
YESTERDAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("preset", "audience", "below", "verdict"),
    [
        (GiftPreset.GERMANY, Audience.CLIENT, 50_00, Verdict.WARNS),
        (GiftPreset.UNITED_KINGDOM, Audience.PARTNER, 50_00, Verdict.WARNS),
        (GiftPreset.US_IRS, Audience.CLIENT, 25_00, Verdict.WARNS),
        (GiftPreset.US_FINRA, Audience.CLIENT, 300_00, Verdict.OVER_THE_CAP),
        (GiftPreset.US_FEDERAL, Audience.CLIENT, 20_00, Verdict.OVER_THE_CAP),
        (GiftPreset.NETHERLANDS_STAFF, Audience.STAFF, 25_00, Verdict.WARNS),
    ],
)
def test_a_preset_at_and_above_its_amount(
    team: Team,
    mara: Member,
    preset: GiftPreset,
    audience: Audience,
    below: int,
    verdict: Verdict,
) -> None:
    known = PRESETS[preset]
    currency = known.terms[0].amount.currency
    assert currency is not None
    team.ask_for(lambda s: limits.take_over(s, mara, known, TODAY, team.now))
    dora = team.meet(mara, "Dora", audience)
    at = check(team, dora, minor=below, day=TODAY, currency=currency)
    above = check(team, dora, minor=below + 1, day=TODAY, currency=currency)
    assert {one.verdict for one in at} == {Verdict.FITS}
    assert above[0].verdict is verdict


def test_a_preset_bites_from_its_own_day_on(team: Team, mara: Member, anna: Contact) -> None:
    chosen_on, begins = date(2026, 3, 1), date(2026, 3, 30)
    finra = PRESETS[GiftPreset.US_FINRA]
    (made,) = team.ask_for(lambda s: limits.take_over(s, mara, finra, chosen_on, team.now))
    assert made.valid_from == finra.begins(chosen_on) == begins
    eve = begins - timedelta(days=1)
    assert check(team, anna, minor=300_01, day=eve, currency="USD") == ()
    (room,) = check(team, anna, minor=300_01, day=begins, currency="USD")
    assert room.verdict is Verdict.OVER_THE_CAP


def test_a_year_of_federal_occasions(team: Team, mara: Member, anna: Contact) -> None:
    federal = PRESETS[GiftPreset.US_FEDERAL]
    team.ask_for(lambda s: limits.take_over(s, mara, federal, date(2026, 1, 1), team.now))
    for day in (date(2026, 3, 1), date(2026, 5, 1)):
        give(team, mara, anna, 20_00, day, currency="USD")
    found = check(team, anna, minor=10_01, day=TODAY, currency="USD")
    assert {one.limit.terms.period: one.verdict for one in found} == {
        LimitPeriod.CALENDAR_YEAR: Verdict.OVER_THE_CAP,
        LimitPeriod.OCCASION: Verdict.FITS,
    }


def test_terms_of_tax_warn_and_are_told_apart() -> None:
    def are_cliffs(preset: GiftPreset) -> set[bool]:
        return {one.is_cliff for one in PRESETS[preset].terms}

    assert list(PRESETS) == list(GiftPreset)
    assert are_cliffs(GiftPreset.GERMANY) == are_cliffs(GiftPreset.UNITED_KINGDOM) == {True}
    assert are_cliffs(GiftPreset.US_IRS) == {False}
    assert all(isinstance(one, Terms) for preset in PRESETS.values() for one in preset.terms)
