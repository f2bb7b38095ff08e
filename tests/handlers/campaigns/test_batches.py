"""A campaign's message to an owner: posted once, and after each click as things stand then."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.campaigns import running, stopping
from bot.database import Transaction
from bot.models import (
    AskRow,
    CampaignBatchRow,
    CampaignPaceRow,
    GestureRow,
    GiftLimitRow,
    MemberRow,
)
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import (
    CampaignState,
    Direction,
    LimitForce,
    LimitPeriod,
    LimitScope,
    NotDone,
    Play,
    PostingState,
)
from messages.campaigns import batch_buttons as buttons
from messages.campaigns import plays
from messages.campaigns.batch_buttons import BatchButton, BatchChoice, BatchPerson, PaceChoice
from messages.catalogue import texts_for
from tests.bot.campaigns.launched import CALENDAR, NOTHING, TIPS
from tests.handlers.campaigns.batches import elements, said
from tests.handlers.campaigns.conftest import Starts
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack, refused


def rows(transaction: Transaction, table: Any) -> list[Any]:
    with transaction() as session:
        found = list(session.exec(select(table)).all())
        session.expunge_all()
    return found


def test_it_is_posted_once_and_tells_what_to_give(starts: Starts) -> None:
    inbox = starts()
    inbox.turn.take()
    (message,) = inbox.posted
    assert message["channel"] == "U0MARA"
    assert message["text"] == "Tax returns: something for 2 people: Anna Jansen and Bas Bakker"
    told = said(message)
    assert "Today, from a campaign that you planned." in told
    assert "There is time until Tuesday 10 November." in told
    assert told.count("five tips") == 2
    assert "nothing is suggested" not in told
    labelled = [one.get("accessibility_label") for one in elements(message)]
    assert {"Done: Anna Jansen", "Write it: Bas Bakker"} <= set(labelled)
    assert labels(message)[-3:] == ["All done", "10 people a day", "Not before…"]


@pytest.mark.parametrize(
    ("asks", "told"),
    [(False, "tips for the tax return"), (True, "What to ask for: the papers for the tax return")],
)
def test_the_words_of_a_dutch_play_are_told_in_the_owners_language(
    starts: Starts, asks: bool, told: str
) -> None:
    dutch, play = texts_for("nl"), Play.TAX_RETURN
    tips = {**TIPS, "words": plays.gift(dutch, play)}
    inbox = starts(tips, words=plays.asked_for(dutch, play), play=play, asks=asks)
    (message,) = inbox.posted
    assert told in said(message)


def test_done_is_logged_once_and_can_be_taken_back(
    starts: Starts, transaction: Transaction, anna: Contact
) -> None:
    inbox = starts()
    (message,) = inbox.posted
    for _ in range(2):
        drawn = inbox.presses(message, "Done", "Anna Jansen")
        assert "*Anna Jansen*: given, and logged." in said(drawn)
        assert len(rows(transaction, GestureRow)) == 1
    assert inbox.campaign.contact(anna).gesture_id is not None
    undone = inbox.presses(drawn, "Undo")
    assert "given, and logged" not in said(undone)
    inbox.presses(undone, "Done", "Anna Jansen")
    assert len(rows(transaction, GestureRow)) == 2


def test_somebody_is_left_out_and_comes_back(starts: Starts, anna: Contact) -> None:
    inbox = starts()
    (message,) = inbox.posted
    drawn = inbox.redrawn(lambda: inbox.person.chooses(message, "Leave out"))
    assert "*Anna Jansen*: left out." in said(drawn)
    assert inbox.campaign.contact(anna).not_given is NotDone.SKIPPED
    drawn = inbox.presses(drawn, "Open again")
    assert inbox.campaign.contact(anna).not_given is None
    drawn = inbox.redrawn(
        lambda: inbox.person.chooses(message, "They already did what we’ll ask for")
    )
    assert "*Anna Jansen* did it already." in said(drawn)
    assert inbox.campaign.contact(anna).early_on is not None


def test_all_done_at_once(starts: Starts, transaction: Transaction) -> None:
    inbox = starts()
    (message,) = inbox.posted
    drawn = inbox.presses(message, "All done")
    assert said(drawn).count("given, and logged") == 2
    assert "All done" not in labels(drawn)
    inbox.presses(message, "All done")
    assert len(rows(transaction, GestureRow)) == 2


def test_who_is_above_a_limit_stays_open(
    starts: Starts, transaction: Transaction, mara: Member
) -> None:
    inbox = starts({**CALENDAR, "worth": 900_00})
    with transaction() as session:
        session.add(
            GiftLimitRow(
                workspace_id=mara.workspace_id,
                scope=LimitScope.RECIPIENT,
                period=LimitPeriod.OCCASION,
                direction=Direction.GIVEN,
                amount=50_00,
                currency="EUR",
                force=LimitForce.APPROVAL,
                approver_id=mara.id,
                valid_from=inbox.clock.moment.date(),
                made_by=mara.id,
                made_at=inbox.clock.moment,
            )
        )
    (message,) = inbox.posted
    drawn = inbox.presses(message, "Done", "Anna Jansen")
    assert "given, and logged" not in said(drawn)
    (refused,) = inbox.slack.made("response")
    assert "Anna Jansen" in refused.arguments["text"]
    assert "limit" in refused.arguments["text"]
    drawn = inbox.presses(message, "All done")
    assert "given, and logged" not in said(drawn)
    left = inbox.slack.wait_for("chat.postMessage", count=2).arguments
    assert left["text"].startswith("Not logged: Anna Jansen and Bas Bakker.")
    assert not rows(transaction, GestureRow)


def test_the_others_are_told_of_without_names(starts: Starts) -> None:
    (message,) = starts(NOTHING, TIPS).posted
    told = said(message)
    assert "Anna Jansen" not in told
    assert "For 1 other person of yours nothing is suggested until" in told
    assert "so that the comparison stays fair" in told


def test_asking_names_no_gift(starts: Starts, transaction: Transaction) -> None:
    inbox = starts(asks=True)
    (message,) = inbox.posted
    assert message["text"] == "Tax returns: 2 people to ask: Anna Jansen and Bas Bakker"
    assert "tips" not in said(message)
    assert "What to ask for: the tax return" in said(message)
    drawn = inbox.presses(message, "I asked", "Bas Bakker")
    assert "*Bas Bakker*: asked, and logged." in said(drawn)
    assert len(rows(transaction, AskRow)) == 1
    drawn = inbox.redrawn(lambda: inbox.person.chooses(drawn, "They answered already"))
    assert "*Anna Jansen* did it already." in said(drawn)


def test_who_cools_off_is_told_with_the_first_good_day(starts: Starts) -> None:
    inbox = starts(asks=True)
    (message,) = inbox.posted
    inbox.person.types("give Anna Jansen a book")
    pressed = next(
        one for one in elements(message) if one.get("accessibility_label") == "I asked: Anna Jansen"
    )
    drawn = inbox.clicks(pressed["action_id"], pressed["value"])
    assert "*Anna Jansen* got something lately. The first good day to ask is" in said(drawn)
    assert "I asked: Anna Jansen" not in [one.get("accessibility_label") for one in elements(drawn)]


def test_the_pace_is_changed_and_the_next_message_put_off(
    starts: Starts, transaction: Transaction
) -> None:
    inbox = starts()
    (message,) = inbox.posted
    (batch,) = inbox.campaign.batches()
    value = PaceChoice(batch.id or 0, 5).value()
    menu = {
        "type": "static_select",
        "action_id": buttons.PACE,
        "selected_option": {"text": {"type": "plain_text", "text": "5"}, "value": value},
    }
    inbox.redrawn(lambda: inbox.person._acts(menu, "1700000000.000001"))
    action_id = f"{buttons.NOT_BEFORE}.{BatchButton(batch.id or 0).value()}"
    drawn = inbox.redrawn(lambda: inbox.person.dates(action_id, "2026-11-06"))
    (pace,) = rows(transaction, CampaignPaceRow)
    assert (pace.most_a_day, pace.not_before.isoformat()) == (5, "2026-11-06")
    assert "You get the next message about it on Friday 6 November at the earliest." in said(drawn)
    inbox.redrawn(lambda: inbox.person.dates(action_id, "2027-11-06"))
    (pace,) = rows(transaction, CampaignPaceRow)
    assert pace.not_before.isoformat() == "2026-11-06"
    assert message


@pytest.mark.parametrize(
    ("changed", "told", "is_done"),
    [
        ({"state": CampaignState.PAUSED}, "It is paused: nothing has to be done now.", True),
        (
            {"state": CampaignState.STOPPED, "stop_reason": "too many"},
            "It was stopped: “too",
            False,
        ),
        ({"state": CampaignState.CLOSED}, "It is over.", False),
    ],
)
def test_an_old_button_of_a_campaign_that_does_not_run(
    starts: Starts,
    transaction: Transaction,
    changed: dict[str, Any],
    told: str,
    is_done: bool,
) -> None:
    inbox = starts()
    (message,) = inbox.posted
    inbox.campaign.change(**changed)
    drawn = inbox.presses(message, "Done", "Anna Jansen")
    assert told in said(drawn)
    assert bool(rows(transaction, GestureRow)) is is_done


def test_a_row_that_moved_on_says_so(starts: Starts) -> None:
    inbox = starts()
    (old,) = inbox.posted
    inbox.clock.moment += running.AGAIN_AFTER + timedelta(days=2)  # a weekend lies between
    inbox.turn.take()
    assert len(inbox.posted) == 2
    drawn = inbox.redrawn(lambda: inbox.person.chooses(old, "Leave out"))
    assert "*Anna Jansen*: left out." in said(drawn)
    assert "*Bas Bakker* is in a later message by now." in said(drawn)


def test_a_colleagues_message_is_not_theirs_to_click(
    starts: Starts, transaction: Transaction, ben: Member
) -> None:
    inbox = starts()
    (batch,) = inbox.campaign.batches()
    before = len(inbox.slack.made("chat.update"))
    inbox.person.user_id = ben.slack_user_id
    value = BatchPerson(batch.id or 0, inbox.people[0].id).value()
    for action_id in (buttons.DONE, buttons.WRITE, buttons.UNDO, buttons.OPEN_AGAIN):
        inbox.person.clicks(action_id, value)
    assert not rows(transaction, GestureRow)
    assert len(inbox.slack.made("chat.update")) == before


def test_a_word_that_no_menu_offers_changes_nothing(starts: Starts, anna: Contact) -> None:
    inbox = starts()
    (batch,) = inbox.campaign.batches()
    value = BatchChoice(batch.id or 0, anna.id, NotDone.GONE).value()
    menu = {
        "type": "static_select",
        "action_id": buttons.MENU,
        "selected_option": {"text": {"type": "plain_text", "text": "x"}, "value": value},
    }
    inbox.person._acts(menu, "1700000000.000001")
    assert inbox.campaign.contact(anna).not_given is None


def test_whom_slack_refuses_is_told_of_and_left_alone(
    starts: Starts, slack: FakeSlack, transaction: Transaction
) -> None:
    slack.answers["chat.postMessage"] = [refused("user_disabled")]
    starts()
    (batch,) = rows(transaction, CampaignBatchRow)
    assert batch.state is not PostingState.POSTED
    (member,) = [one for one in rows(transaction, MemberRow) if one.id == batch.member_id]
    assert member.unreachable is not None


def test_it_is_stopped_by_the_planner(
    starts: Starts, transaction: Transaction, mara: Member
) -> None:
    inbox = starts()
    (message,) = inbox.posted
    done = inbox.presses(message, "Done", "Anna Jansen")
    with transaction() as session:
        stopping.stop(session, mara, inbox.campaign.id, "enough", inbox.clock.now())
    drawn = inbox.presses(done, "Undo")
    assert "It was stopped: “enough”." in said(drawn)
    assert "given, and logged" not in said(drawn)
    assert "*Anna Jansen*: nothing to do any more." in said(drawn)
