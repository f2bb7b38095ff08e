"""Goodturn: reminds you to do people a good turn, and keeps it separate from what you need.

This is the map. The words are those of docs/product.md; why things are as they are is in
docs/decisions, what Slack does in docs/slack.md. There are four packages:

- `handlers` wakes the bot: Slack, the clock and the shell. The only place that posts.
- `messages` says things: pure functions from texts in a language and a value to a Slack message.
- `bot`, here, decides. It knows no Slack, no words and no scheduler: functions of a session, values
  and the time, that return frozen values.
- `sandbox` stands in for Slack on this machine, and knows nothing of the other three.

An area of the product is one word, and a package of that name wherever the area has something to
do: `bot.nudges` decides on a nudge, `messages.nudges` words it, `handlers.nudges` takes its clicks.

The areas stand on floors, and each imports only from floors below its own (pyproject.toml holds
it). From the ground up:

0. The ground. `bot.vocabulary` has the words of the product as enumerations, `bot.refusals` why
   something is declined, `bot.models` the tables with constraints that carry the rules,
   `bot.migrations` their history, `bot.schema` both of them in a database, `bot.database`
   transactions and readings, `bot.queue` the line in which writers stand, `bot.conflicts` what
   becomes of those who met each other, `bot.outages` when it is away, `bot.bulk` many rows at once,
   `bot.clock` the time, `bot.letters` text that acts on nothing unseen, `bot.money` amounts,
   `bot.settings` what an operator can set, `bot.logs` the log, `bot.discretion` what is kept out of
   it, `bot.measures` the statistics of small numbers and of experiments, `bot.no_strings` what
   ties a text's gift to something: text and words in, findings out.
1. `bot.team`: the workspace, its members, when they work, and the events that Slack told us of.
2. `bot.people`: whom we keep up with, whose they are, who stands in, their rhythm, who shares a
   household, whom a name means, and who fits what somebody looks for.
3. `bot.reminders`: the life of a reminder, and who has it while its member is away.
   `bot.address_books`: files that become people, people in files, and whether somebody told of
   in a line is one that we know. `bot.policy`: how much a workspace lets gifts be worth, what room
   is left, and who approves more.
4. `bot.ledger`: what was given, asked and answered, who met, taking back, the cooling-off window.
   `bot.delivery`: messages on their way, never twice, and whom Slack refuses.
5. `bot.giving`: gestures and the register of them, ideas and their library, and the tips that the
   team keeps. `bot.asking`: asks and responses. They have no door between them; both stand on the
   ledger.
6. `bot.nudges`: the one message a day, whom it holds and what is done with it, and ideas that
   somebody looks for. `bot.recording`: the commands give, got, met, ask and answer, their details,
   and whatever was typed that waits for a choice. `bot.preferences`: when a member wants nudges,
   and how many. `bot.cards`: a person as shown, and changed there.
   `bot.campaigns`: a gesture and a later ask for many, by groups drawn by lot, and what came of it.
7. `bot.summaries`: a month in figures. `bot.privacy`: contacts handed out, put away, made one with
   another, or forgotten for good; and what a member did last of all this, taken back.
8. `bot.home`: who is due for a member today, and who comes next.

What wakes the bot:

- Slack. `handlers.web` takes its requests over HTTP, or `handlers.socket_mode` over a connection
  that we open; `handlers.app` has all listeners, a line a feature.
- The clock. `handlers.schedule` ticks and lets the workspaces take turns; `handlers.delivery` posts
  what nobody asked for. What is due lives in rows, so that a tick that is missed costs nothing.
- The shell. `handlers.command_line` is what an operator types, and puts everything together. Its
  demo is the only one who knows the sandbox.

The way of a line, typed after the command, in the menu (`handlers.menu`), in a message to the bot
(`handlers.conversation`) or among others (`handlers.mentions`): `handlers.reading` marks who, when,
how much and what for; `handlers.sentences` passes what is meant to whatever does it. What is to be
recorded is a statement about people (`bot.recording.statements`). It is done at once, or kept with
what is in doubt until a click clears that up (`bot.recording.choices`, and for whom it is about
`bot.recording.chosen_people`), and then goes on (`bot.recording.commands`). Where it names the next
touch, too, that is promised once all of it is in the ledger (`bot.recording.next_touches`). What is
known of a gesture only later comes by its dialog (`bot.recording.details`), as a line that puts the
first one right.

The way of a click: Slack posts a signed payload. `handlers.web` checks the signature before
anything is read. `handlers.context` finds the reader (a member, with their texts) and the time.
`handlers.events` lets an event through once. The listener turns the payload into typed values,
opens one transaction, calls one function here, and acknowledges when it has committed; what can't
be done is a refusal, which `handlers.refusals` answers. A lazy listener then draws the message
again from the rows, and updates it in Slack. So an old button, a second click and a restart all
show what is true.
"""
