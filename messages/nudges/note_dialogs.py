"""The dialog of a note to the contact: a draft to be made one's own, copied, mailed or sent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from babel import Locale
from slack_sdk.models.blocks import Block, InputBlock, PlainTextInputElement

from bot.no_strings.check import Checked
from bot.nudges.shown_reminders import Suggestion, ToAsk
from bot.refusals import Gone
from bot.team.members import Member
from messages import Dialog
from messages.blocks import actions, button, context, field, option, preformatted, section, select
from messages.carried import Carried
from messages.catalogue import LANGUAGES, Texts
from messages.letters import frames
from messages.no_strings import checked
from messages.nudges import drafts, mail, own_words, reasons
from messages.nudges.dialogs import WORDS, Origin, title_of
from messages.nudges.own_words import LONGEST_NOTE
from messages.people import contacts
from messages.reader import Reader

NOTE = "reminder.note"

LANGUAGE = "note.language"
OTHER_WORDS = "note.other_words"
BECAUSE = "because"
LONGEST_REASON = 300


@dataclass(frozen=True)
class WrittenIn(Carried):
    """A language: what a choice of the menu of languages, and the buttons of a note, carry."""

    language: str

    @classmethod
    def read(cls, value: str) -> Self:
        """Raises Gone for a language that we don't speak."""
        chosen = super().read(value)
        if chosen.language not in LANGUAGES:
            raise Gone
        return chosen


def note(
    reader: Reader, suggestion: Suggestion, origin: Origin, typed: str | None = None
) -> Dialog:
    """A draft in the contact's language, to be made one's own and sent by one's own mail.

    An ask begins with the words that were kept with it, if any were. What was `typed` before
    another language or other words were chosen stays above the draft.
    """
    about = suggestion.about
    if typed is None and isinstance(about, ToAsk) and about.draft:
        return _note(reader, suggestion, origin, about.draft)
    words = drafts.draft(suggestion, reader.member, origin.turn or 0)
    draft = "\n\n".join(filter(None, (typed, words)))
    return _note(reader, suggestion, origin, draft, below=_other_words(reader, suggestion, origin))


def in_other_words(
    reader: Reader, suggestion: Suggestion, origin: Origin, language: str, written: str
) -> Dialog:
    """The same note in the words of the next turn, in the `language` that it was in.

    What is one's own of what was `written` stays above the draft.
    """
    member = reader.member
    suggestion = _to_one_who_speaks(language, suggestion, member)
    every = drafts.choices(suggestion, member)
    following = replace(origin, turn=((origin.turn or 0) + 1) % len(every))
    return note(reader, suggestion, following, own_words.among(written, suggestion, member))


def taken_along(
    reader: Reader,
    suggestion: Suggestion,
    origin: Origin,
    language: str,
    written: str,
    ways: Sequence[Block],
) -> Dialog:
    """The same note with what was `written`, to be copied, and other ways to send it."""
    suggestion = _to_one_who_speaks(language, suggestion, reader.member)
    others = _other_words(reader, suggestion, origin)
    return _note(reader, suggestion, origin, written, below=others, ways=ways)


def _to_one_who_speaks(language: str, suggestion: Suggestion, member: Member) -> Suggestion:
    contact = suggestion.contact
    is_so = language == frames.language(contact, member)
    return suggestion if is_so else replace(suggestion, contact=replace(contact, language=language))


def doubted(
    reader: Reader,
    suggestion: Suggestion,
    origin: Origin,
    written: str,
    found: Checked,
    *,
    is_stopped: bool,
) -> Dialog:
    """The same with what was written, what the check found in it, and a field for a reason.

    Where it `is_stopped`, no reason counts in the workspace.
    """
    texts = reader.texts
    return _note(
        reader,
        suggestion,
        origin,
        written,
        above=checked.blocks(texts, written, found, is_ask=is_ask(suggestion)),
        below=[checked.is_stopped(texts) if is_stopped else reason(texts)],
    )


def reason(texts: Texts) -> InputBlock:
    """The field for why words go out that the check finds fault with."""
    element = PlainTextInputElement(action_id=BECAUSE, max_length=LONGEST_REASON)
    hint = texts.plain(
        "Kept with the entry. If you give no reason, I'll check your words once more."
    )
    return field(
        BECAUSE, texts.plain("I'm sending it anyway because"), element, hint, optional=True
    )


def is_ask(suggestion: Suggestion) -> bool:
    """Whether the words ask for something, and do not go with a gift."""
    return isinstance(suggestion.about, ToAsk)


def _note(
    reader: Reader,
    suggestion: Suggestion,
    origin: Origin,
    draft: str,
    above: Sequence[Block] = (),
    below: Sequence[Block] = (),
    ways: Sequence[Block] = (),
) -> Dialog:
    texts = reader.texts
    language = frames.language(suggestion.contact, reader.member)
    # A field of the same name would keep the words of before.
    name = f"{WORDS}.{language}" + (f".{origin.turn}" if origin.turn else "")
    element = PlainTextInputElement(
        action_id=WORDS,
        multiline=True,
        initial_value=draft[:LONGEST_NOTE],
        max_length=LONGEST_NOTE,
    )
    hint = mail.hint(texts, suggestion)
    if not is_ask(suggestion):
        kept = texts.plain(
            "Your words are kept on the card, where only you see them unless you share them."
        )
        hint = f"{hint} {kept}"
    return Dialog(
        NOTE,
        title=title_of(texts.plain("A note for {name}", name=suggestion.contact.first_name)),
        submit=texts.plain("Sent, log it"),
        close=texts.plain("Not now"),
        blocks=[
            *above,
            field(name, texts.plain("Your draft"), element, hint),
            *([section(said)] if (said := reasons.idea(texts, suggestion)) else []),
            *below,
            _languages(texts, suggestion.contact.first_name, language),
            mail.offer(texts, WrittenIn(language).value()),
            *ways,
            # A field of Slack's shows a few lines and can't be copied from with one grip.
            context(texts("To copy:")),
            preformatted(draft[:LONGEST_NOTE]),
        ],
        metadata=origin.value(),
    )


def _other_words(reader: Reader, suggestion: Suggestion, origin: Origin) -> Sequence[Block]:
    """A button for the words of the next turn, where there are any."""
    if origin.nudge_id is None or len(drafts.choices(suggestion, reader.member)) < 2:
        return []
    shown = WrittenIn(frames.language(suggestion.contact, reader.member))
    return [actions([button(reader.texts.plain("Different wording"), OTHER_WORDS, shown.value())])]


def _languages(texts: Texts, name: str, chosen: str) -> InputBlock:
    options = [
        option(str(Locale(code).display_name).title(), WrittenIn(code).value())
        for code in LANGUAGES
    ]
    menu = select(LANGUAGE, options, chosen)
    hint = texts.plain(
        "Drafts for {name} will be in the language you choose here.",
        name=contacts.short(name),
    )
    return field(LANGUAGE, texts.plain("Language"), menu, hint, asks_at_once=True)
