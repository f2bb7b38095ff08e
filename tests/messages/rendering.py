"""What a message looks like: each character with the styles that Slack gives it.

By the rules of the sandbox's page (sandbox/page/static/mrkdwn.js), which are Slack's.
"""

import html
import re
from collections.abc import Iterator
from typing import Any

Shown = list[tuple[str, frozenset[str]]]
PLAIN: frozenset[str] = frozenset()
_STYLES = {"*": "bold", "＊": "bold", "_": "italic", "＿": "italic", "~": "strike"}
_NOT_MARKED = re.compile(r"[`｀](?P<code>[^`｀]+)[`｀]|<(?P<angled>[^>]+)>")
_MARKED = re.compile(
    r"(?:(?<=^)|(?<=[\s\W_]))(?P<mark>[*_~＊＿])(?=\S)(?P<inner>.+?)(?<=\S)(?P=mark)(?=$|[\s\W_])"
)


def blocks(payload: dict[str, Any]) -> Iterator[Shown]:
    """What the blocks show, one after the other, buttons and menus left out."""
    for block in payload.get("blocks", ()):
        match block["type"]:
            case "section" if block["text"]["type"] == "plain_text":
                yield [(one, PLAIN) for one in block["text"]["text"]]
            case "section":
                yield mrkdwn(block["text"]["text"])
            case "context":
                yield from (mrkdwn(element["text"]) for element in block["elements"])
            case "rich_text":
                (section,) = block["elements"]
                yield [one for part in section["elements"] for one in _rich(part)]


def mrkdwn(text: str) -> Shown:
    """A text of mrkdwn: blocks of code, quotes, and what is marked up in a line."""
    shown: Shown = []
    for number, part in enumerate(text.split("```")):
        if number % 2:
            shown += _all(part, PLAIN | {"block of code"})
            continue
        for line in part.splitlines(keepends=True):
            quoted = re.match(r"(?:>|&gt;|＞) ?", line)
            style = PLAIN | {"quote"} if quoted else PLAIN
            shown += _line(line[quoted.end() :] if quoted else line, style)
    return shown


def _line(line: str, styles: frozenset[str]) -> Shown:
    found = _NOT_MARKED.search(line)
    if found is None:
        return _emphasised(line, styles)
    # A link shows its label, where it has one.
    inner = found["code"] or found["angled"].rpartition("|")[2]
    style = "code" if found["code"] else "link"
    before, after = line[: found.start()], line[found.end() :]
    return [*_emphasised(before, styles), *_all(inner, styles | {style}), *_line(after, styles)]


def _emphasised(line: str, styles: frozenset[str]) -> Shown:
    found = _MARKED.search(line)
    if found is None:
        return _all(line, styles)
    return [
        *_all(line[: found.start()], styles),
        *_emphasised(found["inner"], styles | {_STYLES[found["mark"]]}),
        *_emphasised(line[found.end() :], styles),
    ]


def _rich(part: dict[str, Any]) -> Shown:
    styles = frozenset(part.get("style", {}))
    match part["type"]:
        case "channel":
            said = part["channel_id"]
        case "link":
            said, styles = part["text"], styles | {"link"}
        case _:
            said = part["text"]
    return [(one, styles) for one in said]


def _all(text: str, styles: frozenset[str]) -> Shown:
    return [(one, styles) for one in html.unescape(text)]
