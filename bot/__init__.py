"""Goodturn: reminds you to do people a good turn, and keeps it separate from what you need.

This is the map. Four packages, each importing only those below it:

`handlers` wakes the bot. `handlers.web` takes Slack's requests and hands them to the Bolt app that
`handlers.app` puts together, a module a feature; `handlers.schedule` lets the workspaces take
turns at the clock's tick, and `handlers.delivery` is the only place that posts what nobody asked
for (`posting` tells what Slack's answer means, `quiet` who wants none). A listener turns the
payload into typed values (`payloads`, `forms`, `lines`), opens one transaction, calls one function
of `bot`, and answers with a message. What it cannot answer is a refusal (`handlers.refusals`). An
event that Slack delivers again gets no further than `handlers.events`.

`messages` says things. Pure functions from the reader's texts (`catalogue`, gettext) and a value to
a Slack message; `formats` writes dates, numbers and lists; `locales` holds the translations.

`bot`, here, decides. It knows no Slack, no words and no scheduler: functions of (session, ..., now)
that return frozen values. From the ground up: `vocabulary` (the words of the product as
enumerations), `refusals`, `clock`, `settings`, `logs`, `database`, `bulk`, `models` (tables whose
constraints carry the rules), `events` (each counts once), `countries` and `calendars` (holidays,
days and hours of work) and `rhythm` (time in, time out), `workspaces`, `availability` and
`members`, `contacts`, `names` and `naming` (whom a line means), `reminders` (the life of a
reminder), `ledger` (entries as they stand) and `standing` (what was not taken back), `cooling_off`,
`gestures`, `asks`, `reversals` (taking back), `outcomes` and `pending` (commands that wait for a
choice), `ideas`, `occasions`, `expiry`, `waiting`, `choosing`, `backlog` and `planning` (whom to
remind of what, and when), `suggestions` and `nudges` (a nudge as it stands), `handling` (what a
member does with it), `leaving` (not now, not so often, not theirs, no more), `pauses`, `absences`
and `preferences` (when a member wants nudges), `postings` (on their way, never twice), `reach`
(whom Slack refuses), `measures` and `summaries`, `importing`.

`sandbox` stands in for Slack on this machine. It knows nothing of the other three and speaks
Slack's HTTP protocol only.

Four modules of this package know the others: `__main__` is the command line, `wiring` puts the bot
together, `demo` and `demo_bot` run it against the sandbox.

The way of a click: Slack posts a signed payload to `handlers.web`; Bolt checks the signature;
`handlers.context` finds the member, their texts and the time; the listener commits through `bot`
and acknowledges; a lazy listener draws the message again from the rows and updates it in Slack. So
an old button, a second click and a restart all show what is true.
"""
