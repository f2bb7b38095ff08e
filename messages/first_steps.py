"""What somebody new can try first, where the sandbox stands in for Slack."""

from dataclasses import dataclass

from messages.catalogue import Texts
from messages.commands import NAME


@dataclass(frozen=True)
class FirstStep:
    """What to try and, unless it is to wait for the next morning, the line to type for it."""

    text: str
    line: str | None = None


def first_steps(texts: Texts, name: str) -> tuple[FirstStep, ...]:
    """Three steps that follow from each other, with the `name` of a contact."""
    gift = texts.plain("give {name} a book on pensions", name=name)
    ask = texts.plain("ask {name} for the annual report", name=name)
    return (
        FirstStep(texts.plain("Log something you gave:"), f"{NAME} {gift}"),
        FirstStep(
            texts.plain("Ask for something soon afterwards, and see when a good day would be:"),
            f"{NAME} {ask}",
        ),
        FirstStep(texts.plain("Skip ahead to the morning, and see who is on your list:")),
    )
