"""The functions that do not look whose an id is, each with the reason why they need not."""

ON_TRUST = {
    "the contact was opened by bot.people.contacts": (
        "ledger.entries.given_lately",
        "ledger.entries.last_given",
        "people.contacts.speak",
        "people.occasions.keep",
        "people.owners.adopt",
        "people.owners.disown",
        "people.owners.remind",
        "people.owners.take_back",
        "people.touches.change_rhythm",
        "people.touches.is_due",
        "people.touches.let_pass",
        "people.touches.restart_clock",
        "reminders.life.close_giving",
        "reminders.life.reopen_occasions",
        "reminders.life.overtake",
        "reminders.life.overtaken_by_gift",
        "reminders.life.thank_after_all",
        "reminders.life.wait_to_thank",
        "reminders.occasions.pass_on",
    ),
    "the contacts were added a moment ago": (
        "people.name_index.add",
        "people.occasions.add_many",
    ),
    "the member is the one who acts": ("delivery.postings.withdraw",),
    "a lock changes nothing, and the caller opened the contact or looks for the reminder next": (
        "people.locks.contact",
        "people.locks.of_reminder",
    ),
    "the ask was opened by bot.ledger.entries, or hangs on a reminder that was opened": (
        "asking.asks.drop",
        "asking.asks.leave_unanswered",
        "asking.asks.make_planned",
        "asking.asks.take_up_again",
        "reminders.life.close_for_ask",
    ),
    "the line was opened by bot.recording.kept": ("recording.kept.leave_out",),
    "the gesture was opened by bot.ledger.entries": ("reminders.life.close_thanks",),
    "the reminder was opened by bot.reminders.decisions": (
        "nudges.facts.find",
        "reminders.life.reopen",
    ),
    "planning and delivery go through one workspace's rows, and nobody tells them of others": (
        "nudges.candidates.open_reminders",
        "nudges.due_contacts.find",
        "nudges.recent.find",
        "people.locks.of_nudges",
        "people.locks.of_reminders",
        "reminders.batches.let_go",
        "reminders.batches.overtake",
        "reminders.batches.pass_over",
        "reminders.batches.wait",
        "reminders.promises.next_day",
    ),
}
"""Their names, below `bot`, by the reason."""
TRUSTING = {name for names in ON_TRUST.values() for name in names}
