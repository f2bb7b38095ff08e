"""Words about what gifts may be worth, and who approves more."""

from enum import StrEnum


class GiftPreset(StrEnum):
    """Rules about gifts that a workspace can take over as they are, by whose they are."""

    GERMANY = "germany"
    UNITED_KINGDOM = "united_kingdom"
    US_IRS = "us_irs"
    US_FINRA = "us_finra"
    US_FEDERAL = "us_federal"
    NETHERLANDS_STAFF = "netherlands_staff"


class LimitScope(StrEnum):
    """Whose gifts a limit counts together.

    Those of one contact, of all whom one present is a present for, or of a whole organisation.
    """

    RECIPIENT = "recipient"
    HOUSEHOLD = "household"
    ORGANISATION = "organisation"


class LimitPeriod(StrEnum):
    """For how long a limit counts together; on an occasion each gift is by itself."""

    OCCASION = "occasion"
    CALENDAR_YEAR = "calendar_year"
    ROLLING_12_MONTHS = "rolling_12_months"
    FISCAL_YEAR = "fiscal_year"


class LimitForce(StrEnum):
    """What a limit does above its amount: stops, warns, or has a named person asked."""

    CAP = "cap"
    WARNING = "warning"
    APPROVAL = "approval"


class Verdict(StrEnum):
    """How a gift stands with a limit; in another currency than the limit's nobody can tell."""

    FITS = "fits"
    WARNS = "warns"
    NEEDS_APPROVAL = "needs_approval"
    OVER_THE_CAP = "over_the_cap"
    NOT_COMPARABLE = "not_comparable"


class ApprovalState(StrEnum):
    """How it stands with a gift that somebody was asked to approve; withdrawn by who asked."""

    ASKED = "asked"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
