"""What goes to the bot, over HTTP or in Socket Mode, and a record of all that went either way."""
