"""The words of what is told beside a meeting and is no gift."""

from messages.reading.phrases import phrases

each = phrases("each|each of us|everyone|everybody|all of us|we all|we both|both of us")
"""Who paid their own."""
own = phrases("themselves|ourselves|their own|our own|his own|her own|own|their share|our share")
"""What says that nobody was treated."""
paying = phrases("paid|pay|pays|covered|settled")
"""The verb of it."""
apart = phrases("separately|half each|fifty-fifty|50/50")
"""How it is paid so, too."""
shared = phrases(
    "split the bill|split the tab|split the check|shared the bill|went dutch|go dutch|split bill"
)
"""All of it in one phrase."""
wishing = phrases("wished|wish|wishing|said")
"""The verb of wishes."""
of_the_season = phrases(
    "merry christmas|happy christmas|happy new year|happy holidays|season's greetings|happy easter"
    "|good holidays|a good new year|nice holidays|happy hanukkah|a good weekend|a nice weekend"
    "|a good holiday|a nice holiday|all the best|all the best for the new year|a good start"
)
"""What everybody is wished at some time of the year."""
