"""`/goodturn language`: which language Goodturn speaks with a member."""

from slack_bolt import Ack, App

import messages.preferences.languages
from bot.database import Transaction
from bot.refusals import LanguageUnknown
from bot.team import members
from bot.team.members import Member
from handlers import payloads
from handlers.payloads import Payload
from handlers.reading import lines
from messages import commands
from messages.catalogue import texts_for
from messages.commands import Word


def register(app: App) -> None:
    app.command(commands.NAME, matchers=[lines.says(Word.LANGUAGE)])(choose)


def choose(ack: Ack, command: Payload, transaction: Transaction, member: Member) -> None:
    locale = messages.preferences.languages.asked_for(lines.after_word(payloads.text(command)))
    if locale is None:
        raise LanguageUnknown
    with transaction() as session:
        chosen = members.choose_language(session, member, locale)
    ack(**messages.preferences.languages.chosen(texts_for(chosen.locale)).payload())
