"""What a typed line leads to that takes longer than Slack waits: done once it is answered."""

from collections.abc import Callable

from slack_bolt import BoltContext

Act = Callable[[], None]
_ACTS = "afterwards"


def of(context: BoltContext) -> list[Act]:
    """Where a listener puts what it leaves to `do`; nothing of what it left when it ran before."""
    context[_ACTS] = acts = list[Act]()
    return acts


def do(context: BoltContext) -> None:
    """Do what the listener left, which has committed and acknowledged by now."""
    acts: list[Act] = context.get(_ACTS, [])
    for act in acts:
        act()
