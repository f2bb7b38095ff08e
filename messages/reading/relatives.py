"""The words that tell who else is meant beside somebody whom we know, or instead of them."""

from messages.catalogue import texts_for
from messages.reading.phrases import phrases

whose = phrases("his|her|their|his own|her own|their own")
"""What says of somebody beside them that they belong to them."""
several = phrases("two|three|four|five|new|young|little|old|whole|entire|future|dear|late")
"""What may stand between that and who it is: "her two sons"."""
by_their_side = phrases("husband|wife|partner|family|children|kids|fiancé|fiancée")
"""Who is beside somebody even with nothing said of whose they are: "Anna and family"."""
others = phrases(
    "neighbour|neighbor|neighbours|neighbors|colleague|colleagues|coworker|coworkers|co-worker"
    "|assistant|secretary|pa|receptionist|boss|manager|deputy|successor|predecessor|intern"
    "|trainee|driver|accountant|lawyer|mother|father|mum|mom|dad|parents|brother|brothers"
    "|sister|sisters|mother-in-law|father-in-law|in-laws|grandma|grandpa|grandmother"
    "|grandfather|aunt|uncle|cousin|nephew|niece|friend|friends|flatmate|housemate|landlord"
    "|landlady|ex|ex-wife|ex-husband|housekeeper|cleaner|nanny"
)
"""Who is somebody else altogether, though named after one of ours: "Anna's neighbour"."""
belonging = phrases("of|from")
"""What stands between one of those and whose they are."""


def beside(code: str, what: str, who: str) -> str:
    """The words of a gift or a meeting, and who was there beside the one whom we know."""
    texts = texts_for(code)
    if not what:
        return texts.plain("with {who}", who=who)
    return texts.plain("{what} (with {who})", what=what, who=who)
