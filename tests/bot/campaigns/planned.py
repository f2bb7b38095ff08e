"""Plans as the tests of campaigns make them."""

from datetime import date

from bot.campaigns import drafts
from bot.campaigns.plans import Arm, Gift, Plan, Request, Whom
from bot.money import Money
from bot.team.members import Member
from bot.vocabulary import AskKind, GestureKind, Play
from tests.bot.plain_words import Team

TIPS = Gift(GestureKind.USEFUL_TIP, "five tips", draft="Here are five tips.")
NOTHING_OR_TIPS = (Arm(0, None), Arm(1, TIPS))
RETURN = Request("the papers for the tax return", AskKind.DOCUMENT)
CALENDAR = (
    Arm(0, None),
    Arm(1, Gift(GestureKind.SMALL_GIFT, "a calendar", worth=Money(20_00, "EUR"))),
)
EVERYBODY = Whom()


def plan(
    team: Team,
    member: Member,
    whom: Whom = EVERYBODY,
    arms: tuple[Arm, ...] = NOTHING_OR_TIPS,
    request: Request = RETURN,
    *,
    wanted_on: date | None = None,
) -> Plan:
    """A draft of the member's that could be launched."""
    draft = team.ask_for(
        lambda s: drafts.begin(s, member, "Tax return", Play.TAX_RETURN, whom, team.now)
    )
    team.ask_for(lambda s: drafts.change(s, member, draft.id, arms=arms, request=request))
    # A day may be over by now that was wanted when it was to come.
    return team.ask_for(lambda s: drafts.begin_on(s, member, draft.id, wanted_on, date.min))
