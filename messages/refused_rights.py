"""Words for what isn't for everybody to do, or for nobody to do for themselves."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot import refusals
from bot.refusals import Refusal
from messages import commands
from messages.catalogue import Mrkdwn, Texts
from messages.commands import Word
from messages.people import contacts, whose


def _not_yours(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts("A colleague logged this, so only they can change it.")


def _with_a_colleague(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts("A colleague is taking care of this, so there's nothing for you to do.")


def _only_theirs(
    texts: Texts, refusal: refusals.LookedAfterBy | refusals.OneIsTheirs, _: date
) -> Mrkdwn:
    return whose.only_theirs(texts, refusal)


def _admins_only(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts(
        "This is a setting for the whole workspace. Ask one of your Slack admins to type it."
    )


def _colleagues_only(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts(
        "I only work for members of this workspace, not for guests, apps or people from other "
        "organisations. If you should be a member, ask one of its Slack admins."
    )


def _cannot_look_after(texts: Texts, refusal: refusals.CannotLookAfter, _: date) -> Mrkdwn:
    return texts(
        "{name} is a guest, an app, from another organisation or no longer on the team; only "
        "colleagues can look after contacts. Please choose somebody else.",
        name=contacts.bold(refusal.name),
    )


def _own_approval(texts: Texts, _: Refusal, __: date) -> Mrkdwn:
    return texts("Nobody can approve their own gifts. Ask somebody else.")


def _approver_gone(texts: Texts, refusal: refusals.ApproverGone, _: date) -> Mrkdwn:
    return texts(
        "{name} can't be asked: they have left, or I can't reach them. Ask one of your Slack "
        "admins instead.",
        name=contacts.bold(refusal.name),
    )


def _looks_after_already(texts: Texts, refusal: refusals.LooksAfterAlready, _: date) -> Mrkdwn:
    return texts(
        "{name} already looks after these contacts. Please choose somebody else.",
        name=contacts.bold(refusal.name),
    )


def _oneself(texts: Texts, refusal: refusals.OneselfAsContact, _: date) -> Mrkdwn:
    return texts(
        "This contact is {name}, and nobody looks after themselves. Please choose somebody else.",
        name=contacts.bold(refusal.name),
    )


def _no_colleague(texts: Texts, refusal: refusals.NoColleague, _: date) -> Mrkdwn:
    return texts(
        "{name} is a guest, an app, from another organisation or no longer on the team. Add them "
        "as a client or a partner: {usage}",
        name=contacts.bold(refusal.name),
        usage=commands.begun(texts, Word.ADD, refusal.name),
    )


def _channel_needed(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts(
        "Only you would see the summary here. Type it in the channel where the team should see it."
    )


WORDS: Mapping[type[Refusal], Callable[[Texts, Any, date], Mrkdwn]] = {
    refusals.NotYours: _not_yours,
    refusals.WithAColleague: _with_a_colleague,
    refusals.LookedAfterBy: _only_theirs,
    refusals.OneIsTheirs: _only_theirs,
    refusals.AdminsOnly: _admins_only,
    refusals.ColleaguesOnly: _colleagues_only,
    refusals.CannotLookAfter: _cannot_look_after,
    refusals.LooksAfterAlready: _looks_after_already,
    refusals.OneselfAsContact: _oneself,
    refusals.NoColleague: _no_colleague,
    refusals.OwnApproval: _own_approval,
    refusals.ApproverGone: _approver_gone,
    refusals.ChannelNeeded: _channel_needed,
}
