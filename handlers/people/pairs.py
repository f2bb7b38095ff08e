"""Two contacts who may be one person: asked, decided, chosen between, and parted again."""

from collections.abc import Sequence
from datetime import datetime
from itertools import product

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

import messages.people.choice
import messages.people.pairs
import messages.privacy.removal
from bot.database import Reading, Transaction
from bot.people import choice, twins
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.people.naming import MOST_CANDIDATES
from bot.privacy import compared, merging, pairs
from bot.privacy.merge_fields import MergeField
from bot.privacy.merging import Merged
from bot.privacy.pairs import Apart, LikelyPair
from bot.refusals import Gone
from bot.team.members import Member
from handlers import answers, forms, payloads
from handlers.answers import Spot
from handlers.commands import TypedLine
from handlers.payloads import Payload
from messages import Message
from messages.people import buttons
from messages.people.buttons import MergeButton, MergeOrigin, PairButton
from messages.reader import Reader

_OUTCOME = "pair"


def register(app: App) -> None:
    app.action(payloads.with_ending(buttons.ASK_PAIR))(ack=take, lazy=[show])
    app.action(buttons.ONE)(ack=be_one, lazy=[show_outcome])
    app.action(buttons.TWO)(ack=be_two, lazy=[show_outcome])
    app.action(buttons.CHOOSE)(ack=choose, lazy=[show_outcome])
    app.action(buttons.PART)(ack=part, lazy=[show_outcome])
    app.view(buttons.MERGING)(ack=merge_as_chosen, lazy=[tell_outcome])


def ask(line: TypedLine, names: tuple[str, str]) -> Message:
    """The question whether two who are named are one, side by side.

    The second is empty where one name is told, which two may have. Raises LookedAfterBy where
    colleagues look after both.
    """
    member = line.member
    with line.reading() as session:
        found = [choice.choose(session, member, one, (), is_sure=True) for one in names if one]
        gone = [one.archived for one in found if isinstance(one, Which)]
        archived = next((one for one in gone if one is not None), None)
        if archived is not None:
            return messages.privacy.removal.undecided(line.reader, archived)
        meant = [(one,) if isinstance(one, Contact) else one.candidates for one in found]
        offered = _twos(meant[0], meant[-1])[:MOST_CANDIDATES]
        if len(offered) == 1:
            pair = compared.compare(session, member, *(one.id for one in offered[0]))
            return messages.people.pairs.likely(line.reader, pair)
    unknown = next((name for name, some in zip(names, meant, strict=False) if not some), None)
    if unknown is not None:
        return messages.people.choice.unknown(line.reader.texts, unknown)
    if not offered:
        return messages.people.pairs.one_already(line.reader, meant[0][0])
    return messages.people.pairs.which(line.reader, offered)


def offer(line: TypedLine) -> Message:
    """Those who may be there twice, by the same name, address or number."""
    with line.reading() as session:
        offered = twins.find(session, line.member, MOST_CANDIDATES)
    if not offered:
        return messages.people.pairs.no_twins(line.reader)
    return messages.people.pairs.which(line.reader, offered)


def _twos(some: Sequence[Contact], others: Sequence[Contact]) -> list[tuple[Contact, Contact]]:
    """Each two of them once."""
    twos = {frozenset((a.id, b.id)): (a, b) for a, b in product(some, others) if a.id != b.id}
    return list(twos.values())


def take(ack: Ack, action: Payload, member: Member) -> None:
    """A click that tells which two are meant. Raises Gone for somebody else's question."""
    _pressed(action, member)
    ack()


def show(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Show the two side by side in place of the question which are meant."""
    pressed = _pressed(action, reader.member)
    with reading() as session:
        pair = compared.compare(session, reader.member, pressed.first_id, pressed.second_id)
    respond(replace_original=True, **messages.people.pairs.likely(reader, pair).payload())


def be_one(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A click that tells that they are one person. Raises Gone and LookedAfterBy."""
    pressed = _pressed(action, member)
    with transaction() as session:
        if pressed.pair_id is not None:
            outcome = pairs.decide(session, member, pressed.pair_id, True, now)
        else:
            outcome = merging.merge(session, member, pressed.first_id, pressed.second_id, now)
    context[_OUTCOME] = outcome
    ack()


def be_two(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A click that tells that they are two people, which they may not be any more."""
    pressed = _pressed(action, member)
    with transaction() as session:
        if pressed.pair_id is not None:
            outcome = pairs.decide(session, member, pressed.pair_id, False, now)
        else:
            outcome = pairs.stay(session, member, pressed.first_id, pressed.second_id, now)
    context[_OUTCOME] = outcome
    ack()


def choose(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    context: BoltContext,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Open the dialog, unless they are one meanwhile: then the message shows that.

    Raises LookedAfterBy and OneIsTheirs where the member can't make them one.
    """
    pressed = _pressed(action, reader.member)
    ids = pressed.first_id, pressed.second_id
    with reading() as session:
        done = merging.between(session, reader.member, *ids, now)
        pair = None if done else compared.compare(session, reader.member, *ids)
    if pair is None:
        context[_OUTCOME] = done
    elif pair.declined is not None:
        raise pair.declined
    else:
        spot = answers.spot(body)
        url = str(body.get("response_url") or "")
        origin = MergeOrigin(reader.member.id, *ids, url, spot.channel, spot.thread_ts)
        dialog = messages.people.pairs.choosing(reader, pair, origin)
        client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())
    ack()


def merge_as_chosen(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    origin = MergeOrigin.read(payloads.metadata(view))
    if origin.member_id != member.id:
        raise Gone
    of_gone = {
        one for one in MergeField if forms.choice(view, one.value) == messages.people.pairs.GONE
    }
    with transaction() as session:
        context[_OUTCOME] = merging.merge(
            session, member, origin.first_id, origin.second_id, now, of_gone
        )
    ack()


def part(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A click that takes a merge back."""
    pressed = MergeButton.read(payloads.value(action))
    if pressed.member_id != member.id:
        raise Gone
    with transaction() as session:
        context[_OUTCOME] = merging.undo(session, member, pressed.merge_id, now)
    ack()


def show_outcome(respond: Respond, context: BoltContext, reader: Reader) -> None:
    """Show what became of them in place of the question."""
    if _OUTCOME in context:
        respond(replace_original=True, **drawn(reader, context[_OUTCOME]).payload())


def tell_outcome(client: WebClient, view: Payload, context: BoltContext, reader: Reader) -> None:
    """Tell in place of the question what became of them, or below it once that is too late."""
    if _OUTCOME in context:
        origin = MergeOrigin.read(payloads.metadata(view))
        message = drawn(reader, context[_OUTCOME])
        if not answers.replace(client, origin.question_url, message):
            spot = Spot(origin.channel, origin.thread_ts)
            answers.tell(client, reader.member.slack_user_id, spot, message)


def drawn(reader: Reader, outcome: LikelyPair | Merged | Apart) -> Message:
    """A pair that an import saw, as it stands."""
    match outcome:
        case LikelyPair(pair_id, pair):
            return messages.people.pairs.likely(reader, pair, pair_id)
        case Merged():
            return messages.people.pairs.merged(reader, outcome)
        case Apart():
            return messages.people.pairs.apart(reader, outcome)


def _pressed(action: Payload, member: Member) -> PairButton:
    """Raises Gone for somebody else's question."""
    pressed = PairButton.read(payloads.value(action))
    if pressed.member_id != member.id:
        raise Gone
    return pressed
