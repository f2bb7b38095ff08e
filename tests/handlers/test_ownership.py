"""What belongs to a member is shown to nobody else, whatever is clicked, chosen or sent of it."""

import json
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

import pytest
from slack_bolt import App
from sqlalchemy import Engine, update
from sqlmodel import Session, col, select
from structlog.testing import capture_logs

from bot.campaigns import drafts
from bot.campaigns.plans import Whom
from bot.database import Transaction
from bot.models import (
    ContactRow,
    GiftApprovalRow,
    GiftLimitRow,
    UnwantedIdeaRow,
    WorkspaceRow,
    metadata,
)
from bot.models.columns import saved
from bot.people import contacts
from bot.team.members import Member
from bot.vocabulary import Direction, LimitForce, LimitPeriod, LimitScope, Play
from handlers.delivery.turn import Turn
from messages.nudges import buttons
from messages.nudges.buttons import NudgeButton
from messages.people.buttons import PairButton
from tests import assembly, payloads
from tests.assembly import StoppedClock
from tests.bot.campaigns.under_way import under_way, with_all_of_it
from tests.bot.plain_words import Team
from tests.handlers import owned, owned_ids
from tests.handlers.address_books.importing import FILE_ID, Importer
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, File
from tests.payloads import TEAM

SECRET = "Xylophonistin"
BOOK = "Name,Company,Role\nIna {0},{0},{0} {1}\n"
OF_NOBODY = {
    *("carry_out", "hear", "follow_change", "move_channel", "greet", "choose_format"),
    *("notice", "open_gesture", "open_response", "open_told"),
}
"""Listeners to what carries no id of ours: a typed line, a message, a change in the directory, the
choice of a channel, a look at the conversation, the format of whoever's own export, what a message
of somebody's is taken to tell, and an emoji on one.
"""


@pytest.fixture
def bens(
    mara: Member,
    ben: Member,
    clock: StoppedClock,
    assembled: assembly.Bot,
    slack: FakeSlack,
    turn: Turn,
    engine: Engine,
    transaction: Transaction,
) -> None:
    """Ben has one of everything, each with a word that nobody but he may read."""
    with assembled.listening() as app:
        typing = Person(assembled.web(app), slack, ben.slack_user_id)
        typing.types(f"got Zoe {SECRET}, {SECRET} flowers")
        typing.clicks("pending.add.client", "1:client")
        for line in ("ask Zoe {} one", "ask Zoe {} two", "answer Zoe yes", "give Yan {} three"):
            typing.types(line.format(SECRET))
        typing.types(f"give Zoe {SECRET} four")
        typing.types(f"met Zoe for {SECRET} coffee")
        typing.types(f"ask Zoe {SECRET} five")
        typing.types(f"remind me about Zoe {SECRET}")
        typing.types(f"ask Zoe {SECRET} for ten on 27 November")
        typing.types(f"move the ask to Zoe {SECRET} to 30 November")
    for _ in range(9):
        clock.moment += timedelta(days=1)
        turn.take()
    with assembled.listening() as app:
        typing = Person(assembled.web(app), slack, ben.slack_user_id)
        typing.clicks("pending.ask.0", "2:1")
        for line in ("add Wim {} client", "add Wil {} client", "add Wes {} client"):
            typing.types(line.format(SECRET))
        typing.clicks("pair.one", PairButton(ben.id, *_last_two(engine)).value())
        importing = Importer(typing, slack)
        for role in ("first", "second"):
            book = BOOK.format(SECRET, role)
            importing.presses(importing.gives("book.csv", book), "Import")
        typing.types(f"Wim {SECRET} and Zoe live together")
        typing.types("pause")
    with Session(engine) as session, session.begin():
        zoe = session.exec(select(ContactRow).order_by(col(ContactRow.id)).limit(1)).one()
        session.add(
            UnwantedIdeaRow(
                workspace_id=zoe.workspace_id,
                contact_id=saved(zoe.id),
                member_id=ben.id,
                idea_id="card_by_hand",
                since=clock.moment,
            )
        )
        _limit(session, ben, saved(zoe.id), clock)
        whom = Whom(tag=SECRET, listed=f"Zoe {SECRET}")
        drafts.begin(session, ben, f"{SECRET} tips", Play.OWN, whom, clock.moment)
    _run(Team(transaction, ben.workspace_id, clock.moment), ben)
    slack.forget()
    last = BOOK.format(SECRET, "third").encode()
    slack.files[FILE_ID] = File(f"{SECRET}.csv", last, ben.slack_user_id)


def _run(team: Team, ben: Member) -> None:
    """A campaign of Ben's runs, and he got a message about two people of his."""
    with team.transaction() as session:
        ids = session.exec(select(ContactRow.id).order_by(col(ContactRow.id)).limit(2)).all()
        people = [contacts.by_id(session, ben, one or 0) for one in ids]
    campaign_id = under_way(team, ben, f"{SECRET} run", *people, is_experiment=False)
    with_all_of_it(team, ben, campaign_id, people[0])


def _limit(session: Session, ben: Member, contact_id: int, clock: StoppedClock) -> None:
    """Ben wants to give something above a limit."""
    day = clock.moment.date()
    limit = GiftLimitRow(
        scope=LimitScope.RECIPIENT,
        period=LimitPeriod.OCCASION,
        direction=Direction.GIVEN,
        amount=50_00,
        force=LimitForce.APPROVAL,
        approver_id=ben.id,
        valid_from=day,
        made_by=ben.id,
        made_at=clock.moment,
        currency="EUR",
        workspace_id=ben.workspace_id,
    )
    session.add(limit)
    session.flush()
    asked = GiftApprovalRow(
        contact_id=contact_id,
        member_id=ben.id,
        limit_id=saved(limit.id),
        approver_id=ben.id,
        words=f"{SECRET} watch",
        worth=120_00,
        wanted_on=day,
        asked_at=clock.moment,
        currency="EUR",
        workspace_id=ben.workspace_id,
    )
    session.add(asked)


def _last_two(engine: Engine) -> list[int]:
    """The contacts that were added last."""
    with Session(engine) as session:
        ids = session.exec(select(ContactRow.id).order_by(col(ContactRow.id).desc()).limit(2))
        return list(map(saved, ids))


@pytest.fixture
def elsewhere(bens: None, mara: Member, engine: Engine) -> None:
    """All that is Ben's belongs to another workspace on the same database."""
    with Session(engine) as session, session.begin():
        other = WorkspaceRow(slack_team_id="T0OTHER", name="Other")
        session.add(other)
        session.flush()
        for table in metadata.sorted_tables:
            if "workspace_id" in table.c:
                moved = update(table).values(workspace_id=other.id)
                if table.name == "member":
                    moved = moved.where(table.c.id != mara.id)
                session.execute(moved)


class Telling:
    """Has somebody do all that can be done with what is Ben's."""

    def __init__(self, assembled: assembly.Bot, slack: FakeSlack, engine: Engine) -> None:
        self.assembled = assembled
        self.slack = slack
        self.engine = engine
        self.asked: set[str] = set()
        self.reached: set[str] = set()
        self.log: list[Any] = []

    def told(self, user_id: str, team_id: str = TEAM) -> str:
        """All that reaches Slack while this person does it."""
        with Session(self.engine) as session:
            forms = list(owned.forms(owned_ids.ids(session, "U0BEN")))
        answers = []
        with self.assembled.listening() as app, capture_logs() as self.log:
            self._watch(app)
            acting = Person(self.assembled.web(app), self.slack)
            for form in forms:
                body = payloads.encoded(form(user_id, f"{self.slack.url}/response"))
                answer = acting.send(body.replace(TEAM, team_id))
                assert answer.status_code == 200
                answers.append(answer.get_data(as_text=True))
        return json.dumps([answers, [dict(call.arguments) for call in self.slack.calls]])

    def _watch(self, app: App) -> None:
        """Remember which listeners there are, and which were reached."""
        for listener in app._listeners:
            name = listener.ack_function.__name__
            self.asked.add(name)
            listener.ack_function = self._watched(listener.ack_function, name)

    def _watched(self, act: Callable[..., Any], name: str) -> Callable[..., Any]:
        @wraps(act)
        def watched(**kwargs: Any) -> Any:
            self.reached.add(name)
            return act(**kwargs)

        return watched


@pytest.fixture
def telling(assembled: assembly.Bot, slack: FakeSlack, engine: Engine) -> Telling:
    return Telling(assembled, slack, engine)


@pytest.mark.exhaustive
def test_what_is_his_ben_is_shown_by_every_listener(bens: None, telling: Telling) -> None:
    shown = telling.told("U0BEN")
    assert shown.count(SECRET) > 50
    assert telling.asked - telling.reached == OF_NOBODY


@pytest.mark.exhaustive
@pytest.mark.parametrize("owner", ["bens", "elsewhere"])
def test_a_colleague_and_a_stranger_are_shown_none_of_it(
    request: pytest.FixtureRequest,
    caplog: pytest.LogCaptureFixture,
    telling: Telling,
    owner: str,
) -> None:
    request.getfixturevalue(owner)
    shown = telling.told("U0MARA")
    assert SECRET not in shown
    assert telling.asked - telling.reached == OF_NOBODY
    assert not [line for line in telling.log if "exc_info" in line]
    assert "Failed" not in caplog.text


@pytest.mark.exhaustive
def test_another_team_is_shown_none_of_it(bens: None, telling: Telling) -> None:
    assert SECRET not in telling.told("U0BEN", team_id="T0OTHER")


@pytest.mark.parametrize("action_id", [buttons.STOP, buttons.KEEP])
def test_a_refused_answer_is_not_told_as_if_it_held(
    bens: None, assembled: assembly.Bot, slack: FakeSlack, action_id: str
) -> None:
    with assembled.listening() as app:
        Person(assembled.web(app), slack).clicks(action_id, NudgeButton(1).value())
    (refused,) = slack.calls
    assert "only they can change it" in refused.arguments["text"]
