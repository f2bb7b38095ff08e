"""The second step of a campaign's plan: the groups, and what each gets."""

import pytest

from bot.database import Transaction
from bot.giving import tips
from bot.giving.tips import NewTip
from bot.models import WorkspaceRow
from bot.team.members import Member
from messages.campaigns import buttons, gifts
from tests.conftest import NOW
from tests.handlers.campaigns.conftest import Drafts, Goes, Opens
from tests.handlers.cards.filled import block, errors, filled, initial, said
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


def test_groups_are_added_as_soon_as_they_are_chosen(
    person: Person, slack: FakeSlack, opens: Opens, goes_on: Goes, drafts: Drafts
) -> None:
    view = goes_on(opens("tax return campaign for clients"))
    option = {"text": {"type": "plain_text", "text": "3"}, "value": "3"}
    person.switched(view, gifts.GROUPS, gifts.GROUPS, option, filled(view, groups="3"))
    drawn = slack.wait_for("views.update").arguments["view"]
    assert [initial(drawn, f"gets_{place}") for place in range(3)] == [
        "nothing",
        "kind.useful_tip",
        "kind.useful_tip",
    ]
    assert initial(drawn, "gift_words_1") == "tips for the tax return"
    again = goes_on({**view, **drawn}, gift_words_2="a call")
    assert block(again, "ordered")
    (plan,) = drafts()
    assert [arm.gift and arm.gift.words for arm in plan.arms] == [
        None,
        "tips for the tax return",
        "a call",
    ]


def test_another_gift_has_no_words_of_the_one_before(
    person: Person, slack: FakeSlack, opens: Opens, goes_on: Goes
) -> None:
    view = goes_on(opens("tax return campaign for clients"))
    option = {"text": {"type": "plain_text", "text": "a small gift"}, "value": "kind.small_gift"}
    values = filled(view, gets_0="kind.small_gift", worth_0="5", note_0="Enjoy.")
    person.switched(view, "gets_0", "campaign.gets.0", option, values)
    drawn = slack.wait_for("views.update").arguments["view"]
    assert initial(drawn, "gift_words_0") is None
    assert initial(drawn, "worth_0") is None
    assert initial(drawn, "note_0") == "Enjoy."
    ids = [block(one, "gift_words_0")["block_id"] for one in (view, drawn)]
    assert ids[0] != ids[1]


def test_without_groups_what_somebody_gets_is_for_all(
    person: Person, slack: FakeSlack, opens: Opens, goes_on: Goes
) -> None:
    view = goes_on(opens("send a hundred clients the tips and a hundred not"))
    option = {"text": {"type": "plain_text", "text": "1"}, "value": "1"}
    person.switched(view, gifts.GROUPS, gifts.GROUPS, option, filled(view, groups="1"))
    drawn = slack.wait_for("views.update").arguments["view"]
    assert initial(drawn, "gets_0") == "kind.useful_tip"
    assert initial(drawn, "gift_words_0") == "the tips"


def test_an_experiment_begins_with_a_group_that_gets_nothing(opens: Opens, goes_on: Goes) -> None:
    view = goes_on(opens("send a hundred clients the tips and a hundred not"))
    assert (initial(view, "gets_0"), initial(view, "gets_1")) == ("nothing", "kind.useful_tip")
    assert initial(view, "gift_words_1") == "the tips"


def test_what_a_group_gets_is_looked_for(
    person: Person, opens: Opens, goes_on: Goes, transaction: Transaction, mara: Member
) -> None:
    with transaction() as session:
        tip = tips.add(session, mara, NewTip("Deductions in a nutshell"), NOW)
    view = goes_on(opens("campaign for clients"))
    every = person.looks_for(view, "campaign.gets.0", "")
    assert every["Nothing"] == "nothing"
    assert every["a small gift"] == "kind.small_gift"
    assert person.looks_for(view, "campaign.gets.0", "nutsh") == {
        "Tip: Deductions in a nutshell": f"tip.{tip.id}"
    }
    assert all(
        value.startswith("idea.")
        for value in person.looks_for(view, "campaign.gets.0", "idea: card").values()
    )


def test_a_tip_that_is_retired_by_then_is_told_at_its_field(
    person: Person, opens: Opens, goes_on: Goes, transaction: Transaction, mara: Member
) -> None:
    view = goes_on(opens("campaign for clients"))
    with transaction() as session:
        tip = tips.add(session, mara, NewTip("Deductions in a nutshell"), NOW)
        tips.retire(session, mara, tip.id, NOW)
    answer = person.sends(view, filled(view, gets_0=f"tip.{tip.id}"))
    assert errors(answer)["gets_0"].startswith("This tip is retired.")


@pytest.mark.parametrize("worth", ["much", "-5", "5 or 10"])
def test_what_is_no_amount_is_told_at_its_field(
    person: Person, opens: Opens, goes_on: Goes, worth: str
) -> None:
    view = goes_on(opens("campaign for clients"))
    answer = person.sends(view, filled(view, worth_0=worth))
    assert errors(answer)["worth_0"].startswith("I can’t read this as an amount.")


def test_somebody_has_to_get_something(person: Person, opens: Opens, goes_on: Goes) -> None:
    view = goes_on(opens("campaign for clients"))
    answer = person.sends(view, filled(view, gets_0="nothing"))
    assert errors(answer)["gets_0"].startswith("Nobody would get anything.")


def test_a_note_with_strings_is_looked_at_once_more(
    opens: Opens, goes_on: Goes, drafts: Drafts
) -> None:
    view = goes_on(opens("campaign for clients"))
    note = "Here are some tips. In return I hope you will send me your papers on time."
    again = goes_on(view, note_0=note)
    assert again["callback_id"] == buttons.WHAT
    assert "attach strings" in said(again)
    assert initial(again, "note_0") == note
    assert goes_on(again)["callback_id"] == buttons.WHAT
    assert goes_on(again, keep=["1"])["callback_id"] == buttons.REQUEST
    assert [arm.gift.draft for arm in drafts()[0].arms if arm.gift] == [note]


def test_where_strings_are_stopped_no_tick_keeps_them(
    opens: Opens, goes_on: Goes, transaction: Transaction, mara: Member
) -> None:
    with transaction() as session:
        session.get_one(WorkspaceRow, mara.workspace_id).stops_strings = True
    note = "Here are some tips. In return I hope you will send me your papers on time."
    again = goes_on(goes_on(opens("campaign for clients")), note_0=note)
    assert "can’t be sent" in said(again)
    assert not [one for one in again["blocks"] if str(one.get("block_id")).startswith("keep")]
    assert goes_on(again)["callback_id"] == buttons.WHAT
