"""All listeners on one Bolt app."""

import logging
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from slack_bolt import App

import handlers.address_books.columns
import handlers.address_books.decisions
import handlers.address_books.dialog
import handlers.address_books.imports
import handlers.asking.acts
import handlers.asking.dialog
import handlers.asking.opening
import handlers.campaigns.back
import handlers.campaigns.batch_notes
import handlers.campaigns.batches
import handlers.campaigns.gifts
import handlers.campaigns.outlooks
import handlers.campaigns.requests
import handlers.campaigns.results
import handlers.campaigns.stopping
import handlers.campaigns.whom
import handlers.cards.compared
import handlers.cards.opening
import handlers.cards.sent
import handlers.cards.shown
import handlers.giving.idea_notes
import handlers.giving.on_demand
import handlers.giving.register
import handlers.giving.tips
import handlers.people.find
import handlers.people.hand_overs
import handlers.people.households
import handlers.people.newcomers
import handlers.people.pairs
import handlers.policy.approvals
import handlers.policy.dialogs
import handlers.policy.given
import handlers.policy.left
import handlers.policy.shown
import handlers.privacy.exports
import handlers.privacy.removal
import handlers.recording.choices
import handlers.recording.commands
import handlers.recording.details
import handlers.recording.reactions
import handlers.recording.refused
import handlers.recording.shortcuts
import handlers.reminders.promises
import handlers.summaries.commands
from bot import conflicts
from bot.clock import Clock
from bot.database import Reading, Transaction
from handlers import (
    bolt_bodies,
    commands,
    context,
    conversation,
    events,
    greetings,
    mentions,
    menu,
    refusals,
    sentences,
)
from handlers.background import Background
from handlers.cards.dialogs import entry, household, note, occasion, parts, reminder, rhythm, same
from handlers.commands import Command
from handlers.nudges import (
    acts,
    asking_again,
    carrying,
    details,
    dialogs,
    opening,
    taken_along,
)
from handlers.preferences import dialog, languages, pauses, rhythms, rhythms_told
from handlers.summaries import choices
from handlers.team.authorizing import authorize
from handlers.team.install import Installation
from messages.commands import Word

COMMANDS: dict[Word, Command] = {
    Word.SUMMARY: handlers.summaries.commands.summary,
    Word.PAUSE: pauses.pause,
    Word.RESUME: pauses.resume,
    Word.SETTINGS: dialog.open_dialog,
    Word.RHYTHM: rhythms.show,
    Word.LANGUAGE: languages.choose,
    Word.IMPORT: handlers.address_books.dialog.open_dialog,
    Word.HELP: menu.show_help,
    Word.MENU: menu.show,
}
"""What is done by a line's first word; the words of others are read with the rest of the line."""
LAZY_THREADS = 8
"""Messages are redrawn in these, so that a slow Web API call holds nobody up."""


def build(
    installation: Installation,
    transaction: Transaction,
    reading: Reading,
    clock: Clock,
    background: Background,
) -> App:
    """The Bolt app with every listener. What takes minutes is done in the `background`.

    `web` checks signatures before anything is parsed, and in Socket Mode there are none.
    """
    bolt_bodies.mend_bolt()
    app = App(
        # Bolt would look through all the code that is running for a name, which it only logs.
        name="goodturn",
        client=installation.client,
        authorize=authorize(installation),  # type: ignore[arg-type]  # None is how to say "no"
        signing_secret="",
        request_verification_enabled=False,
        ssl_check_enabled=False,
        # A payload can bring a token for workflows; the bot has one of its own.
        attaching_function_token_enabled=False,
        process_before_response=True,
        # So that `refusals` answers what nobody listens to.
        raise_error_for_unhandled_request=True,
        listener_executor=ThreadPoolExecutor(LAZY_THREADS, thread_name_prefix="lazy"),
        logger=_bolt_log(),
    )
    app.use(context.prepare(installation, transaction, reading, clock, background))
    events.register(app)
    refusals.register(app)
    commands.register(app, partial(sentences.answer, COMMANDS))
    greetings.register(app)
    handlers.recording.commands.register(app)
    handlers.recording.choices.register(app)
    handlers.recording.shortcuts.register(app)
    handlers.giving.tips.register(app)
    handlers.recording.details.register(app)
    handlers.recording.refused.register(app)
    handlers.recording.reactions.register(app)
    handlers.people.find.register(app)
    handlers.people.newcomers.register(app)
    handlers.people.hand_overs.register(app)
    handlers.people.pairs.register(app)
    handlers.people.households.register(app)
    handlers.privacy.removal.register(app)
    handlers.privacy.exports.register(app)
    handlers.giving.register.register(app)
    for of_policy in (
        *(handlers.policy.shown, handlers.policy.dialogs),
        *(handlers.policy.approvals, handlers.policy.given, handlers.policy.left),
    ):
        of_policy.register(app)
    handlers.reminders.promises.register(app)
    handlers.cards.shown.register(app)
    handlers.cards.opening.register(app)
    handlers.cards.compared.register(app)
    handlers.cards.sent.register(app)
    for card_dialog in (parts, occasion, rhythm, note, entry, reminder, same, household):
        card_dialog.register(app)
    handlers.asking.dialog.register(app)
    handlers.asking.opening.register(app)
    handlers.asking.acts.register(app)
    for of_campaigns in (
        *(handlers.campaigns.whom, handlers.campaigns.gifts, handlers.campaigns.requests),
        *(handlers.campaigns.back, handlers.campaigns.outlooks, handlers.campaigns.stopping),
        *(handlers.campaigns.results, handlers.campaigns.batches, handlers.campaigns.batch_notes),
    ):
        of_campaigns.register(app)
    handlers.address_books.dialog.register(app)
    handlers.address_books.columns.register(app)
    handlers.address_books.imports.register(app)
    handlers.address_books.decisions.register(app)
    opening.register(app)
    dialogs.register(app)
    taken_along.register(app)
    carrying.register(app)
    handlers.giving.on_demand.register(app)
    handlers.giving.idea_notes.register(app)
    asking_again.register(app)
    details.register(app)
    acts.register(app)
    pauses.register(app)
    choices.register(app)
    dialog.register(app)
    rhythms.register(app)
    rhythms_told.register(app)
    conversation.register(app, COMMANDS)
    mentions.register(app, COMMANDS)
    menu.register(app, COMMANDS)
    _expect_trouble(app)
    return app


def _expect_trouble(app: App) -> None:
    """Run a listener anew whose transaction lost, which is before it acknowledged anything.

    What it answers with, and what is drawn lazily, comes after its one transaction. What can't be
    drawn because the database is away is drawn at the next click.
    """
    for listener in app._listeners:
        listener.ack_function = conflicts.tried_again(listener.ack_function)
        listener.lazy_functions = [refusals.quietly(draw) for draw in listener.lazy_functions]


def _bolt_log() -> logging.Logger:
    """Bolt's log, for errors only.

    At INFO it writes the whole body of a request with a bad signature, with people's names, and it
    warns at every start that it won't use the SLACK_BOT_TOKEN that it sees in the environment.
    """
    log = logging.getLogger("goodturn.bolt")
    log.setLevel(logging.ERROR)
    return log
