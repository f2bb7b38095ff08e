"""Who shares a household: noted, taken back, or asked about where a name fits several."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.people.contacts import Contact
from bot.people.households import AsBefore
from bot.refusals import Gone
from messages import Message, formats, verbatim
from messages.blocks import actions, button, section
from messages.carried import Carried, whole_number
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts
from messages.reader import Reader

WHO, UNDO = "household.who", "household.undo"


@dataclass(frozen=True)
class HouseholdButton(Carried):
    """Who asked, who they are, and whether they live together no more, which 1 stands for."""

    member_id: int
    people: str
    is_parted: int

    @property
    def contact_ids(self) -> tuple[int, ...]:
        """Raises Gone for what are no ids."""
        numbers = [whole_number(one) for one in self.people.split(",")]
        if None in numbers:
            raise Gone
        return tuple(one for one in numbers if one is not None)


@dataclass(frozen=True)
class UndoButton(Carried):
    """Who said something of a household, and when."""

    member_id: int
    moment: str

    @property
    def at(self) -> datetime:
        """Raises Gone for what is no time."""
        try:
            at = datetime.fromisoformat(self.moment)
        except ValueError:
            raise Gone from None
        if at.tzinfo is None:
            raise Gone
        return at


def noted(
    reader: Reader, people: Sequence[Contact], at: datetime | None, *, is_parted: bool
) -> Message:
    """Who shares a household from now on, or shares it no more; `at` is when that was said.

    It is None where it was known already.
    """
    texts, names = reader.texts, _names(reader.texts, people)
    if is_parted and at is None:
        text = texts(
            "I have no household on record for {names}, so nothing has changed.", names=names
        )
    elif is_parted and len(people) == 1:
        text = texts(
            "Noted: {names} no longer shares a household. Presents don't count for anybody else.",
            names=names,
        )
    elif is_parted:
        text = texts(
            "Noted: {names} no longer share a household. Presents now count for each of them "
            "separately.",
            names=names,
        )
    elif len(people) == 2:
        text = texts(
            "Noted: {names} share a household. A present for both counts as one, with a share for "
            "each.",
            names=names,
        )
    else:
        text = texts(
            "Noted: {names} share a household. A present for all counts as one, with a share for "
            "each.",
            names=names,
        )
    if at is None:
        return Message(text, [section(text)])
    value = UndoButton(reader.member.id, at.isoformat()).value()
    return Message(text, [section(text), actions([button(texts.plain("Undo"), UNDO, value)])])


def taken_back(reader: Reader, now: AsBefore) -> Message:
    """How it is since what was said of a household was taken back."""
    texts, names = reader.texts, _names(reader.texts, now.people)
    if not now.people:
        text = texts("Undone.")
    elif now.are_one:
        text = texts("Undone: {names} share a household again.", names=names)
    else:
        text = texts("Undone: I have no household on record for {names}.", names=names)
    return Message(text, [section(text)])


def which(
    reader: Reader, offered: Sequence[Sequence[Contact]], name: str, *, is_parted: bool
) -> Message:
    """Whom a name means that fits several."""
    texts = reader.texts
    text = texts("Several people match “{name}”. Who lives together?", name=contacts.short(name))
    offers = []
    for place, (people, label) in enumerate(zip(offered, _labels(texts, offered), strict=True)):
        ids = ",".join(str(one.id) for one in people)
        value = HouseholdButton(reader.member.id, ids, int(is_parted)).value()
        offers.append(button(label, f"{WHO}.{place}", value))
    return Message(text, [section(text), actions(offers)])


def _labels(texts: Texts, offered: Sequence[Sequence[Contact]]) -> list[str]:
    """Their names, with the organisations only where others are called so, too."""
    named = [_label(texts, [one.name for one in people]) for people in offered]
    if len(set(named)) == len(named):
        return named
    return [_label(texts, [contacts.label(one) for one in people]) for people in offered]


def _label(texts: Texts, names: Sequence[str]) -> str:
    return verbatim.unescaped(formats.listed(texts, names))


def _names(texts: Texts, people: Sequence[Contact]) -> Mrkdwn:
    return formats.listed(texts, [contacts.bold(one.name) for one in people])
