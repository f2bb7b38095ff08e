"""A message as a person reads it, for the terminal: bold names, channel names, buttons in a row."""

import html
import re
from collections.abc import Mapping

from rich.markup import escape

from sandbox.blocks.words import words_of
from sandbox.wire import Json

_CHANNEL = re.compile(r"<#([A-Z0-9]+)(?:\|[^>]*)?>")
_BOLD = re.compile(r"\*([^*\n]+)\*")
_ITALIC = re.compile(r"(?<!\w)_([^_\n]+)_(?!\w)")


def printed(text: str, blocks: list[Json], channels: Mapping[str, str]) -> str:
    """Rich markup for a message; `channels` are the names by id."""
    if not blocks:
        return _mrkdwn(text, channels)
    parts = [_block(block, channels) for block in blocks]
    return "\n".join(part for part in parts if part)


def _block(block: Json, channels: Mapping[str, str]) -> str:
    match block["type"]:
        case "header":
            return f"[bold]{escape(block['text']['text'])}[/bold]"
        case "actions":
            labels = [_label(element) for element in block["elements"]]
            return " ".join(f"[reverse] {escape(label)} [/reverse]" for label in labels)
        case "divider":
            return "[dim]" + "─" * 20 + "[/dim]"
        case "data_visualization":
            # The words before it hold the same numbers; a terminal draws no chart.
            return f"[dim]{escape(block['title'])} ▂▅▇[/dim]"
        case _:
            return _mrkdwn(words_of([block]), channels)


def _label(element: Json) -> str:
    """What a button says, or a menu that nothing was chosen from yet."""
    if "text" in element:
        return str(element["text"]["text"])
    return f"{element['placeholder']['text']} ▾" if "placeholder" in element else "▾"


def _mrkdwn(text: str, channels: Mapping[str, str]) -> str:
    named = _CHANNEL.sub(lambda found: f"#{channels.get(found[1], found[1])}", text)
    marked = _ITALIC.sub(r"[italic]\1[/italic]", _BOLD.sub(r"[bold]\1[/bold]", escape(named)))
    return html.unescape(marked)
