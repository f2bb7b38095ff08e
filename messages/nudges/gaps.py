"""Gaps of our drafts, as [day], that a note still has when it is to go out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from bot.nudges.shown_reminders import Suggestion
from bot.team.members import Member
from messages import Dialog
from messages.blocks import context, quoted
from messages.catalogue import Texts
from messages.letters import frames
from messages.nudges import drafts, note_dialogs

BLOCK = "note.gaps"
"""Where the dialog says so: once it does, the same pressed again goes through."""
_GAP = re.compile(r"\[[^\[\]\n]+\]")
_MOST = 5
_DIGITS = 16


def left(written: str, suggestion: Suggestion, member: Member) -> tuple[str, ...]:
    """Those that stand in what was written, in whatever language and words it began."""
    if _says_nothing(written, suggestion, member):
        return (frames.gap(suggestion.contact, member),)
    return left_of(written, _ours(suggestion, member))


def left_of(written: str, ours: Iterable[str]) -> tuple[str, ...]:
    """Those that stand in what was written, and in one of our own texts."""
    found = dict.fromkeys(_GAP.findall(written))
    if not found:
        return ()
    known = {gap for text in ours for gap in _GAP.findall(text)}
    return tuple(one for one in found if one in known)


def _ours(suggestion: Suggestion, member: Member) -> Iterator[str]:
    for told in _in_every_language(suggestion):
        yield frames.gap(told.contact, member)
        yield from drafts.choices(told, member)


def _says_nothing(written: str, suggestion: Suggestion, member: Member) -> bool:
    """Whether somebody is greeted, and that is all."""
    said = _lines(written)
    for told in _in_every_language(suggestion):
        begins, ends = frames.frame(told.contact, member)
        if said and set(said) <= {*_lines(begins), *_lines(ends)}:
            return True
    return False


def _lines(text: str) -> list[str]:
    return [one.strip().rstrip(",") for one in text.splitlines() if one.strip()]


def _in_every_language(suggestion: Suggestion) -> Iterator[Suggestion]:
    for language in (None, *frames.SPELLINGS):
        yield replace(suggestion, contact=replace(suggestion.contact, language=language))


def block_of(act: str, written: str) -> str:
    """Where the dialog says so of these words before that is done with them."""
    words = sha256(written.strip().encode()).hexdigest()[:_DIGITS]
    return f"{BLOCK}.{act}.{words}"


def told(
    texts: Texts, dialog: Dialog, gaps: Sequence[str], block_id: str, *, has_reason: bool = False
) -> Dialog:
    """The dialog with the gaps above its field, and that of a reason; as it is without any."""
    if not gaps:
        return dialog
    notice = context(
        texts("These still need filling in. To leave them as they are, press the button again:")
    )
    notice.block_id = block_id
    listed = quoted([(", ".join(gaps[:_MOST]), False)])
    below = [note_dialogs.reason(texts)] if has_reason else []
    words, *others = dialog.blocks
    return replace(dialog, blocks=[notice, listed, words, *below, *others])
