"""Pauses in words: until when it is quiet, when the next nudge comes, and how to change it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from slack_sdk.models.blocks import ActionsBlock

from bot.preferences.absences import Absence
from bot.preferences.former import Away, Leave
from bot.preferences.pauses import Standing
from bot.preferences.undo import TakenBack
from bot.team.calendars import Period
from messages import Message, commands, formats, help
from messages.blocks import actions, button, section
from messages.carried import Carried
from messages.catalogue import Mrkdwn
from messages.commands import Word
from messages.reader import Reader

RESUME = "pause.resume"
_LONGEST_NAME = 50


@dataclass(frozen=True)
class PauseButton(Carried):
    """Whose pause it ends."""

    member_id: int


def drawn(reader: Reader, standing: Standing) -> Message:
    """A pause with its end and a button to end it; without one, when the next nudge comes."""
    texts = reader.texts
    if not standing.paused:
        return _plain(texts("Your nudges are on again."), next_look(reader, standing))
    text = outlook(reader, standing)
    nothing_lost = texts("Everything that's waiting stays where it is; nothing gets lost.")
    return Message(text, [section(text, nothing_lost), _end(reader)])


def days_away(reader: Reader, ahead: Sequence[Absence]) -> Message:
    """When somebody is away and who stands in then, and where that is changed."""
    texts = reader.texts
    lines = [_day_away(reader, one) for one in ahead] or [
        texts("You have no days away coming up, so nobody stands in for you.")
    ]
    where = texts(
        "To change who stands in, or to remove days away, see your days away in {settings}. "
        "The stand-in for a single contact is on their card.",
        settings=commands.usage(texts, Word.SETTINGS),
    )
    return Message("\n".join([*lines, where]), [section(*lines), section(where)])


def _day_away(reader: Reader, absence: Absence) -> Mrkdwn:
    texts = reader.texts
    first, last = reader.weekday(absence.period.first), reader.weekday(absence.period.last)
    if absence.stand_in is None:
        return texts("{first} to {last}: nobody stands in.", first=first, last=last)
    return texts(
        "{first} to {last}: {name} stands in.",
        first=first,
        last=last,
        name=formats.shortened(absence.stand_in, _LONGEST_NAME),
    )


def planned(reader: Reader, away: Period, stand_in: str | None = None) -> Message:
    """A pause that is to begin later: from when to when, who stands in, and where to change it."""
    texts = reader.texts
    if away.first == away.last:
        quiet = texts("I'll be quiet on {day}.", day=reader.weekday(away.first))
    else:
        quiet = texts(
            "I'll be quiet from {first} up to and including {last}.",
            first=reader.weekday(away.first),
            last=reader.weekday(away.last),
        )
    where = texts(
        "You'll find this under your days away in {settings}.",
        settings=commands.usage(texts, Word.SETTINGS),
    )
    if stand_in is None:
        return _plain(quiet, where)
    instead = texts(
        "{name} stands in for you, and is reminded of what can't wait, but never of a private "
        "contact.",
        name=formats.shortened(stand_in, _LONGEST_NAME),
    )
    return _plain(quiet, instead, where)


def where_it_stands(reader: Reader, ahead: Sequence[Absence], standing: Standing) -> Message:
    """When somebody is away, and the pause where there is one."""
    if not standing.paused:
        return days_away(reader, ahead)
    paused = drawn(reader, standing)
    if not ahead:
        return paused
    away = days_away(reader, ahead)
    return Message(f"{paused.text}\n{away.text}", [*paused.blocks, *away.blocks])


def called_off(reader: Reader, away: Period, standing: Standing) -> Message:
    """Days away that are none after all."""
    texts = reader.texts
    if away.first == away.last:
        text = texts("You are no longer away on {day}.", day=reader.weekday(away.first))
    else:
        text = texts(
            "You are no longer away from {first} up to and including {last}.",
            first=reader.weekday(away.first),
            last=reader.weekday(away.last),
        )
    return _plain(text, outlook(reader, standing))


def back(reader: Reader, absence: Absence, left: Leave | None, standing: Standing) -> Message:
    """Days away that end earlier than was said: at once, or on another day."""
    if left is None:
        return called_off(reader, absence.period, standing)
    return planned(reader, left, absence.stand_in)


def taken_back(reader: Reader, undone: TakenBack) -> Message:
    """That it is as quiet again as it was to be, with a button to end a pause that is on again."""
    if isinstance(undone.now, Away):
        return _plain(_away_as_before(reader, undone), outlook(reader, undone.standing))
    texts = reader.texts
    if not undone.standing.paused:
        return _plain(texts("Undone: no pause."), next_look(reader, undone.standing))
    as_it_was = texts("Undone: your pause is as it was.")
    text = Mrkdwn(f"{as_it_was} {outlook(reader, undone.standing)}")
    return Message(text, [section(text), _end(reader)])


def _away_as_before(reader: Reader, undone: TakenBack) -> Mrkdwn:
    """The one period that the member isn't away any more, or where all of them stand."""
    texts, added = reader.texts, undone.added
    if added is None:
        settings = commands.usage(texts, Word.SETTINGS)
        return texts("Undone: your days away in {settings} are as they were.", settings=settings)
    if added.first == added.last:
        return texts("Undone: no pause on {day}.", day=reader.weekday(added.first))
    return texts(
        "Undone: no pause from {first} up to and including {last}.",
        first=reader.weekday(added.first),
        last=reader.weekday(added.last),
    )


def never_paused(reader: Reader, standing: Standing) -> Message:
    """The answer to `resume` where there was no pause."""
    return _plain(reader.texts("You're not on a pause."), next_look(reader, standing))


def kept(reader: Reader, standing: Standing) -> Message:
    """A silent member wants to go on."""
    texts = reader.texts
    return _plain(
        texts("Good, I'll keep writing on the days you work."),
        next_look(reader, standing),
        texts(
            "{pause} gives you a break, and in {settings} you choose how many people I bring up.",
            pause=commands.usage(texts, Word.PAUSE),
            settings=commands.usage(texts, Word.SETTINGS),
        ),
    )


def outlook(reader: Reader, standing: Standing) -> Mrkdwn:
    """How long it is quiet, or when the next nudge can come."""
    if not standing.paused:
        return next_look(reader, standing)
    quiet = _quiet(reader, standing)
    return Mrkdwn(" ".join(filter(None, (quiet, _after(reader, standing)))))


def next_look(reader: Reader, standing: Standing) -> Mrkdwn:
    """When the next nudge can come, or that none will."""
    texts = reader.texts
    if standing.next_nudge_at is not None:
        return help.next_look(reader, standing.next_nudge_at)
    return texts(
        "With your working days and the days you are away, there is no day left for a nudge. "
        "Change them in {settings}.",
        settings=commands.usage(texts, Word.SETTINGS),
    )


def _quiet(reader: Reader, standing: Standing) -> Mrkdwn:
    texts = reader.texts
    if standing.until is None:
        return texts(
            "I'll be quiet until you tell me otherwise, for example with {resume}.",
            resume=commands.usage(texts, Word.RESUME),
        )
    day = reader.weekday(standing.until)
    if _next_day(reader, standing) != standing.until:
        return texts("The pause ends on {day}.", day=day)
    return texts("I'll be quiet until {day}. You'll hear from me again from that day on.", day=day)


def _after(reader: Reader, standing: Standing) -> str:
    """The day after the pause on which nudges come again, where it is another one."""
    if standing.until is None:
        return ""
    if standing.next_nudge_at is None:
        return next_look(reader, standing)
    day = _next_day(reader, standing)
    if day is None or day == standing.until:
        return ""
    return reader.texts(
        "Nudges start again on {day}, your first working day after that.",
        day=reader.weekday(day),
    )


def _next_day(reader: Reader, standing: Standing) -> date | None:
    at = standing.next_nudge_at
    return None if at is None else reader.member.today(at)


def _end(reader: Reader) -> ActionsBlock:
    label = reader.texts.plain("End the pause")
    return actions([button(label, RESUME, PauseButton(reader.member.id).value())])


def _plain(*lines: Mrkdwn) -> Message:
    return Message(Mrkdwn(" ".join(lines)), [section(*lines)])
