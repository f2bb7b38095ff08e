"""The dialog of a note by an idea that somebody looked for: no reminder stands behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from slack_sdk.models.blocks import Block, PlainTextInputElement

from bot.giving.library import Event
from bot.no_strings.check import Checked
from bot.nudges.carried import Colleague
from bot.nudges.shown_reminders import Suggestion
from messages import Dialog, formats
from messages.blocks import actions, button, context, field, preformatted, section
from messages.carried import Carried
from messages.letters import frames
from messages.no_strings import checked
from messages.nudges import carried, drafts, mail, note_dialogs, own_words, reasons
from messages.nudges.dialogs import WORDS
from messages.nudges.offer_buttons import read_event
from messages.nudges.own_words import LONGEST_NOTE
from messages.reader import Reader

NOTE = "idea.note"
OTHER_WORDS = "idea.other_words"
TAKE_ALONG = "idea.take_along"
CARRY = "idea.carry"
_LONGEST_TITLE = 24


@dataclass(frozen=True)
class IdeaNote(Carried):
    """What the dialog carries: whose idea for whom it is, and that it was opened `at` a moment.

    The ideas stand in a `channel`, and can be replaced by the `url`. Its draft is in the words of a
    `turn`.
    """

    member_id: int
    contact_id: int
    channel: str
    url: str
    at: int
    turn: int
    event: str
    idea: str

    @property
    def opened_at(self) -> datetime:
        return datetime.fromtimestamp(self.at, UTC)


def note(
    reader: Reader, suggestion: Suggestion, origin: IdeaNote, written: str | None = None
) -> Dialog:
    """A draft in the contact's language; what was `written` before stays above it."""
    own = None if written is None else own_words.among(written, suggestion, reader.member)
    words = _draft(reader, suggestion, origin)
    return _drawn(reader, suggestion, origin, "\n\n".join(filter(None, (own, words))))


def next_turn(reader: Reader, suggestion: Suggestion, origin: IdeaNote) -> IdeaNote:
    """The same in the next words of its kind, and after the last in the first."""
    every = drafts.choices(suggestion, reader.member)
    return replace(origin, turn=(origin.turn + 1) % len(every))


def taken_along(
    reader: Reader,
    suggestion: Suggestion,
    origin: IdeaNote,
    written: str,
    ways: Sequence[Block] = (),
) -> Dialog:
    """What was `written`, to be copied, and other ways to send it."""
    return _drawn(reader, suggestion, origin, written, mailed=ways)


def ways(
    reader: Reader,
    suggestion: Suggestion,
    origin: IdeaNote,
    written: str,
    address: str,
    to: Colleague | None,
) -> Sequence[Block]:
    """A link that opens a mail to the address, and a way to a colleague."""
    language = frames.language(suggestion.contact, reader.member)
    is_loss = read_event(origin.event) is Event.LOSS
    called = mail.of_loss(language) if is_loss else mail.subject(suggestion, language)
    opens = mail.blocks(reader, suggestion.contact.first_name, address, called, written)
    if to is None:
        return opens
    return [carried.offer(reader.texts, to, origin.value(), CARRY), *opens]


def out_of_reach(reader: Reader, suggestion: Suggestion, origin: IdeaNote, written: str) -> Dialog:
    """The same, where it could have been brought before and can't be now."""
    lost = carried.out_of_reach(reader.texts, suggestion.contact.first_name)
    return _drawn(reader, suggestion, origin, written, mailed=lost)


def doubted(
    reader: Reader,
    suggestion: Suggestion,
    origin: IdeaNote,
    written: str,
    found: Checked,
    *,
    is_stopped: bool,
) -> Dialog:
    """The same with what the check found in it, and a field for a reason where one counts."""
    texts = reader.texts
    above = checked.blocks(texts, written, found, is_ask=False)
    below = checked.is_stopped(texts) if is_stopped else note_dialogs.reason(texts)
    return _drawn(reader, suggestion, origin, written, above=above, below=[below])


def _draft(reader: Reader, suggestion: Suggestion, origin: IdeaNote) -> str:
    """To somebody who grieves we put no words into anybody's mouth."""
    if read_event(origin.event) is Event.LOSS:
        return frames.empty(suggestion.contact, reader.member)
    return drafts.draft(suggestion, reader.member, origin.turn)


def _drawn(
    reader: Reader,
    suggestion: Suggestion,
    origin: IdeaNote,
    words: str,
    above: Sequence[Block] = (),
    below: Sequence[Block] = (),
    mailed: Sequence[Block] = (),
) -> Dialog:
    texts, name = reader.texts, suggestion.contact.first_name
    element = PlainTextInputElement(
        action_id=WORDS,
        multiline=True,
        initial_value=words[:LONGEST_NOTE],
        max_length=LONGEST_NOTE,
    )
    hint = mail.hint(texts, suggestion)
    kept = texts.plain("Your words are kept on the card, where only you see them.")
    ways = [button(texts.plain("Copy or email it"), TAKE_ALONG, origin.value())]
    if read_event(origin.event) is not Event.LOSS:
        ways.insert(0, button(texts.plain("Different wording"), OTHER_WORDS, origin.value()))
    return Dialog(
        NOTE,
        title=formats.shortened(texts.plain("A note for {name}", name=name), _LONGEST_TITLE),
        submit=texts.plain("Sent, log it"),
        close=texts.plain("Not now"),
        blocks=[
            *above,
            # A field of the same name would keep the words of before.
            field(f"{WORDS}.{origin.turn}", texts.plain("Your draft"), element, f"{hint} {kept}"),
            section(reasons.idea(texts, suggestion)),
            *below,
            actions(ways),
            *mailed,
            context(texts("To copy:")),
            preformatted(words[:LONGEST_NOTE]),
        ],
        metadata=origin.value(),
    )
