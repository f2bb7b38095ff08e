"""Words that tell what kind of thing is asked for."""

from collections.abc import Mapping

from bot.vocabulary import AskKind
from messages.reading.phrases import Phrases, phrases

KINDS: Mapping[AskKind, Phrases] = {
    AskKind.DOCUMENT: phrases(
        "document|documents|tax return|return|annual accounts|accounts|figures|numbers|"
        "invoice|invoices|receipt|receipts|statement|statements|contract|agreement|file|"
        "files|form|forms|certificate|passport|report|quote|offer|proposal|signature|data|"
        "papers|list|minutes|paperwork|quotation|spreadsheet|payslip|payslips|cv"
    ),
    AskKind.DECISION: phrases(
        "decision|decide|decides|approval|approve|approves|permission|consent|agree|agrees|go-ahead"
        "|sign-off|choose|choice|make up her mind|make up his mind|make up their mind"
    ),
    AskKind.FEEDBACK: phrases(
        "feedback|opinion|thoughts|comments|input|view|views|what she thinks|what he thinks|"
        "what they think|survey|proofread|look over|have a look|second opinion|read-through|"
        "proof-read"
    ),
    AskKind.REFERENCE: phrases(
        "reference|references|review|reviews|testimonial|recommendation|recommend|recommends|"
        "recommend us|recommend me|rating|case study|quote for our site|endorsement|"
        "quote for our website"
    ),
    AskKind.INTRODUCTION: phrases(
        "introduction|introductions|intro|introduce|introduce me|introduce us|referral|referrals"
        "|contact details of|put me in touch|put us in touch"
    ),
    AskKind.MEETING: phrases(
        "meeting|appointment|call|phone call|video call|coffee|lunch|visit|demo|interview|"
        "time|has time|have time|meet|talk|chat|date|catch-up|catch up|catchup|zoom|"
        "teams call|site visit"
    ),
    AskKind.ORDER: phrases(
        "renewal|renew|renews|order|orders|reorder|extension|extend|extends|subscription|"
        "upgrade|purchase|prolong|repeat order"
    ),
    AskKind.FAVOUR: phrases(
        "favour|favor|help|help with|a hand|help out|advice|tip|tips|can help|lend|borrow"
    ),
}
"""Of the kinds that words tell; anything else is of another."""
