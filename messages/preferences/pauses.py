"""Pauses in words: until when it is quiet, when the next nudge comes, and how to change it."""

from datetime import date

from bot.preferences.pauses import Standing
from bot.team.members import Member
from messages import Message, commands, formats
from messages.blocks import actions, button, section
from messages.catalogue import Mrkdwn, Texts
from messages.commands import Word

RESUME = "pause.resume"


def drawn(texts: Texts, standing: Standing, member: Member, today: date) -> Message:
    """A pause with its end and a button to end it; without one, when the next nudge comes."""
    if not standing.paused:
        return _plain(texts("Your nudges are on again."), next_look(texts, standing, member, today))
    text = outlook(texts, standing, member, today)
    nothing_lost = texts("Everything that waits stays where it is; nothing gets lost.")
    end = button(texts.plain("End the pause"), RESUME, str(member.id))
    return Message(text, [section(text, nothing_lost), actions([end])])


def never_paused(texts: Texts, standing: Standing, member: Member, today: date) -> Message:
    """The answer to `resume` where there was no pause."""
    return _plain(texts("You have no pause running."), next_look(texts, standing, member, today))


def kept(texts: Texts, standing: Standing, member: Member, today: date) -> Message:
    """A silent member wants to go on."""
    return _plain(
        texts("Good, I'll keep writing on the days you work."),
        next_look(texts, standing, member, today),
        texts(
            "{pause} gives you a break, and in {settings} you choose how many people I bring up.",
            pause=commands.usage(texts, Word.PAUSE),
            settings=commands.usage(texts, Word.SETTINGS),
        ),
    )


def outlook(texts: Texts, standing: Standing, member: Member, today: date) -> Mrkdwn:
    """How long it is quiet, or when the next nudge can come."""
    if not standing.paused:
        return next_look(texts, standing, member, today)
    quiet = _quiet(texts, standing, today)
    return Mrkdwn(" ".join(filter(None, (quiet, _after(texts, standing, member, today)))))


def next_look(texts: Texts, standing: Standing, member: Member, today: date) -> Mrkdwn:
    """When the next nudge can come, or that none will."""
    if standing.next_nudge_at is not None:
        return commands.next_look(texts, member, standing.next_nudge_at, today)
    return texts(
        "With your working days and the days you are away there is no day for a nudge. "
        "Change them with {settings}.",
        settings=commands.usage(texts, Word.SETTINGS),
    )


def _quiet(texts: Texts, standing: Standing, today: date) -> Mrkdwn:
    if standing.until is None:
        return texts(
            "I'll be quiet until you tell me otherwise, for example with {resume}.",
            resume=commands.usage(texts, Word.RESUME),
        )
    day = formats.weekday(texts, standing.until, today)
    return texts("I'll be quiet until {day}.", day=day)


def _after(texts: Texts, standing: Standing, member: Member, today: date) -> str:
    """The day after the pause on which nudges come again, where it is another one."""
    if standing.until is None:
        return ""
    if standing.next_nudge_at is None:
        return next_look(texts, standing, member, today)
    day = member.today(standing.next_nudge_at)
    if day == standing.until:
        return ""
    return texts(
        "Nudges come again on {day}, your first working day after that.",
        day=formats.weekday(texts, day, today),
    )


def _plain(*lines: Mrkdwn) -> Message:
    return Message(Mrkdwn(" ".join(lines)), [section(*lines)])
