"""What is known of a contact, as a card tells it; what isn't known takes no room."""

from collections.abc import Iterator, Mapping

from bot.cards.shown import Card
from bot.vocabulary import Audience, CadenceSource
from messages import formats
from messages.cards import labels, left_out, occasions
from messages.catalogue import LANGUAGES, Mrkdwn, Sentence, Texts, escape
from messages.ledger import under_way
from messages.letters import frames, styles
from messages.people import contacts
from messages.reader import Reader
from messages.recording import wanted_gifts
from messages.reminders import to_come

LONGEST_LIST = 300
_SOURCES: Mapping[CadenceSource, Sentence] = {
    CadenceSource.OWN: Sentence("{rhythm} (chosen for them)"),
    CadenceSource.WIDENED: Sentence("{rhythm} (less often, as it has been quiet)"),
    CadenceSource.TAG: Sentence("{rhythm} (from the tag “{tag}”)"),
}
_USUAL: Mapping[Audience, Sentence] = {
    Audience.CLIENT: Sentence("{rhythm} (usual for clients)"),
    Audience.PARTNER: Sentence("{rhythm} (usual for partners)"),
    Audience.STAFF: Sentence("{rhythm} (usual for colleagues)"),
}


def who(texts: Texts, card: Card) -> Mrkdwn:
    """The name with all that is said in one breath: what they do, and what they are to the team."""
    contact, known = card.contact, card.details
    parts = [
        contacts.short(known.role),
        contacts.short(contact.organisation or ""),
        labels.audience(texts, contact.audience),
    ]
    told = [contacts.bold(contact.titled), *(escape(part) for part in parts if part)]
    return Mrkdwn(", ".join(told))


def keeper(texts: Texts, card: Card) -> Mrkdwn:
    """Who looks after them, and who does while that one is away."""
    name = card.contact.first_name
    if card.is_yours:
        said = texts("You look after {name}.", name=name)
    elif card.owner is None:
        return texts("Nobody looks after {name} at the moment.", name=name)
    else:
        said = texts("{keeper} looks after {name}.", keeper=card.owner, name=name)
    if card.stand_in is None:
        return said
    also = texts("The stand-in is {member}.", member=card.stand_in)
    return Mrkdwn(f"{said} {also}")


def marks(reader: Reader, card: Card) -> Iterator[str]:
    """What has to be known before anything is done."""
    texts, known = reader.texts, card.details
    if card.merged is not None:
        other, name = contacts.short(card.merged), card.contact.first_name
        yield texts("*Merged:* {other} and {name} are now one contact", other=other, name=name)
    if known.is_private:
        yield texts("*Private:* only you see this contact")
    if known.is_official:
        yield texts("*Public official:* no gifts with a price")
    until = known.negotiates_until
    if until is not None and until >= reader.today:
        yield texts("*In negotiation* until {day}: no gifts with a price", day=reader.day(until))
    if known.wants_no_gifts:
        yield texts("*Wants no gifts*")
    if known.allergies:
        yield texts("*Allergies and no-gos:* {words}", words=_listed(known.allergies))
    if known.is_never_compared:
        yield texts("*Left out of experiments*")
    elif known.agrees_to_compare and card.contact.audience is Audience.STAFF:
        yield texts("*Agreed to take part in experiments*")


def lines(reader: Reader, card: Card) -> Iterator[str]:
    """How they are reached and written to, and what they care about."""
    texts, known = reader.texts, card.details
    if known.slack_user is not None:
        yield texts("*Slack:* linked to their account")
    yield _drafts(reader, card)
    if known.emails:
        yield texts("*Email:* {words}", words=_listed(", ".join(known.emails)))
    if known.phones:
        yield texts("*Phone:* {words}", words=_listed(", ".join(known.phones)))
    if known.interests:
        yield texts("*Cares about:* {words}", words=_listed(", ".join(known.interests)))
    if known.likes:
        yield texts("*Likes:* {words}", words=_listed(known.likes))
    if card.household:
        names = [contacts.bold(one.name) for one in card.household]
        together = formats.cut(formats.listed(texts, names), LONGEST_LIST)
        yield texts("*Household:* with {names}", names=together)
    if card.left_out:
        told = "; ".join(left_out.told(texts, card, one) for one in card.left_out)
        yield texts("*Not suggested:* {words}", words=_listed(told))
    if known.tags:
        yield texts("*Tags:* {words}", words=_listed(", ".join(known.tags)))
    if card.occasions:
        told = "; ".join(occasions.told(reader, one) for one in card.occasions)
        yield texts("*Occasions:* {words}", words=_listed(told))


def plans(reader: Reader, card: Card) -> Iterator[str]:
    """When to ask, when the next word is due and why then, and who else is in touch."""
    texts = reader.texts
    yield _asking(reader, card)
    yield _rhythm(reader, card)
    if card.in_campaign is not None:
        yield under_way.on_card(reader, card.in_campaign)
    if card.promised:
        told = to_come.listed(reader, card.promised)
        yield texts("*Reminders you asked for:* {words}", words=_listed(told))
    yield from _approvals(texts, card)
    if card.in_touch:
        yield texts("*Also in touch:* {members}", members=_members(texts, card))


def _approvals(texts: Texts, card: Card) -> Iterator[Mrkdwn]:
    """Whom the reader asked to approve which gift, while there is no answer."""
    for request in card.to_approve:
        yield texts(
            "*Approval:* you've asked {name} to approve {what}, worth {worth}",
            name=contacts.short(request.approver.name),
            what=wanted_gifts.what(texts, request),
            worth=formats.money(texts, request.wish.worth),
        )


def _members(texts: Texts, card: Card) -> Mrkdwn:
    return formats.cut(formats.listed(texts, card.in_touch), LONGEST_LIST)


def _listed(words: str) -> Mrkdwn:
    return formats.fitting(words, LONGEST_LIST)


def _drafts(reader: Reader, card: Card) -> Mrkdwn:
    """The language, the pronoun and the greeting of whatever is drafted: “Beste Anna”."""
    texts, contact, member = reader.texts, card.contact, reader.member
    code = frames.language(contact, member)
    pronoun = labels.PRONOUNS.get(code, {}).get(styles.form(contact))
    greeting = frames.greeting(contact, member).removesuffix(",")
    parts = [
        formats.language(texts, code if code in LANGUAGES else LANGUAGES[0]),
        *([pronoun] if pronoun else []),
        texts.plain("“{words}”", words=greeting),
    ]
    return texts("*Drafts:* {parts}", parts=Mrkdwn(", ".join(escape(part) for part in parts)))


def _asking(reader: Reader, card: Card) -> Mrkdwn:
    texts = reader.texts
    if card.ask_from is None:
        return texts("*Asking:* any day is fine")
    return texts("*Asking:* best from {day}", day=reader.weekday(card.ask_from))


def _rhythm(reader: Reader, card: Card) -> Mrkdwn:
    texts = reader.texts
    if card.due_on is None:
        return texts("*Rhythm:* no reminders")
    rhythm = _why(texts, card, _interval(texts, card))
    if card.due_on <= reader.today:
        return texts("{rhythm}; due now", rhythm=rhythm)
    return texts("{rhythm}; next on {day}", rhythm=rhythm, day=reader.weekday(card.due_on))


def _interval(texts: Texts, card: Card) -> Mrkdwn:
    cadence = card.contact.cadence
    if cadence.maximum_days == 1:
        return texts("*Rhythm:* every day")
    most = formats.number(texts, cadence.maximum_days)
    if cadence.ideal_days == 1:
        return texts("*Rhythm:* every day, {most} days at most", most=most)
    return texts(
        "*Rhythm:* every {count} days, {most} at most",
        count=formats.number(texts, cadence.ideal_days),
        most=most,
    )


def _why(texts: Texts, card: Card, rhythm: Mrkdwn) -> Mrkdwn:
    source = card.details.cadence_from
    usual = _USUAL[card.contact.audience]
    tag = contacts.short(card.rhythm_of)
    return texts(_SOURCES.get(source, usual), rhythm=rhythm, tag=tag)
