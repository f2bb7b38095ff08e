"""The third step of a plan: the same ask for all is kept, and the outlook is shown."""

from slack_bolt import Ack, App, BoltContext

from bot.campaigns import drafts
from bot.campaigns.plans import LONGEST_WINDOW, SHORTEST_WINDOW, Plan, Request
from bot.database import Session, Transaction
from bot.refusals import Gone, WindowOutOfRange
from bot.vocabulary import AskKind, Counted
from handlers import forms
from handlers.campaigns import checks, outlooks, steps
from handlers.payloads import Payload
from messages.campaigns import buttons, doubts, requests
from messages.reader import Reader


def register(app: App) -> None:
    app.view(buttons.REQUEST)(ack=keep, lazy=[outlooks.show_planned])


def keep(
    ack: Ack, view: Payload, context: BoltContext, transaction: Transaction, reader: Reader
) -> None:
    """Keep it and show how the plan stands, unless its words are to be looked at once more.

    Raises Gone, CampaignLaunched, DelayOutOfRange, WindowOutOfRange and DateNotAhead.
    """
    opened = steps.origin(view, reader.member)
    with transaction() as session:
        plan = write(session, reader, steps.draft(session, reader.member, opened.campaign_id), view)
        found = checks.request(session, reader, plan)
        if checks.stand(view, found):
            above = list(doubts.above(reader.texts, found))
            drawn = steps.asked(session, reader, plan, opened, above=above)
            ack(response_action="update", view=drawn.payload())
            return
        context[outlooks.PLANNED] = plan
    ack(response_action="clear")


def write(session: Session, reader: Reader, plan: Plan, view: Payload) -> Plan:
    """Keep what stands in the dialog. Raises as `keep` does."""
    drafts.change(session, reader.member, plan.id, request=_request(view))
    day = forms.day_if_any(view, requests.START)
    return drafts.begin_on(session, reader.member, plan.id, day, reader.today)


def _request(view: Payload) -> Request:
    """Raises Gone for what no menu of ours offers, and WindowOutOfRange for no number of days."""
    kind, counted = forms.choice(view, requests.KIND), forms.choice(view, requests.COUNTED)
    if kind not in list(AskKind) or counted not in list(Counted):
        raise Gone
    window = forms.text(view, requests.WINDOW).strip()
    if not (window.isascii() and window.isdecimal() and len(window) < 6):
        raise WindowOutOfRange(SHORTEST_WINDOW, LONGEST_WINDOW)
    written = forms.text(view, requests.LETTER).strip()
    _, _, offered = forms.block_id(view, requests.LETTER).partition(".")
    return Request(
        words=" ".join(forms.text(view, requests.WORDS).split()),
        kind=AskKind(kind),
        draft="" if requests.mark(written) == offered else written,
        delay_days=forms.number(view, requests.DELAY),
        window_days=int(window),
        counted=Counted(counted),
        is_ordered=bool(forms.ticked(view, requests.ORDERED)),
    )
