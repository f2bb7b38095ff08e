"""Why words tie a gift to something, in one sentence."""

from bot.no_strings.findings import Finding, StringKind
from messages.catalogue import Mrkdwn, Sentence, Texts

_WHY = {
    StringKind.CONDITIONAL: Sentence(
        "A gift comes without strings: this makes something good depend on what they do."
    ),
    StringKind.DEBT: Sentence("Nobody has to make up for a gift: this sounds as though they do."),
    StringKind.REFERS_TO_GIFT: Sentence(
        "An ask never mentions the gift: this reminds them of what you gave."
    ),
}


def why(finding: Finding, texts: Texts) -> Mrkdwn:
    """What is wrong with the words."""
    return texts(_WHY[finding.kind])


def plain_why(finding: Finding, texts: Texts) -> str:
    """The same, for places that know no mrkdwn."""
    return texts.plain(_WHY[finding.kind])
