"""Gifts as they are typed, and what is answered where a limit keeps them, in plain words."""

from datetime import date

from bot.money import Money
from bot.recording import commands
from bot.recording.outcomes import Decision, Doubtful, Outcome
from bot.recording.statements import Doubt, Named, Said, Statement
from bot.team.members import Member
from bot.vocabulary import AskedBack, Verb
from tests.bot.plain_words import Team
from tests.bot.recording import kept


def type_gift(
    team: Team,
    member: Member,
    name: str = "Anna",
    *,
    minor: int = 50_01,
    verb: Verb = Verb.GIVE,
    day: date | None = None,
    is_given: bool = False,
    doubts: tuple[Doubt, ...] = (),
    is_one: bool = False,
    currency: str = "EUR",
) -> Outcome:
    worth = Money(minor, currency)
    statement = Statement(
        *(verb, "a watch", day),
        worth=worth,
        is_given=is_given,
        doubts=doubts,
        is_one=is_one,
        is_each=not is_one,
    )
    said = Said(statement, tuple(Named(one) for one in name.split(" and ")))
    return team.ask_for(lambda s: commands.carry_out(s, member, said, team.now))


def decide(team: Team, member: Member, told: Doubtful, decision: Decision) -> Outcome:
    return kept.decide(team, member, told.pending_id, decision, told.place)


def asked(told: Outcome) -> Doubtful:
    assert isinstance(told, Doubtful)
    assert told.doubt.about is AskedBack.POLICY
    return told
