"""Words for every refusal: what is in the way, and what to do next."""

from collections.abc import Callable
from datetime import date
from typing import Any

from bot import refusals
from bot.people.rhythm import LONGEST_DAYS
from bot.refusals import Refusal
from messages import (
    Message,
    commands,
    formats,
    not_there_yet,
    refused_campaigns,
    refused_dates,
    refused_rights,
    refused_tips,
    told_of_several,
)
from messages.blocks import section
from messages.catalogue import Mrkdwn, Texts
from messages.commands import Word
from messages.people import contacts

WORTH_KEEPING = 3
"""A line of fewer words is typed again at once."""
LONGEST_QUOTE = 2500
"""What was typed is quoted back to be used again, as far as a message can hold it."""


def drawn(texts: Texts, refusal: Refusal, today: date, typed: str = "") -> Message:
    """The answer to something declined, with the line that was typed, to be used again."""
    return _with_line(texts, _WORDS[type(refusal)](texts, refusal, today), typed)


def broken(texts: Texts, reference: str, typed: str = "") -> Message:
    """The answer when something went wrong on our side; `reference` finds it in the log."""
    reason = texts(
        "Something went wrong on my side and nothing was saved. Please try again; if it keeps "
        "happening, tell your admin this code: {reference}.",
        reference=reference,
    )
    return _with_line(texts, reason, typed)


def without_database(texts: Texts, typed: str = "") -> Message:
    """The answer while nothing can be read or written, which mends itself or is an admin's to."""
    reason = texts(
        "I can't reach my records at the moment, so nothing was saved or changed. Please try again "
        "in a few minutes."
    )
    return _with_line(texts, reason, typed)


def _with_line(texts: Texts, reason: Mrkdwn, typed: str) -> Message:
    if len(typed.split()) < WORTH_KEEPING:
        return Message(reason, [section(reason)])
    line = texts("You typed: {typed}", typed=formats.fitting(typed, LONGEST_QUOTE))
    text = Mrkdwn(f"{reason}\n{line}")
    return Message(text, [section(text)])


def _name_missing(texts: Texts, refusal: refusals.NameMissing, _: date) -> Mrkdwn:
    return texts(
        "Who is it about? For example: {usage}", usage=commands.usage(texts, Word(refusal.verb))
    )


def _name_too_long(texts: Texts, refusal: refusals.NameTooLong, _: date) -> Mrkdwn:
    return texts(
        "A name can have {most} characters at most. A comma shows me where it ends.",
        most=str(refusal.most),
    )


def _too_much_told(texts: Texts, refusal: refusals.TooMuchTold, _: date) -> Mrkdwn:
    return texts(
        "That's more than I can take in at once: {most} characters at most. Add them with "
        "less, and put the rest on their card.",
        most=str(refusal.most),
    )


def _words_missing(texts: Texts, refusal: refusals.WordsMissing, _: date) -> Mrkdwn:
    name, usage = contacts.bold(refusal.name), commands.usage(texts, Word(refusal.verb))
    if refusal.verb == Word.ASK:
        return texts("What do you want to ask {name}? For example: {usage}", name=name, usage=usage)
    if refusal.verb == Word.GOT:
        return texts("What did you get from {name}? For example: {usage}", name=name, usage=usage)
    return texts("What did {name} get from you? For example: {usage}", name=name, usage=usage)


def _one_at_a_time(texts: Texts, refusal: refusals.OneAtATime, _: date) -> Mrkdwn:
    names = formats.listed(texts, refusal.names)
    return texts("I can only do that for one person at a time, and you named {names}.", names=names)


def _not_there_yet(texts: Texts, _: refusals.NotThereYet, __: date) -> Mrkdwn:
    return not_there_yet.said(texts)


def _answer_missing(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts(
        "Say what the answer was: yes, no, partly, or in words. For example: {usage}",
        usage=commands.usage(texts, Word.ANSWER),
    )


def _not_answered_yet(texts: Texts, refusal: refusals.NotAnsweredYet, _: date) -> Mrkdwn:
    return texts(
        "All right: an ask stays open until the answer is yes, no or partly. Tell me then, for "
        "example: {usage}",
        usage=commands.answering(texts, contacts.short(refusal.name)),
    )


def _language_unknown(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts(
        "I speak English, Dutch and German. For example: {usage}",
        usage=commands.usage(texts, Word.LANGUAGE),
    )


def _rhythm_out_of_range(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    most = formats.number(texts, LONGEST_DAYS)
    return texts("Please use a whole number of days, from 1 to {most}.", most=most)


def _ideal_above_maximum(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts("This is longer than the maximum below. Make this shorter, or the maximum longer.")


def _stands_in_for_oneself(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts("Choose somebody else: nobody can stand in for themselves.")


def _stand_in_unclear(texts: Texts, refusal: refusals.StandInUnclear, _: date) -> Mrkdwn:
    return texts(
        "I can't tell which colleague {said} is, so nothing has been planned. Mention them "
        "with an @, or choose them in {settings}.",
        said=contacts.bold(refusal.said),
        settings=commands.usage(texts, Word.SETTINGS),
    )


def _too_many_absences(texts: Texts, refusal: refusals.TooManyAbsences, _: date) -> Mrkdwn:
    return texts(
        "You already have {most} absences planned. Remove one in {settings} first.",
        most=str(refusal.most),
        settings=commands.usage(texts, Word.SETTINGS),
    )


def _kept_already(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts(
        "That day is already on the card. Change that entry, or give this one another name."
    )


def _nobody_chosen(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts("None of the contacts match that choice. Choose others, or choose them by name.")


def _tag_or_audience(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts(
        "If you mean this tag, choose “Everybody with a tag” above. If not, leave this empty."
    )


def _tag_missing(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts(
        "Write the tag that this rhythm is for, or choose clients, partners or colleagues above."
    )


def _no_open_ask(texts: Texts, refusal: refusals.NoOpenAsk, _: date) -> Mrkdwn:
    return texts(
        "There is no open ask to {name}. Log the ask first, for example: {usage}",
        name=contacts.bold(refusal.name),
        usage=commands.begun(texts, Word.ASK, refusal.name),
    )


def _reason_missing(texts: Texts, refusal: refusals.ReasonMissing, _: date) -> Mrkdwn:
    return texts("Tell {name} briefly why not.", name=contacts.short(refusal.name))


def _gone(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts("This message is out of date. Please type the command again.")


_WORDS: dict[type[Refusal], Callable[[Texts, Any, date], Mrkdwn]] = {
    **refused_dates.WORDS,
    **refused_rights.WORDS,
    **refused_tips.WORDS,
    refusals.NameMissing: _name_missing,
    refusals.NameTooLong: _name_too_long,
    refusals.TooMuchTold: _too_much_told,
    refusals.WordsMissing: _words_missing,
    refusals.OneAtATime: _one_at_a_time,
    **told_of_several.WORDS,
    **refused_campaigns.WORDS,
    refusals.NotThereYet: _not_there_yet,
    refusals.AnswerMissing: _answer_missing,
    refusals.ReasonMissing: _reason_missing,
    refusals.NotAnsweredYet: _not_answered_yet,
    refusals.LanguageUnknown: _language_unknown,
    refusals.RhythmOutOfRange: _rhythm_out_of_range,
    refusals.IdealAboveMaximum: _ideal_above_maximum,
    refusals.TooManyAbsences: _too_many_absences,
    refusals.StandsInForOneself: _stands_in_for_oneself,
    refusals.StandInUnclear: _stand_in_unclear,
    refusals.KeptAlready: _kept_already,
    refusals.NobodyChosen: _nobody_chosen,
    refusals.TagMissing: _tag_missing,
    refusals.TagOrAudience: _tag_or_audience,
    refusals.NoOpenAsk: _no_open_ask,
    refusals.Gone: _gone,
}
