"""The nudge: up to three people, each with why now, the last gesture and response, and one idea."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    DividerBlock,
    InteractiveElement,
    StaticSelectElement,
)

from bot.giving import library
from bot.ledger.entries import Gesture, Response
from bot.nudges.shown import Nudge
from bot.nudges.shown_reminders import Suggestion, ToGive
from bot.vocabulary import Act, GestureKind, Purpose, ReminderState
from messages import Message, formats
from messages.blocks import actions, button, header, menu, people, section, told_apart
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import answers
from messages.nudges import became, buttons, notes, reasons
from messages.nudges.buttons import (
    AnswerButton,
    IdeaButton,
    MenuChoice,
    ReminderButton,
)
from messages.reader import Reader


def drawn(reader: Reader, nudge: Nudge) -> Message:
    """The direct message as it stands: open reminders with buttons, handled ones with Undo."""
    texts = reader.texts
    rows = list(_by_person(nudge.suggestions))
    title = _title(texts, _people(rows), became.short(nudge.member.first_name))
    parts = [_person(reader, nudge.id, row) for row in rows]
    parts += notes.drawn(reader, nudge)
    blocks: list[Block] = [header(title)]
    for part in parts:
        blocks += [*part, DividerBlock()]
    about = [
        texts(
            "{name} ({why})",
            name=became.short(first.contact.name),
            why=reasons.short(texts, first),
        )
        for first, *_ in rows
    ]
    summary = texts("{title}: {names}", title=title, names=formats.listed(texts, about))
    if nudge.asks_to_stop:
        summary = Mrkdwn(f"{summary}. {notes.question(texts)}")
    return Message(summary, blocks[:-1])


def _by_person(suggestions: Sequence[Suggestion]) -> Iterator[list[Suggestion]]:
    """What is asked about one person's answers stands together."""
    alike = groupby(suggestions, key=lambda one: (one.contact.id, one.purpose))
    for (_, purpose), same in alike:
        if purpose is Purpose.RESPONSE:
            yield list(same)
        else:
            yield from ([one] for one in same)


def _people(rows: Sequence[Sequence[Suggestion]]) -> int:
    return len({first.contact.id for first, *_ in rows})


def _person(reader: Reader, nudge_id: int, row: Sequence[Suggestion]) -> list[Block]:
    """All that a nudge says about one person, with buttons for each reminder."""
    drawn = [
        _part(reader, nudge_id, suggestion, is_first=suggestion is row[0]) for suggestion in row
    ]
    return list(chain.from_iterable(drawn))


def _title(texts: Texts, count: int, first_name: str) -> str:
    if count == 1:
        return texts.plain("One person for today, {name}", name=first_name)
    numbers = texts.words("Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve")
    if count - 2 < len(numbers):
        number = numbers[count - 2]
        return texts.plain("{number} people for today, {name}", number=number, name=first_name)
    return texts.plain_plural(
        "{count} person for today, {name}",
        "{count} people for today, {name}",
        count,
        name=first_name,
    )


def _part(reader: Reader, nudge_id: int, suggestion: Suggestion, *, is_first: bool) -> list[Block]:
    texts = reader.texts
    value = ReminderButton(nudge_id, suggestion.reminder_id).value()
    handled = became.told(reader, suggestion)
    if handled is None:
        return _open_part(reader, nudge_id, suggestion, is_first=is_first)
    elements: list[InteractiveElement] = list(_thanks(texts, nudge_id, suggestion))
    if suggestion.state is ReminderState.DISOWNED and became.is_nobodys(suggestion):
        elements.append(people(texts.plain("Choose a colleague"), f"{buttons.OWNER}.{value}"))
    if not became.is_beyond_undo(suggestion):
        elements.append(button(texts.plain("Undo"), buttons.UNDO, value))
    if isinstance(suggestion.entry, Gesture):
        elements.append(button(texts.plain("Add details"), buttons.DETAILS, value))
    if not elements:
        return [section(handled)]
    return [section(handled), _pressable(texts, suggestion, elements)]


def _thanks(texts: Texts, nudge_id: int, suggestion: Suggestion) -> Iterator[ButtonElement]:
    """A word of thanks for the answer, which has a reminder of its own."""
    match suggestion.entry:
        case Response(thanks_id=int() as thanks_id):
            value = ReminderButton(nudge_id, thanks_id).value()
            yield button(texts.plain("Say thanks"), buttons.WRITE, value)


def _pressable(
    texts: Texts, suggestion: Suggestion, elements: Sequence[InteractiveElement]
) -> ActionsBlock:
    """What can be pressed, heard with the name of whom it is about."""
    name = suggestion.contact.name
    told_apart(elements, lambda label: texts.plain("{button}: {name}", button=label, name=name))
    return actions(elements)


def _open_part(
    reader: Reader, nudge_id: int, suggestion: Suggestion, *, is_first: bool
) -> list[Block]:
    texts = reader.texts
    reminder = ReminderButton(nudge_id, suggestion.reminder_id)
    elements: list[InteractiveElement] = [*_buttons(texts, suggestion, reminder)]
    if isinstance(suggestion.about, ToGive) and suggestion.about.is_rescheduled:
        elements.append(
            button(texts.plain("Back to the old rhythm"), buttons.OLD_RHYTHM, reminder.value())
        )
    elif isinstance(suggestion.about, ToGive) and _may_narrow(suggestion):
        elements.append(
            button(texts.plain("Keep the old rhythm"), buttons.OLD_RHYTHM, reminder.value())
        )
    # Without a block id of ours Slack makes a new one each time, and shows the menu unused again.
    elements.append(_menu(texts, suggestion, reminder))
    lines = reasons.lines(reader, suggestion, is_first=is_first)
    return [section(*lines), _pressable(texts, suggestion, elements)]


def _may_narrow(suggestion: Suggestion) -> bool:
    return suggestion.is_yours and suggestion.contact.is_widened


def _buttons(texts: Texts, suggestion: Suggestion, reminder: ReminderButton) -> list[ButtonElement]:
    ids, value = (reminder.nudge_id, reminder.reminder_id), reminder.value()
    if suggestion.purpose is Purpose.RESPONSE:
        return [
            *(
                button(label, f"{buttons.ANSWER}.{answer}", AnswerButton(*ids, answer).value())
                for answer, label in answers.labels(texts).items()
            ),
            button(texts.plain("Something else…"), buttons.IN_WORDS, value),
            button(answers.none_yet(texts), buttons.LATER, value),
        ]
    done = {
        Purpose.THANK: texts.plain("I said thanks"),
        Purpose.ASK: texts.plain("I asked"),
    }.get(suggestion.purpose, texts.plain("Done"))
    drawn = [
        button(done, buttons.DONE, value, "primary"),
        button(texts.plain("Write it"), buttons.WRITE, value),
    ]
    match suggestion.about:
        case ToGive(idea=GestureKind() as kind, idea_id=idea_id):
            another = IdeaButton(*ids, idea_id or kind).value()
            drawn.append(button(texts.plain("Another idea"), buttons.ANOTHER, another))
    return drawn


def _menu(texts: Texts, suggestion: Suggestion, reminder: ReminderButton) -> StaticSelectElement:
    """Everything else that can become of a reminder; the contact's own is its owner's to decide."""
    later = {Act.TOMORROW: texts.plain("Tomorrow"), Act.NEXT_WEEK: texts.plain("Next week")}
    if suggestion.purpose is Purpose.RESPONSE:
        del later[Act.NEXT_WEEK]  # the button "Nothing yet"
    later[Act.ON_A_DATE] = texts.plain("Pick a date…")
    set_aside = {Act.NOT_THIS_TIME: _skip(texts, suggestion.purpose)}
    if suggestion.is_yours and suggestion.purpose is Purpose.GIVE:
        set_aside[Act.CHANGE_RHYTHM] = texts.plain("Change the rhythm…")
    if suggestion.purpose is not Purpose.ASK:
        set_aside[Act.ASK] = texts.plain("Plan an ask…")
    if suggestion.is_yours and not suggestion.contact.is_private:
        set_aside[Act.NOT_MINE] = texts.plain("Not my contact")
    if suggestion.is_yours:
        set_aside[Act.STOP] = texts.plain("No more reminders")
    groups = [(texts.plain("Later"), later), (texts.plain("This contact"), set_aside)]
    if about_idea := dict(_about_idea(texts, suggestion)):
        groups.insert(1, (texts.plain("This idea"), about_idea))
    ids = reminder.nudge_id, reminder.reminder_id
    return menu(
        texts.plain("More…"),
        buttons.MENU,
        [
            (label, [(said, MenuChoice(*ids, act).value()) for act, said in choices.items()])
            for label, choices in groups
        ],
    )


def _about_idea(texts: Texts, suggestion: Suggestion) -> Iterator[tuple[Act, str]]:
    match suggestion.about:
        case ToGive(idea=GestureKind(), idea_id=idea_id):
            if library.find(idea_id) is not None:
                yield Act.WHY, texts.plain("Why this idea?")
            name = became.short(suggestion.contact.first_name)
            yield Act.NOT_FOR, texts.plain("Not for {name}…", name=name)


def _skip(texts: Texts, purpose: Purpose) -> str:
    match purpose:
        case Purpose.ASK:
            return texts.plain("Not any more")
        case Purpose.RESPONSE:
            return texts.plain("Let it rest")
        case _:
            return texts.plain("Not this time")
