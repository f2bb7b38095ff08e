"""What the check of a text found: the words that are marked in it, why, and what is left."""

from collections.abc import Sequence
from dataclasses import replace

from slack_sdk.models.blocks import Block, RichTextBlock

from bot.no_strings.check import Checked
from bot.no_strings.findings import Finding
from bot.people.contacts import Contact
from messages import Message, formats
from messages.blocks import preformatted, quoted, section
from messages.catalogue import Mrkdwn, Texts
from messages.no_strings import reasons

LONGEST_SHOWN = 1000
"""Characters of a text in which the words are marked; of a longer one they are shown alone."""
MOST_TOLD = 8
_LONGEST_SUGGESTED = 2500
_LONGEST_WORDS = 150


def nothing_to_check(texts: Texts) -> Message:
    """The answer to "check" alone."""
    text = texts(
        "Type the text after it: `{line}`", line=texts.plain("/goodturn check Dear Anna, …")
    )
    return Message(text, [section(text)])


def drawn(
    texts: Texts, text: str, found: Checked, *, is_ask: bool, whom: Sequence[Contact]
) -> Message:
    """All that was found in `text`, which was read as an ask, or as a note to somebody."""
    told = [_told(texts, one) for one in found.findings[:MOST_TOLD]]
    said = Mrkdwn("\n".join([_summary(texts, found, is_ask=is_ask), *told]))
    shown = blocks(texts, text, found, is_ask=is_ask)
    return Message(said, [*shown, section(_known(texts, whom))])


def with_hint(texts: Texts, answer: Message, found: Checked | None) -> Message:
    """The answer to a line, with a word on what the check found in it."""
    if found is None or found.is_ok:
        return answer
    hint = _told(texts, found.findings[0])
    text = Mrkdwn(f"{answer.text}\n{hint}")
    return replace(answer, text=text, blocks=[*answer.blocks, section(hint)])


def is_stopped(texts: Texts) -> Block:
    """That no reason counts in this workspace."""
    return section(
        texts(
            "In this workspace, words that tie a gift to something can't be sent. Change them "
            "first."
        )
    )


def blocks(texts: Texts, text: str, found: Checked, *, is_ask: bool) -> list[Block]:
    """The text with the words marked, why each of them is, and what is left without them."""
    shown: list[Block] = [section(_summary(texts, found, is_ask=is_ask))]
    if found.findings:
        if len(text) <= LONGEST_SHOWN:
            shown.append(marked(text, found.findings))
        shown.append(section(*(_told(texts, one) for one in found.findings[:MOST_TOLD])))
    if found.suggestion is not None and len(found.suggestion) <= _LONGEST_SUGGESTED:
        shown += [section(texts("Without them:")), preformatted(found.suggestion)]
    return shown


def marked(text: str, findings: Sequence[Finding]) -> RichTextBlock:
    """The text with the words that were found in bold."""
    parts: list[tuple[str, bool]] = []
    done = 0
    for one in findings:
        if one.start >= done:
            parts += [(text[done : one.start], False), (one.words, True)]
            done = one.end
    return quoted([*parts, (text[done:], False)])


def _summary(texts: Texts, found: Checked, *, is_ask: bool) -> Mrkdwn:
    if is_ask and found.is_ok:
        return texts("I read this as an ask, and found no strings in it.")
    if is_ask:
        return texts("I read this as an ask, and found words that tie it to a gift:")
    if found.is_ok:
        return texts("I read this as a note with a gift, and found no strings in it.")
    return texts("I read this as a note with a gift, and found words that attach strings to it:")


def _told(texts: Texts, one: Finding) -> Mrkdwn:
    words = formats.shortened(one.words, _LONGEST_WORDS)
    return texts("“{words}”: {why}", words=words, why=reasons.why(one, texts))


def _known(texts: Texts, whom: Sequence[Contact]) -> Mrkdwn:
    if not whom:
        return texts(
            "Nobody else sees this. If you say who it's to, I can also look for mentions of "
            "what they got."
        )
    names = formats.listed(texts, [one.name for one in whom])
    return texts.plural(
        "Nobody else sees this. I also looked for mentions of what {names} got lately.",
        "Nobody else sees this. I also looked for mentions of what {names} each got lately.",
        len(whom),
        names=names,
    )
