"""What became of a reminder that was handled, as its nudge tells it."""

from bot.ledger.entries import Entry, Gesture, Response
from bot.nudges.shown_reminders import Suggestion, ToCongratulate
from bot.vocabulary import Direction, Purpose, ReminderState
from messages import Message, formats
from messages.blocks import section
from messages.catalogue import Mrkdwn
from messages.giving import ideas
from messages.ledger import consequences, entries, put_off
from messages.reader import Reader

_LONGEST_NAME = 50
"""Names are cut in the one line that says it all, so that it fits a notification."""


def is_beyond_undo(suggestion: Suggestion) -> bool:
    """Whether something else happened that counts, so that nothing here can be taken back."""
    was_given_back = suggestion.state is ReminderState.DISOWNED and suggestion.is_yours
    is_gone = suggestion.state is ReminderState.OVERTAKEN or suggestion.back_to is not None
    return is_gone or was_given_back


def _is_ahead(suggestion: Suggestion) -> bool:
    """Whether it mentions an occasion early, of which nobody said what was done."""
    return isinstance(suggestion.about, ToCongratulate) and suggestion.about.is_ahead


def _is_over(reader: Reader, suggestion: Suggestion) -> bool:
    """Whether it was about a day that has passed: nobody needs to have done anything."""
    about = suggestion.about
    return isinstance(about, ToCongratulate) and about.on < reader.today


def is_nobodys(suggestion: Suggestion) -> bool:
    return not suggestion.is_yours and suggestion.keeper is None


def told(reader: Reader, suggestion: Suggestion) -> Mrkdwn | None:
    """What became of the reminder, or None while it is open."""
    texts = reader.texts
    name = formats.bold(suggestion.contact.name)
    if suggestion.back_to is not None:
        colleague = short(suggestion.back_to.name)
        return texts("{name}: {colleague} is taking this up again.", name=name, colleague=colleague)
    if suggestion.entry is not None:
        return _entry(reader, suggestion.entry)
    match suggestion.state:
        case ReminderState.OPEN if suggestion.put_off_until is not None:
            day = reader.weekday(suggestion.put_off_until)
            return texts("{name}: put off until {day}.", name=name, day=day)
        case ReminderState.OPEN:
            return None
        case ReminderState.DONE if suggestion.purpose is Purpose.REMIND:
            first_name = short(suggestion.contact.first_name)
            return texts(
                "{name}: done. I haven't logged anything: if you were in touch, type “met "
                "{first_name}”.",
                name=name,
                first_name=first_name,
            )
        case ReminderState.DONE if _is_ahead(suggestion):
            return texts("{name}: done.", name=name)
        case ReminderState.SKIPPED if suggestion.purpose is Purpose.RESPONSE:
            return texts("{name}: no answer, and that's fine.", name=name)
        case ReminderState.SKIPPED if suggestion.purpose is Purpose.ASK:
            return texts("{name}: this ask is dropped, and I won't remind you about it.", name=name)
        case ReminderState.SKIPPED:
            return texts("{name}: not this time.", name=name)
        case ReminderState.RESCHEDULED:
            return texts.plural(
                "{name}: from now on every day.",
                "{name}: from now on every {count} days.",
                suggestion.contact.cadence.ideal_days,
                name=name,
            )
        case ReminderState.STOPPED:
            return texts("{name}: no more reminders.", name=name)
        case ReminderState.DISOWNED if suggestion.keeper is not None:
            keeper = formats.bold(suggestion.keeper)
            return texts("{keeper} now looks after {name}.", keeper=keeper, name=name)
        case ReminderState.DISOWNED if not suggestion.is_yours:
            return texts(
                "You no longer look after {name}. Who looks after {first_name} now?",
                name=name,
                first_name=suggestion.contact.first_name,
            )
        case ReminderState.OVERTAKEN if _is_over(reader, suggestion):
            return texts("{name}: that day is over.", name=name)
        case _:
            return texts("{name}: already dealt with elsewhere.", name=name)


def _entry(reader: Reader, entry: Entry) -> Mrkdwn:
    match entry:
        case Response():
            follows = consequences.told(reader, entry)
        case Gesture(direction=Direction.RECEIVED, is_refused=True):
            follows = consequences.softened(reader.texts)
        case Gesture():
            follows = put_off.told(reader, entry)
        case _:
            follows = Mrkdwn()
    said = " ".join(filter(None, (entries.said(reader, entry), follows)))
    return Mrkdwn("\n".join(filter(None, (said, ideas.done_in(reader.texts, entry)))))


def logged(reader: Reader, entry: Entry) -> Message:
    """What was logged of an idea, with Undo, and which idea that was."""
    message, idea = entries.logged(reader, entry), ideas.done_in(reader.texts, entry)
    if not idea or entry.reversed:
        return message
    first, *rest = message.blocks
    return Message(Mrkdwn(f"{message.text}\n{idea}"), [first, section(idea), *rest])


def short(name: str) -> str:
    return formats.shortened(name, _LONGEST_NAME)
