"""A local stand-in for a Slack workspace. It speaks Slack's HTTP protocol and knows nothing of the
bot.

The way of a request. A person or program acts through `control` (or the page, which uses it too).
One of `commands`, `clicks`, `submissions` and `happenings` does what Slack does then: it writes a
payload (`payloads`), signs and delivers it (`deliveries`), and applies the answer (`replies`). The
bot calls back at `web_api` or a response url. `server` holds it all on one port.

The state is one `workspace`: who is there (`team`, `conversations`, shown by `directory`), who
wants `quiet`, what is on the screens (`messages`, `dialogs`, what stands in their `inputs`),
short-lived rights (`tickets`), how the app stands (`installation`), the `clock`, `faults` and a
`throttle` to switch on, and two records, the `journal` of what happened and the `traffic` with the
bot (`tally` counts). `screen` is what one member sees.

What Slack refuses is refused by `checking`, with the numbers in `limits` and the rules for
`charts`. `driver` (a `connection` that makes `troubles` too) is the client for tests and tours;
`example` has a team to try things with.
"""

from sandbox.server import Sandbox

__all__ = ["Sandbox"]
