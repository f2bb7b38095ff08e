"""Which words are foreign to somebody."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from messages.cards import buttons as cards
from messages.cards import rhythms
from messages.nudges import offer_buttons as offers
from messages.people import buttons as people
from messages.privacy import buttons as privacy
from messages.recording import buttons
from tests.hostile import belongings
from tests.hostile.belongings import Actor
from tests.hostile.neighbours import EVERYBODY, Workspace
from tests.hostile.rows import Rows

MARKS = {mark: person for person in EVERYBODY for mark in person.marks}
"""Whose each word is."""
_CHOOSING = (
    *(buttons.CONTACT, privacy.CONTACT, privacy.STEP, cards.CONTACT, cards.PAGE, cards.OPEN),
    cards.COMPARE,
    *(people.CARD, people.ASK_PAIR, people.ONE, people.TWO, people.CHOOSE, people.UNDO),
    *(rhythms.CHOOSE, offers.OPEN, offers.EVENT, offers.OTHERS, offers.DID, offers.WRITE),
    *(offers.NOT_FOR, offers.NOT_EVEN, offers.ALLOW),
)
"""Buttons that carry whom somebody means."""
_DIALOGS = ("card.", "ask.", people.MERGING)
"""What the callback ids of dialogs begin with that carry the same."""
FIRST_LETTERS = 4
"""By so many letters of a contact's name the bot may find them, and so may we."""


def written(shown: Any) -> str:
    """Every text in what is shown, a line each."""
    match shown:
        case dict():
            return "\n".join(map(written, shown.values()))
        case list():
            return "\n".join(map(written, shown))
    return str(shown)


def foreign(
    shown: str, viewer: str | None, workspace: Workspace, said: str, now: Rows
) -> Iterator[str]:
    """The marks in what the viewer is shown that are foreign to them, when `said` was sent."""
    folded, typed = shown.casefold(), said.casefold()
    found = [mark for mark in MARKS if mark in folded]
    if not found:
        return
    reader = belongings.actor(workspace.id, viewer, said, now)
    typed = f"{typed} {_asked_about(reader, now)}"
    concerns = belongings.concerns(now, reader) | _chosen(said) | _exported(said, now)
    concerns |= _listed(said, workspace, now) | _of_organisation(said, workspace, now)
    concerns |= _registered(said, reader, now) | _planned(said, workspace, now)
    concerns |= _living_with(concerns, now)
    own = _marks_of(concerns, workspace, now)
    for mark in found:
        if MARKS[mark] not in workspace.people:
            words = re.findall(rf"\w*{mark}\w*", folded)
            # What was typed here once is the name of somebody here.
            is_known = mark in own or all(word in typed for word in words)
        else:
            is_known = mark in own or mark[:FIRST_LETTERS] in typed
        if not is_known:
            yield mark


def _asked_about(reader: Actor, now: Rows) -> str:
    """The names in the reader's own lines that wait: they typed them, and may answer in a word."""
    own = {row["id"] for (table, _), row in now.items() if _is_pending_of(table, row, reader)}
    names = [
        str(row["name"])
        for (table, _), row in now.items()
        if table == "pending_person" and row["pending_id"] in own
    ]
    return " ".join(names).casefold()


def _is_pending_of(table: str, row: Mapping[str, Any], reader: Actor) -> bool:
    return table == "pending" and row["member_id"] == reader.member_id is not None


def _marks_of(contact_ids: set[int], workspace: Workspace, now: Rows) -> set[str]:
    names = [
        str(row["name"]).casefold()
        for (table, _), row in now.items()
        if table == "contact" and row["workspace_id"] == workspace.id and row["id"] in contact_ids
    ]
    return {mark for mark in MARKS for name in names if mark in name}


def _exported(said: str, now: Rows) -> set[int]:
    """The contacts that everybody sees, which somebody has in a file: that tells of all of them."""
    if f'"action_id": "{privacy.EXPORT}.' not in said:
        return set()
    shared = [
        row for (table, _), row in now.items() if table == "contact" and not row["is_private"]
    ]
    return {int(row["id"]) for row in shared}


def _listed(said: str, workspace: Workspace, now: Rows) -> set[int]:
    """Whom anybody may find who looks at all that the team knows, by a filter of the list."""
    if not any(f'"action_id": "{turned}.' in said for turned in (people.FILTER, people.PAGE)):
        return set()
    return {
        row["id"]
        for (table, _), row in now.items()
        if table == "contact" and row["workspace_id"] == workspace.id and not row["is_private"]
    }


def _planned(said: str, workspace: Workspace, now: Rows) -> set[int]:
    """Whom anybody may choose for a campaign: all whom the team knows; who is private stays so."""
    if not re.search(r'"(?:action_id|callback_id)": "campaign\.', said):
        return set()
    return {
        row["id"]
        for (table, _), row in now.items()
        if table == "contact" and row["workspace_id"] == workspace.id and not row["is_private"]
    }


def _registered(said: str, reader: Actor, now: Rows) -> set[int]:
    """To whom gifts went, which an admin reads in the register; who is private stays so."""
    if not reader.is_admin or not re.search(r'"(?:action_id|callback_id)": "register\b', said):
        return set()
    return {
        row["id"]
        for (table, _), row in now.items()
        if table == "contact"
        and row["workspace_id"] == reader.workspace_id
        and not row["is_private"]
    }


def _living_with(contact_ids: set[int], now: Rows) -> set[int]:
    """Those of their households, whom a card names; who is private stays so."""
    living = [
        row
        for (table, _), row in now.items()
        if table == "household_contact" and row["left_at"] is None
    ]
    here = {row["household_id"] for row in living if row["contact_id"] in contact_ids}
    found = {row["contact_id"] for row in living if row["household_id"] in here}
    return {one for one in found if not now["contact", (one,)]["is_private"]}


def _of_organisation(said: str, workspace: Workspace, now: Rows) -> set[int]:
    """Whom anybody may find who fills in the organisation's name, whatever that is by now."""
    typed = said.casefold()
    named = {
        row["id"]
        for (table, _), row in now.items()
        if table == "organisation" and f'"value": "{row["key"]}"' in typed
    }
    return {
        row["id"]
        for (table, _), row in now.items()
        if table == "contact"
        and row["workspace_id"] == workspace.id
        and row["organisation_id"] in named
        and not row["is_private"]
    }


def _chosen(said: str) -> set[int]:
    """The contacts that a payload names by their ids, where somebody tells who is meant.

    Typing the name would tell as much of them.
    """
    told: list[tuple[str, ...]] = []
    if re.search(rf'"action_id": "(?:{"|".join(map(re.escape, _CHOOSING))})[."]', said):
        told += re.findall(r'"value": "\d+:(\d{1,9})(?::(\d{1,9}))?(?::[^":]*)*"', said)
    if f'"action_id": "{people.THEM}"' in said:
        told += [(one,) for one in re.findall(r'"value": "[^"]*:\d+:(\d{1,9})"', said)]
    if any(f'"callback_id": "{one}' in said for one in _DIALOGS):
        told += re.findall(r'"private_metadata": "\d+:(\d{1,9})(?::(\d{1,9}))?[:"]', said)
    return {int(one) for ids in told for one in ids if one}
