"""Why a reminder comes: who it is about, why now, how it went last time, and one idea."""

from bot.nudges.shown_reminders import Suggestion
from bot.vocabulary import Direction, OccasionKind, Purpose, ReminderState
from messages import formats
from messages.catalogue import Mrkdwn, Texts, escape
from messages.giving import ideas
from messages.ledger import entries
from messages.reader import Reader


def lines(reader: Reader, suggestion: Suggestion) -> tuple[str, ...]:
    """What an open reminder says, a line each; some may be empty."""
    texts = reader.texts
    return (
        _who(suggestion),
        _why(reader, suggestion),
        _new_rhythm(texts, suggestion),
        _history(reader, suggestion),
        _idea(texts, suggestion),
    )


def short(texts: Texts, suggestion: Suggestion) -> str:
    """Why it comes, or what became of it, in a word or two. Plain text."""
    match suggestion.state:
        case ReminderState.OPEN if suggestion.put_off_until is not None:
            return texts.plain("put off")
        case ReminderState.OPEN:
            return _short_why(texts, suggestion)
        case ReminderState.DONE | ReminderState.OVERTAKEN:
            return texts.plain("done")
        case _:
            return texts.plain("set aside")


def _short_why(texts: Texts, suggestion: Suggestion) -> str:
    match suggestion.purpose:
        case Purpose.THANK:
            return texts.plain("a word of thanks")
        case Purpose.RESPONSE:
            return texts.plain("any answer?")
        case Purpose.ASK:
            return texts.plain("your ask")
        case Purpose.OCCASION:
            assert suggestion.occasion is not None
            if suggestion.occasion.kind is OccasionKind.BIRTHDAY:
                return texts.plain("birthday")
            return texts.plain("anniversary")
        case Purpose.GIVE if suggestion.days_since is None:
            return texts.plain("not in touch yet")
        case Purpose.GIVE:
            return texts.plain_plural("{count} day", "{count} days", suggestion.days_since)


def _who(suggestion: Suggestion) -> Mrkdwn:
    contact = suggestion.contact
    name = formats.bold(formats.shortened(contact.name, 80))
    if contact.organisation is None:
        return name
    return Mrkdwn(f"{name}, {escape(formats.shortened(contact.organisation, 80))}")


def _why(reader: Reader, suggestion: Suggestion) -> Mrkdwn:
    texts = reader.texts
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
            asked_on = suggestion.asked_on or reader.today
            return texts(
                "On {day} you asked for {what}. What did {name} say?",
                day=reader.day(asked_on),
                what=quoted,
                name=name,
            )
        case Purpose.ASK:
            return texts("You wanted to ask for {what}. Now is a good time.", what=quoted)
        case Purpose.GIVE:
            return _rhythm(texts, suggestion)
        case Purpose.OCCASION:
            return _occasion(reader, suggestion)


def _occasion(reader: Reader, suggestion: Suggestion) -> Mrkdwn:
    texts = reader.texts
    occasion = suggestion.occasion
    assert occasion is not None
    name = suggestion.contact.first_name
    day = reader.weekday(occasion.on)
    match occasion.kind:
        case OccasionKind.BIRTHDAY if occasion.on == reader.today:
            return texts("It is {name}'s birthday today.", name=name)
        case OccasionKind.BIRTHDAY if occasion.on < reader.today:
            return texts("It was {name}'s birthday on {day}.", name=name, day=day)
        case OccasionKind.BIRTHDAY:
            return texts("{name}'s birthday is on {day}.", name=name, day=day)
        case OccasionKind.ANNIVERSARY if occasion.on == reader.today:
            return texts("Today is an anniversary for {name}.", name=name)
        case OccasionKind.ANNIVERSARY:
            return texts("{day} is an anniversary for {name}.", name=name, day=day)


def _rhythm(texts: Texts, suggestion: Suggestion) -> Mrkdwn:
    if suggestion.days_since is None:
        return texts("No contact logged yet; any small sign is a good start.")
    cadence = suggestion.contact.cadence
    since = texts.plural(
        "{count} day since you were last in touch",
        "{count} days since you were last in touch",
        suggestion.days_since,
    )
    if suggestion.is_red:
        most = texts.plural(
            "you want it to be {count} day at most",
            "you want it to be {count} days at most",
            cadence.maximum_days,
        )
        return texts("{since}; {most}. 🔴", since=since, most=most)
    rhythm = texts.plural(
        "you like to stay within {count} day",
        "you like to stay within {count} days",
        cadence.ideal_days,
    )
    if suggestion.days_since < cadence.ideal_days:
        return texts("{since}; {rhythm}.", since=since, rhythm=rhythm)
    return texts("{since}; {rhythm}. 🟠", since=since, rhythm=rhythm)


def _new_rhythm(texts: Texts, suggestion: Suggestion) -> str:
    """That the rhythm was changed, and the reminder is right all the same."""
    if not suggestion.is_rescheduled or suggestion.purpose is not Purpose.GIVE:
        return ""
    return texts.plural(
        "From now on every {count} day; that makes today a good day too.",
        "From now on every {count} days; that makes today a good day too.",
        suggestion.contact.cadence.ideal_days,
    )


def _history(reader: Reader, suggestion: Suggestion) -> str:
    """The last gesture and the last response, for giving only: an ask stands apart from gifts."""
    if suggestion.purpose is not Purpose.GIVE:
        return ""
    said = [_last_gesture(reader, suggestion), _last_response(reader.texts, suggestion)]
    return " ".join(filter(None, said))


def _last_gesture(reader: Reader, suggestion: Suggestion) -> str:
    texts = reader.texts
    last = suggestion.last_gesture
    if last is None:
        return ""
    day = reader.day(last.day)
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
