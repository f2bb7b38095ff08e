"""`/goodturn settings`: a dialog with all that a member sets, and what they fill in."""

from datetime import date, datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

import messages.preferences
from bot import preferences
from bot.database import Transaction
from bot.members import Member
from bot.preferences import Part, Unsuitable, Wishes
from handlers.commands import says
from handlers.payloads import Payload
from messages import commands
from messages.catalogue import Texts, texts_for
from messages.commands import Word
from messages.preferences import ABSENCES, FROM_ELSEWHERE, LANGUAGE


def register(app: App) -> None:
    app.command(commands.NAME, matchers=[says(Word.SETTINGS)])(open_dialog)
    app.action(messages.preferences.COUNTRY)(show_regions)
    app.view(messages.preferences.CALLBACK)(save)


def open_dialog(
    ack: Ack,
    client: WebClient,
    command: Payload,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    with transaction() as session:
        held = preferences.show(session, member, now)
    dialog = messages.preferences.dialog(texts, held, member, member.today(now))
    client.views_open(trigger_id=command["trigger_id"], view=dialog.to_dict())
    ack()


def show_regions(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    """Another country was chosen: offer its regions. What else was filled in stays."""
    ack()
    with transaction() as session:
        held = preferences.show(session, member, now)
    held = held.elsewhere(_chosen(action))
    dialog = messages.preferences.dialog(texts, held, member, member.today(now))
    view = body["view"]
    try:
        client.views_update(view_id=view["id"], hash=view["hash"], view=dialog.to_dict())
    except SlackApiError as error:
        # The member chose yet another country since then, and its update came first.
        if error.response["error"] != "hash_conflict":
            raise


def save(
    ack: Ack, view: Payload, transaction: Transaction, member: Member, texts: Texts, now: datetime
) -> None:
    try:
        with transaction() as session:
            held = preferences.save(session, member, _wishes(view), now)
    except Unsuitable as unsuitable:
        said = messages.preferences.problems(texts, unsuitable.problems)
        errors = {_block_id(view, part): sentence for part, sentence in said.items()}
        ack(response_action="errors", errors=errors)
        return
    spoken = texts_for(held.chosen_locale or held.slack_locale)
    shown = messages.preferences.saved(spoken, held, member, member.today(now))
    ack(response_action="update", view=shown.to_dict())


def _wishes(view: Payload) -> Wishes:
    """What was filled in. Slack sends an empty list or null for what was left empty."""
    days = _filled(view, Part.WORKING_DAYS)["selected_options"]
    return Wishes(
        working_days=frozenset(int(option["value"]) for option in days),
        opens_at=_number(view, "opens_at"),
        closes_at=_number(view, Part.CLOSES_AT),
        country=_chosen(_filled(view, Part.COUNTRY)),
        region=_chosen(_filled(view, Part.REGION)),
        most_per_day=_number(view, Part.PER_DAY),
        most_per_week=_number(view, Part.PER_WEEK),
        away_from=_day(view, Part.AWAY_FROM),
        away_until=_day(view, Part.AWAY_UNTIL),
        drops=_unticked(view, ABSENCES),
        chosen_locale=_chosen(_filled(view, LANGUAGE)),
    )


def _filled(view: Payload, name: str) -> Payload:
    """The value of the one input in a block; nothing where the dialog has no such block."""
    values: dict[str, Payload] = view["state"]["values"].get(_block_id(view, name), {})
    return next(iter(values.values()), {})


def _block_id(view: Payload, name: str) -> str:
    """The id of the block, with the ending that the region's has."""
    ids = view["state"]["values"]
    return next((found for found in ids if found.partition(".")[0] == name), name)


def _chosen(select: Payload) -> str | None:
    """The value of the chosen option; None for the one that leaves the choice to something else."""
    option = select.get("selected_option")
    return None if option is None or option["value"] == FROM_ELSEWHERE else str(option["value"])


def _number(view: Payload, name: str) -> int:
    return int(_chosen(_filled(view, name)) or 0)


def _day(view: Payload, name: str) -> date | None:
    picked = _filled(view, name).get("selected_date")
    return date.fromisoformat(picked) if picked else None


def _unticked(view: Payload, name: str) -> frozenset[int]:
    """The values that a list of checkboxes showed and that are not ticked."""
    ticked = {option["value"] for option in _filled(view, name).get("selected_options", ())}
    shown = [
        option["value"]
        for block in view["blocks"]
        if block.get("block_id") == name
        for option in block["element"]["options"]
    ]
    return frozenset(int(value) for value in shown if value not in ticked)
