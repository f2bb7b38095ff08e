"""The buttons about one person, who may be new: their action ids, and what each carries."""

from dataclasses import dataclass

from bot.people.newcomers import Introduction
from bot.vocabulary import Audience
from messages.carried import Carried


@dataclass(frozen=True)
class ContactButton(Carried):
    """Who asked, and who is meant."""

    member_id: int
    contact_id: int


ADD = "newcomer.add"


@dataclass(frozen=True)
class NewcomerButton(Carried):
    """What is told of them, and what they are to the team."""

    audience: Audience
    name: str
    organisation: str
    email: str

    @property
    def introduction(self) -> Introduction:
        return Introduction(self.name, self.organisation, self.email)


LEAVE = "newcomer.leave"
UNDO = "newcomer.undo"


@dataclass(frozen=True)
class AddedButton(ContactButton):
    """By whom who was added."""

    name: str
