"""Admins take presets over: from when they hold, and what they say of tax."""

from datetime import date

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.policy.filled_in import held
from tests.handlers.slack import FakeSlack


def test_a_preset_is_taken_over_once(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member
) -> None:
    person.presses(person.types("policy"), "Add a preset…")
    view = slack.wait_for("views.open").arguments["view"]
    assert "In force since 1 January 2024." in str(view)
    chosen = {"preset": {"preset": {"selected_option": {"value": "germany"}}}}
    person.sends(view, chosen)
    assert len(held(transaction, mara)) == 2
    refused = person.sends(view, chosen)
    assert refused is not None
    assert "already applies." in refused["errors"]["preset"]
    assert "Germany, income tax" in person.types("policy")["text"]


def test_a_preset_whose_year_has_not_begun_says_so(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    clock: StoppedClock,
) -> None:
    clock.moment = clock.moment.replace(year=2026, month=3, day=2)
    person.presses(person.types("policy"), "Add a preset…")
    view = slack.wait_for("views.open").arguments["view"]
    assert "Only applies from 30 March 2026." in str(view)
    person.sends(view, {"preset": {"preset": {"selected_option": {"value": "us_finra"}}}})
    assert held(transaction, mara)[0].valid_from == date(2026, 3, 30)
    assert "Only from 30 March." in person.types("policy")["text"]


@pytest.mark.parametrize(
    ("preset", "said"),
    [
        ("germany", "Once the limit is passed, none of it is tax-deductible."),
        ("united_kingdom", "Once the limit is passed, none of it is tax-deductible."),
        ("us_irs", "Only the part up to the limit is tax-deductible."),
        ("us_finra", "More isn’t allowed."),
        (
            "netherlands_staff",
            ("Once the limit is passed, all of it counts, not only the part above."),
        ),
    ],
)
def test_what_counts_above_a_preset_is_what_its_law_says(
    person: Person, slack: FakeSlack, mara: Member, preset: str, said: str
) -> None:
    person.presses(person.types("policy"), "Add a preset…")
    view = slack.wait_for("views.open").arguments["view"]
    assert said in str(view)
    chosen = {"preset": {"preset": {"selected_option": {"value": preset}}}}
    person.sends(view, chosen)
    assert said in person.types("policy")["text"]


@pytest.mark.parametrize(
    ("preset", "line", "said"),
    [
        (
            "germany",
            "gave Anna Jansen a vase 65 eur",
            "Above that, none of it is tax-deductible any more.",
        ),
        (
            "us_irs",
            "gave Anna Jansen a vase 65 usd",
            "Only the part up to the limit is tax-deductible.",
        ),
    ],
)
def test_what_can_be_deducted_is_told_of_a_gift_above(
    person: Person, slack: FakeSlack, anna: Contact, preset: str, line: str, said: str
) -> None:
    person.presses(person.types("policy"), "Add a preset…")
    view = slack.wait_for("views.open").arguments["view"]
    chosen = {"preset": {"preset": {"selected_option": {"value": preset}}}}
    person.sends(view, chosen)
    given = person.types(line)["text"]
    assert said in given
    assert "taxable" not in given
