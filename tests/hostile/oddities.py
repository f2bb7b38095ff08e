"""Changes that make a payload odd, in structure or in meaning."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.payloads import Payload

DEEP = json.loads("[" * 300 + "]" * 300)
VALUES: tuple[object, ...] = (
    *(None, True, False, 0, 5, -1, 2**31, 2**63, 10**400, 1.5, float("inf"), float("nan")),
    *("", "0", "x", "\0", "\ud83c", "\u202e", "👩‍👩‍👧", "x" * 3000, "9" * 4301, "²", "١"),
    *([], [[]], [5], [{}], {}, {"id": 5}, {"id": None}, {"type": "plain_text"}, DEEP),
    *("2147483648:2147483648", "9223372036854775808:1", "1:" + "9" * 4301, ":", "1:1:stop"),
    *("9999-12-31", "0001-01-01", "2026-02-30", "es-LA", "gesture:1", "ask:1:made"),
)
"""What Slack sends in none of these fields."""
TEXTS = (
    *("through 31-12-9999", "until 1-1-0001", "in 9999999999 days", "99999999999 weeks"),
    *("*bold* `code` _it_ ~no~", "<!channel> <@U0MARA>", "&amp;&lt;", "€15 yesterday"),
    *("\u202edrow", "Ann\ud83ca", "x" * 2900, "9" * 4301, "\0", "🎂", "yes", "partly", "30 feb"),
)

_NUMBERED = re.compile(r"(?<![^.:])[0-9]+(?![^:])")
"""An id among what is carried."""


@dataclass(frozen=True)
class Meanings:
    """What could be meant instead: ids of people, workspaces, conversations and organisations."""

    users: Sequence[str]
    teams: Sequence[str]
    channels: Sequence[str]
    enterprises: Sequence[str]
    numbers: Sequence[int]
    """Ids of rows, whosever they are."""


def made_odd(payload: Payload, rolled: Random, meanings: Meanings) -> Payload:
    """The same with nothing changed, or with one to three things, anywhere in it."""
    odd = deepcopy(payload)
    for _ in range(rolled.choice((0, 1, 1, 2, 3))):
        rolled.choice(_CHANGES)(odd, rolled, meanings)
    return odd


def _take_out(payload: Payload, rolled: Random, _meanings: Meanings) -> None:
    for within, key in _one(payload, rolled):
        del within[key]


def _put_in(payload: Payload, rolled: Random, _meanings: Meanings) -> None:
    for within, key in _one(payload, rolled):
        within[key] = deepcopy(rolled.choice(VALUES))


def _nest(payload: Payload, rolled: Random, _meanings: Meanings) -> None:
    for within, key in _one(payload, rolled):
        within[key] = rolled.choice(([within[key]], {"id": within[key]}, {key: within[key]}))


def _move(payload: Payload, rolled: Random, _meanings: Meanings) -> None:
    """Put what stands in one field into another."""
    for within, key in _one(payload, rolled):
        for other, place in _one(payload, rolled):
            other[place] = deepcopy(within[key])


def _mean_else(payload: Payload, rolled: Random, meanings: Meanings) -> None:
    """Another person, workspace, conversation or organisation, in one place or everywhere."""
    told = {
        "U": meanings.users,
        "T": meanings.teams,
        "C": meanings.channels,
        "D": meanings.channels,
        "E": meanings.enterprises,
    }
    places = [
        (within, key)
        for within, key in _places(payload)
        if isinstance(within[key], str) and within[key][:2] in {f"{kind}0" for kind in told}
    ]
    if places:
        within, key = rolled.choice(places)
        before, after = within[key], rolled.choice(told[within[key][0]])
        for one, place in places if rolled.random() < 0.5 else [(within, key)]:
            if one[place] == before:
                one[place] = after


def _number_else(payload: Payload, rolled: Random, meanings: Meanings) -> None:
    """Another row than the one that a button, a menu or a dialog is about."""
    places = [
        (within, key)
        for within, key in _places(payload)
        if key in ("value", "action_id", "private_metadata")
        and isinstance(within[key], str)
        and _NUMBERED.search(within[key])
    ]
    if places:
        within, key = rolled.choice(places)
        number = rolled.choice(list(_NUMBERED.finditer(within[key])))
        other = str(rolled.choice(meanings.numbers))
        within[key] = within[key][: number.start()] + other + within[key][number.end() :]


def _say_else(payload: Payload, rolled: Random, _meanings: Meanings) -> None:
    """Another text, or one more, where somebody typed something."""
    places = [(within, key) for within, key in _places(payload) if key in ("text", "value")]
    if places:
        within, key = rolled.choice(places)
        within[key] = rolled.choice((f"{within[key]} ", "")) + rolled.choice(TEXTS)


def _connect(payload: Payload, rolled: Random, meanings: Meanings) -> None:
    """Say that more than one workspace, an organisation or a bot has a part in it."""
    organisation = rolled.choice(meanings.enterprises)
    said: Mapping[str, object] = {
        "is_ext_shared_channel": True,
        "is_enterprise_install": rolled.choice((True, "true")),
        "enterprise_id": organisation,
        "enterprise": {"id": organisation, "name": "Ours"},
        "context_team_id": rolled.choice(meanings.teams),
        "context_enterprise_id": organisation,
        "user_team": rolled.choice(meanings.teams),
        "source_team": rolled.choice(meanings.teams),
        "bot_id": "B0",
        "bot_profile": {"id": "B0"},
        "is_bot": True,
        "subtype": rolled.choice(("bot_message", "message_changed", "message_deleted")),
        "authorizations": rolled.choice(([], [{"team_id": rolled.choice(meanings.teams)}])),
    }
    within = rolled.choice([payload, *_objects(payload)])
    for key in rolled.sample(sorted(said), 2):
        within[key] = deepcopy(said[key])


Change = Callable[[Payload, Random, Meanings], None]
_CHANGES: Sequence[Change] = (
    *(_take_out, _put_in, _put_in, _nest, _move),
    *(_mean_else, _mean_else, *[_number_else] * 4, _say_else, _connect),
)


def _one(payload: Payload, rolled: Random) -> Sequence[tuple[Any, Any]]:
    places = list(_places(payload))
    return [rolled.choice(places)] if places else []


def _objects(payload: Payload) -> list[Payload]:
    return [within[key] for within, key in _places(payload) if isinstance(within[key], dict)]


def _places(node: Any, depth: int = 0) -> Iterator[tuple[Any, Any]]:
    """Every field and item, each with what it is in."""
    keys = node.keys() if isinstance(node, dict) else range(len(node))
    for key in list(keys):
        yield node, key
        if isinstance(node[key], dict | list) and depth < 20:
            yield from _places(node[key], depth + 1)
