"""One occasion of a contact: which, when, and how long before it is first mentioned."""

from collections.abc import Mapping
from datetime import date

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    InputBlock,
    NumberInputElement,
    Option,
    PlainTextInputElement,
)

from bot.cards.occasions import EARLIEST_YEAR, Held, Overtaken, Part, Problem, mark
from bot.people.occasions import LONGEST_LEAD, LONGEST_NAME, Kept, Occasion, usual_lead
from bot.vocabulary import OccasionKind
from messages import Dialog, formats
from messages.blocks import field, option, section, select
from messages.cards import occasions
from messages.cards.buttons import Origin
from messages.cards.dialogs import drawn
from messages.cards.dialogs.fields import TICKED
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts
from messages.reader import Reader

CALLBACK = "card.occasion"
WHICH = "card.occasion.which"
"""The choice of the one to change, which draws the others anew."""
KIND, MONTH, REMOVE = "kind", "month", "remove"
NEW = "0"
"""The value of one that isn't there yet."""
WHOLE_MONTH = "0"
MOST_SHOWN = 90
_YEAR_OF_MONTHS = 2000


def fill_in(
    reader: Reader,
    held: Held,
    chosen: Kept | None,
    origin: Origin,
    told: Occasion | None = None,
) -> Dialog:
    """The occasion that was chosen, or a new one; as a line `told` it, if one did."""
    kept = None if chosen is None else chosen.occasion
    return _dialog(reader, held, chosen, told or kept, origin)


def overtaken(reader: Reader, by_another: Overtaken, origin: Origin) -> Dialog:
    """The same as it was filled in, below what another one changed it to."""
    typed, now = by_another.typed, by_another.now
    shown = now.occasion if typed is None else typed
    return _dialog(reader, by_another.held, now, shown, origin, by_another)


def _dialog(
    reader: Reader,
    held: Held,
    chosen: Kept | None,
    shown: Occasion | None,
    origin: Origin,
    by_another: Overtaken | None = None,
) -> Dialog:
    """The fields of the one that was chosen, with what is `shown` in them."""
    texts = reader.texts
    ending = NEW if chosen is None else str(chosen.id)
    drawn_from = ending if chosen is None else f"{ending}.{mark(chosen)}"
    above = _meanwhile(reader, by_another) if by_another else contacts.bold(held.contact.name)
    blocks: list[Block] = [section(above)]
    if held.kept:
        blocks.append(_which(reader, held, ending))
    blocks += _what(texts, shown, ending, drawn_from)
    blocks += _when(texts, shown, ending)
    blocks.append(_lead(texts, held, shown, ending))
    if chosen is not None:
        is_removed = by_another is not None and by_another.typed is None
        blocks.append(_removal(texts, ending, is_ticked=is_removed))
    return Dialog(
        CALLBACK,
        title=drawn.title(texts.plain("Occasions")),
        submit=texts.plain("Save"),
        close=texts.plain("Cancel"),
        blocks=blocks,
        metadata=origin.value(),
    )


def saved(reader: Reader, held: Held) -> Dialog:
    """All that are kept by now."""
    texts, name = reader.texts, contacts.bold(held.contact.name)
    if not held.kept:
        return drawn.told(
            texts, texts("There are no occasions on the card of {name} any more.", name=name)
        )
    told = "; ".join(occasions.told(reader, one) for one in held.kept)
    return drawn.told(texts, texts("On the card of {name}: {words}.", name=name, words=told))


def at_parts(texts: Texts, problems: Mapping[Part, Problem]) -> dict[str, str]:
    return {part: _said(texts, problem) for part, problem in problems.items()}


def _said(texts: Texts, problem: Problem) -> str:
    match problem:
        case Problem.NAME_MISSING:
            return texts.plain("Say what is being celebrated, for example: graduation.")
        case Problem.NAME_OF_ANOTHER:
            return texts.plain(
                "Only “another occasion” has a name of its own: choose that as the kind, or "
                "leave this empty."
            )
        case Problem.NAME_TOO_LONG:
            most = formats.number(texts, LONGEST_NAME)
            return texts.plain("This is too long: use {most} characters at most.", most=most)
        case Problem.NO_SUCH_DAY:
            return texts.plain("That month doesn't have that day. Choose another day.")
        case Problem.NO_SUCH_DAY_THEN:
            return texts.plain(
                "There was no such day in that year. Leave the year empty, or choose another day."
            )
        case Problem.NO_SUCH_YEAR:
            return texts.plain(
                "Use a year from {first} up to this year, or leave it empty.",
                first=str(EARLIEST_YEAR),
            )
        case Problem.LEAD_OUT_OF_RANGE:
            most = formats.number(texts, LONGEST_LEAD)
            return texts.plain("Use a number of days from 0 to {most}.", most=most)


def _which(reader: Reader, held: Held, ending: str) -> InputBlock:
    texts = reader.texts
    options = [option(texts.plain("A new one"), NEW)]
    options += [option(occasions.told(reader, one), str(one.id)) for one in held.kept[:MOST_SHOWN]]
    menu = select(WHICH, options, ending)
    return field("which", texts.plain("Which one"), menu, asks_at_once=True)


def _meanwhile(reader: Reader, by_another: Overtaken) -> Mrkdwn:
    now, texts = occasions.told(reader, by_another.now), reader.texts
    theirs = texts("• Now: {occasion}", occasion=now)
    if by_another.by is not None:
        theirs = texts("• Now: {occasion}, by {member}", occasion=now, member=by_another.by)
    return drawn.below(texts, [theirs])


def _removal(texts: Texts, ending: str, *, is_ticked: bool) -> InputBlock:
    ticked = option(texts.plain("Remove this occasion"), TICKED)
    removed = CheckboxesElement(
        action_id=REMOVE, options=[ticked], initial_options=[ticked] if is_ticked else None
    )
    return field(f"{REMOVE}.{ending}", texts.plain("Remove"), removed, optional=True)


def _what(texts: Texts, shown: Occasion | None, ending: str, drawn_from: str) -> list[Block]:
    held = OccasionKind.BIRTHDAY if shown is None else shown.kind
    options = [option(_kind(texts, one), one) for one in OccasionKind]
    name = PlainTextInputElement(
        action_id=Part.NAME,
        max_length=LONGEST_NAME,
        initial_value=(shown.name or None) if shown else None,
    )
    return [
        field(f"{KIND}.{drawn_from}", texts.plain("Kind"), select(KIND, options, held)),
        field(
            f"{Part.NAME}.{ending}",
            texts.plain("Name of the other occasion"),
            name,
            texts.plain("For example: graduation, opening of the shop"),
            optional=True,
        ),
    ]


def _kind(texts: Texts, kind: OccasionKind) -> str:
    said = occasions.kind(texts, kind)
    return said[:1].upper() + said[1:]


def _when(texts: Texts, shown: Occasion | None, ending: str) -> list[Block]:
    yearly = None if shown is None else shown.yearly
    days = [option(texts.plain("The whole month"), WHOLE_MONTH)]
    days += [option(str(day), str(day)) for day in range(1, 32)]
    day = None if yearly is None else yearly.day or WHOLE_MONTH
    year = PlainTextInputElement(
        action_id=Part.YEAR,
        max_length=4,
        initial_value=str(yearly.year) if yearly and yearly.year else None,
    )
    month = select(MONTH, _months(texts), None if yearly is None else yearly.month)
    return [
        field(f"{Part.DAY}.{ending}", texts.plain("Day"), select(Part.DAY, days, day)),
        field(f"{MONTH}.{ending}", texts.plain("Month"), month),
        field(
            f"{Part.YEAR}.{ending}",
            texts.plain("Year it began"),
            year,
            texts.plain("If you know it; for a birthday, the year of birth."),
            optional=True,
        ),
    ]


def _months(texts: Texts) -> list[Option]:
    return [
        option(formats.month_name(texts, date(_YEAR_OF_MONTHS, month, 1)), str(month))
        for month in range(1, 13)
    ]


def _lead(texts: Texts, held: Held, shown: Occasion | None, ending: str) -> InputBlock:
    lead = usual_lead(held.contact.audience) if shown is None else shown.lead_days
    element = NumberInputElement(
        action_id=Part.LEAD,
        is_decimal_allowed=False,
        min_value="0",
        max_value=str(LONGEST_LEAD),
        initial_value=str(lead),
    )
    return field(
        f"{Part.LEAD}.{ending}",
        texts.plain("How many days ahead"),
        element,
        texts.plain(
            "So that there's still time to buy a gift. With 0, I only mention it on the day."
        ),
    )
