"""The dialog in which a plan is written or changed, and what becomes of its words."""

from datetime import date, timedelta

import pytest

from bot.vocabulary import AskKind, AskState
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.asking.conftest import Asks, Opens
from tests.handlers.cards.filled import drawn, errors, filled, initial
from tests.handlers.conftest import Types
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

FRIDAY = "2026-11-13"
WRITE = "Write or change it"


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
    assert "the day you’d ask is *Friday 13 November*" in str(late["blocks"])
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
