"""The answer to a line that plans a campaign: what was understood of it, and what not."""

from collections.abc import Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import ButtonElement

from bot.campaigns.plans import Whom
from bot.vocabulary import Play
from messages import Message, formats
from messages.blocks import actions, button, section
from messages.campaigns import plays, whom
from messages.campaigns.buttons import GO_ON, PLAN, CampaignButton, PlanButton
from messages.catalogue import Mrkdwn, Texts
from messages.reader import Reader

LONGEST_VALUE = 1900
"""What a button can carry."""
_LONGEST = 100


@dataclass(frozen=True)
class Understood:
    """What a line plans; `owner` is the name of who looks after them.

    A `number` of people was told, by which nobody can be chosen, who is to be `excluded`, when it
    `begins`, and all that is `unread`.
    """

    play: Play
    whom: Whom
    owner: str | None = None
    groups: int = 1
    gift: str = ""
    number: str = ""
    unread: tuple[str, ...] = ()
    excluded: str = ""
    begins: str = ""


def drawn(reader: Reader, told: Understood) -> Message:
    """It, with a button that opens the plan with what was understood."""
    carried = PlanButton.of(reader.member.id, told.play, told.whom, told.groups, told.gift)
    label = reader.texts.plain("Plan the campaign")
    return _with_button(reader, told, button(label, PLAN, carried.value(), "primary"))


def kept(reader: Reader, told: Understood, campaign_id: int) -> Message:
    """The same of what is too long for a button, and has become a draft."""
    carried = CampaignButton(reader.member.id, campaign_id)
    label = reader.texts.plain("Plan the campaign")
    return _with_button(reader, told, button(label, f"{GO_ON}.0", carried.value(), "primary"))


def is_too_long(reader: Reader, told: Understood) -> bool:
    """Whether no button can carry it."""
    carried = PlanButton.of(reader.member.id, told.play, told.whom, told.groups, told.gift)
    return len(carried.value()) > LONGEST_VALUE


def doubts(texts: Texts, told: Understood) -> Sequence[Mrkdwn]:
    """What was said and can't be had, or wasn't understood."""
    found = []
    if told.number and told.groups > 1:
        found.append(
            texts(
                "I can't choose by a number (“{number}”): everybody who fits takes part, and the "
                "groups get equally many organisations.",
                number=formats.shortened(told.number, _LONGEST),
            )
        )
    elif told.number:
        found.append(
            texts(
                "I can't choose by a number (“{number}”): everybody who fits takes part.",
                number=formats.shortened(told.number, _LONGEST),
            )
        )
    if told.excluded:
        found.append(
            texts(
                "I can't leave single people out of a plan (“{names}”). List by name who is to "
                "take part; or leave somebody out of all experiments, for example with “never "
                "compare Anna”.",
                names=formats.shortened(told.excluded, _LONGEST),
            )
        )
    if told.begins:
        found.append(
            texts(
                "You choose the days in the third step (“{words}”).",
                words=formats.shortened(told.begins, _LONGEST),
            )
        )
    for words in told.unread:
        shown = formats.shortened(words, _LONGEST)
        found.append(texts("I don't know what to do with “{words}” here.", words=shown))
    return found


def _with_button(reader: Reader, told: Understood, element: ButtonElement) -> Message:
    texts = reader.texts
    lines = [
        texts("A campaign: you give something first, and later you ask all of them for the same."),
        _for_whom(texts, told),
    ]
    if told.play is not Play.OWN:
        lines.append(texts("• Begins from: {play}", play=plays.described(texts, told.play)))
    if told.groups > 1:
        count = texts.plain_plural("{count} group", "{count} groups", told.groups)
        lines.append(texts("• {groups}, one of which is only compared with", groups=count))
    if told.gift:
        lines.append(texts("• What they get: {gift}", gift=told.gift))
    said = Mrkdwn("\n".join([*lines, *doubts(texts, told)]))
    return Message(said, [section(said), actions([element])])


def _for_whom(texts: Texts, told: Understood) -> Mrkdwn:
    """Those whom it is for; not "everybody" where something else was said."""
    if told.whom == Whom() and told.unread:
        return texts("• For: you choose that in the first step")
    return texts("• For: {whom}", whom=whom.described(texts, told.whom, told.owner))
