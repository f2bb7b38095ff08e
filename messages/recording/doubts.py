"""A line of which something has to be asked first: the question, and all that was understood."""

from collections.abc import Iterator

from slack_sdk.models.blocks import ButtonElement

from bot.recording.outcomes import Decision, Doubtful
from bot.vocabulary import AskedBack, Verb
from messages import Message, formats
from messages.blocks import MOST_BUTTONS, actions, section
from messages.catalogue import Mrkdwn, Texts, escape
from messages.ledger import answers, entries, heeds
from messages.policy import rooms
from messages.reader import Reader
from messages.recording import doubt_choices, over_limits, presents, same_again
from messages.recording.decisions import cancel, decision

LONGEST_WORDS = 80


def drawn(reader: Reader, doubtful: Doubtful) -> Message:
    texts = reader.texts
    question = Mrkdwn(" ".join([*_cards(reader, doubtful), _question(reader, doubtful)]))
    understood = texts("What I understood: {parts}.", parts=_understood(reader, doubtful))
    is_told = doubtful.doubt.about is AskedBack.POLICY or _is_wish(doubtful)
    if doubtful.rooms and not is_told:
        understood = Mrkdwn(f"{understood} {rooms.of_plan(reader, doubtful.rooms)}")
    choices = list(doubt_choices.choices(reader, doubtful))[: MOST_BUTTONS - 1]
    choices.append(_leave(texts, doubtful))
    text = Mrkdwn(f"{question} {understood}")
    return Message(text, [section(question), section(understood), actions(choices)])


def _cards(reader: Reader, doubtful: Doubtful) -> Iterator[Mrkdwn]:
    """What the cards say of a gift, before it is told how that stands with the limits."""
    is_about_gift = doubtful.doubt.about is AskedBack.POLICY or doubtful.statement.is_wish
    for contact, heed in doubtful.heeds if is_about_gift else ():
        yield heeds.told(reader, heed, contact)


def _is_wish(doubtful: Doubtful) -> bool:
    """Whether it is first told what room is left for it."""
    is_open = doubtful.doubt.about is AskedBack.INTENT
    return is_open and doubtful.statement.is_wish and bool(doubtful.rooms)


def _is_unlimited(doubtful: Doubtful) -> bool:
    """Whether a gift may be given is asked of one person, and no limit says anything of it."""
    said = doubtful.statement
    is_told = said.worth is not None and len(doubtful.names) == 1
    return said.is_wish and is_told and not doubtful.rooms


def _leave(texts: Texts, doubtful: Doubtful) -> ButtonElement:
    match doubtful.doubt.about:
        case AskedBack.POLICY:
            label = texts.plain("Don't log it")
        case AskedBack.MEANING if not doubtful.statement.is_in_other_words:
            label = texts.plain("Don't log it")
        case AskedBack.AGAIN:
            label = texts.plain("No, it's the same")
        case _:
            return cancel(texts, doubtful)
    return decision(doubtful, Decision.CANCEL, label)


def _question(reader: Reader, doubtful: Doubtful) -> Mrkdwn:
    texts, day = reader.texts, doubtful.statement.day
    words = formats.shortened(doubtful.doubt.words, LONGEST_WORDS)
    match doubtful.doubt.about:
        case AskedBack.DAY if day is not None and doubt_choices.may_be_reminded(reader, doubtful):
            return texts(
                "I log what has already happened, and {day} is still to come. Shall I remind "
                "you then?",
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
            return texts("Who is it about? Nothing is logged yet.")
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
        case AskedBack.INTENT if _is_unlimited(doubtful):
            return texts("No gift limit covers that. Nothing is logged yet.")
        case AskedBack.INTENT if _is_wish(doubtful):
            told = rooms.of_plan(reader, doubtful.rooms)
            open_still = texts("Nothing is logged yet.")
            return Mrkdwn(f"{told} {open_still}")
        case _:
            return texts("What happened? Nothing is logged yet.")


def _which_day(reader: Reader, doubtful: Doubtful, words: str) -> Mrkdwn:
    texts = reader.texts
    if words and doubtful.doubt.is_no_date:
        return texts(
            "There is no “{words}” in the calendar. Which day do you mean? Nothing is logged yet.",
            words=words,
        )
    if words and doubtful.doubt.is_vague:
        return texts(
            "“{words}” isn't a particular day, and I need one so that I can remind you. When "
            "do you want to ask? Nothing is logged yet.",
            words=words,
        )
    if words:
        return texts("Which day is “{words}”? Nothing is logged yet.", words=words)
    if doubt_choices.is_wished_for_today(reader, doubtful):
        return texts("Have you already asked, or when do you want to? Nothing is logged yet.")
    if doubtful.statement.verb is Verb.ASK:
        return texts("When do you want to ask? Nothing is logged yet.")
    return texts("Which day do you mean? Nothing is logged yet.")


def _what_it_means(texts: Texts, doubtful: Doubtful, words: str) -> Mrkdwn:
    if doubtful.statement.is_in_other_words:
        said = formats.shortened(doubtful.statement.words, LONGEST_WORDS)
        return texts("Is “{words}” a yes or a no? Nothing is logged yet.", words=said)
    if not doubt_choices.can_be_logged(doubtful):
        return texts(
            "There doesn't seem to be anything to log here. Tell me who it was and what "
            "happened, and I'll log it."
        )
    if doubtful.statement.is_refused:
        return texts("Was it refused? Nothing is logged yet.")
    if doubtful.thanks_id is not None:
        return texts("Do you want to say thanks now, or have you already? Nothing is logged yet.")
    if words:
        return texts(
            "I read “{words}”, so I'm not sure it has happened. Shall I log it?", words=words
        )
    return texts("I'm not sure it has happened. Shall I log it?")


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
        parts.append(texts("{money} altogether", money=money))
    elif said.worth is not None:
        parts.append(escape(formats.money(texts, said.worth)))
    if said.needed_by is not None:
        parts.append(texts("needed by {day}", day=reader.weekday(said.needed_by)))
    if said.next_on is not None:
        parts.append(texts("and a reminder on {day}", day=reader.weekday(said.next_on)))
    return Mrkdwn(", ".join(parts))
