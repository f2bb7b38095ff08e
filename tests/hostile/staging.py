"""Days of ordinary work in both workspaces, through the bot, until every element was shown."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.vocabulary import Objection
from messages.campaigns import buttons as campaigns
from messages.cards import buttons as cards
from messages.cards.buttons import COMPARE, Part
from messages.cards.rhythms import CHOOSE
from messages.giving import register_buttons as register
from messages.giving import tip_buttons as tips
from messages.ledger import buttons as ledger
from messages.nudges import buttons, dialogs, idea_notes, mail, note_dialogs
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
from tests.hostile import campaigns as running
from tests.hostile import kinds
from tests.hostile.genuine import CHANNEL
from tests.hostile.hands import MENU, Hands, is_for
from tests.hostile.neighbours import Person, Workspace
from tests.hostile.screens import options_of

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


@dataclass
class Staging:
    """Lets everybody do what can be done, and see it."""

    hands: Hands
    clock: StoppedClock

    def play(self) -> None:
        self._each(self._type)
        for _ in range(8):
            self._tick()
        self._each(self._use_nudge)
        self._each(lambda workspace, person: self.hands.say(workspace, person, "pause"))
        self._each(lambda workspace, person: self.hands.click(workspace, person, pauses.RESUME))
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
        self._each(self._plan_campaign)
        self._run_campaigns()
        self._draw_old()

    def _draw_old(self) -> None:
        """Nudges of before the menu still stand in conversations."""
        for seen in [one for one in self.hands.trial.screens.elements if is_for(one, buttons.DONE)]:
            element = seen.element | {"action_id": buttons.SKIP}
            self.hands.trial.screens.elements.append(replace(seen, element=element))

    def _each(self, act: Callable[[Workspace, Person], None]) -> None:
        for workspace in self.hands.trial.workspaces.values():
            for person in workspace.people:
                act(workspace, person)

    def _tick(self) -> None:
        self.clock.moment += timedelta(days=1)
        for workspace in self.hands.trial.workspaces.values():
            while workspace.bot.turn().take():
                pass
            self.hands.trial.look()

    def _type(self, workspace: Workspace, person: Person) -> None:
        words = [word for mark in person.marks for word in (mark.title(), mark)]
        for line in LINES:
            self.hands.say(workspace, person, line.format(*words, new=person.letters))
        # Where there is no command, no dialog opens of itself.
        self.hands.write(workspace, person, "gift register")
        self.hands.click(workspace, person, register.OPEN)
        self.hands.click(workspace, person, ledger.DETAILS)
        self.hands.fill_in(workspace, person, "gesture.")

    def _tell(self, workspace: Workspace, person: Person) -> None:
        """What is still to come may be reminded of, and an answer may be in other words."""
        asked = person.marks[1]
        self.hands.say(workspace, person, f"{asked.title()} said {asked}lovely")
        self.hands.say(workspace, person, f"I will call {person.marks[2].title()} tomorrow")

    def _answer(self, workspace: Workspace, person: Person) -> None:
        """Look for the words of an answer, and tell another one, and thanks that it waits for."""
        self.hands.click(workspace, person, buttons.IN_WORDS)
        mark = person.marks[4]
        name = mark.title()
        asked = (f"asked {name} for {mark}plans yesterday", f"{name} {mark}jam")
        for line in (*asked, f"{name} said yes", f"thank {name} for {mark}jam"):
            self.hands.say(workspace, person, line)

    def _hand_over(self, workspace: Workspace, person: Person) -> None:
        """See what could go to a colleague; that somebody chooses to is left to chance."""
        self.hands.say(workspace, person, "hand over my contacts")
        self.hands.click(workspace, person, hand_overs.OPEN)

    def _use_tips(self, workspace: Workspace, person: Person) -> None:
        """Add a tip, whose words are for all to read, and do with it all that can be done."""
        self.hands.say(workspace, person, "add a tip: Something to read")
        self.hands.say(workspace, person, "tips")
        for action_id in (f"{tips.WHO}.0", f"{tips.EDIT}.0", tips.ADD):
            self.hands.click(workspace, person, action_id)
        self.hands.fill_in(workspace, person, "tip.")
        self.hands.click(workspace, person, f"{tips.RETIRE}.0")
        self.hands.click(workspace, person, tips.BRING_BACK)

    def _put_away(self, workspace: Workspace, person: Person) -> None:
        """Archive somebody, name them again, and have them back."""
        mark = person.marks[3]
        name = f"{mark.title()}{person.letters}away"
        for line in (f"add {name} client", f"give {name} {mark}ink", f"forget {name}"):
            self.hands.say(workspace, person, line)
        self.hands.click(workspace, person, f"{privacy.STEP}.{Step.PUT_AWAY}")
        self.hands.say(workspace, person, f"give {name} {mark}pens")
        self.hands.click(workspace, person, f"{recording.BACK}.0")

    def _introduce(self, workspace: Workspace, person: Person) -> None:
        """Add two people in one line, and somebody who resembles another."""
        one, other = (f"{mark.title()}{person.letters}new" for mark in person.marks[3:5])
        lines = (f"{one} and {other} (clients)", f"{one} {other} (client, Acme)")
        for told in (*lines, f"{one} {other} (client, Elsewhere)"):
            self.hands.say(workspace, person, f"add {told}")

    def _share(self, workspace: Workspace, person: Person) -> None:
        """Two who share a household, and a gift to both, and to all at an organisation."""
        one, other = (f"{mark.title()}{person.letters}house" for mark in person.marks[:2])
        for told in (f"{one} Roe (client, Acme)", f"{one} Poe (client)", f"{other} (client, Acme)"):
            self.hands.say(workspace, person, f"add {told}")
        for told in (f"{one} Poe and {other} live together", f"{one} and {other} live together"):
            self.hands.say(workspace, person, told)
            self.hands.click(workspace, person, f"{households.WHO}.0")
            self.hands.click(workspace, person, households.UNDO)
        self.hands.say(workspace, person, f"{one} Poe and {other} live together")
        self.hands.say(workspace, person, f"gave {one} Poe and {other} ink €20")
        self.hands.say(workspace, person, "gave everyone at Acme a pen")

    def _plan_campaign(self, workspace: Workspace, person: Person) -> None:
        """Begin a plan by a line, and send its first step; what is filled in is left to chance."""
        self.hands.write(workspace, person, f"campaign for {person.marks[0].title()}")
        self.hands.click(workspace, person, campaigns.PLAN)
        for _ in range(4):
            self.hands.fill_in(workspace, person, campaigns.WHO)

    def _run_campaigns(self) -> None:
        """Their own ones, until all have a message about it."""
        self._each(lambda workspace, person: running.launch(workspace, person, self.clock.now()))
        for _ in range(4):
            self._tick()
        self._each(lambda workspace, person: running.use(self.hands, workspace, person))

    def _change_rhythms(self, workspace: Workspace, person: Person) -> None:
        self.hands.say(workspace, person, "rhythm")
        self.hands.click(workspace, person, rhythms.CHANGE)
        mark = person.marks[1]
        self.hands.say(workspace, person, f"rhythm for {mark.title()} 20 40")
        self.hands.say(workspace, person, f"rhythm for {mark[:-1].title()} 30 60")
        self.hands.click(workspace, person, f"{CHOOSE}.0")
        self.hands.say(workspace, person, f"never compare {mark[:-1].title()}")
        self.hands.click(workspace, person, f"{COMPARE}.0")

    def _set_limits(self, workspace: Workspace, person: Person) -> None:
        """Look at the gift policy, and open all that an admin does about it."""
        for line in ("policy", f"what may I spend on {person.marks[0].title()}"):
            self.hands.say(workspace, person, line)
        for action_id in (policy.ADD_PRESET, policy.ADD_LIMIT):
            self.hands.click(workspace, person, action_id)
        self.hands.fill_in(workspace, person, gift_limits.PRESET_DIALOG)
        self.hands.say(workspace, person, "policy")
        self.hands.click(workspace, person, policy.END_LIMIT)

    def _use_card(self, workspace: Workspace, person: Person) -> None:
        """Open all that a card opens, and fill it in."""
        self.hands.click(workspace, person, f"{cards.CONTACT}.0")
        for part in (Part.PERSON, Part.ENTRY, Part.REMINDER):
            self.hands.click(workspace, person, f"{cards.OPEN}.{part}")
        for seen in self.hands.seen(person, f"{cards.OPEN}.menu")[-1:]:
            for option in options_of(seen.element):
                chosen = seen.element | {"option_groups": [{"options": [option]}]}
                self.hands.do(workspace, replace(seen, element=chosen))
        self.hands.fill_in(workspace, person, "card.")
        for seen in self.hands.seen(person, ledger.CHANGE)[-2:]:
            self.hands.do(workspace, seen)
        self.hands.fill_in(workspace, person, "ask.")
        self.hands.click(workspace, person, cards.ALLOW)
        self.hands.click(workspace, person, cards.SHARE)
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
            self.hands.click(workspace, person, action_id)
        self.hands.fill_in(workspace, person, idea_notes.NOTE)

    def _use_shortcuts(self, workspace: Workspace, person: Person) -> None:
        """Log what a message tells that names somebody, and send what was filled in."""
        # Whoever was filled in before may be called otherwise.
        for mark in person.marks:
            text = f"{mark.title()} sent {mark}tulips"
            for callback_id in (shortcuts.GESTURE, shortcuts.RESPONSE):
                shortcut = self.hands.genuine.message_shortcut(
                    workspace, person.user_id, callback_id, text
                )
                self.hands.send(kinds.interaction(workspace, shortcut))
            self._react(workspace, person, text)
        self.hands.fill_in(workspace, person, "shortcut.")

    def _react(self, workspace: Workspace, person: Person, text: str) -> None:
        """Put the emoji on a message with that text, and open the dialog that is offered."""
        message = {"type": "message", "text": text, "ts": "1762160000.000100"}
        workspace.slack.answers["reactions.get"] = [tells(message=message)] * 2
        item = {"type": "message", "channel": CHANNEL, "ts": message["ts"]}
        put = {"type": "reaction_added", "user": person.user_id, "reaction": reactions.EMOJI}
        told = self.hands.genuine.event(workspace, {**put, "item": item, "item_user": "U0ELSE"})
        self.hands.send(kinds.event(workspace, told))
        self.hands.click(workspace, person, reactions.LOG)

    def _use_nudge(self, workspace: Workspace, person: Person) -> None:
        for action_id in (
            buttons.WRITE,
            note_dialogs.OTHER_WORDS,
            mail.TAKE_ALONG,
            buttons.ANOTHER,
            buttons.PLAN_ASK,
        ):
            self.hands.click(workspace, person, action_id)
        for act in MENU:
            self.hands.choose(workspace, person, act)
        self.hands.fill_in(workspace, person, "")
        # What is filled in is left to chance, and not every rhythm can be kept.
        for _ in range(8):
            self.hands.fill_in(workspace, person, dialogs.RHYTHM)
        self.hands.click(workspace, person, buttons.DETAILS)
        self.hands.fill_in(workspace, person, "gesture.")
