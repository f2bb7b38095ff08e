"""What an owner does with the people of a batch. Each can be done once; a second click is nothing.

A click in a batch that somebody else has by now raises WithAColleague; one in a campaign that was
stopped or has closed changes nothing and raises CampaignOver.
"""

from datetime import date, datetime

from sqlmodel import Session

from bot.team.members import Member


def gave(
    session: Session,
    member: Member,
    batch_id: int,
    contact_id: int,
    now: datetime,
    sent_words: str = "",
    sent_because: str = "",
) -> None:
    """The contact was given what its arm gets, today where the member is.

    Raises OverLimit as any gift does, where it passes the workspace's limits.
    """
    raise NotImplementedError


def asked(
    session: Session,
    member: Member,
    batch_id: int,
    contact_id: int,
    now: datetime,
    sent_because: str = "",
) -> None:
    """The contact was asked, today. Raises AskInsideWindow where it cools off."""
    raise NotImplementedError


def all_done(session: Session, member: Member, batch_id: int, now: datetime) -> int:
    """All open rows of the batch were done today; how many. Who cools off or is over a limit stays
    open.
    """
    raise NotImplementedError


def skip(session: Session, member: Member, batch_id: int, contact_id: int) -> None:
    """Nothing is given to the contact, or asked of it. It stays in the arm that it is in."""
    raise NotImplementedError


def answered_early(
    session: Session, member: Member, batch_id: int, contact_id: int, now: datetime
) -> None:
    """The contact did by itself what it was to be asked for: it is not asked, and counts."""
    raise NotImplementedError


def open_again(session: Session, member: Member, batch_id: int, contact_id: int) -> None:
    """Take back a skip, or a word that somebody did it by themselves."""
    raise NotImplementedError


def change_pace(
    session: Session,
    member: Member,
    batch_id: int,
    now: datetime,
    *,
    most_a_day: int | None = None,
    not_before: date | None = None,
) -> None:
    """The owner wants to hear of so many people a day, or of none before a day.

    Open rows of the batch come then. Raises DateNotAhead, and DateTooFarOff after the step's end.
    """
    raise NotImplementedError
