"""A line that plans a campaign: the dialog with what was understood, or a button that opens it."""

from dataclasses import replace

from slack_sdk.models.blocks import Block

from bot.campaigns import drafts
from bot.campaigns.plans import Whom
from bot.database import Session
from bot.people import naming, search, used_tags
from bot.people.names import name_key
from bot.people.naming import Known
from bot.people.search import Query
from bot.team.members import Member
from handlers import real_names
from handlers.campaigns import steps, whom
from handlers.commands import TypedLine
from handlers.people import find
from handlers.reading import campaigns, tried_out
from handlers.reading.campaigns import Asked
from messages import Message
from messages.blocks import section
from messages.campaigns import understood
from messages.campaigns import whom as named
from messages.campaigns.buttons import PlanButton
from messages.campaigns.understood import Understood
from messages.people import traits

_MOST_TAGS = 1_000
"""So many of the most usual ones are looked through for one that is named without the word."""


def told(line: TypedLine) -> Asked | None:
    """What the line plans, if it does."""
    text = real_names.told(line)
    return campaigns.asked(text) or tried_out.asked(text)


def plan(line: TypedLine, asked: Asked) -> Message | None:
    """Open the first step, which only a command or a click can; else say what was understood."""
    with line.reading() as session:
        read = _understood(session, line, asked)
    reader = line.reader
    if line.trigger_id:
        _open(line, read)
        return None
    if not understood.is_too_long(reader, read):
        return understood.drawn(reader, read)
    name = named.named(reader.texts, read.play, read.whom)
    with line.transaction() as session:
        draft = drafts.begin(session, line.member, name, read.play, read.whom, line.now)
    return understood.kept(reader, read, draft.id)


def _open(line: TypedLine, read: Understood) -> None:
    reader = line.reader
    wanted = PlanButton.of(reader.member.id, read.play, read.whom, read.groups, read.gift)
    above: list[Block] = [section(one) for one in understood.doubts(reader.texts, read)]
    with line.reading() as session:
        drawn = whom.new(session, reader, wanted, above)
    line.client.views_open(trigger_id=line.trigger_id, view=drawn.payload())


def _understood(session: Session, line: TypedLine, told: Asked) -> Understood:
    member, unread = line.member, [told.unread] if told.unread else []
    query = find.query(session, member, told.whom)
    if query.trait is not None:
        unread.append(traits.label(line.reader.texts, query.trait))
    wanted = Whom(query.audience, query.tag, query.organisation, query.owner_id)
    if unread and not query.tag and (tag := _tag(session, member, unread[0])) is not None:
        wanted, unread = replace(wanted, tag=tag), unread[1:]
    if len(told.names) > 1:
        wanted = Whom(listed="\n".join(told.names))
    elif told.names:
        wanted, unread = _one(session, line, told.names[0], unread)
    keeper = steps.owner(session, member, wanted)
    return Understood(
        told.play,
        wanted,
        keeper.name if keeper else None,
        told.groups,
        told.gift,
        told.number,
        tuple(unread),
        told.excluded,
        told.begins,
    )


def _tag(session: Session, member: Member, words: str) -> str | None:
    """The tag that is called so: "tax clients"."""
    key = name_key(words)
    known = used_tags.most_usual(session, member, _MOST_TAGS)
    return next((tag for tag in known if name_key(tag) == key), None)


def _one(session: Session, line: TypedLine, name: str, unread: list[str]) -> tuple[Whom, list[str]]:
    """Somebody, or all of an organisation, whom a name means; else it isn't understood."""
    known = naming.resolve(session, line.member, name)
    if isinstance(known, Known) and not known.words:
        return Whom(listed=name), unread
    page = search.find(session, line.member, Query(organisation=name), line.reader.today)
    if page.total and page.is_exact:
        return Whom(organisation=name), unread
    return Whom(), [*unread, name]
