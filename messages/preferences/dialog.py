"""The dialog with a member's settings, to be filled in."""

from collections.abc import Sequence

from babel.dates import get_timezone_name
from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    Option,
    UserSelectElement,
)

from bot.ledger.cooling_off import LONGEST_DAYS, SHORTEST_DAYS
from bot.preferences.wishes import MOST_PER_WEEK, Part, Preferences
from bot.team import countries
from bot.team.availability import MOST_PER_DAY
from messages import Dialog, blocks, currencies, formats
from messages.blocks import context, field, header
from messages.catalogue import Texts
from messages.preferences import languages, places, times
from messages.preferences.languages import LOCALES
from messages.preferences.places import Place
from messages.reader import Reader

CALLBACK = "preferences"
COUNTRY, REGION = "preferences.country", "preferences.region"
CHOSEN = "chosen"
"""The action id of every input but those of the place; their blocks tell them apart."""
ABSENCES, LANGUAGE, CURRENCY, GOOD_FRIDAY = "absences", "language", "currency", "good_friday"
STRINGS, FOR_A_REASON, STOPPED = "strings", "for_a_reason", "stopped"
LATER_ASKS = "later_asks"
FROM_ELSEWHERE = "-"
"""The value of what is not chosen here: the time zone's country and region, Slack's language, the
country's currency."""
HOURS = range(25)


def dialog(reader: Reader, held: Preferences) -> Dialog:
    """All settings, filled in with what holds now."""
    texts = reader.texts
    return Dialog(
        CALLBACK,
        title=texts.plain("Your settings"),
        submit=texts.plain("Save"),
        close=texts.plain("Cancel"),
        blocks=[
            *_work(reader, held),
            *_place(texts, held),
            *_amounts(texts, held),
            _later_asks(texts, held),
            _language(texts, held),
            *_away(reader, held),
            *(_workspace(texts, held) if reader.member.is_admin else []),
        ],
    )


def _work(reader: Reader, held: Preferences) -> list[Block]:
    texts = reader.texts
    days = [blocks.option(times.weekday(texts, number), str(number)) for number in range(7)]
    return [
        field(
            _afresh(Part.WORKING_DAYS, held),
            texts.plain("Your working days"),
            CheckboxesElement(
                action_id=CHOSEN,
                options=days,
                initial_options=[days[number] for number in sorted(held.working_days)],
            ),
        ),
        field(
            "opens_at",
            texts.plain("Working day starts at"),
            blocks.select(
                CHOSEN,
                [blocks.option(times.hour(texts, hour), str(hour)) for hour in HOURS[:-1]],
                held.opens_at,
            ),
        ),
        field(
            Part.CLOSES_AT,
            texts.plain("Working day ends at"),
            blocks.select(
                CHOSEN,
                [blocks.option(times.hour(texts, hour), str(hour)) for hour in HOURS[1:]],
                held.closes_at,
            ),
        ),
        context(
            texts(
                "This follows your Slack time zone: {zone}.",
                zone=get_timezone_name(reader.member.time_zone, locale=texts.locale),
            )
        ),
    ]


def _place(texts: Texts, held: Preferences) -> list[Block]:
    home_name = places.country_name(texts, held.home_country)
    as_time_zone = texts.plain("As in my time zone: {country}", country=home_name)
    by_time_zone = blocks.option(as_time_zone, FROM_ELSEWHERE)
    groups = [
        blocks.group(texts.plain("From your time zone"), [by_time_zone]),
        *places.by_letter(places.countries_by_name(texts)),
    ]
    select = blocks.grouped_select(COUNTRY, groups, held.country)
    shown: list[Block] = [
        field(Part.COUNTRY, texts.plain("Public holidays of"), select, asks_at_once=True)
    ]
    home = held.holidays_of
    if home is not None and (regions := places.regions_by_name(texts, home)):
        shown.append(_region(texts, home, regions, held))
    if home in countries.GOOD_FRIDAY_IS_A_CHOICE:
        shown.append(_good_friday(texts, held))
    return shown


def _region(texts: Texts, country: str, regions: Sequence[Place], held: Preferences) -> InputBlock:
    everywhere = texts.plain("Only national holidays")
    first = [blocks.option(everywhere, countries.NATIONWIDE)]
    hint = None
    if held.implied_region is not None:
        name = places.region_name(texts, country, held.implied_region)
        as_time_zone = texts.plain("As in my time zone: {country}", country=name)
        first.insert(0, blocks.option(as_time_zone, FROM_ELSEWHERE))
    elif held.region is None:
        hint = texts.plain(
            "Your time zone doesn't say which region. Choose yours, so that its holidays count too."
        )
        first[0] = blocks.option(everywhere, FROM_ELSEWHERE)
    # Grouped, as Italy has more regions than a plain list may have options.
    groups = [blocks.group(places.country_name(texts, country), first), *places.by_letter(regions)]
    select = blocks.grouped_select(REGION, groups, held.region)
    # Another block for each country: Slack keeps what was chosen where the block stays the same.
    name = f"{Part.REGION}.{country}"
    return field(name, texts.plain("Regional holidays"), select, hint, asks_at_once=True)


def _good_friday(texts: Texts, held: Preferences) -> InputBlock:
    label, said = texts.plain("Good Friday"), texts.plain("I'm off that day")
    return _tick(GOOD_FRIDAY, label, said, is_on=held.good_friday_off)


def _afresh(name: str, held: Preferences) -> str:
    """The name of a field that Slack draws afresh when the week of another place is drawn."""
    digits = "".join(map(str, sorted(held.working_days)))
    return name if held.working_days == countries.MONDAY_TO_FRIDAY else f"{name}.{digits}"


def _amounts(texts: Texts, held: Preferences) -> list[Block]:
    def up_to(most: int) -> list[Option]:
        return [
            blocks.option(formats.number(texts, count), str(count)) for count in range(1, most + 1)
        ]

    return [
        field(
            Part.PER_DAY,
            texts.plain("Maximum number of people a day"),
            blocks.select(CHOSEN, up_to(MOST_PER_DAY), held.most_per_day),
        ),
        field(
            Part.PER_WEEK,
            texts.plain("Maximum number of people a week"),
            blocks.select(CHOSEN, up_to(MOST_PER_WEEK), held.most_per_week),
        ),
    ]


def _later_asks(texts: Texts, held: Preferences) -> InputBlock:
    label = texts.plain("Asking again")
    said = texts.plain("Tell me when it's a good time to ask somebody again")
    hint = texts.plain(
        "Once a week at most, for asks that got no answer or only part of what you asked for."
    )
    return _tick(LATER_ASKS, label, said, hint, is_on=held.later_asks)


def _tick(name: str, label: str, said: str, hint: str | None = None, *, is_on: bool) -> InputBlock:
    option = blocks.option(said, "1")
    ticks = CheckboxesElement(
        action_id=CHOSEN, options=[option], initial_options=[option] if is_on else None
    )
    return field(name, label, ticks, hint, optional=True)


def _away(reader: Reader, held: Preferences) -> list[Block]:
    texts = reader.texts
    shown: list[Block] = [header(texts.plain("Days away"))]
    if held.absences:
        listed = [
            blocks.option(times.absence(reader, absence), str(absence.id))
            for absence in held.absences
        ]
        shown.append(
            field(
                ABSENCES,
                texts.plain("Planned; untick any that no longer apply"),
                CheckboxesElement(action_id=CHOSEN, options=listed, initial_options=listed),
                optional=True,
            )
        )
    for part, label in (
        (Part.AWAY_FROM, texts.plain("First day away")),
        (Part.AWAY_UNTIL, texts.plain("Last day away")),
    ):
        picker = DatePickerElement(action_id=CHOSEN, placeholder=texts.plain("Choose a day"))
        shown.append(field(part, label, picker, optional=True))
    return [*shown, _stand_in(texts)]


def _stand_in(texts: Texts) -> InputBlock:
    return field(
        Part.STAND_IN,
        texts.plain("Who stands in on these days"),
        UserSelectElement(action_id=CHOSEN, placeholder=texts.plain("Nobody")),
        texts.plain(
            "They are reminded of what can't wait: birthdays and the like, and dates you set "
            "yourself; if you are away for more than two weeks, also of anyone past your "
            "maximum. They are never reminded of a private contact. If a contact's card "
            "names a stand-in, that person comes first."
        ),
        optional=True,
    )


def _language(texts: Texts, held: Preferences) -> InputBlock:
    from_slack = texts.plain("As in Slack: {language}", language=languages.named(held.slack_locale))
    options = [blocks.option(from_slack, FROM_ELSEWHERE)]
    options += [blocks.option(languages.named(code), code) for code in LOCALES]
    initial = held.chosen_locale if held.chosen_locale in LOCALES else FROM_ELSEWHERE
    return field(LANGUAGE, texts.plain("Language"), blocks.select(CHOSEN, options, initial))


def _workspace(texts: Texts, held: Preferences) -> list[Block]:
    """What holds for everybody, for admins."""
    return [
        header(texts.plain("For the whole workspace")),
        context(texts("Only admins see these settings.")),
        _cooling_off(texts, held),
        _strings(texts, held),
        _currency(texts, held),
    ]


def _cooling_off(texts: Texts, held: Preferences) -> InputBlock:
    days = [
        blocks.option(texts.plain_plural("{count} day", "{count} days", count), str(count))
        for count in range(SHORTEST_DAYS, LONGEST_DAYS + 1)
    ]
    return field(
        Part.COOLING_OFF,
        texts.plain("Cooling-off period"),
        blocks.select(CHOSEN, days, held.cooling_off_days),
        texts.plain(
            "After a gesture, nothing is asked of that person for this long. An ask planned "
            "too early is moved."
        ),
    )


def _strings(texts: Texts, held: Preferences) -> InputBlock:
    options = [
        blocks.option(
            texts.plain("Can be logged if you give a reason, which is kept"), FOR_A_REASON
        ),
        blocks.option(texts.plain("Can't be logged"), STOPPED),
    ]
    return field(
        STRINGS,
        texts.plain("Words that tie a gift to something"),
        blocks.select(CHOSEN, options, STOPPED if held.stops_strings else FOR_A_REASON),
        texts.plain("What happens when the check finds such words in a note or an ask."),
    )


def _currency(texts: Texts, held: Preferences) -> InputBlock:
    by_country = texts.plain("The currency of the country each person is in")
    options = [blocks.option(by_country, FROM_ELSEWHERE)]
    options += [
        blocks.option(f"{currencies.name(texts, code)} ({code})", code)
        for code in currencies.OFFERED
    ]
    return field(
        CURRENCY,
        texts.plain("Currency"),
        blocks.select(CHOSEN, options, held.currency or FROM_ELSEWHERE),
        texts.plain("For amounts without a currency, such as 12.50."),
    )
