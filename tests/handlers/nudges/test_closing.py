"""The last check on an answer says when the ask closes by itself, and the card says it, too."""

from datetime import timedelta

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team import members
from bot.team.members import Member
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


@pytest.mark.parametrize(
    ("language", "says", "card", "closed"),
    [
        (
            "en",
            "If nothing comes, I’ll close it on Tuesday 1 December; an answer after that",
            "“talk”; will be closed on Tuesday 1 December if no answer comes",
            "3 November, asked, no answer: “talk”",
        ),
        (
            "nl",
            "Komt er niets, dan geldt de vraag vanaf dinsdag 1 december als onbeantwoord; een",
            "“talk”; geldt vanaf dinsdag 1 december als onbeantwoord als er niets komt",
            "3 november, gevraagd, geen antwoord: “talk”",
        ),
        (
            "de",
            "Kommt nichts, gilt die Bitte ab Dienstag, dem 1.\xa0Dezember, als unbeantwortet; eine",
            "„talk“; gilt ab Dienstag, dem 1.\xa0Dezember, als unbeantwortet, wenn nichts kommt",
            "3.\xa0November, gefragt, keine Antwort: „talk“",
        ),
    ],
)
def test_who_asked_is_told_when_the_ask_closes(
    person: Person,
    mara: Member,
    anna: Contact,
    clock: StoppedClock,
    turn: Turn,
    slack: FakeSlack,
    transaction: Transaction,
    language: str,
    says: str,
    card: str,
    closed: str,
) -> None:
    with transaction() as session:
        members.choose_language(session, mara, language)
    person.types("ask Anna Jansen for talk")
    texts = []
    for _ in range(21):
        clock.moment += timedelta(days=1)
        turn.take()
        said = slack.made("chat.postMessage")
        texts = [one.arguments["blocks"][1]["text"]["text"] for one in said]
        if len(texts) == 1:
            assert says not in texts[0]
    assert len(texts) == 2
    assert says in texts[1]
    assert card in person.types("who Anna Jansen")["text"]
    clock.moment += timedelta(days=7)
    turn.take()
    assert closed in person.types("who Anna Jansen")["text"]
