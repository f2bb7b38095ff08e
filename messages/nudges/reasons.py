"""Why a reminder comes: who it is about, why now, how it went last time, and one idea."""

from bot.giving.tips import Tip
from bot.nudges.shown_reminders import (
    About,
    Suggestion,
    ToAsk,
    ToCheck,
    ToCongratulate,
    ToGive,
    ToRemember,
    ToThank,
    ToThankForAnswer,
)
from bot.people.contacts import Contact
from bot.people.stand_ins import Colleague
from bot.vocabulary import Answer, Direction, GestureKind, OccasionKind, ReminderState
from messages.catalogue import Mrkdwn, Texts, escape
from messages.giving import ideas
from messages.ledger import deadlines, entries
from messages.nudges import occasions, rhythm, stand_ins
from messages.people import contacts
from messages.policy import rooms
from messages.reader import Reader


def lines(reader: Reader, suggestion: Suggestion, *, is_first: bool = True) -> tuple[str, ...]:
    """What an open reminder says, a line each; some may be empty.

    `is_first` in the row of its person: the name is said once.
    """
    contact = suggestion.contact
    who = whom(contact) if is_first else ""
    for_whom = suggestion.for_whom
    instead = stand_ins.for_whom(reader, for_whom) if is_first else ""
    late = _late(reader, suggestion)
    why = why_now(reader, suggestion.about, contact, for_whom)
    if not isinstance(suggestion.about, ToGive):
        # An ask stands apart from gifts, and so has no history; only a gift wants an idea.
        return who, instead, late, why, _idea_and_room(reader, suggestion)
    to_give, texts = suggestion.about, reader.texts
    return (
        who,
        instead,
        late,
        why,
        rhythm.new(texts, to_give, contact) or rhythm.wider(texts, contact),
        _history(reader, to_give, contact.first_name),
        _idea_and_room(reader, suggestion),
    )


def short(texts: Texts, suggestion: Suggestion) -> str:
    """Why it comes, or what became of it, in a word or two. Plain text."""
    match suggestion.state:
        case ReminderState.OPEN if suggestion.back_to is not None:
            return texts.plain("set aside")
        case ReminderState.OPEN if suggestion.put_off_until is not None:
            return texts.plain("put off")
        case ReminderState.OPEN:
            return _short_why(texts, suggestion)
        case ReminderState.DONE | ReminderState.OVERTAKEN:
            return texts.plain("done")
        case _:
            return texts.plain("set aside")


def _short_why(texts: Texts, suggestion: Suggestion) -> str:
    match suggestion.about:
        case ToThank() | ToThankForAnswer():
            return texts.plain("a word of thanks")
        case ToCheck():
            return texts.plain("any answer?")
        case ToAsk():
            return texts.plain("your ask")
        case ToRemember() if suggestion.for_whom is not None:
            return texts.plain("for {name}", name=suggestion.for_whom.name)
        case ToRemember():
            return texts.plain("as you wished")
        case ToCongratulate(OccasionKind.BIRTHDAY):
            return texts.plain("birthday")
        case ToCongratulate(OccasionKind.ANNIVERSARY):
            return texts.plain("anniversary")
        case ToCongratulate():
            return texts.plain("a special day")
        case ToGive(days_since=int(days)):
            return texts.plain_plural("{count} day", "{count} days", days)
        case ToGive():
            return texts.plain("not in touch yet")


def whom(contact: Contact) -> Mrkdwn:
    """Who it is about, and where they work."""
    name = contacts.bold(contact.name)
    if contact.organisation is None:
        return name
    return Mrkdwn(f"{name}, {escape(contacts.short(contact.organisation))}")


def _late(reader: Reader, suggestion: Suggestion) -> str:
    """That it was promised for an earlier day, whatever kept it from coming then."""
    if suggestion.promised_for is None:
        return ""
    day = reader.weekday(suggestion.promised_for)
    if isinstance(suggestion.about, ToAsk):
        return reader.texts("This was originally planned for {day}.", day=day)
    return reader.texts("I promised this for {day}.", day=day)


def why_now(
    reader: Reader, about: About, contact: Contact, for_whom: Colleague | None = None
) -> Mrkdwn:
    """Why it comes, as a sentence; `for_whom` where the reader stands in for a colleague."""
    texts, name = reader.texts, contact.first_name
    if for_whom is not None and isinstance(about, ToRemember | ToGive):
        return stand_ins.why(texts, about, contact, for_whom)
    match about:
        case ToThank(words):
            return texts(
                "You got {what} from {name}. A word of thanks is all it needs.",
                what=entries.quoted(texts, words),
                name=name,
            )
        case ToThankForAnswer(words, answer):
            what = entries.quoted(texts, words)
            return _answered(texts, answer, what=what, name=name)
        case ToCheck() as to_check:
            return _check(reader, to_check, name)
        case ToAsk(words, needed_by=needed_by):
            what = entries.quoted(texts, words)
            said = texts(
                "You wanted to ask {name}: {what}. Now is a good time.", name=name, what=what
            )
            needed = deadlines.told(reader, needed_by, reader.today)
            return Mrkdwn(" ".join(filter(None, (said, needed))))
        case ToRemember(""):
            return texts("You wanted to be reminded about {name}.", name=name)
        case ToRemember(words):
            what = entries.quoted(texts, words)
            return texts("You wanted to be reminded of this: {what}", what=what)
        case ToGive() as to_give:
            return rhythm.why(texts, to_give, contact)
        case ToCongratulate() as to_congratulate:
            return occasions.why(reader, to_congratulate, name)


def _check(reader: Reader, told: ToCheck, name: str) -> Mrkdwn:
    texts = reader.texts
    asked = texts(
        "On {day} you asked {name}: {what}. What was the answer?",
        day=reader.day(told.asked_on),
        what=entries.quoted(texts, told.words),
        name=name,
    )
    if told.closes_on is None:
        return asked
    closes = texts(
        "If nothing comes, I'll close it on {day}; an answer after that still counts.",
        day=reader.weekday(told.closes_on),
    )
    return Mrkdwn(f"{asked} {closes}")


def _answered(texts: Texts, answer: Answer | None, *, what: str, name: str) -> Mrkdwn:
    told = {"what": what, "name": name}
    match answer:
        case Answer.YES:
            return texts("{name} said yes ({what}). Now is a good time to say thanks.", **told)
        case Answer.PARTLY:
            return texts(
                "{name} partly said yes ({what}). Now is a good time to say thanks.", **told
            )
        case Answer.NO:
            return texts(
                "{name} said no ({what}). Now is a good time to thank them for being clear.",
                **told,
            )
        case _:
            return texts("{name} answered ({what}). Now is a good time to say thanks.", **told)


def _history(reader: Reader, to_give: ToGive, name: str) -> str:
    """The last gesture and the last response."""
    said = [_last_gesture(reader, to_give, name), _last_response(reader.texts, to_give)]
    return " ".join(filter(None, said))


def _last_gesture(reader: Reader, to_give: ToGive, name: str) -> str:
    texts = reader.texts
    last = to_give.last_gesture
    if last is None:
        return ""
    day = reader.day(last.day)
    what = entries.what(texts, last)
    told = {"what": what, "name": name, "day": day}
    if last.is_refused and last.direction is Direction.RECEIVED:
        return texts("Last time: you refused {what} from {name} ({day}).", **told)
    if last.is_refused:
        return texts("Last time: you offered {name} {what}, and it was refused ({day}).", **told)
    if last.direction is Direction.RECEIVED:
        return texts(
            "Last time: you got {what} from {name} ({day}).", what=what, name=name, day=day
        )
    return texts("Last time: {name} got {what} from you ({day}).", what=what, name=name, day=day)


def _last_response(texts: Texts, to_give: ToGive) -> str:
    if to_give.last_response is None:
        return ""
    _, days = to_give.last_response
    if days == 0:
        return texts("Your last ask was answered on the same day.")
    return texts.plural(
        "Your last ask was answered the next day.",
        "Your last ask was answered after {count} days.",
        days,
    )


def _idea_and_room(reader: Reader, suggestion: Suggestion) -> Mrkdwn:
    """The idea, and what the policy leaves where it costs something."""
    said = idea(reader.texts, suggestion)
    if suggestion.room is None:
        return said
    return Mrkdwn(f"{said} {rooms.left(reader, suggestion.room)}")


def idea(texts: Texts, suggestion: Suggestion) -> Mrkdwn:
    """What to do for somebody, or what suits a day of theirs; nothing where there is no idea."""
    match suggestion.about:
        case ToGive(idea=GestureKind(), interest=interest, tip=Tip() as tip):
            first_name = suggestion.contact.first_name
            sentence = ideas.of_tip(texts, tip, first_name, interest)
            return texts("_Idea:_ {sentence}", sentence=sentence)
        case ToGive(idea=GestureKind() as kind, idea_id=idea_id, interest=interest):
            pass
        case ToCongratulate(idea_id=str(idea_id)):
            kind, interest = GestureKind.CONGRATULATIONS, ""
        case _:
            return Mrkdwn()
    name = suggestion.contact.first_name
    sentence = ideas.suggestion(texts, kind, name, idea_id=idea_id, interest=interest)
    return texts("_Idea:_ {sentence}", sentence=sentence)
