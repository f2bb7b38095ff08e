"""The words that a member sent are shown to them with what they went with, and to nobody else."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.cards import sent, shown
from bot.cards.history import Noted
from bot.cards.shown import Card
from bot.giving import gestures
from bot.ledger import reversals, words
from bot.models import GestureRow
from bot.nudges import acts
from bot.nudges.shown_reminders import ToCongratulate, ToThank, ToThankForAnswer
from bot.people import occasions, owners
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.privacy import erasure, merging
from bot.refusals import NotYours
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, Direction, GestureKind, OccasionKind
from tests.bot import stored
from tests.bot.plain_words import Nudged, Team

NOTE = "Dear Anna,\n\nthe zither was a delight.\n\nYours, Mara"
DAY = timedelta(days=1)


@pytest.fixture
def written(team: Team, mara: Member, anna: Contact) -> Contact:
    """A contact of Mara's, to whom she sent a note that the bot reminded her of."""
    _send(team, mara, NOTE)
    return anna


def _send(team: Team, member: Member, note: str) -> Nudged:
    nudged = Nudged(team, member)
    _write(nudged, note)
    return nudged


def _write(nudged: Nudged, note: str) -> None:
    nudged.click(lambda s, member, key, at: acts.sent(s, member, key, at, words=note))


def _card(team: Team, reader: Member, contact: Contact) -> Card:
    found = team.ask_for(lambda s: shown.find(s, reader, contact.id, reader.today(team.now)))
    assert isinstance(found, Card)
    return found


def _sent(team: Team, reader: Member, contact: Contact) -> list[str]:
    return [one.sent for one in _passed(team, reader, contact) if one.sent]


def _passed(team: Team, reader: Member, contact: Contact) -> tuple[Noted, ...]:
    return _card(team, reader, contact).passed.passed


def test_a_note_is_shown_with_its_entry_to_who_wrote_it(
    team: Team, mara: Member, written: Contact
) -> None:
    team.give(mara, written, "tulips")
    (noted,) = [one for one in _passed(team, mara, written) if one.sent]
    assert (noted.sent, noted.is_told, noted.by) == (NOTE, True, None)
    assert noted.entry.words == ""


def test_a_colleague_reads_no_word_of_it(
    team: Team, mara: Member, ben: Member, written: Contact
) -> None:
    known = repr(_card(team, ben, written))
    assert mara.name in known
    assert "zither" not in known


def test_who_looks_after_the_contact_now_reads_no_word_of_it(
    team: Team, mara: Member, ben: Member, written: Contact
) -> None:
    team.ask_for(lambda s: owners.move(s, [written.id], ben.id))
    assert _card(team, ben, written).is_yours
    assert "zither" not in repr(_card(team, ben, written))
    assert _sent(team, mara, written) == [NOTE]


def test_thanks_for_something_received_are_kept(team: Team, mara: Member, anna: Contact) -> None:
    team.receive(mara, anna)
    nudged = Nudged(team, mara)
    assert isinstance(nudged.shown.about, ToThank)
    _write(nudged, NOTE)
    assert _sent(team, mara, anna) == [NOTE]


def test_thanks_for_an_answer_are_kept(team: Team, mara: Member, anna: Contact) -> None:
    team.answer(mara, team.ask(mara, anna), Answer.YES)
    nudged = Nudged(team, mara)
    assert isinstance(nudged.shown.about, ToThankForAnswer)
    _write(nudged, NOTE)
    assert _sent(team, mara, anna) == [NOTE]


def test_congratulations_are_kept(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna)
    day = team.now.date() + DAY
    born = Yearly(day.month, day.day)
    team.ask_for(
        lambda s: occasions.keep(
            s, team.workspace_id, anna.id, OccasionKind.BIRTHDAY, born, team.now.date()
        )
    )
    nudged = Nudged(team, mara)
    assert isinstance(nudged.shown.about, ToCongratulate)
    _write(nudged, NOTE)
    (noted,) = [one for one in _passed(team, mara, anna) if one.sent]
    assert getattr(noted.entry, "kind", None) is GestureKind.CONGRATULATIONS


def test_the_draft_of_an_ask_is_as_it_was_planned(team: Team, mara: Member, anna: Contact) -> None:
    planned = team.plan_ask(mara, anna, in_days=1)
    _send(team, mara, NOTE)
    assert team.entry(planned).state is AskState.MADE
    assert "zither" not in stored.as_text(team)


def test_a_note_that_is_sent_twice_is_kept_once(team: Team, mara: Member, anna: Contact) -> None:
    nudged = _send(team, mara, NOTE)
    _write(nudged, "Dear Anna, once more.")
    assert _sent(team, mara, anna) == [NOTE]


def test_a_note_stays_with_what_was_taken_back(team: Team, mara: Member, written: Contact) -> None:
    (noted,) = [one for one in _passed(team, mara, written) if one.sent]
    team.ask_for(lambda s: reversals.undo(s, mara, noted.entry.id, team.now + DAY))
    told = {one.sent: one.entry.reversed for one in _passed(team, mara, written)}
    assert told[NOTE] is True


def test_a_note_goes_along_where_two_are_made_one(
    team: Team, mara: Member, written: Contact
) -> None:
    other = team.meet(mara, "Anna J.")
    merged = team.ask_for(lambda s: merging.merge(s, mara, other.id, written.id, team.now + DAY))
    assert _sent(team, mara, merged.kept) == [NOTE]
    team.ask_for(lambda s: merging.undo(s, mara, merged.id, team.now + DAY))
    assert _sent(team, mara, written) == [NOTE]


def test_a_note_is_forgotten_like_the_words(team: Team, mara: Member, written: Contact) -> None:
    team.ask_for(lambda s: erasure.forget(s, mara, written.id, team.now + DAY))
    assert "zither" not in stored.as_text(team)
    kept = team.ask_for(lambda s: s.exec(select(GestureRow.sent_words)).all())
    assert words.NOTHING in kept


def test_all_that_was_sent_is_read_page_by_page(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    today = team.now.date()
    for days_ago, member in enumerate((mara, mara, ben, mara, mara, mara)):
        team.ask_for(
            lambda s, member=member, days_ago=days_ago: gestures.log(  # type: ignore[misc]
                s,
                member,
                anna,
                Direction.GIVEN,
                team.now,
                words="tea",
                day=today - days_ago * DAY,
                sent_words=f"Note {days_ago}",
            )
        )
    team.give(mara, anna, "tulips")

    def read(member: Member, skipped: int) -> tuple[list[str], bool]:
        page = team.ask_for(lambda s: sent.find(s, member, anna.id, skipped)).page
        return [one.sent for one in page.passed], page.goes_on

    assert read(mara, 0) == (["Note 0", "Note 1", "Note 3"], True)
    assert read(mara, 3) == (["Note 4", "Note 5"], False)
    assert read(ben, 0) == (["Note 2"], False)


def test_what_is_shared_is_read_by_the_team_until_it_is_not(
    team: Team, mara: Member, ben: Member, written: Contact
) -> None:
    (noted,) = [one for one in _passed(team, mara, written) if one.sent]
    key = noted.entry.id.id
    team.ask_for(lambda s: words.share(s, mara, key, is_shared=True))
    assert _sent(team, ben, written) == [NOTE]
    (read,) = team.ask_for(lambda s: sent.find(s, ben, written.id)).page.passed
    assert (read.sent, read.by, read.is_told) == (NOTE, mara.name, False)
    team.ask_for(lambda s: words.share(s, mara, key, is_shared=False))
    assert not _sent(team, ben, written)
    assert not team.ask_for(lambda s: sent.find(s, ben, written.id)).page.passed


def test_nobody_else_shares_what_a_member_wrote(
    team: Team, mara: Member, ben: Member, written: Contact
) -> None:
    (noted,) = [one for one in _passed(team, mara, written) if one.sent]
    with pytest.raises(NotYours):
        team.ask_for(lambda s: words.share(s, ben, noted.entry.id.id, is_shared=True))
    assert not _sent(team, ben, written)


def test_what_was_taken_back_is_told_to_be(team: Team, mara: Member, written: Contact) -> None:
    (noted,) = [one for one in _passed(team, mara, written) if one.sent]
    team.ask_for(lambda s: reversals.undo(s, mara, noted.entry.id, team.now + DAY))
    (found,) = team.ask_for(lambda s: sent.find(s, mara, written.id)).page.passed
    assert (found.sent, found.entry.reversed) == (NOTE, True)
