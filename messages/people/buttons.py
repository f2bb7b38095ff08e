"""The buttons about somebody who may be new: their action ids, and what each carries."""

from dataclasses import dataclass

from bot.people.newcomers import Introduction
from bot.vocabulary import Audience
from messages.carried import Carried

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
class AddedButton(Carried):
    """By whom who was added."""

    member_id: int
    contact_id: int
    name: str
