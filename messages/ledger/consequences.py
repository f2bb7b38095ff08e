"""What the bot will do because of an entry of the ledger, in words."""

from datetime import date

from bot.ledger.entries import Ask, Entry, Gesture, Response
from bot.vocabulary import Answer, AskState, Direction
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import deadlines, heeds, noted_answers, put_off, under_way
from messages.reader import Reader


def told(reader: Reader, entry: Entry, *, among_others: bool = False) -> str:
    """What the bot will do because of the entry, which may be one of several people's."""
    match entry:
        case Gesture(direction=Direction.RECEIVED, is_refused=True):
            return softened(reader.texts)
        case Gesture():
            heed = heeds.told(reader, entry.heed, entry.contact) if entry.heed else ""
            return " ".join(filter(None, (heed, _of_gesture(reader, entry, among_others))))
        case Ask():
            return _of_ask(reader, entry)
        case Response(thanks_id=int(), answer=Answer.NO):
            return reader.texts(
                "This would be a good time to thank them for being clear; I'll remind you in "
                "one of your next nudges."
            )
        case Response(thanks_id=int()):
            return reader.texts(
                "This would be a good time to say thanks; I'll remind you in one of your next "
                "nudges."
            )
        case _:
            return ""


def softened(texts: Texts) -> Mrkdwn:
    """What helps after something was refused."""
    return texts("You could still thank them for the thought.")


def _of_gesture(reader: Reader, gesture: Gesture, among_others: bool) -> str:
    if gesture.direction is Direction.GIVEN:
        return put_off.told(reader, gesture, among_others=among_others)
    return "" if gesture.thanks_on is None else _thanks(reader, gesture.thanks_on)


def _of_ask(reader: Reader, ask: Ask) -> str:
    """What the bot will do because of an ask that is open, and by when that is needed."""
    needed = deadlines.told(reader, ask.needed_by, ask.day)
    asks_too = under_way.asks_too(reader, ask.in_campaign) if ask.in_campaign else None
    match ask.state, ask.wanted:
        case AskState.MADE, _:
            return " ".join(filter(None, (needed, _check(reader.texts, ask))))
        case AskState.PLANNED, date() as wanted:
            told = _not_then(reader, wanted, ask.away_until), needed, asks_too
            return " ".join(filter(None, (*told, noted_answers.told(reader.texts, ask))))
        case AskState.PLANNED, _:
            told_too = needed, asks_too, noted_answers.told(reader.texts, ask)
            return " ".join(filter(None, told_too))
        case _:
            return noted_answers.told(reader.texts, ask)


def _not_then(reader: Reader, day: date, away_until: date | None) -> Mrkdwn:
    if day < reader.today:
        return reader.texts("{day} has already passed.", day=reader.weekday(day))
    return not_at_work(reader, day, away_until)


def not_at_work(reader: Reader, day: date, away_until: date | None) -> Mrkdwn:
    """Why a reminder isn't for that day: an absence that puts it off, or else the day itself."""
    if away_until is not None:
        return reader.texts(
            "You are away up to and including {day}.", day=reader.weekday(away_until)
        )
    return reader.texts("You don't work on {day}.", day=reader.weekday(day))


def _thanks(reader: Reader, on: date) -> str:
    if on <= reader.today:
        return reader.texts("I'll remind you in your next nudge to say thanks.")
    return reader.texts("I'll remind you on {day} to say thanks.", day=reader.weekday(on))


def _check(texts: Texts, ask: Ask) -> str:
    check = texts("A week after the ask, I'll check with you whether you got an answer.")
    if not ask.inside_window:
        return check
    early = texts(
        "That was inside the cooling-off period after your last gesture; the summary will "
        "count it that way."
    )
    return f"{early} {check}"
