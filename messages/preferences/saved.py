"""The settings that hold once the dialog is saved, in words."""

from collections.abc import Iterator

from bot.preferences.pauses import Standing
from bot.preferences.wishes import Preferences
from bot.team import countries
from messages import Dialog, formats
from messages.blocks import section
from messages.catalogue import Mrkdwn, Texts
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
            section(texts("*Saved. This applies from now on:*")),
            section(*_in_words(reader, held)),
            section(pauses.outlook(reader, standing)),
        ],
    )


def _in_words(reader: Reader, held: Preferences) -> list[Mrkdwn]:
    texts = reader.texts
    home, region = held.holidays_of, held.region or held.implied_region
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
        if region is not None and region != countries.NATIONWIDE:
            place = f"{place}, {places.region_name(texts, home, region)}"
        lines.append(texts("Public holidays: {place}.", place=place))
    if home in countries.GOOD_FRIDAY_IS_A_CHOICE and held.good_friday_off:
        lines.append(texts("Good Friday is a day off for you."))
    lines.append(
        texts.plural(
            "At most one person a day, and {week} a week.",
            "At most {count} people a day, and {week} a week.",
            held.most_per_day,
            week=week,
        )
    )
    if not held.later_asks:
        lines.append(texts("I won't suggest asking anybody again."))
    if reader.member.is_admin:
        lines += _of_workspace(texts, held)
    lines += [
        texts("Away: {period}.", period=times.absence(reader, absence)) for absence in held.absences
    ]
    return lines


def _of_workspace(texts: Texts, held: Preferences) -> Iterator[Mrkdwn]:
    yield texts.plural(
        "For everybody: nothing is asked for {count} day after a gesture.",
        "For everybody: nothing is asked for {count} days after a gesture.",
        held.cooling_off_days,
    )
    if held.moved_asks:
        yield texts.plural(
            "{count} planned ask in the team has moved to the first good day.",
            "{count} planned asks in the team have moved to the first good days.",
            held.moved_asks,
        )
    if held.stops_strings:
        yield texts("Words that tie a gift to something are declined.")
    else:
        yield texts("Words that tie a gift to something need a reason.")
