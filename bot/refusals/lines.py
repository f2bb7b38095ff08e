"""What a line, or a dialog, says too little or too much of."""

from dataclasses import dataclass

from bot.refusals.kinds import NotUnderstood, Refusal


@dataclass(eq=False)
class NameMissing(NotUnderstood):
    verb: str


@dataclass(eq=False)
class NameTooLong(NotUnderstood):
    """A name of more letters than `most`."""

    most: int


@dataclass(eq=False)
class TooMuchTold(NotUnderstood):
    """More than `most` letters about somebody new."""

    most: int


@dataclass(eq=False)
class WordsMissing(NotUnderstood):
    verb: str
    name: str


@dataclass(eq=False)
class OneAtATime(NotUnderstood):
    """More than one person is named, for what is done for one at a time."""

    names: tuple[str, ...]


@dataclass(eq=False)
class NotThereYet(NotUnderstood):
    intent: str


class AnswerMissing(NotUnderstood):
    """The line does not end with an answer."""


@dataclass(eq=False)
class NotAnsweredYet(NotUnderstood):
    """The line says that the answer of whom it names is still to come: nothing is recorded."""

    name: str = ""


class LanguageUnknown(NotUnderstood):
    """A language that Goodturn doesn't speak."""


class NothingOpen(Refusal):
    """There is nothing that this could belong to."""


@dataclass(eq=False)
class NoOpenAsk(NothingOpen):
    name: str
