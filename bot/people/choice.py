"""Who is meant by what was typed: one person, or several to choose from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlmodel import Session

from bot.people import lookup, naming, owners
from bot.people.contacts import Contact
from bot.people.naming import MOST_CANDIDATES, Known
from bot.team.members import Member


@dataclass(frozen=True)
class Which:
    """Several may be meant by what was typed, or somebody much like it; or nobody.

    Who has this very name may be `archived`, and is no candidate.
    """

    name: str
    candidates: tuple[Contact, ...]
    fits_several: bool
    are_more: bool = False
    archived: Contact | None = None
    keepers: Mapping[int, str] = field(default_factory=dict)
    """Which colleagues look after them, by their ids."""


def choose(
    session: Session,
    member: Member,
    name: str,
    fitting: Sequence[Contact],
    *,
    is_sure: bool,
) -> Contact | Which:
    """The one who fits; else those who do, or whose names are much like `name`.

    Who was merged with somebody is who they are now.
    """
    if len(fitting) == 1 and is_sure:
        return fitting[0]
    if not fitting:
        # The comma says that all of it is the name, in small letters too.
        found = naming.resolve(session, member, f"{name},")
        if isinstance(found, Known):
            return found.contact
        archived = lookup.archived_called(session, member, name)
        if archived is not None and not archived.is_archived:
            return archived
        return Which(
            name,
            found.candidates,
            found.fits_several,
            found.are_more,
            archived,
            owners.keepers(session, member, found.candidates),
        )
    are_more = len(fitting) > MOST_CANDIDATES
    # "Lotte de Graaf" is archived, whatever other de Graafs there are.
    archived = None if is_sure else lookup.archived(session, member, name)
    if archived is not None and not archived.is_archived:
        return archived
    offered = tuple(fitting[:MOST_CANDIDATES])
    keepers = owners.keepers(session, member, offered)
    return Which(name, offered, is_sure, are_more, archived, keepers)
