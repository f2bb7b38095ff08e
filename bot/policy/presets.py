"""Rules about gifts that a workspace can take over. Configuration, not legal advice.

Each tells where it is written and from when it holds: chosen earlier, it bites only from then on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.money import Money
from bot.vocabulary import (
    Audience,
    Direction,
    GiftPreset,
    LimitForce,
    LimitPeriod,
    LimitScope,
)


@dataclass(frozen=True)
class Terms:
    """What a limit says: how much (`amount`) may go to whom, or come from them, in which time.

    Without an `audience` it covers everybody; `starts` is the month and day of a fiscal year.
    Above a cliff the whole counts, above an allowance only what is above.
    """

    amount: Money
    period: LimitPeriod
    force: LimitForce
    scope: LimitScope = LimitScope.RECIPIENT
    direction: Direction = Direction.GIVEN
    audience: Audience | None = None
    starts: tuple[int, int] | None = None
    is_cliff: bool = False

    @property
    def is_of_each(self) -> bool:
        """Whether every gift passes it, which is allowed all the same."""
        return self.amount.minor == 0 and self.force is not LimitForce.CAP

    @property
    def allows_nothing(self) -> bool:
        """Whether no gift with a price may be given, or taken."""
        return self.force is LimitForce.CAP and self.amount.minor == 0


@dataclass(frozen=True)
class Preset:
    """Limits that belong together, from when they hold, and where that is written."""

    key: GiftPreset
    valid_from: date
    terms: tuple[Terms, ...]
    source: str
    link: str

    def begins(self, today: date) -> date:
        """From which day on it bites, chosen today."""
        return max(self.valid_from, today)


_OUTSIDE = (Audience.CLIENT, Audience.PARTNER)
_UK_TAX_YEAR = (4, 6)


def _to_outsiders(
    amount: Money,
    period: LimitPeriod,
    starts: tuple[int, int] | None = None,
    *,
    is_cliff: bool,
) -> tuple[Terms, ...]:
    """Terms for tax, which warn: a gift above them is dearer, and not forbidden."""
    return tuple(
        Terms(
            amount,
            period,
            LimitForce.WARNING,
            audience=audience,
            starts=starts,
            is_cliff=is_cliff,
        )
        for audience in _OUTSIDE
    )


_ALL = (
    Preset(
        GiftPreset.GERMANY,
        date(2024, 1, 1),
        _to_outsiders(Money(50_00, "EUR"), LimitPeriod.FISCAL_YEAR, (1, 1), is_cliff=True),
        "§ 4 Abs. 5 Satz 1 Nr. 1 EStG (Wachstumschancengesetz)",
        "https://www.gesetze-im-internet.de/estg/__4.html",
    ),
    Preset(
        GiftPreset.UNITED_KINGDOM,
        date(2005, 4, 6),
        _to_outsiders(Money(50_00, "GBP"), LimitPeriod.FISCAL_YEAR, _UK_TAX_YEAR, is_cliff=True),
        "ITTOIA 2005 s. 47",
        "https://www.legislation.gov.uk/ukpga/2005/5/section/47",
    ),
    Preset(
        GiftPreset.US_IRS,
        date(1963, 1, 1),
        _to_outsiders(Money(25_00, "USD"), LimitPeriod.CALENDAR_YEAR, is_cliff=False),
        "26 U.S.C. § 274(b)(1)",
        "https://www.law.cornell.edu/uscode/text/26/274",
    ),
    Preset(
        GiftPreset.US_FINRA,
        date(2026, 3, 30),
        (Terms(Money(300_00, "USD"), LimitPeriod.CALENDAR_YEAR, LimitForce.CAP),),
        "FINRA Rule 3220",
        "https://www.finra.org/rules-guidance/rulebooks/finra-rules/3220",
    ),
    Preset(
        GiftPreset.US_FEDERAL,
        date(1993, 2, 3),
        (
            Terms(Money(20_00, "USD"), LimitPeriod.OCCASION, LimitForce.CAP),
            Terms(Money(50_00, "USD"), LimitPeriod.CALENDAR_YEAR, LimitForce.CAP),
        ),
        "5 CFR 2635.204(a)",
        "https://www.ecfr.gov/current/title-5/section-2635.204",
    ),
    Preset(
        GiftPreset.NETHERLANDS_STAFF,
        date(2015, 1, 1),
        (
            Terms(
                Money(25_00, "EUR"),
                LimitPeriod.OCCASION,
                LimitForce.WARNING,
                audience=Audience.STAFF,
                is_cliff=True,
            ),
        ),
        "Handboek Loonheffingen, kleine geschenken",
        "https://www.belastingdienst.nl",
    ),
)
PRESETS: Mapping[GiftPreset, Preset] = {preset.key: preset for preset in _ALL}
"""All of them, by their names, in the order in which they are offered."""
