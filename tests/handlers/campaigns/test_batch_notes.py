"""The note to one person of a campaign: drafted in their language, checked, and logged once."""

import re
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, ContactRow, GestureRow, WorkspaceRow
from bot.people.contacts import Contact
from bot.vocabulary import AddressForm, CampaignState, Play
from messages.campaigns import plays
from messages.catalogue import texts_for
from tests.bot.campaigns.launched import TIPS
from tests.handlers.campaigns.batches import Inbox, said
from tests.handlers.campaigns.conftest import Starts

TIPS_WORDS = "Dear Anna, here are five tips."


def opened(inbox: Inbox, button: str = "Write it", whose: str = "Anna Jansen") -> dict[str, Any]:
    """The dialog, once the message behind it is drawn again."""
    before = len(inbox.slack.made("views.open"))
    inbox.presses(inbox.posted[0], button, whose)
    view: dict[str, Any] = inbox.slack.made("views.open")[before].arguments["view"]
    return view


def draft(view: dict[str, Any]) -> str:
    text: str = field(view)["element"]["initial_value"]
    return text


def field(view: dict[str, Any], name: str = "words") -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in view["blocks"] if one.get("block_id") == name)
    return found


def logged(transaction: Transaction, table: Any) -> list[Any]:
    with transaction() as session:
        found = list(session.exec(select(table)).all())
        session.expunge_all()
    return found


def speaks(transaction: Transaction, contact: Contact, language: str) -> None:
    with transaction() as session:
        session.get_one(ContactRow, contact.id).language = language


@pytest.mark.parametrize(
    ("language", "begins"),
    [("en", "Dear Anna,"), ("nl", "Beste Anna,"), ("de", "Guten Tag Anna Jansen,")],
)
@pytest.mark.parametrize("asks", [False, True])
def test_a_draft_is_in_the_contacts_language(
    starts: Starts,
    transaction: Transaction,
    anna: Contact,
    language: str,
    begins: str,
    asks: bool,
) -> None:
    speaks(transaction, anna, language)
    gift = {"kind": "useful_tip", "words": "five tips"}
    view = opened(starts(gift, asks=asks, play=Play.TAX_RETURN))
    assert draft(view).startswith(begins)
    words = {"en": "tax return", "nl": "aangifte", "de": "Steuererklärung"}
    assert words[language] in draft(view)


@pytest.mark.parametrize(
    ("language", "polite", "familiar"),
    [("nl", {"u", "uw"}, {"je"}), ("de", {"Sie", "Ihre", "Ihrer"}, {"du", "dir", "deiner"})],
)
@pytest.mark.parametrize("asks", [False, True])
def test_it_speaks_to_a_friend_as_to_a_friend(
    starts: Starts,
    transaction: Transaction,
    anna: Contact,
    language: str,
    polite: set[str],
    familiar: set[str],
    asks: bool,
) -> None:
    speaks(transaction, anna, language)
    with transaction() as session:
        session.get_one(ContactRow, anna.id).address_form = AddressForm.FAMILIAR
    gift = {"kind": "useful_tip", "words": "five tips"}
    written = draft(opened(starts(gift, asks=asks, play=Play.TAX_RETURN)))
    said_in_it = set(re.findall(r"\w+", written))
    assert said_in_it & familiar
    assert not said_in_it & polite


def test_the_words_of_the_plan_stand_in_a_letter(starts: Starts) -> None:
    view = opened(starts({"kind": "useful_tip", "words": "tips", "draft": "Have a look at these."}))
    assert draft(view).startswith("Dear Anna,\n\nHave a look at these.\n\n")
    assert draft(view).endswith("Mara Visser") or draft(view).endswith("Mara")


def test_it_is_logged_once_with_what_was_written(starts: Starts, transaction: Transaction) -> None:
    inbox = starts()
    view = opened(inbox)
    for _ in range(2):
        drawn = inbox.redrawn(lambda: inbox.person.submits(view, words=TIPS_WORDS))
        assert "*Anna Jansen*: given, and logged." in said(drawn)
    (gesture,) = logged(transaction, GestureRow)
    assert (gesture.sent_words, gesture.sent_because) == (TIPS_WORDS, "")


def test_strings_are_shown_and_go_out_with_a_reason_alone(
    starts: Starts, transaction: Transaction
) -> None:
    inbox = starts()
    view = opened(inbox)
    written = "Dear Anna, the tips are yours if you sign on Friday."
    answer = inbox.person.submits(view, words=written)
    assert answer is not None
    doubted = {**view, **answer["view"]}
    assert draft(doubted) == written
    assert "depend on what they do" in str(doubted["blocks"])
    assert not logged(transaction, GestureRow)
    assert not inbox.person.submits(doubted, words=written, because="She wants it so")
    (gesture,) = logged(transaction, GestureRow)
    assert gesture.sent_because == "She wants it so"


def test_no_reason_counts_where_strings_are_stopped(
    starts: Starts, transaction: Transaction
) -> None:
    inbox = starts()
    with transaction() as session:
        session.exec(select(WorkspaceRow)).one().stops_strings = True
    view = opened(inbox)
    written = "Dear Anna, the tips are yours if you sign on Friday."
    answer = inbox.person.submits(view, words=written)
    assert answer is not None
    assert "because" not in str(answer["view"]["blocks"])
    assert not logged(transaction, GestureRow)


@pytest.mark.parametrize(
    "written",
    [
        "Dear Anna, you got five tips from us. Could you send the papers?",
        "Dear Anna, remember the book that I gave you? Could you send the papers?",
    ],
)
def test_an_ask_never_mentions_the_gift(
    starts: Starts, transaction: Transaction, written: str
) -> None:
    inbox = starts(asks=True)
    view = opened(inbox)
    answer = inbox.person.submits(view, words=written)
    assert answer is not None
    assert answer["response_action"] == "update"
    assert not logged(transaction, AskRow)
    assert not inbox.person.submits(view, words="Dear Anna, could you send me the papers?")
    (ask,) = logged(transaction, AskRow)
    assert ask.words == "the tax return"


@pytest.mark.parametrize("planned_in", ["en", "nl", "de"])
@pytest.mark.parametrize(
    "written",
    [
        "Dear Anna, now that you have the tips for the tax return: could you send the papers?",
        "Beste Anna, nu je de tips voor de belastingaangifte hebt: wil je mij de stukken sturen?",
        "Liebe Anna, jetzt hast du die Tipps zur Steuererklärung: Schickst du mir die Unterlagen?",
    ],
)
def test_a_plays_gift_is_known_to_the_ask_in_every_language(
    starts: Starts, transaction: Transaction, planned_in: str, written: str
) -> None:
    tips = {**TIPS, "words": plays.gift(texts_for(planned_in), Play.TAX_RETURN)}
    inbox = starts(tips, play=Play.TAX_RETURN, asks=True)
    answer = inbox.person.submits(opened(inbox), words=written)
    assert answer is not None
    assert answer["response_action"] == "update"
    assert not logged(transaction, AskRow)


def test_gaps_are_told_once(starts: Starts, transaction: Transaction) -> None:
    gift = {"kind": "useful_tip", "words": "five tips"}
    inbox = starts(gift, play=Play.TAX_RETURN)
    view = opened(inbox)
    answer = inbox.person.submits(view, words=draft(view))
    assert answer is not None
    assert "[the tips]" in str(answer["view"]["blocks"])
    assert not logged(transaction, GestureRow)
    told = {**view, **answer["view"]}
    assert not inbox.person.submits(told, words=draft(told))
    assert len(logged(transaction, GestureRow)) == 1


def test_nothing_opens_for_who_was_dealt_with(starts: Starts) -> None:
    inbox = starts()
    inbox.presses(inbox.posted[0], "Done", "Anna Jansen")
    inbox.presses(inbox.posted[0], "Write it", "Anna Jansen")
    inbox.campaign.change(state=CampaignState.CLOSED)
    inbox.presses(inbox.posted[0], "Write it", "Bas Bakker")
    assert not inbox.slack.made("views.open")


def test_what_was_written_in_a_campaign_that_stopped_meanwhile_is_not_lost(
    starts: Starts, transaction: Transaction
) -> None:
    inbox = starts()
    view = opened(inbox)
    inbox.campaign.change(state=CampaignState.STOPPED, stop_reason="enough")
    answer = inbox.person.submits(view, words=TIPS_WORDS)
    assert answer is not None
    assert "Tax returns" in answer["errors"]["words"]
    assert not logged(transaction, GestureRow)
