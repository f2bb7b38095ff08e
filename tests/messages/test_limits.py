"""Slack takes every message, in every language and whatever people typed."""

import html
import re
from typing import Any

import pytest

import messages.nudges.shown
from bot.nudges.shown import Nudge
from bot.vocabulary import Purpose
from messages import Message, blocks
from messages.campaigns import buttons as campaign_buttons
from messages.cards.buttons import TOLD
from messages.catalogue import texts_for
from messages.giving import tip_buttons
from messages.giving.register_buttons import OPEN as REGISTER
from messages.help import SUGGESTED
from messages.nudges import offer_buttons
from messages.people.buttons import ADD, EACH, FILTER, PAGE, THEM
from messages.people.buttons import UNDO as NOT_ADDED
from messages.privacy.buttons import EXPORT
from sandbox import checks
from sandbox.wire import Refused
from tests.messages import drawing, examples
from tests.messages.examples import Typed

LONGEST_TEXT = 4000
"""Slack's advice, and what chat.update takes."""
TYPED = {"plain": examples.PLAIN, **examples.HOSTILE}

everywhere = pytest.mark.parametrize("locale", examples.EVERYWHERE)
in_every_language = pytest.mark.parametrize("locale", examples.WITH_ANY_WORDS, scope="module")
whatever_was_typed = pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED, scope="module")


def _drawn(typed: Typed, locale: str) -> list[tuple[str, Message, dict[str, Any]]]:
    return [
        (f"{one.feature}: {one.name}", one.message, one.payload)
        for one in examples.drawn(typed, locale)
        # Lines for the terminal, and parts of others.
        if one.feature not in ("importing", "ideas")
    ]


@in_every_language
@whatever_was_typed
def test_slack_would_take_the_blocks(typed: Typed, locale: str) -> None:
    for name, _, payload in _drawn(typed, locale):
        try:
            checks.check_message(payload["text"], payload["blocks"])
        except Refused as refused:
            pytest.fail(f"{name}: {refused.code} {refused.problems}")


@in_every_language
@whatever_was_typed
def test_text_alone_says_what_the_message_is(typed: Typed, locale: str) -> None:
    for name, message, _ in _drawn(typed, locale):
        assert 0 < len(message.text) <= LONGEST_TEXT, name


@everywhere
def test_text_alone_says_who_it_is_about(locale: str) -> None:
    for example in examples.every(examples.PLAIN):
        if example.is_about:
            assert examples.PLAIN.name in example.draw(texts_for(locale)).text, example.name


@whatever_was_typed
def test_buttons_in_a_message_are_told_apart(typed: Typed) -> None:
    """By id within a block, which Slack wants, and by id and value in the whole message."""
    for name, _, payload in _drawn(typed, "en-GB"):
        buttons = drawing.buttons(payload)
        keys = [(button["action_id"], *drawing.values(button)) for button in buttons]
        assert len(set(keys)) == len(keys), name
        for block in payload["blocks"]:
            elements = block.get("elements", ())
            ids = [element["action_id"] for element in elements if "action_id" in element]
            assert len(set(ids)) == len(ids), name


TYPED_BACK = (
    *(SUGGESTED, ADD, EACH, THEM, NOT_ADDED, PAGE, FILTER, EXPORT, TOLD, REGISTER),
    *(tip_buttons.PAGE, tip_buttons.FILTER, tip_buttons.RETIRE, tip_buttons.ADD),
    *(offer_buttons.OPEN, offer_buttons.OTHERS, offer_buttons.NOT_FOR),
    *(offer_buttons.NOT_EVEN, offer_buttons.ALLOW),
    *(campaign_buttons.PLAN, campaign_buttons.STOP),
)
"""Who typed a line, or told of somebody new or looked for, or plans for a few, or ends it with a
reason, is given back what they typed.
"""
_IDS = re.compile(
    r"[A-Z0-9]+|[a-z0-9_.]*|\d+(?:,\d+)+|\d{4}-\d\d-\d\d(?:T\d\d%3A\d\d%3A[\d.]+\+00%3A00)?"
)
"""Ids, one or several, words of an enumeration, and days or moments."""


def test_values_carry_ids_and_no_words() -> None:
    for name, _, payload in _drawn(examples.PINGS, "en-GB"):
        for button in drawing.buttons(payload):
            if any(button["action_id"].startswith(one) for one in TYPED_BACK):
                continue
            parts = [part for value in drawing.values(button) for part in value.split(":")]
            assert all(map(_IDS.fullmatch, parts)), name


def test_text_is_never_linked_or_mentioned_by_guess() -> None:
    """verbatim: Slack makes no mention out of a bare @here or #general in user text."""
    for name, _, payload in _drawn(examples.PINGS, "en-GB"):
        assert all(text["verbatim"] for text in _mrkdwn(payload["blocks"])), name


def _mrkdwn(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    sections = (block["text"] for block in blocks if block["type"] == "section")
    texts = [text for text in sections if text["type"] == "mrkdwn"]
    return texts + [
        element for block in blocks if block["type"] == "context" for element in block["elements"]
    ]


@in_every_language
@whatever_was_typed
def test_slack_would_take_the_dialogs(typed: Typed, locale: str) -> None:
    for example in examples.dialogs(typed):
        try:
            checks.check_view(example.draw(texts_for(locale)).payload())
        except Refused as refused:
            pytest.fail(f"{example.name}: {refused.code} {refused.problems}")


@in_every_language
@whatever_was_typed
def test_a_nudge_says_all_in_a_line_that_a_notification_holds(typed: Typed, locale: str) -> None:
    three = [examples.suggestion(typed, purpose) for purpose in (Purpose.GIVE,) * 3]
    nudge = Nudge(5, examples.member(typed), examples.TODAY, tuple(three), None, None)
    drawn = messages.nudges.shown.drawn(examples.reader(texts_for(locale)), nudge)
    assert len(html.unescape(drawn.text)) <= 300


@everywhere
def test_chart_shows_what_the_text_says(locale: str) -> None:
    texts = texts_for(locale)
    for example in examples.FEATURES["summaries"](examples.PLAIN):
        message = example.draw(texts)
        without = message.payload(with_charts=False)
        assert all(block["type"] != "data_visualization" for block in without["blocks"])
        rows = drawing.rows(without)
        for chart in message.charts:
            for series in chart["chart"]["series"]:
                column = rows[0].index(series["name"])
                shown = [(row[0], row[column]) for row in rows[1:]]
                assert shown == [(one["label"], str(one["value"])) for one in series["data"]]


def test_a_quiet_month_has_no_chart_of_zeros() -> None:
    drawn = {
        e.name: e.draw(texts_for("en")) for e in examples.FEATURES["summaries"](examples.PLAIN)
    }
    assert drawn["quiet"].charts == ()
    assert len(drawn["full"].charts) == 1


def test_a_menu_shortens_what_slack_would_refuse() -> None:
    menu = blocks.menu("More…", "menu", [("label " * 20, [("choice " * 20, "value")])])
    drawn = [blocks.actions([menu]).to_dict()]
    checks.check_message("A menu", drawn)
    (group,) = drawn[0]["elements"][0]["option_groups"]
    assert group["label"]["text"].endswith("…")
