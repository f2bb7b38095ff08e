"""What a line said behind a gift, told back: it is logged nowhere, and may be noted."""

from dataclasses import replace

from messages import Message, formats
from messages.blocks import section
from messages.catalogue import Mrkdwn, Texts

_LONGEST = 300


def below(texts: Texts, answer: Message, words: str, name: str | None) -> Message:
    """The answer to the line with those words below it; how to note them about who has the name."""
    said = formats.shortened(words, _LONGEST)
    told = texts("I haven't logged “{words}”.", words=said)
    if name is not None:
        line = texts.plain("note on {name}: {words}", name=name, words=said)
        told = texts("I haven't logged “{words}”. To note it: `{line}`", words=said, line=line)
    text = Mrkdwn(f"{answer.text}\n{told}")
    return replace(answer, text=text, blocks=[*answer.blocks, section(told)])
