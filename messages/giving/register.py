"""The register as a dialog: what it is narrowed by, sums by currency, and gifts line by line."""

from collections.abc import Iterator
from datetime import date, timedelta

from slack_sdk.models.blocks import Block, ButtonElement, PlainTextInputElement, StaticSelectElement

from bot.giving.registered import Filters, Page, Shown
from bot.vocabulary import Direction
from messages import Dialog, Message, formats
from messages.blocks import actions, button, context, divider, field, menu, option, section
from messages.catalogue import Mrkdwn
from messages.giving import register_buttons, register_lines
from messages.giving.register_buttons import (
    BY,
    CORRECTIONS,
    CSV,
    DIALOG,
    DIRECTION,
    EITHER,
    FILTER,
    LEAST,
    OPEN,
    PERIOD,
    REFUSALS,
    TURN,
    WHOM,
    RegisterOrigin,
)
from messages.reader import Reader

LONGEST_NAME = 100
LONGEST_AMOUNT = 30
_MOST_YEARS = 20
_YEAR = timedelta(days=365)
Choice = tuple[str, str]
"""What is said, and its value."""


def dialog(reader: Reader, page: Page, *, is_sent: bool = False) -> Dialog:
    """The page, with all that narrows and turns it; `is_sent` says that a file is on its way."""
    texts = reader.texts
    return Dialog(
        DIALOG,
        title=texts.plain("Gift register"),
        submit=texts.plain("Show"),
        close=texts.plain("Close"),
        blocks=[
            actions(list(_menus(reader, page))),
            section(*register_lines.heading(reader, page), *register_lines.place(reader, page)),
            *(section(*register_lines.gift(reader, one)) for one in page.gifts),
            *_below(reader, page, is_sent=is_sent),
            divider(),
            *_fields(reader, page.filters),
        ],
        metadata=RegisterOrigin.of(reader.member.id, page.filters, page.number).value(),
    )


def told(reader: Reader, page: Page) -> Message:
    """The sums in a conversation, and the button that opens the dialog about them."""
    texts = reader.texts
    narrowed = register_lines.narrowed(reader, page)
    said = "\n".join([narrowed, *register_lines.heading(reader, page)])
    value = RegisterOrigin.of(reader.member.id, page.filters).value()
    opening = button(texts.plain("Open the register"), OPEN, value)
    return Message(Mrkdwn(said), [section(said), actions([opening])])


def no_amount(reader: Reader) -> str:
    """What stands at the field where no amount can be read from it."""
    example = register_lines.example(reader)
    return reader.texts.plain("Please type one amount, such as {example}.", example=example)


def _menus(reader: Reader, page: Page) -> Iterator[StaticSelectElement]:
    texts, filters = reader.texts, page.filters
    period = register_buttons.period(filters.first, filters.last)
    yield _menu(texts.plain("Period"), PERIOD, list(_periods(reader, page)), period)
    directions = [
        (texts.plain("Given and received"), EITHER),
        (texts.plain("Given"), str(Direction.GIVEN)),
        (texts.plain("Received"), str(Direction.RECEIVED)),
    ]
    yield _menu(texts.plain("Direction"), DIRECTION, directions, filters.direction or EITHER)
    members = [
        (texts.plain("Logged by anybody"), "0"),
        *(
            (texts.plain("you") if key == reader.member.id else name, str(key))
            for key, name in page.members
        ),
    ]
    if len(page.members) > 1 or filters.member_id is not None:
        yield _menu(texts.plain("Logged by"), BY, members, str(filters.member_id or 0))
    corrections = [
        (texts.plain("With undone entries"), str(Shown.BESIDE)),
        (texts.plain("Without undone entries"), str(Shown.LEFT_OUT)),
        (texts.plain("Only undone entries"), str(Shown.ALONE)),
    ]
    yield _menu(texts.plain("Corrections"), CORRECTIONS, corrections, str(filters.corrections))
    refusals = [
        (texts.plain("With refused or declined gifts"), str(Shown.BESIDE)),
        (texts.plain("Without refused or declined gifts"), str(Shown.LEFT_OUT)),
        (texts.plain("Only refused or declined gifts"), str(Shown.ALONE)),
    ]
    yield _menu(texts.plain("Refusals"), REFUSALS, refusals, str(filters.refusals))


def _menu(label: str, ending: str, choices: list[Choice], chosen: str) -> StaticSelectElement:
    offered = menu(label, f"{FILTER}.{ending}", [(label, choices)])
    offered.initial_option = next((option(*one) for one in choices if one[1] == chosen), None)
    return offered


def _periods(reader: Reader, page: Page) -> Iterator[Choice]:
    """Those that people look back on, and the one that is shown, if it is another."""
    today, filters = reader.today, page.filters
    first = max(page.first_year or today.year, today.year - _MOST_YEARS)
    offered = {
        register_buttons.period(date(year, 1, 1), date(year, 12, 31)): str(year)
        for year in range(today.year, min(first, today.year) - 1, -1)
    }
    year_ago = today - _YEAR + timedelta(days=1)
    offered[register_buttons.period(year_ago, today)] = reader.texts.plain("The last 12 months")
    offered[register_buttons.period(None, None)] = reader.texts.plain("All years")
    shown = register_buttons.period(filters.first, filters.last)
    if shown not in offered:
        yield register_lines.period(reader, filters), shown
    yield from ((said, value) for value, said in offered.items())


def _below(reader: Reader, page: Page, *, is_sent: bool) -> Iterator[Block]:
    texts = reader.texts
    turning = [*_pages(reader, page)]
    if page.total:
        turning.append(button(texts.plain("As a CSV file"), CSV, str(page.number)))
    if turning:
        yield actions(turning)
    if is_sent:
        yield section(texts("I'm sending the file in our conversation, where only you see it."))
    yield context(register_lines.scope(reader, page))


def _pages(reader: Reader, page: Page) -> Iterator[ButtonElement]:
    texts = reader.texts
    if page.has_next:
        yield button(texts.plain("Earlier"), f"{TURN}.earlier", str(page.number + 1))
    if page.number:
        yield button(texts.plain("More recent"), f"{TURN}.later", str(page.number - 1))


def _fields(reader: Reader, filters: Filters) -> Iterator[Block]:
    texts = reader.texts
    whom = PlainTextInputElement(
        action_id=WHOM, initial_value=filters.whom or None, max_length=LONGEST_NAME
    )
    hint = texts.plain("Part of a person's or an organisation's name.")
    yield field(WHOM, texts.plain("To or from"), whom, hint, optional=True)
    said = None if filters.least is None else formats.money(texts, filters.least)
    least = PlainTextInputElement(action_id=LEAST, initial_value=said, max_length=LONGEST_AMOUNT)
    example = register_lines.example(reader)
    hint = texts.plain(
        "For example {example}. Gifts in other currencies aren't shown then.", example=example
    )
    yield field(LEAST, texts.plain("Worth at least"), least, hint, optional=True)
