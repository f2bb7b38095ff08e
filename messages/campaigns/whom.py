"""The first step of a plan: whom it is for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import Block, InputBlock, PlainTextInputElement, UserSelectElement

from bot.campaigns.plans import Plan, Whom
from bot.campaigns.taking_part import Chosen
from bot.vocabulary import Audience, Play
from messages import Dialog, formats
from messages.blocks import context, field, option, section, select
from messages.campaigns import plays, taking_part
from messages.campaigns.buttons import WHO, StepOrigin
from messages.catalogue import Mrkdwn, Texts
from messages.people import narrowed
from messages.reader import Reader

NAME, PLAY, AUDIENCE, TAG, ORGANISATION, OWNER, LISTED = (
    *("campaign_name", "play", "audience", "tag"),
    *("organisation", "owner", "listed"),
)
"""Fields; names that fill more than one stand in LISTED, "listed_1" and so on."""
EVERYBODY = "everybody"
LONGEST_NAME = 80
LONGEST = 60
"""Letters of a tag or an organisation; no name is known by more."""
LONGEST_FIELD = 3000
"""What Slack lets a field hold."""
MOST_FIELDS = 12
_ANYBODY = Whom()
_MOST_SHOWN = 15


@dataclass(frozen=True)
class Filled:
    """What stands in it; `owner` is the Slack id of who looks after them."""

    name: str = ""
    play: Play = Play.OWN
    whom: Whom = _ANYBODY
    owner: str | None = None


def fill_in(
    reader: Reader, filled: Filled, origin: StepOrigin, above: Sequence[Block] = ()
) -> Dialog:
    """Whom it is for. What it begins from can only be chosen for a new one."""
    texts, whom = reader.texts, filled.whom
    is_new = not origin.campaign_id
    played = [] if is_new else [context(Mrkdwn(plays.described(texts, filled.play)))]
    return Dialog(
        WHO,
        title=texts.plain("Campaign: who (1/3)"),
        submit=texts.plain("Next"),
        close=texts.plain("Close"),
        blocks=[
            *above,
            *played,
            *([_play(texts, filled.play)] if is_new else []),
            field(
                NAME,
                texts.plain("Name of the campaign"),
                _line(NAME, filled.name, LONGEST_NAME),
                texts.plain("If you leave it empty, I'll name it after what is in it."),
                optional=True,
            ),
            section(texts("*Whom is it for?* All that you fill in has to fit.")),
            _audience(texts, whom.audience),
            field(TAG, texts.plain("Tag"), _line(TAG, whom.tag, LONGEST), optional=True),
            field(
                ORGANISATION,
                texts.plain("Organisation"),
                _line(ORGANISATION, whom.organisation, LONGEST),
                optional=True,
            ),
            field(
                OWNER,
                texts.plain("Looked after by"),
                UserSelectElement(
                    action_id=OWNER,
                    initial_user=filled.owner,
                    placeholder=texts.plain("Anybody"),
                ),
                optional=True,
            ),
            *_listed(texts, whom.listed),
        ],
        metadata=origin.value(),
    )


def listed_field(place: int) -> str:
    """The name of the field that holds this part of a list."""
    return f"{LISTED}_{place}" if place else LISTED


def described(texts: Texts, whom: Whom, owner: str | None) -> Mrkdwn:
    """Those whom it is for, in a few words; `owner` is the name of who looks after them."""
    if whom.listed:
        names = [one.strip() for one in whom.listed.splitlines() if one.strip()]
        count = texts.plain_plural("{count} person by name", "{count} people by name", len(names))
        shown = ", ".join(names[:_MOST_SHOWN]) + (" …" if len(names) > _MOST_SHOWN else "")
        return texts("{count}: {names}", count=count, names=shown)
    parts = [
        narrowed.audiences(texts)[whom.audience] if whom.audience else texts.plain("Everybody"),
        *([texts.plain("tag or interest “{tag}”", tag=whom.tag)] if whom.tag else []),
        *(
            [texts.plain("organisation “{name}”", name=whom.organisation)]
            if whom.organisation
            else []
        ),
        *([texts.plain("looked after by {name}", name=owner)] if owner else []),
    ]
    return Mrkdwn(formats.in_a_row(parts))


def named(texts: Texts, play: Play, whom: Whom) -> str:
    """The name of a campaign that somebody left without one."""
    begins = plays.label(texts, play) if play is not Play.OWN else texts.plain("Campaign")
    audience = narrowed.audiences(texts)[whom.audience] if whom.audience else ""
    parts = [begins, audience, whom.tag, whom.organisation]
    return formats.shortened(" · ".join(one for one in parts if one), LONGEST_NAME)


def no_owner(texts: Texts) -> str:
    """That the person who was chosen uses no Goodturn."""
    return texts.plain("Choose a colleague who uses Goodturn: nobody else looks after contacts.")


def shown_above(texts: Texts, plan: Plan, chosen: Chosen, owner: str | None) -> Sequence[Block]:
    """Above the other steps: whom it is for, and how many these are."""
    who = described(texts, plan.whom, owner)
    return [
        section(Mrkdwn(f"{formats.bold(plan.name)}\n{who}")),
        section(taking_part.counted(texts, chosen)),
    ]


def _play(texts: Texts, chosen: Play) -> InputBlock:
    every = [option(plays.described(texts, play), play) for play in Play]
    label = texts.plain("Begin from")
    hint = texts.plain("It fills in the words, which you can change.")
    return field(PLAY, label, select(PLAY, every, chosen), hint)


def _audience(texts: Texts, chosen: Audience | None) -> InputBlock:
    named_so = narrowed.audiences(texts).items()
    every = [
        option(texts.plain("Everybody"), EVERYBODY),
        *(option(label, one) for one, label in named_so),
    ]
    return field(AUDIENCE, texts.plain("Who"), select(AUDIENCE, every, chosen or EVERYBODY))


def _listed(texts: Texts, listed: str) -> Iterator[InputBlock]:
    for place, part in enumerate(parts(listed)):
        element = PlainTextInputElement(
            action_id=listed_field(place),
            multiline=True,
            initial_value=part or None,
            max_length=LONGEST_FIELD,
        )
        label = texts.plain("Or exactly these people") if not place else texts.plain("More names")
        hint = texts.plain("One name on each line. What is chosen above then doesn't count.")
        yield field(listed_field(place), label, element, None if place else hint, optional=True)


def parts(listed: str) -> list[str]:
    """A list in parts that a field holds, each of whole lines; one of nothing for no list."""
    found = [""]
    for line in listed.splitlines():
        whole = f"{found[-1]}\n{line}" if found[-1] else line
        if len(whole) > LONGEST_FIELD and found[-1]:
            found.append(line[:LONGEST_FIELD])
        else:
            found[-1] = whole[:LONGEST_FIELD]
    return found[:MOST_FIELDS]


def _line(name: str, said: str, most: int) -> PlainTextInputElement:
    return PlainTextInputElement(
        action_id=name, max_length=most, initial_value=formats.shortened(said, most) or None
    )
