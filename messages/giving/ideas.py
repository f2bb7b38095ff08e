"""Ideas in words: a concrete suggestion to one contact."""

from collections.abc import Mapping

from bot.giving import library
from bot.giving.library import Idea
from bot.giving.tips import Tip
from bot.ledger.entries import Entry, Gesture
from bot.vocabulary import GestureKind
from messages import formats
from messages.catalogue import Mrkdwn, Sentence, Texts, escape

_IDEAS: Mapping[GestureKind, Sentence] = {
    GestureKind.THANK_YOU_NOTE: Sentence(
        "write {name} two lines of thanks for one thing that went well lately."
    ),
    GestureKind.SMALL_GIFT: Sentence(
        "something small and personal, chosen for {name} and not from a catalogue."
    ),
    GestureKind.USEFUL_TIP: Sentence(
        "send {name} one article or tip that saves an hour this week."
    ),
    GestureKind.FAVOUR: Sentence("take one small chore off {name}'s hands."),
    GestureKind.EXTRA_SERVICE: Sentence(
        "do one thing for {name} just a little better than agreed."
    ),
    GestureKind.FREE_TRIAL: Sentence(
        "let {name} try something of yours that is new, with no obligation."
    ),
    GestureKind.JOINT_PROJECT: Sentence(
        "think of something to do together with {name} that neither of you gets round to alone."
    ),
    GestureKind.SHARED_RESOURCE: Sentence(
        "share a checklist or template of yours that {name} can use as it is."
    ),
    GestureKind.CAUSE_SUPPORT: Sentence(
        "find out which cause {name} cares about, and lend it a hand."
    ),
    GestureKind.INTRODUCTION: Sentence(
        "introduce {name} to somebody they are sure to get on with."
    ),
    GestureKind.PERK: Sentence("pass on a discount or sample that {name} would enjoy."),
    GestureKind.INVITATION: Sentence("invite {name} to something that you're going to anyway."),
    GestureKind.OPENNESS: Sentence(
        "tell {name} what you're working on, and what is hard about it."
    ),
    GestureKind.WIN_WIN: Sentence(
        "think of one change that makes work easier for you and for {name}."
    ),
    GestureKind.CONGRATULATIONS: Sentence(
        "look for {name}'s latest news; there may be something to celebrate."
    ),
    GestureKind.CHECK_IN: Sentence("ask {name} how things are, with no agenda."),
}
"""For what the library has no more. Each has one gap, {name}: the contact's first name."""

_SOMEBODY = "Anna"
_LONGEST_INTEREST = 60
_LONGEST_NAME = 50


def suggestion(
    texts: Texts,
    kind: GestureKind,
    first_name: str,
    *,
    idea_id: str | None = None,
    interest: str = "",
) -> Mrkdwn:
    """One concrete thing to do for the contact, as mrkdwn.

    It is the library's, or else one for the kind: where an editor took the idea out, or it names an
    interest and nothing is known that the contact cares about, or its tip was retired.
    """
    idea = library.find(idea_id)
    if idea is None or not idea.words or (names_interest(idea) and not interest):
        return texts(_IDEAS[kind], name=first_name)
    words = idea.words[texts.locale.language]
    return texts.said(words, name=first_name, interest=interest)


def of_tip(texts: Texts, tip: Tip, first_name: str, interest: str = "") -> Mrkdwn:
    """To send them a tip of the team's library, by what they care about where that is known."""
    title = shown_title(tip)
    if interest:
        return texts(
            "{name} cares about {interest}. “{title}” is in your team's library, and new to "
            "{name}.",
            interest=formats.shortened(interest, _LONGEST_INTEREST),
            name=first_name,
            title=title,
        )
    return texts(
        "send “{title}” from your team's library; it is new to {name}.",
        name=first_name,
        title=title,
    )


def shown_title(tip: Tip) -> Mrkdwn:
    """The title, which leads to the tip where it has a link."""
    return formats.link(tip.link, tip.title) if tip.link else escape(tip.title)


def example(texts: Texts, idea: Idea) -> str:
    """How it reads of somebody, in plain text."""
    values = {"name": _SOMEBODY, "interest": texts.plain("sailing")}
    return texts.said(idea.words[texts.locale.language], **values)


def in_plain_words(texts: Texts, idea: Idea, first_name: str) -> str:
    """The idea for a contact, whatever it is that they care about."""
    if not idea.words:
        return texts.plain("a tip from your team's library")
    words = idea.words[texts.locale.language]
    return texts.plain_said(words, name=first_name, interest="…")


def done(texts: Texts, idea_id: str | None, first_name: str) -> Mrkdwn:
    """The idea that a gesture was; nothing where it was none, or an editor took it out since."""
    idea = library.ideas().get(idea_id or "")
    if idea is None:
        return Mrkdwn()
    sentence = in_plain_words(texts, idea, formats.shortened(first_name, _LONGEST_NAME))
    return texts("_Idea:_ {sentence}", sentence=sentence)


def done_in(texts: Texts, entry: Entry) -> Mrkdwn:
    """The same of an entry, which may be none of that."""
    if not isinstance(entry, Gesture):
        return Mrkdwn()
    return done(texts, entry.idea_id, entry.contact.first_name)


def names_interest(idea: Idea) -> bool:
    return any("{interest}" in words for words in idea.words.values())
