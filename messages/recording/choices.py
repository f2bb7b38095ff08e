"""Commands that wait for a choice: which contact, which ask, or what to do when it is too early."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ActionsBlock, ButtonElement

from bot.ledger.entries import Ask
from bot.people.contacts import Contact
from bot.recording.outcomes import (
    Asked,
    Decision,
    Doubtful,
    LetGo,
    Progress,
    Recorded,
    StillOpen,
    Together,
    TooEarly,
    WhichAsk,
    WhichContact,
    WhichPlan,
)
from bot.refusals import NotAnsweredYet
from bot.vocabulary import Verb
from messages import Message, commands, formats, refusals
from messages.blocks import MOST_BUTTONS, actions, button, section
from messages.catalogue import Mrkdwn, Texts
from messages.commands import Word
from messages.ledger import entries
from messages.people import contacts
from messages.reader import Reader
from messages.recording import buttons, doubts, together
from messages.recording.buttons import AddButton, AskButton, ContactButton
from messages.recording.decisions import cancel, decision

LONGEST_TEXT = 3000


def drawn(reader: Reader, outcome: Recorded) -> Message:
    """The message for wherever a command stands."""
    shown = _drawn(reader, outcome)
    told = _told(reader, outcome.progress) if isinstance(outcome, Asked) else []
    if not told:
        return shown
    said = Mrkdwn("\n".join(told))
    text = formats.cut(f"{said}\n{shown.text}", LONGEST_TEXT)
    return Message(text, [section(said), *shown.blocks])


def _told(reader: Reader, progress: Progress) -> list[Mrkdwn]:
    """What of the line is noted already, and who comes after the question."""
    said = []
    if progress.noted:
        said.append(together.told(reader, progress.noted))
    if progress.waiting:
        names = formats.listed(reader.texts, [formats.bold(name) for name in progress.waiting])
        said.append(reader.texts("After this question I'll ask about: {names}.", names=names))
    return said


def _drawn(reader: Reader, outcome: Recorded) -> Message:
    texts = reader.texts
    match outcome:
        case WhichContact():
            return _which_contact(texts, outcome)
        case WhichAsk():
            return _which_ask(reader, outcome)
        case TooEarly():
            return _too_early(reader, outcome)
        case WhichPlan():
            return _which_plan(reader, outcome)
        case Doubtful():
            return doubts.drawn(reader, outcome)
        case Together():
            return together.drawn(reader, outcome)
        case LetGo():
            return left(texts)
        case StillOpen(name):
            return refusals.drawn(texts, NotAnsweredYet(name), reader.today)
        case _:
            return entries.logged(reader, outcome)


def left(texts: Texts) -> Message:
    """That nothing comes of what was asked."""
    text = texts("All right, I've dropped it. Nothing was logged.")
    return Message(text, [section(text)])


def _which_contact(texts: Texts, which: WhichContact) -> Message:
    name = contacts.short(which.name)
    labels = contacts.labels(texts, which.candidates, which.keepers)
    offers = [
        button(
            label,
            f"{buttons.CONTACT}.{number}",
            ContactButton(which.pending_id, contact.id, which.place).value(),
        )
        for number, (label, contact) in enumerate(zip(labels, which.candidates, strict=True))
    ]
    leave = cancel(texts, which)
    if which.fits_several:
        text = texts("Several people match “{name}”. Who do you mean?", name=name)
        if which.are_more:
            otherwise = texts("If you mean somebody else, type more of the name.")
            text = Mrkdwn(f"{text} {otherwise}")
        return Message(text, [section(text), actions([*offers, leave])])
    additions = [] if which.verb is Verb.ANSWER else _additions(texts, which)
    if which.archived is not None:
        name = contacts.bold(which.archived.name)
        text = texts("{name} is archived. Shall I bring this contact back?", name=name)
        back = _bring_back(texts, which, which.archived)
        return Message(text, [section(text), actions([back, *offers, *additions, leave])])
    if not offers and not additions:
        usage = commands.begun(texts, Word.ASK, which.name)
        text = texts(
            "I don't know “{name}”. Log the ask first, for example: {usage}", name=name, usage=usage
        )
        return Message(text, [section(text)])
    if not offers:
        text = texts("I don't know “{name}” yet. Shall I add this contact?", name=name)
        return Message(text, [section(text), actions([*additions, leave])])
    text = texts("I don't know “{name}”. Do you mean one of these?", name=name)
    if not additions:
        return Message(text, [section(text), actions([*offers, leave])])
    otherwise = texts("Or is “{name}” new?", name=name)
    return Message(
        text,
        [section(text), actions(offers), section(otherwise), actions([*additions, leave])],
    )


def _bring_back(texts: Texts, which: WhichContact, archived: Contact) -> ButtonElement:
    value = ContactButton(which.pending_id, archived.id, which.place).value()
    return button(texts.plain("Bring back"), f"{buttons.BACK}.0", value)


def _additions(texts: Texts, which: WhichContact) -> list[ButtonElement]:
    """Buttons that add the name as a contact."""
    return [
        button(
            label,
            f"{buttons.ADD}.{audience}",
            AddButton(which.pending_id, audience, which.place).value(),
        )
        for audience, label in contacts.additions(texts)
    ]


def _which_ask(reader: Reader, which: WhichAsk) -> Message:
    texts = reader.texts
    name = formats.bold(which.contact.name)
    if which.are_planned:
        text = texts(
            "So far you've only planned to ask {name}. Is this the answer to it?", name=name
        )
    elif which.is_answered:
        text = texts(
            "{name} has already answered, and that answer still stands. Is this a new answer "
            "to it?",
            name=name,
        )
    elif len(which.asks) == 1:
        text = texts("There is one open ask to {name}. Is this the answer to it?", name=name)
    else:
        text = texts("{name} has several open asks. Which one is this the answer to?", name=name)
    offers = _asks(reader, which.pending_id, which.asks)
    return Message(text, [section(text), *_rows([*offers, cancel(texts, which)])])


def _which_plan(reader: Reader, which: WhichPlan) -> Message:
    texts = reader.texts
    text = texts(
        "You have asks planned to {name}. Is {what} one of these?",
        name=formats.bold(which.contact.name),
        what=entries.quoted(texts, which.words),
    )
    another = texts.plain("No, something else")
    choices = [
        *_asks(reader, which.pending_id, which.plans),
        decision(which, Decision.ALREADY_ASKED, another),
        cancel(texts, which),
    ]
    return Message(text, [section(text), *_rows(choices)])


def _asks(reader: Reader, pending_id: int, asks: Sequence[Ask]) -> list[ButtonElement]:
    """A button for each ask, with its day."""
    return [
        button(
            _dated(reader, ask),
            f"{buttons.ASK}.{number}",
            AskButton(pending_id, ask.id.id).value(),
        )
        for number, ask in enumerate(asks)
    ]


def _dated(reader: Reader, ask: Ask) -> str:
    """What it is, with its day; of a colleague's, who asked instead of the words."""
    day, what = reader.day(ask.day), ask.words
    if ask.asked_by is not None:
        what = reader.texts.plain("asked by {member}", member=ask.asked_by.name)
    return reader.texts.plain("{day}: {what}", day=day, what=what)


def _rows(choices: Sequence[ButtonElement]) -> list[ActionsBlock]:
    return [
        actions(choices[start : start + MOST_BUTTONS])
        for start in range(0, len(choices), MOST_BUTTONS)
    ]


def _too_early(reader: Reader, early: TooEarly) -> Message:
    texts = reader.texts
    first_day = reader.weekday(early.cooling_off.first_day)
    remind_on = reader.weekday(early.remind_on)
    told = {
        "name": formats.bold(early.contact.name),
        "given": reader.day(early.cooling_off.gesture.day),
        "what": entries.quoted(texts, early.words),
        "first_day": first_day,
    }
    if early.needed_by is not None and early.is_too_late:
        needed_by = reader.weekday(early.needed_by)
        told["first_day"] = remind_on
        text = texts(
            "{name} got something from you on {given}. This is needed by *{needed_by}*, but "
            "the first good day to ask is *{first_day}*: {what}. Shall I remind you then, or "
            "would you rather drop it?",
            needed_by=needed_by,
            **told,
        )
    elif early.remind_on == early.cooling_off.first_day:
        text = texts(
            "{name} got something from you on {given}, so it is best to ask from *{first_day}*: "
            "{what}. Shall I remind you then?",
            **told,
        )
    else:
        text = texts(
            "{name} got something from you on {given}, so it is best to ask from *{first_day}*: "
            "{what}. Your first working day after that is {remind_on}. Shall I remind you then?",
            remind_on=remind_on,
            **told,
        )
    return Message(text, [section(text), actions(_when_too_early(texts, early, remind_on))])


def _when_too_early(texts: Texts, early: TooEarly, remind_on: str) -> list[ButtonElement]:
    already_asked = texts.plain("It was already asked")
    drop = decision(early, Decision.CANCEL, texts.plain("Drop it"))
    if early.goes_on:
        name = contacts.short(early.contact.first_name)
        drop = decision(early, Decision.LEAVE_OUT, texts.plain("Leave out {name}", name=name))
    if early.is_too_late:
        wait = texts.plain("Wait until {day}", day=remind_on)
        return [
            decision(early, Decision.REMIND, wait),
            drop,
            decision(early, Decision.ALREADY_ASKED, already_asked),
        ]
    remind = texts.plain("Remind me on {day}", day=remind_on)
    return [
        decision(early, Decision.REMIND, remind, "primary"),
        decision(early, Decision.ALREADY_ASKED, already_asked),
        *([drop] if early.goes_on else []),
        cancel(texts, early),
    ]
