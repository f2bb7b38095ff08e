"""An answer that comes late counts as late, and is shown so wherever it stands."""

from datetime import timedelta

import pytest

from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team import members
from bot.team.members import Member
from tests.assembly import StoppedClock
from tests.handlers.person import Person

CARDS = [
    ("en", "answered yes: “talk”; late", "It counts as a late answer."),
    ("nl", "ja gezegd: “talk”; laat", "Ik bewaar het als laat antwoord."),
    ("de", "zugesagt: „talk“; spät", "Das ist als späte Antwort vermerkt."),
]
in_every_language = pytest.mark.parametrize(("language", "passed", "says"), CARDS)


@in_every_language
@pytest.mark.parametrize(("days", "is_late"), [(21, False), (22, True)])
def test_a_late_answer_is_shown_as_late(
    person: Person,
    mara: Member,
    anna: Contact,
    clock: StoppedClock,
    transaction: Transaction,
    language: str,
    passed: str,
    says: str,
    days: int,
    is_late: bool,
) -> None:
    with transaction() as session:
        members.choose_language(session, mara, language)
    person.types("ask Anna Jansen for talk")
    clock.moment += timedelta(days=days)
    told = person.types("answer Anna Jansen yes")["text"]
    assert (says in told) is is_late
    card = person.types("who Anna Jansen")["text"]
    assert (passed in card) is is_late
    assert passed.partition(";")[0] in card
