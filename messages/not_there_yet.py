"""What is understood and can't be done yet: that it can't, and what to do until then."""

from collections.abc import Mapping

from bot.vocabulary import Intent
from messages import commands
from messages.catalogue import Mrkdwn, Sentence, Texts
from messages.commands import Word

_UNTIL_THEN: Mapping[Intent, Sentence] = {
    Intent.CAMPAIGN: Sentence(
        "I can't plan a campaign yet. Log the gestures one by one, for example {give}, and "
        "I'll tell you for each person when a good day to ask would be."
    ),
}
_OTHERWISE = Sentence("I understand what you mean, but I can't do it yet.")


def said(texts: Texts, intent: Intent) -> Mrkdwn:
    return texts(
        _UNTIL_THEN.get(intent, _OTHERWISE),
        give=commands.usage(texts, Word.GIVE),
    )
