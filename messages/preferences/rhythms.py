"""How often contacts should hear from their owners, by audience and by tag; admins change it."""

from collections.abc import Iterator
from dataclasses import dataclass

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    NumberInputElement,
    PlainTextInputElement,
)

from bot.people.cadences import Rules
from bot.people.rhythm import LONGEST_DAYS, Cadence
from bot.people.ruling import Followed
from bot.refusals import Gone
from bot.vocabulary import Audience
from messages import Dialog, Message, commands
from messages.blocks import actions, button, context, field, option, section, select
from messages.carried import Carried
from messages.catalogue import Mrkdwn, Texts
from messages.commands import Word
from messages.ledger import entries
from messages.reader import Reader

CHANGE = "rhythms.change"
DIALOG = "rhythms"
OF = "of"
TAG = "tag"
IDEAL = "ideal"
MAXIMUM = "maximum"
LONGEST_TAG = 60
_BY_TAG = "tag"


@dataclass(frozen=True)
class ChangeButton(Carried):
    """Who is shown the rhythms."""

    member_id: int


@dataclass(frozen=True)
class Of(Carried):
    """Whose rhythm: an audience's, or that of the tag which is written below."""

    kind: str

    @property
    def audience(self) -> Audience | None:
        """None for a tag. Raises Gone for what no dialog offers."""
        if self.kind == _BY_TAG:
            return None
        if self.kind not in list(Audience):
            raise Gone
        return Audience(self.kind)


def shown(reader: Reader, rules: Rules, *, asks_whose: bool = False) -> Message:
    """The rhythms that hold, with a button for admins; `asks_whose` the one is that was told."""
    texts = reader.texts
    title = texts("*How often people should hear from you*")
    if asks_whose:
        usage = commands.usage(texts, Word.RHYTHM)
        title = texts("Whose rhythm is that? Type, for example, {usage}.", usage=usage)
    return _drawn(reader, rules, title)


def ruled(reader: Reader, rules: Rules, followed: Followed) -> Message:
    """The same, once one was changed by a line."""
    return _drawn(reader, rules, _saved(reader.texts, followed))


def _drawn(reader: Reader, rules: Rules, title: Mrkdwn) -> Message:
    texts, lines = reader.texts, list(_lines(reader.texts, rules))
    blocks: list[Block] = [section(title, *lines), context(_which_wins(texts))]
    if reader.member.is_admin:
        blocks.append(_change(reader))
    return Message("\n".join((title, *lines)), blocks)


def dialog(reader: Reader, rules: Rules) -> Dialog:
    """Whose rhythm, and which one."""
    texts = reader.texts
    options = [option(_everybody(texts, one), Of(one).value()) for one in rules.audiences]
    options.append(option(texts.plain("Everybody with a tag"), Of(_BY_TAG).value()))
    tag = PlainTextInputElement(action_id=TAG, max_length=LONGEST_TAG)
    return Dialog(
        DIALOG,
        title=texts.plain("Rhythms"),
        submit=texts.plain("Change"),
        close=texts.plain("Cancel"),
        blocks=[
            section(*_lines(texts, rules)),
            field(OF, texts.plain("For"), select(OF, options, options[0].value)),
            field(TAG, texts.plain("Tag"), tag, optional=True),
            field(IDEAL, texts.plain("Ideally every (days)"), _days(IDEAL), optional=True),
            field(
                MAXIMUM,
                texts.plain("Never longer than (days)"),
                _days(MAXIMUM),
                texts.plain("Leave both empty to go back to the usual rhythm."),
                optional=True,
            ),
        ],
    )


def changed(reader: Reader, rules: Rules, followed: Followed) -> Dialog:
    """What holds from now on, in place of the dialog."""
    texts = reader.texts
    return Dialog(
        DIALOG,
        title=texts.plain("Rhythms"),
        close=texts.plain("Close"),
        blocks=[
            section(_saved(texts, followed)),
            section(*_lines(texts, rules)),
            context(_which_wins(texts)),
        ],
    )


def all_follow(reader: Reader, number: int) -> Message:
    """That all of very many contacts follow by now."""
    text = reader.texts.plural(
        "Done. The rhythm of one contact has changed.",
        "Done. The rhythm of {count} contacts has changed.",
        number,
    )
    return Message(text, [section(text)])


def interrupted(reader: Reader) -> Message:
    """That not all of them do, and how they will."""
    text = reader.texts(
        "I was interrupted, so not everybody has the new rhythm yet. Save it again, and I'll "
        "carry on."
    )
    return Message(text, [section(text), _change(reader)])


def _saved(texts: Texts, followed: Followed) -> Mrkdwn:
    if followed.left:
        return texts(
            "Saved. With this many contacts I need a few minutes, and I'll write to you once "
            "they all have the new rhythm. If you hear nothing within the hour, save it "
            "again."
        )
    if not followed.changed:
        return _unchanged(texts, followed)
    return texts.plural(
        "Saved. The rhythm of one contact has changed.",
        "Saved. The rhythm of {count} contacts has changed.",
        followed.changed,
    )


def _unchanged(texts: Texts, followed: Followed) -> Mrkdwn:
    """That a rule was saved, and why it changed nobody's rhythm."""
    if not followed.meant:
        return texts(
            "Saved. It doesn't apply to anybody yet, so no contact's rhythm has changed. If "
            "it was for a tag, please check the spelling."
        )
    if followed.own:
        return texts.plural(
            "Saved. No contact's rhythm has changed: {count} has one of its own, which comes "
            "first. The rest already had this one.",
            "Saved. No contact's rhythm has changed: {count} have one of their own, which "
            "comes first. The rest already had this one.",
            followed.own,
        )
    return texts("Saved. No contact's rhythm has changed: they already had this one.")


def _change(reader: Reader) -> ActionsBlock:
    value = ChangeButton(reader.member.id).value()
    return actions([button(reader.texts.plain("Change…"), CHANGE, value)])


def _lines(texts: Texts, rules: Rules) -> Iterator[Mrkdwn]:
    for audience, cadence in rules.audiences.items():
        yield _line(texts, _everybody(texts, audience), cadence)
    for tag, cadence in rules.tags.items():
        yield _line(texts, entries.quoted(texts, tag), cadence)


def _line(texts: Texts, whose: str, cadence: Cadence) -> Mrkdwn:
    ideally, most = intervals(texts, cadence)
    return texts("{whose}: {ideally}, {most}", whose=whose, ideally=ideally, most=most)


def intervals(texts: Texts, cadence: Cadence) -> tuple[str, str]:
    """How often somebody should hear from us ideally, and at least."""
    ideally = texts.plural("ideally every day", "ideally every {count} days", cadence.ideal_days)
    most = texts.plural(
        "never longer than a day", "never longer than {count} days", cadence.maximum_days
    )
    return ideally, most


def _everybody(texts: Texts, audience: Audience) -> str:
    match audience:
        case Audience.CLIENT:
            return texts.plain("Clients")
        case Audience.PARTNER:
            return texts.plain("Partners")
        case Audience.STAFF:
            return texts.plain("Colleagues")


def _which_wins(texts: Texts) -> Mrkdwn:
    return texts(
        "A contact's own rhythm comes before all of these. A contact with a tag that has a "
        "rhythm follows that one; with several such tags, the one with the fewest days."
    )


def _days(name: str) -> NumberInputElement:
    return NumberInputElement(
        action_id=name, is_decimal_allowed=False, min_value="1", max_value=str(LONGEST_DAYS)
    )
