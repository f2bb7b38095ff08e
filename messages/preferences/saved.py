"""The settings that hold once the dialog is saved, in words."""

from bot.preferences.pauses import Standing
from bot.preferences.wishes import Preferences
from messages import Dialog, formats
from messages.blocks import section
from messages.catalogue import Mrkdwn
from messages.preferences import pauses, places, times
from messages.preferences.dialog import CALLBACK
from messages.reader import Reader


def saved(reader: Reader, held: Preferences) -> Dialog:
    """What holds from now on, in place of the dialog."""
    texts = reader.texts
    standing = Standing(held.paused, held.paused_until, held.next_nudge_at)
    return Dialog(
        CALLBACK,
        title=texts.plain("Your settings"),
        close=texts.plain("Close"),
        blocks=[
            section(texts("*Saved. This holds from now on:*")),
            section(*_in_words(reader, held)),
            section(pauses.outlook(reader, standing)),
        ],
    )


def _in_words(reader: Reader, held: Preferences) -> list[Mrkdwn]:
    texts = reader.texts
    home = held.country or held.home_country
    week = formats.number(texts, held.most_per_week)
    lines = [
        texts(
            "You work on {days}, {hours}.",
            days=formats.listed(
                texts, [times.weekday(texts, day) for day in sorted(held.working_days)]
            ),
            hours=times.hours(texts, held.opens_at, held.closes_at),
        )
    ]
    if home is not None:
        place = places.country_name(texts, home)
        if held.region is not None:
            place = f"{place}, {places.region_name(texts, home, held.region)}"
        lines.append(texts("Public holidays: {place}.", place=place))
    lines.append(
        texts.plural(
            "At most one person a day, and {week} a week.",
            "At most {count} people a day, and {week} a week.",
            held.most_per_day,
            week=week,
        )
    )
    lines += [
        texts("Away: {period}.", period=times.period(reader, absence.period))
        for absence in held.absences
    ]
    return lines
