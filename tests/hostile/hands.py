"""Whoever types, clicks and fills in, with bodies that the bot takes for Slack's."""

from dataclasses import dataclass, replace

from messages.nudges import buttons
from tests.hostile import kinds
from tests.hostile.genuine import Genuine, direct
from tests.hostile.kinds import Body
from tests.hostile.neighbours import Person, Workspace
from tests.hostile.outcomes import Trial
from tests.hostile.screens import Seen, options_of

MENU = (
    *("on_a_date", "change_rhythm", "not_mine", "tomorrow", "stop", "not_this_time", "ask"),
    *("why", "not_for"),
)


@dataclass
class Hands:
    """Those of everybody in both workspaces; what they do is faulted at once."""

    trial: Trial
    genuine: Genuine

    def say(self, workspace: Workspace, person: Person, line: str) -> None:
        form = self.genuine.command(workspace, person.user_id, line)
        self.send(kinds.form(workspace, form))

    def write(self, workspace: Workspace, person: Person, line: str) -> None:
        """Say it in their conversation with the bot."""
        event = {"type": "message", "channel": direct(person.user_id), "channel_type": "im"}
        event |= {"user": person.user_id, "text": line, "ts": "1762160000.000200"}
        self.send(kinds.event(workspace, self.genuine.event(workspace, event)))

    def fill_in(self, workspace: Workspace, person: Person, begins: str) -> None:
        """Send the dialogs that they see whose callback ids begin so."""
        for opened in [one for one in self.trial.screens.dialogs if one.user_id == person.user_id]:
            if opened.view["callback_id"].startswith(begins):
                payload = self.genuine.dialog("view_submission", workspace, person.user_id, opened)
                self.send(kinds.interaction(workspace, payload))

    def click(self, workspace: Workspace, person: Person, action_id: str) -> None:
        for seen in self.seen(person, action_id)[-1:]:
            self.do(workspace, seen)

    def choose(self, workspace: Workspace, person: Person, act: str) -> None:
        """Choose from the menu of another reminder each time."""
        offers = [
            (seen, option)
            for seen in self.seen(person, buttons.MENU)
            for option in options_of(seen.element)
            if option["value"].endswith(f":{act}")
        ]
        seen, option = offers[MENU.index(act) % len(offers)]
        element = seen.element | {"option_groups": [{"options": [option]}]}
        self.do(workspace, replace(seen, element=element))

    def seen(self, person: Person, action_id: str) -> list[Seen]:
        return [
            seen
            for seen in self.trial.screens.elements
            if seen.user_id == person.user_id and is_for(seen, action_id)
        ]

    def do(self, workspace: Workspace, seen: Seen) -> None:
        payload = self.genuine.click(workspace, seen.user_id, seen)
        self.send(kinds.interaction(workspace, payload))

    def send(self, body: Body) -> None:
        faults = list(self.trial.signed(body))
        assert not faults, "\n".join(map(str, faults))


def is_for(seen: Seen, action_id: str) -> bool:
    return bool(seen.element["action_id"] == action_id)
