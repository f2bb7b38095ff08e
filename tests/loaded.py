"""What every process of the bot makes once, made in the one that they are forked off."""

import gc

from sqlalchemy.orm import configure_mappers

from bot.team import zones
from handlers.command_line import words
from messages.catalogue import LANGUAGES, texts_for

configure_mappers()
for language in LANGUAGES:
    texts_for(language)
zones.is_zone("UTC")
words.read()
# No collection of garbage in those processes walks through it: what they share stays shared.
gc.collect()
gc.freeze()
