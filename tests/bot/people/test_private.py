"""A contact that is private is there for its owner alone, whatever a colleague asks."""

import inspect
from datetime import timedelta

import pytest

from bot.address_books import introductions
from bot.address_books.introductions import Alike, KnownAlready
from bot.home import today
from bot.models import ContactRow
from bot.nudges import acts, dismissals, facts
from bot.people import contacts
from bot.people.contacts import Contact
from bot.people.newcomers import Added, Introduction
from bot.refusals import Gone
from bot.reminders import promises
from bot.summaries import months
from bot.team.members import Member
from bot.vocabulary import Audience, Verb
from tests.bot import crossing
from tests.bot.crossing import NOBODYS, Ids
from tests.bot.everything import LATER, one_of_everything
from tests.bot.plain_words import Nudged, Team
from tests.bot.stranger import Stranger
from tests.bot.trust import TRUSTING


@pytest.fixture
def zora(team: Team, mara: Member) -> Contact:
    """Mara's, and of nobody's concern; Mara last met her in September."""
    contact = team.meet(mara, "Zora Quill", organisation="Quillworks", email="zora@example.com")
    team.see(mara, contact, days_ago=50)
    keep_private(team, contact)
    return contact


def keep_private(team: Team, contact: Contact) -> None:
    with team.transaction() as session:
        session.get_one(ContactRow, contact.id).is_private = True


def test_her_owner_sees_her(team: Team, mara: Member, zora: Contact) -> None:
    known = team.ask_for(lambda s: contacts.by_id(s, mara, zora.id))
    assert (known.name, known.is_private) == ("Zora Quill", True)


def test_her_id_is_to_a_colleague_as_good_as_nobodys(
    team: Team, ben: Member, mara: Member, zora: Contact
) -> None:
    own = one_of_everything(team, ben, team.meet(ben, "Bram Vos"))
    told = []
    with team.transaction() as session:
        contact = contacts.by_id(session, ben, own.contact)
        knowing = Stranger(session, ben, contact, own, LATER)

        def comes_of(one: crossing.Crossing, ids: Ids) -> tuple[str, object]:
            trial = session.begin_nested()
            came = repr(knowing.outcome(one, ids)), knowing.rows(team.workspace_id)
            trial.rollback()
            return came

        hers = Ids(**{**vars(NOBODYS), "contact": zora.id})
        asked = [
            one
            for function in crossing.functions()
            if crossing.WHO & inspect.signature(function).parameters.keys()
            and crossing.name_of(function) not in TRUSTING
            for one in crossing.crossings(function)
            if one.meant == "contact"
        ]
        told = [str(one) for one in asked if comes_of(one, hers) != comes_of(one, NOBODYS)]
        session.rollback()
    assert len(asked) > 5
    assert told == []


def test_who_adds_somebody_of_her_name_just_adds(team: Team, ben: Member, zora: Contact) -> None:
    told = Introduction("Zora Quill", "Quillworks", ("zora@example.com",))
    added = team.ask_for(lambda s: introductions.introduce(s, ben, told, Audience.CLIENT, team.now))
    assert isinstance(added, Added)
    assert added.contact.owner_id == ben.id
    again = team.ask_for(lambda s: introductions.introduce(s, ben, told, Audience.CLIENT, team.now))
    assert again == KnownAlready(added.contact, told)


def test_who_adds_somebody_of_much_the_same_name_just_adds(
    team: Team, mara: Member, ben: Member, zora: Contact
) -> None:
    def introduced_by(member: Member) -> object:
        told = Introduction("Zora Quil", "Quillworks")
        return team.ask_for(
            lambda s: introductions.introduce(s, member, told, Audience.CLIENT, team.now)
        )

    assert isinstance(introduced_by(mara), Alike)
    assert isinstance(introduced_by(ben), Added)


def test_nothing_of_her_is_in_the_months_figures(team: Team, mara: Member, anna: Contact) -> None:
    month = team.now.date().replace(day=1)
    before = team.ask_for(lambda s: months.compute(s, team.workspace_id, month))
    zora = team.meet(mara, "Zora Quill")
    team.give(mara, zora)
    team.see(mara, zora)
    team.answer(mara, team.ask(mara, zora))
    keep_private(team, zora)
    after = team.ask_for(lambda s: months.compute(s, team.workspace_id, month))
    assert after == before


def test_who_was_promised_a_reminder_hears_no_more_of_her(
    team: Team, mara: Member, ben: Member
) -> None:
    zora = team.meet(mara, "Zora Quill")
    team.see(mara, zora)
    day = team.now.date() + timedelta(days=1)
    made = team.ask_for(lambda s: promises.promise(s, ben, zora.id, day, team.now, "tips"))
    keep_private(team, zora)
    at = team.now + timedelta(days=1)
    assert team.nudge(at) is None
    shown = team.ask_for(lambda s: today.show(s, ben, at))
    assert (shown.due, shown.coming) == ((), None)
    with pytest.raises(Gone):
        team.ask_for(lambda s: facts.find(s, made.reminder_id, day))


def test_a_nudge_that_was_sent_tells_of_her_no_more(team: Team, mara: Member, ben: Member) -> None:
    zora = team.meet(mara, "Zora Quill")
    team.see(mara, zora)
    day = team.now.date() + timedelta(days=1)
    team.ask_for(lambda s: promises.promise(s, ben, zora.id, day, team.now, "tips"))
    nudged = Nudged(team, ben)
    reminder_id = nudged.shown.reminder_id
    keep_private(team, zora)
    with pytest.raises(Gone):
        team.ask_for(lambda s: acts.find(s, ben, reminder_id, nudged.at))
    assert team.ask_for(lambda s: today.show(s, ben, nudged.at)).due == ()


def test_her_name_is_nobodys_in_a_line(team: Team, ben: Member, zora: Contact) -> None:
    for name in ("Zora Quill", "Zora", "Zorra Quil", "Quillworks"):
        asked = team.type(ben, Verb.GIVE, name, "tips")
        assert getattr(asked, "candidates", None) == ()


def test_nobodys_she_would_be_lost_to_all(team: Team, mara: Member) -> None:
    zora = team.keep_up(mara, "Zora Quill")
    nudged = Nudged(team, mara)
    keep_private(team, zora)
    with pytest.raises(Gone):
        nudged.click(dismissals.disown)
    assert nudged.shown.contact.id == zora.id
