"""Whether somebody in an address book is a client, a partner or a colleague, and what tells."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from bot.address_books.books import Row
from bot.vocabulary import Audience

_OF_ANYBODY = frozenset(
    {"aol.com", "bluewin.ch", "fastmail.com", "freenet.de", "gmail.com", "gmx.at", "gmx.ch"}
    | {"gmx.de", "gmx.net", "googlemail.com", "hetnet.nl", "hotmail.com", "hotmail.nl"}
    | {"icloud.com", "kpnmail.nl", "live.com", "live.nl", "mac.com", "mail.com", "mailbox.org"}
    | {"me.com", "msn.com", "outlook.com", "outlook.de", "planet.nl", "posteo.de", "proton.me"}
    | {"protonmail.com", "t-online.de", "upcmail.nl", "web.de", "xs4all.nl", "yahoo.com"}
    | {"yahoo.de", "ymail.com", "ziggo.nl"}
)
"""Where anybody can have an address: it makes nobody a colleague."""


class Reason(StrEnum):
    """What tells the audience, the surest first."""

    LABEL = "label"
    DOMAIN = "domain"
    OTHERWISE = "otherwise"


@dataclass(frozen=True)
class Guess:
    """An audience, and what tells it: `said` is the label or the domain; or empty."""

    audience: Audience
    reason: Reason
    said: str = ""


def guess(
    row: Row,
    labels: Mapping[str, Audience],
    otherwise: Audience,
    own_domains: Set[str] = frozenset(),
) -> Guess:
    """A contact's audience and why: by one of `labels` in small letters, else by the e-mail.

    Who has an address in one of `own_domains`, those of the team's own, or below it, is staff. All
    others are what they are `otherwise`.
    """
    told = chain(_by_label(row, labels), _by_domain(row, own_domains - _OF_ANYBODY))
    return next(told, Guess(otherwise, Reason.OTHERWISE))


def _by_label(row: Row, labels: Mapping[str, Audience]) -> Iterator[Guess]:
    for label in row.labels:
        if audience := labels.get(label.casefold()):
            yield Guess(audience, Reason.LABEL, label)


def _by_domain(row: Row, own_domains: Set[str]) -> Iterator[Guess]:
    for email in row.emails:
        domain = email.rpartition("@")[2]
        if any(f".{domain}".endswith(f".{own}") for own in own_domains):
            yield Guess(Audience.STAFF, Reason.DOMAIN, domain)
