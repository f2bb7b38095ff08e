"""The words of the product as enumerations: the same in tables, code and button values."""

from enum import StrEnum


class Audience(StrEnum):
    """What a contact is to the team; it decides the usual cadence and which ideas fit."""

    CLIENT = "client"
    PARTNER = "partner"
    STAFF = "staff"


class Direction(StrEnum):
    """Which way a gesture went, seen from the team."""

    GIVEN = "given"
    RECEIVED = "received"


class GestureKind(StrEnum):
    """The ways to give. A gesture logged in free words alone has no kind."""

    THANK_YOU_NOTE = "thank_you_note"
    SMALL_GIFT = "small_gift"
    USEFUL_TIP = "useful_tip"
    FAVOUR = "favour"
    EXTRA_SERVICE = "extra_service"
    FREE_TRIAL = "free_trial"
    JOINT_PROJECT = "joint_project"
    SHARED_RESOURCE = "shared_resource"
    CAUSE_SUPPORT = "cause_support"
    INTRODUCTION = "introduction"
    PERK = "perk"
    INVITATION = "invitation"
    OPENNESS = "openness"
    WIN_WIN = "win_win"
    CONGRATULATIONS = "congratulations"
    CHECK_IN = "check_in"


class Mark(StrEnum):
    """What makes something given feel valuable, whatever it costs."""

    RELEVANT = "relevant"
    PERSONAL = "personal"
    UNEXPECTED = "unexpected"


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


class Purpose(StrEnum):
    """Why a reminder exists. The order is the order within a nudge.

    An occasion is worth nothing tomorrow; then people first answer people. `REMIND` is what a
    member asked to be reminded of.
    """

    OCCASION = "occasion"
    THANK = "thank"
    RESPONSE = "response"
    ASK = "ask"
    REMIND = "remind"
    GIVE = "give"


class OccasionKind(StrEnum):
    """A day of the year that belongs to a contact."""

    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    OWN = "own"


class PointKind(StrEnum):
    """How a contact is reached."""

    EMAIL = "email"
    PHONE = "phone"


class TagKind(StrEnum):
    """What a word about a contact says: what they belong to, or what they care about."""

    TAG = "tag"
    INTEREST = "interest"


class AddressForm(StrEnum):
    """How drafts speak to a contact: je and du, or u and Sie."""

    FAMILIAR = "familiar"
    POLITE = "polite"


class NameForm(StrEnum):
    """By which name drafts call a contact."""

    FIRST = "first"
    FULL = "full"


class CadenceSource(StrEnum):
    """Where a contact's cadence comes from, the one that wins first.

    Widened: their own, made wider by the bot after touches without any sign.
    """

    OWN = "own"
    WIDENED = "widened"
    TAG = "tag"
    AUDIENCE = "audience"


class Passage(StrEnum):
    """How somebody came to be a contact, or ceased to be one: kept among what was changed."""

    ADDED = "added"
    ARCHIVED = "archived"
    BROUGHT_BACK = "brought_back"
    REMOVED = "removed"
    FORGOTTEN = "forgotten"


class TipDeed(StrEnum):
    """What somebody did to a tip of the library."""

    ADDED = "added"
    EDITED = "edited"
    RETIRED = "retired"


class ContactField(StrEnum):
    """What can be changed about a contact, each change with a row of its own."""

    NAME = "name"
    HONORIFIC = "honorific"
    ORGANISATION = "organisation"
    ROLE = "role"
    AUDIENCE = "audience"
    LANGUAGE = "language"
    ADDRESS_FORM = "address_form"
    NAME_FORM = "name_form"
    EMAILS = "emails"
    PHONES = "phones"
    TAGS = "tags"
    INTERESTS = "interests"
    LIKES = "likes"
    ALLERGIES = "allergies"
    WANTS_NO_GIFTS = "wants_no_gifts"
    IS_OFFICIAL = "is_official"
    NEGOTIATES_UNTIL = "negotiates_until"
    IS_NEVER_COMPARED = "is_never_compared"
    IS_PRIVATE = "is_private"
    IS_REMINDED = "is_reminded"
    STAND_IN = "stand_in"
    SLACK_USER = "slack_user"


class Decided(StrEnum):
    """What became of something that was shown for a click."""

    TAKEN = "taken"
    LEFT = "left"


class ReminderState(StrEnum):
    """Open until somebody handles it, or until a touch from elsewhere overtakes it.

    Rescheduled: the contact's rhythm was changed instead. Disowned: the contact is not the
    member's. Stopped: no reminders for the contact are wanted.
    """

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    OVERTAKEN = "overtaken"
    RESCHEDULED = "rescheduled"
    DISOWNED = "disowned"
    STOPPED = "stopped"


class Act(StrEnum):
    """What the menu of a reminder offers.

    On a date, the rhythm, an ask, and what is about the idea open a dialog.
    """

    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"
    ON_A_DATE = "on_a_date"
    NOT_THIS_TIME = "not_this_time"
    CHANGE_RHYTHM = "change_rhythm"
    NOT_MINE = "not_mine"
    STOP = "stop"
    ASK = "ask"
    WHY = "why"
    NOT_FOR = "not_for"


class Objection(StrEnum):
    """What a contact isn't to get of an idea: just this, its kind, or what costs money like it."""

    IDEA = "idea"
    KIND = "kind"
    PRICE = "price"


class AskState(StrEnum):
    """The life of an ask. Dropped: never made, or recorded by mistake."""

    PLANNED = "planned"
    MADE = "made"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    DROPPED = "dropped"


class AskKind(StrEnum):
    """What is asked for; `other` is whatever is none of these, or isn't known."""

    DOCUMENT = "document"
    DECISION = "decision"
    FEEDBACK = "feedback"
    REFERENCE = "reference"
    INTRODUCTION = "introduction"
    MEETING = "meeting"
    ORDER = "order"
    FAVOUR = "favour"
    OTHER = "other"


class LaterAskFate(StrEnum):
    """What became of a suggestion to ask again. Unwanted: nor is any other."""

    PLANNED = "planned"
    LEFT = "left"
    UNWANTED = "unwanted"


class Answer(StrEnum):
    """What came of an ask. Silence is no answer, and is recorded on the ask instead."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    OTHER = "other"
    """Something else, which only its words tell."""


class PostingState(StrEnum):
    """How far a message that nobody asked for has come.

    Claimed rows belong to one process. Unclear ones may or may not have reached Slack and are
    never sent again; lapsed ones were not sent while they still fitted the day.
    """

    DUE = "due"
    CLAIMED = "claimed"
    POSTED = "posted"
    UNCLEAR = "unclear"
    LAPSED = "lapsed"
    FAILED = "failed"


class Barrier(StrEnum):
    """Why messages no longer reach a member, for good.

    They left the team; nobody gets messages of the app; or Slack refuses them in another way.
    """

    LEFT = "left"
    MESSAGES_OFF = "messages_off"
    REFUSED = "refused"


class Verb(StrEnum):
    """What a person can tell Goodturn to record about a contact."""

    GIVE = "give"
    GOT = "got"
    MET = "met"
    ASK = "ask"
    ANSWER = "answer"


class Intent(StrEnum):
    """What a line that somebody typed asks for, or tells."""

    GIVE = "give"
    GOT = "got"
    MET = "met"
    ASK = "ask"
    ANSWER = "answer"
    REMIND = "remind"
    WHO = "who"
    TODAY = "today"
    ADD = "add"
    IMPORT = "import"
    TIPS = "tips"
    CAMPAIGN = "campaign"
    CHECK = "check"
    EXPORT = "export"
    FORGET = "forget"
    NO_REMINDERS = "no_reminders"
    DETAIL = "detail"
    HAND_OVER = "hand_over"
    PAUSE = "pause"
    RESUME = "resume"
    CALL_OFF = "call_off"
    """Days away that are none after all."""
    AWAY = "away"
    """When that is, is asked."""
    SETTINGS = "settings"
    LANGUAGE = "language"
    SUMMARY = "summary"
    UNDO = "undo"
    LEAVE = "leave"
    """Nothing shall come of what was asked: "never mind"."""
    HELP = "help"
    THANKS = "thanks"
    UNCLEAR = "unclear"


class Detail(StrEnum):
    """What of a contact a line tells that is kept on the card, and is nothing that happened."""

    PERSON = "person"
    REACH = "reach"
    TOPICS = "topics"
    OCCASIONS = "occasions"
    GIFTS = "gifts"
    RHYTHM = "rhythm"
    NOTE = "note"
    LEFT = "left"
    """They don't work where they did, or not at all any more."""
    DEAD = "dead"
    OTHER = "other"
    """Something of theirs that is to be removed, and is none of these."""


class Revision(StrEnum):
    """What becomes of a reminder that was asked for before."""

    MOVED = "moved"
    DROPPED = "dropped"


class Reply(StrEnum):
    """What somebody said to an ask; the last two leave it open, as what they said may be none."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    OTHER = "other"
    NOT_YET = "not_yet"
    NONE = "none"


class AskedBack(StrEnum):
    """What a line leaves open, so that it is asked before anything is done.

    Whether it says the same again, or passes a limit for gifts, is seen when all else is clear.
    """

    CONTACT = "contact"
    DAY = "day"
    MONEY = "money"
    PEOPLE = "people"
    EVERYBODY = "everybody"
    SHARE = "share"
    INTENT = "intent"
    MEANING = "meaning"
    AGAIN = "again"
    POLICY = "policy"


class Quiet(StrEnum):
    """Why no nudges come: a pause that runs, or days away."""

    PAUSE = "pause"
    AWAY = "away"


class EntryKind(StrEnum):
    """The four kinds of fact in the ledger, each corrected by a reversal."""

    GESTURE = "gesture"
    MEETING = "meeting"
    ASK = "ask"
    RESPONSE = "response"
