"""Commands in their usual form, and the clicks on those that were kept."""

from sqlmodel import select

from bot.models import AskRow, GestureRow, MeetingRow, ResponseRow
from bot.people.contacts import Contact
from bot.recording import choices, chosen_people, commands
from bot.recording.outcomes import Decision, Outcome, WhichContact
from bot.team.members import Member
from bot.vocabulary import Answer, Audience, Verb
from tests.bot.plain_words import Team

RECORDING = [Verb.GIVE, Verb.GOT, Verb.ASK]


def say(team: Team, member: Member, verb: Verb, name: str, words: str = "VAT tips") -> Outcome:
    """The command in the usual form for its verb."""
    if verb is Verb.ANSWER:
        return team.type(member, verb, name, answer=Answer.YES)
    return team.type(member, verb, name, words)


def outcome(team: Team, member: Member, pending_id: int) -> Outcome:
    return team.ask_for(lambda s: commands.outcome(s, member, pending_id))


def choose(team: Team, member: Member, asked: WhichContact, contact: Contact) -> Outcome:
    with team.transaction() as session:
        chosen_people.choose_contact(
            session, member, asked.pending_id, contact.id, asked.place, team.now
        )
    return outcome(team, member, asked.pending_id)


def add_contact(
    team: Team, member: Member, asked: WhichContact, audience: Audience = Audience.CLIENT
) -> Outcome:
    with team.transaction() as session:
        chosen_people.add_contact(
            session, member, asked.pending_id, audience, asked.place, team.now
        )
    return outcome(team, member, asked.pending_id)


def decide(
    team: Team, member: Member, pending_id: int, decision: Decision, place: int | None = None
) -> Outcome:
    with team.transaction() as session:
        choices.decide(session, member, pending_id, decision, place, team.now)
    return outcome(team, member, pending_id)


def facts(team: Team) -> int:
    """How many facts there are."""
    with team.transaction() as session:
        tables = (GestureRow, MeetingRow, AskRow, ResponseRow)
        return sum(len(session.exec(select(table)).all()) for table in tables)
