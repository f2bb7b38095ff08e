"""Contacts as JSON: all that is known of them, one object each."""

import json
from collections.abc import Iterable, Iterator, Mapping

from bot.address_books.listed import Listed, ListedCampaign


def written(people: Iterable[Listed]) -> Iterator[str]:
    """A list of objects, each on a line; their keys are those of `goodturn import --json`."""
    between = "[\n"
    for one in people:
        yield between + json.dumps(_object(one), ensure_ascii=False)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _object(one: Listed) -> Mapping[str, object]:
    known = one.details
    return {
        "name": known.name,
        "honorific": known.honorific,
        "organisation": known.organisation,
        "title": known.role or None,
        "emails": known.emails,
        "phones": known.phones,
        "birthday": one.birthday.written() if one.birthday else None,
        "language": known.language,
        "audience": known.audience,
        "labels": one.labels,
        "owner": one.owner,
        "tags": known.tags,
        "interests": known.interests,
        "likes": known.likes,
        "allergies": known.allergies,
        "address_form": known.address_form,
        "name_form": known.name_form,
        "flags": _flags(one),
        "occasions": [
            {
                "kind": day.kind,
                "name": day.name,
                "day": day.written(),
                "lead_days": day.lead_days,
            }
            for day in one.days
        ],
        "notes": [
            {"words": note.words, "by": note.by, "shared": note.is_shared} for note in one.notes
        ],
        "sent": [{"words": sent.words, "day": sent.day.isoformat()} for sent in one.sent],
        "tips": [{"title": tip.title, "day": tip.day.isoformat()} for tip in one.tips],
        "campaigns": list(map(_campaign, one.campaigns)),
        "unwanted": {
            "ideas": one.unwanted.ideas,
            "kinds": one.unwanted.kinds,
            "priced": one.unwanted.is_priced,
        },
        "household": one.household,
        "cadence": {
            "ideal_days": one.cadence.ideal_days,
            "maximum_days": one.cadence.maximum_days,
        },
        "last_touch_on": one.last_touch_on and one.last_touch_on.isoformat(),
        "archived_on": known.archived_on and known.archived_on.isoformat(),
    }


def _campaign(one: ListedCampaign) -> Mapping[str, object]:
    return {
        "name": one.name,
        "launched_on": one.launched_on.isoformat(),
        "given_on": one.given_on and one.given_on.isoformat(),
        "asked_on": one.asked_on and one.asked_on.isoformat(),
        "answered_early_on": one.answered_early_on and one.answered_early_on.isoformat(),
        "group": one.group,
    }


def _flags(one: Listed) -> Mapping[str, object]:
    known = one.details
    return {
        "private": known.is_private,
        "reminded": known.is_reminded,
        "no_gifts": known.wants_no_gifts,
        "official": known.is_official,
        "negotiates_until": known.negotiates_until and known.negotiates_until.isoformat(),
        "never_compared": known.is_never_compared,
        "agrees_to_compare": known.agrees_to_compare,
    }
