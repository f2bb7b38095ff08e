"""All the ways to tell a time, as patterns with what they mean and where they may stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from handlers.reading import dates, meanings, surroundings
from handlers.reading.meanings import Means
from handlers.reading.patterns import Patterns
from handlers.reading.surroundings import Stands, anywhere


@dataclass(frozen=True)
class Form:
    """What a time of this form means, and where it may stand."""

    means: Means
    stands: Stands = anywhere


_CHOICES: Mapping[str, Sequence[str]] = {
    "LENGTH": ("number unit", "number unit and_half", "one_and_half unit", "half unit"),
    "DAYNAME": ("weekday", "sure_weekday"),
    "ANY_DAYNAME": ("weekday", "short_weekday"),
    "NUMBER": ("day", "ordinal"),
    "YEAR": ("year", "relation unit", "of relation unit"),
    "RELATED": (
        "relation unit",
        "the relation unit",
        "unit relation_behind",
        "the unit relation_behind",
    ),
}
_FORMS: tuple[tuple[Form, tuple[str, ...]], ...] = (
    (Form(meanings.near, surroundings.unnamed), ("near",)),
    (Form(meanings.weekday), ("on ANY_DAYNAME", "on? the? relation ANY_DAYNAME")),
    (Form(meanings.weekday), ("on? weekday day_mark", "on? the? weekday relation_behind")),
    (Form(meanings.weekday, surroundings.bare_weekday), ("weekday",)),
    (Form(meanings.weekday, surroundings.apart), ("sure_weekday",)),
    (Form(meanings.weekday, surroundings.before_somebody), ("short_weekday",)),
    (
        Form(meanings.weekday_of_week),
        ("on? DAYNAME of|inside? RELATED", "inside? RELATED on? the? DAYNAME"),
    ),
    (
        Form(meanings.ago),
        (
            "about? LENGTH|single ago_after near?",
            "ago about? LENGTH",
            "near ago LENGTH",
            "near LENGTH|single ago_after",
            "on? weekday ago LENGTH",
            "on? weekday LENGTH ago_after",
            "LENGTH ago_after on? weekday",
        ),
    ),
    (
        Form(meanings.ahead),
        (
            "in about? LENGTH",
            "in number|half unit_time time_ahead",
            "near in LENGTH",
            "about? LENGTH from_now",
            "LENGTH after_day near|weekday",
            "on? weekday in LENGTH",
            "LENGTH on weekday",
        ),
    ),
    (Form(meanings.only_ahead, surroundings.apart), ("LENGTH near",)),
    (Form(meanings.week_ahead, surroundings.apart), ("on? weekday single",)),
    (Form(meanings.weekday_after), ("in LENGTH on weekday",)),
    (Form(meanings.soon), ("in few unit",)),
    (
        Form(meanings.vague),
        ("about? few unit ago_after", "ago few unit", "unit ago_after", "ago unit"),
    ),
    (Form(meanings.vague, surroundings.unnamed), ("vague",)),
    (
        Form(meanings.vague),
        ("later_than|latest|inside|feast_on the? leisure", "later_than|latest the? season"),
    ),
    (Form(meanings.vague_ahead), ("later_than|latest the? event",)),
    (Form(meanings.stretch), ("in|inside? the? relation LENGTH",)),
    (
        Form(meanings.unit),
        (
            "on|toward? loosely? inside? RELATED",
            "on|toward|inside? loosely? stage of? RELATED",
            "on|toward|inside? loosely? stage of? the unit",
            "on|toward|inside? loosely? stage of unit",
            "on|toward|inside the? end_word",
            "end_word",
        ),
    ),
    (Form(meanings.end_of_unit), ("stage unit",)),
    (Form(meanings.weekend), ("on|toward|inside the? unit",)),
    (
        Form(meanings.month),
        (
            "loosely? inside|toward? loosely? stage of? the? month YEAR?",
            "loosely? inside? mid_month year?",
            "loosely? inside the? month YEAR?",
            "loosely? inside? relation month",
        ),
    ),
    (Form(meanings.month, surroundings.alone), ("month", "month YEAR")),
    (Form(meanings.year), ("inside unit? year",)),
    (Form(meanings.quarter), ("inside the? quarter of? year?", "stage of? quarter year?")),
    (Form(meanings.quarter), ("inside the? ordinal unit of? year?",)),
    (Form(meanings.quarter, surroundings.set_apart), ("quarter year?",)),
    (
        Form(meanings.season),
        ("loosely? inside the? season year?", "loosely? inside? relation season"),
    ),
    (
        Form(dates.named),
        (
            "on? the? ANY_DAYNAME? the? NUMBER of? the? month YEAR? day_mark?",
            "on ANY_DAYNAME? month the? NUMBER YEAR?",
            "ANY_DAYNAME month the? NUMBER YEAR?",
            "month the? ordinal YEAR?",
            "month day year",
        ),
    ),
    (
        Form(dates.named, surroundings.apart),
        ("on? the? ANY_DAYNAME? the? NUMBER of? month short_year", "month day"),
    ),
    (Form(dates.day_of_month, surroundings.apart), ("on the? ordinal",)),
    (Form(dates.day_of_month, surroundings.closed_or_shared), ("the nth",)),
    (Form(dates.day_ahead, surroundings.apart), ("the nth|dot",)),
    (Form(dates.day_ahead, surroundings.closing), ("nth",)),
    (Form(dates.day_ahead, surroundings.nowhere), ("dot",)),
    (Form(dates.weekday_of_month, surroundings.apart), ("on? the? ANY_DAYNAME the? nth",)),
    (Form(dates.day_of_month), ("on? the? ordinal of? RELATED",)),
    (
        Form(dates.in_figures, surroundings.uncounted),
        ("on? the? ANY_DAYNAME? the? date|figures", "ANY_DAYNAME the? any_pair"),
    ),
    (Form(dates.in_figures), ("on the? ANY_DAYNAME? the? any_pair",)),
    (Form(dates.in_figures, surroundings.closing), ("pair",)),
    (Form(dates.in_figures_ahead, surroundings.set_apart), ("pair",)),
    (Form(dates.in_dots), ("on the? ANY_DAYNAME? the? dot dot year|short_year?",)),
    (Form(dates.in_dots), ("ANY_DAYNAME the? dot dot year|short_year?",)),
    (Form(dates.in_dots, surroundings.closing), ("dot dot year|short_year?",)),
    (Form(dates.in_dots_ahead, surroundings.set_apart), ("dot dot year|short_year?",)),
    (
        Form(dates.feast, surroundings.apart_in_english),
        ("on|feast_on the? feast YEAR?", "on|feast_on? the? relation feast"),
    ),
    (Form(dates.feast, surroundings.set_apart), ("feast YEAR?",)),
)
_HOURS: tuple[tuple[Form, tuple[str, ...]], ...] = (
    (Form(meanings.vague), ("on? the? part", "clock_on? whole_clock clock_unit?")),
    (Form(meanings.vague), ("clock_on? clock clock_unit", "clock_on half_hour number|clock")),
    (Form(meanings.vague, surroundings.apart), ("clock_on number|clock",)),
)
"""Times of the day, which say no day but go with one: "yesterday at 5pm"."""


@cache
def days() -> Patterns[Form]:
    """Forms that tell a day, or a time that is no day."""
    return _patterns(_FORMS)


@cache
def short_weekdays() -> Patterns[Form]:
    """Names of weekdays that are so short that they may be a word of another kind."""
    return _patterns(((Form(meanings.weekday), ("short_weekday",)),))


@cache
def hours() -> Patterns[Form]:
    """Forms that tell a time of the day."""
    return _patterns(_HOURS)


@cache
def deadlines() -> Patterns[Form]:
    """What comes before the last day that is in time."""
    return _before_a_day("latest")


@cache
def deadlines_by_themselves() -> Patterns[Form]:
    """The same, where no word stands before it to which it may belong."""
    return _before_a_day("latest_by_itself")


@cache
def beginnings() -> Patterns[Form]:
    """What comes before the first day that will do."""
    return _before_a_day("earliest")


@cache
def days_before() -> Patterns[Form]:
    """What comes before a day that lies before the one that is meant."""
    return _before_a_day("later_than")


def _before_a_day(kind: str) -> Patterns[Form]:
    return _patterns(((Form(meanings.vague), (f"{kind} on? the?",)),))


def _patterns(forms: Sequence[tuple[Form, tuple[str, ...]]]) -> Patterns[Form]:
    found: Patterns[Form] = Patterns()
    for form, patterns in forms:
        for pattern in patterns:
            found.add(pattern, form, _CHOICES)
    return found
