"""The dialog of an ask: from the card, from a nudge, and below what was planned."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, ContactRow, WorkspaceRow
from bot.people.contacts import Contact
from bot.vocabulary import AddressForm, AskKind, AskState
from handlers.delivery.turn import Turn
from messages.asking import dialog
from tests.assembly import StoppedClock
from tests.handlers.cards.filled import block, drawn, errors, filled, initial
from tests.handlers.conftest import Types
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

Asks = Callable[[], list[AskRow]]
Opens = Callable[[Payload, str], Mapping[str, Any]]
FRIDAY = "2026-11-13"
WRITE = "Write it or change it"


@pytest.fixture
def asks(transaction: Transaction) -> Asks:
    """What is asked by now."""

    def read() -> list[AskRow]:
        with transaction() as session:
            found = list(session.exec(select(AskRow).order_by(AskRow.id)))  # type: ignore[arg-type]
            session.expunge_all()
            return found

    return read


@pytest.fixture
def opens(person: Person, slack: FakeSlack) -> Opens:
    """Opens a dialog by what a message offers."""

    def opened(message: Payload, text: str) -> Mapping[str, Any]:
        before = len(slack.made("views.open"))
        if text in labels(message):
            person.presses(message, text)
        else:
            person.chooses(message, text)
        view: Mapping[str, Any] = slack.made("views.open")[before].arguments["view"]
        return view

    return opened


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
    assert labels(message) == ["Undo", "Another day", WRITE]


@pytest.mark.usefixtures("anna")
def test_a_draft_that_was_left_as_it_is_isnt_kept(person: Person, opens: Opens, asks: Asks) -> None:
    """It is drawn anew for what is asked for then."""
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    assert "[what it is about]" in initial(view, "draft")
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
        ("a review, since you owe us one", "", "had to"),
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
    assert "don’t go out" in str(stopped["blocks"])
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
        "needed by *Tuesday 10 November*, and the first good day to ask is *Friday 13 November*"
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
    assert "you would ask on *Thursday 12 November*" in str(told["blocks"])
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
def test_what_a_line_planned_is_written_and_changed_below_it(
    person: Person, slack: FakeSlack, opens: Opens, types: Types, asks: Asks
) -> None:
    view = opens(types("ask Anna Jansen for her tax return on 13 November"), WRITE)
    assert "her tax return" in initial(view, "draft").lower()
    assert (initial(view, "day"), initial(view, "ask_kind")) == (FRIDAY, "document")
    changed = filled(
        view,
        words="her figures",
        ask_kind="meeting",
        needed_by="2026-11-20",
        day="2026-11-16",
        draft="Anna, may I come by for the figures?",
    )
    assert person.sends(view, changed) is None
    (ask,) = asks()
    assert (ask.words, ask.kind, ask.draft) == (
        "her figures",
        AskKind.MEETING,
        "Anna, may I come by for the figures?",
    )
    assert (ask.planned_for, ask.needed_by) == (date(2026, 11, 16), date(2026, 11, 20))
    message = slack.wait_for("response").arguments
    assert message["replace_original"] is True
    assert (
        "on Monday 16 November I’ll remind you to ask *Anna Jansen*: “her figures”"
        in (message["text"])
    )
    assert slack.made("chat.postMessage") == []
    again = opens(dict(message), WRITE)
    assert initial(again, "draft") == "Anna, may I come by for the figures?"


@pytest.mark.usefixtures("anna")
def test_each_of_several_who_are_asked_has_words_of_their_own(
    person: Person, slack: FakeSlack, opens: Opens, types: Types, asks: Asks
) -> None:
    types("add Tom Bakker client")
    planned = types("ask Anna Jansen and Tom Bakker for a review on 13 November")
    assert labels(planned) == ["Undo", "Words for Anna Jansen", "Words for Tom Bakker"]
    view = opens(planned, "Words for Tom Bakker")
    assert person.sends(view, filled(view, draft="Tom, would you?")) is None
    assert [one.draft for one in asks()] == ["", "Tom, would you?"]
    assert "ask *Tom Bakker*" in slack.wait_for("chat.postMessage").arguments["text"]


@pytest.mark.usefixtures("anna")
def test_a_plan_is_changed_from_the_card(
    person: Person, opens: Opens, types: Types, asks: Asks
) -> None:
    types("ask Anna Jansen for her tax return on 13 November")
    card = person.types("who is Anna Jansen?")
    view = opens(card, "Change: her tax return")
    assert person.sends(view, filled(view, words="her figures")) is None
    assert [(one.words, one.planned_for) for one in asks()] == [("her figures", date(2026, 11, 13))]


@pytest.mark.usefixtures("anna")
def test_a_change_that_comes_too_late_keeps_what_was_typed(
    person: Person, opens: Opens, types: Types, asks: Asks
) -> None:
    view = opens(types("ask Anna Jansen for her tax return on 13 November"), WRITE)
    types("give Anna Jansen a book")
    moved = filled(view, words="her figures", day="2026-11-06")
    assert list(errors(person.sends(view, moved))) == ["day"]
    late = drawn(person.sends(view, filled(view, words="figs", needed_by="2026-11-10")), view)
    assert "you would ask on *Friday 13 November*" in str(late["blocks"])
    assert initial(late, "words") == "figs"
    assert [one.words for one in asks()] == ["her tax return"]


@pytest.mark.usefixtures("anna")
def test_of_a_made_ask_the_kind_and_the_deadline_are_changed(
    person: Person, slack: FakeSlack, opens: Opens, types: Types, asks: Asks
) -> None:
    view = opens(types("asked Anna Jansen for her tax return yesterday"), "Change")
    names = [one["block_id"] for one in view["blocks"] if one["type"] == "input"]
    assert names == ["ask_kind", "needed_by"]
    assert person.sends(view, filled(view, ask_kind="favour", needed_by="2026-11-20")) is None
    (ask,) = asks()
    assert (ask.kind, ask.needed_by, ask.state) == (
        AskKind.FAVOUR,
        date(2026, 11, 20),
        AskState.MADE,
    )
    assert "needed by Friday 20 November" in slack.wait_for("response").arguments["text"]


@pytest.mark.usefixtures("anna")
def test_what_was_answered_meanwhile_is_shown_as_it_stands(
    person: Person, slack: FakeSlack, types: Types
) -> None:
    made = types("asked Anna Jansen for her tax return yesterday")
    types("answer Anna Jansen yes")
    person.presses(made, "Change")
    assert labels(slack.wait_for("response").arguments) == ["Undo"]
    assert slack.made("views.open") == []


@pytest.mark.usefixtures("anna", "ben")
def test_nobody_changes_what_a_colleague_asks(
    person: Person, slack: FakeSlack, opens: Opens, types: Types, asks: Asks
) -> None:
    planned = types("ask Anna Jansen for her tax return on 13 November")
    view = opens(planned, WRITE)
    other = Person(person.web, slack, user_id="U0BEN")
    other.presses(planned, WRITE)
    assert len(slack.made("views.open")) == 1
    answer = other.sends(view, filled(view, words="gold"))
    assert answer is not None
    assert answer["response_action"] == "errors"
    assert [one.words for one in asks()] == ["her tax return"]
    assert "Change: her tax return" not in str(other.types("who is Anna Jansen?"))


@pytest.mark.usefixtures("given")
def test_write_it_begins_from_the_words_that_were_kept(
    person: Person,
    slack: FakeSlack,
    opens: Opens,
    asks: Asks,
    clock: StoppedClock,
    turn: Turn,
) -> None:
    written = "Dear Anna, how was the book? Would you write a review?"
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    doubted = drawn(person.sends(view, filled(view, words="a review", draft=written)), view)
    assert person.sends(doubted, filled(doubted, because="She asked")) is None
    slack.wait_for("chat.postMessage")
    clock.moment += timedelta(days=10)
    turn.take()
    note = opens(dict(slack.wait_for("chat.postMessage", count=2).arguments), "Write it")
    assert initial(note, "words") == written
    assert person.sends(note, filled(note)) is None
    (ask,) = asks()
    assert (ask.state, ask.sent_because) == (AskState.MADE, "She asked")


@pytest.mark.usefixtures("given")
def test_done_keeps_the_reason_and_other_words_need_their_own(
    person: Person,
    slack: FakeSlack,
    opens: Opens,
    asks: Asks,
    clock: StoppedClock,
    turn: Turn,
) -> None:
    written = "Dear Anna, how was the book? Would you write a review?"
    view = opens(person.types("who is Anna Jansen?"), "Plan an ask")
    doubted = drawn(person.sends(view, filled(view, words="a review", draft=written)), view)
    person.sends(doubted, filled(doubted, because="She asked"))
    slack.wait_for("chat.postMessage")
    clock.moment += timedelta(days=10)
    turn.take()
    nudge = dict(slack.wait_for("chat.postMessage", count=2).arguments)
    note = opens(nudge, "Write it")
    other = filled(note, words="Anna, since you enjoyed the book, a review?")
    answer = person.sends(note, other)
    assert answer is not None
    assert answer["response_action"] == "update"
    person.presses(nudge, "I asked")
    (ask,) = asks()
    assert (ask.state, ask.sent_because) == (AskState.MADE, "She asked")
