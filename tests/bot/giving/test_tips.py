"""The library of tips: who may change what, which links lead anywhere, and who would like one."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from bot.giving import sent_tips, tip_links, tip_pages, tips
from bot.giving.tip_pages import TipPage, TipQuery
from bot.giving.tips import Tip
from bot.ledger import reversals
from bot.models import ContactRow, MemberRow, NoteRow
from bot.people.contacts import Contact
from bot.privacy import erasure
from bot.refusals import Gone, LinkBroken, LinkKnown, TipIsTheirs, TitleMissing
from bot.team.members import Member
from tests.bot.giving.library import FIVE_POINTS, keep
from tests.bot.nudges.test_ideas import cares_about, is_now
from tests.bot.plain_words import Team, as_it_stands


def found(team: Team, viewer: Member, **query: Any) -> TipPage:
    return team.ask_for(lambda s: tip_pages.find(s, viewer, TipQuery(**query), "en"))


def titles(page: TipPage) -> list[str]:
    return [one.tip.title for one in page.found]


def would_like(team: Team, viewer: Member, tip: Tip) -> list[str]:
    wanted = team.ask_for(lambda s: tip_pages.wanted(s, viewer, tip.id, "en"))
    return [one.contact.name for one in wanted.people]


def sends(team: Team, member: Member, contact: Contact, tip: Tip) -> None:
    team.ask_for(lambda s: sent_tips.log(s, member, contact.id, tip.id, team.now))


def test_everybody_sees_the_newest_first_and_who_added_it(
    team: Team, mara: Member, ben: Member
) -> None:
    keep(team, mara)
    keep(team, ben, title="VAT in ten minutes", link="", tags=("VAT",))
    page = found(team, ben)
    assert titles(page) == ["VAT in ten minutes", FIVE_POINTS.title]
    assert [one.by for one in page.found] == [ben.name, mara.name]
    assert [one.may_be_changed for one in page.found] == [True, False]
    assert set(page.tags) == {"VAT", "pension"}


def test_a_tip_is_found_by_its_words_its_tags_and_what_they_mean(team: Team, mara: Member) -> None:
    keep(team, mara)
    keep(team, mara, title="Mehrwertsteuer", link="", tags=("VAT",), language="de")
    for query in ({"words": "pensioen"}, {"words": "key points"}, {"tag": "Pension"}):
        assert titles(found(team, mara, **query)) == [FIVE_POINTS.title]
    assert titles(found(team, mara, language="de")) == ["Mehrwertsteuer"]
    assert titles(found(team, mara, words="sailing")) == []


def test_pages_turn_and_one_beyond_the_last_is_the_last(team: Team, mara: Member) -> None:
    for number in range(7):
        keep(team, mara, title=f"Tip {number}", link="")
    page = team.ask_for(lambda s: tip_pages.find(s, mara, TipQuery(), "en", 9))
    assert (page.number, page.total, page.has_next) == (1, 7, False)
    assert titles(page) == ["Tip 1", "Tip 0"]


def test_who_added_it_or_an_admin_changes_and_retires_it(
    team: Team, mara: Member, ben: Member
) -> None:
    tip = keep(team, mara)
    changed = tips.NewTip("Four points", tip.link, tip.tags, "nl")
    with pytest.raises(TipIsTheirs):
        team.ask_for(lambda s: tips.edit(s, ben, tip.id, changed, team.now))
    with pytest.raises(TipIsTheirs):
        team.ask_for(lambda s: tips.retire(s, ben, tip.id, team.now))
    with pytest.raises(TipIsTheirs):
        team.ask_for(lambda s: tips.bring_back(s, ben, tip.id))
    with team.transaction() as session:
        session.get_one(MemberRow, ben.id).is_admin = True
    admin = Member(**{**vars(ben), "is_admin": True})
    assert (
        team.ask_for(lambda s: tips.edit(s, admin, tip.id, changed, team.now)).title
        == "Four points"
    )
    assert team.ask_for(lambda s: tips.retire(s, mara, tip.id, team.now)).is_retired
    assert titles(found(team, mara)) == []
    assert not team.ask_for(lambda s: tips.bring_back(s, mara, tip.id)).is_retired


@pytest.mark.parametrize(
    "link",
    [
        "example.com/x",
        "https://example.com/a b",
        "javascript:alert(1)",
        "ftp://example.com/x",
        "http://localhost/x",
        "http://127.0.0.1/x",
        "https://mara@example.com",
        "https://example",
        "https://",
        "https://[",
        "https://example.com:port/",
        "https://example.com/<!channel>",
        "https://example.com/" + "x" * 600,
        "data:text/html,x",
    ],
)
def test_a_link_that_leads_nowhere_is_refused(team: Team, mara: Member, link: str) -> None:
    with pytest.raises(LinkBroken):
        keep(team, mara, link=link)
    assert titles(found(team, mara)) == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("", ""),
        (" https://example.com/x ", "https://example.com/x"),
        ("<https://example.com/x|example.com>", "https://example.com/x"),
        ("http://müller.example.de:8080/?a=1#b", "http://müller.example.de:8080/?a=1#b"),
    ],
)
def test_a_link_is_kept_as_it_was_typed(said: str, kept: str) -> None:
    assert tip_links.checked(said) == kept


@pytest.mark.parametrize("title", ["", "  ", "<!channel>", "<@U0BRAM> <!here>", "!?", "\u200b"])
def test_a_title_has_words(team: Team, mara: Member, title: str) -> None:
    with pytest.raises(TitleMissing):
        keep(team, mara, title=title)


@pytest.mark.parametrize("title", ["<!channel> *x* for sailors", "<3 for sailors", "a < b"])
def test_a_title_with_words_may_have_marks_as_well(team: Team, mara: Member, title: str) -> None:
    assert keep(team, mara, title=title).title == title


@pytest.mark.parametrize(
    "same", ["http://www.example.com/pensions/", "https://EXAMPLE.com/pensions#top"]
)
def test_a_link_is_kept_once_and_it_says_by_whom(
    team: Team, mara: Member, ben: Member, same: str
) -> None:
    tip = keep(team, mara)
    with pytest.raises(LinkKnown) as known:
        keep(team, ben, link=same)
    assert (known.value.title, known.value.by) == (tip.title, mara.name)
    with pytest.raises(LinkKnown) as own:
        keep(team, mara, link=same)
    assert own.value.by == ""
    other = keep(team, ben, link="https://example.com/other")
    with pytest.raises(LinkKnown):
        team.ask_for(lambda s: tips.edit(s, ben, other.id, FIVE_POINTS, team.now))
    assert team.ask_for(lambda s: tips.edit(s, mara, tip.id, FIVE_POINTS, team.now)) == tip


def test_a_link_is_free_again_once_its_tip_is_retired(
    team: Team, mara: Member, ben: Member
) -> None:
    tip = keep(team, mara)
    team.ask_for(lambda s: tips.retire(s, mara, tip.id, team.now))
    keep(team, ben)
    with pytest.raises(LinkKnown):
        team.ask_for(lambda s: tips.bring_back(s, mara, tip.id))


def test_tags_are_told_with_commas_or_marks() -> None:
    assert tips.tags_in("#pension #VAT, new law; vat") == ("pension", "VAT", "new law")


def test_it_goes_to_who_cares_about_it_and_reads_its_language(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    tip = keep(team, mara)
    people: Sequence[Contact] = [team.meet(mara, f"{name} Visser") for name in ("Eva", "Tom")]
    theirs = team.meet(ben, "Nora Visser")
    for one in (anna, people[0], theirs):
        cares_about(team, one, "Pensioen")
    is_now(team, people[0], language="de")
    assert would_like(team, mara, tip) == [anna.name]
    assert [one.fits for one in found(team, mara).found] == [1]
    is_now(team, people[0], language="en")
    assert would_like(team, mara, tip) == [anna.name, people[0].name]
    sends(team, ben, anna, tip)
    assert would_like(team, mara, tip) == [people[0].name]


def test_notes_count_as_far_as_the_member_reads_them(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    tip = keep(team, mara)
    note = NoteRow(
        workspace_id=team.workspace_id,
        contact_id=anna.id,
        member_id=ben.id,
        words="Thinks a lot about her pension",
    )
    with team.transaction() as session:
        session.add(note)
    assert would_like(team, mara, tip) == []
    with team.transaction() as session:
        session.get_one(NoteRow, 1).is_shared = True
    assert would_like(team, mara, tip) == [anna.name]


def test_a_second_click_logs_nothing_more_and_undo_makes_it_new_again(
    team: Team, mara: Member, anna: Contact
) -> None:
    tip = keep(team, mara)
    cares_about(team, anna, "pension")
    first = team.ask_for(lambda s: sent_tips.log(s, mara, anna.id, tip.id, team.now))
    later = team.now + timedelta(minutes=1)
    second = team.ask_for(lambda s: sent_tips.log(s, mara, anna.id, tip.id, later))
    assert second.id == first.id
    assert first.words == tip.title
    assert would_like(team, mara, tip) == []
    team.ask_for(lambda s: reversals.undo(s, mara, first.id, later))
    assert would_like(team, mara, tip) == [anna.name]


def test_what_was_sent_keeps_its_title(team: Team, mara: Member, anna: Contact) -> None:
    tip = keep(team, mara)
    sent = team.ask_for(lambda s: sent_tips.log(s, mara, anna.id, tip.id, team.now))
    changed = tips.NewTip("Four points", tip.link, tip.tags, "en")
    team.ask_for(lambda s: tips.edit(s, mara, tip.id, changed, team.now))
    assert team.ask_for(lambda s: as_it_stands(s, mara, sent)).words == tip.title


def test_who_got_it_is_told_of_whom_the_viewer_sees(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    tip = keep(team, mara)
    hidden = team.meet(ben, "Nora Visser")
    is_now(team, hidden, is_private=True)
    sends(team, mara, anna, tip)
    sends(team, ben, hidden, tip)

    def names(viewer: Member) -> set[str]:
        return {one.name for one in found(team, viewer).found[0].sent}

    assert names(mara) == {anna.name}
    assert names(ben) == {anna.name, hidden.name}


def test_a_retired_tip_is_for_nobody(team: Team, mara: Member, anna: Contact) -> None:
    tip = keep(team, mara)
    cares_about(team, anna, "pension")
    team.ask_for(lambda s: tips.retire(s, mara, tip.id, team.now))
    assert would_like(team, mara, tip) == []


def test_a_tip_stays_when_who_added_it_leaves(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    tip = keep(team, ben)
    cares_about(team, anna, "pension")
    with team.transaction() as session:
        session.get_one(MemberRow, ben.id).is_active = False
    assert would_like(team, mara, tip) == [anna.name]
    assert found(team, mara).found[0].by == ben.name


def test_another_workspace_has_a_library_of_its_own(team: Team, mara: Member) -> None:
    tip = keep(team, mara)
    stranger = Member(**{**vars(mara), "workspace_id": mara.workspace_id + 1})
    assert titles(found(team, stranger)) == []
    for act in (tips.by_id, tips.to_change, tips.bring_back):
        with pytest.raises(Gone), team.transaction() as session:
            act(session, stranger, tip.id)


def test_who_is_forgotten_got_no_tip(team: Team, mara: Member, anna: Contact) -> None:
    tip = keep(team, mara)
    sends(team, mara, anna, tip)
    team.ask_for(lambda s: erasure.forget(s, mara, anna.id, team.now))
    assert found(team, mara).found[0].sent == ()
    with team.transaction() as session:
        assert session.get_one(ContactRow, anna.id).forgotten_on is not None
    assert team.ask_for(lambda s: sent_tips.got(s, team.workspace_id, [anna.id])) == {}
