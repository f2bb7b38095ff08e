"""What can be clicked under a line of which something has to be asked first."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from slack_sdk.models.blocks import ButtonElement, InteractiveElement

from bot.ledger.entries import Ask
from bot.recording.attempts import SAY_WHAT
from bot.recording.outcomes import Decision, Doubtful
from bot.vocabulary import AskedBack, Reply, Verb
from messages import formats
from messages.blocks import button, calendar
from messages.catalogue import Texts
from messages.ledger import answers, entries
from messages.people import contacts
from messages.people.cards import opening
from messages.reader import Reader
from messages.recording import buttons, over_limits, presents, same_again
from messages.recording.buttons import (
    AskButton,
    DayButton,
    PendingButton,
    PlaceButton,
    ReplyButton,
    ThanksButton,
    VerbButton,
)
from messages.recording.decisions import decision

MOST_ASKS = 3
"""Of so many asks it is offered that the line may be the answer."""


def choices(reader: Reader, doubtful: Doubtful) -> Iterator[InteractiveElement]:
    texts = reader.texts
    if may_be_reminded(reader, doubtful):
        line = PendingButton(doubtful.pending_id).value()
        yield button(texts.plain("Remind me then"), buttons.REMIND, line)
    if doubtful.doubt.about is not AskedBack.POLICY:
        yield from over_limits.approvers(texts, doubtful)
    match doubtful.doubt.about:
        case AskedBack.DAY:
            yield from _days(reader, doubtful)
        case AskedBack.MONEY:
            yield from _sums(texts, doubtful)
        case AskedBack.PEOPLE:
            yield from _people(texts, doubtful)
        case AskedBack.EVERYBODY:
            yield from presents.everybody(texts, doubtful)
        case AskedBack.SHARE:
            yield from presents.shares(texts, doubtful)
        case AskedBack.MEANING if doubtful.statement.is_in_other_words:
            yield from _replies(texts, doubtful.pending_id)
        case AskedBack.MEANING if doubtful.statement.is_refused:
            yield from _fates(texts, doubtful)
        case AskedBack.MEANING:
            if doubtful.thanks_id is not None:
                thanks = ThanksButton(doubtful.pending_id, doubtful.thanks_id).value()
                yield button(texts.plain("Say thanks"), buttons.THANK, thanks)
            if can_be_logged(doubtful):
                yield decision(doubtful, Decision.LOG, _as_what(texts, doubtful.statement.verb))
            yield from _tomorrow(reader, doubtful)
        case AskedBack.AGAIN:
            yield from same_again.choices(reader, doubtful)
        case AskedBack.POLICY:
            yield from over_limits.choices(reader, doubtful)
        case _:
            yield from _answered(texts, doubtful, doubtful.likely_asks)
            yield from _verbs(texts, doubtful.pending_id)
            yield from _answered(texts, doubtful, doubtful.other_asks)
            yield from _tomorrow(reader, doubtful)
            if doubtful.contact_id is not None:
                yield opening(reader, doubtful.contact_id)


def _fates(texts: Texts, doubtful: Doubtful) -> Iterator[ButtonElement]:
    """Whether something that was offered was taken."""
    if can_be_logged(doubtful):
        yield decision(doubtful, Decision.LOG, texts.plain("It was refused"))
        yield decision(doubtful, Decision.TAKEN, _as_what(texts, doubtful.statement.verb))


def _as_what(texts: Texts, verb: Verb | None) -> str:
    """What the line is logged as: a gift that was refused wasn't given."""
    match verb:
        case Verb.GIVE:
            return texts.plain("Log it as given")
        case Verb.GOT:
            return texts.plain("Log it as received")
        case _:
            return texts.plain("Log it")


def may_be_reminded(reader: Reader, doubtful: Doubtful) -> bool:
    """Whether it may be a plan: "call Tim tomorrow"."""
    day = doubtful.statement.day
    return (
        doubtful.doubt.about in (AskedBack.DAY, AskedBack.INTENT)
        and (day is not None and day > reader.today)
        and doubtful.is_known
        and len(doubtful.names) == 1
    )


def is_wished_for_today(reader: Reader, doubtful: Doubtful) -> bool:
    """ "I want to ask Tim today": no other ask that is to come offers today among its days."""
    doubt, is_ask = doubtful.doubt, doubtful.statement.verb is Verb.ASK
    return is_ask and doubt.is_to_come(reader.today) and reader.today in doubt.days


def can_be_logged(doubtful: Doubtful) -> bool:
    said = doubtful.statement
    return bool(said.words) or said.kind is not None or said.verb not in SAY_WHAT


def _tomorrow(reader: Reader, doubtful: Doubtful) -> Iterator[ButtonElement]:
    """A reminder, where the line may tell what is still to be done: "forgot to thank Tim"."""
    said = doubtful.statement
    tells_day = said.day is not None or any(one.about is AskedBack.DAY for one in said.doubts)
    tells_what = bool(said.words) or said.kind is not None
    if doubtful.is_known and len(doubtful.names) == 1 and tells_what and not tells_day:
        value = DayButton(doubtful.pending_id, reader.today + timedelta(days=1)).value()
        label = reader.texts.plain("Remind me tomorrow")
        yield button(label, f"{buttons.REMIND_ON}.tomorrow", value)


def _days(reader: Reader, doubtful: Doubtful) -> Iterator[InteractiveElement]:
    told = doubtful.statement.day
    # A day that lay ahead when the line was typed has come when it is shown later.
    come = () if told is None or told > reader.today else (told,)
    # What is still to be asked may be asked today, too.
    is_any = doubtful.statement.needed_by is not None or doubtful.doubt.is_to_come(reader.today)
    first = (reader.today,) if is_any else ()
    days = dict.fromkeys((*first, *doubtful.doubt.days, *come, reader.today))
    for day in days:
        label = entries.on(reader, day) if day == reader.today else reader.weekday(day)
        if day == reader.today and is_wished_for_today(reader, doubtful):
            label = reader.texts.plain("It was already asked")
        value = DayButton(doubtful.pending_id, day).value()
        yield button(label[:1].upper() + label[1:], f"{buttons.DAY}.{day}", value)
    line = PendingButton(doubtful.pending_id).value()
    yield calendar(reader.texts.plain("Another day"), f"{buttons.OTHER_DAY}.{line}")


def _sums(texts: Texts, doubtful: Doubtful) -> Iterator[ButtonElement]:
    for place, money in enumerate(doubtful.doubt.sums):
        value = PlaceButton(doubtful.pending_id, place).value()
        yield button(formats.money(texts, money), f"{buttons.WORTH}.{place}", value)
    none = PlaceButton(doubtful.pending_id).value()
    yield button(texts.plain("No amount"), f"{buttons.WORTH}.none", none)


def _people(texts: Texts, doubtful: Doubtful) -> Iterator[ButtonElement]:
    for place, name in enumerate(doubtful.names):
        value = PlaceButton(doubtful.pending_id, place).value()
        yield button(name, f"{buttons.PEOPLE}.{place}", value)
    everybody = PlaceButton(doubtful.pending_id).value()
    are_two = len(doubtful.names) == 2
    label = texts.plain("Both of them") if are_two else texts.plain("All of them")
    yield button(label, f"{buttons.PEOPLE}.all", everybody)


def _replies(texts: Texts, pending_id: int) -> Iterator[ButtonElement]:
    for reply, label in (
        *answers.labels(texts).items(),
        (Reply.NOT_YET, answers.none_yet(texts)),
        (Reply.OTHER, answers.something_else(texts)),
        (Reply.NONE, texts.plain("This isn't an answer")),
    ):
        value = ReplyButton(pending_id, Reply(reply)).value()
        yield button(label, f"{buttons.REPLY}.{reply}", value)


def _answered(texts: Texts, doubtful: Doubtful, asks: Sequence[Ask]) -> Iterator[ButtonElement]:
    """That it is the answer to what was asked, of the newest of the asks."""
    for ask in asks[-MOST_ASKS:]:
        what = entries.what(texts, ask)
        label = texts.plain("It answers {what}", what=what)
        if doubtful.contact_id is None:
            name = contacts.short(ask.contact.name)
            label = texts.plain("{name} answers {what}", name=name, what=what)
        value = AskButton(doubtful.pending_id, ask.id.id).value()
        yield button(label, f"{buttons.ANSWERED}.{ask.id.id}", value)


def _verbs(texts: Texts, pending_id: int) -> Iterator[ButtonElement]:
    for verb, label in (
        (Verb.GIVE, texts.plain("I gave it")),
        (Verb.GOT, texts.plain("I got it")),
        (Verb.MET, texts.plain("We were in touch")),
        (Verb.ASK, texts.plain("I asked for it")),
    ):
        yield button(label, f"{buttons.VERB}.{verb}", VerbButton(pending_id, verb).value())
