"""What wakes the bot: Slack's requests, the clock and the shell.

`app` puts all listeners on one Bolt app, a line a feature; `web` serves it over HTTP, `schedule`
ticks, `delivery` posts what nobody asked for, and `command_line` is what an operator types.
"""
