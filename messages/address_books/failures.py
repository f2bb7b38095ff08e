"""Why a file can't be had or stored now, and what to do about it."""

from collections.abc import Mapping
from enum import StrEnum

from messages import Message, commands
from messages.blocks import actions, button, section
from messages.carried import Carried
from messages.catalogue import Mrkdwn, Sentence, Texts
from messages.commands import Word


class Failure(StrEnum):
    """What went wrong with a file."""

    GONE = "gone"
    TOO_LARGE = "too_large"
    NOT_ALLOWED = "not_allowed"
    UNREACHABLE = "unreachable"
    DATABASE = "database"
    UNEXPECTED = "unexpected"


_SAID: Mapping[Failure, Sentence] = {
    Failure.GONE: Sentence(
        "The file is no longer in Slack. {usage} lets you choose another one, or the same one "
        "again."
    ),
    Failure.TOO_LARGE: Sentence(
        "The file is larger than 50 MB. Export your contacts without photos, or in several parts."
    ),
    Failure.NOT_ALLOWED: Sentence(
        "Slack doesn't let me read files here. An admin can allow it: on api.slack.com/apps, "
        "under “OAuth &amp; Permissions”, add the scope `files:read` and install the app "
        "again. Until then, whoever runs Goodturn for your team can import your file: "
        "`goodturn import {file}`"
    ),
    Failure.UNREACHABLE: Sentence(
        "Slack isn't giving me your file at the moment. Please try again in a minute."
    ),
    Failure.DATABASE: Sentence(
        "I can't reach my database at the moment. Please try again in a minute; nobody will "
        "be added twice."
    ),
    Failure.UNEXPECTED: Sentence(
        "Something went wrong on my side. Whoever runs Goodturn for your team can find it in "
        "the log. You can try again; nobody will be added twice."
    ),
}
_LASTING = frozenset({Failure.GONE, Failure.TOO_LARGE})
"""Another try would end the same."""


def said(texts: Texts, failure: Failure, owner: str = "") -> Mrkdwn:
    """What went wrong; `owner` is whose contacts an operator would import."""
    whose = f" --owner {owner}" if owner else ""
    return texts(
        _SAID[failure],
        usage=commands.usage(texts, Word.IMPORT),
        file=f"{texts.plain('FILE')}{whose}",
    )


def drawn(texts: Texts, failure: Failure, action_id: str, wanted: Carried) -> Message:
    """The same, with the button that tries again where that may help."""
    text = said(texts, failure)
    again = button(texts.plain("Try again"), action_id, wanted.value())
    return Message(text, [section(text), *([] if failure in _LASTING else [actions([again])])])
