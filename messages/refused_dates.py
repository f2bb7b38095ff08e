"""Words for the refusals of dates and of pauses."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot import refusals
from bot.refusals import Refusal
from messages import commands, formats
from messages.catalogue import Mrkdwn, Texts
from messages.commands import Word

LONGEST_DATE = 80


def _no_such_date(texts: Texts, refusal: refusals.NoSuchDate, _: date) -> Mrkdwn:
    return texts(
        "There is no {text} in the calendar. Please check the date.",
        text=formats.shortened(refusal.text, LONGEST_DATE),
    )


def _date_in_future(texts: Texts, refusal: refusals.DateInFuture, today: date) -> Mrkdwn:
    return texts(
        "{day} is still to come, and I only log what has already happened. Please use "
        "another date, or ask me to remind you, for example: {usage}",
        day=formats.weekday(texts, refusal.day, today),
        usage=commands.usage(texts, Word.REMIND),
    )


def _date_too_long_ago(texts: Texts, refusal: refusals.DateTooLongAgo, today: date) -> Mrkdwn:
    return texts(
        "{day} is more than five years ago; I don't keep records that far back. Please check "
        "the date.",
        day=formats.day(texts, refusal.day, today),
    )


def _date_not_ahead(texts: Texts, refusal: refusals.DateNotAhead, today: date) -> Mrkdwn:
    if refusal.day == today:
        return texts("That is today. Please choose a later day.")
    return texts(
        "{day} has passed. Please choose a day that is still to come.",
        day=formats.day(texts, refusal.day, today),
    )


def _date_too_far_off(texts: Texts, refusal: refusals.DateTooFarOff, today: date) -> Mrkdwn:
    return texts(
        "{day} is more than a year ahead. Choose a day within a year.",
        day=formats.day(texts, refusal.day, today),
    )


def _answer_before_ask(texts: Texts, refusal: refusals.AnswerBeforeAsk, today: date) -> Mrkdwn:
    return texts(
        "You asked on {asked}, so the answer can't be from {day}. Please check the date.",
        asked=formats.day(texts, refusal.asked_on, today),
        day=formats.day(texts, refusal.day, today),
    )


def _ask_inside_window(texts: Texts, refusal: refusals.AskInsideWindow, today: date) -> Mrkdwn:
    return texts(
        "{name} got something from you lately, so {day} is too soon to ask. "
        "The first good day is {first_day}.",
        name=refusal.name,
        day=formats.day(texts, refusal.day, today),
        first_day=formats.weekday(texts, refusal.first_day, today),
    )


def _pause_unclear(texts: Texts, refusal: refusals.PauseUnclear, _: date) -> Mrkdwn:
    return texts(
        "I can't read “{text}” as a day or a length of time. For example: {usage}",
        text=formats.shortened(refusal.text, LONGEST_DATE),
        usage=commands.usage(texts, Word.PAUSE),
    )


def _pause_without_end(texts: Texts, refusal: refusals.PauseWithoutEnd, today: date) -> Mrkdwn:
    return texts(
        "Quiet from {day}, but until when? For example: {usage}",
        day=formats.weekday(texts, refusal.first, today),
        usage=commands.usage(texts, Word.PAUSE),
    )


def _pause_over(texts: Texts, refusal: refusals.PauseOver, today: date) -> Mrkdwn:
    if refusal.day == today:
        return texts(
            "A pause lasts until tomorrow at the earliest. For example: {usage}",
            usage=commands.usage(texts, Word.PAUSE),
        )
    return texts(
        "{day} has passed, so a pause can't end then. For example: {usage}",
        day=formats.day(texts, refusal.day, today),
        usage=commands.usage(texts, Word.PAUSE),
    )


def _pause_too_long(texts: Texts, refusal: refusals.PauseTooLong, today: date) -> Mrkdwn:
    return texts(
        "{day} is more than two years ahead. Choose an earlier day, or pause with no end "
        "date; then I'll wait until you tell me otherwise.",
        day=formats.day(texts, refusal.day, today),
    )


WORDS: Mapping[type[Refusal], Callable[[Texts, Any, date], Mrkdwn]] = {
    refusals.NoSuchDate: _no_such_date,
    refusals.DateInFuture: _date_in_future,
    refusals.DateTooLongAgo: _date_too_long_ago,
    refusals.DateNotAhead: _date_not_ahead,
    refusals.DateTooFarOff: _date_too_far_off,
    refusals.AnswerBeforeAsk: _answer_before_ask,
    refusals.AskInsideWindow: _ask_inside_window,
    refusals.PauseUnclear: _pause_unclear,
    refusals.PauseWithoutEnd: _pause_without_end,
    refusals.PauseOver: _pause_over,
    refusals.PauseTooLong: _pause_too_long,
}
