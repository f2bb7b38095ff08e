"""What members do, told to the bot as Slack would, and what its answer leads to."""
