"""A line that puts right what somebody recorded a moment ago."""

import bot.recording.corrections
import messages.outcomes
from bot.asking import asks
from bot.database import Session
from bot.ledger.entries import Gesture, Response
from bot.recording import refusing
from bot.recording.corrections import Correction, PutRight
from bot.recording.statements import Doubt
from bot.vocabulary import AskedBack
from handlers.commands import TypedLine
from handlers.reading import (
    amounts,
    corrected_answers,
    correction_parts,
    corrections,
    edges,
    languages,
    refused_after_all,
    worths_told,
)
from handlers.reading.almanac import Standpoint
from handlers.team import currency
from messages import Message
from messages.reading import corrections as written


def answer(line: TypedLine, standpoint: Standpoint) -> Message | None:
    """What became of the entry; None where the line corrects none, or there is none to correct.

    Raises the refusals of `gestures` and of `plans.move`.
    """
    answered = _answered_otherwise(line)
    if answered is not None:
        return answered
    if (refused := _refused_after_all(line)) is not None:
        return refused
    if (worth := _worth_told(line)) is not None:
        return worth
    said = correction_parts.parts(line.text)
    if said is None or corrections.is_none(line.member, said, standpoint):
        return None
    with line.reading() as session:
        entry = bot.recording.corrections.correctable(session, line.member, line.now)
        if entry is None:
            return None
        reader = corrections.Reader(session, line.member, standpoint, entry)
        right = corrections.told(reader, said)
    if right is None or (right.verb is not None and _tells_of_refusal(line)):
        return None  # "No, I didn't send it back" tells of nothing that was given.
    with line.transaction() as session:
        corrected = bot.recording.corrections.correct(session, line.member, entry, right, line.now)
    return messages.outcomes.put_right(line.reader, corrected)


def _tells_of_refusal(line: TypedLine) -> bool:
    return refused_after_all.may_be_told(line.text, languages.of(line.text, line.member))


def _refused_after_all(line: TypedLine) -> Message | None:
    """What becomes of a gift that was just recorded, and that wasn't taken."""
    language = languages.of(line.text, line.member)
    if not refused_after_all.may_be_told(line.text, language):
        return None
    with line.reading() as session:
        entry = bot.recording.corrections.correctable(session, line.member, line.now)
        if not isinstance(entry, Gesture):
            return None
        gifts = bot.recording.corrections.gifts_with(session, line.member, entry)
    told = refused_after_all.told(line.text, language, gifts)
    if told is None:
        return None
    if told.whose is not None and told.is_sure:
        with line.transaction() as session:
            number = told.whose.id.id
            outcome = refusing.refuse(session, line.member, number, line.now)
        return messages.outcomes.put_right(line.reader, PutRight(outcome))
    doubts = () if told.is_sure else (Doubt(AskedBack.MEANING),)
    right = Correction(is_refused=True, doubts=doubts)
    with line.transaction() as session:
        corrected = bot.recording.corrections.correct(session, line.member, entry, right, line.now)
    return messages.outcomes.put_right(line.reader, corrected)


def _worth_told(line: TypedLine) -> Message | None:
    """What becomes of a gesture that was just recorded, of which it is told what it cost."""
    worth = worths_told.told(line.text, line.member)
    if worth is None:
        return None
    with line.reading() as session:
        entry = bot.recording.corrections.correctable(session, line.member, line.now)
        if not isinstance(entry, Gesture):
            return None
        usual = None if entry.worth is None else entry.worth.currency
        worth = amounts.in_currency(worth, usual or currency.usual(session, line.member))
    right = Correction(worth=worth)
    with line.transaction() as session:
        corrected = bot.recording.corrections.correct(session, line.member, entry, right, line.now)
    return messages.outcomes.put_right(line.reader, corrected)


def _answered_otherwise(line: TypedLine) -> Message | None:
    """What becomes of an answer that was just recorded and was another one."""
    if not corrected_answers.may_be_told(line.text, line.member):
        return None
    with line.reading() as session:
        entry = bot.recording.corrections.correctable(session, line.member, line.now)
        if not isinstance(entry, Response):
            return None
        told = bot.recording.corrections.answers_with(session, line.member, entry)
        right = corrected_answers.told(session, line.member, line.text, told)
        if right is None or (_is_asked_more(session, right) and not _is_opened(line.text)):
            return None
    with line.transaction() as session:
        corrected = bot.recording.corrections.correct(session, line.member, entry, right, line.now)
    return messages.outcomes.put_right(line.reader, corrected)


def _is_asked_more(session: Session, right: Correction) -> bool:
    """Whether who is named may have answered something else that is still open."""
    named = [one.contact for one in right.people]
    return any(one is not None and asks.waiting(session, one) for one in named)


def _is_opened(text: str) -> bool:
    return edges.starts_with(text.split(), written.openings)
