"""The words of questions about birthdays and other occasions that come round."""

from messages.reading.phrases import phrases

birthdays = phrases(
    "birthday|birthdays|a birthday|their birthday|their birthdays|born|has birthday|bday|bdays"
    "|birthday list|birthday calendar|list of birthdays"
)
"""What shows that birthdays are meant."""
occasions = phrases(
    "occasion|occasions|anniversaries|special days|important dates|celebrates|celebrate"
    "|celebrating|anniversary|something to celebrate"
)
"""What shows that occasions of any kind are."""
asking = phrases(
    "who|who has|whose|who's|who is|who are|who was|which|find|list|show|show me|are there any"
    "|is there a|any|anybody|anyone|does anyone have|does anybody have|upcoming|coming|next"
    "|birthdays|whose birthday|what|do we have any|has anyone got|give me|when is the next"
    "|which contacts|which clients|when are the next|all|the next|is|was|has|had|does|who had"
    "|birthday list|birthday calendar|list of birthdays|upcoming birthdays|whose was"
    "|anniversaries"
)
"""What such a question starts with."""
around = phrases(
    "is|are|was|were|has|have|having|there|next|soon|coming|coming up|up|upcoming|the|a|in|on|of"
    "|our|my|any|anybody|anyone|everybody|everyone|all|people|contacts|clients|partners"
    "|colleagues|celebrates|celebrate|celebrating|celebrates their|do we have|next up|me|please"
    "|shortly|got|their|that|who|with|will|be|for|during|ahead|it|anyone's|anybody's|had|somebody"
    "|someone|anything"
)
"""What else may stand in it, and narrows nothing."""
far_ahead = phrases(
    "birthday list|birthday calendar|list of birthdays|next birthday|next birthdays|all birthdays"
)
"""What asks for all there are, or for the next however far away it is."""
