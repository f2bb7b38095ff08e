"""All that is known of contacts besides their history, and how it is changed.

Whatever changes a field does it here, so that each change has its row.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select as columns
from sqlmodel import Session

from bot import bulk
from bot.models import ContactRow, OrganisationRow
from bot.models.columns import table_of
from bot.people import changes, locks, name_index, organisations, points, ruling, tags
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
    ContactField.AGREES_TO_COMPARE: "agrees_to_compare",
    ContactField.IS_PRIVATE: "is_private",
    ContactField.IS_REMINDED: "is_reminded",
    ContactField.STAND_IN: "stand_in_id",
    ContactField.SLACK_USER: "slack_user_id",
}
_TAGS = {ContactField.TAGS: TagKind.TAG, ContactField.INTERESTS: TagKind.INTEREST}
_POINTS = (ContactField.EMAILS, ContactField.PHONES)
Values = tuple[Value, Value]
"""What a field was before, and what it is now."""
_CONTACTS, _ORGANISATIONS = table_of(ContactRow), table_of(OrganisationRow)
_OWN = ("id", "workspace_id", "owner_id", "cadence_from", "import_id", "archived_on")
_READ = [
    *(_CONTACTS.c[name] for name in _OWN),
    *(_CONTACTS.c[name].label(field.value) for field, name in _COLUMNS.items()),
    _ORGANISATIONS.c.name.label(ContactField.ORGANISATION.value),
]


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
    agrees_to_compare: bool = False
    is_private: bool = False
    is_reminded: bool = True
    stand_in: int | None = None
    slack_user: str | None = None
    cadence_from: CadenceSource = CadenceSource.AUDIENCE
    import_id: int | None = None
    archived_on: date | None = None


def read(session: Session, workspace_id: int, contact_ids: Collection[int]) -> dict[int, Details]:
    """What is known of contacts of the workspace, by their ids; nothing of who is forgotten."""
    rows = session.execute(
        columns(*_READ)
        .outerjoin(_ORGANISATIONS, _ORGANISATIONS.c.id == _CONTACTS.c.organisation_id)
        .where(
            bulk.known_for(_CONTACTS.c.workspace_id, workspace_id),
            bulk.among(session, _CONTACTS.c.id, contact_ids),
            _CONTACTS.c.forgotten_on.is_(None),
        )
    )
    reached = points.of_each(session, workspace_id, contact_ids)
    said = tags.of_each(session, workspace_id, contact_ids)
    nothing: Mapping[Any, tuple[str, ...]] = {}
    return {
        row["id"]: Details(
            **row,
            emails=reached.get(row["id"], nothing).get(PointKind.EMAIL, ()),
            phones=reached.get(row["id"], nothing).get(PointKind.PHONE, ()),
            tags=said.get(row["id"], nothing).get(TagKind.TAG, ()),
            interests=said.get(row["id"], nothing).get(TagKind.INTEREST, ()),
        )
        for row in rows.mappings()
    }


def change(
    session: Session,
    details: Details,
    wanted: Mapping[ContactField, Value],
    member_id: int | None,
    now: datetime,
    *,
    region: str | None,
) -> Mapping[ContactField, Values]:
    """Give fields of a contact other values; what each was before and is now, where it differs.

    `details` is how the contact was read in this transaction. The change is the member's. Telephone
    numbers without a country's are of `region`.
    """
    told = [(details, _as_kept(session, details.workspace_id, wanted, region))]
    changed = change_many(session, details.workspace_id, told, member_id, now, region=region)
    return changed.get(details.id, {})


def _as_kept(
    session: Session,
    workspace_id: int,
    wanted: Mapping[ContactField, Value],
    region: str | None,
) -> Mapping[ContactField, Value]:
    """The values as they will be: an organisation as we write it, an address or number once."""
    kept = dict(wanted)
    if called := wanted.get(ContactField.ORGANISATION):
        name = str(called)
        known_as = organisations.spellings(session, workspace_id, [name])
        kept[ContactField.ORGANISATION] = known_as.get(name_key(name), name)
    for field in _POINTS:
        said = wanted.get(field)
        if isinstance(said, tuple):
            emails, phones = (said, ()) if field is ContactField.EMAILS else ((), said)
            kept[field] = tuple(one.said for one in points.written(emails, phones, region))
    return kept


def change_many(
    session: Session,
    workspace_id: int,
    wanted: Iterable[tuple[Details, Mapping[ContactField, Value]]],
    member_id: int | None,
    now: datetime,
    *,
    region: str | None,
    import_id: int | None = None,
) -> Mapping[int, Mapping[ContactField, Values]]:
    """The same for contacts, each there once, in a few statements; by the ids of those who differ.

    With `import_id` the change is an import's.
    """
    differing = _Differing(wanted)
    if not differing.fields:
        return {}
    locks.contacts(session, differing.fields)
    _write_columns(session, workspace_id, differing)
    _write_rows(session, workspace_id, differing, region)
    changed = [
        (contact_id, field, values)
        for contact_id, theirs in differing.fields.items()
        for field, values in theirs.items()
    ]
    changes.record_many(session, workspace_id, changed, member_id, now, import_id)
    if other_audience := differing.having(ContactField.AUDIENCE):
        ruling.follow(session, workspace_id, [one.id for one in other_audience])
    return differing.fields


class _Differing:
    """Contacts of whom something is to change: the `fields` that do, by their ids."""

    def __init__(self, wanted: Iterable[tuple[Details, Mapping[ContactField, Value]]]) -> None:
        self.fields: dict[int, dict[ContactField, Values]] = {}
        self._now: dict[int, Details] = {}
        for known, told in wanted:
            fields = {
                field: (before, after)
                for field, after in told.items()
                if (before := getattr(known, field.value)) != after
            }
            if fields:
                self.fields[known.id] = fields
                new: dict[str, Any] = {field.value: after for field, (_, after) in fields.items()}
                self._now[known.id] = replace(known, **new)

    def having(self, *fields: ContactField) -> list[Details]:
        """Those of whom one of the fields changes, as they are then."""
        return [
            self._now[contact_id]
            for contact_id, theirs in self.fields.items()
            if not theirs.keys().isdisjoint(fields)
        ]


def _write_columns(session: Session, workspace_id: int, differing: _Differing) -> None:
    """Columns that change together are one statement's."""
    moved = differing.having(ContactField.ORGANISATION)
    works_at = {one.organisation for one in moved if one.organisation}
    organisation_ids = organisations.ids(session, workspace_id, works_at) if works_at else {}
    alike: defaultdict[tuple[str, ...], list[bulk.Values]] = defaultdict(list)
    for contact_id, fields in differing.fields.items():
        row: dict[str, int | str | None] = {}
        for field, (_, after) in fields.items():
            if field in _COLUMNS:
                row[_COLUMNS[field]] = _stored(after)
            if field is ContactField.NAME:
                row["name_key"] = name_key(str(after))
            if field is ContactField.ORGANISATION:
                row["organisation_id"] = organisation_ids[str(after)] if after else None
        if row:
            alike[tuple(row)].append({"id": contact_id, **row})
    for rows in alike.values():
        bulk.change(session, ContactRow, rows)


def _stored(value: Value) -> int | str | None:
    assert not isinstance(value, tuple)
    return value.isoformat() if isinstance(value, date) else value


def _write_rows(
    session: Session, workspace_id: int, differing: _Differing, region: str | None
) -> None:
    """What is kept of a contact in rows of other tables."""
    reached = {
        one.id: points.written(one.emails, one.phones, region) for one in differing.having(*_POINTS)
    }
    if reached:
        points.replace(session, workspace_id, reached)
    for field, kind in _TAGS.items():
        said = {one.id: getattr(one, field.value) for one in differing.having(field)}
        if said:
            tags.replace(session, workspace_id, kind, said)
    called = {
        one.id: Named(one.name, one.organisation)
        for one in differing.having(ContactField.NAME, ContactField.ORGANISATION)
        if one.archived_on is None
    }
    if called:
        name_index.replace(session, workspace_id, called)
