"""All that is known of contacts besides their history, and how it is changed.

Whatever changes a field does it here, so that each change has its row.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, select

from bot import bulk
from bot.database import locked
from bot.models import ContactRow, OrganisationRow
from bot.models.columns import saved
from bot.people import cadences, changes, name_index, organisations, points, tags
from bot.people.changes import Value
from bot.people.name_index import Named
from bot.people.names import name_key
from bot.vocabulary import (
    AddressForm,
    Audience,
    CadenceSource,
    ContactField,
    NameForm,
    PointKind,
    TagKind,
)

_COLUMNS: Mapping[ContactField, str] = {
    ContactField.NAME: "name",
    ContactField.HONORIFIC: "honorific",
    ContactField.ROLE: "role",
    ContactField.AUDIENCE: "audience",
    ContactField.LANGUAGE: "language",
    ContactField.ADDRESS_FORM: "address_form",
    ContactField.NAME_FORM: "name_form",
    ContactField.LIKES: "likes",
    ContactField.ALLERGIES: "allergies",
    ContactField.WANTS_NO_GIFTS: "wants_no_gifts",
    ContactField.IS_OFFICIAL: "is_official",
    ContactField.NEGOTIATES_UNTIL: "negotiates_until",
    ContactField.IS_NEVER_COMPARED: "is_never_compared",
    ContactField.IS_PRIVATE: "is_private",
    ContactField.IS_REMINDED: "is_reminded",
    ContactField.STAND_IN: "stand_in_id",
    ContactField.SLACK_USER: "slack_user_id",
}
_TAGS = {ContactField.TAGS: TagKind.TAG, ContactField.INTERESTS: TagKind.INTEREST}
_POINTS = (ContactField.EMAILS, ContactField.PHONES)


@dataclass(frozen=True)
class Details:
    """What is known of a contact. The `stand_in` is a member's id, `slack_user` a Slack id.

    Occasions, notes and the history are kept elsewhere.
    """

    id: int
    workspace_id: int
    owner_id: int | None
    name: str
    audience: Audience
    honorific: str = ""
    organisation: str | None = None
    role: str = ""
    language: str | None = None
    address_form: AddressForm | None = None
    name_form: NameForm | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    likes: str = ""
    allergies: str = ""
    wants_no_gifts: bool = False
    is_official: bool = False
    negotiates_until: date | None = None
    is_never_compared: bool = False
    is_private: bool = False
    is_reminded: bool = True
    stand_in: int | None = None
    slack_user: str | None = None
    cadence_from: CadenceSource = CadenceSource.AUDIENCE
    import_id: int | None = None
    archived_on: date | None = None


def read(session: Session, workspace_id: int, contact_ids: Collection[int]) -> dict[int, Details]:
    """What is known of contacts of the workspace, by their ids; nothing of who is forgotten."""
    ids = list(contact_ids)
    rows = session.exec(
        select(ContactRow, OrganisationRow.name)
        .outerjoin(OrganisationRow, col(OrganisationRow.id) == ContactRow.organisation_id)
        .where(
            bulk.known_for(col(ContactRow.workspace_id), workspace_id),
            bulk.among(session, col(ContactRow.id), ids),
            col(ContactRow.forgotten_on).is_(None),
        )
    )
    reached = points.of_each(session, workspace_id, ids)
    said = tags.of_each(session, workspace_id, ids)
    nothing: Mapping[Any, tuple[str, ...]] = {}
    return {
        one.id: replace(
            one,
            emails=reached.get(one.id, nothing).get(PointKind.EMAIL, ()),
            phones=reached.get(one.id, nothing).get(PointKind.PHONE, ()),
            tags=said.get(one.id, nothing).get(TagKind.TAG, ()),
            interests=said.get(one.id, nothing).get(TagKind.INTEREST, ()),
        )
        for one in (_details(row, organisation) for row, organisation in rows)
    }


def change(
    session: Session,
    details: Details,
    wanted: Mapping[ContactField, Value],
    member_id: int | None,
    now: datetime,
    *,
    region: str | None,
    import_id: int | None = None,
) -> dict[ContactField, tuple[Value, Value]]:
    """Give fields of a contact other values; what each was before and is now, where it differs.

    `details` is how the contact was read in this transaction. The change is the member's, or with
    `import_id` an import's. Telephone numbers without a country's are of `region`.
    """
    differing = {
        field: (before, after)
        for field, after in wanted.items()
        if (before := getattr(details, field.value)) != after
    }
    if not differing:
        return {}
    row = locked(session, ContactRow, details.id)
    for field, (before, after) in differing.items():
        _set(session, row, field, after)
        changes.record(
            session, row.workspace_id, details.id, field, (before, after), member_id, now, import_id
        )
    if not differing.keys().isdisjoint(_POINTS):
        emails, phones = (
            _words(wanted.get(field, getattr(details, field.value))) for field in _POINTS
        )
        told = points.written(emails, phones, region)
        points.replace(session, row.workspace_id, details.id, told)
    session.flush()
    if ContactField.AUDIENCE in differing:
        cadences.follow(session, row.workspace_id, [details.id])
    if not differing.keys().isdisjoint({ContactField.NAME, ContactField.ORGANISATION}):
        _index(session, row)
    return differing


def _set(session: Session, row: ContactRow, field: ContactField, value: Value) -> None:
    if field in _COLUMNS:
        setattr(row, _COLUMNS[field], value)
        if field is ContactField.NAME:
            row.name_key = name_key(row.name)
    elif field is ContactField.ORGANISATION:
        name = str(value) if value else None
        row.organisation_id = (
            organisations.ids(session, row.workspace_id, [name])[name] if name else None
        )
    elif field in _TAGS:
        kind = _TAGS[field]
        tags.replace(session, row.workspace_id, saved(row.id), kind, _words(value))


def _index(session: Session, row: ContactRow) -> None:
    """Have the contact found by what it is called now."""
    name_index.remove(session, saved(row.id))
    if row.archived_on is None:
        works_at = row.organisation_id and session.get_one(OrganisationRow, row.organisation_id)
        named = Named(row.name, works_at.name if works_at else None)
        name_index.add(session, row.workspace_id, {saved(row.id): named})


def _words(value: Value) -> Sequence[str]:
    return value if isinstance(value, tuple) else ()


def _details(row: ContactRow, organisation: str | None) -> Details:
    own = {field.value: getattr(row, column) for field, column in _COLUMNS.items()}
    return Details(
        id=saved(row.id),
        workspace_id=row.workspace_id,
        owner_id=row.owner_id,
        organisation=organisation,
        cadence_from=row.cadence_from,
        import_id=row.import_id,
        archived_on=row.archived_on,
        **own,
    )
