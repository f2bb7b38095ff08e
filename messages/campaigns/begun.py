"""A campaign that was launched: how it stands, with buttons that pause, resume and stop it."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ButtonElement, PlainTextInputElement

from bot.campaigns.plans import Days, Plan
from bot.vocabulary import CampaignState
from messages import Dialog, Message, formats
from messages.blocks import actions, button, field, section
from messages.campaigns.buttons import (
    PAUSE,
    RESUME,
    STOP,
    STOPPING,
    CampaignButton,
    StepOrigin,
    StopButton,
)
from messages.catalogue import Mrkdwn, Texts
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


def acts(reader: Reader, plan: Plan, ending: str = "") -> Sequence[ButtonElement]:
    """The buttons that go with how it stands; below its results their ids have an ending."""
    texts, value = reader.texts, CampaignButton(reader.member.id, plan.id).value()
    stop = button(texts.plain("Stop…"), f"{STOP}{ending}", value, "danger")
    match plan.state:
        case CampaignState.RUNNING if _has_messages_to_come(reader, plan):
            return [button(texts.plain("Pause"), f"{PAUSE}{ending}", value), stop]
        case CampaignState.RUNNING:
            return [stop]
        case CampaignState.PAUSED:
            return [button(texts.plain("Go on"), f"{RESUME}{ending}", value, "primary"), stop]
        case _:
            return []


def with_doubt(message: Message, doubt: Mrkdwn) -> Message:
    """The same with what wasn't done, or isn't understood, below it."""
    return Message(Mrkdwn(f"{message.text} {doubt}"), [*message.blocks, section(doubt)])


def ends(reader: Reader, plan: Plan, reason: str) -> Message:
    """What it means to stop it, with the button that does: it can't be taken back."""
    texts = reader.texts
    text = texts(
        "{name} would end for good, and can't go on any more. If you only need a break, pause it.",
        name=formats.bold(plan.name),
    )
    said = formats.shortened(reason, LONGEST_REASON) or None
    value = StopButton(reader.member.id, plan.id, said).value()
    elements: list[ButtonElement] = [button(texts.plain("Stop…"), STOP, value, "danger")]
    if plan.state is CampaignState.RUNNING:
        pausing = CampaignButton(reader.member.id, plan.id).value()
        elements.append(button(texts.plain("Pause"), PAUSE, pausing))
    return Message(text, [section(text), actions(elements)])


def not_yours(reader: Reader, plan: Plan) -> Message:
    """That a colleague planned it, and who can pause, resume or stop it."""
    text = reader.texts(
        "A colleague planned {name}. Only they and your Slack admins can pause it, let it go on or "
        "stop it.",
        name=formats.bold(plan.name),
    )
    return Message(text, [section(text)])


def nobody_told(reader: Reader) -> Message:
    """That who is in which group is told to nobody."""
    text = reader.texts(
        "Who is in which group of a campaign isn't shown: who knew would ask one group more warmly "
        "than the other. When it is your turn to give or to ask, a message tells you whom. On a "
        "contact's card you see which campaign they are in."
    )
    return Message(text, [section(text)])


def asked_for(reader: Reader, plan: Plan) -> Message:
    """How it stands, where a line only said "it": nothing is done before somebody clicks."""
    text = reader.texts("You probably mean this campaign:")
    shown = drawn(reader, plan)
    return Message(Mrkdwn(f"{text} {shown.text}"), [section(text), *shown.blocks])


def explained(texts: Texts) -> Mrkdwn:
    """What a campaign is, above the list."""
    return texts(
        "In a campaign you give many people something, wait, and later ask all of them for the "
        "same. With two groups, drawn by lot, you also learn whether it helped. Type for example "
        "“campaign for clients tagged tax”; “pause”, “stop” and “results of” go with its name."
    )


def which(texts: Texts) -> Mrkdwn:
    """That it isn't clear which campaign is meant, above the list."""
    return texts("I can't tell which campaign you mean. Say it with its name.")


def fixed(texts: Texts) -> Mrkdwn:
    """That nothing of it changes any more."""
    return texts("Once it has started, its groups, words and days are fixed.")


def first_day(texts: Texts) -> Mrkdwn:
    """Where the first day is chosen."""
    return texts("You choose the first day in the third step: press Change.")


def stopping(reader: Reader, plan: Plan, origin: StepOrigin, reason: str = "") -> Dialog:
    """The dialog in which it is told why it ends; the `reason` stands there already."""
    texts = reader.texts
    element = PlainTextInputElement(
        action_id=REASON,
        initial_value=reason[:LONGEST_REASON] or None,
        max_length=LONGEST_REASON,
        focus_on_load=True,
    )
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


def _has_messages_to_come(reader: Reader, plan: Plan) -> bool:
    """Whether a pause would keep any back."""
    return plan.days is None or reader.today <= plan.days.asks_until


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
