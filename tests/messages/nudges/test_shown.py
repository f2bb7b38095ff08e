"""Asking and giving stay apart in a nudge, and a part that was handled says what became of it."""

from dataclasses import replace
from typing import Any

import pytest

from bot.nudges.shown import Nudge
from bot.nudges.shown_reminders import Suggestion
from bot.vocabulary import Act, GestureKind, Purpose, ReminderState
from messages.catalogue import texts_for
from messages.giving import ideas
from messages.ledger import kinds
from messages.nudges import buttons, shown
from tests.messages import drawing, examples
from tests.messages.examples import DISTINCT, TODAY, Typed

CHOCOLATES = examples.gesture(Typed(words=DISTINCT), day=TODAY)


def _drawn(locale: str, *suggestions: Suggestion) -> str:
    nudge = Nudge(5, examples.member(), TODAY, suggestions, None, None)
    return "\n".join(drawing.lines(shown.drawn(examples.reader(texts_for(locale)), nudge)))


def _to_give(**changed: Any) -> Suggestion:
    return replace(examples.suggestion(), about=replace(examples.to_give(), **changed))


@pytest.mark.parametrize("locale", examples.LOCALES)
@pytest.mark.parametrize("state", ReminderState)
@pytest.mark.parametrize("purpose", [Purpose.ASK, Purpose.RESPONSE])
def test_asking_never_mentions_a_gesture(
    purpose: Purpose, state: ReminderState, locale: str
) -> None:
    """Rule 2 of docs/product.md: what is about an ask has no place for a gesture."""
    said = _drawn(locale, replace(examples.suggestion(purpose=purpose), state=state))
    texts = texts_for(locale)
    assert not any(ideas.suggestion(texts, kind, "Anna") in said for kind in GestureKind)
    assert not any(kinds.name(texts, kind) in said for kind in GestureKind)


@pytest.mark.parametrize("locale", examples.LOCALES)
def test_giving_shows_the_last_gesture_so_that_it_isnt_repeated(locale: str) -> None:
    assert DISTINCT in _drawn(locale, _to_give(last_gesture=CHOCOLATES))


def test_title_counts_the_people() -> None:
    reminders = [examples.suggestion(number=number) for number in (1, 2, 3, 4)]
    titles = [_drawn("en", *reminders[:count]).split(",")[0] for count in (1, 2, 3, 4)]
    assert titles == [
        "text: One person for today",
        "text: Two people for today",
        "text: Three people for today",
        "text: Four people for today",
    ]


@pytest.mark.parametrize("purpose", Purpose)
def test_every_open_part_can_be_handled_put_off_and_skipped(purpose: Purpose) -> None:
    said = _drawn("en", examples.suggestion(purpose=purpose))
    handles = buttons.ANSWER if purpose is Purpose.RESPONSE else buttons.DONE
    acts = {Act.TOMORROW, Act.ON_A_DATE, Act.NOT_THIS_TIME, Act.NOT_MINE, Act.STOP}
    assert all(f"= 5:1:{act}" in said for act in acts)
    assert handles in said
    assert (f"= 5:1:{Act.NEXT_WEEK}" in said) != (f"{buttons.LATER} = 5:1" in said)
    assert buttons.UNDO not in said


@pytest.mark.parametrize("purpose", [p for p in Purpose if p is not Purpose.RESPONSE])
def test_what_is_told_can_be_reworded(purpose: Purpose) -> None:
    said = _drawn("en", examples.suggestion(purpose=purpose))
    assert buttons.WRITE in said
    assert (buttons.ANOTHER in said) == (purpose is Purpose.GIVE)


def test_only_the_owner_decides_about_a_contact() -> None:
    said = _drawn("en", replace(examples.suggestion(), is_yours=False))
    assert not any(f":{act}" in said for act in (Act.CHANGE_RHYTHM, Act.NOT_MINE, Act.STOP))


def test_amber_and_red_read_differently() -> None:
    assert "you like to stay within 30 days. 🟠\n" in _drawn("en", _to_give())
    red = _to_give(days_since=70, is_red=True)
    assert "70 days since you were last in touch; your maximum is 60 days. 🔴\n" in (
        _drawn("en", red)
    )
    assert not set("🟠🔴") & set(_drawn("en", _to_give(days_since=29)))
    assert not set("🟠🔴") & set(_drawn("en", _to_give(days_since=None, is_red=True)))


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize(
    "state",
    [ReminderState.DONE, ReminderState.SKIPPED, ReminderState.STOPPED, ReminderState.RESCHEDULED],
)
def test_a_handled_part_offers_undo_alone(state: ReminderState, purpose: Purpose) -> None:
    said = _drawn("en", replace(examples.suggestion(purpose=purpose), state=state))
    assert said.count("button:") == 1
    assert f"{buttons.UNDO} = 5:1" in said


def test_a_contact_given_away_asks_for_who_looks_after_it_until_somebody_does() -> None:
    away = replace(examples.suggestion(), state=ReminderState.DISOWNED, is_yours=False)
    assert f"{buttons.OWNER}.5:1" in _drawn("en", away)
    kept = _drawn("en", replace(away, keeper="Ben"))
    assert "*Ben* now looks after *Anna Jansen*." in kept
    assert buttons.OWNER not in kept
    assert buttons.UNDO in kept
    assert buttons.UNDO not in _drawn("en", replace(away, is_yours=True))


def test_what_was_overtaken_elsewhere_cannot_be_undone_here() -> None:
    said = _drawn("en", replace(examples.suggestion(), state=ReminderState.OVERTAKEN))
    assert "button:" not in said


@pytest.mark.parametrize("locale", examples.LOCALES)
def test_buttons_are_heard_with_whom_they_are_about(locale: str) -> None:
    """Three people have the same buttons, and who hears them hears nothing that stands above."""
    states = ReminderState.OPEN, ReminderState.SKIPPED
    long_name = replace(examples.suggestion().contact, name="Anna " * 30)
    parts = [replace(examples.suggestion(), state=state) for state in states]
    parts.append(replace(examples.suggestion(), contact=long_name))
    nudge = Nudge(5, examples.member(), TODAY, tuple(parts), None, None)
    drawn = shown.drawn(examples.reader(texts_for(locale)), nudge).payload()
    for button in drawing.buttons(drawn):
        if button["type"] == "button":
            heard = button["accessibility_label"]
            assert heard.startswith(f"{button['text']['text']}: Anna")
            assert len(heard) <= 75


@pytest.mark.parametrize("is_private", [False, True])
def test_a_private_contact_is_not_given_up(*, is_private: bool) -> None:
    known = examples.suggestion()
    suggestion = replace(known, contact=replace(known.contact, is_private=is_private))
    assert ("Not my contact" in _drawn("en", suggestion)) is not is_private
