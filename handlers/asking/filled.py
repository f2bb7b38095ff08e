"""The dialog of an ask, as it was filled in."""

from bot.asking.editing import Missed
from bot.refusals import Gone
from bot.vocabulary import AskKind
from handlers import forms
from handlers.payloads import Payload
from handlers.reading import ask_kinds
from messages.asking import dialog
from messages.asking.dialog import BECAUSE, DAY, DRAFT, KIND, NEEDED_BY, WAITS, WORDS, Filled
from messages.reader import Reader


def read(view: Payload) -> Filled:
    """What stands in it; a draft only where it isn't as it was offered.

    Raises NoSuchDate, and Gone for no kind at all.
    """
    return Filled(
        words=" ".join(forms.text(view, WORDS).split()),
        kind=kind(view),
        day=forms.day_if_any(view, DAY),
        needed_by=forms.day_if_any(view, NEEDED_BY),
        draft=_own_words(view),
        because=" ".join(forms.text(view, BECAUSE).split()),
    )


def kind(view: Payload) -> AskKind | None:
    """The kind that was chosen, if any was. Raises Gone for no kind at all."""
    chosen = forms.choice(view, KIND)
    if chosen is None:
        return None
    if chosen not in set(AskKind):
        raise Gone
    return AskKind(chosen)


def kind_or_told(filled: Filled, reader: Reader) -> AskKind:
    """The one that was chosen, else what the words tell."""
    return filled.kind or ask_kinds.kind(filled.words, reader.texts.locale.language)


def waits_for(view: Payload, missed: Missed | None) -> bool:
    """Whether it was said that the day is waited for on which it can be asked."""
    if missed is None:
        return False
    _, _, day = forms.block_id(view, WAITS).partition(".")
    return bool(forms.ticked(view, WAITS)) and day == missed.first_day.isoformat()


def _own_words(view: Payload) -> str:
    written = forms.text(view, DRAFT).strip()
    _, _, offered = forms.block_id(view, DRAFT).partition(".")
    return "" if dialog.mark(written) == offered else written
