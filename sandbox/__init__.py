"""A local stand-in for a Slack workspace. It speaks Slack's HTTP protocol and Socket Mode, and
knows nothing of the bot.

The way of a request. A person or program acts through `control` (or the `page`, which uses it too).
One of the `acts` does what Slack does then: it writes a payload, has it delivered by `deliveries`,
signed or over a connection of the bot's, and applies the answer. The bot calls back at `web_api` or
a response url. `server` holds it all together.

`state` is one workspace: what is on the screens, short-lived rights, how the app stands, the clock,
faults and a throttle to switch on, and the journal of what happened. `people` has who is there and
who wants quiet, `blocks` what is written and filled in on the screens; what Slack refuses is
refused by `checks`.

`driver` is the client for tests and tours; `example` has a team to try things with.
"""

from sandbox.server import Sandbox

__all__ = ["Sandbox"]
