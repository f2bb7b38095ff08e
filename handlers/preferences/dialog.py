"""`/goodturn settings`: a dialog with all that a member sets, and what they fill in."""

from dataclasses import replace
from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

import messages.preferences.dialog
from bot.database import Reading, Transaction
from bot.people import stand_ins
from bot.preferences import wishes
from bot.preferences.wishes import Part, Preferences, Unsuitable, Wishes, WorkspaceWishes
from bot.refusals import Gone
from bot.team.members import Profile
from handlers import forms, open_dialogs
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.team import directory
from handlers.team.install import Identity
from messages.catalogue import texts_for
from messages.currencies import OFFERED
from messages.preferences import problems, saved
from messages.preferences.dialog import (
    ABSENCES,
    CURRENCY,
    FROM_ELSEWHERE,
    GOOD_FRIDAY,
    LANGUAGE,
    LATER_ASKS,
    STOPPED,
    STRINGS,
)
from messages.reader import Reader


def register(app: App) -> None:
    app.action(messages.preferences.dialog.COUNTRY)(show_regions)
    app.action(messages.preferences.dialog.REGION)(show_week)
    app.view(messages.preferences.dialog.CALLBACK)(save)


def open_dialog(line: TypedLine) -> None:
    with line.reading() as session:
        held = wishes.show(session, line.member, line.now)
    dialog = messages.preferences.dialog.dialog(line.reader, held)
    line.client.views_open(trigger_id=line.trigger_id, view=dialog.payload())


def show_regions(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Another country was chosen: offer its regions. What else was filled in stays."""
    ack()
    held = _held(reading, reader, now).elsewhere(_here(forms.chosen(action)), None)
    _redraw(client, body["view"], reader, held)


def show_week(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Another region was chosen, where people may work on other days."""
    ack()
    country = _here(forms.choice(body["view"], Part.COUNTRY))
    held = _held(reading, reader, now).elsewhere(country, _here(forms.chosen(action)))
    _redraw(client, body["view"], reader, held)


def _held(reading: Reading, reader: Reader, now: datetime) -> Preferences:
    with reading() as session:
        return wishes.show(session, reader.member, now)


def _redraw(client: WebClient, view: Payload, reader: Reader, held: Preferences) -> None:
    dialog = messages.preferences.dialog.dialog(reader, held)
    open_dialogs.redraw(client, view, dialog.payload())


def save(
    ack: Ack,
    client: WebClient,
    view: Payload,
    transaction: Transaction,
    reader: Reader,
    identity: Identity,
    now: datetime,
) -> None:
    """Do as is wished. Raises CannotLookAfter for a stand-in who is no colleague."""
    wanted, chosen = _wishes(view), _stand_in(client, view, identity)
    try:
        with transaction() as session:
            if chosen is not None:
                stand_in_id = stand_ins.welcome(session, reader.member, chosen, now)
                wanted = replace(wanted, stand_in_id=stand_in_id)
            held = wishes.save(session, reader.member, wanted, now)
    except Unsuitable as unsuitable:
        said = problems.at_parts(reader.texts, unsuitable.problems)
        errors = {forms.block_id(view, part): sentence for part, sentence in said.items()}
        ack(response_action="errors", errors=errors)
        return
    spoken = replace(reader, texts=texts_for(held.chosen_locale or held.slack_locale))
    shown = saved.saved(spoken, held)
    ack(response_action="update", view=shown.payload())


def _stand_in(client: WebClient, view: Payload, identity: Identity) -> Profile | None:
    """Who shall stand in; they need not have used Goodturn yet."""
    user_id = forms.person_if_any(view, Part.STAND_IN)
    return None if user_id is None else directory.look_up(client, user_id, identity)


def _wishes(view: Payload) -> Wishes:
    """What was filled in."""
    return Wishes(
        working_days=forms.ticked(view, Part.WORKING_DAYS),
        opens_at=forms.number(view, "opens_at"),
        closes_at=forms.number(view, Part.CLOSES_AT),
        country=_here(forms.choice(view, Part.COUNTRY)),
        region=_here(forms.choice(view, Part.REGION)),
        good_friday_off=bool(forms.ticked(view, GOOD_FRIDAY)),
        most_per_day=forms.number(view, Part.PER_DAY),
        most_per_week=forms.number(view, Part.PER_WEEK),
        away_from=forms.day_if_any(view, Part.AWAY_FROM),
        away_until=forms.day_if_any(view, Part.AWAY_UNTIL),
        drops=forms.unticked(view, ABSENCES),
        chosen_locale=_here(forms.choice(view, LANGUAGE)),
        workspace=_of_workspace(view),
        later_asks=not forms.unticked(view, LATER_ASKS),
    )


def _of_workspace(view: Payload) -> WorkspaceWishes | None:
    """What only admins are shown; None where somebody else wishes."""
    days = forms.number(view, Part.COOLING_OFF)
    if not days:
        return None
    is_stopped = forms.choice(view, STRINGS) == STOPPED
    return WorkspaceWishes(_currency(view), days, is_stopped)


def _currency(view: Payload) -> str | None:
    """The workspace's currency, which only admins are shown; raises Gone for one of no list."""
    code = _here(forms.choice(view, CURRENCY))
    if code is not None and code not in OFFERED:
        raise Gone
    return code


def _here(choice: str | None) -> str | None:
    """What was chosen; None where that leaves the choice to something else."""
    return None if choice == FROM_ELSEWHERE else choice
