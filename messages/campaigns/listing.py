"""All campaigns: how each stands, a button that shows it, and how many win by luck alone."""

from collections.abc import Iterator

from babel.numbers import format_decimal
from slack_sdk.models.blocks import Block, ButtonElement

from bot.campaigns.listing import Campaigns, Listed
from bot.campaigns.plans import Plan
from bot.vocabulary import CampaignState
from messages import Message, formats
from messages.blocks import actions, beside, button, header, section, told_apart
from messages.campaigns.buttons import GO_ON, PLAN, SHOW, CampaignButton, PlanButton
from messages.catalogue import Mrkdwn, Texts, escape
from messages.reader import Reader

LONGEST_TEXT = 3000
_LONGEST_NAME = 80


def drawn(reader: Reader, campaigns: Campaigns, above: Mrkdwn | None = None) -> Message:
    """The list, and a button that plans a new one; `above` it may stand why it is shown."""
    texts = reader.texts
    plan = button(texts.plain("Plan a campaign"), PLAN, PlanButton(reader.member.id).value())
    if not campaigns.listed:
        said = texts(
            "There are no campaigns yet. In a campaign you give many people something, and later "
            "ask all of them the same; with two groups you also learn whether it helped."
        )
        return Message(said, [section(said), actions([plan])])
    title = texts.plain("Campaigns")
    rows = [_row(reader, one, place) for place, one in enumerate(campaigns.listed)]
    below = list(_below(texts, campaigns))
    lead = [] if above is None else [above]
    told = "\n".join(
        [*lead, title, *(escape(_line(reader, one)) for one in campaigns.listed), *below]
    )
    blocks: list[Block] = [*map(section, lead), header(title), *rows]
    if below:
        blocks.append(section(*below))
    return Message(formats.cut(told, LONGEST_TEXT), [*blocks, actions([plan])])


def _row(reader: Reader, one: Listed, place: int) -> Block:
    texts, name = reader.texts, formats.shortened(one.plan.name, _LONGEST_NAME)
    shown = _button(reader, one.plan, place)
    told_apart([shown], lambda label: f"{label}: {name}")
    return beside([name, _state(reader, one), _people(texts, one)], shown)


def _button(reader: Reader, plan: Plan, place: int) -> ButtonElement:
    texts, value = reader.texts, CampaignButton(reader.member.id, plan.id).value()
    if plan.state is CampaignState.DRAFT:
        return button(texts.plain("Go on planning"), f"{GO_ON}.{place}", value)
    return button(texts.plain("Results"), f"{SHOW}.{place}", value)


def _line(reader: Reader, one: Listed) -> str:
    name = formats.shortened(one.plan.name, _LONGEST_NAME)
    return f"{name} · {_state(reader, one)}"


def _state(reader: Reader, one: Listed) -> str:
    texts, plan = reader.texts, one.plan
    match plan.state:
        case CampaignState.DRAFT:
            return texts.plain("Draft: only you see it")
        case CampaignState.PAUSED:
            return texts.plain("Paused")
        case CampaignState.STOPPED:
            return texts.plain("Stopped")
        case CampaignState.CLOSED:
            return _came(texts, one)
        case CampaignState.RUNNING:
            return _until(reader, plan)


def _came(texts: Texts, one: Listed) -> str:
    if one.found_something is None:
        return texts.plain("Over")
    if one.found_something:
        return texts.plain("Over: it found a difference")
    return texts.plain("Over: it found no clear difference")


def _until(reader: Reader, plan: Plan) -> str:
    texts = reader.texts
    if plan.days is None:
        return texts.plain("Running")
    return texts.plain("Running, until {day}", day=reader.day(plan.days.closes_on))


def _people(texts: Texts, one: Listed) -> str:
    by = texts.plain("planned by {planner}", planner=formats.shortened(one.planner, _LONGEST_NAME))
    if one.plan.state is CampaignState.DRAFT:
        return by
    people = texts.plain_plural("{count} person", "{count} people", one.people)
    return f"{people} · {by}"


def _below(texts: Texts, campaigns: Campaigns) -> Iterator[Mrkdwn]:
    more = campaigns.total - len(campaigns.listed)
    if more > 0:
        yield texts.plural(
            "There is {count} older one, which isn't shown.",
            "There are {count} older ones, which aren't shown.",
            more,
        )
    if campaigns.closed:
        found = formats.number(texts, campaigns.found)
        luck = str(format_decimal(campaigns.by_luck, "0.##", locale=texts.locale))
        yield texts(
            "Experiments that are over and found a difference: {found} of {all}. If nothing "
            "differed in any of them, luck alone would bring about {luck}.",
            found=found,
            all=formats.number(texts, campaigns.closed),
            luck=luck,
        )
