"""The dialog in which an ask is planned: from the card, and from a nudge."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ContactRow, WorkspaceRow
from bot.people.contacts import Contact
from bot.vocabulary import AddressForm, AskKind
from messages.asking import dialog
from tests.assembly import StoppedClock
from tests.handlers.asking.conftest import Asks, Opens
from tests.handlers.cards.filled import block, drawn, errors, filled, initial
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

FRIDAY = "2026-11-13"


@pytest.mark.usefixtures("given")
def test_an_ask_is_planned_from_the_card_with_its_words(
    person: Person, slack: FakeSlack, opens: Opens, asks: Asks
) -> None:
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    assert "Best asked from *Friday 13 November*." in str(view["blocks"])
    assert initial(view, "day") == FRIDAY
    written = "Dear Anna,\n\nwould you write a review?"
    told = filled(view, words=" a   review ", needed_by="2026-11-20", draft=written)
    assert person.sends(view, told) is None
    (ask,) = asks()
    assert (ask.words, ask.draft, ask.kind) == ("a review", written, AskKind.REFERENCE)
    assert (ask.planned_for, ask.needed_by) == (date(2026, 11, 13), date(2026, 11, 20))
    assert (
        "planned for Friday 13 November: “a review”" in slack.wait_for("response").arguments["text"]
    )
    message = slack.wait_for("chat.postMessage").arguments
    assert "Planned: on Friday 13 November I’ll remind you to ask *Anna Jansen*" in message["text"]
    assert labels(message) == ["Undo", "Another day", "Write or change it"]


@pytest.mark.usefixtures("anna")
def test_a_draft_that_was_left_as_it_is_isnt_kept(person: Person, opens: Opens, asks: Asks) -> None:
    """It is drawn anew for what is asked for then."""
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    assert "[subject]" in initial(view, "draft")
    person.sends(view, filled(view, words="her tax return"))
    assert [one.draft for one in asks()] == [""]


@pytest.mark.parametrize(
    ("language", "address", "expected"),
    [
        ("nl", AddressForm.POLITE, "wat u ervan"),
        ("nl", AddressForm.FAMILIAR, "wat je ervan"),
        ("de", AddressForm.POLITE, "was Sie davon"),
        ("de", AddressForm.FAMILIAR, "was du davon"),
    ],
)
def test_the_draft_goes_with_the_kind_and_the_contact(
    person: Person,
    slack: FakeSlack,
    opens: Opens,
    anna: Contact,
    transaction: Transaction,
    language: str,
    address: AddressForm,
    expected: str,
) -> None:
    with transaction() as session:
        row = session.get_one(ContactRow, anna.id)
        row.language, row.address_form = language, address
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    values = filled(view, words="the new site", ask_kind="feedback")
    option = {"text": {"type": "plain_text", "text": "Feedback"}, "value": "feedback"}
    person.switched(view, dialog.KIND, dialog.KIND, option, values)
    after = slack.wait_for("views.update").arguments["view"]
    draft = initial(after, "draft")
    assert "the new site" in draft
    assert expected in draft
    assert draft != initial(view, "draft")
    assert block(after, "draft")["block_id"] != block(view, "draft")["block_id"]


@pytest.mark.usefixtures("anna")
def test_words_of_ones_own_stay_when_another_kind_is_chosen(
    person: Person, slack: FakeSlack, opens: Opens, asks: Asks
) -> None:
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    values = filled(view, words="a review", ask_kind="reference", draft="Anna, would you?")
    option = {"text": {"type": "plain_text", "text": "A reference"}, "value": "reference"}
    person.switched(view, dialog.KIND, dialog.KIND, option, values)
    after = slack.wait_for("views.update").arguments["view"]
    assert (initial(after, "draft"), initial(after, "words")) == ("Anna, would you?", "a review")
    assert person.sends(after, filled(after)) is None
    assert [(one.draft, one.kind) for one in asks()] == [("Anna, would you?", AskKind.REFERENCE)]


@pytest.mark.parametrize(
    ("words", "written", "why"),
    [
        ("a review", "Dear Anna, I hope you liked the book.", "reminds them of what you gave"),
        ("a review", "Beste Anna, ik hoop dat het boek je beviel.", "reminds them of what"),
        ("a review", "Liebe Anna, ich hoffe, das Buch hat dir gefallen.", "reminds them of what"),
        ("a review, since you owe us one", "", "as though they do"),
    ],
)
@pytest.mark.usefixtures("given")
def test_words_with_strings_are_looked_at_once_more(
    person: Person, opens: Opens, asks: Asks, words: str, written: str, why: str
) -> None:
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    answer = person.sends(view, filled(view, words=words, draft=written))
    assert answer is not None
    assert asks() == []
    doubted = drawn(answer, view)
    assert why in str(doubted["blocks"])
    assert initial(doubted, "words") == words
    assert person.sends(doubted, filled(doubted, because="She asked for it")) is None
    (ask,) = asks()
    assert (ask.words, ask.draft, ask.sent_because) == (words, written, "She asked for it")


@pytest.mark.usefixtures("given")
def test_no_reason_counts_where_an_admin_stopped_such_words(
    person: Person, opens: Opens, asks: Asks, transaction: Transaction
) -> None:
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    faulty = filled(view, words="a review", draft="Anna, how was the book? Would you review us?")
    doubted = drawn(person.sends(view, faulty), view)
    with transaction() as session:
        session.exec(select(WorkspaceRow)).one().stops_strings = True
    stopped = drawn(person.sends(doubted, filled(doubted, because="She asked for it")), doubted)
    assert "because" not in {one.get("block_id") for one in stopped["blocks"]}
    assert "can’t be sent." in str(stopped["blocks"])
    assert asks() == []
    assert person.sends(stopped, filled(stopped, draft="Would you review us?")) is None
    assert [one.draft for one in asks()] == ["Would you review us?"]


@pytest.mark.usefixtures("given")
def test_words_that_were_put_right_need_no_reason(person: Person, opens: Opens, asks: Asks) -> None:
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    faulty = filled(view, words="a review", draft="Anna, how was the book? Would you review us?")
    doubted = drawn(person.sends(view, faulty), view)
    right = filled(doubted, draft="Anna, would you review us?", because="never mind")
    assert person.sends(doubted, right) is None
    assert [one.sent_because for one in asks()] == [""]


@pytest.mark.usefixtures("given")
def test_a_deadline_that_can_not_be_met_is_said_and_waited_for(
    person: Person, opens: Opens, asks: Asks
) -> None:
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    late = filled(view, words="a review", day="2026-11-06", needed_by="2026-11-10")
    answer = person.sends(view, late)
    assert answer is not None
    assert asks() == []
    told = drawn(answer, view)
    assert (
        "needed by *Tuesday 10 November*, but the first good day to ask is *Friday 13 November*"
        in str(told["blocks"])
    )
    assert (initial(told, "day"), initial(told, "needed_by")) == (FRIDAY, "2026-11-10")
    again = person.sends(told, filled(told))
    assert again is not None
    assert asks() == []
    assert person.sends(told, filled(told, waits=["1"])) is None
    assert [(one.planned_for, one.needed_by) for one in asks()] == [
        (date(2026, 11, 13), date(2026, 11, 10))
    ]


@pytest.mark.usefixtures("given")
def test_what_was_said_of_one_doubt_stands_while_another_is_open(
    person: Person, opens: Opens, asks: Asks
) -> None:
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    written = "Anna, how was the book? Would you review us?"
    told = filled(view, words="a review", day=FRIDAY, needed_by="2026-11-10", draft=written)
    doubted = drawn(person.sends(view, told), view)
    waits = drawn(person.sends(doubted, filled(doubted, waits=["1"])), doubted)
    assert asks() == []
    reasoned = filled(doubted, because="She asked")
    again = drawn(person.sends(doubted, reasoned), doubted)
    assert initial(again, "because") == "She asked"
    assert asks() == []
    assert person.sends(waits, filled(waits, because="She asked")) is None
    assert [one.sent_because for one in asks()] == ["She asked"]


@pytest.mark.usefixtures("anna")
def test_waiting_for_one_day_is_not_waiting_for_another(
    person: Person, opens: Opens, asks: Asks
) -> None:
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    late = filled(view, words="a review", day="2026-11-12", needed_by="2026-11-11")
    told = drawn(person.sends(view, late), view)
    assert "the day you’d ask is *Thursday 12 November*" in str(told["blocks"])
    answer = person.sends(told, filled(told, day=FRIDAY, waits=["1"]))
    assert answer is not None
    assert "Wait until Friday 13 November" in str(answer["view"]["blocks"])
    assert asks() == []


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"words": ""}, "words"),
        ({"day": "2026-11-03"}, "day"),
        ({"day": "2026-11-12"}, "day"),
        ({"day": None}, "day"),
        ({"day": "2028-11-13"}, "day"),
    ],
)
@pytest.mark.usefixtures("given")
def test_what_is_refused_is_said_at_its_field(
    person: Person, opens: Opens, asks: Asks, changed: dict[str, Any], field: str
) -> None:
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    answer = person.sends(view, filled(view, **{"words": "a review", **changed}))
    assert list(errors(answer)) == [field]
    assert asks() == []


def test_an_ask_is_planned_from_the_menu_of_a_nudge(
    person: Person, slack: FakeSlack, opens: Opens, nudge: Payload, asks: Asks
) -> None:
    view = opens(nudge, "Plan an ask…")
    slack.wait_for("chat.update")
    assert person.sends(view, filled(view, words="a review")) is None
    assert [one.words for one in asks()] == ["a review"]
    said = slack.wait_for("chat.postMessage", count=2).arguments["text"]
    assert said.startswith("Planned: on Thursday 5 November I’ll remind you to ask *Anna Jansen*")


@pytest.mark.usefixtures("anna")
def test_a_dialog_that_is_sent_twice_plans_once(
    person: Person, clock: StoppedClock, opens: Opens, asks: Asks
) -> None:
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    told = filled(view, words="a review")
    person.sends(view, told)
    clock.moment += timedelta(seconds=10)
    assert person.sends(view, told) is None
    assert len(asks()) == 1
    person.sends(view, filled(view, words="her tax return"))
    assert len(asks()) == 2
