"""Clicks on a nudge's suggestion to ask somebody again."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, MemberRow, NudgeRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AskState, Audience, LaterAskFate
from tests.assembly import StoppedClock
from tests.bot.plain_words import Team
from tests.handlers.conftest import NextDay
from tests.handlers.person import Person
from tests.handlers.screen import button, labels
from tests.handlers.slack import FakeSlack, user

GIFT_WORDS = ("give", "gave", "gift", "got “", "owe")


@pytest.fixture
def bram(transaction: Transaction, mara: Member, clock: StoppedClock) -> Contact:
    """Whom Mara asked for a review in July; no answer came."""
    team = Team(transaction, mara.workspace_id, clock.now())
    bram = team.meet(mara, "Bram de Vries", Audience.PARTNER, on=date(2026, 1, 5))
    team.let_rest(team.ask(mara, bram, "a review", days_ago=100))
    team.give(mara, bram, "chocolates", days_ago=15)
    return bram


@pytest.fixture
def nudge(next_day: NextDay, slack: FakeSlack, bram: Contact, anna: Contact) -> dict[str, Any]:
    """The nudge about Anna, as it was posted; it suggests to ask Bram again."""
    next_day()
    (call,) = slack.made("chat.postMessage")
    return dict(call.arguments)


@pytest.fixture
def stored(transaction: Transaction) -> Callable[[], tuple[LaterAskFate | None, bool, int]]:
    """What became of it, whether Mara wants more, and how many asks are planned."""

    def read() -> tuple[LaterAskFate | None, bool, int]:
        with transaction() as session:
            fate = session.exec(select(NudgeRow)).one().later_ask_fate
            member = session.exec(select(MemberRow)).one()
            planned = session.exec(select(AskRow).where(AskRow.state == AskState.PLANNED)).all()
            return fate, member.later_asks, len(planned)

    return read


Stored = Callable[[], tuple[LaterAskFate | None, bool, int]]


def said(message: dict[str, Any]) -> str:
    """What the last part of it says."""
    return str([block["text"]["text"] for block in message["blocks"] if "text" in block][-1])


def drawn(slack: FakeSlack, count: int) -> dict[str, Any]:
    """The nudge as it was drawn again, the so manieth time."""
    return dict(slack.wait_for("chat.update", count).arguments)


def test_it_tells_what_was_asked_and_nothing_of_gifts(nudge: dict[str, Any]) -> None:
    assert said(nudge) == (
        "*Bram de Vries*\n"
        "You asked for this on 26 July, and got no answer: “a review”\n"
        "If you still want it, now is a good time to ask again."
    )
    assert not [word for word in GIFT_WORDS if word in said(nudge).casefold()]
    assert "chocolates" not in str(nudge)
    assert labels(nudge)[-3:] == ["Plan it", "Not now", "Stop suggesting this"]
    assert button(nudge, "Plan it")["accessibility_label"] == "Plan it: Bram de Vries"
    # What a notification shows is about whom something is to be given.
    assert "Bram" not in nudge["text"]


@pytest.mark.parametrize(
    ("locale", "told", "label"),
    [
        (
            "nl-NL",
            "Je vroeg hier op 26 juli om en er kwam geen antwoord: “a review”\n"
            "Als je het nog wilt, is dit een goed moment om het nog eens te vragen.",
            "Plannen",
        ),
        (
            "de-DE",
            "Du hast am 26.\u00a0Juli danach gefragt, und es kam keine Antwort: „a review“\n"
            "Wenn du es noch möchtest, ist jetzt ein guter Zeitpunkt, noch einmal zu fragen.",
            "Planen",
        ),
    ],
)
def test_in_the_members_language(
    transaction: Transaction,
    next_day: NextDay,
    slack: FakeSlack,
    bram: Contact,
    anna: Contact,
    locale: str,
    told: str,
    label: str,
) -> None:
    slack.users["U0MARA"] = user("U0MARA", locale=locale)
    with transaction() as session:
        session.exec(select(MemberRow)).one().slack_locale = locale
    next_day()
    (call,) = slack.made("chat.postMessage")
    assert told in said(dict(call.arguments))
    assert label in labels(call.arguments)


def test_planned_with_a_click_and_taken_back(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, stored: Stored
) -> None:
    person.presses(nudge, "Plan it")
    planned = drawn(slack, 1)
    assert said(planned) == (
        "Planned: on Thursday 5 November I’ll remind you to ask *Bram de Vries*: “a review”."
    )
    assert stored() == (LaterAskFate.PLANNED, True, 1)
    person.clicks(button(planned, "Undo")["action_id"], button(planned, "Undo")["value"])
    assert labels(drawn(slack, 2))[-3:] == ["Plan it", "Not now", "Stop suggesting this"]
    assert stored() == (None, True, 0)


def test_its_words_are_written_in_the_dialog_of_the_plan(
    nudge: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    person.presses(nudge, "Plan it")
    person.presses(drawn(slack, 1), "Write or change it")
    view = slack.wait_for("views.open").arguments["view"]
    assert "a review" in str(view["blocks"])
    assert "Dear Bram" in str(view["blocks"])


def test_not_now(nudge: dict[str, Any], person: Person, slack: FakeSlack, stored: Stored) -> None:
    person.presses(nudge, "Not now")
    assert said(drawn(slack, 1)) == "*Bram de Vries*: not now, and I won’t suggest this again."
    assert stored() == (LaterAskFate.LEFT, True, 0)


def test_no_more_of_it_until_the_settings_want_it_again(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, stored: Stored
) -> None:
    person.presses(nudge, "Stop suggesting this")
    off = drawn(slack, 1)
    assert said(off) == (
        "I won’t suggest asking people again any more. You can turn that back on in "
        "`/goodturn settings`."
    )
    assert stored() == (LaterAskFate.UNWANTED, False, 0)
    person.types("settings")
    view = slack.wait_for("views.open").arguments["view"]
    (asking,) = [one for one in view["blocks"] if one.get("block_id") == "later_asks"]
    assert not asking["element"].get("initial_options")
    person.presses(off, "Undo")
    drawn(slack, 2)
    assert stored() == (None, True, 0)


def test_what_was_asked_meanwhile_is_told_and_not_planned(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, stored: Stored
) -> None:
    person.types("I asked Bram de Vries for a reference")
    person.presses(nudge, "Plan it")
    assert said(drawn(slack, 1)) == "*Bram de Vries*: already dealt with elsewhere."
    assert stored() == (None, True, 0)


def test_a_gift_of_meanwhile_puts_it_off_to_its_first_good_day(
    nudge: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    person.types("gave Bram de Vries tulips")
    person.presses(nudge, "Plan it")
    # Ten days after Wednesday is a Saturday.
    assert "on Monday 16 November I’ll remind you to ask" in said(drawn(slack, 1))
