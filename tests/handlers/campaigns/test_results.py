"""What came of a campaign, by a button or a line, and its raw table as a file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.campaigns import drafts
from bot.campaigns.plans import Whom
from bot.database import Transaction
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience, CampaignState, Play
from messages.campaigns import buttons
from messages.campaigns.buttons import CampaignButton
from tests.assembly import StoppedClock
from tests.bot.campaigns import ran
from tests.bot.campaigns.launched import TIPS, launched
from tests.bot.campaigns.ran import Given, Ran, Said
from tests.bot.plain_words import Team
from tests.conftest import NOW
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack, refused

OVER = datetime.combine(ran.CLOSES_ON + timedelta(days=1), time(12), UTC)
SHOW = f"{buttons.SHOW}.0"
Ends = Callable[..., int]


@pytest.fixture
def team(transaction: Transaction, mara: Member, clock: StoppedClock) -> Team:
    return Team(transaction, mara.workspace_id, clock.moment)


def groups(answered: int, of: int = 20, controls: int = 4) -> Ran:
    """Two of `of`, where so many answered of those who got something."""
    people = [
        ran.Person(
            1 + place,
            said=(Said(3),) if place < (controls if place < of else of + answered) else (),
            given=(Given(1, is_planned=True),) if place >= of else (),
        )
        for place in range(2 * of)
    ]
    arms = {person.unit: int(person.unit > of) for person in people}
    return Ran(tuple(people), arms, state=CampaignState.CLOSED)


@pytest.fixture
def ends(team: Team, mara: Member, clock: StoppedClock) -> Ends:
    """A campaign of Mara's, seen once it has closed; its id."""

    def ended(told: Ran) -> int:
        clock.moment = OVER
        return team.ask_for(lambda s: told.write(s, team.workspace_id, [mara.id]))

    return ended


def pressed(campaign_id: int, member_id: int = 1) -> str:
    return CampaignButton(member_id, campaign_id).value()


def test_one_that_runs(
    person: Person, team: Team, mara: Member, anna: Contact, bas: Contact
) -> None:
    launched(team, mara, [anna, bas], ({"kind": None}, TIPS), name="Spring")
    answer = person.types("campaign Spring")
    assert "It is still running. Which group answers more often is told on" in answer["text"]
    assert "plausibly" not in answer["text"]
    assert "Organisations that answered: 0 of 1" in answer["text"]
    assert labels(answer) == ["Pause", "Stop…"]


def test_one_that_is_over(person: Person, ends: Ends) -> None:
    ends(groups(16))
    answer = person.types("campaign Autumn")
    assert "answered more often: 16 of 20 against 4 of 20" in answer["text"]
    assert "a difference of 60 points, plausibly" in answer["text"]
    assert labels(answer) == ["Raw table (CSV)"]


def test_one_that_was_stopped_never_has_a_verdict(person: Person, ends: Ends) -> None:
    stopped = replace(groups(16), state=CampaignState.STOPPED, stop_reason="the law <changed>")
    ends(replace(stopped, ended_on=ran.ASKS_ON))
    answer = person.types("campaign Autumn")
    assert (
        "It was stopped: “the law &lt;changed&gt;”. So there are counts, and no verdict."
        in (answer["text"])
    )
    assert "more often" not in answer["text"]
    assert labels(answer) == ["Raw table (CSV)"]


def test_a_plain_campaign_has_counts_and_no_picture(
    person: Person, slack: FakeSlack, team: Team, mara: Member, anna: Contact
) -> None:
    launched(team, mara, [anna], (TIPS,), name="Spring")
    person.writes("campaign Spring")
    told = slack.wait_for("chat.postMessage").arguments
    assert "It is still running. Answers count until 26 December." in told["text"]
    assert "data_visualization" not in str(told["blocks"])


def test_nothing_can_be_paused_once_all_were_asked(
    person: Person, team: Team, mara: Member, anna: Contact, clock: StoppedClock
) -> None:
    campaign = launched(team, mara, [anna], (TIPS,), name="Spring")
    asks_until = campaign.row.asks_until
    assert asks_until is not None
    clock.moment += asks_until - mara.today(clock.moment)
    assert labels(person.types("campaign Spring")) == ["Pause", "Stop…"]
    clock.moment += timedelta(days=1)
    assert labels(person.types("campaign Spring")) == ["Stop…"]


def test_one_that_has_closed_can_only_wait_for_who_was_asked_late(
    person: Person, ends: Ends
) -> None:
    told = groups(16)
    late = replace(told.people[19], asked=(ran.LATEST_ASK - ran.ASKS_ON).days)
    ends(replace(told, people=(*told.people[:19], late, *told.people[20:])))
    answer = person.types("campaign Autumn")
    assert "It is still running." in answer["text"]
    assert labels(answer) == []


def test_in_their_conversation_it_comes_with_its_picture_and_the_figures(
    person: Person, slack: FakeSlack, ends: Ends
) -> None:
    ends(groups(16))
    person.writes("campaign Autumn")
    told = slack.wait_for("chat.postMessage").arguments
    assert told["channel"] == "U0MARA"
    kinds = [one["type"] for one in told["blocks"]]
    assert kinds.count("data_visualization") == 1
    assert kinds.count("table") == 1


def test_where_slack_draws_no_picture_the_figures_come_alone(
    person: Person, slack: FakeSlack, ends: Ends
) -> None:
    ends(groups(16))
    slack.answers["chat.postMessage"] = [refused("invalid_blocks")]
    person.writes("campaign Autumn")
    told = slack.wait_for("chat.postMessage", 2).arguments
    kinds = [one["type"] for one in told["blocks"]]
    assert "data_visualization" not in kinds
    assert "table" in kinds
    assert "16 of 20 against 4 of 20" in told["text"]


def test_a_click_shows_it_below_the_list(
    person: Person, slack: FakeSlack, ends: Ends, mara: Member
) -> None:
    ends(groups(16))
    person.presses(person.types("campaign"), "Results")
    told = slack.wait_for("chat.postMessage").arguments
    assert told["channel"] == mara.slack_user_id
    assert "16 of 20 against 4 of 20" in told["text"]
    assert not slack.made("response")


def test_two_clicks_show_it_twice_and_change_nothing(
    person: Person, slack: FakeSlack, ends: Ends, mara: Member
) -> None:
    value = pressed(ends(groups(16)), mara.id)
    for _ in range(2):
        person.clicks(SHOW, value)
    told = [slack.wait_for("chat.postMessage", one).arguments for one in (1, 2)]
    assert told[0] == told[1]


@pytest.mark.parametrize("action_id", [SHOW, buttons.RAW])
def test_a_colleagues_draft_is_out_of_date_to_others(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    ben: Member,
    action_id: str,
) -> None:
    with transaction() as session:
        whom = Whom(Audience.CLIENT)
        plan = drafts.begin(session, ben, "Secret", Play.OWN, whom, NOW)
    for member in (mara, ben):
        person.clicks(action_id, pressed(plan.id, member.id))
    answers = [slack.wait_for("response", one).arguments for one in (1, 2)]
    assert all("out of date" in one["text"] for one in answers)
    assert "Secret" not in str(slack.calls)


@pytest.mark.parametrize(
    "action_id",
    [
        *(SHOW, buttons.RAW, f"{buttons.PAUSE}.results", f"{buttons.RESUME}.results"),
        f"{buttons.STOP}.results",
    ],
)
def test_a_campaign_of_another_workspace_is_out_of_date(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    mara: Member,
    stranger: Member,
    clock: StoppedClock,
    action_id: str,
) -> None:
    elsewhere = Team(transaction, stranger.workspace_id, clock.moment)
    theirs = launched(elsewhere, stranger, [], name="Secret", state=CampaignState.STOPPED)
    person.clicks(action_id, pressed(theirs.id, mara.id))
    assert "out of date" in slack.wait_for("response").arguments["text"]
    assert "Secret" not in str(slack.calls)
    assert not slack.made("views.open")


def test_the_raw_table_comes_as_a_file_without_names(
    person: Person, slack: FakeSlack, ends: Ends, mara: Member
) -> None:
    person.clicks(buttons.RAW, pressed(ends(groups(16)), mara.id))
    shared = slack.wait_for("files.completeUploadExternal").arguments
    assert shared["channel_id"] == "D0MARA"
    (above,) = slack.made("chat.postMessage")
    assert above.arguments["text"].startswith("Autumn: 40 rows, as CSV. Nobody is named")
    head, *rows = slack.wait_for("upload").arguments["content"].split("\r\n")
    assert head.startswith("\ufeffperson,unit,owner,audience,group,")
    assert len(list(filter(None, rows))) == 40
    assert "Person of" not in "".join(rows)


def test_without_the_scope_for_files_it_says_why_there_is_none(
    person: Person, slack: FakeSlack, ends: Ends, mara: Member
) -> None:
    slack.answers["files.getUploadURLExternal"] = [refused("missing_scope")]
    person.clicks(buttons.RAW, pressed(ends(groups(16)), mara.id))
    told = slack.wait_for("chat.update").arguments["text"]
    assert "files:write" in told
    assert "The results themselves show all totals." in told


def test_nobody_looks_ahead_in_the_raw_table(
    person: Person, slack: FakeSlack, team: Team, mara: Member, anna: Contact
) -> None:
    running = launched(team, mara, [anna], name="Spring")
    person.clicks(buttons.RAW, pressed(running.id, mara.id))
    told = slack.wait_for("response").arguments["text"]
    assert "Its table is there once it has closed" in told
    assert not slack.made("files.getUploadURLExternal")


def test_below_results_it_waits_and_goes_on_and_the_results_stay(
    person: Person, slack: FakeSlack, team: Team, mara: Member, anna: Contact
) -> None:
    running = launched(team, mara, [anna], name="Spring")
    person.presses(person.types("campaign Spring"), "Pause")
    assert "is paused" in slack.wait_for("chat.postMessage").arguments["text"]
    states = [running.state]
    shown = person.types("campaign Spring")
    assert "It is paused." in shown["text"]
    assert "It was paused" not in str(shown["blocks"])
    person.presses(shown, "Go on")
    slack.wait_for("chat.postMessage", 2)
    states.append(running.state)
    assert states == [CampaignState.PAUSED, CampaignState.RUNNING]
    assert not slack.made("response")


def test_below_results_it_is_stopped_with_a_reason(
    person: Person, slack: FakeSlack, team: Team, mara: Member, anna: Contact
) -> None:
    running = launched(team, mara, [anna], name="Spring")
    person.presses(person.types("campaign Spring"), "Stop…")
    view = slack.wait_for("views.open").arguments["view"]
    for _ in range(2):
        person.submits(view, reason="the law changed")
    assert (
        "was stopped: “the law changed”" in (slack.wait_for("chat.postMessage").arguments["text"])
    )
    assert running.state is CampaignState.STOPPED


def test_a_colleague_who_is_no_admin_sees_it_and_changes_nothing(
    person: Person, slack: FakeSlack, team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    running = launched(team, mara, [anna], name="Spring")
    slack.users["U0BEN"] = {}
    colleague = replace(person, user_id=ben.slack_user_id)
    assert labels(colleague.types("campaign Spring")) == []
    colleague.clicks(f"{buttons.PAUSE}.results", pressed(running.id, ben.id))
    assert slack.wait_for("response").arguments["text"]
    assert running.state is CampaignState.RUNNING
