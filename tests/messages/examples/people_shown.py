"""People as their cards show them: with all that can be known, a colleague's, and somebody new."""

from dataclasses import replace
from datetime import date

from bot.cards.history import Noted, Page
from bot.cards.shown import Card
from bot.ledger.presents import Part
from bot.money import Money
from bot.people.details import Details
from bot.people.notes import Note
from bot.people.occasions import Kept, Occasion
from bot.people.rhythm import Cadence
from bot.people.yearly import Yearly
from bot.reminders.promises import Promised
from bot.vocabulary import (
    AddressForm,
    Answer,
    AskState,
    Audience,
    CadenceSource,
    Direction,
    NameForm,
    OccasionKind,
)
from tests.messages.examples.ideas import left_out
from tests.messages.examples.story import (
    LAST_SPRING,
    TODAY,
    ask,
    contact,
    gesture,
    in_campaign,
    meeting,
    response,
    thank_you_note,
)
from tests.messages.examples.typed import Typed

NEXT_SPRING = date(2027, 4, 14)


def details(typed: Typed) -> Details:
    """With all that can be known of somebody."""
    return Details(
        id=1,
        workspace_id=1,
        owner_id=1,
        name=typed.name,
        audience=Audience.CLIENT,
        honorific="Dr.",
        organisation=typed.organisation,
        role=typed.words[:60],
        language="nl",
        address_form=AddressForm.FAMILIAR,
        name_form=NameForm.FIRST,
        emails=("anna@example.com", "a.jansen@example.nl"),
        phones=("+31 6 12345678",),
        tags=("board", typed.name[:60]),
        interests=("pensions", "sailing"),
        likes=typed.words[:1000],
        allergies=typed.words[:1000],
        wants_no_gifts=True,
        is_official=True,
        negotiates_until=NEXT_SPRING,
        is_never_compared=True,
        is_private=True,
        cadence_from=CadenceSource.OWN,
    )


def barely(typed: Typed, source: CadenceSource = CadenceSource.AUDIENCE) -> Details:
    anna = contact(typed)
    return Details(1, 1, 1, anna.name, anna.audience, cadence_from=source)


def full(typed: Typed) -> Card:
    passed = (
        Noted(gesture(typed), None, is_told=True),
        Noted(
            gesture(typed),
            typed.member,
            is_told=True,
            part=Part(8, (typed.name,), Money(2500, "EUR")),
        ),
        Noted(response(typed), None, is_told=True),
        Noted(response(typed, Answer.NO), typed.member, is_told=True),
        Noted(response(typed, Answer.OTHER), None, is_told=True),
        Noted(replace(response(typed), is_late=True), None, is_told=True),
        Noted(ask(typed, AskState.UNANSWERED), None, is_told=True),
        Noted(ask(typed, AskState.DROPPED), None, is_told=True),
        Noted(replace(gesture(typed), reversed=True), typed.member, is_told=True),
        Noted(gesture(typed, Direction.RECEIVED, LAST_SPRING), typed.member, is_told=True),
        Noted(thank_you_note(typed), None, is_told=True, sent=f"{typed.words}\n\n{typed.words}"),
        Noted(gesture(typed), None, is_told=True, sent=typed.words),
        Noted(meeting(typed), None, is_told=True),
        Noted(replace(meeting(typed), words=""), typed.member, is_told=True),
    )
    asks = (
        Noted(ask(typed, day=LAST_SPRING), None, is_told=True),
        Noted(replace(ask(typed), closes_on=date(2026, 12, 1)), None, is_told=True),
        Noted(ask(typed, AskState.PLANNED, date(2026, 11, 12)), typed.member, is_told=True),
    )
    known = details(typed)
    spoken_to = replace(
        contact(typed),
        language="nl",
        honorific=known.honorific,
        address_form=known.address_form,
        name_form=known.name_form,
    )
    return Card(
        spoken_to,
        known,
        typed.member,
        True,
        Page(passed, skipped=10, goes_on=True),
        asks,
        ask_from=date(2026, 11, 12),
        due_on=date(2026, 12, 4),
        stand_in=typed.member,
        notes=(
            Note(typed.words, is_shared=False),
            Note(f"{typed.words}\n{typed.words}", is_shared=True, by=typed.member),
        ),
        in_touch=(typed.member, "Ben Smit"),
        merged=typed.name,
        occasions=occasions_of(typed),
        promised=(
            Promised(1, 1, date(2026, 11, 12), typed.words),
            Promised(2, 1, date(2027, 3, 3), ""),
        ),
        left_out=left_out(),
        household=(contact(typed, 2),),
        in_campaign=in_campaign(typed),
    )


def occasions_of(typed: Typed) -> tuple[Kept, ...]:
    born, since = Yearly(3, 9, 1980), Yearly(12, None)
    named = Occasion(OccasionKind.OWN, Yearly(5, 4), typed.words[:60], lead_days=10)
    kinds = (
        Occasion(OccasionKind.BIRTHDAY, born, lead_days=1),
        Occasion(OccasionKind.ANNIVERSARY, since),
        named,
    )
    return tuple(Kept(place, one, NEXT_SPRING) for place, one in enumerate(kinds, 1))


def of_a_colleague(typed: Typed) -> Card:
    hidden = replace(response(typed, Answer.PARTLY), words="")
    of_today = replace(
        contact(typed),
        last_touch_on=TODAY,
        audience=Audience.STAFF,
        cadence=Cadence(1, 1),
        language="de",
    )
    return Card(
        of_today,
        barely(typed, CadenceSource.WIDENED),
        typed.member,
        False,
        Page((Noted(hidden, typed.member, is_told=False),)),
        due_on=TODAY,
        notes=(Note(typed.words, is_shared=True),),
        left_out=left_out(),
    )


def somebody_new(typed: Typed) -> Card:
    new = replace(contact(typed), last_touch_on=None, cadence=Cadence(1, 7))
    known = barely(typed, CadenceSource.TAG)
    return Card(new, known, typed.member, True, Page(()), due_on=TODAY, rhythm_of=typed.words[:60])
