"""Words about lines that somebody typed: what they tell, and what they leave open."""

from enum import StrEnum


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
    TASTES = "tastes"
    """What somebody likes: it may be an interest, or what to give."""
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
