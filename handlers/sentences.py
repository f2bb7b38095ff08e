"""What people write in sentences: understood, and passed to whatever does it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

import handlers.asking.planned
import handlers.campaigns.by_name
import handlers.campaigns.commands
import handlers.campaigns.listing
import handlers.cards.coming
import handlers.cards.compared
import handlers.cards.kept
import handlers.cards.shown
import handlers.cards.stopping
import handlers.giving.on_demand
import handlers.giving.register
import handlers.giving.tips
import handlers.home.still_open
import handlers.home.today
import handlers.people.find
import handlers.people.hand_overs
import handlers.people.households
import handlers.people.newcomers
import handlers.people.pairs
import handlers.policy.shown
import handlers.preferences.calling_off
import handlers.preferences.pauses
import handlers.preferences.rhythms_told
import handlers.preferences.stand_ins
import handlers.privacy.archiving
import handlers.privacy.exports
import handlers.privacy.removal
import handlers.privacy.undo
import handlers.recording.commands
import handlers.recording.corrections
import handlers.recording.offices
import handlers.recording.refused
import handlers.recording.several_answers
import handlers.recording.text_checks
import handlers.recording.typed_answers
import handlers.reminders.promises
import handlers.reminders.to_come
import messages.help
import messages.menu
from bot.refusals import NameMissing, NotThereYet, Refusal
from bot.vocabulary import Intent
from handlers import real_names
from handlers.commands import Command, TypedLine
from handlers.reading import (
    archiving,
    coming,
    exported,
    gift_policies,
    hand_overs,
    import_undone,
    lines,
    promised,
    reached,
    registers,
    rhythms,
    searches,
    typed,
    understanding,
)
from handlers.reading.almanac import Standpoint
from handlers.reading.understood import Understood
from handlers.team import currency
from messages import Message, refusals
from messages.commands import Word

COMMANDS = {
    Intent.SUMMARY: Word.SUMMARY,
    Intent.PAUSE: Word.PAUSE,
    Intent.RESUME: Word.RESUME,
    Intent.SETTINGS: Word.SETTINGS,
    Intent.LANGUAGE: Word.LANGUAGE,
    Intent.IMPORT: Word.IMPORT,
    Intent.HELP: Word.HELP,
}
"""What is meant in a sentence and can be done by a command."""
Act = Callable[[TypedLine, Understood], Message]
"""Does what was understood of a line. The answer."""
ACTS: dict[Intent, Act] = {
    **dict.fromkeys((*typed.VERBS, Intent.UNCLEAR), handlers.recording.commands.log),
    Intent.UNDO: handlers.privacy.undo.undo_last,
    Intent.LEAVE: handlers.privacy.undo.leave,
    Intent.WHO: handlers.cards.shown.show,
    Intent.DETAIL: handlers.cards.kept.tell,
    Intent.TODAY: handlers.home.today.show,
    Intent.REMIND: handlers.reminders.promises.remind,
    Intent.ADD: handlers.people.newcomers.add,
    Intent.HAND_OVER: handlers.people.hand_overs.ask,
    Intent.FORGET: handlers.privacy.removal.forget,
    Intent.NO_REMINDERS: handlers.cards.stopping.stop,
    Intent.EXPORT: handlers.privacy.exports.export,
    Intent.CHECK: handlers.recording.text_checks.check,
    Intent.CALL_OFF: handlers.preferences.calling_off.call_off,
    Intent.AWAY: handlers.preferences.calling_off.tell,
    Intent.TIPS: handlers.giving.tips.show,
    Intent.CAMPAIGN: handlers.campaigns.listing.show,
}
"""What else can be done, by what is meant; where that is unclear, it is asked."""
_ABOUT_WHAT_HAPPENED = frozenset({*typed.VERBS, Intent.UNCLEAR})
"""What goes by the first word, where that is one of those commands: "help Nora with her move"."""
NEED_A_TRIGGER = frozenset({Word.SETTINGS, Word.IMPORT})
"""They open a dialog, which Slack allows in answer to a command or a click alone."""


def understood(line: TypedLine) -> Understood:
    """What a line means."""
    text = real_names.told(line)
    with line.reading() as session:
        read = understanding.understand(session, line.member, text, _standpoint(line))
        return (
            read.in_currency(currency.usual(session, line.member)) if read.lacks_currency else read
        )


def _standpoint(line: TypedLine) -> Standpoint:
    """From where days are counted that the line tells."""
    return Standpoint(
        line.reader.today, ahead=False, month_first=line.reader.texts.locale.territory == "US"
    )


def can_be_done() -> frozenset[Intent]:
    """Everything that can be meant and done."""
    return frozenset({*COMMANDS, *ACTS}) - {Intent.UNCLEAR}


def answer(by_word: Mapping[Word, Command], line: TypedLine) -> Message | None:
    """Whatever a line says, by its first word or by its meaning."""
    word = lines.word(line.text)
    if not line.text:
        return by_word[Word.MENU](line)
    if (answered := _answered(line)) is not None:
        return answered
    if (compared := handlers.cards.compared.answer(line)) is not None:
        return compared
    if (done := handlers.campaigns.by_name.answer(line)) is not None:
        return done
    if (campaign := handlers.campaigns.commands.told(line)) is not None:
        return handlers.campaigns.commands.plan(line, campaign)
    if import_undone.is_asked(line.text) and not _tells_what_happened(line):
        return handlers.privacy.undo.undo_import(line)
    if (gifts := registers.asked(line.text, _standpoint(line))) is not None:
        return handlers.giving.register.show(line, gifts)
    done = handlers.giving.tips.answer(line, understood)
    done = done or handlers.giving.on_demand.answer(line, understood)
    done = done or _about_somebody(line) or _looked_for(line)
    done = done or handlers.preferences.stand_ins.answer(line, understood)
    done = done or handlers.privacy.undo.undo_told(line, understood)
    done = done or handlers.recording.offices.answer(line, understood)
    if done is not None:
        return done
    if exported.is_asked(line.text) and not (
        exported.wanted(line.text)[1] and _tells_what_happened(line)
    ):
        return handlers.privacy.exports.export(line)
    if word is None or word not in by_word:
        return _carry_out(by_word, line, understood(line))
    if word in COMMANDS.values() and (lines.after_word(line.text) or line.text.endswith("?")):
        read = understood(line)
        if read.intent not in _ABOUT_WHAT_HAPPENED:
            return _carry_out(by_word, line, read)
    if word in NEED_A_TRIGGER and not line.trigger_id:
        return messages.menu.opens(line.reader, word)
    return by_word[word](line)


def _answered(line: TypedLine) -> Message | None:
    """What comes of a line that answers a question, or puts right what was just recorded."""
    standpoint = _standpoint(line)
    names = partial(real_names.told, line)
    return (
        handlers.recording.typed_answers.answer(line, standpoint)
        or handlers.recording.corrections.answer(line, standpoint)
        or handlers.recording.refused.answer(line, understood)
        or handlers.recording.several_answers.answer(line, names, understood, standpoint)
    )


def _tells_what_happened(line: TypedLine) -> bool:
    """ "Download link sent to Anna", "ask Tim to cancel the upload"."""
    return understood(line).intent in typed.VERBS


def _about_somebody(line: TypedLine) -> Message | None:
    # "Bei Anna alle 45 Tage melden" is no search for everybody somewhere.
    text = real_names.told(line)
    done = handlers.policy.shown.answer(line, text, understood, _act)
    done = done or handlers.home.still_open.answer(line, text)
    done = done or handlers.asking.planned.answer(line, text, _standpoint(line)) or _archived(line)
    done = done or _handed_over(line) or handlers.people.households.answer(line, text)
    return done or _asked_about(line) or _of_rhythms(line)


def _archived(line: TypedLine) -> Message | None:
    """What comes of a line that archives somebody, or brings somebody back."""
    told = archiving.told(line.text)
    return None if told is None else handlers.privacy.archiving.carry_out(line, told)


def _handed_over(line: TypedLine) -> Message | None:
    """What comes of a line that hands contacts over to a colleague."""
    if hand_overs.asks_for_theirs(line.text):
        return handlers.people.hand_overs.ask_for_theirs(line)
    told = hand_overs.told(line.text)
    if told is None:
        return None
    if lines.mentioned(told.whom):
        told = replace(told, whom=lines.with_real_names(told.whom, real_names.called(line)))
    return handlers.people.hand_overs.fill_in(line, told)


def _asked_about(line: TypedLine) -> Message | None:
    """What comes of one that asks for reminders, birthdays, limits, or whose an address is."""
    if promised.asked(line.text):
        return handlers.reminders.to_come.show(line)
    span = coming.asked(line.text, _standpoint(line))
    if span is not None:
        return handlers.cards.coming.show(line, span)
    if (policy := gift_policies.asked(line.text)) is not None:
        return handlers.policy.shown.show(line, policy, partial(real_names.told, line))
    address = reached.asked(line.text)
    if address is not None:
        return handlers.cards.shown.show_reached(line, address)
    return None


def _looked_for(line: TypedLine) -> Message | None:
    """What comes of a line that looks for people, or says of two that they are one."""
    both, wanted = searches.pair(line.text), searches.search(line.text)
    if (both or wanted) and lines.mentioned(line.text):
        text = real_names.told(line)
        both, wanted = searches.pair(text), searches.search(text)
    if both is not None:
        return handlers.people.pairs.ask(line, both)
    if searches.asks_for_tags(line.text):
        return handlers.people.find.show_tags(line)
    if searches.asks_for_twins(line.text):
        return handlers.people.pairs.offer(line)
    return None if wanted is None else handlers.people.find.show(line, wanted)


def _of_rhythms(line: TypedLine) -> Message | None:
    """What comes of a line that tells how often somebody should hear from us."""
    told = rhythms.told(line.text)
    if told is not None and lines.mentioned(line.text):
        told = rhythms.told(real_names.told(line))
    return None if told is None else handlers.preferences.rhythms_told.answer(line, told)


def answer_or_refusal(by_word: Mapping[Word, Command], line: TypedLine) -> Message | None:
    """The same, with what is declined in words: who wrote a message waits for no response."""
    try:
        return answer(by_word, line)
    except Refusal as refusal:
        return refusals.drawn(line.reader.texts, refusal, line.reader.today, line.text)


def _carry_out(
    by_word: Mapping[Word, Command], line: TypedLine, read: Understood
) -> Message | None:
    """Whatever a line means; it may start with the word of something that is told of somebody."""
    if read.intent in COMMANDS:
        word = COMMANDS[read.intent]
        if word in NEED_A_TRIGGER and not line.trigger_id:
            return messages.menu.opens(line.reader, word)
        return by_word[word](replace(line, text=f"{word} {read.rest}"))
    if read.intent is Intent.THANKS:
        return messages.help.thanked(line.reader)
    if read.intent is Intent.UNCLEAR and not read.people:
        first = lines.word(line.text)
        if first is not None and first not in by_word:
            raise NameMissing(first)
        return messages.help.not_understood(line.reader, line.text)
    return _act(line, read)


def _act(line: TypedLine, read: Understood) -> Message:
    if read.intent is Intent.TIPS and read.people:
        return handlers.giving.on_demand.show(line, read)
    if read.intent not in ACTS:
        raise NotThereYet(read.intent)
    return handlers.giving.on_demand.offered_below(line, read, ACTS[read.intent](line, read))
