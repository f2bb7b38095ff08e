"""A line of which something has to be asked first: the question, and all that was understood."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from slack_sdk.models.blocks import ButtonElement, InteractiveElement

from bot.ledger.entries import Ask
from bot.recording.attempts import SAY_WHAT
from bot.recording.outcomes import Decision, Doubtful
from bot.vocabulary import AskedBack, Reply, Verb
from messages import Message, formats
from messages.blocks import MOST_BUTTONS, actions, button, calendar, section
from messages.catalogue import Mrkdwn, Texts, escape
from messages.ledger import answers, entries
from messages.people import contacts
from messages.people.cards import opening
from messages.policy import rooms
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
from messages.recording.decisions import cancel, decision

LONGEST_WORDS = 80
MOST_ASKS = 3
"""Of so many asks it is offered that the line may be the answer."""


def drawn(reader: Reader, doubtful: Doubtful) -> Message:
    texts = reader.texts
    question = _question(reader, doubtful)
    understood = texts("What I understood: {parts}.", parts=_understood(reader, doubtful))
    is_told = doubtful.doubt.about is AskedBack.POLICY or _is_wish(doubtful)
    if doubtful.rooms and not is_told:
        understood = Mrkdwn(f"{understood} {rooms.of_plan(reader, doubtful.rooms)}")
    choices = list(_choices(reader, doubtful))[: MOST_BUTTONS - 1]
    choices.append(_leave(texts, doubtful))
    text = Mrkdwn(f"{question} {understood}")
    return Message(text, [section(question), section(understood), actions(choices)])


def _is_wish(doubtful: Doubtful) -> bool:
    """Whether it is first told what room is left for it."""
    is_open = doubtful.doubt.about is AskedBack.INTENT
    return is_open and doubtful.statement.is_wish and bool(doubtful.rooms)


def _leave(texts: Texts, doubtful: Doubtful) -> ButtonElement:
    match doubtful.doubt.about:
        case AskedBack.POLICY:
            label = texts.plain("Log nothing")
        case AskedBack.MEANING if not doubtful.statement.is_in_other_words:
            label = texts.plain("Log nothing")
        case AskedBack.AGAIN:
            label = texts.plain("No, it's the same")
        case _:
            return cancel(texts, doubtful)
    return decision(doubtful, Decision.CANCEL, label)


def _question(reader: Reader, doubtful: Doubtful) -> Mrkdwn:
    texts, day = reader.texts, doubtful.statement.day
    words = formats.shortened(doubtful.doubt.words, LONGEST_WORDS)
    match doubtful.doubt.about:
        case AskedBack.DAY if day is not None and _may_be_reminded(reader, doubtful):
            return texts(
                "I log what has happened, and {day} is still to come. Shall I remind you then?",
                day=reader.weekday(day),
            )
        case AskedBack.DAY:
            return _which_day(reader, doubtful, words)
        case AskedBack.MONEY if words and not doubtful.doubt.sums:
            return texts(
                "Which amount is “{words}”? Send the line again with a figure, or log it without"
                " one. Nothing is logged yet.",
                words=words,
            )
        case AskedBack.MONEY:
            return texts("Which amount was it? Nothing is logged yet.")
        case AskedBack.PEOPLE:
            return texts("Whom is it about? Nothing is logged yet.")
        case AskedBack.EVERYBODY:
            return presents.who_question(texts, doubtful)
        case AskedBack.SHARE:
            return presents.share_question(texts, doubtful)
        case AskedBack.MEANING:
            return _what_it_means(texts, doubtful, words)
        case AskedBack.AGAIN:
            return same_again.question(reader, doubtful)
        case AskedBack.POLICY:
            return over_limits.question(reader, doubtful)
        case AskedBack.INTENT if _is_wish(doubtful):
            told = rooms.of_plan(reader, doubtful.rooms)
            open_still = texts("Nothing is logged yet.")
            return Mrkdwn(f"{told} {open_still}")
        case _:
            return texts("What happened? Nothing is logged yet.")


def _is_wished_for_today(reader: Reader, doubtful: Doubtful) -> bool:
    """ "I want to ask Tim today": no other ask that is to come offers today among its days."""
    doubt, is_ask = doubtful.doubt, doubtful.statement.verb is Verb.ASK
    return is_ask and doubt.is_to_come(reader.today) and reader.today in doubt.days


def _which_day(reader: Reader, doubtful: Doubtful, words: str) -> Mrkdwn:
    texts = reader.texts
    if words and doubtful.doubt.is_no_date:
        return texts(
            "There is no “{words}” in the calendar. Which day do you mean? Nothing is logged yet.",
            words=words,
        )
    if words and doubtful.doubt.is_vague:
        return texts(
            "“{words}” isn’t a day yet, and I need one so that I can remind you. When do you want"
            " to ask? Nothing is logged yet.",
            words=words,
        )
    if words:
        return texts("Which day is “{words}”? Nothing is logged yet.", words=words)
    if _is_wished_for_today(reader, doubtful):
        return texts("Did you ask already, or when do you want to? Nothing is logged yet.")
    if doubtful.statement.verb is Verb.ASK:
        return texts("When do you want to ask? Nothing is logged yet.")
    return texts("Which day do you mean? Nothing is logged yet.")


def _what_it_means(texts: Texts, doubtful: Doubtful, words: str) -> Mrkdwn:
    if doubtful.statement.is_in_other_words:
        said = formats.shortened(doubtful.statement.words, LONGEST_WORDS)
        return texts("Is “{words}” a yes or a no? Nothing is logged yet.", words=said)
    if not _can_be_logged(doubtful):
        return texts("It looks as if there is nothing to log here.")
    if doubtful.statement.is_refused:
        return texts("Was it refused? Nothing is logged yet.")
    if doubtful.thanks_id is not None:
        return texts("Do you want to say thanks now, or was it done? Nothing is logged yet.")
    if words:
        return texts(
            "I read “{words}”, so I'm not sure that it happened. Shall I log it?", words=words
        )
    return texts("I'm not sure that it happened. Shall I log it?")


def _can_be_logged(doubtful: Doubtful) -> bool:
    said = doubtful.statement
    return bool(said.words) or said.kind is not None or said.verb not in SAY_WHAT


def _understood(reader: Reader, doubtful: Doubtful) -> Mrkdwn:
    """Who, what, when and how much, as far as it was understood."""
    texts, said, asked = reader.texts, doubtful.statement, doubtful.doubt.about
    parts = [formats.listed(texts, [formats.bold(name) for name in doubtful.names])]
    if said.words and not said.is_in_other_words:  # those stand in the question
        parts.append(escape(entries.quoted(texts, said.words)))
    if said.answer in answers.labels(texts):
        answer = answers.labels(texts)[said.answer]
        parts.append(texts("answer “{answer}”", answer=answer))
    is_day_open = said.day is None and any(one.about is AskedBack.DAY for one in said.doubts)
    is_day_open |= said.day is None and _is_wish(doubtful)
    if asked is not AskedBack.DAY and not is_day_open:
        parts.append(escape(entries.on(reader, doubtful.day)))
    if said.worth is not None and said.is_one and len(doubtful.names) > 1:
        money = formats.money(texts, said.worth)
        parts.append(texts("{money} together", money=money))
    elif said.worth is not None:
        parts.append(escape(formats.money(texts, said.worth)))
    if said.needed_by is not None:
        parts.append(texts("needed by {day}", day=reader.weekday(said.needed_by)))
    if said.next_on is not None:
        parts.append(texts("and a reminder on {day}", day=reader.weekday(said.next_on)))
    return Mrkdwn(", ".join(parts))


def _choices(reader: Reader, doubtful: Doubtful) -> Iterator[InteractiveElement]:
    texts = reader.texts
    if _may_be_reminded(reader, doubtful):
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
            if _can_be_logged(doubtful):
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
    if _can_be_logged(doubtful):
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


def _may_be_reminded(reader: Reader, doubtful: Doubtful) -> bool:
    """Whether it may be a plan: "call Tim tomorrow"."""
    day = doubtful.statement.day
    return (
        doubtful.doubt.about in (AskedBack.DAY, AskedBack.INTENT)
        and (day is not None and day > reader.today)
        and doubtful.is_known
        and len(doubtful.names) == 1
    )


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
        if day == reader.today and _is_wished_for_today(reader, doubtful):
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
