"""The dialog of a note to one person of a batch: with what they get, or the letter that asks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from slack_sdk.models.blocks import Block, PlainTextInputElement

from bot.campaigns.batches import Batch, BatchRow
from bot.no_strings.check import Checked
from bot.nudges.shown_reminders import ToGive
from bot.people.contacts import Contact
from bot.vocabulary import Step
from messages import Dialog
from messages.asking import letters
from messages.blocks import context, field, preformatted
from messages.campaigns import plays
from messages.campaigns.batch_buttons import NOTE, NoteOrigin
from messages.giving import notes
from messages.letters import frames
from messages.letters.styles import style
from messages.no_strings import checked
from messages.nudges import gaps, mail, note_dialogs
from messages.nudges.dialogs import WORDS, title_of
from messages.nudges.own_words import LONGEST_NOTE
from messages.reader import Reader

BECAUSE = note_dialogs.BECAUSE
LOG = "log"


def draft(reader: Reader, batch: Batch, row: BatchRow) -> str:
    """What the member could write: in the contact's language, with gaps like [day].

    The words of the plan stand between a greeting and a closing; without any it is as for any
    other gesture or ask.
    """
    contact, member, plan = row.contact, reader.member, batch.plan
    texts = frames.texts(contact, member)
    if batch.step is Step.ASK:
        request = plan.request
        body = plays.letter_of(texts, plan.play, request, style(contact))
        if not body:
            return letters.draft(contact, member, request.words, request.kind)
        return frames.letter(contact, member, body)
    gift = row.arm.gift if row.arm is not None else None
    if gift is None:
        return frames.empty(contact, member)
    if body := plays.note_of(texts, plan.play, gift, style(contact)):
        return frames.letter(contact, member, body)
    tip = batch.tips.get(gift.tip_id or 0)
    if tip is not None:
        return notes.of_tip(contact, member, tip)[0]
    about = ToGive(None, gift.kind, idea_id=gift.idea_id)
    return notes.choices(contact, member, about, plan.id + contact.id)[0]


def note(reader: Reader, batch: Batch, row: BatchRow, origin: NoteOrigin) -> Dialog:
    """The draft, to be made one's own and sent by one's own mail."""
    return _note(reader, batch, row, origin, draft(reader, batch, row))


def doubted(
    reader: Reader,
    batch: Batch,
    row: BatchRow,
    origin: NoteOrigin,
    written: str,
    found: Checked,
    *,
    is_stopped: bool,
) -> Dialog:
    """The same with what was written, what the check found in it, and a field for a reason.

    Where it `is_stopped`, no reason counts in the workspace.
    """
    texts = reader.texts
    is_ask = batch.step is Step.ASK
    above = checked.blocks(texts, written, found, is_ask=is_ask)
    below = [checked.is_stopped(texts) if is_stopped else note_dialogs.reason(texts)]
    return _note(reader, batch, row, origin, written, above, below)


def unfilled(
    reader: Reader,
    batch: Batch,
    row: BatchRow,
    origin: NoteOrigin,
    written: str,
    *,
    has_reason: bool,
) -> tuple[Dialog, str] | None:
    """The same with the gaps that were left, and the block that tells them; None without any."""
    left = gaps.left_of(written, _drafts(reader, batch, row))
    if not left:
        return None
    block_id = gaps.block_of(LOG, written)
    drawn = _note(reader, batch, row, origin, written)
    return gaps.told(reader.texts, drawn, left, block_id, has_reason=has_reason), block_id


def _drafts(reader: Reader, batch: Batch, row: BatchRow) -> Iterator[str]:
    """The draft in every language: who it goes to may speak another one since it was opened."""
    for language in (None, *frames.SPELLINGS):
        yield draft(reader, batch, replace(row, contact=_speaking(row.contact, language)))


def _speaking(contact: Contact, language: str | None) -> Contact:
    return replace(contact, language=language)


def _note(
    reader: Reader,
    batch: Batch,
    row: BatchRow,
    origin: NoteOrigin,
    written: str,
    above: Sequence[Block] = (),
    below: Sequence[Block] = (),
) -> Dialog:
    texts = reader.texts
    element = PlainTextInputElement(
        action_id=WORDS,
        multiline=True,
        initial_value=written[:LONGEST_NOTE],
        max_length=LONGEST_NOTE,
    )
    hint = mail.by_hand(texts)
    if batch.step is Step.GIVE:
        kept = texts.plain(
            "Your words are kept on the card, where only you see them unless you share them."
        )
        hint = f"{hint} {kept}"
    return Dialog(
        NOTE,
        title=title_of(texts.plain("A note for {name}", name=row.contact.first_name)),
        submit=texts.plain("Sent, log it"),
        close=texts.plain("Not now"),
        blocks=[
            *above,
            field(WORDS, texts.plain("Your draft"), element, hint),
            *below,
            # A field of Slack's shows a few lines and can't be copied from with one grip.
            context(texts("To copy:")),
            preformatted(written[:LONGEST_NOTE]),
        ],
        metadata=origin.value(),
    )
