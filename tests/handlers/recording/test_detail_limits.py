"""An amount that is filled in below a gesture, held against the limits before it is saved."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow, PendingRow
from bot.money import Money
from bot.people import households
from bot.people.contacts import Contact
from bot.policy import limits
from bot.policy.presets import Terms
from bot.team.members import Member
from bot.vocabulary import LimitForce, LimitPeriod, LimitScope
from messages.recording import details
from tests.conftest import NOW
from tests.handlers.cards.filled import errors, filled
from tests.handlers.conftest import on_both_databases
from tests.handlers.details import opens, standing
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

pytestmark = on_both_databases
SINCE = date(2026, 1, 1)
CAP = Terms(Money(50_00, "EUR"), LimitPeriod.CALENDAR_YEAR, LimitForce.CAP)


def limit(transaction: Transaction, mara: Member, what: Terms = CAP) -> None:
    with transaction() as session:
        approver = mara.id if what.force is LimitForce.APPROVAL else None
        limits.keep(session, mara, what, SINCE, NOW, approver_id=approver)


def told(view: dict[str, Any]) -> str:
    """What stands in a dialog between its fields."""
    return "\n".join(
        block["text"]["text"] for block in view["blocks"] if block["type"] == "section"
    )


def names(view: dict[str, Any]) -> list[str]:
    return [str(one.get("block_id")) for one in view["blocks"]]


@pytest.mark.parametrize("force", [LimitForce.CAP, LimitForce.APPROVAL])
def test_an_amount_above_what_stops_is_asked_about_at_its_field(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    force: LimitForce,
) -> None:
    limit(transaction, mara, replace(CAP, force=force))
    view = opens(person, slack, person.types("gave Anna Jansen a watch"))
    assert told(view) == "Left for gifts for *Anna Jansen* in 2026: €50.00."
    sent: Payload = {"worth": "€50.01", "note": "likes watches"}
    said = errors(person.sends(view, filled(view, **sent)))
    assert set(said) == {details.WORTH}
    assert "gifts for Anna Jansen in 2026 come to €50.01" in said[details.WORTH]
    assert "Left for gifts for Anna Jansen in 2026: €50.00." in said[details.WORTH]
    assert "tick “It was already given” below" in said[details.WORTH]
    assert [one.worth for one in standing(transaction)] == [None]
    ticked = filled(view, **sent, **{details.GIVEN: [details.GIVEN]})
    assert person.sends(view, ticked) is None
    shown = slack.wait_for("response").arguments["text"]
    assert "come to €50.01; the policy allows €50.00" in shown
    assert [one.worth for one in standing(transaction)] == [50_01]
    # A second click finds what stands now.
    again = errors(person.sends(view, ticked))
    assert "changed or undone in the meantime," in again[details.WHO]
    with transaction() as session:
        assert len(session.exec(select(GestureRow)).all()) == 2
        assert all(one.closed for one in session.exec(select(PendingRow)))


@pytest.mark.parametrize("worth", ["49,99 €", "€50", "60 CHF"])
def test_what_fits_or_cant_be_compared_is_saved_at_once(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    worth: str,
) -> None:
    limit(transaction, mara)
    view = opens(person, slack, person.types("gave Anna Jansen a watch"))
    assert person.sends(view, filled(view, worth=worth)) is None
    shown = slack.wait_for("response").arguments["text"]
    assert ("I don’t convert currencies" in shown) is ("CHF" in worth)


def test_what_was_told_as_a_fact_stays_one(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    limit(transaction, mara)
    view = opens(person, slack, person.types("gave Anna Jansen a watch €60"))
    said = "Left for gifts for *Anna Jansen* in 2026: €50.00."
    assert told(view) == f"Without this gift:\n{said}"
    assert person.sends(view, filled(view, marks=["personal"])) is None
    shown = slack.wait_for("response").arguments["text"]
    assert "(€60.00; personal)" in shown
    assert "That is over the cap" in shown
    assert [one.worth for one in standing(transaction)] == [60_00]


def test_a_lower_amount_frees_room(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    """It is measured without what it corrects."""
    limit(transaction, mara)
    view = opens(person, slack, person.types("gave Anna Jansen a watch €60"))
    assert person.sends(view, filled(view, worth="€40")) is None
    slack.wait_for("response")
    assert person.types("give Anna Jansen tea €10")["text"].startswith("Logged")
    assert "Nothing is logged yet" in person.types("give Anna Jansen a pen €0.01")["text"]


def test_it_is_for_all_of_a_household_together(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    bas: Contact,
) -> None:
    with transaction() as session:
        households.live_together(session, mara, [anna.id, bas.id], NOW)
    limit(transaction, mara, replace(CAP, scope=LimitScope.HOUSEHOLD))
    view = opens(person, slack, person.types("gave Anna Jansen a watch"))
    both = [str(anna.id), str(bas.id)]
    said = errors(person.sends(view, filled(view, **{details.WHO: both, "worth": "€30"})))
    assert "come to €60.00; the policy allows €50.00" in said[details.WORTH]
    fits: Payload = {details.WHO: both, "worth": "€25"}
    assert person.sends(view, filled(view, **fits)) is None
    slack.wait_for("response")
    assert [one.worth for one in standing(transaction)] == [25_00, 25_00]


def test_one_present_stays_one_to_the_cent(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    bas: Contact,
) -> None:
    limit(transaction, mara)
    logged = person.types("gave Anna Jansen and Bas Bakker together a hamper €25.01")
    view = opens(person, slack, logged)
    assert person.sends(view, filled(view, marks=["personal"])) is None
    assert "together got “a hamper” (€25.01" in slack.wait_for("response").arguments["text"]
    rows = standing(transaction)
    assert [one.worth for one in rows] == [12_51, 12_50]
    assert [one.present_id for one in rows] == [None, rows[0].id]


def test_one_present_that_was_refused_is_told_so_and_takes_no_room(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    bas: Contact,
) -> None:
    limit(transaction, mara)
    logged = person.types("gave Anna Jansen and Bas Bakker together a hamper €120")
    assert "come to" in logged["text"]
    view = opens(person, slack, logged)
    assert person.sends(view, filled(view, fate="refused")) is None
    told = slack.wait_for("response").arguments["text"]
    assert "you offered *Anna Jansen* and *Bas Bakker* “a hamper” (€120.00)" in told
    assert "it was refused" in told
    assert "together got" not in told
    assert "come to" not in told
    assert [one.is_refused for one in standing(transaction)] == [True, True]


@pytest.mark.parametrize(
    "sent", [{"fate": "refused"}, {"direction": "received"}], ids=["refused", "received"]
)
def test_what_wasnt_taken_or_was_received_passes(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    anna: Contact,
    sent: Payload,
) -> None:
    limit(transaction, mara)
    view = opens(person, slack, person.types("gave Anna Jansen a watch"))
    assert person.sends(view, filled(view, worth="€60", **sent)) is None


def test_without_limits_nothing_of_them_is_there(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    view = opens(person, slack, person.types("gave Anna Jansen a watch"))
    assert details.GIVEN not in names(view)
    assert told(view) == ""


def test_a_warning_only_tells(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    limit(transaction, mara, replace(CAP, force=LimitForce.WARNING))
    view = opens(person, slack, person.types("gave Anna Jansen a watch"))
    assert details.GIVEN not in names(view)
    assert told(view) == "Left for gifts for *Anna Jansen* in 2026: €50.00."
    assert person.sends(view, filled(view, worth="€60")) is None
