"""The dialogs in which admins add a preset, add a limit of their own, or end one."""

from collections.abc import Sequence
from datetime import date

from babel.dates import get_month_names
from slack_sdk.models.blocks import (
    DatePickerElement,
    InputBlock,
    NumberInputElement,
    Option,
    PlainTextInputElement,
    UserSelectElement,
)

from bot.policy.held import Policy, Told
from bot.policy.limits import Limit
from bot.policy.presets import PRESETS, Preset
from bot.policy.wanted import Part
from bot.team.members import Member
from bot.vocabulary import Audience, Direction, LimitForce, LimitPeriod, LimitScope
from messages import Dialog, Message, formats
from messages.blocks import context, field, option, section, select
from messages.catalogue import Mrkdwn, Texts
from messages.policy import limits
from messages.reader import Reader

PRESET_DIALOG = "gift_preset"
LIMIT_DIALOG = "gift_limit"
END_DIALOG = "gift_limit_end"
WHOM = "whom"
DIRECTION = "direction"
SCOPE = "scope"
PERIOD = "period"
MONTH = "starts_month"
FORCE = "force"
COUNTS = "counts"
EVERYBODY = "everybody"
CLIFF, ALLOWANCE = "cliff", "allowance"
LONGEST_AMOUNT = 60
MOST_OFFERED = 100


def preset_dialog(reader: Reader) -> Dialog:
    """Which preset, with what each of them means."""
    texts = reader.texts
    options = [option(limits.name(texts, key), key) for key in PRESETS]
    return Dialog(
        PRESET_DIALOG,
        title=texts.plain("Add a preset"),
        submit=texts.plain("Add"),
        close=texts.plain("Cancel"),
        blocks=[
            field(Part.PRESET, texts.plain("Preset"), select(Part.PRESET, options, None)),
            *(section(_meaning(reader, preset)) for preset in PRESETS.values()),
            context(advice(texts)),
        ],
    )


def _meaning(reader: Reader, preset: Preset) -> Mrkdwn:
    """What a preset says, from when, and where that is written."""
    texts = reader.texts
    terms = "; ".join(limits.in_short(texts, one) for one in preset.terms)
    day = formats.full_day(texts, preset.valid_from)
    if preset.valid_from > reader.today:
        when = texts("Only applies from {day}.", day=day)
    else:
        when = texts("In force since {day}.", day=day)
    said = texts("{terms}.", terms=terms)
    effects = " ".join(limits.effects(texts, preset.terms[0], preset.key))
    return Mrkdwn(f"*{limits.source(texts, preset)}*\n{said} {effects} {when}")


def limit_dialog(reader: Reader, currency: str) -> Dialog:
    """A limit of the workspace's own; amounts are in `currency` where none is said."""
    texts = reader.texts
    return Dialog(
        LIMIT_DIALOG,
        title=texts.plain("Add a limit"),
        submit=texts.plain("Add"),
        close=texts.plain("Cancel"),
        blocks=[
            _amount(texts, currency),
            _menu(DIRECTION, texts.plain("Which gifts"), _directions(texts)),
            _menu(WHOM, texts.plain("Whose"), _audiences(texts)),
            _menu(SCOPE, texts.plain("Counted together"), _scopes(texts)),
            _menu(PERIOD, texts.plain("Over what period"), _periods(texts)),
            *_fiscal_year(texts),
            _menu(FORCE, texts.plain("Above the limit"), _forces(texts)),
            _menu(COUNTS, texts.plain("What counts above the limit"), _counts(texts)),
            _approver(texts),
            field(Part.BEGINS, texts.plain("Applies from"), _from(Part.BEGINS, reader.today)),
            context(advice(texts)),
        ],
    )


def end_dialog(reader: Reader, policy: Policy) -> Dialog:
    """Which limit, and the first day without it."""
    texts = reader.texts
    if not policy.held:
        said = texts("No limits apply any more, so there is none to end.")
        close = texts.plain("Close")
        return Dialog(END_DIALOG, title=_end(texts), close=close, blocks=[section(said)])
    options = [_which(texts, one.limit) for one in policy.held[:MOST_OFFERED]]
    hint = texts.plain("Earlier gifts are still measured by it.")
    return Dialog(
        END_DIALOG,
        title=_end(texts),
        submit=texts.plain("End it"),
        close=texts.plain("Cancel"),
        blocks=[
            *(section(limits.told(reader, one)) for one in policy.held[: MOST_OFFERED // 2]),
            field(Part.WHICH, texts.plain("Limit"), select(Part.WHICH, options, None)),
            field(
                Part.ENDS, texts.plain("Stops applying on"), _from(Part.ENDS, reader.today), hint
            ),
        ],
    )


def done(reader: Reader, done: Told) -> Dialog:
    """What holds from now on, in place of a dialog."""
    texts = reader.texts
    return Dialog(
        LIMIT_DIALOG,
        title=texts.plain("Gift policy"),
        close=texts.plain("Close"),
        blocks=[*told(reader, done).blocks, context(advice(texts))],
    )


def told(reader: Reader, done: Told) -> Message:
    """The same in the conversation of whoever did it."""
    texts = reader.texts
    if done.ended is not None:
        said = texts("Ended. Earlier gifts are still measured by it.")
        if done.ended.limit.holds_never:
            said = texts("Ended.")
        lines = [limits.told(reader, done.ended)]
    else:
        said = texts("Saved. Earlier gifts are still measured by what applied then.")
        lines = [limits.told(reader, one) for one in done.added]
    return Message("\n".join((said, *lines)), [section(said), *map(section, lines)])


def named(reader: Reader, admin: Member, done: Told) -> Message:
    """To whoever approves from now on: that they do, and above which limit."""
    texts, name = reader.texts, formats.bold(admin.name)
    said = texts(
        "{name} has asked you to approve gifts above a limit. I'll send you each one, with "
        "buttons to approve or decline it.",
        name=name,
    )
    theirs = [one for one in done.added if one.approver and one.approver.id == reader.member.id]
    lines = [limits.told(reader, one) for one in theirs]
    return Message("\n".join((said, *lines)), [section(said), *map(section, lines)])


def untold(reader: Reader, approver: Member) -> Message:
    """That whoever approves from now on can't be reached, and doesn't know."""
    said = reader.texts(
        "{name} can't be reached and doesn't know yet who approves gifts above this limit.",
        name=formats.bold(approver.name),
    )
    return Message(said, [section(said)])


def _end(texts: Texts) -> str:
    return texts.plain("End a limit")


def _which(texts: Texts, limit: Limit) -> Option:
    return option(limits.in_short(texts, limit.terms), str(limit.id))


def _menu(name: str, label: str, options: Sequence[Option]) -> InputBlock:
    """A menu that begins with the first of what it offers."""
    return field(name, label, select(name, options, options[0].value))


def _amount(texts: Texts, currency: str) -> InputBlock:
    element = PlainTextInputElement(action_id=Part.AMOUNT, max_length=LONGEST_AMOUNT)
    hint = texts.plain(
        "One amount, such as €50. Without a currency, it counts as {currency}.", currency=currency
    )
    return field(Part.AMOUNT, texts.plain("Up to"), element, hint)


def _directions(texts: Texts) -> list[Option]:
    return [
        option(texts.plain("Gifts we give"), Direction.GIVEN),
        option(texts.plain("Gifts we receive"), Direction.RECEIVED),
    ]


def _audiences(texts: Texts) -> list[Option]:
    return [
        option(texts.plain("Everybody’s"), EVERYBODY),
        option(texts.plain("Clients’"), Audience.CLIENT),
        option(texts.plain("Partners’"), Audience.PARTNER),
        option(texts.plain("Colleagues’"), Audience.STAFF),
    ]


def _scopes(texts: Texts) -> list[Option]:
    return [
        option(texts.plain("Each person separately"), LimitScope.RECIPIENT),
        option(texts.plain("The whole household"), LimitScope.HOUSEHOLD),
        option(texts.plain("The whole organisation"), LimitScope.ORGANISATION),
    ]


def _periods(texts: Texts) -> list[Option]:
    return [
        option(texts.plain("A calendar year"), LimitPeriod.CALENDAR_YEAR),
        option(texts.plain("Each gift separately"), LimitPeriod.OCCASION),
        option(texts.plain("Any twelve months"), LimitPeriod.ROLLING_12_MONTHS),
        option(texts.plain("A financial year"), LimitPeriod.FISCAL_YEAR),
    ]


def _fiscal_year(texts: Texts) -> list[InputBlock]:
    """Its first day, which counts for nothing else."""
    names = get_month_names("wide", "stand-alone", texts.locale)
    months = [option(str(names[number]), str(number)) for number in range(1, 13)]
    day = NumberInputElement(
        action_id=Part.STARTS_DAY,
        is_decimal_allowed=False,
        min_value="1",
        max_value="31",
        initial_value="1",
    )
    hint = texts.plain("Only if you chose a financial year.")
    return [
        _menu(MONTH, texts.plain("First month of the financial year"), months),
        field(Part.STARTS_DAY, texts.plain("First day of the financial year"), day, hint),
    ]


def _forces(texts: Texts) -> list[Option]:
    return [
        option(texts.plain("Warn, but log it anyway"), LimitForce.WARNING),
        option(texts.plain("Ask somebody to approve"), LimitForce.APPROVAL),
        option(texts.plain("Not allowed"), LimitForce.CAP),
    ]


def _counts(texts: Texts) -> list[Option]:
    return [
        option(texts.plain("Only the part above it (an allowance)"), ALLOWANCE),
        option(texts.plain("All of it, once the limit is passed (a cliff edge)"), CLIFF),
    ]


def _approver(texts: Texts) -> InputBlock:
    element = UserSelectElement(action_id=Part.APPROVER)
    hint = texts.plain("Only if somebody is asked to approve: a colleague who uses Goodturn.")
    return field(Part.APPROVER, texts.plain("Who approves"), element, hint, optional=True)


def _from(name: str, today: date) -> DatePickerElement:
    return DatePickerElement(action_id=name, initial_date=today.isoformat())


def advice(texts: Texts) -> Mrkdwn:
    """What the limits are not."""
    return texts("This is configuration, not legal advice.")
