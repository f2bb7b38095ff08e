"""Gaps of our drafts, as [day], that a note still has when it is to go out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.nudges.shown_reminders import Suggestion
from bot.team.members import Member
from messages import Dialog
from messages.blocks import context, quoted
from messages.catalogue import Texts
from messages.giving import drafts
from messages.nudges import dialogs

BLOCK = "note.gaps"
"""Where the dialog says so: once it does, what is pressed again goes through."""
_GAP = re.compile(r"\[[^\[\]\n]+\]")
_MOST = 5


def left(written: str, suggestion: Suggestion, member: Member) -> tuple[str, ...]:
    """Those that stand in what was written, in whatever language and words it began."""
    found = dict.fromkeys(_GAP.findall(written))
    if not found:
        return ()
    ours: set[str] = set()
    for language in (None, *drafts.SPELLINGS):
        told = replace(suggestion, contact=replace(suggestion.contact, language=language))
        for draft in drafts.choices(told, member):
            ours.update(_GAP.findall(draft))
    return tuple(one for one in found if one in ours)


def told(texts: Texts, dialog: Dialog, gaps: Sequence[str], *, has_reason: bool = False) -> Dialog:
    """The dialog with the gaps above its field, and that of a reason; as it is without any."""
    if not gaps:
        return dialog
    notice = context(texts("Still to be filled in, or press the same again, and it stays so:"))
    notice.block_id = BLOCK
    listed = quoted([(", ".join(gaps[:_MOST]), False)])
    below = [dialogs.reason(texts)] if has_reason else []
    words, *others = dialog.blocks
    return replace(dialog, blocks=[notice, listed, words, *below, *others])
