"""The words that tell who shares a household, and who does no more."""

from messages.reading.phrases import phrases

living_together = phrases(
    "live together|are married|are a couple|are a married couple|are husband and wife|"
    "got married|are spouses|share a household|share one household|are one household|"
    "moved in together|live in one household|live under one roof|are married to each other|"
    "are civil partners|are in a civil partnership|live under the same roof|share a flat|"
    "share a house|tied the knot"
)
"""What ends a line, behind the names of all."""
living_with = phrases(
    "is married to|lives with|lives together with|shares a household with|got married to"
    "|moved in with|has moved in with|belongs to the household of"
)
"""What stands between two names."""
with_whom = phrases("is with|lives with")
"""The same in some languages, with the verb's other half at the end: "wohnt mit Bas zusammen"."""
joined = phrases("together|married")
"""That other half."""
parting = phrases(
    "no longer live together|are no longer together|are no longer a couple|are divorced"
    "|are separated|have separated|separated|have split up|split up|got divorced|broke up"
    "|have broken up|aren't together any more|are not together any more|aren't together anymore"
    "|are not together anymore|don't live together any more|don't live together anymore"
    "|no longer share a household|are no longer married|are not a couple any more"
)
"""What ends a line, behind the names of those who part."""
moving_out = phrases(
    "moved out|has moved out|is moving out|moves out|moved out of the household|left the household"
    "|has left the household|lives alone|is living alone|lives on her own|lives on his own"
)
"""What ends a line, behind the name of who leaves a household."""
parted_from = phrases(
    "no longer lives with|is divorced from|is separated from|has separated from|split up with"
    "|has split up with|broke up with|is no longer married to|is no longer with"
    "|doesn't live with|no longer shares a household with"
)
"""What stands between two names."""
no_longer_with = phrases("is no longer together with|has parted from")
"""The same with the verb's other half at the end: "ist von Bas getrennt"."""
parted = phrases("separated|divorced|no longer together|no longer married")
"""That other half."""
being = phrases("is")
"""What stands between a name and what that one is to somebody: "Bas is Anna's husband"."""
relations = phrases("husband|wife|spouse|life partner|civil partner")
"""What somebody is to the one whom they share a household with."""
relation_of = phrases(
    "is the husband of|is the wife of|is the spouse of|is husband of|is wife of|"
    "is the civil partner of"
)
"""The same before the other name."""
beside = phrases("now|already|finally|just|happily|officially|sadly|unfortunately|also|recently")
"""What says nothing of it."""
