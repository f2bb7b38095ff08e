"""Who is due today, and why; or who comes next."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from bot.home.today import Due, Today
from messages import Message, formats, help
from messages.blocks import header, section
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import under_way
from messages.nudges import reasons, stand_ins
from messages.people import contacts
from messages.reader import Reader


def drawn(reader: Reader, today: Today) -> Message:
    """The answer to "who is due?"."""
    if not today.due:
        return _nobody(reader, today)
    return _listed(reader, today, reader.texts.plain("Due today"))


def of_thanks(reader: Reader, today: Today) -> Message:
    """The answer to "who do I still have to thank?"."""
    if not today.due:
        text = reader.texts("You have nobody left to thank.")
        return Message(text, [section(text)])
    return _listed(reader, today, reader.texts.plain("Still to be thanked"))


def _listed(reader: Reader, today: Today, title: str) -> Message:
    texts = reader.texts
    blocks: list[Block] = [header(title), *(section(*_lines(reader, due)) for due in today.due)]
    blocks += [section(note) for note in _notes(reader, today)]
    return Message(texts("{title}: {names}", title=title, names=_names(texts, today.due)), blocks)


def _names(texts: Texts, due: Sequence[Due]) -> Mrkdwn:
    return formats.listed(texts, [formats.shortened(one.contact.name, 50) for one in due])


def _lines(reader: Reader, due: Due) -> tuple[str, ...]:
    promise = reader.texts("As we agreed.") if due.is_promised else ""
    instead = stand_ins.for_whom(reader, due.for_whom)
    why = reasons.why_now(reader, due.about, due.contact, due.for_whom)
    return reasons.whom(due.contact), instead, promise, why


def _notes(reader: Reader, today: Today) -> list[Mrkdwn]:
    texts = reader.texts
    notes = []
    if today.are_more:
        notes.append(texts("There are more people waiting; these come first."))
    notes += under_way.of_several(reader, today.held)
    written_of = [one for one in today.due if one.is_in_nudge]
    if len(written_of) == len(today.due):
        notes.append(texts("The buttons are in the message I sent you today."))
        return notes
    if written_of:
        names = _names(texts, written_of)
        notes.append(
            texts("The buttons for {names} are in the message I sent you today.", names=names)
        )
    if reader.member.next_nudge_at is not None:
        notes.append(help.next_look(reader, reader.member.next_nudge_at))
    return notes


def _nobody(reader: Reader, today: Today) -> Message:
    texts = reader.texts
    text = texts("Nobody is due today.")
    if today.coming is not None:
        coming = texts(
            "Next is {name}, on {day}.",
            name=contacts.bold(today.coming.contact.name),
            day=reader.weekday(today.coming.day),
        )
        text = Mrkdwn(f"{text} {coming}")
    lines = [text, *under_way.of_several(reader, today.held)]
    return Message(Mrkdwn("\n".join(lines)), [section(line) for line in lines])
