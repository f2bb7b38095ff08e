"""Signed requests to the bot, and a record of all that went either way."""
