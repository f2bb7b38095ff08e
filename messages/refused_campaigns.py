"""Words for what is declined about campaigns."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot import refusals
from bot.refusals import Refusal
from messages import formats
from messages.catalogue import Mrkdwn, Texts


def _launched(texts: Texts, refusal: refusals.CampaignLaunched, _: date) -> Mrkdwn:
    return texts(
        "{name} has started, so its plan can't be changed any more. You can pause or stop it.",
        name=formats.bold(refusal.name),
    )


def _over(texts: Texts, refusal: refusals.CampaignOver, _: date) -> Mrkdwn:
    return texts(
        "{name} is over, so nothing was noted in it. What you did can still be logged with a "
        "line to me.",
        name=formats.bold(refusal.name),
    )


def _runs(texts: Texts, refusal: refusals.CampaignRuns, _: date) -> Mrkdwn:
    return texts(
        "{name} is still running. Its table is there once it has closed, so that nobody can "
        "look ahead.",
        name=formats.bold(refusal.name),
    )


def _over_limit(texts: Texts, refusal: refusals.GiftOverLimit, _: date) -> Mrkdwn:
    return texts(
        "What is planned for {name} would pass a limit for gifts, so nothing was logged. If you "
        "gave it, or want it approved, tell me in a line what you give and what it is worth.",
        name=formats.bold(refusal.name),
    )


def _unfinished(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts("The plan doesn't say yet what you give, or what you ask for. Please fill it in.")


def _nobody(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts("Nobody would take part. Choose other people in the first step.")


def _too_few(texts: Texts, refusal: refusals.TooFewUnits, _: date) -> Mrkdwn:
    return texts(
        "People from one organisation always get the same, and with {units} there would be a "
        "group without anybody. Choose more people, or fewer groups than {groups}.",
        units=texts.plain_plural("{count} organisation", "{count} organisations", refusal.units),
        groups=formats.number(texts, refusal.groups),
    )


def _list_too_long(texts: Texts, refusal: refusals.ListTooLong, _: date) -> Mrkdwn:
    return texts(
        "A list can have {most} names at most. Give them a tag instead, and choose that.",
        most=formats.number(texts, refusal.most),
    )


def _too_many_groups(texts: Texts, refusal: refusals.TooManyGroups, _: date) -> Mrkdwn:
    return texts(
        "A campaign can have {most} groups at most.", most=formats.number(texts, refusal.most)
    )


def _delay(texts: Texts, refusal: refusals.DelayOutOfRange, _: date) -> Mrkdwn:
    return texts(
        "Please use {fewest} to {most} days between giving and asking. Your workspace waits "
        "at least {fewest} days after something was given.",
        fewest=formats.number(texts, refusal.fewest),
        most=formats.number(texts, refusal.most),
    )


def _window(texts: Texts, refusal: refusals.WindowOutOfRange, _: date) -> Mrkdwn:
    return texts(
        "Please give people {fewest} to {most} days to answer.",
        fewest=formats.number(texts, refusal.fewest),
        most=formats.number(texts, refusal.most),
    )


WORDS: Mapping[type[Refusal], Callable[[Texts, Any, date], Mrkdwn]] = {
    refusals.CampaignUnfinished: _unfinished,
    refusals.NobodyTakesPart: _nobody,
    refusals.TooFewUnits: _too_few,
    refusals.ListTooLong: _list_too_long,
    refusals.TooManyGroups: _too_many_groups,
    refusals.DelayOutOfRange: _delay,
    refusals.WindowOutOfRange: _window,
    refusals.CampaignLaunched: _launched,
    refusals.CampaignOver: _over,
    refusals.CampaignRuns: _runs,
    refusals.GiftOverLimit: _over_limit,
}
