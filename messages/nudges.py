"""The nudge: up to three people, each with why now, the last gesture and response, and one idea."""

from datetime import date

from slack_sdk.models.blocks import Block, ButtonElement, DividerBlock

from bot.nudges import Nudge
from bot.suggestions import Suggestion
from bot.vocabulary import Answer, Direction, OccasionKind, Purpose, ReminderState
from messages import Message, entries, formats, ideas
from messages.blocks import actions, button, header, section
from messages.catalogue import Mrkdwn, Texts, escape

DONE = "reminder.done"
LATER = "reminder.later"
SKIP = "reminder.skip"
UNDO = "reminder.undo"
ANSWER = "reminder.answer"


def drawn(texts: Texts, nudge: Nudge, today: date) -> Message:
    """The direct message as it stands: open reminders with buttons, handled ones with Undo."""
    title = _title(texts, len(nudge.suggestions), nudge.member.first_name)
    names = [suggestion.contact.name for suggestion in nudge.suggestions]
    blocks: list[Block] = [header(title)]
    for suggestion in nudge.suggestions:
        blocks += [*_part(texts, nudge.id, suggestion, today), DividerBlock()]
    summary = texts("{title}: {names}", title=title, names=formats.listed(texts, _short(names)))
    return Message(summary, blocks[:-1])


def _title(texts: Texts, count: int, first_name: str) -> str:
    match count:
        case 1:
            return texts.plain("One person for today, {name}", name=first_name)
        case 2:
            return texts.plain("Two people for today, {name}", name=first_name)
        case _:
            return texts.plain("Three people for today, {name}", name=first_name)


def _part(texts: Texts, nudge_id: int, suggestion: Suggestion, today: date) -> list[Block]:
    value = f"{nudge_id}:{suggestion.reminder_id}"
    handled = _handled(texts, suggestion, today)
    if handled:
        blocks: list[Block] = [section(handled)]
        if suggestion.state is not ReminderState.OVERTAKEN:
            blocks.append(actions([button(texts.plain("Undo"), UNDO, value)]))
        return blocks
    text = section(
        _who(suggestion),
        _why(texts, suggestion, today),
        _history(texts, suggestion, today),
        _idea(texts, suggestion),
    )
    return [text, actions(_buttons(texts, suggestion.purpose, value))]


def _handled(texts: Texts, suggestion: Suggestion, today: date) -> Mrkdwn | None:
    """What became of the reminder, or None while it is open."""
    name = formats.bold(suggestion.contact.name)
    if suggestion.outcome is not None:
        return entries.said(texts, suggestion.outcome, today)
    match suggestion.state:
        case ReminderState.OPEN if suggestion.put_off_until is not None:
            day = formats.weekday(texts, suggestion.put_off_until, today)
            return texts("{name}: put off until {day}.", name=name, day=day)
        case ReminderState.OPEN:
            return None
        case ReminderState.SKIPPED if suggestion.purpose is Purpose.RESPONSE:
            return texts("{name}: no answer, and that is fine.", name=name)
        case ReminderState.SKIPPED:
            return texts("{name}: not this time.", name=name)
        case _:
            return texts("{name}: taken care of in another way.", name=name)


def _who(suggestion: Suggestion) -> Mrkdwn:
    contact = suggestion.contact
    name = formats.bold(formats.shortened(contact.name, 80))
    if contact.organisation is None:
        return name
    return Mrkdwn(f"{name}, {escape(formats.shortened(contact.organisation, 80))}")


def _why(texts: Texts, suggestion: Suggestion, today: date) -> Mrkdwn:
    name = suggestion.contact.first_name
    quoted = entries.quoted(texts, suggestion.words)
    match suggestion.purpose:
        case Purpose.THANK:
            return texts(
                "You got {what} from {name}. A word of thanks is all it needs.",
                what=quoted,
                name=name,
            )
        case Purpose.RESPONSE:
            asked_on = suggestion.asked_on or today
            return texts(
                "On {day} you asked for {what}. What did {name} say?",
                day=formats.day(texts, asked_on, today),
                what=quoted,
                name=name,
            )
        case Purpose.ASK:
            return texts("You wanted to ask for {what}. Now is a good time.", what=quoted)
        case Purpose.GIVE:
            return _rhythm(texts, suggestion)
        case Purpose.OCCASION:
            return _occasion(texts, suggestion, today)


def _occasion(texts: Texts, suggestion: Suggestion, today: date) -> Mrkdwn:
    occasion = suggestion.occasion
    assert occasion is not None
    name = suggestion.contact.first_name
    day = formats.weekday(texts, occasion.on, today)
    match occasion.kind:
        case OccasionKind.BIRTHDAY if occasion.on == today:
            return texts("It is {name}'s birthday today.", name=name)
        case OccasionKind.BIRTHDAY if occasion.on < today:
            return texts("It was {name}'s birthday on {day}.", name=name, day=day)
        case OccasionKind.BIRTHDAY:
            return texts("{name}'s birthday is on {day}.", name=name, day=day)
        case OccasionKind.ANNIVERSARY if occasion.on == today:
            return texts("Today is an anniversary for {name}.", name=name)
        case OccasionKind.ANNIVERSARY:
            return texts("{day} is an anniversary for {name}.", name=name, day=day)


def _rhythm(texts: Texts, suggestion: Suggestion) -> Mrkdwn:
    if suggestion.days_since is None:
        return texts("No contact logged yet; any small sign is a good start.")
    since = texts.plural(
        "{count} day since you were last in touch",
        "{count} days since you were last in touch",
        suggestion.days_since,
    )
    rhythm = texts.plural(
        "you like to stay within {count} day",
        "you like to stay within {count} days",
        suggestion.contact.cadence.ideal_days,
    )
    return texts("{since}; {rhythm}.", since=since, rhythm=rhythm)


def _history(texts: Texts, suggestion: Suggestion, today: date) -> str:
    """The last gesture and the last response, for giving only: an ask stands apart from gifts."""
    if suggestion.purpose is not Purpose.GIVE:
        return ""
    said = [_last_gesture(texts, suggestion, today), _last_response(texts, suggestion)]
    return " ".join(filter(None, said))


def _last_gesture(texts: Texts, suggestion: Suggestion, today: date) -> str:
    last = suggestion.last_gesture
    if last is None:
        return ""
    day = formats.day(texts, last.day, today)
    name, what = suggestion.contact.first_name, entries.what(texts, last)
    if last.direction is Direction.RECEIVED:
        return texts(
            "Last time: you got {what} from {name} ({day}).", what=what, name=name, day=day
        )
    return texts("Last time: {name} got {what} from you ({day}).", what=what, name=name, day=day)


def _last_response(texts: Texts, suggestion: Suggestion) -> str:
    if suggestion.last_response is None:
        return ""
    _, days = suggestion.last_response
    if days == 0:
        return texts("Your last ask was answered on the same day.")
    return texts.plural(
        "Your last ask was answered after {count} day.",
        "Your last ask was answered after {count} days.",
        days,
    )


def _idea(texts: Texts, suggestion: Suggestion) -> str:
    """What to give, for giving only, like the history."""
    if suggestion.purpose is not Purpose.GIVE or suggestion.idea is None:
        return ""
    sentence = ideas.suggestion(texts, suggestion.idea, suggestion.contact.first_name)
    return texts("_Idea:_ {sentence}", sentence=sentence)


def _buttons(texts: Texts, purpose: Purpose, value: str) -> list[ButtonElement]:
    later = button(texts.plain("In a week"), LATER, value)
    if purpose is Purpose.RESPONSE:
        return [
            *(
                button(label, f"{ANSWER}.{answer}", f"{value}:{answer}")
                for answer, label in _answers(texts)
            ),
            button(texts.plain("Nothing yet"), LATER, value),
            button(texts.plain("Let it rest"), SKIP, value),
        ]
    done, skip = {
        Purpose.THANK: (texts.plain("I said thanks"), texts.plain("Not this time")),
        Purpose.ASK: (texts.plain("I asked"), texts.plain("Not any more")),
        Purpose.GIVE: (texts.plain("Done"), texts.plain("Not this time")),
        Purpose.OCCASION: (texts.plain("Done"), texts.plain("Not this time")),
    }[purpose]
    return [
        button(done, DONE, value, "primary"),
        later,
        button(skip, SKIP, value),
    ]


def _answers(texts: Texts) -> list[tuple[Answer, str]]:
    return [
        (Answer.YES, texts.plain("Yes")),
        (Answer.PARTLY, texts.plain("Partly")),
        (Answer.NO, texts.plain("No")),
    ]


def _short(names: list[str]) -> list[str]:
    return [formats.shortened(name, 80) for name in names]
