"""The settings dialog: Slack takes it in every language, and it reads as before."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from bot.preferences.absences import Absence
from bot.preferences.wishes import Part, Preferences, Problem
from bot.team import countries
from bot.team.calendars import Period
from messages.catalogue import texts_for
from messages.preferences import dialog, places, problems, saved
from sandbox import checks
from tests.messages import examples

HELD = Preferences(
    working_days=frozenset({0, 1, 3}),
    opens_at=9,
    closes_at=24,
    country="CH",
    home_country="NL",
    region="ZH",
    home_region=None,
    good_friday_off=False,
    most_per_day=2,
    most_per_week=7,
    absences=(
        Absence(1, Period(date(2026, 12, 21), date(2027, 1, 3))),
        Absence(2, Period(date(2027, 2, 1), date(2027, 2, 1)), 2, examples.PINGS.member),
    ),
    chosen_locale=None,
    slack_locale="en-GB",
    paused=False,
    paused_until=None,
    next_nudge_at=examples.NEXT_NUDGE,
    cooling_off_days=10,
    stops_strings=False,
)
SHAPES = {
    "all set": HELD,
    "nothing set": replace(HELD, country=None, region=None, absences=(), chosen_locale="nl"),
    "nowhere": replace(HELD, country=None, home_country=None, region=None),
    "off on Good Friday": replace(HELD, country=None, region=None, good_friday_off=True),
    "England": replace(HELD, country=None, home_country="GB", home_region="ENG", region=None),
    "all Britain": replace(HELD, country="GB", region=countries.NATIONWIDE),
    "strings are stopped": replace(HELD, cooling_off_days=60, stops_strings=True),
    "no word of asking again": replace(HELD, later_asks=False),
    "no region": replace(HELD, region=None),
    "Belgium": replace(HELD, country="BE", region="Flemish"),
    "Italy": replace(HELD, country="IT", region="RM"),
    "paused": replace(HELD, paused=True, next_nudge_at=None),
    "never at work": replace(HELD, next_nudge_at=None),
    "ten absences": replace(
        HELD,
        absences=tuple(
            Absence(n, Period(date(2027, 1, n), date(2027, 9, n))) for n in range(1, 11)
        ),
    ),
}


@pytest.mark.parametrize("locale", examples.EVERYWHERE)
@pytest.mark.parametrize("name", SHAPES)
def test_slack_would_take_it(name: str, locale: str) -> None:
    reader = examples.reader(texts_for(locale), examples.member(examples.PINGS))
    for draw in (dialog.dialog, saved.saved):
        checks.check_view(draw(reader, SHAPES[name]).payload())


@pytest.mark.parametrize("locale", examples.LOCALES)
def test_reads_as_before(locale: str, snapshot: SnapshotAssertion) -> None:
    texts = texts_for(locale)
    reader = examples.reader(texts)
    views = [dialog.dialog(reader, HELD)]
    views += [saved.saved(reader, held) for held in SHAPES.values()]
    assert set(problems.at_parts(texts, dict.fromkeys(Part, Problem.OVER))) == set(Part)
    told = [
        next(iter(problems.at_parts(texts, {Part.COUNTRY: problem}).values()))
        for problem in Problem
    ]
    assert (
        "\n".join([*(line for view in views for line in _lines(view.payload())), *told]) == snapshot
    )


def test_every_country_is_offered_once_under_its_letter() -> None:
    for locale in examples.LOCALES:
        offered = places.countries_by_name(texts_for(locale))
        assert sorted(place.code for place in offered) == list(countries.known_countries())
        letters = [place.letter for place in offered]
        assert letters == sorted(letters)
        assert len({place.name for place in offered}) == len(offered)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "As in my time zone: Netherlands"),
        ("nl", "Volgens mijn tijdzone: Nederland"),
        ("de", "Nach meiner Zeitzone: Niederlande"),
    ],
)
def test_the_time_zones_country_is_told_from_the_country_itself(locale: str, said: str) -> None:
    assert _countries(locale, "NL")[0] == said


@pytest.mark.parametrize("locale", examples.EVERYWHERE)
def test_the_longest_country_of_a_time_zone_is_named_in_full(locale: str) -> None:
    known = places.countries_by_name(texts_for(locale))
    longest = max(known, key=lambda place: len(place.name))
    assert _countries(locale, longest.code)[0].endswith(longest.name)


def test_umlauts_stand_with_their_letter() -> None:
    names = [place.name for place in places.countries_by_name(texts_for("de-DE"))]
    assert names.index("Norwegen") < names.index("Österreich") < names.index("Pakistan")


@pytest.mark.parametrize("country", ["AT", "BE", "CH", "DE", "ES", "GB", "IT", "US"])
def test_regions_have_names_and_no_codes(country: str) -> None:
    for place in places.regions_by_name(texts_for("en-GB"), country):
        assert len(place.name) > 2
        assert not place.name.isupper()


def _countries(locale: str, home: str) -> list[str]:
    """The countries offered to somebody whose time zone is that of `home`."""
    held = replace(HELD, country=None, region=None, home_country=home)
    view = dialog.dialog(examples.reader(texts_for(locale)), held).payload()
    (block,) = [one for one in view["blocks"] if one.get("block_id") == Part.COUNTRY]
    groups = block["element"]["option_groups"]
    return [option["text"]["text"] for group in groups for option in group["options"]]


def _lines(view: dict[str, Any]) -> Iterator[str]:
    """What a person reads; of long lists the first options."""
    yield f"# {view['title']['text']}"
    for block in view["blocks"]:
        if block["type"] == "context":
            yield block["elements"][0]["text"]
        elif block["type"] != "input":
            yield block["text"]["text"]
        else:
            yield f"{block['label']['text']}: {_offered(block['element'])}"


def _offered(element: dict[str, Any]) -> str:
    groups = element.get("option_groups", [element])
    options = [one["text"]["text"] for group in groups for one in group.get("options", ())]
    return ", ".join(options[:8]) or element["placeholder"]["text"]


@pytest.mark.parametrize(
    ("locale", "words"),
    [("en", "one person a day"), ("nl", "één persoon per dag"), ("de", "eine Person am Tag")],
)
def test_one_person_a_day_is_no_people(locale: str, words: str) -> None:
    held = replace(HELD, most_per_day=1)
    view = saved.saved(examples.reader(texts_for(locale)), held)
    assert words in str(view.payload())
