"""A campaign that was launched: how it stands, with buttons that pause, resume and stop it."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ButtonElement, PlainTextInputElement

from bot.campaigns.plans import Days, Plan
from bot.vocabulary import CampaignState
from messages import Dialog, Message, formats
from messages.blocks import actions, button, field, section
from messages.campaigns.buttons import PAUSE, RESUME, STOP, STOPPING, CampaignButton, StepOrigin
from messages.catalogue import Mrkdwn
from messages.reader import Reader

REASON = "reason"
LONGEST_REASON = 300


def drawn(reader: Reader, plan: Plan) -> Message:
    """How the campaign stands, and what can be done with it."""
    text = told(reader, plan)
    elements = acts(reader, plan)
    return Message(text, [section(text), *([actions(elements)] if elements else [])])


def starting(reader: Reader, plan: Plan) -> Message:
    """That it is being drawn who gets what, in place of the outlook, until it has begun."""
    texts, name = reader.texts, formats.bold(plan.name)
    if plan.is_experiment:
        text = texts(
            "{name} is starting: who gets what is being drawn by lot. With thousands of people "
            "that takes some seconds; this message changes when it is done.",
            name=name,
        )
    else:
        text = texts(
            "{name} is starting. With thousands of people that takes some seconds; this message "
            "changes when it is done.",
            name=name,
        )
    return Message(text, [section(text)])


def told(reader: Reader, plan: Plan) -> Mrkdwn:
    """What was begun and when it does what; or that it waits, or is over."""
    texts, name = reader.texts, formats.bold(plan.name)
    match plan.state:
        case CampaignState.RUNNING if plan.days is not None:
            return Mrkdwn("\n".join([_begun(reader, plan, plan.days), *_days(reader, plan.days)]))
        case CampaignState.PAUSED:
            return texts(
                "{name} is paused: no messages about it go out. When it goes on, the days to come "
                "move by as long as it waited.",
                name=name,
            )
        case CampaignState.STOPPED:
            return texts(
                "{name} was stopped: “{reason}”. What was given and asked stays logged, and these "
                "people come up in reminders again.",
                name=name,
                reason=plan.stop_reason,
            )
        case CampaignState.CLOSED:
            return texts("{name} is over.", name=name)
        case _:
            return texts("{name} hasn't started yet.", name=name)


def acts(reader: Reader, plan: Plan) -> Sequence[ButtonElement]:
    """The buttons that go with how it stands, also below its results."""
    texts, value = reader.texts, CampaignButton(reader.member.id, plan.id).value()
    stop = button(texts.plain("Stop…"), STOP, value, "danger")
    match plan.state:
        case CampaignState.RUNNING:
            return [button(texts.plain("Pause"), PAUSE, value), stop]
        case CampaignState.PAUSED:
            return [button(texts.plain("Go on"), RESUME, value, "primary"), stop]
        case _:
            return []


def stopping(reader: Reader, plan: Plan, origin: StepOrigin) -> Dialog:
    """The dialog in which it is told why it ends."""
    texts = reader.texts
    element = PlainTextInputElement(action_id=REASON, max_length=LONGEST_REASON, focus_on_load=True)
    said = texts(
        "{name} ends for good. What was given and asked stays logged; there will be counts, and no "
        "verdict.",
        name=formats.bold(plan.name),
    )
    hint = texts.plain("All who see the campaign can read it.")
    return Dialog(
        STOPPING,
        title=texts.plain("Stop the campaign"),
        submit=texts.plain("Stop it"),
        close=texts.plain("Cancel"),
        blocks=[section(said), field(REASON, texts.plain("Why it stops"), element, hint)],
        metadata=origin.value(),
    )


def _begun(reader: Reader, plan: Plan, days: Days) -> Mrkdwn:
    texts, name = reader.texts, formats.bold(plan.name)
    if days.gives_on > reader.today:
        return texts(
            "{name} has started. The first messages come on {day}.",
            name=name,
            day=reader.day(days.gives_on),
        )
    if reader.today <= days.gives_until:
        return texts("{name} is running: it is the time to give.", name=name)
    if reader.today < days.asks_on:
        return texts("{name} is running: the gifts are given, and the asks come later.", name=name)
    if reader.today <= days.asks_until:
        return texts("{name} is running: it is the time to ask.", name=name)
    return texts("{name} is running: answers are coming in.", name=name)


def _days(reader: Reader, days: Days) -> Sequence[Mrkdwn]:
    texts = reader.texts
    return [
        texts(
            "Giving: {first} to {last}",
            first=reader.day(days.gives_on),
            last=reader.day(days.gives_until),
        ),
        texts(
            "Asking: {first} to {last}",
            first=reader.day(days.asks_on),
            last=reader.day(days.asks_until),
        ),
        texts("It ends on {day}.", day=reader.day(days.closes_on)),
    ]
