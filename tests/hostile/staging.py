"""Days of ordinary work in both workspaces, through the bot, until every element was shown."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.vocabulary import Objection
from messages.cards import buttons as cards
from messages.cards.buttons import Part
from messages.cards.rhythms import CHOOSE
from messages.giving import register_buttons as register
from messages.giving import tip_buttons as tips
from messages.ledger import buttons as ledger
from messages.nudges import buttons, dialogs, idea_notes, mail
from messages.nudges import offer_buttons as offers
from messages.people import hand_overs, households
from messages.policy import dialogs as gift_limits
from messages.policy import shown as policy
from messages.preferences import pauses, rhythms
from messages.privacy import buttons as privacy
from messages.privacy.buttons import Step
from messages.recording import buttons as recording
from messages.recording import reactions, shortcuts
from tests.assembly import StoppedClock
from tests.handlers.slack import tells
from tests.hostile import kinds
from tests.hostile.genuine import CHANNEL, Genuine, direct
from tests.hostile.kinds import Body
from tests.hostile.neighbours import Person, Workspace
from tests.hostile.outcomes import Trial
from tests.hostile.screens import Seen, options_of

LINES = (
    *("give {0} {1}book", "got {0} {1}tulips", "ask {2} {3}favour", "ask {2} {3}signature"),
    *("answer {2} yes", "give {4} {5}voucher", "ask {4} {5}return", "give {6}{new} {7}tea"),
    *("answer {8} yes", "ask {8} {9}plan tomorrow", "give {14} {15}cake", "settings"),
    *("give {0} and {4} {1}pie", "give {0} {1}wine 10 or 20 euros", "give {0} {1}tea last week"),
    *("{0} {1}jam", "give {0} {1}pen for {4}", "met {4}", "who is {14}?", "forget {14}"),
    *("forget {0}", "remind me about {0} tomorrow", "remind me about {14} tomorrow"),
    *("remind me about {4}", "add {6}{new}add", "add {6}{new}client client", "export", ""),
    *("find {14}", "my clients", "merge {4} with {14}", "my asks", "gift register"),
    *("add {12}{new}old client", "asked {12}{new}old {13}review on 3 August", "met {12}{new}old"),
    *("give {0} {1}rose, next time on 3 March", "give {0} {1}rum, next time soon"),
)
"""A line names a contact by a capitalised word, and says something with a word of the contact's.

Names that are `new` are like nobody else's, since a colleague's is offered for one much like it.
"""
MENU = (
    *("on_a_date", "change_rhythm", "not_mine", "tomorrow", "stop", "not_this_time", "ask"),
    *("why", "not_for"),
)


@dataclass
class Staging:
    """Lets everybody do what can be done, and see it."""

    trial: Trial
    genuine: Genuine
    clock: StoppedClock

    def play(self) -> None:
        self._each(self._type)
        for _ in range(8):
            self._tick()
        self._each(self._use_nudge)
        self._each(lambda workspace, person: self._say(workspace, person, "pause"))
        self._each(lambda workspace, person: self._click(workspace, person, pauses.RESUME))
        for _ in range(8):
            self._tick()
        self._each(self._tell)
        # The last, since people may be called otherwise then.
        self._each(self._use_shortcuts)
        self._each(self._answer)
        self._each(self._use_card)
        self._each(self._hand_over)
        self._each(self._use_tips)
        self._each(self._change_rhythms)
        self._each(self._set_limits)
        self._each(self._put_away)
        self._each(self._introduce)
        self._each(self._share)
        self._draw_old()

    def _draw_old(self) -> None:
        """Nudges of before the menu still stand in conversations."""
        for seen in [one for one in self.trial.screens.elements if _is(one, buttons.DONE)]:
            element = seen.element | {"action_id": buttons.SKIP}
            self.trial.screens.elements.append(replace(seen, element=element))

    def _each(self, act: Callable[[Workspace, Person], None]) -> None:
        for workspace in self.trial.workspaces.values():
            for person in workspace.people:
                act(workspace, person)

    def _tick(self) -> None:
        self.clock.moment += timedelta(days=1)
        for workspace in self.trial.workspaces.values():
            while workspace.bot.turn().take():
                pass
            self.trial.look()

    def _type(self, workspace: Workspace, person: Person) -> None:
        words = [word for mark in person.marks for word in (mark.title(), mark)]
        for line in LINES:
            self._say(workspace, person, line.format(*words, new=person.letters))
        # Where there is no command, no dialog opens of itself.
        self._write(workspace, person, "gift register")
        self._click(workspace, person, register.OPEN)
        self._click(workspace, person, ledger.DETAILS)
        self._fill_in(workspace, person, "gesture.")

    def _tell(self, workspace: Workspace, person: Person) -> None:
        """What is still to come may be reminded of, and an answer may be in other words."""
        asked = person.marks[1]
        self._say(workspace, person, f"{asked.title()} said {asked}lovely")
        self._say(workspace, person, f"I will call {person.marks[2].title()} tomorrow")

    def _answer(self, workspace: Workspace, person: Person) -> None:
        """Look for the words of an answer, and tell another one, and thanks that it waits for."""
        self._click(workspace, person, buttons.IN_WORDS)
        mark = person.marks[4]
        name = mark.title()
        asked = (f"asked {name} for {mark}plans yesterday", f"{name} {mark}jam")
        for line in (*asked, f"{name} said yes", f"thank {name} for {mark}jam"):
            self._say(workspace, person, line)

    def _hand_over(self, workspace: Workspace, person: Person) -> None:
        """See what could go to a colleague; that somebody chooses to is left to chance."""
        self._say(workspace, person, "hand over my contacts")
        self._click(workspace, person, hand_overs.OPEN)

    def _use_tips(self, workspace: Workspace, person: Person) -> None:
        """Add a tip, whose words are for all to read, and do with it all that can be done."""
        self._say(workspace, person, "add a tip: Something to read")
        self._say(workspace, person, "tips")
        for action_id in (f"{tips.WHO}.0", f"{tips.EDIT}.0", tips.ADD):
            self._click(workspace, person, action_id)
        self._fill_in(workspace, person, "tip.")
        self._click(workspace, person, f"{tips.RETIRE}.0")
        self._click(workspace, person, tips.BRING_BACK)

    def _put_away(self, workspace: Workspace, person: Person) -> None:
        """Archive somebody, name them again, and have them back."""
        mark = person.marks[3]
        name = f"{mark.title()}{person.letters}away"
        for line in (f"add {name} client", f"give {name} {mark}ink", f"forget {name}"):
            self._say(workspace, person, line)
        self._click(workspace, person, f"{privacy.STEP}.{Step.PUT_AWAY}")
        self._say(workspace, person, f"give {name} {mark}pens")
        self._click(workspace, person, f"{recording.BACK}.0")

    def _introduce(self, workspace: Workspace, person: Person) -> None:
        """Add two people in one line, and somebody who resembles another."""
        one, other = (f"{mark.title()}{person.letters}new" for mark in person.marks[3:5])
        lines = (f"{one} and {other} (clients)", f"{one} {other} (client, Acme)")
        for told in (*lines, f"{one} {other} (client, Elsewhere)"):
            self._say(workspace, person, f"add {told}")

    def _share(self, workspace: Workspace, person: Person) -> None:
        """Two who share a household, and a gift to both, and to all at an organisation."""
        one, other = (f"{mark.title()}{person.letters}house" for mark in person.marks[:2])
        for told in (f"{one} Roe (client, Acme)", f"{one} Poe (client)", f"{other} (client, Acme)"):
            self._say(workspace, person, f"add {told}")
        for told in (f"{one} Poe and {other} live together", f"{one} and {other} live together"):
            self._say(workspace, person, told)
            self._click(workspace, person, f"{households.WHO}.0")
            self._click(workspace, person, households.UNDO)
        self._say(workspace, person, f"{one} Poe and {other} live together")
        self._say(workspace, person, f"gave {one} Poe and {other} ink €20")
        self._say(workspace, person, "gave everyone at Acme a pen")

    def _change_rhythms(self, workspace: Workspace, person: Person) -> None:
        self._say(workspace, person, "rhythm")
        self._click(workspace, person, rhythms.CHANGE)
        mark = person.marks[1]
        self._say(workspace, person, f"rhythm for {mark.title()} 20 40")
        self._say(workspace, person, f"rhythm for {mark[:-1].title()} 30 60")
        self._click(workspace, person, f"{CHOOSE}.0")

    def _set_limits(self, workspace: Workspace, person: Person) -> None:
        """Look at the gift policy, and open all that an admin does about it."""
        for line in ("policy", f"what may I spend on {person.marks[0].title()}"):
            self._say(workspace, person, line)
        for action_id in (policy.ADD_PRESET, policy.ADD_LIMIT):
            self._click(workspace, person, action_id)
        self._fill_in(workspace, person, gift_limits.PRESET_DIALOG)
        self._say(workspace, person, "policy")
        self._click(workspace, person, policy.END_LIMIT)

    def _say(self, workspace: Workspace, person: Person, line: str) -> None:
        form = self.genuine.command(workspace, person.user_id, line)
        self._send(kinds.form(workspace, form))

    def _write(self, workspace: Workspace, person: Person, line: str) -> None:
        """Say it in their conversation with the bot."""
        event = {"type": "message", "channel": direct(person.user_id), "channel_type": "im"}
        event |= {"user": person.user_id, "text": line, "ts": "1762160000.000200"}
        self._send(kinds.event(workspace, self.genuine.event(workspace, event)))

    def _use_card(self, workspace: Workspace, person: Person) -> None:
        """Open all that a card opens, and fill it in."""
        self._click(workspace, person, f"{cards.CONTACT}.0")
        for part in (Part.PERSON, Part.ENTRY, Part.REMINDER):
            self._click(workspace, person, f"{cards.OPEN}.{part}")
        for seen in self._seen(person, f"{cards.OPEN}.menu")[-1:]:
            for option in options_of(seen.element):
                chosen = seen.element | {"option_groups": [{"options": [option]}]}
                self._do(workspace, replace(seen, element=chosen))
        self._fill_in(workspace, person, "card.")
        for seen in self._seen(person, ledger.CHANGE)[-2:]:
            self._do(workspace, seen)
        self._fill_in(workspace, person, "ask.")
        self._click(workspace, person, cards.ALLOW)
        self._click(workspace, person, cards.SHARE)
        self._look_for_ideas(workspace, person)

    def _look_for_ideas(self, workspace: Workspace, person: Person) -> None:
        for action_id in (
            f"{offers.OPEN}.below",
            f"{offers.WRITE}.0",
            idea_notes.OTHER_WORDS,
            idea_notes.TAKE_ALONG,
            idea_notes.CARRY,
            offers.EVENT,
            offers.OTHERS,
            f"{offers.NOT_FOR}.1",
            offers.ALLOW,
            f"{offers.NOT_EVEN}.{Objection.KIND}",
            f"{offers.ALLOW}.{Objection.KIND}",
            f"{offers.DID}.2",
        ):
            self._click(workspace, person, action_id)
        self._fill_in(workspace, person, idea_notes.NOTE)

    def _use_shortcuts(self, workspace: Workspace, person: Person) -> None:
        """Log what a message tells that names somebody, and send what was filled in."""
        # Whoever was filled in before may be called otherwise.
        for mark in person.marks:
            text = f"{mark.title()} sent {mark}tulips"
            for callback_id in (shortcuts.GESTURE, shortcuts.RESPONSE):
                shortcut = self.genuine.message_shortcut(
                    workspace, person.user_id, callback_id, text
                )
                self._send(kinds.interaction(workspace, shortcut))
            self._react(workspace, person, text)
        self._fill_in(workspace, person, "shortcut.")

    def _react(self, workspace: Workspace, person: Person, text: str) -> None:
        """Put the emoji on a message with that text, and open the dialog that is offered."""
        message = {"type": "message", "text": text, "ts": "1762160000.000100"}
        workspace.slack.answers["reactions.get"] = [tells(message=message)] * 2
        item = {"type": "message", "channel": CHANNEL, "ts": message["ts"]}
        put = {"type": "reaction_added", "user": person.user_id, "reaction": reactions.EMOJI}
        told = self.genuine.event(workspace, {**put, "item": item, "item_user": "U0ELSE"})
        self._send(kinds.event(workspace, told))
        self._click(workspace, person, reactions.LOG)

    def _use_nudge(self, workspace: Workspace, person: Person) -> None:
        for action_id in (
            buttons.WRITE,
            dialogs.OTHER_WORDS,
            mail.TAKE_ALONG,
            buttons.ANOTHER,
            buttons.PLAN_ASK,
        ):
            self._click(workspace, person, action_id)
        for act in MENU:
            self._choose(workspace, person, act)
        self._fill_in(workspace, person, "")
        # What is filled in is left to chance, and not every rhythm can be kept.
        for _ in range(8):
            self._fill_in(workspace, person, dialogs.RHYTHM)
        self._click(workspace, person, buttons.DETAILS)
        self._fill_in(workspace, person, "gesture.")

    def _fill_in(self, workspace: Workspace, person: Person, begins: str) -> None:
        """Send the dialogs that they see whose callback ids begin so."""
        for opened in [one for one in self.trial.screens.dialogs if one.user_id == person.user_id]:
            if opened.view["callback_id"].startswith(begins):
                payload = self.genuine.dialog("view_submission", workspace, person.user_id, opened)
                self._send(kinds.interaction(workspace, payload))

    def _click(self, workspace: Workspace, person: Person, action_id: str) -> None:
        for seen in self._seen(person, action_id)[-1:]:
            self._do(workspace, seen)

    def _choose(self, workspace: Workspace, person: Person, act: str) -> None:
        """Choose from the menu of another reminder each time."""
        offers = [
            (seen, option)
            for seen in self._seen(person, buttons.MENU)
            for option in options_of(seen.element)
            if option["value"].endswith(f":{act}")
        ]
        seen, option = offers[MENU.index(act) % len(offers)]
        element = seen.element | {"option_groups": [{"options": [option]}]}
        self._do(workspace, replace(seen, element=element))

    def _seen(self, person: Person, action_id: str) -> list[Seen]:
        return [
            seen
            for seen in self.trial.screens.elements
            if seen.user_id == person.user_id and _is(seen, action_id)
        ]

    def _do(self, workspace: Workspace, seen: Seen) -> None:
        payload = self.genuine.click(workspace, seen.user_id, seen)
        self._send(kinds.interaction(workspace, payload))

    def _send(self, body: Body) -> None:
        faults = list(self.trial.signed(body))
        assert not faults, "\n".join(map(str, faults))


def _is(seen: Seen, action_id: str) -> bool:
    return bool(seen.element["action_id"] == action_id)
