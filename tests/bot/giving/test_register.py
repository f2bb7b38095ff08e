"""The register: what it holds, what narrows it, who sees what, and what was taken back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.giving import gestures, register
from bot.giving.registered import PAGE, Filters, Gift, Shown
from bot.ledger import reversals
from bot.money import Money
from bot.people.contacts import Contact
from bot.privacy import erasure
from bot.recording import commands, corrections
from bot.recording.corrections import Correction
from bot.recording.statements import Named, Said, Statement
from bot.team.members import Member
from bot.vocabulary import Direction, GestureKind, Verb
from tests.bot.giving.registers import EVERYTHING, admin, euros, log, look, make_private
from tests.bot.plain_words import Team


@pytest.fixture
def mara(mara: Member) -> Member:
    """Who is no admin."""
    return replace(mara, is_admin=False)


def told(gifts: Sequence[Gift]) -> list[tuple[str | None, str, Money | None]]:
    return [(one.name, one.words, one.worth) for one in gifts]


def test_it_holds_what_has_a_worth_and_small_gifts_newest_first(
    team: Team, mara: Member, anna: Contact
) -> None:
    log(team, mara, anna, "a card", kind=GestureKind.THANK_YOU_NOTE)
    log(team, mara, anna, "tulips", kind=GestureKind.SMALL_GIFT, days_ago=3)
    log(team, mara, anna, "a pen", euros(500), days_ago=1)
    log(team, mara, anna, "wine", euros(1200), direction=Direction.RECEIVED, days_ago=2)
    page = look(team, mara)
    assert told(page.gifts) == [
        ("Anna Jansen", "a pen", euros(500)),
        ("Anna Jansen", "wine", euros(1200)),
        ("Anna Jansen", "tulips", None),
    ]
    assert (page.given.amounts, page.given.number, page.given.without_worth) == (
        (euros(500),),
        2,
        1,
    )
    assert (page.received.amounts, page.received.number) == ((euros(1200),), 1)


def test_what_nobody_told_the_kind_of_is_not_missing(
    team: Team, mara: Member, anna: Contact
) -> None:
    log(team, mara, anna, "a lamp")
    page = look(team, mara)
    assert told(page.gifts) == [("Anna Jansen", "a lamp", None)]
    assert (page.given.number, page.given.without_worth) == (1, 1)


def test_currencies_are_not_added_up(team: Team, mara: Member, anna: Contact) -> None:
    for worth in (euros(500), Money(1000, "CHF"), euros(700), Money(300, "JPY")):
        log(team, mara, anna, f"{worth.minor}", worth)
    assert look(team, mara).given.amounts == (
        euros(1200),
        Money(1000, "CHF"),
        Money(300, "JPY"),
    )


FITTING = [
    (Filters(first=date(2026, 11, 2)), ["pen"]),
    (Filters(last=date(2026, 11, 1)), ["cake", "wine"]),
    (Filters(first=date(2026, 11, 1), last=date(2026, 11, 1)), ["cake"]),
    (Filters(direction=Direction.RECEIVED), ["wine"]),
    (Filters(whom="jansen"), ["pen", "wine"]),
    (Filters(whom="ÁNNA"), ["pen", "wine"]),
    (Filters(whom="brasserie"), ["cake"]),
    (Filters(whom="%"), []),
    (Filters(least=euros(500)), ["pen", "wine"]),
    (Filters(least=euros(501)), ["wine"]),
    (Filters(least=Money(100, "CHF")), ["cake"]),
    (Filters(member_id=-1), []),
]


@pytest.mark.parametrize(("filters", "words"), FITTING, ids=[str(at) for at in range(len(FITTING))])
def test_all_that_is_told_has_to_fit(
    team: Team, mara: Member, anna: Contact, filters: Filters, words: list[str]
) -> None:
    bram = team.meet(mara, "Bram Bos", organisation="Brasserie Zuid")
    log(team, mara, anna, "pen", euros(500), days_ago=1)
    log(team, mara, bram, "cake", Money(900, "CHF"), days_ago=2)
    log(team, mara, anna, "wine", euros(1200), direction=Direction.RECEIVED, days_ago=3)
    assert [one.words for one in look(team, mara, filters).gifts] == words


def test_pages_turn_and_the_last_one_stands_for_all_beyond(
    team: Team, mara: Member, anna: Contact
) -> None:
    for number in range(PAGE + 3):
        log(team, mara, anna, f"{number}", euros(100), days_ago=number)
    first, last, beyond = (look(team, mara, number=number) for number in (0, 1, 10**6))
    assert [one.words for one in first.gifts] == [str(number) for number in range(PAGE)]
    assert first.has_next
    assert [one.words for one in last.gifts] == ["10", "11", "12"]
    assert (beyond.gifts, beyond.number, beyond.has_next) == (last.gifts, 1, False)
    everything = team.ask_for(lambda s: list(register.each(s, mara, EVERYTHING)))
    assert everything == [*first.gifts, *last.gifts]


def test_what_was_taken_back_stays_with_when_and_by_whom(
    team: Team, mara: Member, anna: Contact
) -> None:
    given = log(team, mara, anna, "wine", euros(1200))
    team.ask_for(lambda s: reversals.undo(s, mara, given.id, team.now + timedelta(days=1)))
    page = look(team, mara)
    (gift,) = page.gifts
    assert gift.taken_back is not None
    assert (gift.taken_back.on, gift.taken_back.is_yours, gift.taken_back.instead) == (
        date(2026, 11, 4),
        True,
        None,
    )
    assert (page.total, page.given.number, page.given.amounts) == (1, 0, ())
    assert not look(team, mara, Filters(corrections=Shown.LEFT_OUT)).gifts
    log(team, mara, anna, "a pen", euros(500))
    alone = look(team, mara, Filters(corrections=Shown.ALONE))
    assert [one.words for one in alone.gifts] == ["wine"]


def test_what_was_put_right_stands_beside_what_took_its_place(
    team: Team, mara: Member, anna: Contact
) -> None:
    said = Statement(Verb.GIVE, "wine", worth=euros(2000))
    named = (Named(anna.name, anna),)
    team.ask_for(lambda s: commands.carry_out(s, mara, Said(said, named), team.now))
    later = team.now + timedelta(minutes=1)
    with team.transaction() as session:
        entry = corrections.correctable(session, mara, later)
        assert entry is not None
        right = Correction(worth=euros(2500))
        corrections.correct(session, mara, entry, right, later)
    right_one, wrong_one = look(team, mara).gifts
    assert (right_one.worth, right_one.taken_back) == (euros(2500), None)
    assert wrong_one.taken_back is not None
    assert wrong_one.taken_back.instead is not None
    assert wrong_one.taken_back.instead.id == right_one.id
    assert wrong_one.taken_back.instead.worth == euros(2500)


def test_a_member_sees_what_cards_tell_them_in_full_and_nothing_else(
    team: Team, mara: Member, anna: Contact
) -> None:
    bram = team.hire("U0BRAM")
    his = team.meet(bram, "Pieter Prins")
    log(team, bram, anna, "to mara's contact", euros(100), days_ago=1)
    log(team, mara, his, "to bram's contact", euros(200), days_ago=2)
    log(team, bram, his, "his own", euros(9999), days_ago=3)
    page = look(team, mara)
    assert [(one.words, one.is_yours) for one in page.gifts] == [
        ("to mara's contact", False),
        ("to bram's contact", True),
    ]
    assert page.given.amounts == (euros(300),)
    assert not look(team, mara, Filters(whom="Pieter", member_id=bram.id)).gifts
    assert not look(team, mara, Filters(least=euros(9999))).gifts


def test_an_admin_sees_amounts_and_people_but_no_words_of_others(
    team: Team, mara: Member, anna: Contact
) -> None:
    chief = admin(team)
    kind = GestureKind.SMALL_GIFT
    log(team, mara, anna, "for her broken heart", euros(100), kind=kind, sent_words="Dear Anna")
    own = team.meet(chief, "Nora Vos")
    log(team, mara, own, "tea", euros(300), days_ago=1)
    page = look(team, chief)
    assert page.is_of_all
    assert [(one.name, one.words, one.kind, one.by) for one in page.gifts] == [
        ("Anna Jansen", "", kind, mara.name),
        ("Nora Vos", "tea", None, mara.name),
    ]
    assert page.members == ((mara.id, mara.name),)


def test_who_is_private_to_a_colleague_stays_so_though_the_amount_counts(
    team: Team, mara: Member, anna: Contact
) -> None:
    chief, bram = admin(team), team.hire("U0BRAM")
    log(team, mara, anna, "words", euros(700))
    make_private(team, anna, owner=bram)
    for reader in (mara, chief):
        (gift,) = look(team, reader).gifts
        assert (gift.name, gift.organisation, gift.words, gift.worth) == (
            None,
            None,
            "",
            euros(700),
        )
        assert not look(team, reader, Filters(whom="Anna")).gifts
    assert [one.name for one in look(team, bram).gifts] == ["Anna Jansen"]


def test_a_correction_about_somebody_else_is_not_told_to_who_sees_no_card_of_theirs(
    team: Team, mara: Member, anna: Contact
) -> None:
    bram = team.hire("U0BRAM")
    his = team.meet(bram, "Pieter Prins")
    wrong = log(team, bram, anna, "wine", euros(100))
    later = team.now + timedelta(minutes=1)
    with team.transaction() as session:
        reversals.undo(session, bram, wrong.id, later)
        gestures.log(session, bram, his, Direction.GIVEN, later, words="wine", worth=euros(900))
    (seen,) = look(team, mara).gifts
    assert seen.taken_back is not None
    assert seen.taken_back.instead is None
    both = look(team, bram).gifts
    assert [one.taken_back and one.taken_back.instead is not None for one in both] == [None, True]


def test_of_whoever_is_forgotten_only_the_amount_is_left(
    team: Team, mara: Member, anna: Contact
) -> None:
    log(team, mara, anna, "a book on pensions", euros(700), sent_words="Dear Anna")
    team.ask_for(lambda s: erasure.forget(s, mara, anna.id, team.now))
    (gift,) = look(team, mara).gifts
    assert (gift.is_forgotten, gift.words, gift.worth) == (True, "…", euros(700))
    assert not look(team, mara, Filters(whom="Anna")).gifts
    assert not look(team, mara, Filters(whom="…")).gifts


def test_another_workspace_is_no_part_of_it(team: Team, mara: Member, anna: Contact) -> None:
    log(team, mara, anna, "a book", euros(700))
    elsewhere = replace(admin(team), workspace_id=mara.workspace_id + 1)
    assert look(team, elsewhere).total == 0
