"""A note in one's own mail: the words as they were written, and never others."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ContactRow
from bot.models.columns import saved
from bot.people import points
from messages.nudges import mail
from tests.handlers.nudges.opened import gestures, opened
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack

ADDRESS = "anna+pay%roll@bakkerij.example"


@pytest.fixture
def view(nudge: dict[str, Any], person: Person, slack: FakeSlack) -> dict[str, Any]:
    person.presses(nudge, "Write it")
    return opened(slack)


@pytest.fixture(autouse=True)
def address(nudge: dict[str, Any], transaction: Transaction) -> None:
    reach(transaction, ADDRESS)


def reach(transaction: Transaction, *addresses: str) -> None:
    with transaction() as session:
        for anna in session.exec(select(ContactRow).where(ContactRow.name == "Anna Jansen")):
            told = [points.email(one) for one in addresses]
            points.replace(session, anna.workspace_id, {saved(anna.id): told})


def taken_along(
    person: Person, slack: FakeSlack, view: dict[str, Any], typed: str, **more: str
) -> dict[str, Any]:
    drawn = len(slack.made("views.update"))
    name = next(one["block_id"] for one in view["blocks"] if "words" in one.get("block_id", ""))
    person.presses_within(view, "Copy or email it", **{name: typed}, **more)
    updated: dict[str, Any] = slack.wait_for("views.update", count=drawn + 1).arguments["view"]
    return updated


def links(view: dict[str, Any]) -> list[str]:
    said = [one["text"]["text"] for one in view["blocks"] if one["type"] == "section"]
    return [one[1:].split("|")[0].replace("&amp;", "&") for one in said if one.startswith("<mail")]


def copied(view: dict[str, Any]) -> str:
    (words,) = view["blocks"][-1]["elements"][0]["elements"]
    return str(words["text"])


def test_the_link_holds_what_was_typed_after_the_draft(
    view: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    assert not links(view), "nothing was written yet"
    typed = "Grüezi Anna\n\n100 % | <b> & *so* _gut_ #1?\nMara "
    drawn = taken_along(person, slack, view, typed)
    (link,) = links(drawn)
    assert not set(link) & set(" |<>*_~\n")
    assert link.startswith("mailto:anna%2Bpay%25roll@bakkerij.example?subject=")
    told = parse_qs(urlsplit(link).query)
    assert told["body"] == ["Grüezi Anna\r\n\r\n100 % | <b> & *so* _gut_ #1?\r\nMara"]
    assert told["subject"]
    assert copied(drawn) == typed
    assert gestures(transaction) == 0, "nothing is sent, and nothing logged"


def test_who_has_no_address_has_the_words_to_copy(
    view: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    reach(transaction)
    drawn = taken_along(person, slack, view, "Dear Anna, thanks.")
    assert not links(drawn)
    assert "I have no email address for Anna" in str(drawn)
    assert copied(drawn) == "Dear Anna, thanks."


def test_words_too_long_for_a_link_are_left_to_be_copied(
    view: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    long = "ü" * (mail.LONGEST_LINK // 6)
    drawn = taken_along(person, slack, view, long)
    (link,) = links(drawn)
    assert "body=" not in link
    assert "too long for a link" in str(drawn)
    assert copied(drawn) == long


def test_words_with_strings_get_no_link_before_there_is_a_reason(
    view: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    tied = "Dear Anna, you owe us one after all that we did for you. Mara"
    doubted = taken_along(person, slack, view, tied)
    assert not links(doubted)
    assert "I’m sending it anyway because" in str(doubted)
    drawn = taken_along(person, slack, doubted, tied, because="A joke between us")
    (link,) = links(drawn)
    assert "owe" in link


def test_a_gap_is_told_once_before_it_goes_out(
    view: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    gap = next(iter(_gaps(view)))
    typed = f"Dear Anna,\n\nThis is for {gap}, see [1].\n\nMara"
    asked = taken_along(person, slack, view, typed)
    assert not links(asked)
    assert gap in str(asked["blocks"][1])
    assert copied(asked) == typed
    mailed = taken_along(person, slack, asked, typed)
    assert links(mailed)
    name = next(one["block_id"] for one in mailed["blocks"] if "words" in one.get("block_id", ""))
    answer = person.submits(mailed, **{name: typed})
    assert answer is not None
    assert gap in str(answer["view"]["blocks"][1])
    assert gestures(transaction) == 0
    assert not person.submits(answer["view"], **{name: typed})
    assert gestures(transaction) == 1


def test_what_was_told_of_other_words_is_told_of_these(
    view: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    gap = next(iter(_gaps(view)))
    asked = taken_along(person, slack, view, f"Dear Anna, {gap}")
    again = taken_along(person, slack, asked, f"Dear Anna, now for {gap}")
    assert not links(again)
    assert links(taken_along(person, slack, again, f"Dear Anna, now for {gap}"))


def test_a_greeting_alone_is_no_note_yet(
    view: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    draft = next(one["element"]["initial_value"] for one in view["blocks"] if "element" in one)
    begins, *_, ends = str(draft).split("\n\n")
    for typed in (begins, f"{begins}\n\n{ends}", f"{begins}\n\n[what you want to say]\n\n{ends}"):
        asked = taken_along(person, slack, view, typed)
        assert not links(asked)
        assert "[what you want to say]" in str(asked["blocks"][1])
    assert links(taken_along(person, slack, view, f"{begins}\n\nWell done\n\n{ends}"))


def test_a_gap_is_told_once_before_it_is_logged(
    view: dict[str, Any], person: Person, transaction: Transaction
) -> None:
    gap = next(iter(_gaps(view)))
    name = next(one["block_id"] for one in view["blocks"] if "words" in one.get("block_id", ""))
    answer = person.submits(view, **{name: f"Dear Anna, {gap}"})
    assert answer is not None
    assert gap in str(answer["view"]["blocks"][1])
    assert not gestures(transaction)
    assert not person.submits(answer["view"], **{name: f"Dear Anna, {gap}"})
    assert gestures(transaction) == 1


def _gaps(view: dict[str, Any]) -> list[str]:
    draft = next(one["element"]["initial_value"] for one in view["blocks"] if "element" in one)
    return re.findall(r"\[[^\]]+\]", str(draft))
