"""Whose a row is, and which changes of rows are an actor's to make.

An actor may change, in their own workspace and nowhere else:

- what is theirs: their row as a member, their absences, kept commands, reminders, nudges, and what
  they recorded; the contacts that they look after, with all that hangs on these;
- what follows for anybody's contact from a row of theirs about it that came or changed in the same
  moment: when it is due, and the reminders and asks about it (rule 9: the clock restarts at the
  last touch, whoever made it), and whether the bot made its rhythm wider. The name, rhythm and
  language stay the owner's otherwise, and so does the contact itself, but for a contact that they
  said is not theirs, and take back;
- who looks after a contact that nobody does, where they were asked to choose, and what is known of
  it; who looks after one of theirs from then on, with the word about it, and after one that they
  gave before;
- a gift that they asked somebody to approve, or were asked to;
- what isn't suggested for a contact, where they said so or look after it;
- who shares a household, as they say; and that somebody does no more, where they said that one of
  them does or look after one;
- a tip of the library that they added, or any for an admin;
- a campaign that they plan, or any for an admin, with its groups and messages; and what became of
  those who take part, where they plan it or have a message about them;
- that a contact of theirs, or of nobody's, is archived or forgotten, with the words of everybody
  about it and what waits;
- new contacts, organisations and, where a colleague is chosen, members;
- the workspace's summary, settings, limits for gifts and rhythms, with all contacts that have no
  rhythm of their own, for an admin, and on which days planned asks come where another cooling-off
  time moves them; and
  that an event was taken, for anybody.
"""

from dataclasses import dataclass

from tests.hostile.rows import Change, Row, Rows, changes

_CLOCK = {"last_touch_on", "due_on", "red_on"}
_RHYTHM = {"ideal_days", "maximum_days", "cadence_from"}
_ANY_CONTACT = _CLOCK | _RHYTHM | {"owner_id", "is_reminded"}
_SETTINGS = {
    *("currency", "cooling_off_days", "stops_strings"),
    *("summary_channel", "summary_chosen_by", "summary_locale", "summary_time_zone"),
    "next_summary_at",
}
_DAYS_OF_ASKS = {
    "ask": {"planned_for", "wanted_for"},
    "reminder": {"show_on", "promised_for"},
}
_HUNG_ON = {
    "nudge_reminder": "nudge",
    "pending_person": "pending",
    "hand_over_contact": "hand_over",
    "carried_note": "gesture",
    "campaign_arm": "campaign",
    "hold": "campaign",
}
"""Rows that are whose another one is."""
_WAITING = ("pending", "pending_person")
_DAYS = {"archived_on", "forgotten_on"}
_WHO_IT_IS = {"name", "name_key", "email", "organisation_id", "language"}
_REMOVED = _DAYS | _WHO_IT_IS
_WORDS = {*("words", "sent_words", "tip_id", "state"), *("reason", "kind", "decided_at")}
"""What is emptied of those who are forgotten, and what was open about them."""
_OF_CONTACTS = ("reminder", "ask", "name_word", "occasion")
_KNOWN = ("name_word", "occasion", "contact_point", "tag")
"""What is known of a contact besides its own row."""


@dataclass(frozen=True)
class Actor:
    """Who acts, and where; `member_id` is None for somebody who isn't a member even then."""

    workspace_id: int
    member_id: int | None
    is_admin: bool
    body: str


def actor(workspace_id: int, user_id: str | None, body: str, after: Rows) -> Actor:
    """The person with this Slack id in the workspace, who acts by `body`."""
    for (table, _), row in after.items():
        here = table == "member" and row["workspace_id"] == workspace_id
        if here and row["slack_user_id"] == user_id:
            return Actor(workspace_id, row["id"], bool(row["is_admin"]), body)
    return Actor(workspace_id, None, False, body)


def trespasses(before: Rows, after: Rows, who: Actor) -> list[Change]:
    """The changes that aren't the actor's to make."""
    if before is after:
        return []
    made = changes(before, after)
    return [change for change in made if not _is_theirs(change, made, who, before, after)]


def _is_theirs(change: Change, made: list[Change], who: Actor, before: Rows, after: Rows) -> bool:
    table, row = change.table, change.row
    if (row["id"] if table == "workspace" else row["workspace_id"]) != who.workspace_id:
        return False
    if table == "event":
        return True
    if who.member_id is None:
        return False
    if who.member_id in _owners(change, before, after):
        return True
    if who.is_admin and _is_moved_by_settings(change, made):
        return True
    match table:
        case "workspace":
            return who.is_admin and change.columns <= _SETTINGS
        case "summary" | "cadence_rule" | "tip" | "tip_change" | "gift_limit":
            return who.is_admin
        case "campaign" | "campaign_batch" | "hold":
            return who.is_admin
        case "organisation":
            return change.before is None
        case "member":
            return change.before is None and row["slack_user_id"] in who.body
        case "contact":
            return _may_touch(change, made, who, before, after)
    contact_id = _contact_id(table, row, before, after)
    removed = _removed(made, who)
    if removed and table in _WAITING:
        return change.after is None
    if table in _KNOWN and _owners(change, before, after) == {None}:
        return True
    if contact_id in removed:
        return table in _KNOWN or change.columns <= _WORDS
    return table in _OF_CONTACTS and contact_id in _touched(made, who, before, after)


def _is_moved_by_settings(change: Change, made: list[Change]) -> bool:
    """Whether it is another day of a planned ask, as the cooling-off time became another."""
    is_day = bool(change.columns) and change.columns <= _DAYS_OF_ASKS.get(change.table, set())
    return is_day and any(
        one.table == "workspace" and "cooling_off_days" in one.columns for one in made
    )


def _owners(change: Change, before: Rows, after: Rows) -> set[int | None]:
    """The members whose the row is: for a contact, those who look after it or did."""
    table, row = change.table, change.row
    if table == "member":
        return {row["id"]}
    if table == "contact":
        kept = [one["owner_id"] for one in (change.before, change.after) if one is not None]
        # One that somebody looked after can't be made one's own.
        return {kept[0], kept[-1]} if kept[0] is None else {kept[0]}
    if table in _KNOWN:
        key = "contact", (row["contact_id"],)
        return {(before.get(key) or after[key])["owner_id"]}
    if table == "unwanted_idea":
        key = "contact", (row["contact_id"],)
        return {row["member_id"], (before.get(key) or after[key])["owner_id"]}
    if table == "tip_change":
        key = "tip", (row["tip_id"],)
        return {row["member_id"], (before.get(key) or after[key])["member_id"]}
    if table == "household":
        return _of_household(row["id"], before, after)
    if table == "household_contact":
        return _of_household(row["household_id"], before, after)
    if table == "campaign_contact":
        return _of_participant(row, before, after)
    if table in _HUNG_ON:
        kind = _HUNG_ON[table]
        key = kind, (row[f"{kind}_id"],)
        return _members(before.get(key) or after[key])
    return _members(row)


def _of_household(household_id: int, before: Rows, after: Rows) -> set[int | None]:
    """Who said that anybody lives there, or looks after one of those."""
    owners = set[int | None]()
    for rows in (before, after):
        for (table, _), row in rows.items():
            if table == "household_contact" and row["household_id"] == household_id:
                owners |= {row["member_id"], rows["contact", (row["contact_id"],)]["owner_id"]}
    return owners


def _of_participant(row: Row, before: Rows, after: Rows) -> set[int | None]:
    """Who plans the campaign, or has a message about the contact."""
    batches = [row[step] for step in ("give_batch_id", "ask_batch_id") if row[step] is not None]
    keys = [("campaign", (row["campaign_id"],)), *(("campaign_batch", (one,)) for one in batches)]
    return set().union(*(_members(before.get(key) or after[key]) for key in keys))


def _members(row: Row) -> set[int | None]:
    """Whose a row is; what was handed over, or is to be approved, is for two to change."""
    other = row.get("given_by_id", row.get("approver_id", row.get("member_id")))
    return {row.get("member_id"), other}


def _removed(made: list[Change], who: Actor) -> set[int | None]:
    """The contacts that the actor archived, forgot, or brought back."""
    return {
        change.row["id"]
        for change in made
        if change.table == "contact"
        and change.columns & _DAYS
        and change.row["owner_id"] in (None, who.member_id)
    }


def _touched(made: list[Change], who: Actor, before: Rows, after: Rows) -> set[int | None]:
    """The contacts about which a row of the actor's came or changed, or which they gave away."""
    touched = {
        _contact_id(change.table, change.row, before, after)
        for change in made
        if change.table in ("gesture", "meeting", "ask", "response", "reversal", "reminder")
        and change.row["member_id"] == who.member_id
    }
    given = {
        change.row["id"]
        for change in made
        if change.table == "contact"
        and "owner_id" in change.columns
        and who.member_id in _owners(change, before, after)
    }
    return touched | given


def _contact_id(table: str, row: Row, before: Rows, after: Rows) -> int | None:
    """The contact that a row is about, also by way of an ask or a gesture."""
    if "contact_id" in row:
        contact_id: int | None = row["contact_id"]
        return contact_id
    for kind in ("gesture", "meeting", "ask", "response"):
        if row.get(f"{kind}_id") is not None:
            key = kind, (row[f"{kind}_id"],)
            return _contact_id(kind, after.get(key) or before[key], before, after)
    return None


def _may_touch(change: Change, made: list[Change], who: Actor, before: Rows, after: Rows) -> bool:
    """What an actor may do to a contact that isn't theirs."""
    if change.before is None or change.after is None:
        return False
    if any(one.table == "cadence_rule" for one in made) and who.is_admin:
        return change.columns <= _CLOCK | _RHYTHM
    contact_id = change.row["id"]
    own = [row for row in before.values() if _is_reminder(row, who, contact_id)]
    if change.before["owner_id"] is None and change.columns == {"owner_id"}:
        return any(row["state"] == "disowned" for row in own)
    if change.before["owner_id"] is None and change.columns & _DAYS:
        return change.columns <= _REMOVED
    if change.before["owner_id"] is None and "owner_id" not in change.columns:
        return True
    if change.columns == {"language"}:
        return any(row["state"] == "open" for row in own)
    if any(_is_reminder(one.row, who, contact_id) for one in made):
        return change.columns <= _ANY_CONTACT
    if contact_id not in _touched(made, who, before, after):
        return False
    # A touch without any sign, whoever's it was, may make the rhythm wider; a sign ends that.
    sources = {change.before["cadence_from"], change.after["cadence_from"]}
    return change.columns <= (_CLOCK | _RHYTHM if "widened" in sources else _CLOCK)


def _is_reminder(row: Row, who: Actor, contact_id: int) -> bool:
    """Whether a row is a reminder to the actor about the contact."""
    about = row.get("member_id"), row.get("contact_id")
    return "show_on" in row and about == (who.member_id, contact_id)


def concerns(now: Rows, who: Actor) -> set[int]:
    """The contacts that are the actor's concern: theirs, or with a row of theirs about them."""
    if who.member_id is None:
        return set()
    own = [
        (table, row)
        for (table, _), row in now.items()
        if row.get("owner_id" if table == "contact" else "member_id") == who.member_id
    ]
    about = [
        row["id"] if table == "contact" else _contact_id(table, row, now, now) for table, row in own
    ]
    return {contact_id for contact_id in about if contact_id is not None}
