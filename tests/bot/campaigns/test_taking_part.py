"""Who takes part in a campaign, who is left out, and that each is told why."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from bot.campaigns import taking_part
from bot.campaigns.plans import LONGEST_LIST, Arm, Whom
from bot.campaigns.taking_part import Chosen
from bot.models import ContactRow
from bot.money import Money
from bot.people import holds, tags
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience, LeftOut, LimitForce, LimitScope, TagKind
from tests.bot.campaigns.planned import CALENDAR, EVERYBODY, NOTHING_OR_TIPS, plan
from tests.bot.campaigns.under_way import under_way
from tests.bot.plain_words import Team
from tests.bot.policy.keeping import limit, terms
from tests.statements import counted


def chosen(
    team: Team, member: Member, whom: Whom = EVERYBODY, arms: tuple[Arm, ...] = NOTHING_OR_TIPS
) -> Chosen:
    draft = plan(team, member, whom, arms)
    today = member.today(team.now)
    return team.ask_for(lambda s: taking_part.choose(s, member, draft, today))


def changed(team: Team, contact: Contact, **values: object) -> None:
    with team.transaction() as session:
        row = session.get_one(ContactRow, contact.id)
        for name, value in values.items():
            setattr(row, name, value)


def ids(found: Chosen) -> set[int]:
    return {one.contact_id for one in found.participants}


def test_an_organisation_is_one_unit_and_a_person_without_is_their_own(
    team: Team, mara: Member
) -> None:
    anna = team.meet(mara, "Anna Jansen", organisation="Bakkerij Jansen")
    bram = team.meet(mara, "Bram Jansen", organisation="bakkerij jansen")
    carla = team.meet(mara, "Carla Kok")
    found = {one.contact_id: one.unit for one in chosen(team, mara).participants}
    assert found[anna.id] == found[bram.id] > 0
    assert found[carla.id] == -carla.id


def test_all_that_is_told_has_to_fit(team: Team, mara: Member, ben: Member) -> None:
    anna = team.meet(mara, "Anna Jansen", organisation="Bakkerij Jansen")
    partner = team.meet(mara, "Bram Jansen", Audience.PARTNER, organisation="Bakkerij Jansen")
    his = team.meet(ben, "Carla Kok")
    with team.transaction() as session:
        tags.add(session, team.workspace_id, TagKind.TAG, {anna.id: ["tax"], his.id: ["tax"]})
    assert ids(chosen(team, mara)) == {anna.id, partner.id, his.id}
    assert ids(chosen(team, mara, Whom(Audience.CLIENT))) == {anna.id, his.id}
    assert ids(chosen(team, mara, Whom(organisation="Bakkerij Jansen"))) == {anna.id, partner.id}
    assert ids(chosen(team, mara, Whom(tag="tax", owner_id=mara.id))) == {anna.id}
    assert ids(chosen(team, mara, Whom(tag="taxes"))) == set()


def test_a_list_takes_who_is_clear_and_tells_who_is_not(team: Team, mara: Member) -> None:
    anna = team.meet(mara, "Anna Jansen")
    for organisation in ("One", "Two"):
        team.meet(mara, "Bram Kok", organisation=organisation)
    found = chosen(team, mara, Whom(listed="anna jansen\nBram Kok\n\n<!channel>\nNobody Here\n"))
    assert ids(found) == {anna.id}
    assert found.unknown == ("Bram Kok", "<!channel>", "Nobody Here")


def test_a_colleagues_private_contact_is_nowhere(team: Team, mara: Member, ben: Member) -> None:
    his = team.meet(ben, "Carla Kok")
    changed(team, his, is_private=True)
    found = chosen(team, mara, Whom(listed="Carla Kok"))
    assert (found.participants, found.left_out, found.unknown) == ((), {}, ("Carla Kok",))
    assert chosen(team, mara).participants == ()
    assert ids(chosen(team, ben)) == {his.id}


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"owner_id": None}, LeftOut.WITHOUT_OWNER),
        ({"is_reminded": False}, LeftOut.NOT_REMINDED),
        ({"is_never_compared": True}, LeftOut.NEVER_COMPARED),
        ({"audience": Audience.STAFF}, LeftOut.STAFF),
        ({"is_official": True}, LeftOut.OFFICIAL),
        ({"negotiates_until": date(2030, 1, 1)}, LeftOut.NEGOTIATES),
    ],
)
def test_who_is_marked_is_left_out_and_told(
    team: Team, mara: Member, values: dict[str, object], reason: LeftOut
) -> None:
    anna = team.meet(mara, "Anna Jansen")
    changed(team, anna, **values)
    found = chosen(team, mara)
    assert found.participants == ()
    assert {why: one.names for why, one in found.left_out.items()} == {reason: ("Anna Jansen",)}


def test_a_plain_campaign_compares_nobody(team: Team, mara: Member) -> None:
    anna = team.meet(mara, "Anna Jansen")
    colleague = team.meet(mara, "Priya Shah", Audience.STAFF)
    changed(team, anna, is_never_compared=True)
    assert ids(chosen(team, mara, arms=NOTHING_OR_TIPS[1:])) == {anna.id, colleague.id}


def test_a_colleague_who_agrees_is_compared(team: Team, mara: Member) -> None:
    colleague = team.meet(mara, "Priya Shah", Audience.STAFF)
    changed(team, colleague, agrees_to_compare=True)
    assert ids(chosen(team, mara)) == {colleague.id}


def test_a_present_leaves_out_who_wants_none_and_who_never_met_us(team: Team, mara: Member) -> None:
    new, known = team.meet(mara, "Anna Jansen"), team.keep_up(mara, "Bram Kok")
    frugal = team.keep_up(mara, "Carla Kok")
    changed(team, frugal, wants_no_gifts=True)
    assert ids(chosen(team, mara)) == {new.id, known.id, frugal.id}
    found = chosen(team, mara, arms=CALENDAR)
    assert ids(found) == {known.id}
    assert {why: one.names for why, one in found.left_out.items()} == {
        LeftOut.NO_GIFTS: ("Carla Kok",),
        LeftOut.FIRST_MEETING: ("Anna Jansen",),
    }


@pytest.mark.parametrize(
    ("force", "currency", "is_out"),
    [
        (LimitForce.CAP, "EUR", True),
        (LimitForce.APPROVAL, "EUR", True),
        (LimitForce.WARNING, "EUR", False),
        (LimitForce.CAP, "GBP", False),
    ],
)
def test_whose_gift_would_pass_a_limit_is_left_out_of_every_group(
    team: Team, mara: Member, ben: Member, force: LimitForce, currency: str, *, is_out: bool
) -> None:
    bram = team.keep_up(mara, "Bram Kok")
    approver = ben if force is LimitForce.APPROVAL else mara
    limit(team, approver, terms(force=force, amount=Money(15_00, currency)))
    found = chosen(team, mara, arms=CALENDAR)
    assert ids(found) == (set() if is_out else {bram.id})
    assert set(found.left_out) == ({LeftOut.OVER_LIMIT} if is_out else set())


@pytest.mark.parametrize(
    ("scope", "amount", "out"),
    [
        (LimitScope.ORGANISATION, 40_00, set()),
        (LimitScope.ORGANISATION, 39_00, {"Anna Jansen", "Bram Jansen"}),
        (LimitScope.RECIPIENT, 20_00, set()),
    ],
)
def test_gifts_that_a_limit_counts_together_have_to_fit_together(
    team: Team, mara: Member, scope: LimitScope, amount: int, out: set[str]
) -> None:
    since = mara.today(team.now) - timedelta(days=100)
    for name, organisation in (
        ("Anna Jansen", "Jansen"),
        ("Bram Jansen", "Jansen"),
        ("Cas", "Kok"),
    ):
        contact = team.meet(mara, name, organisation=organisation, on=since)
        changed(team, contact, last_touch_on=since)
    limit(team, mara, replace(terms(amount=Money(amount, "EUR")), scope=scope))
    found = chosen(team, mara, arms=CALENDAR)
    over = found.left_out.get(LeftOut.OVER_LIMIT)
    assert set(over.names if over else ()) == out


def test_the_first_reason_is_told_of_several(team: Team, mara: Member) -> None:
    for name in ("Anna Jansen", "Bram Jansen", "Cas Jansen"):
        contact = team.meet(mara, name, organisation="Jansen", on=date(2026, 1, 1))
        changed(team, contact, last_touch_on=date(2026, 1, 1))
        if name == "Anna Jansen":
            changed(team, contact, is_official=True)
        if name == "Bram Jansen":
            team.ask(mara, contact, days_ago=3)
    by_organisation = replace(terms(amount=Money(15_00, "EUR")), scope=LimitScope.ORGANISATION)
    limit(team, mara, by_organisation)
    found = chosen(team, mara, arms=CALENDAR)
    assert {why: one.names for why, one in found.left_out.items()} == {
        LeftOut.OFFICIAL: ("Anna Jansen",),
        LeftOut.OVER_LIMIT: ("Bram Jansen", "Cas Jansen"),
    }


def test_who_gets_nothing_takes_no_room_from_others(team: Team, mara: Member) -> None:
    for name in ("Anna Jansen", "Bram Jansen"):
        contact = team.meet(mara, name, organisation="Jansen", on=date(2026, 1, 1))
        changed(team, contact, last_touch_on=date(2026, 1, 1))
    team.ask(mara, contact, days_ago=3)
    limit(team, mara, replace(terms(amount=Money(25_00, "EUR")), scope=LimitScope.ORGANISATION))
    found = chosen(team, mara, arms=CALENDAR)
    assert len(found.participants) == 1
    assert {why: one.names for why, one in found.left_out.items()} == {
        LeftOut.OVER_LIMIT: ("Bram Jansen",),
    }


def test_who_was_asked_or_will_be_is_left_out(team: Team, mara: Member) -> None:
    open_, planned, lately, long_ago = (
        team.meet(mara, name, on=mara.today(team.now) - timedelta(days=100))
        for name in ("Anna Jansen", "Bram Kok", "Carla Kok", "Dirk Kok")
    )
    team.ask(mara, open_, days_ago=3)
    team.plan_ask(mara, planned, in_days=5)
    for contact, days in ((lately, 29), (long_ago, 31)):
        asked = team.ask(mara, contact, days_ago=days)
        team.answer(mara, asked)
    found = chosen(team, mara)
    assert ids(found) == {long_ago.id}
    assert {why: one.names for why, one in found.left_out.items()} == {
        LeftOut.OPEN_ASK: ("Anna Jansen",),
        LeftOut.PLANNED_ASK: ("Bram Kok",),
        LeftOut.ASKED_LATELY: ("Carla Kok",),
    }


def test_nobody_is_in_two_campaigns(team: Team, mara: Member) -> None:
    anna, bram = team.meet(mara, "Anna Jansen"), team.meet(mara, "Bram Kok")
    campaign_id = under_way(team, mara, "Tips", anna)
    found = chosen(team, mara)
    assert (ids(found), set(found.left_out)) == ({bram.id}, {LeftOut.IN_CAMPAIGN})
    team.ask_for(lambda s: holds.release(s, team.workspace_id, campaign_id))
    assert ids(chosen(team, mara)) == {anna.id, bram.id}


def test_very_many_take_no_more_statements_than_a_few(
    engine: Engine, team: Team, mara: Member
) -> None:
    team.keep_up_with_many(mara, 3)
    draft, today = plan(team, mara, arms=CALENDAR), mara.today(team.now)
    limit(team, mara, terms(amount=Money(15_00, "EUR")))
    with counted(engine) as few:
        team.ask_for(lambda s: taking_part.choose(s, mara, draft, today))
    team.keep_up_with_many(mara, 40)
    with counted(engine) as many:
        found = team.ask_for(lambda s: taking_part.choose(s, mara, draft, today))
    assert few.statements == many.statements
    assert found.left_out[LeftOut.OVER_LIMIT].number == 43
    assert len(found.left_out[LeftOut.OVER_LIMIT].names) == taking_part.MOST_NAMED


def test_a_list_has_as_many_names_as_it_may(engine: Engine, team: Team, mara: Member) -> None:
    team.keep_up_with_many(mara, 90)
    known = [f"Client {n:02}" for n in range(90)]
    few = plan(team, mara, Whom(listed="\n".join(known[:2])))
    names = [*known, *(f"Nobody {n}" for n in range(LONGEST_LIST - 90))]
    many, today = plan(team, mara, Whom(listed="\r\n".join(names))), mara.today(team.now)
    sent = []
    for draft in (few, many):
        with counted(engine) as statements:
            found = team.ask_for(lambda s, it=draft: taking_part.choose(s, mara, it, today))  # type: ignore[misc]
        sent.append(statements.statements)
    assert (len(found.participants), len(found.unknown)) == (90, LONGEST_LIST - 90)
    assert sent[0] == sent[1]
