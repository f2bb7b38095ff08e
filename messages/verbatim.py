"""What people typed, shown as they typed it.

Slack's mrkdwn has an escape for & < and >, and none for its marks. So these are held as characters
that Unicode keeps for a program's own use, until it is known where the text goes: a block of rich
text shows them as they are, and where only mrkdwn will do, others that look like them stand in.
"""

import html
import re
from collections.abc import Iterator

from slack_sdk.models.blocks import RichTextBlock, RichTextElementParts, RichTextSectionElement

_ALIKE = {"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ", "＊": "﹡", "＿": "⸏", "｀": "ˋ"}
"""Slack's marks, also as wide as Chinese and Japanese letters, and what looks like them."""
_FIRST = 0xFDD0
_HELD = {ord(mark): chr(_FIRST + number) for number, mark in enumerate(_ALIKE)}
_AS_TYPED = {ord(held): chr(mark) for mark, held in _HELD.items()}
_AS_ALIKE = {ord(held): _ALIKE[chr(mark)] for mark, held in _HELD.items()}
_MARK = re.compile(f"[{''.join(_HELD.values())}]")
_QUOTE = re.compile(r"^\s*(?:&gt;|＞)", re.MULTILINE)
_OURS = re.compile(
    r"\*(?P<bold>[^*\n]+)\*|`(?P<code>[^`\n]+)`"
    r"|(?<!\w)_(?P<italic>[^_\n]+)_(?!\w)|<#(?P<channel>\w+)>"
    r"|<(?P<url>https?://[^|>\s]+)\|(?P<label>[^>]*)>"
)
"""What the bot itself marks up."""
_Part = RichTextElementParts.Text | RichTextElementParts.Channel | RichTextElementParts.Link


def hold(typed: str) -> str:
    """`typed` with its marks held."""
    return typed.translate(_HELD)


def unescaped(mrkdwn: str) -> str:
    """As it was typed, for what knows no mrkdwn."""
    return html.unescape(release(mrkdwn))


def unmarked(mrkdwn: str) -> str:
    """The same without what the bot itself marked up, which would only be seen as marks."""
    styles = ("bold", "code", "italic", "label")
    bare = _OURS.sub(lambda ours: next(filter(None, map(ours.group, styles)), ours[0]), mrkdwn)
    return unescaped(bare)


def release(mrkdwn: str) -> str:
    """With the marks as they were typed, for where they do nothing."""
    return mrkdwn.translate(_AS_TYPED)


def resembling(mrkdwn: str) -> str:
    """For where nothing but mrkdwn will do: with what looks like those marks that would act."""
    quoted = _QUOTE.sub(lambda quote: quote[0].replace("&gt;", "›").replace("＞", "›"), mrkdwn)
    return release(_MARK.sub(_as_alike, quoted))


def acts(mrkdwn: str) -> bool:
    """Whether Slack would take something that was typed for a mark."""
    return any(map(_is_active, _MARK.finditer(mrkdwn))) or _QUOTE.search(mrkdwn) is not None


def rich(mrkdwn: str) -> RichTextBlock:
    """The same as rich text, in which nothing acts but what the bot itself marked up."""
    return RichTextBlock(elements=[RichTextSectionElement(elements=list(_parts(mrkdwn)))])


def _as_alike(mark: re.Match[str]) -> str:
    return mark[0].translate(_AS_ALIKE) if _is_active(mark) else mark[0]


def _is_active(mark: re.Match[str]) -> bool:
    """Slack takes no mark within a word for one, nor one with a space on each side."""
    if mark[0] in (_HELD[ord("`")], _HELD[ord("｀")]):
        return True
    before = mark.string[max(mark.start() - 1, 0) : mark.start()]
    after = mark.string[mark.end() : mark.end() + 1]
    is_within_word = before.isalnum() and after.isalnum()
    return not (is_within_word or (before.isspace() and after.isspace()))


def _parts(mrkdwn: str) -> Iterator[_Part]:
    """Text as it is, with what the bot marked up in between."""
    place = 0
    for ours in _OURS.finditer(mrkdwn):
        yield from _text(mrkdwn[place : ours.start()])
        if ours["channel"]:
            yield RichTextElementParts.Channel(channel_id=ours["channel"])
        if ours["url"]:
            label = unescaped(ours["label"])
            yield RichTextElementParts.Link(url=html.unescape(ours["url"]), text=label)
        for style in ("bold", "code", "italic"):
            yield from _text(ours[style] or "", **{style: True})
        place = ours.end()
    yield from _text(mrkdwn[place:])


def _text(mrkdwn: str, **style: bool) -> Iterator[_Part]:
    if mrkdwn:
        styled = RichTextElementParts.TextStyle(**style) if style else None
        yield RichTextElementParts.Text(text=unescaped(mrkdwn), style=styled)
