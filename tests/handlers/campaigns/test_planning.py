"""A campaign is planned in three steps, each of them kept when it is sent."""

from datetime import date

import pytest

from bot.campaigns.plans import Whom
from bot.database import Transaction
from bot.people import tags
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import (
    AskKind,
    Audience,
    CampaignState,
    Counted,
    GestureKind,
    Play,
    TagKind,
)
from messages.campaigns import buttons
from tests.handlers.campaigns.conftest import Drafts, Goes, Opens
from tests.handlers.cards.filled import errors, filled, initial, said
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack


def test_a_line_opens_the_first_step_filled_in(opens: Opens) -> None:
    view = opens("campaign for clients tagged tax")
    assert view["title"]["text"] == "Campaign: who (1/3)"
    assert (initial(view, "audience"), initial(view, "tag")) == ("client", "tax")
    assert initial(view, "play") == "own"


@pytest.mark.parametrize(
    ("line", "audience", "tag", "listed"),
    [
        ("plan a campaign for all partners", "partner", None, None),
        ("campaign for Anna Jansen and Bas Bakker", "everybody", None, "Anna Jansen\nBas Bakker"),
        ("Kampagne für Kunden mit dem Label Steuer", "client", "Steuer", None),
        ("campagne voor klanten met tag belasting", "client", "belasting", None),
    ],
)
def test_what_a_line_tells_stands_in_it(
    opens: Opens, line: str, audience: str, tag: str | None, listed: str | None
) -> None:
    view = opens(line)
    assert initial(view, "audience") == audience
    assert initial(view, "tag") == tag
    assert initial(view, "listed") == listed


def test_my_own_are_those_that_i_look_after(opens: Opens, mara: Member) -> None:
    assert initial(opens("campaign for my clients"), "owner") == mara.slack_user_id


def test_what_is_not_understood_is_told(opens: Opens) -> None:
    view = opens("send a hundred clients the tips and a hundred not")
    assert "I can’t choose by a number (“a hundred”)" in said(view)
    view = opens("campaign for the spring")
    assert "I don’t know what to do with “the spring” here." in said(view)


def test_the_first_step_counts_who_takes_part(opens: Opens, goes_on: Goes, drafts: Drafts) -> None:
    view = goes_on(opens("campaign for clients"), campaign_name="Tips")
    assert view["callback_id"] == buttons.WHAT
    assert (
        "Taking part: *2 people* from *1 organisation*; 1 without an organisation counts alone."
        in said(view)
    )
    (plan,) = drafts()
    assert (plan.name, plan.play, plan.whom) == ("Tips", Play.OWN, Whom(Audience.CLIENT))
    assert plan.state is CampaignState.DRAFT


def test_it_is_named_by_what_is_in_it(opens: Opens, goes_on: Goes, drafts: Drafts) -> None:
    goes_on(opens("tax return campaign for clients"))
    assert drafts()[0].name == "Tax return · Clients"


def test_a_draft_stays_one_however_often_its_first_step_is_sent(
    opens: Opens, goes_on: Goes, drafts: Drafts
) -> None:
    view = opens("campaign for Anna Jansen and Nobody Known")
    again = goes_on(view)
    assert "I can’t tell who this is: Nobody Known." in said(again)
    assert again["callback_id"] == buttons.WHO
    assert goes_on(again)["callback_id"] == buttons.WHAT
    (plan,) = drafts()
    assert plan.whom.listed == "Anna Jansen\nNobody Known"


def test_names_that_are_unknown_now_are_told_once_more(opens: Opens, goes_on: Goes) -> None:
    again = goes_on(opens("campaign for Anna Jansen and Nobody Known"))
    other = goes_on(again, listed="Anna Jansen\nSomebody Else")
    assert "I can’t tell who this is: Somebody Else." in said(other)


def test_nobody_goes_no_further(opens: Opens, goes_on: Goes, drafts: Drafts) -> None:
    view = goes_on(opens("campaign for partners"))
    assert view["callback_id"] == buttons.WHO
    assert "Nobody would take part. Change whom it is for." in said(view)
    assert goes_on(view)["callback_id"] == buttons.WHO
    assert len(drafts()) == 1


def test_somebody_who_is_no_member_looks_after_nobody(person: Person, opens: Opens) -> None:
    view = opens("campaign for clients")
    answer = person.sends(view, filled(view, owner="U0STRANGER"))
    assert errors(answer)["owner"].startswith("Choose a colleague who uses Goodturn")


def test_a_play_brings_its_words(opens: Opens, goes_on: Goes, drafts: Drafts) -> None:
    view = goes_on(opens("tax return campaign for clients"))
    assert initial(view, "gift_words_0") == "tips for the tax return"
    assert "save time every year" in initial(view, "note_0")
    view = goes_on(view)
    assert view["callback_id"] == buttons.REQUEST
    assert initial(view, "request_words") == "the papers for the tax return"
    assert initial(view, "request_kind") == "document"
    (plan,) = drafts()
    assert [arm.gift.words for arm in plan.arms if arm.gift] == ["tips for the tax return"]


def test_words_that_are_left_as_they_are_stay_the_plays(
    person: Person, opens: Opens, goes_on: Goes, drafts: Drafts
) -> None:
    """So each contact gets them in their language."""
    view = goes_on(goes_on(opens("tax return campaign for clients")))
    person.sends(view, filled(view))
    (plan,) = drafts()
    assert [arm.gift.draft for arm in plan.arms if arm.gift] == [""]
    assert (plan.request.draft, plan.request.kind) == ("", AskKind.DOCUMENT)


def test_all_that_is_filled_in_is_kept(
    person: Person, opens: Opens, goes_on: Goes, drafts: Drafts
) -> None:
    view = goes_on(opens("campaign for clients"))
    told = {"gift_words_0": "a book on pensions", "worth_0": "12.50", "note_0": "Enjoy reading."}
    view = goes_on(view, **told)
    answer = person.sends(
        view,
        filled(
            view,
            request_words="a review",
            request_kind="reference",
            letter="Would you write a review?",
            delay="12",
            window="21",
            counted="yes",
            day="2026-11-30",
        ),
    )
    assert answer == {"response_action": "clear"}
    plan = drafts()[-1]
    (arm,) = plan.arms
    assert arm.gift is not None
    assert (arm.gift.kind, arm.gift.words) == (GestureKind.USEFUL_TIP, "a book on pensions")
    assert (arm.gift.draft, arm.gift.worth and arm.gift.worth.minor) == ("Enjoy reading.", 1250)
    request = plan.request
    assert (request.words, request.kind) == ("a review", AskKind.REFERENCE)
    assert (request.draft, request.counted) == ("Would you write a review?", Counted.YES)
    assert (request.delay_days, request.window_days) == (12, 21)
    assert plan.wanted_on == date(2026, 11, 30)


def test_a_start_day_can_be_taken_back(
    person: Person, opens: Opens, goes_on: Goes, drafts: Drafts, slack: FakeSlack
) -> None:
    view = goes_on(goes_on(opens("tax return campaign for clients")))
    assert person.sends(view, filled(view, day="2026-11-30")) == {"response_action": "clear"}
    assert drafts()[-1].wanted_on == date(2026, 11, 30)
    person.presses(dict(slack.wait_for("chat.postMessage").arguments), "Change")
    again = goes_on(goes_on(slack.made("views.open")[-1].arguments["view"]))
    assert person.sends(again, filled(again, day=None)) == {"response_action": "clear"}
    assert drafts()[-1].wanted_on is None


def test_the_ask_never_mentions_what_they_got(
    person: Person, opens: Opens, goes_on: Goes, drafts: Drafts
) -> None:
    view = goes_on(goes_on(opens("tax return campaign for clients")))
    letter = "I hope the tips were useful. Could you send me the papers?"
    again = goes_on(view, letter=letter)
    assert again["callback_id"] == buttons.REQUEST
    assert "tie it to a gift" in said(again)
    assert drafts()[0].request.draft == letter
    assert person.sends(again, filled(again, keep=["1"])) == {"response_action": "clear"}


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("window", "3", "7 to 180 days"),
        ("window", "soon", "7 to 180 days"),
        ("delay", "3", "10 to 14 days"),
        ("day", "2026-10-01", "1 October"),
    ],
)
def test_what_is_out_of_range_is_told_at_its_field(
    person: Person, opens: Opens, goes_on: Goes, field: str, value: str, told: str
) -> None:
    view = goes_on(goes_on(opens("tax return campaign for clients")))
    assert told in errors(person.sends(view, filled(view, **{field: value})))[field]


def test_back_keeps_what_was_filled_in(
    opens: Opens, goes_on: Goes, goes_back: Goes, drafts: Drafts
) -> None:
    view = goes_on(goes_on(opens("tax return campaign for clients")))
    gift = goes_back(view, request_words="the letters")
    assert gift["callback_id"] == buttons.WHAT
    assert drafts()[0].request.words == "the letters"
    first = goes_back(gift, gift_words_0="a call")
    assert first["callback_id"] == buttons.WHO
    assert initial(first, "campaign_name") == "Tax return · Clients"
    assert [arm.gift.words for arm in drafts()[0].arms if arm.gift] == ["a call"]
    assert initial(goes_on(goes_on(first)), "request_words") == "the letters"


def test_what_cannot_be_kept_is_told_before_anything_is_lost(
    opens: Opens, goes_on: Goes, goes_back: Goes
) -> None:
    view = goes_on(goes_on(opens("tax return campaign for clients")))
    same = goes_back(view, window="3")
    assert same["callback_id"] == buttons.REQUEST
    assert "7 to 180 days" in said(same)


def test_a_message_is_answered_with_what_was_understood(person: Person, slack: FakeSlack) -> None:
    person.writes("campaign for 100 clients tagged tax")
    message = dict(slack.wait_for("chat.postMessage").arguments)
    assert "• For: Clients · tag or interest “tax”" in message["text"]
    assert "I can’t choose by a number (“100”)" in message["text"]
    assert labels(message) == ["Plan the campaign"]
    person.presses(message, "Plan the campaign")
    view = slack.wait_for("views.open").arguments["view"]
    assert (initial(view, "audience"), initial(view, "tag")) == ("client", "tax")


def test_a_long_list_in_a_message_becomes_a_draft(
    person: Person, slack: FakeSlack, drafts: Drafts
) -> None:
    names = "\n".join(f"Somebody Number {number}" for number in range(200))
    person.writes(f"campaign for:\n{names}")
    message = dict(slack.wait_for("chat.postMessage").arguments)
    assert "• For: 200 people by name" in message["text"]
    assert drafts()[0].whom.listed == names
    person.presses(message, "Plan the campaign")
    view = slack.wait_for("views.open").arguments["view"]
    both = f"{initial(view, 'listed')}\n{initial(view, 'listed_1')}"
    assert both == names


def test_a_tag_may_stand_before_those_who_have_it(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    with transaction() as session:
        tags.add(session, mara.workspace_id, TagKind.TAG, {anna.id: ["tax"]})
    person.writes("campaign for tax clients")
    message = dict(slack.wait_for("chat.postMessage").arguments)
    assert "• For: Clients · tag or interest “tax”" in message["text"]
    assert "I don’t know" not in message["text"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("campaign for nobody", "• For: you choose that in the first step"),
        ("campaign for clients but not Anna", "I can’t leave single people out of a plan (“Anna”)"),
        ("campaign for clients starting 1 march 2031", "the third step (“1 march 2031”)"),
    ],
)
def test_what_a_plan_cannot_have_is_said(
    person: Person, slack: FakeSlack, line: str, told: str
) -> None:
    person.writes(line)
    assert told in slack.wait_for("chat.postMessage").arguments["text"]


def test_who_is_never_compared_is_left_out_from_two_groups_on(
    person: Person, opens: Opens, goes_on: Goes
) -> None:
    person.types("never compare Bas Bakker")
    assert "never takes part" not in said(goes_on(opens("campaign for clients")))
    assert "never takes part" in said(goes_on(opens("experiment with clients")))
