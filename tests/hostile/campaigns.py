"""A campaign that runs, for each who acts in both workspaces, and all that its messages offer."""

from datetime import datetime

from bot.campaigns import drafts, launching
from bot.campaigns.plans import Arm, Gift, Request, Whom
from bot.team import members
from bot.vocabulary import AskKind, GestureKind, Play
from messages.campaigns import batch_buttons, buttons
from tests.hostile.hands import Hands
from tests.hostile.neighbours import Person, Workspace

SHOWN = (
    *(batch_buttons.WRITE, batch_buttons.DONE, batch_buttons.UNDO, batch_buttons.MENU),
    *(batch_buttons.OPEN_AGAIN, batch_buttons.PACE, batch_buttons.NOT_BEFORE),
    *(batch_buttons.ALL_DONE, buttons.SHOW, buttons.PAUSE, buttons.RESUME, buttons.STOP),
    buttons.RAW,
)
"""What somebody sees of it."""
OPENED = (batch_buttons.NOTE, buttons.STOPPING)
"""The dialogs that they see."""


def launch(workspace: Workspace, person: Person, now: datetime) -> None:
    """Give tips to all contacts of theirs; what it is called, and about, is for all to read."""
    with workspace.bot.transaction() as session:
        member = members.find(session, workspace.id, person.user_id)
        assert member is not None
        begun = drafts.begin(session, member, "Tips", Play.OWN, Whom(owner_id=member.id), now)
        tips = Gift(GestureKind.USEFUL_TIP, "five tips", draft=f"Here are {person.marks[0]}tips.")
        drafts.change(
            session,
            member,
            begun.id,
            arms=(Arm(0, tips),),
            request=Request("the papers", AskKind.DOCUMENT),
        )
        launching.launch(session, member, begun.id, now)


def use(hands: Hands, workspace: Workspace, person: Person) -> None:
    """Do with the message all that can be done, and pause the campaign; an admin ends it, too."""
    for action_id in (
        batch_buttons.WRITE,
        batch_buttons.DONE,
        batch_buttons.UNDO,
        batch_buttons.MENU,
        batch_buttons.OPEN_AGAIN,
        batch_buttons.PACE,
        batch_buttons.NOT_BEFORE,
    ):
        hands.click(workspace, person, action_id)
    hands.fill_in(workspace, person, batch_buttons.NOTE)
    hands.click(workspace, person, batch_buttons.ALL_DONE)
    _look(hands, workspace, person)
    for ending in (f"{buttons.PAUSE}.results", f"{buttons.RESUME}.results"):
        hands.click(workspace, person, ending)
        _look(hands, workspace, person)
    hands.click(workspace, person, f"{buttons.STOP}.results")
    if person.is_admin:
        hands.fill_in(workspace, person, buttons.STOPPING)
        _look(hands, workspace, person)
        hands.click(workspace, person, buttons.RAW)


def _look(hands: Hands, workspace: Workspace, person: Person) -> None:
    hands.write(workspace, person, "campaign")
    hands.click(workspace, person, f"{buttons.SHOW}.0")
