"""What came of a line about several people: said in one sentence, with one Undo for all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slack_sdk.models.blocks import ButtonElement

from bot.ledger.entries import Ask, Entry, Gesture, Meeting, Response
from bot.recording import presents
from bot.recording.outcomes import Together
from bot.vocabulary import AskState, Direction
from messages import Message, formats
from messages.blocks import MOST_BUTTONS, actions, button, section
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import approving, consequences, entries, noted_answers
from messages.ledger.buttons import CHANGE, EntryButton
from messages.people import contacts
from messages.reader import Reader
from messages.recording.buttons import UNDO, PendingButton


def drawn(reader: Reader, together: Together) -> Message:
    made = together.entries
    if all(entry.reversed for entry in made):
        back = "\n".join(_taken_back(reader.texts, alike) for alike in _alike(made))
        parts = back, entries.comes_again(reader, made), noted_answers.gone(reader.texts, made)
        text = Mrkdwn(" ".join(filter(None, parts)))
        return Message(text, [section(text)])
    standing = [entry for entry in made if not entry.reversed]
    text = Mrkdwn(" ".join([told(reader, standing), *_follows(reader, standing)]))
    undo = button(reader.texts.plain("Undo"), UNDO, PendingButton(together.pending_id).value())
    below = [undo, *_details(reader.texts, standing), *_changes(reader.texts, standing)]
    gestures = [one for one in standing if isinstance(one, Gesture)]
    below += approving.of_several(reader.texts, together.pending_id, gestures)
    return Message(text, [section(text), actions(below[:MOST_BUTTONS])])


def _taken_back(texts: Texts, alike: Sequence[Entry]) -> Mrkdwn:
    shares = [one for one in alike if isinstance(one, Gesture)]
    is_one = len(shares) > 1 and bool(presents.of_entries(shares))
    return entries.taken_back(texts, alike, presents.worth(shares) if is_one else None)


def _details(texts: Texts, standing: Sequence[Entry]) -> Iterator[ButtonElement]:
    """What opens the dialog of all that was given or received."""
    gesture = next((one for one in standing if isinstance(one, Gesture)), None)
    if gesture is not None:
        yield entries.add_details(texts, gesture)


def _follows(reader: Reader, standing: Sequence[Entry]) -> Iterator[str]:
    """What the bot will do because of them; what is the same for several once."""
    among_others = len(standing) > 1
    every = (consequences.told(reader, one, among_others=among_others) for one in standing)
    yield from dict.fromkeys(filter(None, every))


def told(reader: Reader, standing: Sequence[Entry]) -> Mrkdwn:
    """What was recorded, those who differ in nothing else in one sentence."""
    return Mrkdwn("\n".join(_said(reader, alike) for alike in _alike(standing)))


def _changes(texts: Texts, standing: Sequence[Entry]) -> Iterator[ButtonElement]:
    """What opens the dialog of each ask that is planned."""
    planned = [one for one in standing if isinstance(one, Ask) and one.state is AskState.PLANNED]
    for place, ask in enumerate(planned[: MOST_BUTTONS - 1]):
        label = texts.plain("Write or change it")
        if len(planned) > 1:
            name = contacts.short(ask.contact.name)
            label = texts.plain("Words for {name}", name=name)
        yield button(label, f"{CHANGE}.{place}", EntryButton.of(ask).value())


def _alike(made: Sequence[Entry]) -> list[list[Entry]]:
    """The entries that differ in their person only, together."""
    groups: dict[object, list[Entry]] = {}
    of_presents = presents.of_entries(made)
    for entry in made:
        present_id = of_presents.get(entry.id.id) if isinstance(entry, Gesture) else None
        told = _told(entry) if present_id is None else (Gesture, present_id)
        groups.setdefault(told, []).append(entry)
    return list(groups.values())


def _told(entry: Entry) -> object:
    match entry:
        case Gesture():
            fate = entry.marks, entry.is_refused
            return entry.direction, entry.words, entry.kind, entry.day, entry.worth, *fate
        case Meeting():
            return entry.words, entry.day
        case Ask():
            return entry.state, entry.words, entry.day, entry.needed_by
        case Response():
            return entry.answer, entry.words, entry.asked_by


def _said_of_present(reader: Reader, whole: Gesture, names: Mrkdwn) -> Mrkdwn:
    texts, when = reader.texts, entries.on(reader, whole.day)
    told = {"names": names, "what": entries.what_and_worth(texts, whole), "when": when}
    if whole.direction is Direction.GIVEN:
        return texts("Logged: {names} together got {what} from you {when}.", **told)
    return texts("Logged: {names} together gave you {what} {when}.", **told)


def _is_taken(gesture: Gesture) -> bool:
    return gesture.direction is Direction.GIVEN and not gesture.is_refused


def _said(reader: Reader, alike: Sequence[Entry]) -> Mrkdwn:
    first = alike[0]
    if len(alike) == 1:
        return entries.said(reader, first)
    texts = reader.texts
    names = formats.listed(texts, [formats.bold(entry.contact.name) for entry in alike])
    if isinstance(first, Gesture) and presents.of_entries(alike):
        shares = [one for one in alike if isinstance(one, Gesture)]
        whole = replace(first, worth=presents.worth(shares))
        if whole.is_refused:
            return entries.said(reader, whole, names)
        return _said_of_present(reader, whole, names)
    if isinstance(first, Gesture) and _is_taken(first):
        return texts(
            "Logged: {names} each got {what} from you {when}.",
            names=names,
            what=entries.what_and_worth(texts, first),
            when=entries.on(reader, first.day),
        )
    if isinstance(first, Response):
        return Mrkdwn("\n".join(entries.said(reader, entry) for entry in alike))
    return entries.said(reader, first, names)
