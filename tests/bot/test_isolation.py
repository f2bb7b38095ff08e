"""No id of one workspace opens anything in another."""

import ast
import inspect
import pkgutil
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from sqlmodel import select

import handlers
from bot.asking import editing
from bot.asking.editing import Wish
from bot.models import ReminderRow
from bot.nudges import acts, dismissals
from bot.people import contacts
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.preferences import wishes
from bot.recording import answered_asks, choices, chosen_people, commands, kept, wanted
from bot.recording.outcomes import Doubtful, Reminded, WhichAsk, WhichContact
from bot.recording.statements import Doubt, Named, Said, Statement
from bot.recording.wanted import Wanted
from bot.refusals import Gone
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import Answer, AskedBack, AskKind, Purpose, Verb
from tests.bot import crossing
from tests.bot.crossing import NOBODYS, Crossing, Ids
from tests.bot.everything import LATER, one_of_everything
from tests.bot.plain_words import Team, profile
from tests.bot.stranger import Stranger
from tests.bot.trust import TRUSTING

_MEANING = (Doubt(AskedBack.MEANING),)


@pytest.fixture
def ours(team: Team, mara: Member, anna: Contact) -> Ids:
    return one_of_everything(team, mara, anna)


@pytest.fixture
def theirs(elsewhere: Team, stranger: Member) -> Ids:
    return one_of_everything(elsewhere, stranger, elsewhere.meet(stranger, "Anna Jansen"))


@pytest.fixture
def knowing(team: Team, theirs: Ids, stranger: Member) -> Iterator[Stranger]:
    """A stranger, two days later; what they do is taken back in the end."""
    with team.transaction() as session:
        contact = contacts.by_id(session, stranger, theirs.contact)
        yield Stranger(session, stranger, contact, theirs, LATER)
        session.rollback()


@pytest.mark.exhaustive
def test_our_ids_are_to_a_stranger_as_good_as_nobodys(
    team: Team, ours: Ids, knowing: Stranger
) -> None:
    before = knowing.rows(team.workspace_id)
    elsewhere_id = knowing.member.workspace_id

    def comes_of(one: Crossing, ids: Ids, workspace_id: int) -> tuple[str, object]:
        """What the stranger is told, and all that the workspace has then."""
        trial = knowing.session.begin_nested()
        came = repr(knowing.outcome(one, ids)), knowing.rows(workspace_id)
        trial.rollback()
        return came

    leaks, idle = [], []
    for function in crossing.functions():
        if crossing.name_of(function) not in TRUSTING:
            for one in crossing.crossings(function):
                nothing = comes_of(one, NOBODYS, elsewhere_id)
                if (told := comes_of(one, ours, team.workspace_id)) != (nothing[0], before):
                    leaks.append(f"{one}: {told[0]}")
                # Otherwise the trial would tell nothing.
                if comes_of(one, knowing.own, elsewhere_id) == nothing:
                    idle.append(str(one))
    assert leaks == []
    assert idle == [
        "asking.editing.change(ask_id: ask)",
        "asking.later_asks.find(told: member)",
        "campaigns.acts.asked(batch_id: batch)",
        "campaigns.acts.asked(contact_id: contact)",
        "campaigns.taking_back.take_back(contact_id: contact)",
        "giving.approved.ask(gesture_id: gesture)",
        "giving.approved.ask(limit_id: limit)",
        "giving.approved.ask(approver_id: member)",
        "giving.sent_tips.got(contact_ids: contact)",
        "giving.sent_tips.lately(tip_ids: tip)",
        "nudges.acts.answered_in_words(reminder_id: reminder)",
        "nudges.gift_rooms.full(audiences: contact)",
        "people.households.live_together(contact_ids: contact)",
        "people.merges.between(first_id: contact)",
        "people.merges.between(second_id: other)",
        "people.merges.moments(contact_ids: contact)",
        "people.offers.offer(contact_ids: contact)",
        "policy.approvals.to_give_again(gesture_id: gesture)",
        "policy.approvals.still_asked(gesture_id: gesture)",
        "privacy.merging.between(first_id: contact)",
        "privacy.merging.between(second_id: other)",
        "recording.answered_asks.choose(ask_id: ask)",
        "recording.choices.choose_ask(ask_id: ask)",
        "recording.wanted.choose_contact(contact_id: contact)",
        "reminders.promises.standing(contact_id: contact)",
        "reminders.promises.asked_for(contact_id: contact)",
        "reminders.promises.to_come(contact_id: contact)",
    ], "tried below or in test_strangers, or it only comes first of those that are listed anyway"


def test_who_is_not_told_where_to_look_is_listed_with_the_reason() -> None:
    known = {crossing.name_of(function) for function in crossing.functions()}
    blind = {
        crossing.name_of(function)
        for function in crossing.functions()
        if not crossing.knows_where(function)
    }
    assert blind <= TRUSTING <= known


def test_no_listener_calls_what_does_not_look_whose_an_id_is() -> None:
    trusted = {
        f"{found.name}: {name}"
        for found in pkgutil.walk_packages(handlers.__path__, "handlers.")
        for name in called_in(import_module(found.name))
        if name in TRUSTING
    }
    assert trusted == set()


def called_in(module: ModuleType) -> Iterator[str]:
    """The functions that a module names, by themselves or in a module that it knows."""
    for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text())):
        match node:
            case ast.Attribute(value=ast.Name(id=of), attr=name):
                holder = getattr(module, of, None)
                named = getattr(holder, name, None) if inspect.ismodule(holder) else None
            case ast.Name(id=name):
                named = vars(module).get(name)
            case _:
                continue
        if inspect.isfunction(named):
            yield crossing.name_of(named)


def test_a_stranger_cannot_answer_in_words_what_we_are_asked(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    team.ask(mara, anna)
    is_check = ReminderRow.purpose == Purpose.RESPONSE
    reminder_id = team.ask_for(lambda s: s.exec(select(ReminderRow.id).where(is_check)).one())
    assert reminder_id is not None
    with pytest.raises(Gone), team.transaction() as session:
        acts.answered_in_words(session, stranger, reminder_id, "later", team.now)


def test_a_stranger_cannot_mean_our_ask_by_an_answer_of_their_own(
    team: Team, ours: Ids, theirs: Ids, elsewhere: Team, stranger: Member
) -> None:
    elsewhere.ask(
        stranger,
        elsewhere.ask_for(lambda s: contacts.by_id(s, stranger, theirs.contact)),
    )
    kept = elsewhere.type(stranger, Verb.ANSWER, "Anna", answer=Answer.YES)
    assert isinstance(kept, WhichAsk)
    with pytest.raises(Gone), team.transaction() as session:
        choices.choose_ask(session, stranger, kept.pending_id, ours.ask, team.now)


def test_a_stranger_cannot_change_our_plan(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    planned = team.plan_ask(mara, anna, in_days=2)
    wish = Wish("gold", AskKind.OTHER, planned.day)
    with pytest.raises(Gone), team.transaction() as session:
        editing.change(session, stranger, planned.id.id, wish, team.now)
    assert team.entry(planned).words == "tax return"


def test_a_stranger_cannot_tell_that_our_ask_was_answered(
    team: Team, ours: Ids, theirs: Ids, elsewhere: Team, stranger: Member
) -> None:
    elsewhere.ask(
        stranger,
        elsewhere.ask_for(lambda s: contacts.by_id(s, stranger, theirs.contact)),
    )
    doubtful = Statement(Verb.GOT, "half of them", doubts=(Doubt(AskedBack.INTENT),))
    said = Said(doubtful, (Named("Anna"),))
    kept = elsewhere.ask_for(lambda s: commands.carry_out(s, stranger, said, team.now))
    assert isinstance(kept, Doubtful)
    with pytest.raises(Gone), team.transaction() as session:
        answered_asks.choose(session, stranger, kept.pending_id, ours.ask, team.now)


@pytest.mark.usefixtures("anna")
def test_a_stranger_looks_after_no_contact_of_ours(
    team: Team, mara: Member, stranger: Member
) -> None:
    nudge = team.nudge(team.now + timedelta(days=1))
    assert nudge is not None
    reminder_id = nudge.suggestions[0].reminder_id
    team.ask_for(lambda s: dismissals.disown(s, mara, reminder_id, team.now))
    chosen = profile(stranger.slack_user_id)
    team.ask_for(lambda s: dismissals.hand_over(s, mara, reminder_id, chosen, team.now))
    owner_id = team.ask_for(lambda s: contacts.by_id(s, mara, 1).owner_id)
    assert owner_id not in (None, stranger.id)


def test_a_stranger_ends_no_absence_of_ours(team: Team, mara: Member, stranger: Member) -> None:
    first = team.now.date() + timedelta(days=30)
    away = team.ask_for(lambda s: wishes.save(s, mara, _wishes(away_from=first), team.now))
    ours = frozenset(absence.id for absence in away.absences)
    team.ask_for(lambda s: wishes.save(s, stranger, _wishes(drops=ours), team.now))
    assert team.ask_for(lambda s: wishes.show(s, mara, team.now)).absences == away.absences


def test_a_stranger_cannot_mean_our_contact_by_a_line_of_their_own(
    team: Team, ours: Ids, elsewhere: Team, stranger: Member
) -> None:
    kept = elsewhere.type(stranger, Verb.GIVE, "Anna", "tips")
    assert isinstance(kept, WhichContact)
    assert kept.candidates == ()
    with pytest.raises(Gone), team.transaction() as session:
        chosen_people.choose_contact(session, stranger, kept.pending_id, ours.contact, 0, team.now)


def test_a_stranger_is_nudged_of_nothing_of_ours(
    ours: Ids, elsewhere: Team, stranger: Member
) -> None:
    assert elsewhere.nudge(elsewhere.now + timedelta(days=30)) is None


def _wishes(away_from: date | None = None, drops: frozenset[int] = frozenset()) -> wishes.Wishes:
    return wishes.Wishes(
        working_days=frozenset(range(5)),
        opens_at=9,
        closes_at=17,
        country=None,
        region=None,
        good_friday_off=False,
        most_per_day=3,
        most_per_week=21,
        away_from=away_from,
        away_until=away_from,
        drops=drops,
        chosen_locale=None,
    )


def test_a_stranger_is_not_reminded_of_a_contact_of_ours(
    team: Team, ours: Ids, theirs: Ids, elsewhere: Team, stranger: Member
) -> None:
    of_somebody = Which("Anna", (), fits_several=False)
    kept = elsewhere.ask_for(
        lambda s: wanted.keep(s, stranger, Wanted("tips", None), of_somebody, team.now)
    )
    with pytest.raises(Gone), team.transaction() as session:
        wanted.choose_contact(session, stranger, kept, ours.contact, team.now)


def test_a_stranger_sees_no_promise_about_a_contact_of_ours(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    day = team.now.date() + timedelta(days=1)
    team.ask_for(lambda s: promises.promise(s, mara, anna.id, day, team.now, "tips"))
    assert team.ask_for(lambda s: promises.standing(s, mara, anna.id, day, "tips"))
    assert not team.ask_for(lambda s: promises.standing(s, stranger, anna.id, day, "tips"))
    assert team.ask_for(lambda s: promises.asked_for(s, mara, anna.id, day, "tips"))
    assert not team.ask_for(lambda s: promises.asked_for(s, stranger, anna.id, day, "tips"))
    assert team.ask_for(lambda s: promises.to_come(s, mara, anna.id))
    assert not team.ask_for(lambda s: promises.to_come(s, stranger, anna.id))


def test_a_stranger_has_no_line_of_ours_turned_into_a_reminder(
    team: Team, mara: Member, anna: Contact, stranger: Member
) -> None:
    day = team.now.date() + timedelta(days=1)
    said = Statement(Verb.MET, "call", day, doubts=_MEANING)
    line = team.ask_for(lambda s: kept.keep(s, mara, said, [Named(anna.name, anna)], team.now))
    with pytest.raises(Gone), team.transaction() as session:
        wanted.instead(session, stranger, line.id, team.now)
    with pytest.raises(Gone), team.transaction() as session:
        wanted.on_day(session, stranger, line.id, day, team.now)
    team.ask_for(lambda s: wanted.instead(s, mara, line.id, team.now))
    assert isinstance(team.ask_for(lambda s: commands.outcome(s, mara, line.id)), Reminded)
